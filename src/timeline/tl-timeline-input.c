/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-timeline-private.h"

#include <math.h>

/* One notch of a wheel: pixels that it pans, and how many times closer it zooms. */
#define WHEEL_PAN  60.0
#define WHEEL_ZOOM 1.2

/* A touchpad tells pixels; so many of them zoom as much as one notch of a wheel. */
#define SURFACE_ZOOM_PIXELS 40.0

/* Fingers that are laid on a touchpad stop what moves, as fingers do. */
static void
scroll_begin_cb (GtkEventControllerScroll *controller, TlTimeline *self)
{
  tl_camera_stop (self->camera);
  tl_lane_scroll_fling (&self->scroll, 0);
  self->scroll_axis = (TlKineticAxis) { 0 };
}

/* A wheel is a row of single events, each with a direction of its own and none the last. */
static void
scroll_wheel (TlTimeline *self, double dx, double dy, gboolean zooms)
{
  if (zooms)
    tl_camera_zoom (self->camera, pow (WHEEL_ZOOM, -dy), self->pointer_x);
  else if (fabs (dx) < fabs (dy) && tl_lane_scroll_is_needed (&self->scroll))
    tl_lane_scroll_by (&self->scroll, dy * WHEEL_PAN);
  else
    tl_camera_pan (self->camera, (fabs (dx) > fabs (dy) ? dx : dy) * WHEEL_PAN);
}

/* Whether a gesture on a touchpad scrolls the lanes. */
static gboolean
scrolls_lanes (TlTimeline *self)
{
  return tl_lane_scroll_is_needed (&self->scroll) && self->scroll_axis.dy >= self->scroll_axis.dx;
}

/* The direction that a gesture on a touchpad begins in moves along time, or scrolls the lanes where
 * not all of them can be seen. */
static void
scroll_surface (TlTimeline *self, double dx, double dy, gboolean zooms)
{
  double pixels = tl_kinetic_axis_add (&self->scroll_axis, dx, dy);

  tl_camera_grab (self->camera);
  if (zooms)
    tl_camera_zoom (self->camera, pow (WHEEL_ZOOM, -dy / SURFACE_ZOOM_PIXELS), self->pointer_x);
  else if (scrolls_lanes (self))
    tl_lane_scroll_by (&self->scroll, pixels);
  else
    tl_camera_pan (self->camera, pixels);
}

static GdkModifierType
state_of (gpointer controller)
{
  return gtk_event_controller_get_current_event_state (controller);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, TlTimeline *self)
{
  gboolean zooms = (state_of (controller) & GDK_CONTROL_MASK) != 0;

  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE)
    scroll_surface (self, dx, dy, zooms);
  else
    scroll_wheel (self, dx, dy, zooms);
  return GDK_EVENT_STOP;
}

/* The end of a gesture on a touchpad. The velocities are pixels a second. */
static void
decelerate_cb (GtkEventControllerScroll *controller, double x, double y, TlTimeline *self)
{
  gboolean zooms = (state_of (controller) & GDK_CONTROL_MASK) != 0;
  gboolean vertical = !zooms && scrolls_lanes (self);
  gboolean pans = tl_camera_get_held (self->camera) && !zooms && !vertical;

  if (vertical)
    tl_lane_scroll_fling (&self->scroll, y);
  tl_camera_fling (self->camera, pans ? tl_kinetic_axis_along (&self->scroll_axis, x, y) : 0);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, TlTimeline *self)
{
  const TlPlacedBox *box = tl_timeline_box_at (self, x, y);

  self->pointer_x = x;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), box != NULL ? "pointer" : NULL);
}

static void
pressed_cb (GtkGestureClick *click, int n_press, double x, double y, TlTimeline *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* A cluster opens at once and under the pointer: what then is under it is not what a second click
 * was meant for. */
void
tl_timeline_click_at (TlTimeline *self, double x, double y)
{
  const TlPlacedBox *box = tl_timeline_box_at (self, x, y);
  guint n_lanes;

  if (box != NULL)
    self->lane = tl_lane_layout_get_lanes (self->lanes, &n_lanes)[box->lane].index;
  self->opened_cluster = box != NULL && box->level == TL_LEVEL_CLUSTER && box->earlier == 0;
  if (box != NULL && box->level == TL_LEVEL_CLUSTER)
    tl_timeline_open_cluster (self, box);
  else
    tl_timeline_select_row (self, box != NULL ? box->row : TL_ROW_NONE);
}

static void
released_cb (GtkGestureClick *click, int n_press, double x, double y, TlTimeline *self)
{
  if (self->visible_set == NULL)
    return;
  if (n_press == 1)
    tl_timeline_click_at (self, x, y);
  else if (n_press == 2 && !self->opened_cluster)
    tl_timeline_activate_at (self, x, y);
}

static guint32
time_of (gpointer controller)
{
  return gtk_event_controller_get_current_event_time (controller);
}

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, TlTimeline *self)
{
  self->drag_x = 0;
  self->drag_top = tl_lane_scroll_get_top (&self->scroll);
  tl_kinetic_tracker_start (&self->drag_tracker, time_of (drag), 0);
  tl_camera_grab (self->camera);
  if ((state_of (drag) & GDK_SHIFT_MASK) != 0)
    {
      tl_camera_fling (self->camera, 0);
      tl_range_selection_begin (self, x);
    }
}

