/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-fill.h"

/**
 * tl_fill_label:
 * @label: a label
 * @words: (nullable): what it says
 *
 * Lets @label say @words, or hides it when there are none.
 */
void
tl_fill_label (GtkLabel *label, const char *words)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && words[0] != '\0');
}

/**
 * tl_empty_box:
 * @box: (type Gtk.Box): a box
 *
 * Removes all children of @box.
 */
void
tl_empty_box (GtkWidget *box)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (box));

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}
