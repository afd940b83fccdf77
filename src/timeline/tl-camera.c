/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-camera.h"

#include <math.h>

/* A view is never narrower than this many seconds nor wider than this many times the limits. */
#define MIN_SPAN_SECONDS 120.0
#define MAX_SPAN_FACTOR  1.5

/* Free room left and right of everything when all is shown, as a share of its span. */
#define FIT_MARGIN 0.03

struct _TlCamera
{
  GObject parent_instance;

  double from;  /* seconds since the epoch at the left edge */
  double scale; /* seconds a pixel */
  int width;    /* pixels */
  double limit_from;
  double limit_to;
  gboolean fitted;  /* what is shown is "all", and stays so when the width changes */
  gboolean pending; /* what to show was set before the width was known */
  double pending_to;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlCamera, tl_camera, G_TYPE_OBJECT)

static void
tl_camera_class_init (TlCameraClass *klass)
{
  /**
   * TlCamera::changed:
   *
   * Emitted once after each change of what is in view.
   */
  signals[CHANGED] = g_signal_new ("changed", TL_TYPE_CAMERA, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
tl_camera_init (TlCamera *self)
{
  self->scale = 86400.0;
  self->limit_to = 86400.0;
}

/**
 * tl_camera_new:
 *
 * Returns: (transfer full): a camera
 */
TlCamera *
tl_camera_new (void)
{
  return g_object_new (TL_TYPE_CAMERA, NULL);
}

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
  return self->from;
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
  return self->from + self->scale * self->width;
}

/**
 * tl_camera_get_seconds_per_pixel:
 * @self: a camera
 *
 * Returns: the scale of the view; the smaller, the closer
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
  return (instant - self->from) / self->scale;
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
  return self->from + x * self->scale;
}

static double
limit_span (TlCamera *self)
{
  return self->limit_to - self->limit_from;
}

/* Moves the camera, keeping at least a part of the limits in view. */
static void
apply (TlCamera *self, double from, double scale)
{
  double span = scale * self->width;
  double slack = span / 2;

  from = CLAMP (from, self->limit_from - slack, self->limit_to - slack);
  if (from == self->from && scale == self->scale)
    return;

  self->from = from;
  self->scale = scale;
  g_signal_emit (self, signals[CHANGED], 0);
}

static double
clamp_scale (TlCamera *self, double scale)
{
  double widest = MAX (limit_span (self) * MAX_SPAN_FACTOR, MIN_SPAN_SECONDS * 2);

  return CLAMP (scale, MIN_SPAN_SECONDS / self->width, widest / self->width);
}

static void
fit (TlCamera *self)
{
  double margin = limit_span (self) * FIT_MARGIN;
  double scale = (limit_span (self) + 2 * margin) / self->width;

  apply (self, self->limit_from - margin, clamp_scale (self, scale));
}

static void
show (TlCamera *self, double from, double to)
{
  double scale = clamp_scale (self, (to - from) / self->width);
  double middle = from + (to - from) / 2;

  apply (self, middle - scale * self->width / 2, scale);
}

/**
 * tl_camera_set_width:
 * @self: a camera
 * @width: the width of the view in pixels, above 0
 *
 * Tells the camera how wide its view is. What is at the left edge stays there; a camera that
 * shows all goes on showing all.
 */
void
tl_camera_set_width (TlCamera *self, int width)
{
  g_return_if_fail (TL_IS_CAMERA (self));
  g_return_if_fail (width > 0);

  if (self->width == width)
    return;

  self->width = width;
  if (self->pending)
    {
      self->pending = FALSE;
      show (self, self->from, self->pending_to);
    }
  else if (self->fitted)
    {
      fit (self);
    }
  else
    {
      g_signal_emit (self, signals[CHANGED], 0);
    }
}

/**
 * tl_camera_set_limits:
 * @self: a camera
 * @from: the first second of all there is to see
 * @to: the first second after it
 *
 * Sets what "all" is, and shows it.
 */
void
tl_camera_set_limits (TlCamera *self, TlInstant from, TlInstant to)
{
  g_return_if_fail (TL_IS_CAMERA (self));
  g_return_if_fail (from < to);

  self->limit_from = (double) from;
  self->limit_to = (double) to;
  tl_camera_fit (self);
}

/**
 * tl_camera_show:
 * @self: a camera
 * @from: seconds since the epoch
 * @to: seconds since the epoch, after @from
 *
 * Shows a stretch of time, in the middle of the view when it may not be that close.
 */
void
tl_camera_show (TlCamera *self, double from, double to)
{
  g_return_if_fail (TL_IS_CAMERA (self));
  g_return_if_fail (from < to);

  self->fitted = FALSE;
  if (self->width > 0)
    {
      show (self, from, to);
      return;
    }
  self->from = from;
  self->pending_to = to;
  self->pending = TRUE;
}

/**
 * tl_camera_pan:
 * @self: a camera
 * @pixels: how far to go towards later times
 *
 * Moves the view along time.
 */
void
tl_camera_pan (TlCamera *self, double pixels)
{
  g_return_if_fail (TL_IS_CAMERA (self));

  if (self->width <= 0 || pixels == 0)
    return;
  self->fitted = FALSE;
  apply (self, self->from + pixels * self->scale, self->scale);
}

/**
 * tl_camera_zoom:
 * @self: a camera
 * @factor: how many times closer; below 1 is further away
 * @anchor_x: pixels from the left edge of the view; what is there stays there
 *
 * Zooms about a point.
 */
void
tl_camera_zoom (TlCamera *self, double factor, double anchor_x)
{
  double scale;

  g_return_if_fail (TL_IS_CAMERA (self));
  g_return_if_fail (factor > 0);

  if (self->width <= 0)
    return;
  scale = clamp_scale (self, self->scale / factor);
  self->fitted = FALSE;
  apply (self, self->from + anchor_x * (self->scale - scale), scale);
}

/**
 * tl_camera_fit:
 * @self: a camera
 *
 * Shows all there is to see, with a little room on both sides.
 */
void
tl_camera_fit (TlCamera *self)
{
  g_return_if_fail (TL_IS_CAMERA (self));

  self->fitted = TRUE;
  self->pending = FALSE;
  if (self->width > 0)
    fit (self);
}
