/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-theme-color.h"
#include "tl-timeline-cluster.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

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
  const GdkRGBA *color = &self->colors[TL_COLOR_GRID];

  gtk_snapshot_append_color (
      snapshot, color,
      &GRAPHENE_RECT_INIT (0, (float) y, (float) gtk_widget_get_width (GTK_WIDGET (self)), 1));
}

/* Draws at a whole pixel, where letters are crisp. */
void
tl_timeline_draw_node (GtkSnapshot *snapshot, GskRenderNode *node, double x, double y)
{
  if (node == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) floor (x), (float) floor (y)));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

static void
draw_heading (TlTimeline *self, GtkSnapshot *snapshot, const TlLane *lane, double y)
{
  const GdkRGBA *color = &self->colors[TL_COLOR_DIM_TEXT];

  tl_timeline_draw_node (
      snapshot,
      tl_text_cache_get (self->texts, TL_TEXT_SMALL_BOLD, lane_name (lane->kind), -1, color)->node,
      self->metrics.padding, y + 5);
}

static void
draw_lanes (TlTimeline *self, GtkSnapshot *snapshot)
{
  for (guint i = 0; i < TL_N_LANES; i++)
    {
      const TlLane *lane = &tl_lane_layout_get_lanes (self->lanes)[i];
      double y = self->metrics.axis_height + lane->y;

      if (lane->n_items == 0)
        continue;
      draw_line_above (self, snapshot, y);
      if (lane->first_row_y > lane->y)
        draw_heading (self, snapshot, lane, y);
    }
}

/* Whether a box is a cluster that counts a row that is shown. */
gboolean
tl_timeline_counts_row (TlTimeline *self, const TlPlacedBox *box, guint row)
{
  const TlItemColumns *columns =
      tl_chronicle_get_columns (tl_visible_set_get_chronicle (self->visible_set));
  double x = tl_camera_x_of (self->camera, (double) columns->from[row]);

  return box->level == TL_LEVEL_CLUSTER && columns->kind[row] == box->kind &&
         x >= box->from - 0.5 && x <= box->to + 0.5;
}

/* Marks the boxes of the selected item or, where it is not drawn, the cluster that counts it. */
static void
mark_selected (TlTimeline *self, const GArray *placed)
{
  guint row = self->selection != NULL ? tl_selection_get_row (self->selection) : TL_ROW_NONE;
  guint position;
  gboolean drawn = FALSE;

  if (row == TL_ROW_NONE || !tl_visible_set_find (self->visible_set, row, &position))
    return;
  for (guint i = 0; i < placed->len; i++)
    {
      TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);

      box->selected = box->level != TL_LEVEL_CLUSTER && box->row == row;
      drawn |= box->selected;
    }
  for (guint i = 0; i < placed->len && !drawn; i++)
    {
      TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);

      box->selected = drawn = tl_timeline_counts_row (self, box, row);
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

/* Draws everything. */
void
tl_timeline_draw (TlTimeline *self, GtkSnapshot *snapshot)
{
  const GArray *placed;

  if (self->visible_set == NULL || tl_camera_get_width (self->camera) <= 0)
    return;

  tl_text_cache_begin_frame (self->texts);
  tl_box_cache_begin_frame (self->pictures);
  resolve_colors (self);
  placed = tl_timeline_place (self);
  tl_timeline_note_drawn (self, placed);
  mark_selected (self, placed);
  tl_timeline_draw_axis (self, snapshot);
  draw_lanes (self, snapshot);
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, (float) self->metrics.axis_height,
                                               (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                               (float) MAX (self->metrics.lanes.height, 0)));
  tl_timeline_draw_relation_lines (self, snapshot, placed);
  draw_boxes (self, snapshot, placed);
  tl_timeline_draw_edge_titles (self, snapshot, placed);
  tl_timeline_draw_relation_edges (self, snapshot, placed);
  tl_timeline_draw_disputed (self, snapshot, placed);
  gtk_snapshot_pop (snapshot);
  tl_timeline_draw_title_card (self, snapshot, placed);
  tl_range_selection_draw (self, snapshot);
  draw_focus (self, snapshot);
}
