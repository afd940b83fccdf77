/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-time-scale.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define TL_TYPE_TIME_SCALE (tl_time_scale_get_type ())
GType tl_time_scale_get_type (void);

/**
 * TlCamera:
 *
 * Which stretch of time is in view. Everything that moves the view writes the camera, everything
 * that shows it reads it; "changed" is emitted once for each change.
 *
 * Hands that hold the view (drag, pinch, wheel) pan, zoom and show: that is immediate and ends
 * whatever moves by itself. Moves that are asked for (keys, buttons, history) animate; they can be
 * redirected at any moment and go on from there with the speed that they have.
 *
 * It is asked and answers in instants, and moves along the positions of its time scale: so a pan
 * or a zoom is the same for the hand wherever it is in time.
 */
#define TL_TYPE_CAMERA (tl_camera_get_type ())
G_DECLARE_FINAL_TYPE (TlCamera, tl_camera, TL, CAMERA, GObject)

TlCamera *tl_camera_new (void);

double tl_camera_get_from (TlCamera *self);
double tl_camera_get_to (TlCamera *self);
double tl_camera_get_position (TlCamera *self);
double tl_camera_get_seconds_per_pixel (TlCamera *self);
int tl_camera_get_width (TlCamera *self);
double tl_camera_x_of (TlCamera *self, double instant);
double tl_camera_instant_at (TlCamera *self, double x);

TlTimeScale *tl_camera_get_time_scale (TlCamera *self);
void tl_camera_set_time_scale (TlCamera *self, TlTimeScale *time_scale);
void tl_camera_set_width (TlCamera *self, int width);
void tl_camera_set_limits (TlCamera *self, TlInstant from, TlInstant to);
void tl_camera_set_end_room (TlCamera *self, TlInstant last, double pixels);
void tl_camera_show (TlCamera *self, double from, double to);
void tl_camera_pan (TlCamera *self, double pixels);
void tl_camera_zoom (TlCamera *self, double factor, double anchor_x);
void tl_camera_fit (TlCamera *self);
gboolean tl_camera_get_fitted (TlCamera *self);

void tl_camera_set_animated (TlCamera *self, gboolean animated);
gboolean tl_camera_get_moving (TlCamera *self);
gboolean tl_camera_get_held (TlCamera *self);
void tl_camera_get_target (TlCamera *self, double *from, double *to);
double tl_camera_target_x_of (TlCamera *self, double instant);
void tl_camera_animate_pan (TlCamera *self, double pixels);
void tl_camera_animate_zoom (TlCamera *self, double factor, double anchor_x);
void tl_camera_animate_show (TlCamera *self, double from, double to);
void tl_camera_animate_fit (TlCamera *self);
void tl_camera_advance (TlCamera *self, gint64 frame_time);
void tl_camera_stop (TlCamera *self);
void tl_camera_grab (TlCamera *self);
void tl_camera_fling (TlCamera *self, double pixels_per_second);

G_END_DECLS
