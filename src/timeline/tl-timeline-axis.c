/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-axis-division.h"
#include "tl-timeline-private.h"

#include <math.h>

/* The room right of a label. */
#define LABEL_GAP 12.0

/* Lines nearer to each other than this would be a grey face. */
#define MIN_LINE_GAP 6.0

/* The ruler at the foot of the axis, and how wide its blocks are at least. */
#define RULER_HEIGHT    4.0
#define RULER_MIN_BLOCK 4.0

static double
x_of (TlInstant instant, gpointer user_data)
{
  TlTimeline *self = user_data;

  return tl_camera_x_of (self->camera, (double) instant);
}

static TlTick
view_of (TlTimeline *self)
{
  return (TlTick) { tl_instant_from_double (floor (tl_camera_get_from (self->camera))),
                    tl_instant_from_double (ceil (tl_camera_get_to (self->camera))) };
}

static double
width_with_room (TlTimeline *self, int width)
{
  return width + self->metrics.padding + LABEL_GAP;
}

static double
widest_label (TlTimeline *self, TlTickRow row, const TlAxisLevel *level)
{
  const TlTick view = view_of (self);

  return width_with_room (
      self, tl_tick_labels_get_widest (self->tick_labels, row, level, view.from, view.to));
}

static double
widest_major (const TlAxisLevel *level, gpointer user_data)
{
  return widest_label (user_data, TL_TICK_MAJOR, level);
}

static double
widest_minor (const TlAxisLevel *level, gpointer user_data)
{
  return widest_label (user_data, TL_TICK_MINOR, level);
}

static TlAxisMeasure
measure_of (TlTimeline *self)
{
  return (TlAxisMeasure) { x_of, widest_minor, widest_major, self };
}

static void
add_ticks (GArray *ticks, const TlAxisLevel *level, const TlTick *view)
{
  g_autoptr (GArray) found = tl_axis_ticks (level, view->from, view->to);

  for (guint i = 0; i < found->len; i++)
    {
      const TlLevelTick tick = { g_array_index (found, TlTick, i), *level };

      g_array_append_val (ticks, tick);
    }
}

/* On the linear scale two levels suit all of the view. */
static void
find_ticks (TlTimeline *self, GArray *majors, GArray *minors)
{
  const TlTick view = view_of (self);
  const TlAxisMeasure measure = measure_of (self);
  TlAxisLevel minor;
  TlAxisLevel major;

  if (tl_camera_get_time_scale (self->camera) != NULL)
    {
      tl_axis_divide (view.from, view.to, &measure, majors, minors);
      return;
    }
  tl_axis_choose (tl_camera_get_seconds_per_pixel (self->camera), widest_minor, self, &minor,
                  &major);
  add_ticks (majors, &major, &view);
  add_ticks (minors, &minor, &view);
}

static void
draw_grid (TlTimeline *self, GtkSnapshot *snapshot, const GArray *ticks, double y)
{
  const float height = (float) (gtk_widget_get_height (GTK_WIDGET (self)) - y);

  for (guint i = 0; i < ticks->len; i++)
    {
      const TlTick *tick = &g_array_index (ticks, TlLevelTick, i).tick;
      const double x = x_of (tick->from, self);

      if (x_of (tick->to, self) - x >= MIN_LINE_GAP)
        gtk_snapshot_append_color (snapshot, &self->colors[TL_COLOR_GRID],
                                   &GRAPHENE_RECT_INIT ((float) floor (x), (float) y, 1, height));
    }
}

static void
draw_labels (TlTimeline *self, GtkSnapshot *snapshot, const GArray *ticks, TlTickRow row, double y)
{
  g_autofree TlAxisLabel *labels = g_new0 (TlAxisLabel, ticks->len);
  g_autofree const TlText **texts = g_new0 (const TlText *, ticks->len);
  const double view_width = tl_camera_get_width (self->camera);

  for (guint i = 0; i < ticks->len; i++)
    {
      const TlLevelTick *tick = &g_array_index (ticks, TlLevelTick, i);

      texts[i] = tl_tick_labels_get (self->tick_labels, row, &tick->level, tick->tick.from);
      labels[i].x0 = x_of (tick->tick.from, self);
      labels[i].x1 = x_of (tick->tick.to, self);
      labels[i].width = width_with_room (self, texts[i]->width);
    }
  tl_axis_place_labels (labels, ticks->len, view_width);
  for (guint i = 0; i < ticks->len; i++)
    if (labels[i].x >= 0 && labels[i].x + labels[i].width - LABEL_GAP <= view_width)
      tl_timeline_draw_node (snapshot, texts[i]->node, labels[i].x + self->metrics.padding, y);
}

/* Every other block is filled, as on the scale bar of a map: where blocks of the same time are
 * narrower, time is compressed. */
static void
draw_ruler (TlTimeline *self, GtkSnapshot *snapshot)
{
  const TlTick view = view_of (self);
  const double width = tl_camera_get_width (self->camera);
  const float y = (float) (self->metrics.axis_height - RULER_HEIGHT);
  g_autoptr (GArray) blocks = NULL;
  TlAxisLevel level;

  if (!tl_timeline_get_ruler_level (self, &level))
    return;
  gtk_snapshot_append_color (snapshot, &self->colors[TL_COLOR_GRID],
                             &GRAPHENE_RECT_INIT (0, y, (float) width, (float) RULER_HEIGHT));
  blocks = tl_axis_ticks (&level, view.from, view.to);
  for (guint i = 0; i < blocks->len; i++)
    {
      const TlTick *block = &g_array_index (blocks, TlTick, i);
      const double left = MAX (floor (x_of (block->from, self)), 0);
      const double right = MIN (floor (x_of (block->to, self)), width);

      if (tl_axis_ordinal (&level, block->from) % 2 == 0 && left < right)
        gtk_snapshot_append_color (
            snapshot, &self->colors[TL_COLOR_DIM_TEXT],
            &GRAPHENE_RECT_INIT ((float) left, y, (float) (right - left), (float) RULER_HEIGHT));
    }
}

/* How long one block of the ruler is; %FALSE when there is no ruler, as on the linear scale. */
gboolean
tl_timeline_get_ruler_level (TlTimeline *self, TlAxisLevel *level)
{
  const TlTick view = view_of (self);
  const TlAxisMeasure measure = measure_of (self);

  return tl_camera_get_time_scale (self->camera) != NULL &&
         tl_axis_choose_ruler (view.from, view.to, &measure, RULER_MIN_BLOCK, level);
}

/* Draws the axis with its two levels, and the lines that go down from it through the lanes. */
void
tl_timeline_draw_axis (TlTimeline *self, GtkSnapshot *snapshot)
{
  g_autoptr (GArray) majors = g_array_new (FALSE, FALSE, sizeof (TlLevelTick));
  g_autoptr (GArray) minors = g_array_new (FALSE, FALSE, sizeof (TlLevelTick));

  tl_tick_labels_begin_frame (self->tick_labels, &self->colors[TL_COLOR_DIM_TEXT],
                              &self->colors[TL_COLOR_TEXT]);
  find_ticks (self, majors, minors);
  draw_grid (self, snapshot, minors, self->metrics.axis_row_height);
  draw_grid (self, snapshot, majors, 0);
  draw_ruler (self, snapshot);
  draw_labels (self, snapshot, majors, TL_TICK_MAJOR, 4);
  draw_labels (self, snapshot, minors, TL_TICK_MINOR, self->metrics.axis_row_height + 2);
}
