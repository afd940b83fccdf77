/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The moves that a camera can be asked for. Each sets out from where the view is going to, so that
 * keys pressed in a row add up. */

#include "tl-camera-private.h"

#include <math.h>

/* Beyond so many views away, a pixel is no better to zoom about than none, and its position would
 * lose precision. */
#define FARTHEST_ANCHOR 16.0

/* Scales closer to each other than this, in ln, differ by nothing. */
#define SAME_SCALE 1e-6

static double
end_from (TlCamera *self)
{
  return self->motion == TL_CAMERA_SPRING ? self->target_from : self->from;
}

static double
end_scale (TlCamera *self)
{
  return self->motion == TL_CAMERA_SPRING ? self->target_scale : self->scale;
}

/**
 * tl_camera_get_target:
 * @self: a camera
 * @from: (out): seconds since the epoch
 * @to: (out): seconds since the epoch
 *
 * Tells where the view is going to; what it shows, if it goes nowhere.
 */
void
tl_camera_get_target (TlCamera *self, double *from, double *to)
{
  g_return_if_fail (TL_IS_CAMERA (self));
  g_return_if_fail (from != NULL && to != NULL);

  *from = tl_camera_to_instant (self, end_from (self));
  *to = tl_camera_to_instant (self, end_from (self) + end_scale (self) * self->width);
}

/**
 * tl_camera_target_x_of:
 * @self: a camera
 * @instant: seconds since the epoch
 *
 * Returns: where @instant will stand once the view is where it is going to, in pixels
 */
double
tl_camera_target_x_of (TlCamera *self, double instant)
{
  g_return_val_if_fail (TL_IS_CAMERA (self), 0);
  return (tl_camera_to_position (self, instant) - end_from (self)) / end_scale (self);
}

/* The pixel that shows the same position before and after: the view only grows or shrinks about
 * it. */
static double
find_anchor (TlCamera *self, double from, double scale)
{
  double far = FARTHEST_ANCHOR * self->width;

  if (fabs (log (self->scale / scale)) < SAME_SCALE)
    return self->width / 2.0;
  return CLAMP ((from - self->from) / (self->scale - scale), -far, far);
}

static void
move_to (TlCamera *self, double from, double scale)
{
  if (self->motion != TL_CAMERA_SPRING && from == self->from && scale == self->scale)
    {
      tl_camera_stop (self);
      return;
    }
  tl_camera_retarget (self, from, scale, find_anchor (self, from, scale));
}

/**
 * tl_camera_animate_pan:
 * @self: a camera
 * @pixels: how far to go towards later times, from where the view is going to
 *
 * Moves the view along time.
 */
void
tl_camera_animate_pan (TlCamera *self, double pixels)
{
  double scale;

  g_return_if_fail (TL_IS_CAMERA (self));

  if (!self->animated)
    {
      tl_camera_pan (self, pixels);
      return;
    }
  if (self->width <= 0 || pixels == 0)
    return;
  self->fitted = FALSE;
  scale = tl_camera_clamp_scale (self, end_scale (self));
  move_to (self, tl_camera_clamp_from (self, end_from (self) + pixels * scale, scale), scale);
}

/**
 * tl_camera_animate_zoom:
 * @self: a camera
 * @factor: how many times closer than where the view is going to; below 1 is further away
 * @anchor_x: pixels from the left edge of the view; what is there stays there
 *
 * Zooms about a point.
 */
void
tl_camera_animate_zoom (TlCamera *self, double factor, double anchor_x)
{
  double from;
  double scale;

  g_return_if_fail (TL_IS_CAMERA (self));
  g_return_if_fail (factor > 0);

  if (!self->animated)
    {
      tl_camera_zoom (self, factor, anchor_x);
      return;
    }
  if (self->width <= 0)
    return;
  self->fitted = FALSE;
  scale = tl_camera_clamp_scale (self, end_scale (self) / factor);
  from = end_from (self) + anchor_x * (end_scale (self) - scale);
  tl_camera_retarget (self, tl_camera_clamp_from (self, from, scale), scale, anchor_x);
}

/**
 * tl_camera_animate_show:
 * @self: a camera
 * @from: seconds since the epoch
 * @to: seconds since the epoch, after @from
 *
 * Goes to a stretch of time, to have it in the middle of the view when it may not be that close.
 */
void
tl_camera_animate_show (TlCamera *self, double from, double to)
{
  double scale;

  g_return_if_fail (TL_IS_CAMERA (self));
  g_return_if_fail (from < to);

  if (!self->animated || self->width <= 0)
    {
      tl_camera_show (self, from, to);
      return;
    }
  self->fitted = FALSE;
  from = tl_camera_to_position (self, from);
  tl_camera_range_view (self, &from, tl_camera_to_position (self, to), &scale);
  move_to (self, from, scale);
}

/**
 * tl_camera_animate_fit:
 * @self: a camera
 *
 * Goes to where all there is to see is in view.
 */
void
tl_camera_animate_fit (TlCamera *self)
{
  double from;
  double scale;

  g_return_if_fail (TL_IS_CAMERA (self));

  if (!self->animated || self->width <= 0)
    {
      tl_camera_fit (self);
      return;
    }
  self->fitted = TRUE;
  tl_camera_fit_view (self, &from, &scale);
  move_to (self, from, scale);
}
