/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-lane-name.h"
#include "tl-time-index.h"
#include "tl-timeline-private.h"

#include <math.h>

/* Zooming to an item never goes closer than this, so that an item of one day has its month. */
#define CLOSEST_ITEM_SPAN (60.0 * 86400.0)

/* An item is brought into view when it begins outside of this share of it. */
#define COMFORT_MARGIN 0.04

static TlChronicle *
chronicle_of (TlTimeline *self)
{
  return tl_visible_set_get_chronicle (self->visible_set);
}

/* The selected row's place among what is shown, or %FALSE when nothing shown is selected. */
static gboolean
selected_position (TlTimeline *self, guint *position)
{
  guint row = self->selection != NULL ? tl_selection_get_row (self->selection) : TL_ROW_NONE;

  return row != TL_ROW_NONE && tl_visible_set_find (self->visible_set, row, position);
}

void
tl_timeline_select_row (TlTimeline *self, guint row)
{
  g_autoptr (TlItem) item = NULL;

  if (self->selection == NULL)
    return;
  if (row != TL_ROW_NONE)
    item = tl_chronicle_dup_item (chronicle_of (self), row);
  tl_selection_set_item (self->selection, item);
}

static guint
first_row_in_view (TlTimeline *self)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle_of (self));
  guint n;
  const guint32 *rows = tl_visible_set_get_rows (self->visible_set, &n);

  for (guint i = 0; i < n; i++)
    if ((double) columns->from[rows[i]] >= tl_camera_get_from (self->camera))
      return i;
  return n - 1;
}

/* Where a step leads from an item that was filtered away: past the nearest one when that has the
 * focus, else to it. */
static gint64
step_from_nearest (TlTimeline *self, int direction)
{
  guint row = tl_visible_set_nearest (self->visible_set, tl_selection_get_row (self->selection));
  guint position = 0;

  tl_visible_set_find (self->visible_set, row, &position);
  return tl_timeline_get_focused_row (self) == row ? (gint64) position + direction : position;
}

/**
 * tl_timeline_select_focused:
 * @self: a timeline
 *
 * Selects the item that has the focus, which is another than the selected one when that was
 * filtered away, or when assistive technology has moved the focus.
 */
void
tl_timeline_select_focused (TlTimeline *self)
{
  guint row;

  g_return_if_fail (TL_IS_TIMELINE (self));

  row = tl_timeline_get_focused_row (self);
  if (row != TL_ROW_NONE && row != tl_selection_get_row (self->selection))
    tl_timeline_select_row (self, row);
}

/**
 * tl_timeline_step:
 * @self: a timeline
 * @direction: -1 for the previous item in time, 1 for the next; %G_MININT for the first, %G_MAXINT
 *   for the last
 *
 * Selects another item among those shown and brings it into view. With nothing selected, goes to
 * the first item in view; when the selected item is not shown, to the nearest one in time.
 */
void
tl_timeline_step (TlTimeline *self, int direction)
{
  guint n = 0;
  guint position;
  const guint32 *rows;

  g_return_if_fail (TL_IS_TIMELINE (self));

  if (self->visible_set == NULL)
    return;
  rows = tl_visible_set_get_rows (self->visible_set, &n);
  if (n == 0)
    return;

  if (direction == G_MININT)
    position = 0;
  else if (direction == G_MAXINT)
    position = n - 1;
  else if (selected_position (self, &position))
    position = (guint) CLAMP ((gint64) position + direction, 0, (gint64) n - 1);
  else if (self->selection != NULL && tl_selection_get_item (self->selection) != NULL)
    position = (guint) CLAMP (step_from_nearest (self, direction), 0, (gint64) n - 1);
  else
    position = first_row_in_view (self);

  tl_timeline_select_row (self, rows[position]);
  tl_timeline_reveal_selection (self);
}

static gboolean
is_disputed (TlTimeline *self, guint row)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle_of (self));

  return (columns->evidence[row] & (1 << TL_EVIDENCE_DISPUTED)) != 0;
}

/**
 * tl_timeline_step_dispute:
 * @self: a timeline
 * @direction: -1 for the previous, 1 for the next
 *
 * Selects the next or previous item among those shown that the sources disagree about, and brings
 * it into view. Stays where it is behind the last and before the first.
 */
void
tl_timeline_step_dispute (TlTimeline *self, int direction)
{
  guint n = 0;
  guint selected;
  gint64 position;
  const guint32 *rows;

  g_return_if_fail (TL_IS_TIMELINE (self));
  g_return_if_fail (direction == 1 || direction == -1);

  if (self->visible_set == NULL)
    return;
  rows = tl_visible_set_get_rows (self->visible_set, &n);
  if (selected_position (self, &selected))
    position = (gint64) selected + direction;
  else
    position = direction > 0 ? 0 : (gint64) n - 1;
  for (; position >= 0 && position < n; position += direction)
    if (is_disputed (self, rows[position]))
      {
        tl_timeline_select_row (self, rows[position]);
        tl_timeline_reveal_selection (self);
        return;
      }
}

