/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-lane-table.h"
#include "tl-visible-set.h"

G_BEGIN_DECLS

/**
 * TlLaneRows:
 *
 * Which items of each lane are shown. A lane is looked through when it is first asked for.
 */
typedef struct _TlLaneRows TlLaneRows;

TlLaneRows *tl_lane_rows_new (TlLaneTable *table, TlVisibleSet *visible_set);
void tl_lane_rows_free (TlLaneRows *self);

TlLaneTable *tl_lane_rows_get_table (TlLaneRows *self);
TlVisibleSet *tl_lane_rows_get_visible_set (TlLaneRows *self);
gboolean tl_lane_rows_is_empty (TlLaneRows *self, guint lane);
const guint32 *tl_lane_rows_get (TlLaneRows *self, guint lane, guint *n_rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlLaneRows, tl_lane_rows_free)

G_END_DECLS
