/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-theme-color.h"
#include "tl-timeline-cluster.h"

#include <math.h>
#include <string.h>

static void
draw_line_above (TlTimeline *self, GtkSnapshot *snapshot, double y)
{
  const GdkRGBA *color = &self->colors[TL_COLOR_GRID];

  gtk_snapshot_append_color (
      snapshot, color,
      &GRAPHENE_RECT_INIT (0, (float) y, (float) gtk_widget_get_width (GTK_WIDGET (self)), 1));
}

/* Draws at a whole pixel, where letters are crisp. */
void
tl_timeline_draw_node (GtkSnapshot *snapshot, GskRenderNode *node, double x, double y)
{
  g_autoptr (GskRenderNode) moved = NULL;
  GskTransform *transform;

  if (node == NULL)
    return;
  transform =
      gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) floor (x), (float) floor (y)));
  moved = transform != NULL ? gsk_transform_node_new (node, transform) : gsk_render_node_ref (node);
  gsk_transform_unref (transform);
  gtk_snapshot_append_node (snapshot, moved);
}

static void
draw_lanes (TlTimeline *self, GtkSnapshot *snapshot)
{
  double top = self->metrics.axis_height - tl_lane_scroll_get_top (&self->scroll);
  guint n_lanes;
  const TlLane *lanes = tl_lane_layout_get_lanes (self->lanes, &n_lanes);

  for (guint i = 0; i < n_lanes; i++)
    {
      double y = top + lanes[i].y;

      if (y + lanes[i].height < 0 || y > gtk_widget_get_height (GTK_WIDGET (self)))
        continue;
      draw_line_above (self, snapshot, floor (y));
      if (lanes[i].first_row_y > lanes[i].y)
        tl_timeline_draw_heading (self, snapshot, &lanes[i], y);
    }
}

/* Whether a box is a cluster that counts a row that is shown. */
gboolean
tl_timeline_counts_row (TlTimeline *self, const TlPlacedBox *box, guint row)
{
  const TlItemColumns *columns =
      tl_chronicle_get_columns (tl_visible_set_get_chronicle (self->visible_set));
  double x = tl_camera_x_of (self->camera, (double) columns->from[row]);

  if (box->earlier != 0)
    return tl_timeline_counts_earlier (self, box, row);
  return box->level == TL_LEVEL_CLUSTER && x >= box->from - 0.5 && x <= box->to + 0.5 &&
         tl_timeline_shares_lane (self, box, row);
}

/* Marks the boxes of the selected item in one lane or, where it is not drawn, the cluster that
 * counts it. */
static void
mark_selected_in (TlTimeline *self, TlPlacedBox *boxes, guint n_boxes, guint row)
{
  gboolean drawn = FALSE;

  for (guint i = 0; i < n_boxes; i++)
    {
      boxes[i].selected = boxes[i].level != TL_LEVEL_CLUSTER && boxes[i].row == row;
      drawn |= boxes[i].selected;
    }
  for (guint i = 0; i < n_boxes && (!drawn || boxes[i].earlier != 0); i++)
    boxes[i].selected = drawn = tl_timeline_counts_row (self, &boxes[i], row);
}

/* The boxes come lane by lane. */
void
tl_timeline_mark_selected (TlTimeline *self, const GArray *placed)
{
  TlPlacedBox *boxes = (TlPlacedBox *) (gpointer) placed->data;
  guint row = self->selection != NULL ? tl_selection_get_row (self->selection) : TL_ROW_NONE;
  guint position;
  guint next;

  if (row == TL_ROW_NONE || !tl_visible_set_find (self->visible_set, row, &position))
    return;
  for (guint first = 0; first < placed->len; first = next)
    {
      for (next = first; next < placed->len && boxes[next].lane == boxes[first].lane; next++)
        ;
      mark_selected_in (self, boxes + first, next - first, row);
    }
}

static void
draw_boxes (TlTimeline *self, GtkSnapshot *snapshot, const GArray *placed)
{
  for (guint i = 0; i < placed->len; i++)
    tl_timeline_draw_box (self, snapshot, &g_array_index (placed, TlPlacedBox, i));
}

static void
draw_focus (TlTimeline *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkRGBA color = self->colors[TL_COLOR_SELECTION];
  GskRoundedRect outline;

  if (!gtk_widget_has_visible_focus (widget))
    return;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                        (float) gtk_widget_get_height (widget)),
                                   0);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 2, 2, 2, 2 },
                              (GdkRGBA[4]) { color, color, color, color });
}

/* Looking a colour up takes longer than drawing with it. */
static void
resolve_colors (TlTimeline *self)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (self->visible_set);
  guint n_themes = g_list_model_get_n_items (tl_chronicle_get_themes (chronicle));
  gboolean dark = tl_palette_is_dark (&self->palette);
  GdkRGBA before[TL_N_PALETTE_COLORS];

  memcpy (before, self->colors, sizeof before);
  for (guint i = 0; i < TL_N_PALETTE_COLORS; i++)
    tl_palette_get (&self->palette, (TlPaletteColor) i, &self->colors[i]);
  if (memcmp (before, self->colors, sizeof before) != 0)
    tl_box_cache_forget (self->pictures);
  for (guint i = 0; i < n_themes; i++)
    tl_theme_color_get (tl_chronicle_get_theme (chronicle, i), dark, &self->theme_colors[i]);
}

/* Draws all but the marks of input. */
void
tl_timeline_draw_items (TlTimeline *self, GtkSnapshot *snapshot)
{
  const GArray *placed;

  tl_text_cache_begin_frame (self->texts);
  tl_box_cache_begin_frame (self->pictures);
  resolve_colors (self);
  placed = tl_timeline_place (self);
  tl_timeline_note_frame (self);
  tl_timeline_note_drawn (self, placed);
  tl_timeline_mark_selected (self, placed);
  tl_timeline_draw_axis (self, snapshot);
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, (float) self->metrics.axis_height,
                                               (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                               (float) MAX (self->metrics.lanes.height, 0)));
  draw_lanes (self, snapshot);
  tl_timeline_draw_relation_lines (self, snapshot, placed);
  draw_boxes (self, snapshot, placed);
  tl_timeline_draw_edge_titles (self, snapshot, placed);
  tl_timeline_draw_relation_edges (self, snapshot, placed);
  tl_timeline_draw_disputed (self, snapshot, placed);
  gtk_snapshot_pop (snapshot);
  tl_timeline_draw_title_card (self, snapshot, placed);
}

/* Draws everything. */
void
tl_timeline_draw (TlTimeline *self, GtkSnapshot *snapshot)
{
  if (self->visible_set == NULL || tl_camera_get_width (self->camera) <= 0)
    return;

  tl_timeline_draw_items (self, snapshot);
  tl_range_selection_draw (self, snapshot);
  draw_focus (self, snapshot);
}
