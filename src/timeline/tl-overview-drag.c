/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the pointer moves the window that the overview shows, and its edges. */

#include "tl-overview-private.h"

#include <math.h>

/* How near the pointer must be to an edge of the window to take hold of it; within a narrow window
 * less, so that there is something to move it by. */
#define HANDLE_REACH 6.0

static TlGrip
grip_at (TlOverview *self, double x)
{
  double left;
  double right;
  double inside;

  tl_overview_window_edges (self, &left, &right);
  inside = MIN (HANDLE_REACH, (right - left) / 3);
  if (x < left - HANDLE_REACH || x > right + HANDLE_REACH)
    return TL_GRIP_NONE;
  if (x <= left + inside)
    return TL_GRIP_FROM;
  return x >= right - inside ? TL_GRIP_TO : TL_GRIP_WINDOW;
}

/* A press outside of the window brings the window there. */
static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, TlOverview *self)
{
  if (!tl_overview_is_ready (self))
    return;

  self->grip = grip_at (self, x);
  if (self->grip == TL_GRIP_NONE)
    {
      double span = tl_camera_get_to (self->camera) - tl_camera_get_from (self->camera);
      double middle =
          (double) self->from + (x - TL_OVERVIEW_MARGIN) * tl_overview_seconds_per_pixel (self);

      tl_camera_show (self->camera, middle - span / 2, middle + span / 2);
      self->grip = TL_GRIP_WINDOW;
    }
  self->grip_from = tl_camera_get_from (self->camera);
  self->grip_to = tl_camera_get_to (self->camera);
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, TlOverview *self)
{
  double seconds;
  double least;

  if (!tl_overview_is_ready (self) || dx == 0)
    return;

  seconds = dx * tl_overview_seconds_per_pixel (self);
  least = HANDLE_REACH * tl_overview_seconds_per_pixel (self) / 4;
  switch (self->grip)
    {
    case TL_GRIP_FROM:
      tl_camera_show (self->camera, MIN (self->grip_from + seconds, self->grip_to - least),
                      self->grip_to);
      break;
    case TL_GRIP_TO:
      tl_camera_show (self->camera, self->grip_from,
                      MAX (self->grip_to + seconds, self->grip_from + least));
      break;
    case TL_GRIP_WINDOW:
      tl_camera_show (self->camera, self->grip_from + seconds, self->grip_to + seconds);
      break;
    case TL_GRIP_NONE:
    default:
      break;
    }
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, TlOverview *self)
{
  TlGrip grip = tl_overview_is_ready (self) ? grip_at (self, x) : TL_GRIP_NONE;
  const char *cursor = NULL;

  if (grip == TL_GRIP_FROM || grip == TL_GRIP_TO)
    cursor = "ew-resize";
  else if (grip == TL_GRIP_WINDOW)
    cursor = "grab";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

void
tl_overview_init_drag (TlOverview *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
