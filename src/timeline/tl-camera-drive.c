/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-camera-drive.h"

/* A view that stays for so long is one that a reader rests at. */
#define REST_MS 500

struct _TlCameraDrive
{
  GObject parent_instance;

  TlCamera *camera;
  GtkWidget *widget; /* not owned: it owns this */
  TlViewHistory *history;
  guint tick_id;
  guint rest_id;
};

G_DEFINE_FINAL_TYPE (TlCameraDrive, tl_camera_drive, G_TYPE_OBJECT)

static void
tl_camera_drive_dispose (GObject *object)
{
  TlCameraDrive *self = TL_CAMERA_DRIVE (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->tick_id = 0;
  g_clear_object (&self->camera);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (tl_camera_drive_parent_class)->dispose (object);
}

static void
tl_camera_drive_class_init (TlCameraDriveClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tl_camera_drive_dispose;
}

static void
tl_camera_drive_init (TlCameraDrive *self)
{
  self->history = tl_view_history_new ();
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  TlCameraDrive *self = user_data;

  tl_camera_advance (self->camera, gdk_frame_clock_get_frame_time (clock));
  if (tl_camera_get_moving (self->camera))
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
moving_changed_cb (TlCameraDrive *self)
{
  if (tl_camera_get_moving (self->camera) && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

/* A widget that is not on the screen has no clock, and no one who watches. */
static void
update_animated (TlCameraDrive *self)
{
  gboolean enabled;

  g_object_get (gtk_widget_get_settings (self->widget), "gtk-enable-animations", &enabled, NULL);
  tl_camera_set_animated (self->camera, enabled && gtk_widget_get_mapped (self->widget));
}

static TlView
target_view (TlCameraDrive *self)
{
  TlView view = { .width = tl_camera_get_width (self->camera) };

  tl_camera_get_target (self->camera, &view.from, &view.to);
  return view;
}

static gboolean
rest_cb (gpointer user_data)
{
  TlCameraDrive *self = user_data;
  TlView view = target_view (self);

  if (tl_camera_get_moving (self->camera) || tl_camera_get_held (self->camera))
    return G_SOURCE_CONTINUE;

  self->rest_id = 0;
  tl_view_history_visit (self->history, &view);
  return G_SOURCE_REMOVE;
}

static void
camera_changed_cb (TlCameraDrive *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (tl_camera_get_width (self->camera) > 0)
    self->rest_id = g_timeout_add (REST_MS, rest_cb, self);
}

/**
 * tl_camera_drive_new:
 * @camera: a camera
 * @widget: what shows it, which is to own the drive
 *
 * Returns: (transfer full): a drive for @camera
 */
TlCameraDrive *
tl_camera_drive_new (TlCamera *camera, GtkWidget *widget)
{
  TlCameraDrive *self;

  g_return_val_if_fail (TL_IS_CAMERA (camera), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (TL_TYPE_CAMERA_DRIVE, NULL);
  self->camera = g_object_ref (camera);
  self->widget = widget;
  g_signal_connect_object (camera, "notify::moving", G_CALLBACK (moving_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (camera, "changed", G_CALLBACK (camera_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "map", G_CALLBACK (update_animated), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (widget, "unmap", G_CALLBACK (update_animated), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-enable-animations",
                           G_CALLBACK (update_animated), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * tl_camera_drive_get_history:
 * @self: a drive
 *
 * Returns: (transfer none): where the camera came to rest
 */
TlViewHistory *
tl_camera_drive_get_history (TlCameraDrive *self)
{
  g_return_val_if_fail (TL_IS_CAMERA_DRIVE (self), NULL);
  return self->history;
}

/**
 * tl_camera_drive_go:
 * @self: a drive
 * @direction: -1 for back, 1 for forward
 *
 * Goes to the view before or after the current one. Pressed again on the way, it goes on from
 * where it was going to.
 *
 * Returns: %FALSE if there is none
 */
gboolean
tl_camera_drive_go (TlCameraDrive *self, int direction)
{
  TlView now;
  TlView view;

  g_return_val_if_fail (TL_IS_CAMERA_DRIVE (self), FALSE);

  now = target_view (self);
  if (now.width <= 0 || !tl_view_history_go (self->history, direction, &now, &view))
    return FALSE;
  tl_camera_animate_show (self->camera, view.from, view.to);
  return TRUE;
}

/**
 * tl_camera_drive_start_over:
 * @self: a drive
 *
 * Forgets where the camera was, as there is something else to see.
 */
void
tl_camera_drive_start_over (TlCameraDrive *self)
{
  g_return_if_fail (TL_IS_CAMERA_DRIVE (self));

  tl_view_history_clear (self->history);
  camera_changed_cb (self);
}
