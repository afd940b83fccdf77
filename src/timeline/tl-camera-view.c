/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is in view of a camera, and which views there are: none so far away, so close or so wide
 * that nothing could be seen. */

#include "tl-camera-private.h"

/* A view is never narrower than this many seconds nor wider than this many times the limits. */
#define MIN_SPAN_SECONDS 120.0
#define MAX_SPAN_FACTOR  1.5

/* Free room left and right of everything when all is shown, as a share of its span. */
#define FIT_MARGIN 0.03

/* What begins last gets no more of the view than this when all is shown. */
#define MOST_END_ROOM 0.25

/**
 * tl_camera_get_from:
 * @self: a camera
 *
 * Returns: the instant at the left edge of the view, in seconds since the epoch
 */
double
tl_camera_get_from (TlCamera *self)
{
  g_return_val_if_fail (TL_IS_CAMERA (self), 0);
  return tl_camera_to_instant (self, self->from);
}

/**
 * tl_camera_get_to:
 * @self: a camera
 *
 * Returns: the instant at the right edge of the view, in seconds since the epoch
 */
double
tl_camera_get_to (TlCamera *self)
{
  g_return_val_if_fail (TL_IS_CAMERA (self), 0);
  return tl_camera_to_instant (self, self->from + self->scale * self->width);
}

/**
 * tl_camera_get_position:
 * @self: a camera
 *
 * Returns: where the left edge of the view is on the time scale
 */
double
tl_camera_get_position (TlCamera *self)
{
  g_return_val_if_fail (TL_IS_CAMERA (self), 0);
  return self->from;
}

/**
 * tl_camera_get_seconds_per_pixel:
 * @self: a camera
 *
 * Returns: the zoom of the view, in seconds of its time scale; the smaller, the closer. How much
 *   time a pixel shows is the same everywhere on the linear scale only.
 */
double
tl_camera_get_seconds_per_pixel (TlCamera *self)
{
  g_return_val_if_fail (TL_IS_CAMERA (self), 1);
  return self->scale;
}

/**
 * tl_camera_get_width:
 * @self: a camera
 *
 * Returns: the width of the view in pixels; 0 before it is known
 */
int
tl_camera_get_width (TlCamera *self)
{
  g_return_val_if_fail (TL_IS_CAMERA (self), 0);
  return self->width;
}

/**
 * tl_camera_x_of:
 * @self: a camera
 * @instant: seconds since the epoch
 *
 * Returns: where @instant stands, in pixels from the left edge of the view
 */
double
tl_camera_x_of (TlCamera *self, double instant)
{
  return (tl_camera_to_position (self, instant) - self->from) / self->scale;
}

/**
 * tl_camera_instant_at:
 * @self: a camera
 * @x: pixels from the left edge of the view
 *
 * Returns: the instant at @x, in seconds since the epoch
 */
double
tl_camera_instant_at (TlCamera *self, double x)
{
  return tl_camera_to_instant (self, self->from + x * self->scale);
}

static double
limit_span (TlCamera *self)
{
  return self->limit_to - self->limit_from;
}

/* At least a part of the limits is kept in view. */
double
tl_camera_clamp_from (TlCamera *self, double from, double scale)
{
  double slack = scale * self->width / 2;

  return CLAMP (from, self->limit_from - slack, self->limit_to - slack);
}

double
tl_camera_clamp_scale (TlCamera *self, double scale)
{
  double widest = MAX (limit_span (self) * MAX_SPAN_FACTOR, MIN_SPAN_SECONDS * 2);

  return CLAMP (scale, MIN_SPAN_SECONDS / self->width, widest / self->width);
}

/* The view that shows all, and what begins last with its room. */
void
tl_camera_fit_view (TlCamera *self, double *from, double *scale)
{
  double margin = limit_span (self) * FIT_MARGIN;
  double begin = self->limit_from - margin;
  double room = MIN (self->end_room, self->width * MOST_END_ROOM);

  *scale = MAX ((limit_span (self) + 2 * margin) / self->width,
                (self->last - begin) / (self->width - room));
  *scale = tl_camera_clamp_scale (self, *scale);
  *from = tl_camera_clamp_from (self, begin, *scale);
}

/* The view that shows a stretch of the time scale from @from on. */
void
tl_camera_range_view (TlCamera *self, double *from, double to, double *scale)
{
  double middle = *from + (to - *from) / 2;

  *scale = tl_camera_clamp_scale (self, (to - *from) / self->width);
  *from = tl_camera_clamp_from (self, middle - *scale * self->width / 2, *scale);
}
