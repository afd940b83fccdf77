/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-axis.h"
#include "tl-lanes.h"
#include "tl-layout-types.h"

G_BEGIN_DECLS

/**
 * TlLayout:
 *
 * Where every item of every lane is drawn or counted, at one zoom. It never changes and keeps
 * nothing of what it was made from. Since it is in world px, panning needs no new one.
 */
typedef struct _TlLayout TlLayout;

TlLayout *tl_layout_new (const TlLayoutItem *items,
                         gsize n_items,
                         const guint *lane_rows,
                         guint n_lanes,
                         const TlLayoutMetrics *metrics) G_GNUC_WARN_UNUSED_RESULT;
void tl_layout_free (TlLayout *layout);
const TlLayoutBox *tl_layout_get_boxes (const TlLayout *layout, gsize *n_boxes);
const guint32 *tl_layout_members (const TlLayout *layout, const TlLayoutBox *box, gsize *n_members);
void tl_layout_query (const TlLayout *layout, double x0, double x1, GArray *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlLayout, tl_layout_free)

G_END_DECLS
