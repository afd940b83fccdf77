/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-camera.h"
#include "tl-view-history.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlCameraDrive:
 *
 * What a camera needs of the widget that shows it: a clock, whether the desktop wants things to
 * move at all, and a memory of where it came to rest.
 */
#define TL_TYPE_CAMERA_DRIVE (tl_camera_drive_get_type ())
G_DECLARE_FINAL_TYPE (TlCameraDrive, tl_camera_drive, TL, CAMERA_DRIVE, GObject)

TlCameraDrive *tl_camera_drive_new (TlCamera *camera, GtkWidget *widget);
TlViewHistory *tl_camera_drive_get_history (TlCameraDrive *self);
gboolean tl_camera_drive_go (TlCameraDrive *self, int direction);
void tl_camera_drive_start_over (TlCameraDrive *self);

G_END_DECLS
