/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-axis-text.h"
#include "tl-timeline-private.h"

#include <math.h>

/* The room right of a label. */
#define LABEL_GAP 12.0

typedef char *(*TlTickText) (const TlAxisLevel *level, TlInstant instant);

static PangoLayout *
label_layout (TlTimeline *self, const char *text, gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  if (bold)
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
    }
  return layout;
}

static double
label_width (TlTimeline *self, const char *text, gboolean bold)
{
  g_autoptr (PangoLayout) layout = label_layout (self, text, bold);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + self->metrics.padding + LABEL_GAP;
}

static double
widest_label (const TlAxisLevel *level, gpointer user_data)
{
  g_autofree char *text = tl_axis_widest_text (level);

  return label_width (user_data, text, TRUE);
}

static GArray *
ticks_in_view (TlTimeline *self, const TlAxisLevel *level)
{
  return tl_axis_ticks (level, (TlInstant) floor (tl_camera_get_from (self->camera)),
                        (TlInstant) ceil (tl_camera_get_to (self->camera)));
}

static void
draw_line (GtkSnapshot *snapshot, const GdkRGBA *color, double x, double y, double height)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) floor (x), (float) y, 1, (float) height));
}

static void
draw_label (TlTimeline *self,
            GtkSnapshot *snapshot,
            const char *text,
            double x,
            double y,
            gboolean bold,
            const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = label_layout (self, text, bold);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) floor (x), (float) floor (y)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
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
  g_auto (GStrv) texts = g_new0 (char *, ticks->len + 1);
  double view_width = tl_camera_get_width (self->camera);

  for (guint i = 0; i < ticks->len; i++)
    {
      const TlTick *tick = &g_array_index (ticks, TlTick, i);

      texts[i] = tick_text (level, tick->from);
      labels[i].x0 = tl_camera_x_of (self->camera, (double) tick->from);
      labels[i].x1 = tl_camera_x_of (self->camera, (double) tick->to);
      labels[i].width = label_width (self, texts[i], bold);
    }
  tl_axis_place_labels (labels, ticks->len, view_width);
  for (guint i = 0; i < ticks->len; i++)
    if (labels[i].x >= 0 && labels[i].x + labels[i].width - LABEL_GAP <= view_width)
      draw_label (self, snapshot, texts[i], labels[i].x + self->metrics.padding, y, bold, color);
}

static void
draw_grid (TlTimeline *self, GtkSnapshot *snapshot, const TlAxisLevel *level, double y)
{
  g_autoptr (GArray) ticks = ticks_in_view (self, level);
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - y;
  GdkRGBA color;

  tl_palette_get (&self->palette, TL_COLOR_GRID, &color);
  for (guint i = 0; i < ticks->len; i++)
    draw_line (snapshot, &color,
               tl_camera_x_of (self->camera, (double) g_array_index (ticks, TlTick, i).from), y,
               height);
}

/* Draws the axis with its two levels, and the lines that go down from it through the lanes. */
void
tl_timeline_draw_axis (TlTimeline *self, GtkSnapshot *snapshot)
{
  TlAxisLevel minor;
  TlAxisLevel major;
  GdkRGBA text;
  GdkRGBA dim;

  tl_axis_choose (tl_camera_get_seconds_per_pixel (self->camera), widest_label, self, &minor,
                  &major);
  tl_palette_get (&self->palette, TL_COLOR_TEXT, &text);
  tl_palette_get (&self->palette, TL_COLOR_DIM_TEXT, &dim);
  draw_grid (self, snapshot, &minor, self->metrics.axis_row_height);
  draw_grid (self, snapshot, &major, 0);
  draw_labels (self, snapshot, &major, tl_axis_major_text, 4, FALSE, &dim);
  draw_labels (self, snapshot, &minor, tl_axis_minor_text, self->metrics.axis_row_height + 2, TRUE,
               &text);
}
