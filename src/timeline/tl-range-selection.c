/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-range-selection.h"

#include "tl-axis-text.h"
#include "tl-timeline-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The ends are rounded to the finest unit that is still so many px wide. */
#define UNIT_PIXELS 4.0

/* Around a date, and between the two. */
#define LABEL_PADDING 6.0

#define FACE_ALPHA 0.16f

static guint range_selected_signal;

/* Called once for the class of timelines. */
void
tl_range_selection_class_init (TlTimelineClass *klass)
{
  /**
   * TlTimeline::range-selected:
   * @from: the first second
   * @to: the first second after
   *
   * Emitted when a stretch of time was picked out. It stays marked until
   * tl_timeline_clear_range().
   */
  range_selected_signal =
      g_signal_new ("range-selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
}

static TlCalendarUnit
choose_unit (double seconds_per_pixel)
{
  static const struct
  {
    TlCalendarUnit unit;
    double seconds;
  } units[] = {
    { TL_CALENDAR_MINUTE, 60 },
    { TL_CALENDAR_HOUR, 3600 },
    { TL_CALENDAR_DAY, 86400 },
    { TL_CALENDAR_MONTH, 30 * 86400 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (units[i].seconds >= UNIT_PIXELS * seconds_per_pixel)
      return units[i].unit;
  return TL_CALENDAR_YEAR;
}

/* Takes note of where a pointer begins; nothing is shown before it moves. */
void
tl_range_selection_begin (TlTimeline *timeline, double x)
{
  tl_range_selection_begin_at (timeline, tl_camera_instant_at (timeline->camera, x));
  timeline->range.active = TRUE;
}

void
tl_range_selection_begin_at (TlTimeline *timeline, double instant)
{
  tl_timeline_clear_range (timeline);
  timeline->range.pressed = instant;
}

/* Extends the range to the pointer. */
void
tl_range_selection_update (TlTimeline *timeline, double x)
{
  double width = tl_camera_get_width (timeline->camera);

  tl_range_selection_extend (timeline,
                             tl_camera_instant_at (timeline->camera, CLAMP (x, 0, width)));
}

/* Extends the range to an instant. Each end takes in all of the day, or month, it is in. */
void
tl_range_selection_extend (TlTimeline *timeline, double instant)
{
  TlRangeSelection *self = &timeline->range;
  TlInstant last = tl_instant_from_double (floor (MAX (instant, self->pressed)));
  double x = tl_camera_x_of (timeline->camera, instant);

  self->unit = choose_unit (tl_camera_instant_at (timeline->camera, x + 1) -
                            tl_camera_instant_at (timeline->camera, x));
  self->from = tl_calendar_floor (tl_instant_from_double (floor (MIN (instant, self->pressed))),
                                  self->unit, 1);
  self->to = tl_calendar_next (tl_calendar_floor (last, self->unit, 1), self->unit, 1);
  self->shown = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (timeline));
}

/* The pointer lets go, or a key marks the end: the range is what it is. */
void
tl_range_selection_end (TlTimeline *timeline)
{
  TlRangeSelection *self = &timeline->range;
  gboolean was_active = self->active || self->marked;

  self->active = FALSE;
  self->marked = FALSE;
  if (was_active && self->shown)
    g_signal_emit (timeline, range_selected_signal, 0, self->from, self->to);
}

/* Gives up a range that has no end yet. Returns whether there was one. */
gboolean
tl_range_selection_cancel (TlTimeline *timeline)
{
  if (!timeline->range.active && !timeline->range.marked)
    return FALSE;
  tl_timeline_clear_range (timeline);
  return TRUE;
}

/**
 * tl_timeline_clear_range:
 * @self: a timeline
 *
 * Marks no stretch of time any more.
 */
void
tl_timeline_clear_range (TlTimeline *self)
{
  g_return_if_fail (TL_IS_TIMELINE (self));

  self->range.active = FALSE;
  self->range.marked = FALSE;
  self->range.shown = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A whole day is meant where no time of day is told, so the last one is named, not the next. */
char *
tl_range_selection_end_words (const TlRangeSelection *self, TlInstant end)
{
  TlAxisLevel level = { self->unit, 1 };
  TlAxisLevel day = { TL_CALENDAR_DAY, 1 };
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;

  if (self->unit > TL_CALENDAR_HOUR)
    return tl_axis_major_text (&level, end == self->to ? end - 1 : end);

  date = tl_axis_major_text (&day, end);
  time = tl_axis_minor_text (&level, end);
  /* Translators: a date and a time of day, as “9 March 2021, 18:30” */
  return g_strdup_printf (C_ ("date and time", "%1$s, %2$s"), date, time);
}

typedef struct
{
  PangoLayout *layout;
  double x;
  double width;
  double height;
} TlRangeLabel;

static void
label_init (TlRangeLabel *self, TlTimeline *timeline, TlInstant end)
{
  g_autofree char *text = tl_range_selection_end_words (&timeline->range, end);
  int width;
  int height;

  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (timeline), text);
  pango_layout_get_pixel_size (self->layout, &width, &height);
  self->width = width + 2 * LABEL_PADDING;
  self->height = height + LABEL_PADDING;
}

/* Inside of the band where there is room for both, else on both sides of it, in view as far as that
 * goes and never one over the other. */
static void
place_labels (TlRangeLabel *first, TlRangeLabel *last, double left, double right, double width)
{
  if (first->width + last->width + 3 * LABEL_PADDING <= right - left)
    {
      first->x = MAX (left, 0) + LABEL_PADDING;
      last->x = MIN (right, width) - last->width - LABEL_PADDING;
      return;
    }
  first->x = MAX (left - first->width - LABEL_PADDING, 0);
  last->x = MAX (right + LABEL_PADDING, first->x + first->width + LABEL_PADDING);
  last->x = MIN (last->x, width - last->width);
  first->x = MIN (first->x, last->x - first->width - LABEL_PADDING);
}

static void
label_draw (TlRangeLabel *self, TlTimeline *timeline, GtkSnapshot *snapshot)
{
  double y = timeline->metrics.axis_height + LABEL_PADDING;
  GskRoundedRect shape;
  GdkRGBA face;
  GdkRGBA edge;
  GdkRGBA text;

  tl_palette_get (&timeline->palette, TL_COLOR_CARD, &face);
  tl_palette_get (&timeline->palette, TL_COLOR_SELECTION, &edge);
  tl_palette_get (&timeline->palette, TL_COLOR_TEXT, &text);
  gsk_rounded_rect_init_from_rect (
      &shape,
      &GRAPHENE_RECT_INIT ((float) self->x, (float) y, (float) self->width, (float) self->height),
      (float) LABEL_PADDING);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &face, &shape.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { edge, edge, edge, edge });

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (self->x + LABEL_PADDING),
                                                          (float) (y + LABEL_PADDING / 2)));
  gtk_snapshot_append_layout (snapshot, self->layout, &text);
  gtk_snapshot_restore (snapshot);
}

