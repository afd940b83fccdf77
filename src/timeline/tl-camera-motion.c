/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a camera moves by itself.
 *
 * A move goes through the space of (position at a pixel a, logarithm of the scale), each of the two
 * on a spring of its own. The view is from = A − a·s then, with A the position and s the scale.
 * When a is the pixel about which a move zooms, A is the same at both its ends: its spring is at
 * rest and the point stays where it is in every frame. Every move from one view to another, other
 * than a mere pan, is a zoom about some pixel.
 *
 * A move that is redirected keeps what is seen and its speed; only the pixel changes:
 * A′ = from′ + a·s′ with s′ = s·(ln s)′. */

#include "tl-camera-private.h"

#include "tl-kinetic.h"

#include <math.h>

/* So close to its end, in px and in px/s, a move is over. */
#define SETTLED_PIXELS   0.5
#define SETTLED_VELOCITY 20.0

/* How far a fling may shoot beyond an end, as a share of the view. */
#define MOST_OVERSHOOT 0.2

/**
 * tl_camera_get_moving:
 * @self: a camera
 *
 * Returns: whether the view moves by itself
 */
gboolean
tl_camera_get_moving (TlCamera *self)
{
  g_return_val_if_fail (TL_IS_CAMERA (self), FALSE);
  return self->motion != TL_CAMERA_AT_REST;
}

/* The speed of the left edge, in positions a second. */
static double
from_velocity (TlCamera *self)
{
  switch (self->motion)
    {
    case TL_CAMERA_SPRING:
      return self->anchor.velocity - self->anchor_x * self->scale * self->zoom.velocity;
    case TL_CAMERA_KINETIC:
      return self->push * self->scale;
    case TL_CAMERA_AT_REST:
    default:
      return 0;
    }
}

/* Sets out to a view, or changes course to it. */
void
tl_camera_retarget (TlCamera *self, double from, double scale, double anchor_x)
{
  double velocity = from_velocity (self);
  double zoom_velocity = self->motion == TL_CAMERA_SPRING ? self->zoom.velocity : 0;

  self->held = FALSE;
  self->target_from = from;
  self->target_scale = scale;
  self->anchor_x = anchor_x;
  self->zoom.offset = log (self->scale / scale);
  self->zoom.velocity = zoom_velocity;
  self->anchor.offset = self->from - from + anchor_x * (self->scale - scale);
  self->anchor.velocity = velocity + anchor_x * self->scale * zoom_velocity;
  tl_camera_set_motion (self, TL_CAMERA_SPRING);
}

static gboolean
is_settled (TlCamera *self)
{
  double pixels = fabs (self->anchor.offset) / self->scale +
                  fabs (self->zoom.offset) * MAX (self->width, fabs (self->anchor_x));
  double velocity = fabs (self->anchor.velocity) / self->scale +
                    fabs (self->zoom.velocity) * MAX (self->width, fabs (self->anchor_x));

  return pixels < SETTLED_PIXELS && velocity < SETTLED_VELOCITY;
}

/* Puts a move at its end. */
void
tl_camera_finish (TlCamera *self)
{
  gboolean spring = self->motion == TL_CAMERA_SPRING;
  double from = spring ? self->target_from : self->from;
  double scale = spring ? self->target_scale : self->scale;

  tl_camera_set_motion (self, TL_CAMERA_AT_REST);
  tl_camera_apply (self, from, scale);
}

static void
advance_spring (TlCamera *self, double seconds)
{
  double scale;

  tl_spring_advance (&self->anchor, seconds);
  tl_spring_advance (&self->zoom, seconds);
  if (is_settled (self))
    {
      tl_camera_finish (self);
      return;
    }
  scale = self->target_scale * exp (self->zoom.offset);
  tl_camera_apply (
      self, self->target_from + self->anchor.offset + self->anchor_x * (self->target_scale - scale),
      scale);
}

/* At an end, what is left of the push becomes the speed of a spring, so that the view shoots a
 * little beyond and comes back. */
static void
advance_kinetic (TlCamera *self, double seconds)
{
  double scale = self->scale;
  double from = self->from + tl_kinetic_advance (&self->push, seconds) * scale;
  double end = tl_camera_clamp_from (self, from, scale);

  tl_camera_apply (self, end, scale);
  if (self->motion != TL_CAMERA_KINETIC)
    return;
  if (end != from)
    tl_camera_retarget (self, end, scale, self->width / 2.0);
  else if (tl_kinetic_is_over (self->push))
    tl_camera_set_motion (self, TL_CAMERA_AT_REST);
}

/**
 * tl_camera_advance:
 * @self: a camera
 * @frame_time: when the frame is, in µs, as the frame clock tells it
 *
 * Moves a view that moves by itself on to where it is in a frame. The first frame of a motion only
 * tells when it begins.
 */
void
tl_camera_advance (TlCamera *self, gint64 frame_time)
{
  double seconds;

  g_return_if_fail (TL_IS_CAMERA (self));

  seconds = self->time == TL_CAMERA_NO_TIME ? 0 : (double) MAX (frame_time - self->time, 0) / 1e6;
  if (self->motion == TL_CAMERA_AT_REST)
    return;
  self->time = frame_time;
  if (self->motion == TL_CAMERA_SPRING)
    advance_spring (self, seconds);
  else
    advance_kinetic (self, seconds);
}

/**
 * tl_camera_stop:
 * @self: a camera
 *
 * Ends whatever moves by itself, where it is, and lets go of the view.
 */
void
tl_camera_stop (TlCamera *self)
{
  g_return_if_fail (TL_IS_CAMERA (self));

  self->held = FALSE;
  tl_camera_set_motion (self, TL_CAMERA_AT_REST);
}

/* Any faster, the view would shoot further beyond an end than a hand can pull it. */
static double
limit_push (TlCamera *self, double pixels_per_second)
{
  double fastest = MOST_OVERSHOOT * self->width / tl_spring_overshoot (1);

  return CLAMP (pixels_per_second, -fastest, fastest);
}

/**
 * tl_camera_fling:
 * @self: a camera
 * @pixels_per_second: how fast it was moved towards later times
 *
 * Lets go of the view: it goes on and slows down. One that was pulled beyond an end goes back
 * instead. Does nothing when the view moves by itself already.
 */
void
tl_camera_fling (TlCamera *self, double pixels_per_second)
{
  double from;
  double scale;

  g_return_if_fail (TL_IS_CAMERA (self));

  self->held = FALSE;
  if (self->width <= 0 || self->motion != TL_CAMERA_AT_REST)
    return;

  scale = tl_camera_clamp_scale (self, self->scale);
  from = self->from + self->held_x * (self->scale - scale);
  from = tl_camera_clamp_from (self, from, scale);
  if (!self->animated)
    {
      tl_camera_apply (self, from, scale);
    }
  else if (from != self->from || scale != self->scale)
    {
      tl_camera_retarget (self, from, scale, self->held_x);
    }
  else if (!tl_kinetic_is_over (pixels_per_second))
    {
      self->push = limit_push (self, pixels_per_second);
      tl_camera_set_motion (self, TL_CAMERA_KINETIC);
    }
}
