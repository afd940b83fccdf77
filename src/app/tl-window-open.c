/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window opens files: off the main thread, and without touching what it shows until there is
 * a whole chronicle to show instead. */

#include "tl-window-private.h"

#include "tl-chronicle-reader.h"

#include <glib/gi18n.h>

#define BUILT_IN_URI "resource:///io/github/throughline/Throughline/lei-jun.chronicle"

/* A file on its way into a window. */
typedef struct
{
  GFile *file;
  TlDefects *defects; /* NULL until it has been read */
} TlOpening;

static TlOpening *
tl_opening_new (GFile *file)
{
  TlOpening *self = g_new0 (TlOpening, 1);

  self->file = g_object_ref (file);
  return self;
}

static void
tl_opening_free (TlOpening *self)
{
  g_object_unref (self->file);
  g_clear_object (&self->defects);
  g_free (self);
}

static void
show_alert (TlWindow *self, const GError *error)
{
  AdwDialog *alert = adw_alert_dialog_new (_ ("This File Cannot Be Opened"), error->message);
  AdwDialog *before = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  /* Who opens file after file wants to hear of the last. */
  if (ADW_IS_ALERT_DIALOG (before))
    adw_dialog_force_close (before);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert), "close", _ ("_Close"), "open",
                                  _ ("_Open Another File…"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), "close");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "close");
  g_signal_connect_object (alert, "response::open", G_CALLBACK (tl_window_choose_file), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (alert, GTK_WIDGET (self));
}

static void
show_error (TlWindow *self, const GError *error)
{
  if (self->chronicle == NULL)
    tl_window_show_message (self, "dialog-warning-symbolic", _ ("This File Cannot Be Opened"),
                            error->message);
  else
    show_alert (self, error);
}

static void
set_loading (TlWindow *self, GCancellable *loading)
{
  g_set_object (&self->loading, loading);
  tl_window_update_actions (self);
}

