/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Menus whose widgets are made when they are first opened: that takes longer than all else in their
 * header bars, and most windows are closed without. */

#include "tl-late-menu.h"

#include "tl-menu-focus.h"
#include "tl-menu-names.h"

static void
create_cb (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
  tl_menu_names_set (GTK_WIDGET (gtk_menu_button_get_popover (button)));
  tl_menu_focus_keep (button);
}

/**
 * tl_late_menu_set:
 * @button: a button without a menu
 * @menu: the menu that it opens
 *
 * Gives a button a menu, which is made when it is opened first, whose rows are read by their words,
 * and which gives the focus back when it is closed.
 */
void
tl_late_menu_set (GtkMenuButton *button, GMenuModel *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  gtk_menu_button_set_create_popup_func (button, create_cb, g_object_ref (menu), g_object_unref);
}
