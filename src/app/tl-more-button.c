/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-more-button.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How many more rows a click shows. */
#define ROWS_MORE 50

struct _TlMoreButton
{
  GtkButton parent_instance;

  GtkWidget *list; /* a sibling, which lives as long */
  guint n_rows;
  guint n_shown;
  TlMoreFunc create;
  gpointer owner;
};

G_DEFINE_FINAL_TYPE (TlMoreButton, tl_more_button, GTK_TYPE_BUTTON)

static void
append (GtkWidget *list, GtkWidget *row)
{
  if (ADW_IS_WRAP_BOX (list))
    adw_wrap_box_append (ADW_WRAP_BOX (list), row);
  else
    gtk_box_append (GTK_BOX (list), row);
}

static void
empty (GtkWidget *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (list)) != NULL)
    if (ADW_IS_WRAP_BOX (list))
      adw_wrap_box_remove (ADW_WRAP_BOX (list), row);
    else
      gtk_box_remove (GTK_BOX (list), row);
}

static void
update (TlMoreButton *self)
{
  guint n_hidden = self->n_rows - self->n_shown;
  g_autofree char *label = NULL;

  if (n_hidden <= ROWS_MORE)
    label = g_strdup_printf (_ ("Show all %'u"), self->n_rows);
  else
    label = g_strdup_printf (_ ("Show %u more"), ROWS_MORE);
  gtk_button_set_label (GTK_BUTTON (self), label);
  gtk_widget_set_visible (GTK_WIDGET (self), n_hidden > 0);
}

/* The focus goes on from where the button was, to the first of the new rows. */
static void
tl_more_button_clicked (GtkButton *button)
{
  TlMoreButton *self = TL_MORE_BUTTON (button);
  GtkWidget *last = gtk_widget_get_last_child (self->list);
  GtkWidget *next;

  tl_more_button_show_rows (self, self->n_shown + ROWS_MORE);
  next = last != NULL ? gtk_widget_get_next_sibling (last) : NULL;
  if (next != NULL && !gtk_widget_grab_focus (next))
    gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
}

static void
tl_more_button_class_init (TlMoreButtonClass *klass)
{
  GTK_BUTTON_CLASS (klass)->clicked = tl_more_button_clicked;
}

static void
tl_more_button_init (TlMoreButton *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tl-more");
}

/**
 * tl_more_button_fill:
 * @self: a button
 * @list: a box, a wrap box or a flow box beside it, which lives as long as it
 * @n_rows: how many rows there are
 * @n_at_first: how many to show until more are asked for
 * @create: (scope forever): makes a row
 * @owner: what @create gets; it must live as long as @self, or until @self is filled anew
 *
 * Makes the rows of @list anew. One row alone is never held back.
 */
void
tl_more_button_fill (TlMoreButton *self,
                     GtkWidget *list,
                     guint n_rows,
                     guint n_at_first,
                     TlMoreFunc create,
                     gpointer owner)
{
  g_return_if_fail (TL_IS_MORE_BUTTON (self));
  g_return_if_fail (GTK_IS_WIDGET (list));
  g_return_if_fail (create != NULL);

  self->list = list;
  self->n_rows = n_rows;
  self->n_shown = 0;
  self->create = create;
  self->owner = owner;
  empty (list);
  tl_more_button_show_rows (self, n_rows <= n_at_first + 1 ? n_rows : n_at_first);
}

/**
 * tl_more_button_show_rows:
 * @self: a button that has been filled
 * @n_rows: how many rows are to be seen at least
 *
 * Shows more rows.
 */
void
tl_more_button_show_rows (TlMoreButton *self, guint n_rows)
{
  g_return_if_fail (TL_IS_MORE_BUTTON (self));

  for (; self->n_shown < MIN (n_rows, self->n_rows); self->n_shown++)
    {
      GtkWidget *row = self->create (self->owner, self->n_shown);

      if (row != NULL)
        append (self->list, row);
    }
  update (self);
}

/**
 * tl_more_button_get_n_shown:
 * @self: a button
 *
 * Returns: how many rows are shown
 */
guint
tl_more_button_get_n_shown (TlMoreButton *self)
{
  g_return_val_if_fail (TL_IS_MORE_BUTTON (self), 0);

  return self->n_shown;
}