/* The row of a lane that begins nearest in time to @row. */
static guint
nearest_in_lane (TlTimeline *self, const TlLane *lane, guint row)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle_of (self));
  TlInstant from = columns->from[row];
  guint n;
  const guint32 *rows = tl_lane_rows_get (tl_lane_layout_get_rows (self->lanes), lane->index, &n);
  guint next = tl_time_index_first_from (columns, rows, n, from);

  if (next == n || (next > 0 && (double) from - (double) columns->from[rows[next - 1]] <
                                    (double) columns->from[rows[next]] - (double) from))
    next--;
  return rows[next];
}

/* Which lane this is, which one who does not see the lanes would not know: an item may stand in
 * several. */
static void
tell_lane (TlTimeline *self)
{
  const TlLaneTable *table = tl_lane_rows_get_table (tl_lane_layout_get_rows (self->lanes));
  g_autofree char *name = tl_lane_name (table, self->lane);

  tl_timeline_tell (self, name);
}

/* Selects the item that begins nearest in time in the next lane up (-1) or down (1). */
void
tl_timeline_step_lane (TlTimeline *self, int direction)
{
  const TlLane *lanes;
  guint n_lanes;
  guint position;
  gint64 lane;

  if (self->visible_set == NULL)
    return;
  if (!selected_position (self, &position))
    {
      tl_timeline_step (self, 1);
      return;
    }

  tl_timeline_ensure_layout (self);
  lanes = tl_lane_layout_get_lanes (self->lanes, &n_lanes);
  lane = (gint64) tl_timeline_get_selected_lane (self) + direction;
  if (lane < 0 || lane >= n_lanes)
    return;

  self->lane = lanes[lane].index;
  tell_lane (self);
  tl_timeline_select_row (
      self, nearest_in_lane (self, &lanes[lane], tl_selection_get_row (self->selection)));
  tl_timeline_reveal_selection (self);
}

/* Where an item begins and ends for the camera: an open end is at the other end. */
static void
row_span (TlTimeline *self, guint row, double *from, double *to)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle_of (self));
  TlInstant begins = columns->from[row];
  TlInstant ends = columns->to[row];

  *from = (double) (begins != TL_INSTANT_MIN ? begins : ends - 1);
  *to = (double) (ends != TL_INSTANT_MAX ? ends : begins + 1);
}

/**
 * tl_timeline_reveal_selection:
 * @self: a timeline
 *
 * Moves the view, without zooming, so that the selected item is in it, in one of its lanes.
 */
void
tl_timeline_reveal_selection (TlTimeline *self)
{
  guint position;
  double width = tl_camera_get_width (self->camera);
  double from;
  double to;
  double x;

  g_return_if_fail (TL_IS_TIMELINE (self));

  if (self->visible_set == NULL || !selected_position (self, &position))
    return;

  tl_timeline_reveal_lane (self);
  row_span (self, tl_selection_get_row (self->selection), &from, &to);
  x = tl_camera_target_x_of (self->camera, from);
  if (x < 0 && tl_camera_target_x_of (self->camera, to) > width * COMFORT_MARGIN)
    return;
  if (x < width * COMFORT_MARGIN || x > width * (1 - 3 * COMFORT_MARGIN))
    tl_camera_animate_pan (self->camera, x - width / 3);
}

void
tl_timeline_zoom_to_row (TlTimeline *self, guint row)
{
  double from;
  double to;
  double span;
  double middle;

  row_span (self, row, &from, &to);
  span = MAX (3 * (to - from), CLOSEST_ITEM_SPAN);
  middle = (from + to) / 2;
  tl_camera_animate_show (self->camera, middle - span / 2, middle + span / 2);
}

/* What is drawn at a point of the widget. */
const TlPlacedBox *
tl_timeline_box_at (TlTimeline *self, double x, double y)
{
  if (self->visible_set == NULL || y < self->metrics.axis_height)
    return NULL;
  tl_timeline_place (self);
  return tl_lane_layout_hit (self->lanes, x, y - self->metrics.axis_height);
}

/* What a double click does: goes close to an item or opens up a cluster. */
void
tl_timeline_activate_at (TlTimeline *self, double x, double y)
{
  const TlPlacedBox *box = tl_timeline_box_at (self, x, y);

  if (box == NULL)
    tl_camera_animate_zoom (self->camera, 2, x);
  else if (box->earlier != 0)
    tl_timeline_go_to_earlier (self, box);
  else if (box->level == TL_LEVEL_CLUSTER)
    tl_timeline_open_cluster (self, box);
  else
    tl_timeline_zoom_to_row (self, box->row);
}
