/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of what stands in a menu. GTK has each of its rows named by a label that it hides from
 * assistive technology at the same time, so that nothing would be read. */

#include "tl-menu-names.h"

static gboolean
is_menu_item (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  return role == GTK_ACCESSIBLE_ROLE_MENU_ITEM || role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX ||
         role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO;
}

static void
set_name (GtkWidget *item)
{
  g_autofree char *text = NULL;

  g_object_get (item, "text", &text, NULL);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * tl_menu_names_set:
 * @menu: a popover that was made from a menu model
 *
 * Has assistive technology read what stands in each row of a menu.
 */
void
tl_menu_names_set (GtkWidget *menu)
{
  g_return_if_fail (GTK_IS_WIDGET (menu));

  for (GtkWidget *child = gtk_widget_get_first_child (menu); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_menu_item (child))
      set_name (child);
    else
      tl_menu_names_set (child);
}
