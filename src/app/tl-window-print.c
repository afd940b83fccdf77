/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window prints what it shows. */

#include "tl-window-private.h"

#include "tl-print.h"

#include <glib/gi18n.h>

/* What is in view; in the index that is everything. */
static TlSpan
stretch_in_view (TlWindow *self)
{
  TlCamera *camera = tl_timeline_get_camera (self->timeline);

  if (!tl_window_has_picture (self))
    return (TlSpan) { TL_INSTANT_MIN, TL_INSTANT_MAX };
  return (TlSpan) { tl_instant_from_double (tl_camera_get_from (camera)),
                    tl_instant_from_double (tl_camera_get_to (camera)) };
}

/* What prints what the window shows now. */
GtkPrintOperation *
tl_window_create_print (TlWindow *self)
{
  TlSpan stretch = stretch_in_view (self);
  g_autofree char *words = tl_window_dup_shown_words (self);
  g_autoptr (GskRenderNode) picture = NULL;

  if (tl_window_has_picture (self))
    picture = tl_timeline_dup_picture (self->timeline, NULL, NULL, TRUE);
  return tl_print_new (tl_print_document_new (self->visible_set, &stretch, words, picture));
}

static void
show_alert (TlWindow *self, const GError *error)
{
  AdwDialog *alert = adw_alert_dialog_new (_ ("This Cannot Be Printed"), error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (alert), "close", _ ("_Close"));
  adw_dialog_present (alert, GTK_WIDGET (self));
}

/* Whoever prints again likely wants to print in the same way. */
static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, TlWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_set_object (&self->print_settings, gtk_print_operation_get_print_settings (operation));
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  show_alert (self, error);
}

static void
print_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TlWindow *self = TL_WINDOW (widget);
  g_autoptr (GtkPrintOperation) operation = tl_window_create_print (self);
  g_autoptr (GError) error = NULL;

  if (self->print_settings != NULL)
    gtk_print_operation_set_print_settings (operation, self->print_settings);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), self, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self),
                           &error);
  if (error != NULL)
    show_alert (self, error);
}

void
tl_window_print_class_init (TlWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.print", NULL, print_cb);
}
