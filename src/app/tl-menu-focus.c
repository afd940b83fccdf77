/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the focus goes when a menu is closed: back to where a key opened the menu from. By itself
 * it would stay on the button of the menu. */

#include "tl-menu-focus.h"

typedef struct
{
  GtkMenuButton *button;
  GtkWidget *before;
} Return;

static void
return_free (gpointer data, GClosure *closure)
{
  Return *self = data;

  g_object_unref (self->button);
  g_object_unref (self->before);
  g_free (self);
}

static gboolean
is_within (GtkWidget *focus, GtkWidget *widget)
{
  return focus == widget || gtk_widget_is_ancestor (focus, widget);
}

/* At once, and so before what was chosen in the menu is done: a dialog remembers what has the focus
 * when it is opened, to give it back. */
static void
focus_moved_cb (GtkRoot *root, GParamSpec *pspec, Return *self)
{
  gboolean is_open =
      gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (self->button)));
  GtkWidget *focus = gtk_root_get_focus (root);
  g_autoptr (GtkWidget) before = NULL;

  if (is_open || focus == NULL)
    return;
  if (is_within (focus, GTK_WIDGET (self->button)))
    before = g_object_ref (self->before);
  g_signal_handlers_disconnect_by_func (root, focus_moved_cb, self);
  if (before != NULL)
    gtk_widget_grab_focus (before);
}

/**
 * tl_menu_focus_keep:
 * @button: the button of a menu that is about to be opened
 *
 * Has the focus return to where it is now when the menu is closed.
 */
void
tl_menu_focus_keep (GtkMenuButton *button)
{
  GtkRoot *root;
  GtkWidget *focus;
  Return *self;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (gtk_menu_button_get_popover (button) != NULL);

  root = gtk_widget_get_root (GTK_WIDGET (button));
  focus = gtk_root_get_focus (root);
  if (focus == NULL || is_within (focus, GTK_WIDGET (button)))
    return;
  self = g_new (Return, 1);
  self->button = g_object_ref (button);
  self->before = g_object_ref (focus);
  g_signal_connect_data (root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), self,
                         return_free, G_CONNECT_DEFAULT);
}
