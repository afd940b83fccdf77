/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window asks what to export and where to. */

#include "tl-window-private.h"

#include <glib/gi18n.h>

/* In characters, of which one can take four bytes of the 255 that a name has. */
#define MAX_NAME 60

static const struct
{
  const char *ending;
  const char *type;
  const char *name;
} kinds[TL_N_EXPORT_KINDS] = {
  [TL_EXPORT_PNG] = { ".png", "image/png", N_ ("PNG Pictures") },
  [TL_EXPORT_SVG] = { ".svg", "image/svg+xml", N_ ("SVG Drawings") },
  [TL_EXPORT_PDF] = { ".pdf", "application/pdf", N_ ("PDF Documents") },
  [TL_EXPORT_CSV] = { ".csv", "text/csv", N_ ("CSV Tables") },
};

typedef struct
{
  TlWindow *window;
  TlExportKind kind;
} TlQuestion;

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree TlQuestion *question = data;
  g_autoptr (TlWindow) self = question->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  /* The window can have been closed meanwhile. */
  if (!gtk_widget_get_realized (GTK_WIDGET (self)))
    return;
  if (file != NULL)
    tl_window_export_to (self, question->kind, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    tl_window_show_export_error (self, error);
}

/* Slashes part folders, and a dot at the beginning hides. */
static char *
suggest_name (TlWindow *self, TlExportKind kind)
{
  const char *title = tl_chronicle_get_title (self->chronicle);
  g_autofree char *name = g_utf8_truncate_middle (title, MAX_NAME);

  g_strdelimit (name, "/\\:\n\r\t", '-');
  if (name[0] == '.')
    name[0] = '-';
  return g_strconcat (name[0] != '\0' ? name : _ ("Timeline"), kinds[kind].ending, NULL);
}

static void
set_filter (GtkFileDialog *dialog, TlExportKind kind)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ (kinds[kind].name));
  gtk_file_filter_add_mime_type (filter, kinds[kind].type);
  gtk_file_filter_add_suffix (filter, kinds[kind].ending + 1);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
}

static void
chosen_cb (TlWindow *self, guint kind)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = suggest_name (self, (TlExportKind) kind);
  TlQuestion *question = g_new (TlQuestion, 1);

  *question = (TlQuestion) { g_object_ref (self), (TlExportKind) kind };
  set_filter (dialog, (TlExportKind) kind);
  gtk_file_dialog_set_title (dialog, _ ("Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, file_chosen_cb, question);
}

void
tl_window_export (TlWindow *self)
{
  AdwDialog *dialog = tl_export_dialog_new (
      g_list_model_get_n_items (G_LIST_MODEL (self->visible_set)), tl_window_has_picture (self));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
export_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tl_window_export (TL_WINDOW (widget));
}

static void
show_in_folder_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (widget), NULL, NULL, NULL);
}

void
tl_window_export_class_init (TlWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.show-in-folder", "s",
                                   show_in_folder_cb);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.export", NULL, export_cb);
}
