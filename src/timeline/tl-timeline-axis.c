/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-axis-text.h"
#include "tl-timeline-private.h"

#include <math.h>

/* The room right of a label. */
#define LABEL_GAP 12.0

typedef char *(*TlTickText) (const TlAxisLevel *level, TlInstant instant);

static TlTextStyle
label_style (gboolean bold)
{
  return bold ? TL_TEXT_BOLD : TL_TEXT_PLAIN;
}

static double
label_width (TlTimeline *self, const TlText *text)
{
  return text->width + self->metrics.padding + LABEL_GAP;
}

static double
widest_label (const TlAxisLevel *level, gpointer user_data)
{
  static const GdkRGBA unseen = { 0, 0, 0, 0 };
  TlTimeline *self = user_data;
  g_autofree char *text =
      tl_axis_widest_text (level, tl_instant_from_double (tl_camera_get_from (self->camera)),
                           tl_instant_from_double (tl_camera_get_to (self->camera)));

  return label_width (self, tl_text_cache_get (self->texts, TL_TEXT_BOLD, text, -1, &unseen));
}

static GArray *
ticks_in_view (TlTimeline *self, const TlAxisLevel *level)
{
  return tl_axis_ticks (level, tl_instant_from_double (floor (tl_camera_get_from (self->camera))),
                        tl_instant_from_double (ceil (tl_camera_get_to (self->camera))));
}

static void
draw_line (GtkSnapshot *snapshot, const GdkRGBA *color, double x, double y, double height)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) floor (x), (float) y, 1, (float) height));
}

static void
draw_labels (TlTimeline *self,
             GtkSnapshot *snapshot,
             const TlAxisLevel *level,
             TlTickText tick_text,
             double y,
             gboolean bold,
             const GdkRGBA *color)
{
  g_autoptr (GArray) ticks = ticks_in_view (self, level);
  g_autofree TlAxisLabel *labels = g_new0 (TlAxisLabel, ticks->len);
  g_autofree const TlText **texts = g_new0 (const TlText *, ticks->len);
  double view_width = tl_camera_get_width (self->camera);

  for (guint i = 0; i < ticks->len; i++)
    {
      const TlTick *tick = &g_array_index (ticks, TlTick, i);

      g_autofree char *text = tick_text (level, tick->from);

      texts[i] = tl_text_cache_get (self->texts, label_style (bold), text, -1, color);
      labels[i].x0 = tl_camera_x_of (self->camera, (double) tick->from);
      labels[i].x1 = tl_camera_x_of (self->camera, (double) tick->to);
      labels[i].width = label_width (self, texts[i]);
    }
  tl_axis_place_labels (labels, ticks->len, view_width);
  for (guint i = 0; i < ticks->len; i++)
    if (labels[i].x >= 0 && labels[i].x + labels[i].width - LABEL_GAP <= view_width)
      tl_timeline_draw_node (snapshot, texts[i]->node, labels[i].x + self->metrics.padding, y);
}

static void
draw_grid (TlTimeline *self, GtkSnapshot *snapshot, const TlAxisLevel *level, double y)
{
  g_autoptr (GArray) ticks = ticks_in_view (self, level);
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - y;
  for (guint i = 0; i < ticks->len; i++)
    draw_line (snapshot, &self->colors[TL_COLOR_GRID],
               tl_camera_x_of (self->camera, (double) g_array_index (ticks, TlTick, i).from), y,
               height);
}

/* Draws the axis with its two levels, and the lines that go down from it through the lanes. */
void
tl_timeline_draw_axis (TlTimeline *self, GtkSnapshot *snapshot)
{
  TlAxisLevel minor;
  TlAxisLevel major;

  tl_axis_choose (tl_camera_get_seconds_per_pixel (self->camera), widest_label, self, &minor,
                  &major);
  draw_grid (self, snapshot, &minor, self->metrics.axis_row_height);
  draw_grid (self, snapshot, &major, 0);
  draw_labels (self, snapshot, &major, tl_axis_major_text, 4, FALSE,
               &self->colors[TL_COLOR_DIM_TEXT]);
  draw_labels (self, snapshot, &minor, tl_axis_minor_text, self->metrics.axis_row_height + 2, TRUE,
               &self->colors[TL_COLOR_TEXT]);
}
