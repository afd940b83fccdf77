/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-theme-color.h"
#include "tl-timeline-box-private.h"

#include <math.h>

/* Bars shorter than this say nothing about how long something lasted. */
#define SHORTEST_BAR 6.0

/* No bar is drawn further out than this, in pixels, so that open ends have one. */
#define FURTHEST 20000.0

/* How far an uncertain end of a bar fades: in pixels, and at most as a share of the bar; even under
 * a name so far that it is seen. */
#define FADE_PIXELS 32.0
#define FADE_SHARE  0.4
#define LEAST_FADE  10.0

/* In pixels. */
#define LONG_BAR 160.0f

static gboolean
fades (const TlDate *date, const TlDatePart *end)
{
  return end->approximate || end->uncertain || end->bound != TL_DATE_BOUND_DATED ||
         date->shape == TL_DATE_ONE_OF;
}

/* How many pixels an end fades, so that @solid pixels between the ends have their full colour. */
static double
fade_beside (double width, double solid, guint n_fading)
{
  double most = MIN (FADE_PIXELS, width * FADE_SHARE);

  return CLAMP ((width - solid) / MAX (n_fading, 1), MIN (LEAST_FADE, most), most);
}

static void
fill_fading (GtkSnapshot *snapshot,
             const graphene_rect_t *bounds,
             const GdkRGBA *color,
             float fade,
             gboolean fade_start,
             gboolean fade_end)
{
  GdkRGBA faint = *color;
  GskColorStop stops[4];

  faint.alpha = 0;
  stops[0] = (GskColorStop) { 0, fade_start ? faint : *color };
  stops[1] = (GskColorStop) { fade, *color };
  stops[2] = (GskColorStop) { 1 - fade, *color };
  stops[3] = (GskColorStop) { 1, fade_end ? faint : *color };
  gtk_snapshot_append_linear_gradient (
      snapshot, bounds, &bounds->origin,
      &GRAPHENE_POINT_INIT (bounds->origin.x + bounds->size.width, bounds->origin.y), stops, 4);
}

static void
fill_end (GtkSnapshot *snapshot,
          const graphene_rect_t *bounds,
          const GdkRGBA *color,
          float outer,
          float inner)
{
  GdkRGBA faint = *color;

  faint.alpha = 0;
  gtk_snapshot_append_linear_gradient (snapshot, bounds, &GRAPHENE_POINT_INIT (outer, 0),
                                       &GRAPHENE_POINT_INIT (inner, 0),
                                       (GskColorStop[2]) { { 0, faint }, { 1, *color } }, 2);
}

/* Gradients cost by the pixel: of a long bar only the ends are filled with one. They reach a pixel
 * over what is between them, so that there is no seam on a screen of any scale; therefore the
 * colour has to be opaque. */
static void
fill_fading_long (GtkSnapshot *snapshot,
                  const graphene_rect_t *bounds,
                  const GdkRGBA *color,
                  float fade,
                  gboolean fade_start,
                  gboolean fade_end)
{
  const float left = bounds->origin.x;
  const float right = left + bounds->size.width;
  const float from = fade_start ? ceilf (left + fade) : left;
  const float to = fade_end ? floorf (right - fade) : right;
  graphene_rect_t part = *bounds;

  part.origin.x = from;
  part.size.width = MAX (to - from, 0);
  gtk_snapshot_append_color (snapshot, color, &part);
  part.origin.x = left;
  part.size.width = from + 1 - left;
  if (fade_start)
    fill_end (snapshot, &part, color, left, left + fade);
  part.origin.x = to - 1;
  part.size.width = right - part.origin.x;
  if (fade_end)
    fill_end (snapshot, &part, color, right, right - fade);
}

/* A bar that is as sure of its ends as the date is. Ends that are not those of the bar's time do
 * not fade, and what is between them is @solid so far. Returns how far it fades in. */
static double
fill_bar (TlTimeline *self,
          GtkSnapshot *snapshot,
          guint row,
          const graphene_rect_t *bounds,
          const GdkRGBA *color,
          double solid,
          gboolean cut_start,
          gboolean cut_end)
{
  g_auto (TlDate) date = TL_DATE_INIT;
  TlChronicle *chronicle = tl_visible_set_get_chronicle (self->visible_set);
  gboolean fade_start;
  gboolean fade_end;
  double fade;

  tl_date_parse (tl_chronicle_row_date (chronicle, row), -1, &date, NULL);
  fade_start = !cut_start && fades (&date, &date.start);
  fade_end = !cut_end && fades (&date, &date.end);
  fade = fade_beside ((double) bounds->size.width, solid, fade_start + fade_end);
  if ((fade_start || fade_end) && color->alpha >= 1 && bounds->size.width > LONG_BAR)
    fill_fading_long (snapshot, bounds, color, (float) fade, fade_start, fade_end);
  else if (fade_start || fade_end)
    fill_fading (snapshot, bounds, color, (float) fade / bounds->size.width, fade_start, fade_end);
  else
    gtk_snapshot_append_color (snapshot, color, bounds);
  return fade_start ? fade : 0;
}

