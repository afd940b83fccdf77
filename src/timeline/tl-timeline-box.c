/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-theme-color.h"
#include "tl-timeline-private.h"

#define CARD_RADIUS 6.0f
#define RING_WIDTH  2.0f

/* Bars shorter than this say nothing about how long something lasted. */
#define SHORTEST_BAR 6.0

/* How far an uncertain end of a bar fades, as a share of the bar. */
#define FADE 0.4f

/* A box as it stands in the view, in pixels of the widget. */
typedef struct
{
  const TlLayoutBox *box;
  guint row;
  TlItemKind kind;
  double left; /* the visible part */
  double right;
  double y;
  double height;
  gboolean cut; /* its time begins left of the view */
  gboolean selected;
} TlDrawnBox;

static void
rounded (GskRoundedRect *shape, double x, double y, double width, double height, float radius)
{
  gsk_rounded_rect_init_from_rect (
      shape, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height), radius);
}

static void
fill (GtkSnapshot *snapshot, const GskRoundedRect *shape, const GdkRGBA *color)
{
  gtk_snapshot_push_rounded_clip (snapshot, shape);
  gtk_snapshot_append_color (snapshot, color, &shape->bounds);
  gtk_snapshot_pop (snapshot);
}

static void
outline (GtkSnapshot *snapshot, const GskRoundedRect *shape, float width, const GdkRGBA *color)
{
  gtk_snapshot_append_border (snapshot, shape, (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

static guint64
themes_of (TlTimeline *self, guint row)
{
  return tl_chronicle_get_columns (tl_visible_set_get_chronicle (self->visible_set))->themes[row];
}

static void
theme_color (TlTimeline *self, guint theme, GdkRGBA *color)
{
  tl_theme_color_get (
      tl_chronicle_get_theme (tl_visible_set_get_chronicle (self->visible_set), theme),
      tl_palette_is_dark (&self->palette), color);
}

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
  GdkRGBA color;

  if (n == 0)
    {
      tl_palette_get (&self->palette, TL_COLOR_DIM_TEXT, &color);
      gtk_snapshot_append_color (
          snapshot, &color,
          &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
    }
  for (; themes != 0; themes &= themes - 1, i++)
    {
      theme_color (self, (guint) __builtin_ctzll (themes), &color);
      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT ((float) x, (float) (y + height * i / n),
                                                      (float) width, (float) (height / n)));
    }
}

static void
draw_title (TlTimeline *self,
            GtkSnapshot *snapshot,
            const TlDrawnBox *drawn,
            double x,
            const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = tl_timeline_title_layout (self, drawn->row);
  double room = drawn->right - x - self->metrics.padding;
  int height;

  /* A letter or two and an ellipsis tell nothing. */
  if (room < self->metrics.line_height * 2)
    return;

  pango_layout_set_width (layout, (int) (room * PANGO_SCALE));
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT ((float) x, (float) (int) (drawn->y + (drawn->height - height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_ring (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn, float radius)
{
  GskRoundedRect ring;
  GdkRGBA color;

  if (!drawn->selected)
    return;
  tl_palette_get (&self->palette, TL_COLOR_SELECTION, &color);
  rounded (&ring, drawn->left - RING_WIDTH, drawn->y - RING_WIDTH,
           drawn->right - drawn->left + 2 * RING_WIDTH, drawn->height + 2 * RING_WIDTH,
           radius + RING_WIDTH);
  outline (snapshot, &ring, RING_WIDTH, &color);
}

static float
card_radius (const TlDrawnBox *drawn)
{
  return drawn->kind == TL_ITEM_QUOTE ? (float) drawn->height / 2 : CARD_RADIUS;
}

static void
draw_card (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn)
{
  GskRoundedRect shape;
  GdkRGBA face;
  GdkRGBA edge;
  GdkRGBA text;
  float radius = card_radius (drawn);

  tl_palette_get (&self->palette, TL_COLOR_CARD, &face);
  tl_palette_get (&self->palette, TL_COLOR_CARD_EDGE, &edge);
  tl_palette_get (&self->palette, TL_COLOR_TEXT, &text);
  rounded (&shape, drawn->left, drawn->y, drawn->right - drawn->left, drawn->height, radius);

  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &face, &shape.bounds);
  if (!drawn->cut)
    fill_themes (self, snapshot, themes_of (self, drawn->row), drawn->left, drawn->y,
                 self->metrics.edge, drawn->height);
  gtk_snapshot_pop (snapshot);
  outline (snapshot, &shape, 1, &edge);
  draw_title (self, snapshot, drawn,
              drawn->left + self->metrics.padding + (drawn->cut ? 0 : self->metrics.edge), &text);
  draw_ring (self, snapshot, drawn, radius);
}

static void
draw_mark (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn)
{
  GskRoundedRect shape;

  rounded (&shape, drawn->left, drawn->y, self->metrics.lanes.boxes.mark_width, drawn->height,
           drawn->kind == TL_ITEM_QUOTE ? self->metrics.lanes.boxes.mark_width / 2 : 3);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  fill_themes (self, snapshot, themes_of (self, drawn->row), drawn->left, drawn->y,
               self->metrics.lanes.boxes.mark_width, drawn->height);
  gtk_snapshot_pop (snapshot);
  draw_ring (self, snapshot, drawn, 3);
}

/* A bar that is as sure of its ends as the date is. */
static void
fill_bar (TlTimeline *self,
          GtkSnapshot *snapshot,
          guint row,
          const GskRoundedRect *shape,
          const GdkRGBA *color)
{
  g_auto (TlDate) date = TL_DATE_INIT;
  TlChronicle *chronicle = tl_visible_set_get_chronicle (self->visible_set);
  GdkRGBA faint = *color;
  GskColorStop stops[4];
  const graphene_rect_t *bounds = &shape->bounds;
  gboolean fade_start;
  gboolean fade_end;

  if (!tl_date_parse (tl_chronicle_row_date (chronicle, row), -1, &date, NULL))
    return;

  fade_start = date.start.approximate || date.start.uncertain ||
               date.start.bound != TL_DATE_BOUND_DATED || date.shape == TL_DATE_ONE_OF;
  fade_end = date.end.approximate || date.end.uncertain || date.end.bound != TL_DATE_BOUND_DATED ||
             date.shape == TL_DATE_ONE_OF;
  faint.alpha = 0;
  stops[0] = (GskColorStop) { 0, fade_start ? faint : *color };
  stops[1] = (GskColorStop) { FADE, *color };
  stops[2] = (GskColorStop) { 1 - FADE, *color };
  stops[3] = (GskColorStop) { 1, fade_end ? faint : *color };

  gtk_snapshot_push_rounded_clip (snapshot, shape);
  if (fade_start || fade_end)
    gtk_snapshot_append_linear_gradient (
        snapshot, bounds, &bounds->origin,
        &GRAPHENE_POINT_INIT (bounds->origin.x + bounds->size.width, bounds->origin.y), stops, 4);
  else
    gtk_snapshot_append_color (snapshot, color, bounds);
  gtk_snapshot_pop (snapshot);
}

/* How long it lasted, or how roughly its date is known. */
static void
draw_bar (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn, double x)
{
  double left = MAX (drawn->box->from - x, -SHORTEST_BAR);
  double right = MIN (drawn->box->to - x, tl_camera_get_width (self->camera) + SHORTEST_BAR);
  guint64 themes = themes_of (self, drawn->row);
  GskRoundedRect shape;
  GdkRGBA color;

  if (right - left < SHORTEST_BAR)
    return;

  if (themes != 0)
    theme_color (self, (guint) __builtin_ctzll (themes), &color);
  else
    tl_palette_get (&self->palette, TL_COLOR_DIM_TEXT, &color);
  color.alpha *= 0.5f;
  rounded (&shape, left, drawn->y + drawn->height + 1, right - left,
           self->metrics.lanes.bar_height - 2, (float) (self->metrics.lanes.bar_height - 2) / 2);
  fill_bar (self, snapshot, drawn->row, &shape, &color);
}

static guint
person_of (TlTimeline *self, guint row)
{
  guint n;

  return tl_chronicle_row_people (tl_visible_set_get_chronicle (self->visible_set), row, &n)[0];
}

/* The name is on the bar where it fits, else behind it. */
static void
draw_person (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn, double x)
{
  double end =
      CLAMP (drawn->box->to - x, drawn->left + self->metrics.lanes.boxes.mark_width, drawn->right);
  gboolean name_on_bar = drawn->right - end < 1;
  GskRoundedRect shape;
  GdkRGBA color;
  GdkRGBA text = { 1, 1, 1, 1 };

  tl_person_color_get (person_of (self, drawn->row), tl_palette_is_dark (&self->palette), &color);
  rounded (&shape, drawn->left, drawn->y, end - drawn->left, drawn->height,
           (float) drawn->height / 2);
  if (name_on_bar)
    fill (snapshot, &shape, &color);
  else
    fill_bar (self, snapshot, drawn->row, &shape, &color);

  if (!name_on_bar)
    tl_palette_get (&self->palette, TL_COLOR_TEXT, &text);
  if (drawn->box->level != TL_LEVEL_MARK)
    draw_title (self, snapshot, drawn, name_on_bar ? drawn->left + self->metrics.padding : end + 5,
                &text);
  draw_ring (self, snapshot, drawn, (float) drawn->height / 2);
}

static void
draw_cluster (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn)
{
  g_autofree char *count = g_strdup_printf ("+%u", drawn->box->n_members);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), count);
  double room = drawn->right - drawn->left;
  GskRoundedRect shape;
  GdkRGBA face;
  GdkRGBA text;
  int width;
  int height;

  tl_palette_get (&self->palette, TL_COLOR_CLUSTER, &face);
  tl_palette_get (&self->palette, TL_COLOR_TEXT, &text);
  rounded (&shape, drawn->left, drawn->y, room, drawn->height, (float) drawn->height / 2);
  fill (snapshot, &shape, &face);
  pango_layout_get_pixel_size (layout, &width, &height);
  if (width > room)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) (drawn->left + (room - width) / 2),
                                      (float) (int) (drawn->y + (drawn->height - height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &text);
  gtk_snapshot_restore (snapshot);
}

/* A card whose time goes on in the view slides along its bar, so that it can be read; at an edge
 * of the view a title is cut short rather than cut off. */
static void
keep_in_view (TlTimeline *self, TlDrawnBox *drawn, double x)
{
  double width = tl_camera_get_width (self->camera);
  double slack = tl_layout_box_end (drawn->box) - (drawn->box->x + drawn->box->width);
  double slide = CLAMP (RING_WIDTH - drawn->left, 0, MAX (slack, 0));

  if (drawn->kind == TL_ITEM_PERSON)
    slide = 0;
  drawn->left = MAX (drawn->left + slide, RING_WIDTH);
  drawn->right = MIN (drawn->right + slide, width - RING_WIDTH);
}

static void
place (TlTimeline *self, const TlLayoutBox *box, double x, TlDrawnBox *drawn)
{
  drawn->box = box;
  drawn->row = g_array_index (self->lanes.items, TlLayoutItem, box->item).key;
  drawn->kind = self->lanes.lanes[box->lane].kind;
  drawn->height = drawn->kind == TL_ITEM_PERSON ? self->metrics.lanes.person_height
                                                : self->metrics.lanes.card_height;
  drawn->y = self->metrics.axis_height + tl_lane_layout_box_y (&self->lanes, box);
  drawn->left = box->x - x;
  drawn->right = box->x + box->width - x;
  drawn->cut = drawn->left < 0;
  drawn->selected = self->selection != NULL && box->level != TL_LEVEL_CLUSTER &&
                    tl_selection_get_row (self->selection) == drawn->row;
  if (box->level != TL_LEVEL_MARK)
    keep_in_view (self, drawn, x);
}

/* Draws what stands for an item, or for several. */
void
tl_timeline_draw_box (TlTimeline *self, GtkSnapshot *snapshot, const TlLayoutBox *box)
{
  double x = tl_timeline_world_x (self);
  TlDrawnBox drawn;
  gboolean visible;

  place (self, box, x, &drawn);
  visible = drawn.right - drawn.left >= self->metrics.edge;
  if (box->level == TL_LEVEL_CLUSTER)
    {
      if (visible)
        draw_cluster (self, snapshot, &drawn);
      return;
    }
  if (drawn.kind == TL_ITEM_PERSON)
    {
      if (visible)
        draw_person (self, snapshot, &drawn, x);
      return;
    }
  if (box->level != TL_LEVEL_MARK)
    draw_bar (self, snapshot, &drawn, x);
  if (!visible)
    return;
  if (box->level == TL_LEVEL_MARK)
    draw_mark (self, snapshot, &drawn);
  else
    draw_card (self, snapshot, &drawn);
}
