/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-camera.h"
#include "tl-spring.h"

G_BEGIN_DECLS

typedef enum
{
  TL_CAMERA_AT_REST,
  TL_CAMERA_SPRING,  /* on its way to a target */
  TL_CAMERA_KINETIC, /* pushed along time and slowing down */
} TlCameraMotion;

/* The struct is shared by the files that a camera is made of: what is in view, and how that
 * moves. */
struct _TlCamera
{
  GObject parent_instance;

  /* All that follows is in positions of this scale. Where the camera is asked in instants or tells
   * them, it converts. */
  TlTimeScale *time_scale; /* NULL for the linear one */

  double from;  /* position of the left edge */
  double scale; /* positions a pixel */
  int width;    /* pixels */
  double limit_from;
  double limit_to;
  double last;      /* where the last thing begins */
  double end_room;  /* pixels that it needs from there on */
  gboolean fitted;  /* what is shown is "all", and stays so when the width changes */
  gboolean pending; /* what to show was set before the width was known */
  double pending_to;

  gboolean animated;
  TlCameraMotion motion;
  gint64 time; /* of the last frame, in µs; TL_CAMERA_NO_TIME before the first of a motion */

  /* Springs in the position at a pixel and in the logarithm of the scale. */
  double target_from;
  double target_scale;
  double anchor_x; /* the pixel */
  TlSpring anchor; /* positions */
  TlSpring zoom;   /* ln of scale over target scale */
  double push;     /* px/s of a kinetic motion */

  /* What a hand holds goes on beyond the ends, where what is shown stays behind. */
  gboolean held;
  double held_from;
  double held_zoom; /* ln of the scale */
  double held_x;    /* the last pixel that was zoomed about */
};

#define TL_CAMERA_NO_TIME (-1)

void tl_camera_apply (TlCamera *self, double from, double scale);
void tl_camera_emit_changed (TlCamera *self);
double tl_camera_to_position (TlCamera *self, double instant);
double tl_camera_to_instant (TlCamera *self, double position);
void tl_camera_rescale (TlCamera *self, TlTimeScale *time_scale);
void tl_camera_set_motion (TlCamera *self, TlCameraMotion motion);
double tl_camera_clamp_scale (TlCamera *self, double scale);
double tl_camera_clamp_from (TlCamera *self, double from, double scale);
void tl_camera_fit_view (TlCamera *self, double *from, double *scale);
void tl_camera_range_view (TlCamera *self, double *from, double to, double *scale);
void tl_camera_retarget (TlCamera *self, double from, double scale, double anchor_x);
void tl_camera_finish (TlCamera *self);
void tl_camera_pan_held (TlCamera *self, double pixels);
void tl_camera_zoom_held (TlCamera *self, double factor, double anchor_x);

G_END_DECLS
