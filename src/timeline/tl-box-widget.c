/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-box-widget.h"

#include <glib/gi18n-lib.h>

struct _TlBoxWidget
{
  GtkWidget parent_instance;

  TlBoxRole role;
};

G_DEFINE_FINAL_TYPE (TlBoxWidget, tl_box_widget, GTK_TYPE_WIDGET)

static void
select_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "timeline.select-row", "u", TL_BOX_WIDGET (widget)->role.row);
}

static void
center_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "timeline.zoom-to-row", "u",
                              TL_BOX_WIDGET (widget)->role.row);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "timeline.open-cluster", "u",
                              TL_BOX_WIDGET (widget)->role.row);
}

static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "timeline.go-to-earlier", "u",
                              TL_BOX_WIDGET (widget)->role.row);
}

static void
tl_box_widget_class_init (TlBoxWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "box-widget");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  /* Their names are what a screen reader offers. */
  gtk_widget_class_install_action (widget_class, "item.select", NULL, select_action);
  gtk_widget_class_install_action (widget_class, "item.center", NULL, center_action);
  gtk_widget_class_install_action (widget_class, "cluster.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "cluster.go-to-beginning", NULL, go_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "cluster.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "cluster.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "cluster.go-to-beginning", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "cluster.go-to-beginning", NULL);
}

static void
tl_box_widget_init (TlBoxWidget *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  /* The timeline itself knows what is under the pointer. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * tl_box_widget_new:
 *
 * Returns: (transfer floating): a box that stands for nothing yet
 */
GtkWidget *
tl_box_widget_new (void)
{
  return g_object_new (TL_TYPE_BOX_WIDGET, NULL);
}

/**
 * tl_box_widget_get_role:
 * @self: a box
 *
 * Returns: (transfer none): what it stands for
 */
const TlBoxRole *
tl_box_widget_get_role (TlBoxWidget *self)
{
  g_return_val_if_fail (TL_IS_BOX_WIDGET (self), NULL);
  return &self->role;
}

/**
 * tl_box_widget_set_role:
 * @self: a box
 * @role: what it is to stand for
 *
 * Makes it stand for something, somewhere else perhaps.
 */
void
tl_box_widget_set_role (TlBoxWidget *self, const TlBoxRole *role)
{
  gboolean is_cluster;

  g_return_if_fail (TL_IS_BOX_WIDGET (self));
  g_return_if_fail (role != NULL);

  is_cluster = role->n_counted > 1;
  self->role = *role;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.select", !is_cluster);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.center", !is_cluster);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cluster.open", is_cluster);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cluster.go-to-beginning",
                                 is_cluster && role->earlier);
}

/**
 * tl_box_widget_set_name:
 * @self: a box
 * @name: a short sentence
 * @position: its place among all items that are shown, from 1
 * @n_items: how many those are
 *
 * Sets what is read of it. The place is told twice, as GTK 4.18 keeps the numbers to itself.
 */
void
tl_box_widget_set_name (TlBoxWidget *self, const char *name, guint position, guint n_items)
{
  g_autofree char *place = NULL;

  g_return_if_fail (TL_IS_BOX_WIDGET (self));
  g_return_if_fail (name != NULL);

  /* Translators: which of all items that are shown this is: “52 of 291” */
  place = g_strdup_printf (_ ("%1$'u of %2$'u"), position, n_items);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                  (int) position, GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n_items,
                                  -1);
}

/**
 * tl_box_widget_set_selected:
 * @self: a box
 * @selected: whether it is, or holds, the selected item
 *
 * Sets the state that is read of it.
 */
void
tl_box_widget_set_selected (TlBoxWidget *self, gboolean selected)
{
  g_return_if_fail (TL_IS_BOX_WIDGET (self));

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
