/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-timeline-private.h"

#include <math.h>

/* One notch of a wheel: pixels that it pans, and how many times closer it zooms. */
#define WHEEL_PAN  60.0
#define WHEEL_ZOOM 1.2

/* A touchpad tells pixels; so many of them zoom as much as one notch of a wheel. */
#define SURFACE_ZOOM_PIXELS 40.0

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, TlTimeline *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean surface = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE;

  if ((state & GDK_CONTROL_MASK) != 0)
    {
      double notches = surface ? dy / SURFACE_ZOOM_PIXELS : dy;

      tl_camera_zoom (self->camera, pow (WHEEL_ZOOM, -notches), self->pointer_x);
      return GDK_EVENT_STOP;
    }

  /* Time is one axis: the stronger direction of a gesture moves along it. */
  tl_camera_pan (self->camera, (fabs (dx) > fabs (dy) ? dx : dy) * (surface ? 1 : WHEEL_PAN));
  return GDK_EVENT_STOP;
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, TlTimeline *self)
{
  guint row = tl_timeline_row_at (self, x, y);

  self->pointer_x = x;
  self->pointer_y = y;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), row != TL_ROW_NONE ? "pointer" : NULL);
}

static void
pressed_cb (GtkGestureClick *click, int n_press, double x, double y, TlTimeline *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
released_cb (GtkGestureClick *click, int n_press, double x, double y, TlTimeline *self)
{
  if (self->visible_set == NULL)
    return;
  if (n_press == 2)
    tl_timeline_activate_at (self, x, y);
  else if (n_press == 1)
    tl_timeline_select_row (self, tl_timeline_row_at (self, x, y));
}

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, TlTimeline *self)
{
  self->drag_x = 0;
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, TlTimeline *self)
{
  /* A press that has not moved yet is still a click. */
  if (self->drag_x == 0 && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy))
    return;

  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  tl_camera_pan (self->camera, self->drag_x - dx);
  self->drag_x = dx;
}

static void
drag_end_cb (GtkGestureDrag *drag, double dx, double dy, TlTimeline *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
pinch_begin_cb (GtkGesture *pinch, GdkEventSequence *sequence, TlTimeline *self)
{
  self->pinch_scale = 1;
}

static void
pinch_cb (GtkGestureZoom *pinch, double scale, TlTimeline *self)
{
  double x;
  double y;

  if (!gtk_gesture_get_bounding_box_center (GTK_GESTURE (pinch), &x, &y) || scale <= 0)
    return;
  tl_camera_zoom (self->camera, scale / self->pinch_scale, x);
  self->pinch_scale = scale;
}

static void
add_pointer (TlTimeline *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (
      GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
add_gestures (TlTimeline *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}

/* What pointer and fingers do. */
void
tl_timeline_init_input (TlTimeline *self)
{
  add_pointer (self);
  add_gestures (self);
}