static void
draw_band (TlTimeline *timeline, GtkSnapshot *snapshot, double left, double right)
{
  float height = (float) gtk_widget_get_height (GTK_WIDGET (timeline));
  GdkRGBA edge;
  GdkRGBA face;

  tl_palette_get (&timeline->palette, TL_COLOR_SELECTION, &edge);
  face = edge;
  face.alpha *= FACE_ALPHA;
  gtk_snapshot_append_color (snapshot, &face,
                             &GRAPHENE_RECT_INIT ((float) left, 0, (float) (right - left), height));
  gtk_snapshot_append_color (snapshot, &edge, &GRAPHENE_RECT_INIT ((float) left, 0, 1, height));
  gtk_snapshot_append_color (snapshot, &edge,
                             &GRAPHENE_RECT_INIT ((float) right - 1, 0, 1, height));
}

/* Draws the band and its two dates over everything else. */
void
tl_range_selection_draw (TlTimeline *timeline, GtkSnapshot *snapshot)
{
  const TlRangeSelection *self = &timeline->range;
  double left;
  double right;
  TlRangeLabel first;
  TlRangeLabel last;

  if (!self->shown)
    return;

  left = floor (tl_camera_x_of (timeline->camera, (double) self->from));
  right = ceil (tl_camera_x_of (timeline->camera, (double) self->to));
  draw_band (timeline, snapshot, left, right);
  label_init (&first, timeline, self->from);
  label_init (&last, timeline, self->to);
  place_labels (&first, &last, left, right, tl_camera_get_width (timeline->camera));
  label_draw (&first, timeline, snapshot);
  label_draw (&last, timeline, snapshot);
  g_object_unref (first.layout);
  g_object_unref (last.layout);
}
