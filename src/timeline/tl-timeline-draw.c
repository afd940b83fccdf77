/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-timeline-private.h"

#include <glib/gi18n-lib.h>

static const char *
lane_name (TlItemKind kind)
{
  switch (kind)
    {
    case TL_ITEM_PERSON:
      return C_ ("lane", "People");
    case TL_ITEM_QUOTE:
      return C_ ("lane", "Quotes");
    case TL_ITEM_EVENT:
    case TL_N_ITEM_KINDS:
    default:
      return C_ ("lane", "Events");
    }
}

static void
draw_line_above (TlTimeline *self, GtkSnapshot *snapshot, double y)
{
  GdkRGBA color;

  tl_palette_get (&self->palette, TL_COLOR_GRID, &color);
  gtk_snapshot_append_color (
      snapshot, &color,
      &GRAPHENE_RECT_INIT (0, (float) y, (float) gtk_widget_get_width (GTK_WIDGET (self)), 1));
}

static void
draw_heading (TlTimeline *self, GtkSnapshot *snapshot, const TlLane *lane, double y)
{
  g_autoptr (PangoLayout) layout =
      gtk_widget_create_pango_layout (GTK_WIDGET (self), lane_name (lane->kind));
  PangoAttrList *attributes = pango_attr_list_new ();
  GdkRGBA color;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  tl_palette_get (&self->palette, TL_COLOR_DIM_TEXT, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) self->metrics.padding, (float) (y + 5)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_lanes (TlTimeline *self, GtkSnapshot *snapshot)
{
  for (guint i = 0; i < TL_N_LANES; i++)
    {
      const TlLane *lane = &self->lanes.lanes[i];
      double y = self->metrics.axis_height + lane->y;

      if (lane->n_items == 0)
        continue;
      draw_line_above (self, snapshot, y);
      draw_heading (self, snapshot, lane, y);
    }
}

static void
draw_boxes (TlTimeline *self, GtkSnapshot *snapshot)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (TlLayoutBox *));
  double left = tl_timeline_world_x (self);

  tl_layout_query (self->lanes.layout, left, left + tl_camera_get_width (self->camera), boxes);
  for (guint i = 0; i < boxes->len; i++)
    tl_timeline_draw_box (self, snapshot, g_array_index (boxes, const TlLayoutBox *, i));
}

static void
draw_focus (TlTimeline *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GskRoundedRect outline;
  GdkRGBA color;

  if (!gtk_widget_has_visible_focus (widget))
    return;
  tl_palette_get (&self->palette, TL_COLOR_SELECTION, &color);
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                        (float) gtk_widget_get_height (widget)),
                                   0);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 2, 2, 2, 2 },
                              (GdkRGBA[4]) { color, color, color, color });
}

/* Draws everything. */
void
tl_timeline_draw (TlTimeline *self, GtkSnapshot *snapshot)
{
  if (self->visible_set == NULL || tl_camera_get_width (self->camera) <= 0)
    return;

  tl_timeline_ensure_layout (self);
  tl_timeline_draw_axis (self, snapshot);
  draw_lanes (self, snapshot);
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, (float) self->metrics.axis_height,
                                               (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                               (float) MAX (self->metrics.lanes.height, 0)));
  draw_boxes (self, snapshot);
  gtk_snapshot_pop (snapshot);
  tl_range_selection_draw (self, snapshot);
  draw_focus (self, snapshot);
}
