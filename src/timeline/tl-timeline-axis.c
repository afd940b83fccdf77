/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-timeline-private.h"

#include <math.h>

/* The room right of a label. */
#define LABEL_GAP 8.0

/* Lines nearer to each other than this would be a grey face. */
#define MIN_LINE_GAP 6.0

/* The ruler at the foot of the axis, and how wide its blocks are at least. */
#define RULER_HEIGHT    4.0
#define RULER_ALPHA     0.5f
#define RULER_MIN_BLOCK 4.0

static double
x_of_position (TlTimeline *self, double position)
{
  return (position - tl_camera_get_position (self->camera)) /
         tl_camera_get_seconds_per_pixel (self->camera);
}

static void
draw_grid (TlTimeline *self, GtkSnapshot *snapshot, TlTickRow row, double y)
{
  const float height = (float) (gtk_widget_get_height (GTK_WIDGET (self)) - y);
  guint n_ticks;
  const TlPlacedTick *ticks = tl_tick_finder_get (self->ticks, row, &n_ticks);

  for (guint i = 0; i < n_ticks; i++)
    {
      const double x = x_of_position (self, ticks[i].begin);

      if (x_of_position (self, ticks[i].end) - x >= MIN_LINE_GAP)
        gtk_snapshot_append_color (snapshot, &self->colors[TL_COLOR_GRID],
                                   &GRAPHENE_RECT_INIT ((float) floor (x), (float) y, 1, height));
    }
}

static void
draw_labels (TlTimeline *self, GtkSnapshot *snapshot, TlTickRow row, double y)
{
  guint n_ticks;
  const TlPlacedTick *ticks = tl_tick_finder_get (self->ticks, row, &n_ticks);
  g_autofree TlAxisLabel *labels = g_new0 (TlAxisLabel, n_ticks);
  g_autofree const TlText **texts = g_new0 (const TlText *, n_ticks);
  const double view_width = tl_camera_get_width (self->camera);

  for (guint i = 0; i < n_ticks; i++)
    {
      texts[i] = tl_tick_labels_get (self->tick_labels, row, &ticks[i].level, ticks[i].from);
      labels[i].x0 = x_of_position (self, ticks[i].begin);
      labels[i].x1 = x_of_position (self, ticks[i].end);
      labels[i].width = texts[i]->width + self->metrics.padding + LABEL_GAP;
    }
  tl_axis_place_labels (labels, n_ticks, view_width);
  for (guint i = 0; i < n_ticks; i++)
    if (labels[i].x >= 0 && labels[i].x + labels[i].width - LABEL_GAP <= view_width)
      tl_timeline_draw_node (snapshot, texts[i]->node, labels[i].x + self->metrics.padding, y);
}

/* Every other block is filled, as on the scale bar of a map: where blocks of the same time are
 * narrower, time is compressed. A line closes the others at the top, that of the lanes below. */
static void
draw_ruler (TlTimeline *self, GtkSnapshot *snapshot)
{
  const double width = tl_camera_get_width (self->camera);
  const float y = (float) (self->metrics.axis_height - RULER_HEIGHT);
  guint n_blocks;
  const TlPlacedTick *blocks = tl_tick_finder_get_ruler (self->ticks, RULER_MIN_BLOCK, &n_blocks);
  GdkRGBA color = self->colors[TL_COLOR_DIM_TEXT];
  guint filled;

  if (n_blocks == 0)
    return;
  color.alpha *= RULER_ALPHA;
  /* Which are filled does not depend on where the view begins. */
  filled = tl_axis_ordinal (&blocks[0].level, blocks[0].from) % 2 == 0 ? 0 : 1;
  gtk_snapshot_append_color (snapshot, &self->colors[TL_COLOR_GRID],
                             &GRAPHENE_RECT_INIT (0, y, (float) width, 1));
  for (guint i = filled; i < n_blocks; i += 2)
    {
      const double left = MAX (floor (x_of_position (self, blocks[i].begin)), 0);
      const double right = MIN (floor (x_of_position (self, blocks[i].end)), width);

      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT ((float) left, y,
                                                      (float) MAX (right - left, 0),
                                                      (float) RULER_HEIGHT));
    }
}

/* How long one block of the ruler is; %FALSE when there is no ruler, as on the linear scale. */
gboolean
tl_timeline_get_ruler_level (TlTimeline *self, TlAxisLevel *level)
{
  return tl_tick_finder_get_ruler_level (self->ticks, RULER_MIN_BLOCK, level);
}

/* Draws the axis with its two levels, and the lines that go down from it through the lanes. */
void
tl_timeline_draw_axis (TlTimeline *self, GtkSnapshot *snapshot)
{
  tl_tick_labels_begin_frame (self->tick_labels, &self->colors[TL_COLOR_DIM_TEXT],
                              &self->colors[TL_COLOR_TEXT]);
  tl_tick_finder_update (self->ticks, self->metrics.padding + LABEL_GAP);
  draw_grid (self, snapshot, TL_TICK_MINOR, self->metrics.axis_row_height);
  draw_grid (self, snapshot, TL_TICK_MAJOR, 0);
  draw_ruler (self, snapshot);
  draw_labels (self, snapshot, TL_TICK_MAJOR, 4);
  draw_labels (self, snapshot, TL_TICK_MINOR, self->metrics.axis_row_height + 2);
}
