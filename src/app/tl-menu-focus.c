/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the focus goes when a menu is closed: back to where a key opened the menu from. By itself
 * it would stay on the button of the menu. */

#include "tl-menu-focus.h"

static gboolean
has_focus_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

typedef struct
{
  GtkWidget *button;
  GtkWidget *before;
} Return;

static void
return_free (Return *self)
{
  g_object_unref (self->button);
  g_object_unref (self->before);
  g_free (self);
}

/* What was chosen in the menu may have moved the focus; then it stays there. */
static gboolean
after_closing_cb (gpointer user_data)
{
  Return *self = user_data;

  if (has_focus_within (self->button))
    gtk_widget_grab_focus (self->before);
  return G_SOURCE_REMOVE;
}

/* A popover that says it is closed has yet to give the focus away. */
static void
closed_cb (GtkWidget *before, GtkWidget *popover)
{
  Return *self = g_new (Return, 1);

  self->button = g_object_ref (gtk_widget_get_parent (popover));
  self->before = g_object_ref (before);
  g_signal_handlers_disconnect_by_func (popover, closed_cb, before);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, after_closing_cb, self, (GDestroyNotify) return_free);
}

/**
 * tl_menu_focus_keep:
 * @button: the button of a menu that is about to be opened
 *
 * Has the focus return to where it is now when the menu is closed without another use for it.
 */
void
tl_menu_focus_keep (GtkMenuButton *button)
{
  GtkWidget *focus;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (gtk_menu_button_get_popover (button) != NULL);

  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (button)));
  if (focus != NULL && !has_focus_within (GTK_WIDGET (button)))
    g_signal_connect_object (gtk_menu_button_get_popover (button), "closed", G_CALLBACK (closed_cb),
                             focus, G_CONNECT_SWAPPED);
}
