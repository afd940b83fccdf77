/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the index makes its rows and its headings with. */

#include "tl-index-factory.h"

#include "tl-index-row.h"
#include "tl-index-view-private.h"
#include "tl-item-sentence.h"
#include "tl-item-words.h"

#include <glib/gi18n.h>

/* Its place among all, of which the list view has few widgets, and whether the search has found it.
 * The place is told twice, as GTK 4.18 keeps the numbers to itself. */
static void
describe (GtkListItem *list_item, GtkListView *list)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  guint position = gtk_list_item_get_position (list_item) + 1;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
  g_autofree char *place = NULL;
  g_autofree char *found = NULL;

  /* Translators: which of all items that are shown this is: “52 of 291” */
  place = g_strdup_printf (_ ("%1$'u of %2$'u"), position, n);
  /* Translators: an item that the search has found; %s is its place among all: “52 of 291” */
  found = g_strdup_printf (C_ ("item of a list", "Search hit, %s"), place);
  gtk_list_item_set_accessible_description (
      list_item, tl_index_row_get_hit (TL_INDEX_ROW (row)) ? found : place);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n, -1);
}

static void
hit_changed_cb (GtkListItem *list_item)
{
  GtkWidget *list =
      gtk_widget_get_ancestor (gtk_list_item_get_child (list_item), GTK_TYPE_LIST_VIEW);

  if (list != NULL && gtk_list_item_get_item (list_item) != NULL)
    describe (list_item, GTK_LIST_VIEW (list));
}

static void
setup_item_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, TlIndexText *text)
{
  GtkWidget *row = tl_index_row_new (text);

  g_signal_connect_object (row, "notify::hit", G_CALLBACK (hit_changed_cb), list_item,
                           G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_item_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, TlIndexView *view)
{
  TlItem *item = gtk_list_item_get_item (list_item);
  TlIndexRow *row = TL_INDEX_ROW (gtk_list_item_get_child (list_item));
  g_autofree char *sentence = tl_item_dup_sentence (item);

  tl_index_row_set_item (row, item);
  tl_index_row_set_search (row, view->search);
  gtk_list_item_set_accessible_label (list_item, sentence);
  describe (list_item, view->list);
}

/* What is out of sight need not follow the search. */
static void
unbind_item_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  tl_index_row_set_search (TL_INDEX_ROW (gtk_list_item_get_child (list_item)), NULL);
}

/**
 * tl_index_factory_new_for_items:
 * @view: the view whose list the rows will be in
 *
 * Returns: (transfer full): a factory of rows for #TlItem
 */
GtkListItemFactory *
tl_index_factory_new_for_items (TlIndexView *view)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_item_cb),
                         tl_index_text_new (GTK_WIDGET (view->list)),
                         (GClosureNotify) (GCallback) g_object_unref, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_item_cb), view);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_item_cb), NULL);
  return factory;
}

static void
setup_year_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "xalign", 0.0, NULL);

  gtk_list_header_set_child (header, label);
}

static void
bind_year_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  g_autofree char *year = tl_item_words_year (gtk_list_header_get_item (header));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), year);
}

/**
 * tl_index_factory_new_for_years:
 *
 * Returns: (transfer full): a factory of headings for the years in which #TlItem begin
 */
GtkListItemFactory *
tl_index_factory_new_for_years (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_year_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_year_cb), NULL);
  return factory;
}
