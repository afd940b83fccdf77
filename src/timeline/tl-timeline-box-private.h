/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-timeline-private.h"

G_BEGIN_DECLS

/* Between a person's bar, or a mark, and the title beside it. */
#define TL_NAME_GAP 5.0

/* An edge as opaque as this is that of high contrast, where a face alone is not told from the
 * ground. Elsewhere, drawing it as a frame would only cost. */
#define TL_STRONG_EDGE 0.5f

/**
 * TlDrawnBox:
 *
 * A box with its visible part, in pixels of the widget.
 */
typedef struct
{
  const TlPlacedBox *box;
  guint row;
  TlItemKind kind;
  TlLevel level;
  double left; /* the visible part */
  double right;
  double end; /* where its time ends */
  double y;
  double height;
  gboolean cut;     /* its time begins left of what is visible */
  gboolean runs_on; /* its time ends right of what is visible */
} TlDrawnBox;

/* Whether a box stands for one item that had no room to be drawn: only a bar of time, which may
 * not be shortened, is ever counted by itself. */
static inline gboolean
tl_is_lone (const TlPlacedBox *box)
{
  return box->level == TL_LEVEL_CLUSTER && box->n_counted == 1;
}

static inline void
tl_rounded (GskRoundedRect *shape, double x, double y, double width, double height, float radius)
{
  gsk_rounded_rect_init_from_rect (
      shape, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height), radius);
}

float tl_timeline_box_radius (const TlDrawnBox *drawn);
void tl_timeline_box_shape (TlTimeline *self,
                            const TlDrawnBox *drawn,
                            double margin,
                            GskRoundedRect *shape);
guint tl_timeline_count_hits (TlTimeline *self, const TlPlacedBox *box);
void tl_timeline_draw_hits (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn);
void tl_timeline_find_disputed (TlTimeline *self, const GArray *placed, guint index, GArray *xs);
void tl_timeline_draw_disputed (TlTimeline *self, GtkSnapshot *snapshot, const GArray *placed);
char *tl_timeline_disputed_words (TlTimeline *self, guint row);
void
tl_timeline_draw_relation_lines (TlTimeline *self, GtkSnapshot *snapshot, const GArray *placed);
void
tl_timeline_draw_relation_edges (TlTimeline *self, GtkSnapshot *snapshot, const GArray *placed);
char *tl_timeline_relation_words (TlTimeline *self, guint row);
gboolean tl_timeline_is_bar_only (const TlDrawnBox *drawn);
TlDrawnBox tl_timeline_drawn_box (TlTimeline *self, const TlPlacedBox *box);
void tl_timeline_row_room (const GArray *placed, const TlPlacedBox *box, double *from, double *to);
void tl_timeline_draw_edge_titles (TlTimeline *self, GtkSnapshot *snapshot, const GArray *placed);
void tl_timeline_draw_title_card (TlTimeline *self, GtkSnapshot *snapshot, const GArray *placed);
int tl_timeline_whole_room (double room);
gboolean tl_timeline_has_title_room (TlTimeline *self, guint row, double room);
guint64 tl_timeline_themes_of (TlTimeline *self, guint row);
void tl_timeline_clear_behind (TlTimeline *self,
                               GtkSnapshot *snapshot,
                               const TlDrawnBox *drawn,
                               double x,
                               double width);
void tl_timeline_draw_title (TlTimeline *self,
                             GtkSnapshot *snapshot,
                             const TlDrawnBox *drawn,
                             double x,
                             const GdkRGBA *color);
void tl_timeline_draw_card (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn);
void tl_timeline_draw_mark (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn);
void tl_timeline_draw_bar (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn);
void tl_timeline_draw_person (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn);
void
tl_timeline_draw_lone_person (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn);

G_END_DECLS
