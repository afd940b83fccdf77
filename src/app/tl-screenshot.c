/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of a window as it is really drawn. */

#include "tl-screenshot.h"

#include <glib/gi18n.h>

/* A window is at rest when it has asked for no frame for this long. */
#define REST_MS 300

/* A window that has not come to rest by then never will. */
#define PATIENCE_MS 30000

typedef struct
{
  GFile *file;
  gulong painted_id;
  guint rest_id;
  guint patience_id;
} TlScreenshot;

static void
tl_screenshot_free (TlScreenshot *self)
{
  g_object_unref (self->file);
  g_free (self);
}

static GdkTexture *
render (GtkWindow *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (GTK_WIDGET (window));
  int height = gtk_widget_get_height (GTK_WIDGET (window));
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  GskRenderNode *node;
  GdkTexture *texture;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL || renderer == NULL)
    return NULL;
  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gsk_render_node_unref (node);

  return texture;
}

static gboolean
save (GtkWindow *window, GFile *file, GError **error)
{
  g_autoptr (GdkTexture) texture = render (window);
  g_autoptr (GBytes) png = NULL;

  if (texture == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The window is not drawn"));
      return FALSE;
    }
  png = gdk_texture_save_to_png_bytes (texture);
  return g_file_replace_contents (file, g_bytes_get_data (png, NULL), g_bytes_get_size (png), NULL,
                                  FALSE, G_FILE_CREATE_NONE, NULL, NULL, error);
}

static void
stop_waiting (GTask *task)
{
  TlScreenshot *self = g_task_get_task_data (task);
  GtkWidget *window = g_task_get_source_object (task);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  if (clock != NULL)
    g_clear_signal_handler (&self->painted_id, clock);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_handle_id (&self->patience_id, g_source_remove);
}

static void
rest_cb (gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  TlScreenshot *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  self->rest_id = 0;
  stop_waiting (task);
  if (save (g_task_get_source_object (task), self->file, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
patience_cb (gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  TlScreenshot *self = g_task_get_task_data (task);

  self->patience_id = 0;
  stop_waiting (task);
  g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                                   _ ("The window does not come to rest"));
}

static void
painted_cb (GTask *task)
{
  TlScreenshot *self = g_task_get_task_data (task);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add_once (REST_MS, rest_cb, task);
}

/**
 * tl_screenshot_take_async:
 * @window: a window that is mapped
 * @file: the PNG file to write
 *
 * Waits until @window has come to rest and writes a picture of it.
 */
void
tl_screenshot_take_async (GtkWindow *window,
                          GFile *file,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task;
  TlScreenshot *self;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (gtk_widget_get_mapped (GTK_WIDGET (window)));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (window, NULL, callback, user_data);
  g_task_set_source_tag (task, tl_screenshot_take_async);
  self = g_new0 (TlScreenshot, 1);
  self->file = g_object_ref (file);
  g_task_set_task_data (task, self, (GDestroyNotify) tl_screenshot_free);

  self->painted_id = g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (window)),
                                               "after-paint", G_CALLBACK (painted_cb), task);
  self->patience_id = g_timeout_add_once (PATIENCE_MS, patience_cb, task);
  gtk_widget_queue_draw (GTK_WIDGET (window));
}

/**
 * tl_screenshot_take_finish:
 *
 * Returns: whether the picture was written
 */
gboolean
tl_screenshot_take_finish (GtkWindow *window, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, window), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
