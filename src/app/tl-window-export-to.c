/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window writes what it shows into a file: in a thread, and it tells what came of it. */

#include "tl-window-private.h"

#include "tl-picture.h"
#include "tl-table.h"

#include <glib/gi18n.h>

/* Whoever waits for longer is told what for. */
#define PATIENCE_MS 500

/* What is being written. */
typedef struct
{
  TlWindow *window;
  GApplication *application; /* that is not to end meanwhile */
  GFile *file;
  GCancellable *cancellable;
  AdwToast *toast; /* that says it takes time, or NULL */
  guint patience_id;
} TlExport;

static const TlPictureFormat formats[] = {
  [TL_EXPORT_PNG] = TL_PICTURE_PNG,
  [TL_EXPORT_SVG] = TL_PICTURE_SVG,
  [TL_EXPORT_PDF] = TL_PICTURE_PDF,
};

void
tl_window_show_export_error (TlWindow *self, const GError *error)
{
  AdwDialog *alert = adw_alert_dialog_new (_ ("This File Cannot Be Written"), error->message);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert), "close", _ ("_Close"), "export",
                                  _ ("_Export Again…"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), "close");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "close");
  g_signal_connect_object (alert, "response::export", G_CALLBACK (tl_window_export), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (alert, GTK_WIDGET (self));
}

static char *
name_of (GFile *file)
{
  g_autofree char *basename = g_file_get_basename (file);

  return g_filename_display_name (basename != NULL ? basename : "");
}

static AdwToast *
toast_new (const char *words, const char *button)
{
  AdwToast *toast = adw_toast_new (words);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, button);
  return toast;
}

static void
tell_done (TlWindow *self, GFile *file)
{
  g_autofree char *name = name_of (file);
  g_autofree char *uri = g_file_get_uri (file);
  /* Translators: the name of a file. */
  g_autofree char *words = g_strdup_printf (_ ("“%s” exported"), name);
  AdwToast *toast = toast_new (words, _ ("_Show in Folder"));

  adw_toast_set_action_name (toast, "win.show-in-folder");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
tell_waiting_cb (gpointer data)
{
  TlExport *export = data;
  g_autofree char *name = name_of (export->file);
  /* Translators: the name of a file. */
  g_autofree char *words = g_strdup_printf (_ ("Exporting “%s”…"), name);

  export->patience_id = 0;
  if (g_cancellable_is_cancelled (export->cancellable))
    return;
  export->toast = toast_new (words, _ ("_Cancel"));
  adw_toast_set_timeout (export->toast, 0);
  adw_toast_set_priority (export->toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_object (export->toast, "button-clicked", G_CALLBACK (g_cancellable_cancel),
                           export->cancellable, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (export->window->toasts, g_object_ref (export->toast));
}

static TlExport *
tl_export_new (TlWindow *window, GFile *file)
{
  TlExport *self = g_new0 (TlExport, 1);

  self->window = g_object_ref (window);
  self->application =
      g_object_ref (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))));
  self->file = g_object_ref (file);
  self->cancellable = g_cancellable_new ();
  self->patience_id = g_timeout_add_once (PATIENCE_MS, tell_waiting_cb, self);
  g_application_hold (self->application);
  /* A window that was closed is not destroyed as long as anybody holds it. */
  g_signal_connect_object (window, "unmap", G_CALLBACK (g_cancellable_cancel), self->cancellable,
                           G_CONNECT_SWAPPED);
  return self;
}

static void
tl_export_free (TlExport *self)
{
  g_clear_handle_id (&self->patience_id, g_source_remove);
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);
  g_application_release (self->application);
  g_object_unref (self->application);
  g_object_unref (self->cancellable);
  g_object_unref (self->file);
  g_object_unref (self->window);
  g_free (self);
}

static void
end (TlExport *self, const GError *error)
{
  if (!g_cancellable_is_cancelled (self->cancellable))
    {
      if (error == NULL)
        tell_done (self->window, self->file);
      else
        tl_window_show_export_error (self->window, error);
    }
  tl_export_free (self);
}

static void
picture_cb (GObject *source, GAsyncResult *result, gpointer export)
{
  g_autoptr (GError) error = NULL;

  tl_picture_write_finish (result, &error);
  end (export, error);
}

static void
table_cb (GObject *source, GAsyncResult *result, gpointer export)
{
  g_autoptr (GError) error = NULL;

  tl_table_write_finish (result, &error);
  end (export, error);
}

static void
export_picture (TlWindow *self, TlPictureFormat format, GFile *file)
{
  const char *title = tl_chronicle_get_title (self->chronicle);
  g_autofree char *words = tl_window_dup_shown_words (self);
  g_autoptr (GskRenderNode) picture = tl_timeline_dup_picture (self->timeline, title, words, FALSE);
  TlExport *export = tl_export_new (self, file);

  tl_picture_write_async (picture, format, title, file, export->cancellable, picture_cb, export);
}

static void
export_table (TlWindow *self, GFile *file)
{
  guint n_rows;
  const guint32 *rows = tl_visible_set_get_rows (self->visible_set, &n_rows);
  TlExport *export = tl_export_new (self, file);

  tl_table_write_async (self->chronicle, rows, n_rows, file, export->cancellable, table_cb, export);
}

/* Pictures are only of what can be seen. */
void
tl_window_export_to (TlWindow *self, TlExportKind kind, GFile *file)
{
  if (kind == TL_EXPORT_CSV)
    export_table (self, file);
  else if (tl_window_has_picture (self))
    export_picture (self, formats[kind], file);
}
