/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Does what a command line asks of a window, and tells on the terminal what went wrong. */

#include "tl-request.h"

#include "tl-screenshot.h"

#include <glib/gi18n.h>

typedef struct
{
  GApplicationCommandLine *command_line;
  char *file;
  char *screenshot;
  char *select;
  char *search;
  char *view;
  char *lanes;
  int width;
  int height;
  TlSpan range;
  gboolean even;
  gboolean failed;
} TlRequest;

static void
tl_request_free (TlRequest *self)
{
  g_object_unref (self->command_line);
  g_free (self->file);
  g_free (self->screenshot);
  g_free (self->select);
  g_free (self->search);
  g_free (self->view);
  g_free (self->lanes);
  g_free (self);
}

static void
fail (TlRequest *self, const char *message)
{
  g_application_command_line_printerr (self->command_line, "throughline: %s\n", message);
  self->failed = TRUE;
}

static void
finish (GTask *task)
{
  TlRequest *self = g_task_get_task_data (task);

  g_task_return_boolean (task, !self->failed);
  g_object_unref (task);
}

/* A display too small for the window, or a window too small for what it holds, would otherwise
 * give a picture of another size in silence. */
static void
check_size (TlRequest *self, GtkWidget *window)
{
  int width = gtk_widget_get_width (window);
  int height = gtk_widget_get_height (window);
  g_autofree char *message = NULL;

  if (self->width == 0 || (width == self->width && height == self->height))
    return;

  message = g_strdup_printf (_ ("The window is %d×%d instead of %d×%d here"), width, height,
                             self->width, self->height);
  fail (self, message);
}

static void
picture_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  TlRequest *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (!tl_screenshot_take_finish (GTK_WINDOW (source), result, &error))
    fail (self, error->message);
  check_size (self, GTK_WIDGET (source));
  finish (task);
}

static void
take_picture (GTask *task)
{
  TlRequest *self = g_task_get_task_data (task);
  g_autoptr (GFile) file =
      g_application_command_line_create_file_for_arg (self->command_line, self->screenshot);

  tl_screenshot_take_async (g_task_get_source_object (task), file, picture_cb, task);
}

static void
select_item (TlRequest *self, TlWindow *window)
{
  g_autofree char *message = NULL;

  if (self->select == NULL || tl_window_get_chronicle (window) == NULL ||
      tl_window_select (window, self->select))
    return;

  message = g_strdup_printf (_ ("--select %s: there is no item with this id on the timeline"),
                             self->select);
  fail (self, message);
}

/* After the chronicle is shown, which comes with the lanes and the scale that its reader chose. */
static void
set_lanes_and_scale (TlRequest *self, TlWindow *window)
{
  if (self->lanes != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.grouping", "s", self->lanes);
  if (self->even)
    g_action_group_change_action_state (G_ACTION_GROUP (window), "even-scale",
                                        g_variant_new_boolean (TRUE));
}

static void
show_range (TlRequest *self, TlWindow *window)
{
  if (self->range.from < self->range.to && tl_window_get_chronicle (window) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.zoom-to-range", "(xx)", self->range.from,
                                self->range.to);
}

static void
search (TlRequest *self, TlWindow *window)
{
  if (self->search != NULL && tl_window_get_chronicle (window) != NULL)
    tl_window_search (window, self->search);
}

static void
go_on (GTask *task)
{
  TlRequest *self = g_task_get_task_data (task);

  set_lanes_and_scale (self, g_task_get_source_object (task));
  show_range (self, g_task_get_source_object (task));
  select_item (self, g_task_get_source_object (task));
  search (self, g_task_get_source_object (task));
  if (self->screenshot == NULL)
    finish (task);
  else if (gtk_widget_get_mapped (g_task_get_source_object (task)))
    take_picture (task);
  else
    {
      fail (self, _ ("The window was closed before its picture was taken"));
      finish (task);
    }
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  g_autoptr (GError) error = NULL;

  tl_window_open_finish (TL_WINDOW (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      fail (g_task_get_task_data (task),
            _ ("The file was not opened: its window was closed, took another file or was told to "
               "cancel"));
      finish (task);
      return;
    }
  if (error != NULL)
    fail (g_task_get_task_data (task), error->message);
  go_on (task);
}

/* Without the frame, whose looks depend on the display, the picture is as large as was asked. */
static void
prepare_picture (GtkWindow *window)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (window), "tl-picture");
}

static void
prepare_window (TlRequest *self, GtkWindow *window)
{
  if (self->width > 0)
    gtk_window_set_default_size (window, self->width, self->height);
  if (self->view != NULL)
    tl_window_set_view (TL_WINDOW (window), self->view);
  if (self->screenshot != NULL)
    prepare_picture (window);
  tl_window_show_timeline_first (TL_WINDOW (window));
}

static void
open_file (GTask *task)
{
  TlRequest *self = g_task_get_task_data (task);
  TlWindow *window = g_task_get_source_object (task);
  g_autoptr (GFile) file = NULL;

  if (self->file != NULL)
    file = g_application_command_line_create_file_for_arg (self->command_line, self->file);
  else if (tl_window_is_empty (window))
    file = tl_window_new_built_in_file ();

  /* The file is read while the window comes up, so that the first frame can show it. */
  if (file != NULL)
    tl_window_open_async (window, file, opened_cb, task);
  gtk_window_present (GTK_WINDOW (window));
  if (file == NULL)
    go_on (task);
}

/**
 * tl_request_run_async:
 * @window: what is to show the chronicle
 * @command_line: where messages go
 * @options: what is asked for
 * @file: (nullable): which of the files of @options to open
 * @callback: (scope async): called when all is done or has failed
 * @user_data: what @callback gets
 *
 * Does what a command line asks for in one window. The chronicle of @window is replaced only by
 * one that could be read.
 */
void
tl_request_run_async (TlWindow *window,
                      GApplicationCommandLine *command_line,
                      const TlCommandLine *options,
                      const char *file,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GTask *task;
  TlRequest *self;

  g_return_if_fail (TL_IS_WINDOW (window));
  g_return_if_fail (G_IS_APPLICATION_COMMAND_LINE (command_line));
  g_return_if_fail (options != NULL);

  task = g_task_new (window, NULL, callback, user_data);
  g_task_set_source_tag (task, tl_request_run_async);
  self = g_new0 (TlRequest, 1);
  self->command_line = g_object_ref (command_line);
  self->file = g_strdup (file);
  self->screenshot = g_strdup (options->screenshot);
  self->select = g_strdup (options->select);
  self->search = g_strdup (options->search);
  self->view = g_strdup (options->view);
  self->lanes = g_strdup (options->lanes);
  self->width = options->width;
  self->height = options->height;
  self->range = options->range;
  self->even = options->even;
  g_task_set_task_data (task, self, (GDestroyNotify) tl_request_free);

  prepare_window (self, GTK_WINDOW (window));
  open_file (task);
}

/**
 * tl_request_run_finish:
 * @window: the window of the request
 * @result: what the callback got
 *
 * Returns: whether all went well; if not, the terminal has been told
 */
gboolean
tl_request_run_finish (TlWindow *window, GAsyncResult *result)
{
  g_return_val_if_fail (TL_IS_WINDOW (window), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, window), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
