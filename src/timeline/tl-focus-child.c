/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-focus-child.h"

/**
 * tl_focus_child:
 * @widget: a widget
 *
 * Finds where in @widget the focus of its window is. Unlike gtk_widget_get_focus_child(), which
 * forgets it when another window becomes active, it finds it at any time: what changes what is
 * shown while the reader is elsewhere is not to lose their place.
 *
 * Returns: (transfer none) (nullable): the child of @widget that has the focus or has it within
 */
GtkWidget *
tl_focus_child (GtkWidget *widget)
{
  GtkWidget *child;
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  child = gtk_widget_get_focus_child (widget);
  if (child != NULL)
    return child;
  root = gtk_widget_get_root (widget);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  while (focus != NULL && gtk_widget_get_parent (focus) != widget)
    focus = gtk_widget_get_parent (focus);
  return focus;
}