static void
drag_view (TlTimeline *self, double dx, double dy)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  tl_camera_pan (self->camera, self->drag_x - dx);
  tl_lane_scroll_to (&self->scroll, self->drag_top - dy);
}

static void
drag_range (TlTimeline *self, double dx)
{
  double x;
  double y;

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (self->drag), &x, &y);
  tl_range_selection_update (self, x + dx);
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, TlTimeline *self)
{
  /* A press that has not moved yet is still a click. */
  if (self->drag_x == 0 && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy))
    return;

  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  /* With a second finger down it is the pinch that moves the view. */
  if (self->range.active)
    drag_range (self, dx);
  else if (!gtk_gesture_is_recognized (self->pinch))
    drag_view (self, dx, dy);
  self->drag_x = dx;
  tl_kinetic_tracker_add (&self->drag_tracker, time_of (drag), dx);
}

static void
drag_end_cb (GtkGestureDrag *drag, double dx, double dy, TlTimeline *self)
{
  double velocity = 0;

  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  if (self->drag_x != 0 && tl_camera_get_held (self->camera))
    velocity = tl_kinetic_tracker_get_velocity (&self->drag_tracker, time_of (drag));
  tl_range_selection_end (self);
  tl_camera_fling (self->camera, -velocity);
}

static void
drag_cancel_cb (GtkGesture *drag, GdkEventSequence *sequence, TlTimeline *self)
{
  tl_range_selection_cancel (self);
}

/* The claim takes the fingers from the click; the drag is in the same group and goes on with the
 * finger that is left. */
static void
pinch_begin_cb (GtkGesture *pinch, GdkEventSequence *sequence, TlTimeline *self)
{
  double y;

  gtk_gesture_set_state (pinch, GTK_EVENT_SEQUENCE_CLAIMED);
  tl_range_selection_cancel (self);
  tl_camera_grab (self->camera);
  self->pinch_scale = 1;
  gtk_gesture_get_bounding_box_center (pinch, &self->pinch_x, &y);
}

static void
pinch_cb (GtkGestureZoom *pinch, double scale, TlTimeline *self)
{
  double x;
  double y;

  if (!gtk_gesture_get_bounding_box_center (GTK_GESTURE (pinch), &x, &y) || scale <= 0)
    return;
  tl_camera_pan (self->camera, self->pinch_x - x);
  tl_camera_zoom (self->camera, scale / self->pinch_scale, x);
  self->pinch_scale = scale;
  self->pinch_x = x;
}

static void
pinch_end_cb (GtkGesture *pinch, GdkEventSequence *sequence, TlTimeline *self)
{
  if (!gtk_gesture_is_active (self->drag))
    tl_camera_fling (self->camera, 0);
}

static void
add_pointer (TlTimeline *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (
      GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (scroll, "scroll-begin", G_CALLBACK (scroll_begin_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (scroll, "decelerate", G_CALLBACK (decelerate_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
add_click (TlTimeline *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
add_drag_and_pinch (TlTimeline *self)
{
  self->drag = gtk_gesture_drag_new ();
  self->pinch = gtk_gesture_zoom_new ();
  g_signal_connect (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (self->drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  g_signal_connect (self->pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (self->pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  g_signal_connect (self->pinch, "end", G_CALLBACK (pinch_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->pinch));
  gtk_gesture_group (self->drag, self->pinch);
}

/* What pointer, fingers and keys do, as far as actions do not see to it. */
void
tl_timeline_init_input (TlTimeline *self)
{
  add_pointer (self);
  add_click (self);
  add_drag_and_pinch (self);
  tl_timeline_init_keys (self);
}
