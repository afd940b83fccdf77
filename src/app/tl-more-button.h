/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlMoreButton:
 *
 * The button below a list that may be long: it shows the first rows, and at each click some more.
 * Lists of thousands of rows would otherwise stop the application while they are made.
 */
#define TL_TYPE_MORE_BUTTON (tl_more_button_get_type ())
G_DECLARE_FINAL_TYPE (TlMoreButton, tl_more_button, TL, MORE_BUTTON, GtkButton)

/**
 * TlMoreFunc:
 * @owner: what was given to tl_more_button_fill()
 * @row: the place of a row, from 0
 *
 * Makes a row of a list.
 *
 * Returns: (transfer floating) (nullable): the row; %NULL if there is nothing to show for it
 */
typedef GtkWidget *(*TlMoreFunc) (gpointer owner, guint row);

void tl_more_button_fill (TlMoreButton *self,
                          GtkWidget *list,
                          guint n_rows,
                          guint n_at_first,
                          TlMoreFunc create,
                          gpointer owner);
void tl_more_button_show_rows (TlMoreButton *self, guint n_rows);
guint tl_more_button_get_n_shown (TlMoreButton *self);

G_END_DECLS
