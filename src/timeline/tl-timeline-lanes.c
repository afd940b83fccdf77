/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which lanes there are and which of them are in view. */

#include "tl-timeline-private.h"

/* To sort so many items into lanes takes no longer than a frame may wait. */
#define MOST_AT_ONCE 20000

typedef struct
{
  TlChronicle *chronicle;
  TlGrouping grouping;
} TlSortingJob;

static void
sorting_job_free (gpointer data)
{
  TlSortingJob *job = data;

  g_object_unref (job->chronicle);
  g_free (job);
}

static void
take_table (TlTimeline *self, TlLaneTable *table)
{
  g_clear_pointer (&self->lane_table, tl_lane_table_unref);
  self->lane_table = table;
  self->lane = TL_NO_LANE;
  tl_lane_scroll_to (&self->scroll, 0);
  tl_timeline_queue_layout (self);
}

static void
sort_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  TlSortingJob *job = task_data;

  g_task_return_pointer (task, tl_lane_table_new (job->chronicle, job->grouping),
                         (GDestroyNotify) tl_lane_table_unref);
}

static void
sorted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  TlLaneTable *table = g_task_propagate_pointer (G_TASK (result), NULL);

  if (table == NULL)
    return;
  g_clear_object (&TL_TIMELINE (object)->sorting);
  take_table (TL_TIMELINE (object), table);
}

static void
start_sorting (TlTimeline *self)
{
  g_autoptr (GTask) task = NULL;
  TlSortingJob *job = g_new (TlSortingJob, 1);

  *job = (TlSortingJob) { g_object_ref (tl_visible_set_get_chronicle (self->visible_set)),
                          self->grouping };
  self->sorting = g_cancellable_new ();
  task = g_task_new (self, self->sorting, sorted_cb, NULL);
  g_task_set_task_data (task, job, sorting_job_free);
  g_task_run_in_thread (task, sort_in_thread);
}

/* Sorts the items into lanes, at once where that does not take long: the lanes of before are drawn
 * until it is done. */
void
tl_timeline_sort_into_lanes (TlTimeline *self)
{
  TlChronicle *chronicle;

  g_cancellable_cancel (self->sorting);
  g_clear_object (&self->sorting);
  if (self->visible_set == NULL)
    {
      take_table (self, NULL);
      return;
    }

  chronicle = tl_visible_set_get_chronicle (self->visible_set);
  if (self->grouping == TL_GROUPING_KIND || self->lane_table == NULL)
    take_table (self, tl_lane_table_ref (tl_chronicle_get_kind_lanes (chronicle)));
  if (self->grouping == TL_GROUPING_KIND)
    return;
  if (tl_chronicle_get_columns (chronicle)->n_items <= MOST_AT_ONCE)
    take_table (self, tl_lane_table_new (chronicle, self->grouping));
  else
    start_sorting (self);
}

/* The lane in which the selected item was chosen or, when it does not stand in that, its first. */
guint
tl_timeline_get_selected_lane (TlTimeline *self)
{
  guint row = self->selection != NULL ? tl_selection_get_row (self->selection) : TL_ROW_NONE;
  guint n_lanes;
  const TlLane *lanes = tl_lane_layout_get_lanes (self->lanes, &n_lanes);
  guint found = TL_NO_LANE;

  if (row == TL_ROW_NONE)
    return TL_NO_LANE;
  for (guint i = n_lanes; i-- > 0;)
    if (tl_lane_table_contains (self->lane_table, lanes[i].index, row))
      {
        found = i;
        if (lanes[i].index == self->lane)
          break;
      }
  return found;
}

/* Scrolls to the lane of the selected item. */
void
tl_timeline_reveal_lane (TlTimeline *self)
{
  guint lane;
  guint n_lanes;

  tl_timeline_ensure_layout (self);
  lane = tl_timeline_get_selected_lane (self);
  if (lane != TL_NO_LANE)
    {
      const TlLane *found = &tl_lane_layout_get_lanes (self->lanes, &n_lanes)[lane];

      self->lane = found->index;
      tl_lane_scroll_reveal (&self->scroll, found->y, found->height);
    }
}

static const TlLane *
find_lane (TlTimeline *self, guint index)
{
  guint n_lanes;
  const TlLane *lanes = tl_lane_layout_get_lanes (self->lanes, &n_lanes);

  for (guint i = 0; i < n_lanes; i++)
    if (lanes[i].index == index)
      return &lanes[i];
  return NULL;
}

static const TlLane *
lane_at (TlTimeline *self, double y)
{
  guint n_lanes;
  const TlLane *lanes = tl_lane_layout_get_lanes (self->lanes, &n_lanes);

  for (guint i = 0; i < n_lanes; i++)
    if (lanes[i].y + lanes[i].height > y)
      return &lanes[i];
  return NULL;
}

/* Lays the lanes out at the zoom of the camera. Their heights may change with it: the lane at the
 * top stays there. */
void
tl_timeline_ensure_layout (TlTimeline *self)
{
  double top = tl_lane_scroll_get_top (&self->scroll);
  const TlLane *anchor = self->layout_stale ? NULL : lane_at (self, top);
  guint index = anchor != NULL ? anchor->index : TL_NO_LANE;
  double offset = anchor != NULL ? top - anchor->y : 0;

  if (self->layout_stale)
    tl_timeline_set_layout (self);
  tl_lane_layout_set_scale (self->lanes, tl_camera_get_seconds_per_pixel (self->camera));
  tl_lane_scroll_set_heights (&self->scroll, tl_lane_layout_get_height (self->lanes),
                              self->metrics.lanes.height);
  anchor = find_lane (self, index);
  if (anchor != NULL && tl_lane_scroll_is_needed (&self->scroll))
    tl_lane_scroll_to (&self->scroll, anchor->y + MIN (offset, anchor->height));
}

/* What part of the lanes is in view. */
TlLaneView
tl_timeline_get_lane_view (TlTimeline *self)
{
  return (TlLaneView) {
    .from = tl_camera_get_position (self->camera),
    .seconds_per_pixel = tl_camera_get_seconds_per_pixel (self->camera),
    .width = tl_camera_get_width (self->camera),
    .top = tl_lane_scroll_get_top (&self->scroll),
  };
}

/* What is to be drawn in the view as it is now, as TlPlacedBox. */
const GArray *
tl_timeline_place (TlTimeline *self)
{
  TlLaneView view;

  tl_timeline_ensure_layout (self);
  view = tl_timeline_get_lane_view (self);
  return tl_timeline_place_view (self, &view);
}
