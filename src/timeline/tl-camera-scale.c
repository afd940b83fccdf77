/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time scale of a camera: how the instants that others know become the positions that it works
 * with, and what becomes of the view when the scale does. */

#include "tl-camera-private.h"

G_DEFINE_BOXED_TYPE (TlTimeScale, tl_time_scale, tl_time_scale_ref, tl_time_scale_unref)

/**
 * tl_camera_get_time_scale:
 * @self: a camera
 *
 * Returns: (transfer none) (nullable): where instants stand; %NULL for the linear scale
 */
TlTimeScale *
tl_camera_get_time_scale (TlCamera *self)
{
  g_return_val_if_fail (TL_IS_CAMERA (self), NULL);
  return self->time_scale;
}

double
tl_camera_to_position (TlCamera *self, double instant)
{
  return tl_time_scale_to_position (self->time_scale, instant);
}

double
tl_camera_to_instant (TlCamera *self, double position)
{
  return tl_time_scale_to_instant (self->time_scale, position);
}

static void
convert (TlCamera *self, const TlTimeScale *to, double *position)
{
  *position = tl_time_scale_to_position (to, tl_camera_to_instant (self, *position));
}

/* A range that waits to be shown is kept; of a view that is shown, the middle and the zoom are. */
static void
convert_view (TlCamera *self, const TlTimeScale *to)
{
  double half = self->scale * self->width / 2;

  if (self->pending)
    {
      convert (self, to, &self->from);
      convert (self, to, &self->pending_to);
      return;
    }
  self->from += half;
  convert (self, to, &self->from);
  self->from -= half;
}

/* Goes back from where only a hand could pull the view. */
static void
settle (TlCamera *self)
{
  if (self->fitted)
    {
      tl_camera_fit_view (self, &self->from, &self->scale);
      return;
    }
  self->scale = tl_camera_clamp_scale (self, self->scale);
  self->from = tl_camera_clamp_from (self, self->from, self->scale);
}

/* Works in the positions of another scale from now on. */
void
tl_camera_rescale (TlCamera *self, TlTimeScale *time_scale)
{
  tl_camera_finish (self);
  self->held = FALSE;
  convert_view (self, time_scale);
  convert (self, time_scale, &self->limit_from);
  convert (self, time_scale, &self->limit_to);
  convert (self, time_scale, &self->last);
  g_clear_pointer (&self->time_scale, tl_time_scale_unref);
  self->time_scale = time_scale != NULL ? tl_time_scale_ref (time_scale) : NULL;

  if (self->width > 0)
    settle (self);
  tl_camera_emit_changed (self);
}