/* How long it lasted, or how roughly its date is known. On whole pixels and with square ends, which
 * cost a renderer in software half of what round ones do. */
void
tl_timeline_draw_bar (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn)
{
  double left = MAX (drawn->box->from, -FURTHEST);
  double right = MIN (drawn->box->to, FURTHEST);
  guint64 themes = tl_timeline_themes_of (self, drawn->row);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (
      (float) floor (left), (float) floor (drawn->y + drawn->height + 1),
      (float) ceil (right - left), (float) (self->metrics.lanes.bar_height - 2));
  GdkRGBA color;

  if (right - left < SHORTEST_BAR)
    return;

  color =
      themes != 0 ? self->theme_colors[__builtin_ctzll (themes)] : self->colors[TL_COLOR_DIM_TEXT];
  color.alpha *= 0.5f;
  fill_bar (self, snapshot, drawn->row, &bounds, &color, 0, drawn->box->continues,
            drawn->box->goes_on);
}

static guint
person_of (TlTimeline *self, guint row)
{
  guint n;

  return tl_chronicle_row_people (tl_visible_set_get_chronicle (self->visible_set), row, &n)[0];
}

static double
name_width (TlTimeline *self, const TlDrawnBox *drawn)
{
  return tl_timeline_title_width (drawn->row, self) - 2 * self->metrics.padding -
         self->metrics.edge;
}

/* The name is on the bar where it fits, else behind it. It is read where the bar has its full
 * colour. */
void
tl_timeline_draw_person (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn)
{
  gboolean name_on_bar;
  double fade;
  double end;
  GskRoundedRect shape;
  GdkRGBA color;

  tl_person_color_get (person_of (self, drawn->row), &color);
  tl_timeline_box_shape (self, drawn, 0, &shape);
  end = drawn->left + (double) shape.bounds.size.width;
  name_on_bar = drawn->right - end < 1;
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  fade = fill_bar (self, snapshot, drawn->row, &shape.bounds, &color,
                   name_on_bar ? name_width (self, drawn) : 0, drawn->cut, drawn->runs_on);
  gtk_snapshot_pop (snapshot);

  if (drawn->level == TL_LEVEL_MARK)
    return;
  if (name_on_bar)
    {
      tl_timeline_draw_title (self, snapshot, drawn,
                              drawn->left + MAX (fade, self->metrics.padding),
                              &(GdkRGBA) { 1, 1, 1, 1 });
      return;
    }
  end += TL_NAME_GAP;
  tl_timeline_clear_behind (self, snapshot, drawn, end,
                            MIN (name_width (self, drawn), drawn->right - end));
  tl_timeline_draw_title (self, snapshot, drawn, end, &self->colors[TL_COLOR_TEXT]);
}

/* A person whose bar has no room stands among the clusters: in their colour, and with as much of
 * their name as there is room for. */
void
tl_timeline_draw_lone_person (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn)
{
  double inset = drawn->height / 4;
  int room = (int) (drawn->right - drawn->left - 2 * inset);
  const char *name =
      tl_chronicle_row_title (tl_visible_set_get_chronicle (self->visible_set), drawn->row);
  GskRoundedRect shape;
  const TlText *text;
  GdkRGBA color;

  tl_person_color_get (person_of (self, drawn->row), &color);
  tl_rounded (&shape, drawn->left, drawn->y, drawn->right - drawn->left, drawn->height,
              tl_timeline_box_radius (drawn));
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &color, &shape.bounds);
  gtk_snapshot_pop (snapshot);
  if (room < self->metrics.line_height)
    return;
  text = tl_text_cache_get (self->texts, TL_TEXT_SMALL_BOLD, name, room, &(GdkRGBA) { 1, 1, 1, 1 });
  tl_timeline_draw_node (snapshot, text->node, drawn->left + inset,
                         drawn->y + (drawn->height - text->height) / 2);
}
