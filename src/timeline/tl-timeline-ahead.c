/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the next frames will need, made between frames: a view that moves goes on moving. */

#include "tl-timeline-cluster.h"

/* Where the view will be if it goes on as it did from one frame to the next: panning by as much
 * again, zooming by as much about the same point. */
static TlLaneView
view_after (const TlLaneView *before, const TlLaneView *now)
{
  TlLaneView next = *now;
  double ratio = now->seconds_per_pixel / before->seconds_per_pixel;

  next.seconds_per_pixel *= ratio;
  next.from += ratio * (now->from - before->from);
  next.top += now->top - before->top;
  return next;
}

static gboolean
is_same_view (const TlLaneView *one, const TlLaneView *other)
{
  return one->from == other->from && one->seconds_per_pixel == other->seconds_per_pixel &&
         one->top == other->top && one->width == other->width;
}

/* To be called with each frame that is drawn. */
void
tl_timeline_note_frame (TlTimeline *self)
{
  TlLaneView view = tl_timeline_get_lane_view (self);

  self->expects_view =
      self->drawn_view.width == view.width && !is_same_view (&self->drawn_view, &view);
  if (self->expects_view)
    self->expected_view = view_after (&self->drawn_view, &view);
  if (!is_same_view (&self->drawn_view, &view))
    tl_timeline_queue_children (self);
  self->drawn_view = view;
}

/* What is drawn next is not where it was. */
void
tl_timeline_expect_nothing (TlTimeline *self)
{
  self->expects_view = FALSE;
  self->drawn_view.width = 0;
}

static void
draw_expected (TlTimeline *self)
{
  const GArray *placed = tl_timeline_place_view (self, &self->expected_view);
  g_autoptr (GArray) drawn_rows = g_array_copy (self->drawn_rows);

  /* What a cluster shows depends on what stands beside it. */
  tl_timeline_note_drawn (self, placed);
  for (guint i = 0; i < placed->len; i++)
    tl_timeline_draw_ahead (self, &g_array_index (placed, TlPlacedBox, i));
  tl_box_cache_trim (self->pictures);
  g_array_unref (self->drawn_rows);
  self->drawn_rows = g_steal_pointer (&drawn_rows);
  self->drawn_rows_sorted = FALSE;
}

/* Does a part of the work; returns whether there may be more. */
gboolean
tl_timeline_prepare (TlTimeline *self)
{
  if (self->layout_stale || self->visible_set == NULL)
    return FALSE;
  if (self->expects_view)
    {
      if (tl_lane_layout_prepare_view (self->lanes, &self->expected_view))
        return TRUE;
      self->expects_view = FALSE;
      draw_expected (self);
      return TRUE;
    }
  return tl_lane_layout_prepare (self->lanes, &self->drawn_view);
}

static gboolean
prepare_cb (gpointer user_data)
{
  TlTimeline *self = user_data;

  if (tl_timeline_prepare (self))
    return G_SOURCE_CONTINUE;
  self->prepare_id = 0;
  return G_SOURCE_REMOVE;
}

/* Prepares whenever there is nothing else to do. */
void
tl_timeline_queue_prepare (TlTimeline *self)
{
  if (self->prepare_id == 0)
    self->prepare_id = g_idle_add (prepare_cb, self);
}
