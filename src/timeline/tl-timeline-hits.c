/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a search has found, marked on the boxes: by an edge and a dot on what is drawn, and by a
 * number on what is counted. */

#include "tl-ascending-rows.h"
#include "tl-count-words.h"
#include "tl-row-set.h"
#include "tl-timeline-cluster.h"

#define EDGE_WIDTH 2.0f
#define DOT_SHARE  0.48
#define LEAST_DOT  9.0
#define BADGE_ROOM 4.0

/* So far a badge reaches over its cluster: not as far as its number. */
#define OVERLAP_SHARE 0.48
#define LEAST_OVERLAP 9.0

/* Of more hits than this so many at even places are looked at. */
#define MOST_LOOKED_AT 2048

/**
 * tl_timeline_set_hits:
 * @self: a timeline
 * @rows: (array length=n) (nullable): rows of its chronicle, ascending
 * @n: how many; 0 for none
 *
 * Marks what a search has found.
 */
void
tl_timeline_set_hits (TlTimeline *self, const guint32 *rows, guint n)
{
  g_return_if_fail (TL_IS_TIMELINE (self));
  g_return_if_fail (rows != NULL || n == 0);

  if (!tl_ascending_rows_set (self->hits, rows, n))
    return;
  tl_box_cache_forget (self->pictures);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_counted_hit (TlTimeline *self, const TlPlacedBox *box, guint32 row)
{
  const guint64 *shown = tl_visible_set_get_bits (self->visible_set);

  return tl_timeline_shares_lane (self, box, row) && tl_row_words_contain (shown, row) &&
         tl_timeline_is_counted (self, box, row);
}

static guint
count_earlier_hits (TlTimeline *self, const TlClusterRows *found)
{
  guint n_looked_at = MIN (found->n, MOST_LOOKED_AT);
  guint n_counted = 0;

  for (guint i = 0; i < n_looked_at; i++)
    n_counted +=
        tl_ascending_rows_contain (self->hits, found->rows[(guint64) i * found->n / n_looked_at]);
  return (guint) ((guint64) n_counted * found->n / n_looked_at);
}

/* How many hits a box stands for; of a cluster of very many hits, about how many. */
guint
tl_timeline_count_hits (TlTimeline *self, const TlPlacedBox *box)
{
  const guint32 *hits = (const guint32 *) (gconstpointer) self->hits->data;
  TlClusterRows found;
  guint first;
  guint n;
  guint n_looked_at;
  guint n_counted = 0;

  if (self->hits->len == 0)
    return 0;
  if (box->level != TL_LEVEL_CLUSTER)
    return tl_ascending_rows_contain (self->hits, box->row);
  found = tl_timeline_cluster_rows (self, box);
  if (found.n == 0)
    return 0;
  if (box->earlier != 0)
    return count_earlier_hits (self, &found);

  first = tl_ascending_rows_first_from (hits, self->hits->len, found.rows[0]);
  n = tl_ascending_rows_first_from (hits + first, self->hits->len - first,
                                    found.rows[found.n - 1] + 1);
  n_looked_at = MIN (n, MOST_LOOKED_AT);
  for (guint i = 0; i < n_looked_at; i++)
    n_counted += (guint) is_counted_hit (self, box, hits[first + (guint64) i * n / n_looked_at]);
  return n_looked_at == 0 ? 0 : (guint) ((guint64) n_counted * n / n_looked_at);
}

static void
fill (GtkSnapshot *snapshot, const GskRoundedRect *shape, const GdkRGBA *color)
{
  gtk_snapshot_push_rounded_clip (snapshot, shape);
  gtk_snapshot_append_color (snapshot, color, &shape->bounds);
  gtk_snapshot_pop (snapshot);
}

static double
dot_size (TlTimeline *self)
{
  return tl_of_line (self->metrics.line_height, DOT_SHARE, LEAST_DOT);
}

static void
draw_dot (TlTimeline *self, GtkSnapshot *snapshot, double x, double y)
{
  const GdkRGBA *face = &self->colors[TL_COLOR_CARD];
  double size = dot_size (self);
  GskRoundedRect dot;

  tl_rounded (&dot, x - size / 2, y - size / 2, size, size, (float) size / 2);
  fill (snapshot, &dot, &self->colors[TL_COLOR_HIT]);
  gtk_snapshot_append_border (snapshot, &dot, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { *face, *face, *face, *face });
}

/* How many of a cluster are hits, on its upper right corner; at the right edge of the view, where
 * that has no room, on its upper left one. */
static void
draw_badge (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn, guint n_hits)
{
  g_autofree char *count = tl_short_number (n_hits);
  const TlText *text =
      tl_text_cache_get (self->texts, TL_TEXT_SMALL_BOLD, count, -1, &self->colors[TL_COLOR_CARD]);
  double width = MAX (text->width + 2 * BADGE_ROOM, text->height);
  double overlap = tl_of_line (self->metrics.line_height, OVERLAP_SHARE, LEAST_OVERLAP);
  double x = drawn->right - overlap;
  double y = drawn->y - text->height / 2.0;
  GskRoundedRect badge;

  /* Above a heading another lane ends. */
  if (drawn->box->earlier != 0)
    y = drawn->y + (drawn->height - text->height) / 2;
  if (x + width > drawn->end)
    x = drawn->left + overlap - width;
  tl_rounded (&badge, x, y, width, text->height, (float) text->height / 2);
  fill (snapshot, &badge, &self->colors[TL_COLOR_HIT]);
  tl_timeline_draw_node (snapshot, text->node, x + (width - text->width) / 2, y);
}

/* Marks a box that is a hit or counts some. Part of its picture. */
void
tl_timeline_draw_hits (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn)
{
  guint n_hits = tl_timeline_count_hits (self, drawn->box);
  GdkRGBA color = self->colors[TL_COLOR_HIT];
  GskRoundedRect edge;

  if (n_hits == 0)
    return;
  if (drawn->level == TL_LEVEL_CLUSTER)
    {
      draw_badge (self, snapshot, drawn, n_hits);
      return;
    }
  tl_timeline_box_shape (self, drawn, 0, &edge);
  gtk_snapshot_append_border (snapshot, &edge,
                              (float[4]) { EDGE_WIDTH, EDGE_WIDTH, EDGE_WIDTH, EDGE_WIDTH },
                              (GdkRGBA[4]) { color, color, color, color });
  draw_dot (self, snapshot, edge.bounds.origin.x + edge.bounds.size.width - dot_size (self) / 4,
            drawn->y + dot_size (self) / 4);
}
