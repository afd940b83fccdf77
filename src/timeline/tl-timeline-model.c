/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a timeline shows, and how. */

#include "tl-timeline-private.h"

/**
 * tl_timeline_get_visible_set:
 * @self: a timeline
 *
 * Returns: (transfer none) (nullable): the items that it shows
 */
TlVisibleSet *
tl_timeline_get_visible_set (TlTimeline *self)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  return self->visible_set;
}

static void
show_chronicle (TlTimeline *self)
{
  TlInstant from;
  TlInstant to;

  tl_timeline_forget_title_widths (self);
  tl_box_cache_forget (self->pictures);
  g_hash_table_remove_all (self->disputed_dates);
  tl_timeline_set_hits (self, NULL, 0);
  tl_timeline_forget_children (self);
  g_clear_pointer (&self->cluster_popover, gtk_widget_unparent);
  tl_timeline_update_time_scale (self);
  if (tl_timeline_get_span (self, &from, &to))
    tl_camera_set_limits (self->camera, from, to);
  tl_timeline_update_end_room (self);
  tl_camera_drive_start_over (self->drive);
  tl_timeline_clear_range (self);
}

/**
 * tl_timeline_set_visible_set:
 * @self: a timeline
 * @visible_set: (nullable): the items to show
 *
 * Shows other items, all of them in view at first.
 */
void
tl_timeline_set_visible_set (TlTimeline *self, TlVisibleSet *visible_set)
{
  g_return_if_fail (TL_IS_TIMELINE (self));
  g_return_if_fail (visible_set == NULL || TL_IS_VISIBLE_SET (visible_set));

  if (self->visible_set == visible_set)
    return;

  if (self->visible_set != NULL)
    g_signal_handlers_disconnect_by_func (self->visible_set, tl_timeline_queue_layout, self);
  g_clear_pointer (&self->lane_table, tl_lane_table_unref);
  g_set_object (&self->visible_set, visible_set);
  if (visible_set != NULL)
    g_signal_connect_object (visible_set, "changed", G_CALLBACK (tl_timeline_queue_layout), self,
                             G_CONNECT_SWAPPED);
  self->layout_stale = TRUE;
  show_chronicle (self);
  tl_timeline_sort_into_lanes (self);
  g_object_notify_by_pspec (G_OBJECT (self), tl_timeline_properties[TL_TIMELINE_PROP_VISIBLE_SET]);
}

static void
selection_changed_cb (TlTimeline *self)
{
  tl_timeline_forget_relations (self);
  tl_timeline_describe (self);
  tl_timeline_queue_children (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tl_timeline_set_selection:
 * @self: a timeline
 * @selection: (nullable): the selection to show and to change
 *
 * Shares a selection with the timeline.
 */
void
tl_timeline_set_selection (TlTimeline *self, TlSelection *selection)
{
  g_return_if_fail (TL_IS_TIMELINE (self));
  g_return_if_fail (selection == NULL || TL_IS_SELECTION (selection));

  if (self->selection == selection)
    return;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, selection_changed_cb, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    g_signal_connect_object (selection, "notify::item", G_CALLBACK (selection_changed_cb), self,
                             G_CONNECT_SWAPPED);
  selection_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), tl_timeline_properties[TL_TIMELINE_PROP_SELECTION]);
}

/**
 * tl_timeline_get_grouping:
 * @self: a timeline
 *
 * Returns: what the lanes are
 */
TlGrouping
tl_timeline_get_grouping (TlTimeline *self)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self), TL_GROUPING_KIND);
  return self->grouping;
}

/**
 * tl_timeline_set_grouping:
 * @self: a timeline
 * @grouping: what the lanes are to be
 *
 * Sorts the items into other lanes. With many items that takes a moment, in which the lanes of
 * before are shown.
 */
void
tl_timeline_set_grouping (TlTimeline *self, TlGrouping grouping)
{
  g_return_if_fail (TL_IS_TIMELINE (self));
  g_return_if_fail (grouping < TL_N_GROUPINGS);

  if (self->grouping == grouping)
    return;

  self->grouping = grouping;
  tl_timeline_sort_into_lanes (self);
  g_object_notify_by_pspec (G_OBJECT (self), tl_timeline_properties[TL_TIMELINE_PROP_GROUPING]);
}

/**
 * tl_timeline_get_camera:
 * @self: a timeline
 *
 * Returns: (transfer none): which stretch of time it shows
 */
TlCamera *
tl_timeline_get_camera (TlTimeline *self)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  return self->camera;
}

/**
 * tl_timeline_set_even:
 * @self: a timeline
 * @even: whether busy times are to have more room than quiet ones
 *
 * Changes the scale of time. What is in the middle of the view stays there.
 */
void
tl_timeline_set_even (TlTimeline *self, gboolean even)
{
  g_return_if_fail (TL_IS_TIMELINE (self));

  even = !!even;
  if (self->even == even)
    return;

  self->even = even;
  tl_timeline_queue_layout (self);
  tl_timeline_update_time_scale (self);
  g_object_notify_by_pspec (G_OBJECT (self), tl_timeline_properties[TL_TIMELINE_PROP_EVEN]);
}
