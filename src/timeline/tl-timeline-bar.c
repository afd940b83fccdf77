/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-theme-color.h"
#include "tl-timeline-box-private.h"

#include <math.h>

/* Bars shorter than this say nothing about how long something lasted. */
#define SHORTEST_BAR 6.0

/* No bar is drawn further out than this, in pixels, so that open ends have one. */
#define FURTHEST 20000.0

/* How far an uncertain end of a bar fades: in pixels, and at most as a share of the bar. */
#define FADE_PIXELS 32.0f
#define FADE_SHARE  0.4f

static gboolean
fades (const TlDate *date, const TlDatePart *end)
{
  return end->approximate || end->uncertain || end->bound != TL_DATE_BOUND_DATED ||
         date->shape == TL_DATE_ONE_OF;
}

static void
fill_fading (GtkSnapshot *snapshot,
             const graphene_rect_t *bounds,
             const GdkRGBA *color,
             gboolean fade_start,
             gboolean fade_end)
{
  float fade = MIN (FADE_PIXELS / bounds->size.width, FADE_SHARE);
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

/* A bar that is as sure of its ends as the date is. Ends that are not those of the bar's time do
 * not fade. Returns whether it fades in. */
static gboolean
fill_bar (TlTimeline *self,
          GtkSnapshot *snapshot,
          guint row,
          const graphene_rect_t *bounds,
          const GdkRGBA *color,
          gboolean cut_start,
          gboolean cut_end)
{
  g_auto (TlDate) date = TL_DATE_INIT;
  TlChronicle *chronicle = tl_visible_set_get_chronicle (self->visible_set);
  gboolean fade_start;
  gboolean fade_end;

  tl_date_parse (tl_chronicle_row_date (chronicle, row), -1, &date, NULL);
  fade_start = !cut_start && fades (&date, &date.start);
  fade_end = !cut_end && fades (&date, &date.end);
  if (fade_start || fade_end)
    fill_fading (snapshot, bounds, color, fade_start, fade_end);
  else
    gtk_snapshot_append_color (snapshot, color, bounds);
  return fade_start;
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
  fill_bar (self, snapshot, drawn->row, &bounds, &color, FALSE, FALSE);
}

static guint
person_of (TlTimeline *self, guint row)
{
  guint n;

  return tl_chronicle_row_people (tl_visible_set_get_chronicle (self->visible_set), row, &n)[0];
}

/* A name begins where the bar has its full colour, unless it would not fit then. */
static double
name_x (TlTimeline *self, const TlDrawnBox *drawn, gboolean fades_in)
{
  double free = drawn->right - drawn->left - tl_timeline_title_width (drawn->row, self) +
                self->metrics.padding + self->metrics.edge;

  if (!fades_in || free <= self->metrics.padding)
    return drawn->left + self->metrics.padding;
  return drawn->left + MIN (free, FADE_PIXELS);
}

/* The name is on the bar where it fits, else behind it. */
void
tl_timeline_draw_person (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn)
{
  gboolean name_on_bar;
  gboolean fades_in;
  double end;
  GskRoundedRect shape;
  GdkRGBA color;
  GdkRGBA text = { 1, 1, 1, 1 };

  tl_person_color_get (person_of (self, drawn->row), &color);
  tl_timeline_box_shape (self, drawn, 0, &shape);
  end = drawn->left + (double) shape.bounds.size.width;
  name_on_bar = drawn->right - end < 1;
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  fades_in =
      fill_bar (self, snapshot, drawn->row, &shape.bounds, &color, drawn->cut, drawn->runs_on);
  gtk_snapshot_pop (snapshot);

  if (!name_on_bar)
    text = self->colors[TL_COLOR_TEXT];
  if (drawn->level != TL_LEVEL_MARK)
    tl_timeline_draw_title (self, snapshot, drawn,
                            name_on_bar ? name_x (self, drawn, fades_in) : end + TL_NAME_GAP,
                            &text);
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
