/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The headings of lanes: name, number of items, and behind them the cluster of what began before
 * the view. */

#include "tl-lane-name.h"
#include "tl-timeline-box-private.h"

#include <math.h>

/* How far below the top of its lane a heading begins. */
#define HEADING_TOP 5.0

/* The words of a heading, and how far from where lines of text begin they stand. */
typedef struct
{
  const TlText *name;
  const TlText *count;
  double name_indent;
  double count_indent;
  double width;
} TlHeading;

/* The heading of a theme's lane begins with its colour. */
static gboolean
has_dot (TlTimeline *self, const TlLane *lane)
{
  return tl_lane_table_get_grouping (self->lane_table) == TL_GROUPING_THEME &&
         tl_lane_table_get_value (self->lane_table, lane->index) != TL_LANE_OTHERS;
}

static double
dot_size (TlTimeline *self)
{
  return floor (self->metrics.line_height / 2);
}

static double
dot_room (TlTimeline *self, const TlLane *lane)
{
  return has_dot (self, lane) ? dot_size (self) * 1.6 : 0;
}

static void
draw_theme_dot (TlTimeline *self, GtkSnapshot *snapshot, const TlLane *lane, double x, double y)
{
  float size = (float) dot_size (self);
  guint theme = tl_lane_table_get_value (self->lane_table, lane->index);
  GskRoundedRect shape;

  if (!has_dot (self, lane))
    return;
  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT ((float) x, (float) y, size, size),
                                   size / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &self->theme_colors[theme], &shape.bounds);
  gtk_snapshot_pop (snapshot);
}

/* How many items stand in a lane, which the rows that it has room for do not show. */
static const TlText *
count_of_lane (TlTimeline *self, const TlLane *lane)
{
  g_autofree char *count = NULL;
  guint n;

  tl_lane_rows_get (tl_lane_layout_get_rows (self->lanes), lane->index, &n);
  count = g_strdup_printf ("%'u", n);
  return tl_text_cache_get (self->texts, TL_TEXT_SMALL, count, -1,
                            &self->colors[TL_COLOR_DIM_TEXT]);
}

/* The lines of the axis, which in high contrast are as bright as letters, do not cross words. */
static void
clear_behind (TlTimeline *self, GtkSnapshot *snapshot, double x, double y, double width, int height)
{
  gtk_snapshot_append_color (
      snapshot, &self->colors[TL_COLOR_BACKGROUND],
      &GRAPHENE_RECT_INIT ((float) x, (float) floor (y), (float) width, (float) height));
}

/* Where something of this width stands that begins so far from where lines of text begin. */
double
tl_timeline_mirror (TlTimeline *self, double indent, double width)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    return gtk_widget_get_width (widget) - indent - width;
  return indent;
}

/* A long name is cut short, so that in any window there is room behind it. */
static TlHeading
heading_of (TlTimeline *self, const TlLane *lane)
{
  g_autofree char *name = tl_lane_name (self->lane_table, lane->index);
  double padding = self->metrics.padding;
  TlHeading heading = { .count = count_of_lane (self, lane),
                        .name_indent = padding + dot_room (self, lane) };
  double around = heading.name_indent + 3 * padding + heading.count->width +
                  self->metrics.lanes.boxes.cluster_width;
  double room = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - around, 0);
  const GdkRGBA *color = &self->colors[TL_COLOR_DIM_TEXT];

  heading.name = tl_text_cache_get (self->texts, TL_TEXT_SMALL_BOLD, name, -1, color);
  if (heading.name->width > room)
    heading.name =
        tl_text_cache_get (self->texts, TL_TEXT_SMALL_BOLD, name, (int) floor (room), color);
  heading.count_indent = heading.name_indent + heading.name->width + padding;
  heading.width = heading.count_indent + heading.count->width + padding / 2;
  return heading;
}

/* Draws the name of a lane that begins at @y and how many items it holds. */
void
tl_timeline_draw_heading (TlTimeline *self, GtkSnapshot *snapshot, const TlLane *lane, double y)
{
  TlHeading heading = heading_of (self, lane);
  const TlText *name = heading.name;
  const TlText *count = heading.count;

  y += HEADING_TOP;
  clear_behind (self, snapshot, tl_timeline_mirror (self, 0, heading.width), y, heading.width,
                name->height);
  draw_theme_dot (self, snapshot, lane,
                  tl_timeline_mirror (self, self->metrics.padding, dot_size (self)),
                  floor (y + (name->height - self->metrics.line_height / 2) / 2));
  tl_timeline_draw_node (snapshot, name->node,
                         tl_timeline_mirror (self, heading.name_indent, name->width), y);
  tl_timeline_draw_node (snapshot, count->node,
                         tl_timeline_mirror (self, heading.count_indent, count->width), y);
}

/* Where the cluster of what began before the view stands: right behind the words or, where those
 * are on the right, at the edge that it began before, as time always runs to the right. */
static double
earlier_x (TlTimeline *self, const TlLane *lane)
{
  if (lane->first_row_y <= lane->y)
    return 0;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    return self->metrics.padding;
  return floor (heading_of (self, lane).width + self->metrics.padding);
}

/* Places what is to be drawn in a view, as TlPlacedBox. */
const GArray *
tl_timeline_place_view (TlTimeline *self, const TlLaneView *view)
{
  const GArray *placed = tl_lane_layout_place (self->lanes, view);
  guint n_lanes;
  const TlLane *lanes = tl_lane_layout_get_lanes (self->lanes, &n_lanes);

  for (guint i = 0; i < placed->len; i++)
    {
      TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);

      if (box->earlier != 0)
        box->x = earlier_x (self, &lanes[box->lane]);
    }
  return placed;
}
