/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The picture of a cluster: how many items, and above the lower edge the shares of their themes. */

#include "tl-count-words.h"
#include "tl-timeline-cluster.h"

#include <math.h>

/* The strip, and the room below it, at least and as shares of the height of a line: in a heading,
 * everything is smaller. */
#define STRIP_SHARE        0.16
#define STRIP_HEIGHT       4.0
#define STRIP_MARGIN       3.0
#define STRIP_SHARE_SMALL  0.12
#define STRIP_HEIGHT_SMALL 3.0
#define STRIP_MARGIN_SMALL 2.0
#define MARGIN_SHARE       0.1

/* So many items tell a share to two hundredths, which on a strip is less than a pixel. */
#define ENOUGH_FOR_STRIP 512

/* When so many are kept, all are dropped. */
#define MOST_STRIPS 512

/* Among letters that run from right to left, a plus would come to stand behind its number. */
#define LEFT_TO_RIGHT "\u200e"

/* A strip narrower than this tells no shares. */
#define SHORTEST_STRIP 16.0

typedef struct
{
  gint64 key; /* its lane and its first row */
  guint n_counted;
  guint earlier;
  TlThemeCounts counts;
} TlStrip;

/* At an edge of the view a cluster has another width in each frame, but the same shares. */
static const TlThemeCounts *
counts_of (TlTimeline *self, const TlPlacedBox *box)
{
  gint64 key = (gint64) box->lane << 32 | box->row;
  TlStrip *strip = g_hash_table_lookup (self->strips, &key);

  if (strip != NULL && strip->n_counted == box->n_counted && strip->earlier == box->earlier)
    return &strip->counts;

  if (g_hash_table_size (self->strips) >= MOST_STRIPS)
    g_hash_table_remove_all (self->strips);
  strip = g_new (TlStrip, 1);
  strip->key = key;
  strip->n_counted = box->n_counted;
  strip->earlier = box->earlier;
  tl_timeline_count_themes (self, box, ENOUGH_FOR_STRIP, &strip->counts);
  g_hash_table_replace (self->strips, &strip->key, strip);
  return &strip->counts;
}

/* The share of each theme from left to right, in the order of the themes, so that neighbouring
 * clusters can be compared. On whole pixels, where it is painted fastest. */
static void
fill_shares (TlTimeline *self,
             GtkSnapshot *snapshot,
             const TlThemeCounts *counts,
             const graphene_rect_t *strip)
{
  double x = 0;

  for (guint theme = 0; theme <= counts->n_themes; theme++)
    {
      double end = x + (double) strip->size.width * counts->counts[theme] / counts->sum;
      const GdkRGBA *color =
          theme < counts->n_themes ? &self->theme_colors[theme] : &self->colors[TL_COLOR_DIM_TEXT];

      if (counts->counts[theme] == 0)
        continue;
      gtk_snapshot_append_color (
          snapshot, color,
          &GRAPHENE_RECT_INIT (strip->origin.x + (float) round (x), strip->origin.y,
                               (float) (round (end) - round (x)), strip->size.height));
      x = end;
    }
}

static double
strip_height (TlTimeline *self, const TlPlacedBox *box)
{
  double line = self->metrics.line_height;

  return box->earlier != 0 ? tl_of_line (line, STRIP_SHARE_SMALL, STRIP_HEIGHT_SMALL)
                           : tl_of_line (line, STRIP_SHARE, STRIP_HEIGHT);
}

/* How much of the height of a cluster its strip takes. */
static double
strip_room (TlTimeline *self, const TlPlacedBox *box)
{
  return strip_height (self, box) +
         tl_of_line (self->metrics.line_height, MARGIN_SHARE,
                     box->earlier != 0 ? STRIP_MARGIN_SMALL : STRIP_MARGIN);
}

static gboolean
draw_strip (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn)
{
  double inset = floor (drawn->height / 3);
  double width = drawn->right - drawn->left - 2 * inset;
  const TlThemeCounts *counts;
  graphene_rect_t strip;

  /* People have no themes. */
  if (drawn->kind == TL_ITEM_PERSON || width < SHORTEST_STRIP)
    return FALSE;
  counts = counts_of (self, drawn->box);
  if (counts->sum == 0)
    return FALSE;

  strip =
      GRAPHENE_RECT_INIT ((float) (drawn->left + inset),
                          (float) floor (drawn->y + drawn->height - strip_room (self, drawn->box)),
                          (float) floor (width), (float) strip_height (self, drawn->box));
  fill_shares (self, snapshot, counts, &strip);
  return TRUE;
}

/* Draws what stands for several items. */
void
tl_timeline_draw_cluster (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn)
{
  gboolean earlier = drawn->box->earlier != 0;
  g_autofree char *words = earlier ? tl_earlier_count_words (drawn->box->n_counted)
                                   : tl_count_words (drawn->box->n_counted);
  g_autofree char *count = g_strconcat (LEFT_TO_RIGHT, words, NULL);
  double room = drawn->right - drawn->left;
  GdkRGBA edge = self->colors[TL_COLOR_CARD_EDGE];
  double height = drawn->height;
  const TlText *text;
  GskRoundedRect shape;

  tl_rounded (&shape, drawn->left, drawn->y, room, drawn->height, (float) drawn->height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &self->colors[TL_COLOR_CLUSTER], &shape.bounds);
  gtk_snapshot_pop (snapshot);
  if (edge.alpha >= TL_STRONG_EDGE)
    gtk_snapshot_append_border (snapshot, &shape, (float[4]) { 1, 1, 1, 1 },
                                (GdkRGBA[4]) { edge, edge, edge, edge });
  if (draw_strip (self, snapshot, drawn))
    height -= strip_room (self, drawn->box);
  text = tl_text_cache_get (self->texts, earlier ? TL_TEXT_SMALL : TL_TEXT_PLAIN, count, -1,
                            &self->colors[TL_COLOR_TEXT]);
  if (text->width <= room)
    tl_timeline_draw_node (snapshot, text->node, drawn->left + (room - text->width) / 2,
                           drawn->y + (height - text->height) / 2);
}
