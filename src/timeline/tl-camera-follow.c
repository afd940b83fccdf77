/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A camera that follows: it pans and zooms at once, by as much as it is told. */

#include "tl-camera-private.h"

/**
 * tl_camera_pan:
 * @self: a camera
 * @pixels: how far to go towards later times
 *
 * Moves the view along time, at once. Held, it follows less and less beyond the ends; else it stops
 * there.
 */
void
tl_camera_pan (TlCamera *self, double pixels)
{
  double scale;

  g_return_if_fail (TL_IS_CAMERA (self));

  if (self->width <= 0 || pixels == 0)
    return;
  self->fitted = FALSE;
  if (self->held)
    {
      tl_camera_pan_held (self, pixels);
      return;
    }
  tl_camera_stop (self);
  scale = tl_camera_clamp_scale (self, self->scale);
  tl_camera_apply (self, tl_camera_clamp_from (self, self->from + pixels * scale, scale), scale);
}

/**
 * tl_camera_zoom:
 * @self: a camera
 * @factor: how many times closer; below 1 is further away
 * @anchor_x: pixels from the left edge of the view; what is there stays there
 *
 * Zooms about a point, at once. Held, it follows less and less beyond the closest and the widest
 * view; else it stops there.
 */
void
tl_camera_zoom (TlCamera *self, double factor, double anchor_x)
{
  double from;
  double scale;

  g_return_if_fail (TL_IS_CAMERA (self));
  g_return_if_fail (factor > 0);

  if (self->width <= 0)
    return;
  self->fitted = FALSE;
  if (self->held)
    {
      tl_camera_zoom_held (self, factor, anchor_x);
      return;
    }
  tl_camera_stop (self);
  scale = tl_camera_clamp_scale (self, self->scale / factor);
  from = self->from + anchor_x * (self->scale - scale);
  tl_camera_apply (self, tl_camera_clamp_from (self, from, scale), scale);
}
