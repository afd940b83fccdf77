/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"
#include "tl-length-index.h"
#include "tl-time-index.h"

G_BEGIN_DECLS

#define TL_TYPE_GROUPING (tl_grouping_get_type ())
GType tl_grouping_get_type (void);

/* What a lane of items is called for that have nothing to group them by: no theme, no person. */
#define TL_LANE_OTHERS G_MAXUINT32

/**
 * TlLaneTable:
 *
 * The items of a chronicle sorted into the lanes of a grouping, filtered or not. It never changes.
 */
typedef struct _TlLaneTable TlLaneTable;

TlLaneTable *tl_lane_table_new (TlChronicle *chronicle, TlGrouping grouping);
TlLaneTable *tl_lane_table_ref (TlLaneTable *self);
void tl_lane_table_unref (TlLaneTable *self);

TlChronicle *tl_lane_table_get_chronicle (const TlLaneTable *self);
TlGrouping tl_lane_table_get_grouping (const TlLaneTable *self);
guint tl_lane_table_get_n_lanes (const TlLaneTable *self);
guint tl_lane_table_get_value (const TlLaneTable *self, guint lane);
const guint32 *tl_lane_table_get_rows (const TlLaneTable *self, guint lane, guint *n_rows);
const TlTimeIndex *tl_lane_table_get_index (const TlLaneTable *self, guint lane);
const TlLengthIndex *tl_lane_table_get_lengths (const TlLaneTable *self, guint lane);
gboolean tl_lane_table_contains (const TlLaneTable *self, guint lane, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlLaneTable, tl_lane_table_unref)

G_END_DECLS
