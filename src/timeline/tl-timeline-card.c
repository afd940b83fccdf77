/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards, chips and marks: the pictures of items other than people. */

#include "tl-timeline-box-private.h"

/* An area in the colours of the themes, one above the other. */
static void
fill_themes (TlTimeline *self,
             GtkSnapshot *snapshot,
             guint64 themes,
             double x,
             double y,
             double width,
             double height)
{
  guint n = (guint) __builtin_popcountll (themes);
  guint i = 0;

  if (n == 0)
    gtk_snapshot_append_color (
        snapshot, &self->colors[TL_COLOR_DIM_TEXT],
        &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
  for (; themes != 0; themes &= themes - 1, i++)
    {
      gtk_snapshot_append_color (snapshot, &self->theme_colors[__builtin_ctzll (themes)],
                                 &GRAPHENE_RECT_INIT ((float) x, (float) (y + height * i / n),
                                                      (float) width, (float) (height / n)));
    }
}

/* What a colour looks like on an opaque one. */
static GdkRGBA
blend (const GdkRGBA *color, const GdkRGBA *below)
{
  float rest = 1 - color->alpha;

  return (GdkRGBA) { color->red * color->alpha + below->red * rest,
                     color->green * color->alpha + below->green * rest,
                     color->blue * color->alpha + below->blue * rest, 1 };
}

/* The edge of a card is what its face leaves free of the ground: a renderer in software takes twice
 * as long for a frame. The strip of its themes goes through to the ground. */
static void
fill_card (TlTimeline *self,
           GtkSnapshot *snapshot,
           const TlDrawnBox *drawn,
           const GskRoundedRect *shape,
           const GdkRGBA *ground)
{
  double strip = drawn->cut ? 0 : self->metrics.edge;
  graphene_rect_t face = shape->bounds;
  GskRoundedRect inside = *shape;

  gsk_rounded_rect_shrink (&inside, 1, 1, 1, 1);
  face.origin.x += (float) strip;
  face.size.width -= (float) strip;

  gtk_snapshot_push_rounded_clip (snapshot, shape);
  gtk_snapshot_append_color (snapshot, ground, &shape->bounds);
  if (strip > 0)
    fill_themes (self, snapshot, tl_timeline_themes_of (self, drawn->row), drawn->left, drawn->y,
                 strip, drawn->height);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_push_rounded_clip (snapshot, &inside);
  gtk_snapshot_append_color (snapshot, &self->colors[TL_COLOR_CARD], &face);
  gtk_snapshot_pop (snapshot);
}

/* Draws an item with as much of its title as there is room for. */
void
tl_timeline_draw_card (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn)
{
  const GdkRGBA *edge = &self->colors[TL_COLOR_CARD_EDGE];
  const GdkRGBA *card = &self->colors[TL_COLOR_CARD];
  gboolean framed = edge->alpha >= TL_STRONG_EDGE;
  GdkRGBA ground = framed ? *card : blend (edge, card);
  GskRoundedRect shape;

  tl_rounded (&shape, drawn->left, drawn->y, drawn->right - drawn->left, drawn->height,
              tl_timeline_box_radius (drawn));
  fill_card (self, snapshot, drawn, &shape, &ground);
  if (framed)
    gtk_snapshot_append_border (snapshot, &shape, (float[4]) { 1, 1, 1, 1 },
                                (GdkRGBA[4]) { *edge, *edge, *edge, *edge });
  tl_timeline_draw_title (self, snapshot, drawn,
                          drawn->left + self->metrics.padding +
                              (drawn->cut ? 0 : self->metrics.edge),
                          &self->colors[TL_COLOR_TEXT]);
}

/* Draws an item without its title. */
void
tl_timeline_draw_mark (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn)
{
  GskRoundedRect shape;

  tl_rounded (&shape, drawn->left, drawn->y, drawn->right - drawn->left, drawn->height,
              tl_timeline_box_radius (drawn));
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  fill_themes (self, snapshot, tl_timeline_themes_of (self, drawn->row), drawn->left, drawn->y,
               drawn->right - drawn->left, drawn->height);
  gtk_snapshot_pop (snapshot);
}