/* Whoever was told that it takes time is told that it is over, once. */
static void
end_loading (TlWindow *self, const char *words)
{
  set_loading (self, NULL);
  if (tl_loading_card_end (self->loading_card))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* What was shown before is still there: a chronicle, or why another file could not be opened. */
static void
return_to_before (TlWindow *self)
{
  if (self->chronicle != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
  else if (self->message != NULL)
    gtk_stack_set_visible_child_name (self->pages, "message");
  else
    tl_window_show_message (self, "document-open-symbolic", _ ("Nothing Is Open"),
                            _ ("Opening the file was cancelled."));
}

/* Reading ends as soon as it can; the window does not wait for that. */
void
tl_window_cancel_loading (TlWindow *self)
{
  if (self->loading == NULL)
    return;

  g_cancellable_cancel (self->loading);
  end_loading (self, _ ("Opening the file was cancelled."));
  return_to_before (self);
}

static void
begin_loading (TlWindow *self, GFile *file, TlReadProgress *progress, GCancellable *loading)
{
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (basename != NULL ? basename : "");

  g_cancellable_cancel (self->loading);
  set_loading (self, loading);
  gtk_widget_set_valign (GTK_WIDGET (self->loading_card),
                         self->chronicle != NULL ? GTK_ALIGN_END : GTK_ALIGN_CENTER);
  tl_loading_card_begin (self->loading_card, name, progress);
  if (self->chronicle == NULL)
    gtk_stack_set_visible_child_name (self->pages, "loading");
}

static void
end_with_error (TlWindow *self, const GError *error)
{
  end_loading (self, error->message);
  show_error (self, error);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  TlWindow *self = g_task_get_source_object (task);
  TlOpening *opening = g_task_get_task_data (task);
  TlChronicle *chronicle = TL_CHRONICLE (source);
  g_autoptr (TlVisibleSet) visible_set = tl_visible_set_new_finish (chronicle, result, NULL);

  if (g_task_return_error_if_cancelled (task))
    return;

  tl_window_keep_place (self);
  tl_window_show_chronicle (self, visible_set, opening->defects);
  g_set_object (&self->file, opening->file);
  tl_window_restore_place (self);
  end_loading (self, tl_chronicle_get_title (chronicle));
  g_task_return_boolean (task, TRUE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  TlOpening *opening = g_task_get_task_data (task);
  GCancellable *loading = g_task_get_cancellable (task);
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (GError) error = NULL;

  chronicle = tl_chronicle_read_finish (result, &opening->defects, &error);
  /* A later file, or the end of the window, has taken this one's place. */
  if (g_task_return_error_if_cancelled (task))
    return;

  if (chronicle == NULL)
    {
      end_with_error (g_task_get_source_object (task), error);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  tl_visible_set_new_async (chronicle, loading, counted_cb, g_steal_pointer (&task));
}

/**
 * tl_window_open_async:
 * @self: a window
 * @file: a chronicle
 * @callback: (nullable) (scope async): called when @file is shown, or an error is
 * @user_data: what @callback gets
 *
 * Opens @file in the window. Until it has been read, and when it cannot be, the window goes on
 * showing what it shows.
 */
void
tl_window_open_async (TlWindow *self, GFile *file, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GCancellable) loading = NULL;
  g_autoptr (TlReadProgress) progress = tl_read_progress_new ();
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TL_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  loading = g_cancellable_new ();
  task = g_task_new (self, loading, callback, user_data);
  g_task_set_source_tag (task, tl_window_open_async);
  g_task_set_task_data (task, tl_opening_new (file), (GDestroyNotify) tl_opening_free);
  begin_loading (self, file, progress, loading);
  /* A window that was closed is not destroyed as long as the task holds it. */
  g_signal_connect_object (self, "unrealize", G_CALLBACK (g_cancellable_cancel), loading,
                           G_CONNECT_SWAPPED);
  tl_chronicle_read_async (file, progress, loading, read_cb, g_steal_pointer (&task));
}

/**
 * tl_window_open_finish:
 * @self: a window
 * @result: what the callback got
 * @error: (out) (optional): where to put why the file is not shown: a #TlReadError, or
 *   %G_IO_ERROR_CANCELLED if the window was closed, took another file or was told to cancel
 *
 * Returns: whether the file is shown; if not, the window says why too
 */
gboolean
tl_window_open_finish (TlWindow *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (TL_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * tl_window_new_built_in_file:
 *
 * Returns: (transfer full): the chronicle that comes with Throughline
 */
GFile *
tl_window_new_built_in_file (void)
{
  return g_file_new_for_uri (BUILT_IN_URI);
}

/* Opens a file for the reader of the window, who sees there what comes of it. */
void
tl_window_open (TlWindow *self, GFile *file)
{
  tl_window_open_async (self, file, NULL, NULL);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TlWindow) self = user_data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);
  /* The window can have been closed meanwhile. */
  if (!gtk_widget_get_realized (GTK_WIDGET (self)))
    return;
  if (file != NULL)
    tl_window_open (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    show_error (self, error);
}

static void
add_file_filter (GListStore *filters, const char *name, const char *pattern, const char *type)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  if (type != NULL)
    gtk_file_filter_add_mime_type (filter, type);
  g_list_store_append (filters, filter);
}

void
tl_window_choose_file (TlWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  add_file_filter (filters, _ ("Chronicles"), "*.chronicle", "application/x-chronicle+json");
  add_file_filter (filters, _ ("All Files"), "*", NULL);
  gtk_file_dialog_set_title (dialog, _ ("Open a Chronicle"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, chosen_cb, g_object_ref (self));
}

/* As with files that the desktop opens: the first takes this window, the others one of their own.
 */
static gboolean
dropped_cb (TlWindow *self, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (files == NULL)
    return FALSE;

  tl_window_open (self, files->data);
  for (GSList *file = files->next; file != NULL; file = file->next)
    {
      TlWindow *other = tl_window_new (ADW_APPLICATION (application));

      tl_window_open (other, file->data);
      gtk_window_present (GTK_WINDOW (other));
    }
  return TRUE;
}

void
tl_window_add_drop_target (TlWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
