/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-chosen-words.h"

static void
update (GtkWidget *chooser)
{
  g_autoptr (GtkStringObject) chosen = NULL;

  g_object_get (chooser, "selected-item", &chosen, NULL);
  if (chosen != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (chooser), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    gtk_string_object_get_string (chosen), -1);
}

/**
 * tl_chosen_words_keep:
 * @chooser: a #GtkDropDown or an #AdwComboRow of strings
 *
 * Has assistive technology read what is chosen after the name of what is to be chosen: a chooser
 * with a label is read by that alone.
 */
void
tl_chosen_words_keep (GtkWidget *chooser)
{
  g_return_if_fail (GTK_IS_WIDGET (chooser));

  g_signal_connect (chooser, "notify::selected-item", G_CALLBACK (update), NULL);
  update (chooser);
}
