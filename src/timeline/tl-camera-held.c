/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A camera in a hand: it follows the hand, and beyond the ends less and less. */

#include "tl-camera-bounds.h"
#include "tl-camera-private.h"

#include <math.h>

/* How far beyond the ends a hand can pull the view, as a share of it, and beyond the closest and
 * the widest, in ln. */
#define PAN_REACH  0.2
#define ZOOM_REACH 0.22

typedef double (*TlBand) (double value, double low, double high, double reach);

/* Without animation nothing would lead back from beyond an end, so nothing gets there. */
static TlBand
choose_band (TlCamera *self)
{
  return self->animated ? tl_rubber_band : NULL;
}

static double
band_from (TlCamera *self, TlBand band, double from, double scale)
{
  double low = tl_camera_clamp_from (self, -G_MAXDOUBLE, scale);
  double high = tl_camera_clamp_from (self, G_MAXDOUBLE, scale);

  if (band == NULL)
    return CLAMP (from, low, high);
  return band (from, low, high, PAN_REACH * self->width * scale);
}

static double
band_zoom (TlCamera *self, TlBand band, double zoom)
{
  double low = log (tl_camera_clamp_scale (self, 0));
  double high = log (tl_camera_clamp_scale (self, G_MAXDOUBLE));

  if (band == NULL)
    return CLAMP (zoom, low, high);
  return band (zoom, low, high, ZOOM_REACH);
}

/**
 * tl_camera_get_held:
 * @self: a camera
 *
 * Returns: whether a hand holds the view
 */
gboolean
tl_camera_get_held (TlCamera *self)
{
  g_return_val_if_fail (TL_IS_CAMERA (self), FALSE);
  return self->held;
}

/**
 * tl_camera_grab:
 * @self: a camera
 *
 * Takes hold of the view, ending whatever moved it. From now on it can be pulled beyond the ends,
 * until tl_camera_fling() lets go of it.
 */
void
tl_camera_grab (TlCamera *self)
{
  g_return_if_fail (TL_IS_CAMERA (self));

  if (self->held || self->width <= 0)
    return;
  tl_camera_stop (self);
  self->held = TRUE;
  self->held_from = band_from (self, tl_rubber_band_invert, self->from, self->scale);
  self->held_zoom = band_zoom (self, tl_rubber_band_invert, log (self->scale));
  self->held_x = self->width / 2.0;
}

void
tl_camera_pan_held (TlCamera *self, double pixels)
{
  self->held_from += pixels * self->scale;
  tl_camera_apply (self, band_from (self, choose_band (self), self->held_from, self->scale),
                   self->scale);
}

/* The scale that is shown may lag behind the hand; the point under the hand does not. */
void
tl_camera_zoom_held (TlCamera *self, double factor, double anchor_x)
{
  double scale;

  self->held_x = anchor_x;
  self->held_zoom -= log (factor);
  scale = exp (band_zoom (self, choose_band (self), self->held_zoom));
  self->held_from += anchor_x * (self->scale - scale);
  tl_camera_apply (self, band_from (self, choose_band (self), self->held_from, scale), scale);
}
