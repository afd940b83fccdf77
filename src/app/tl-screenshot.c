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
  GdkDisplay *display;
  GtkStyleProvider *steady;
  GdkFrameClock *clock;
  gboolean at_rest;
  gulong painted_id;
  gulong unmap_id;
  guint rest_id;
  guint patience_id;
} TlScreenshot;

/* Scroll bars that lie over what they scroll show themselves for two seconds now and then, which a
 * picture hits or not. */
static GtkStyleProvider *
add_steady_style (GdkDisplay *display)
{
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_string (provider, "scrollbar.overlay-indicator { opacity: 0; }");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
  return GTK_STYLE_PROVIDER (provider);
}

static void
tl_screenshot_free (TlScreenshot *self)
{
  gtk_style_context_remove_provider_for_display (self->display, self->steady);
  g_object_unref (self->steady);
  g_object_unref (self->file);
  g_object_unref (self->clock);
  g_free (self);
}

/* Returns NULL if there is nothing to see: while an allocation is pending, a widget gives no
 * node. */
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
save (GdkTexture *texture, GFile *file, GError **error)
{
  g_autoptr (GBytes) png = gdk_texture_save_to_png_bytes (texture);

  return g_file_replace_contents (file, g_bytes_get_data (png, NULL), g_bytes_get_size (png), NULL,
                                  FALSE, G_FILE_CREATE_NONE, NULL, NULL, error);
}

static void
stop_waiting (GTask *task)
{
  TlScreenshot *self = g_task_get_task_data (task);

  g_clear_signal_handler (&self->painted_id, self->clock);
  g_clear_signal_handler (&self->unmap_id, g_task_get_source_object (task));
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_handle_id (&self->patience_id, g_source_remove);
}

static void
give_up (GTask *task, GIOErrorEnum code, const char *message)
{
  stop_waiting (task);
  g_task_return_new_error_literal (task, G_IO_ERROR, (int) code, message);
  g_object_unref (task);
}

static void
patience_cb (gpointer user_data)
{
  TlScreenshot *self = g_task_get_task_data (user_data);

  self->patience_id = 0;
  give_up (user_data, G_IO_ERROR_TIMED_OUT, _ ("The window does not come to rest"));
}

static void
unmap_cb (GTask *task)
{
  give_up (task, G_IO_ERROR_CLOSED, _ ("The window was closed before its picture was taken"));
}

/* The picture is taken right after a frame, when what is laid out is what is drawn. */
static void
rest_cb (gpointer user_data)
{
  TlScreenshot *self = g_task_get_task_data (user_data);

  self->rest_id = 0;
  self->at_rest = TRUE;
  gtk_widget_queue_draw (g_task_get_source_object (user_data));
}

static void
wait_for_rest (GTask *task)
{
  TlScreenshot *self = g_task_get_task_data (task);

  self->at_rest = FALSE;
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add_once (REST_MS, rest_cb, task);
}

static void
painted_cb (GTask *task)
{
  TlScreenshot *self = g_task_get_task_data (task);
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;

  if (self->at_rest)
    texture = render (g_task_get_source_object (task));
  if (texture == NULL)
    {
      wait_for_rest (task);
      return;
    }

  stop_waiting (task);
  if (save (texture, self->file, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
  g_object_unref (task);
}

static void
start_waiting (GTask *task)
{
  GtkWidget *window = g_task_get_source_object (task);
  TlScreenshot *self = g_task_get_task_data (task);

  self->clock = g_object_ref (gtk_widget_get_frame_clock (window));
  self->painted_id =
      g_signal_connect_swapped (self->clock, "after-paint", G_CALLBACK (painted_cb), task);
  self->unmap_id = g_signal_connect_swapped (window, "unmap", G_CALLBACK (unmap_cb), task);
  self->patience_id = g_timeout_add_once (PATIENCE_MS, patience_cb, task);
  gtk_widget_queue_draw (window);
}

/**
 * tl_screenshot_take_async:
 * @window: a window that is mapped
 * @file: the PNG file to write
 * @callback: (scope async): called when the picture is written or cannot be
 * @user_data: what @callback gets
 *
 * Waits until @window has come to rest and writes a picture of it. A file that was there is
 * replaced.
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
  self->display = gtk_widget_get_display (GTK_WIDGET (window));
  self->steady = add_steady_style (self->display);
  g_task_set_task_data (task, self, (GDestroyNotify) tl_screenshot_free);
  start_waiting (task);
}

/**
 * tl_screenshot_take_finish:
 * @window: the window the picture is of
 * @result: what the callback got
 * @error: (out) (optional): where to put why there is no picture: %G_IO_ERROR_TIMED_OUT if @window
 *   never came to rest, %G_IO_ERROR_CLOSED if it was closed first, or what writing failed with
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
