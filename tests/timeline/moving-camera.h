/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-camera.h"

G_BEGIN_DECLS

#define FRAME 16667 /* µs */
#define WIDTH 1000
#define ALL   1e9 /* seconds */

TlCamera *moving_camera_new (void);
double moving_camera_span (TlCamera *camera);
void moving_camera_assert_near (TlCamera *camera, double a, double b, double pixels);

G_END_DECLS
