/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-theme-counts.h"
#include "tl-timeline-box-private.h"

G_BEGIN_DECLS

/**
 * TlClusterRows:
 * @rows: (array length=n): the rows of its lane that begin where the cluster's do, or those that go
 *   on from before the view
 * @n: how many
 *
 * What a cluster counts, in the order of time, and among it what of its lane is drawn by itself. Of
 * what goes on from before the view: just that, in another order.
 * Owned by the layout.
 */
typedef struct
{
  const guint32 *rows;
  guint n;
} TlClusterRows;

void tl_timeline_note_drawn (TlTimeline *self, const GArray *placed);
gboolean tl_timeline_is_drawn (TlTimeline *self, guint lane, guint row);
gboolean tl_timeline_is_counted (TlTimeline *self, const TlPlacedBox *box, guint row);
gboolean tl_timeline_counts_earlier (TlTimeline *self, const TlPlacedBox *box, guint row);
gboolean tl_timeline_shares_lane (TlTimeline *self, const TlPlacedBox *box, guint row);
TlClusterRows tl_timeline_cluster_rows (TlTimeline *self, const TlPlacedBox *box);
gboolean tl_timeline_begins_at_once (TlTimeline *self, const TlPlacedBox *box);
gboolean tl_timeline_count_themes (TlTimeline *self,
                                   const TlPlacedBox *box,
                                   guint most,
                                   TlThemeCounts *counts);
void tl_timeline_draw_cluster (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn);
char *tl_timeline_cluster_words (TlTimeline *self, const TlPlacedBox *box);

G_END_DECLS
