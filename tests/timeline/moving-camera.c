/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "moving-camera.h"

#include <math.h>

/* A camera of ALL in WIDTH, whose moves take their time. */
TlCamera *
moving_camera_new (void)
{
  TlCamera *camera = tl_camera_new ();

  tl_camera_set_limits (camera, 0, (TlInstant) ALL);
  tl_camera_set_width (camera, WIDTH);
  tl_camera_set_animated (camera, TRUE);
  return camera;
}

double
moving_camera_span (TlCamera *camera)
{
  return tl_camera_get_to (camera) - tl_camera_get_from (camera);
}

/* Nothing is further from its place than this in any frame. */
void
moving_camera_assert_near (TlCamera *camera, double a, double b, double pixels)
{
  g_assert_cmpfloat (fabs (a - b) / tl_camera_get_seconds_per_pixel (camera), <, pixels);
}
