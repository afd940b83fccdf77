/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window puts on the clipboard. */

#include "tl-window-private.h"

#include "tl-citation.h"
#include "tl-link.h"
#include "tl-preferences.h"

#include <glib/gi18n.h>

static void
copy (TlWindow *self, const char *text, const char *said)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  tl_window_tell (self, said);
}

static void
copy_text (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  copy (TL_WINDOW (widget), g_variant_get_string (parameter, NULL), _ ("Citation copied"));
}

static void
copy_citation (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TlWindow *self = TL_WINDOW (widget);
  g_autofree char *citation = tl_citation_for_item (tl_selection_get_item (self->selection),
                                                    tl_preferences_get_citation_style ());

  copy (self, citation, _ ("Citation copied"));
}

static void
copy_link (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TlWindow *self = TL_WINDOW (widget);
  g_autoptr (GFile) built_in = tl_window_new_built_in_file ();
  GFile *file = g_file_equal (self->file, built_in) ? NULL : self->file;
  g_autofree char *link =
      tl_link_new (file, tl_item_get_id (tl_selection_get_item (self->selection)));

  copy (self, link, _ ("Link copied"));
}

/* Text that can be copied comes first: only when the focus has none is it the citation. */
static gboolean
copy_shortcut_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TlWindow *self = TL_WINDOW (user_data);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus))
    return GDK_EVENT_PROPAGATE;
  if (GTK_IS_LABEL (focus) && gtk_label_get_selection_bounds (GTK_LABEL (focus), NULL, NULL))
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (GTK_WIDGET (self), "win.copy-citation", NULL);
}

void
tl_window_add_copy_shortcut (TlWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_keyval_trigger_new (GDK_KEY_c, GDK_CONTROL_MASK);
  GtkShortcutAction *action = gtk_callback_action_new (copy_shortcut_cb, self, NULL);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (trigger, action));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->toasts), controller);
}

void
tl_window_copy_class_init (TlWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.copy-text", "s", copy_text);
  gtk_widget_class_install_action (widget_class, "win.copy-citation", NULL, copy_citation);
  gtk_widget_class_install_action (widget_class, "win.copy-link", NULL, copy_link);
}
