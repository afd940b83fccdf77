/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "listed.h"

#include "sample.h"
#include "widgets.h"

#include "tl-index-row.h"

TlChronicle *
listed_large_chronicle_new (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  return sample_random_chronicle_new (rand, 500);
}

void
listed_set_up (ListedIndex *fixture, gconstpointer chronicle_new)
{
  fixture->chronicle = ((TlChronicle * (*) (void) ) chronicle_new) ();
  fixture->filter = tl_filter_new ();
  fixture->visible_set = tl_visible_set_new (fixture->chronicle, fixture->filter);
  fixture->selection = tl_selection_new ();
  fixture->search = tl_search_new (fixture->visible_set);
  fixture->view = g_object_new (TL_TYPE_INDEX_VIEW, NULL);
  fixture->window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 400);
  tl_index_view_set_visible_set (fixture->view, fixture->visible_set, fixture->selection,
                                 fixture->search);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

void
listed_tear_down (ListedIndex *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->search);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->visible_set);
  g_assert_finalize_object (fixture->filter);
  g_assert_finalize_object (fixture->chronicle);
}

/* The list item of a row of the chronicle that can be seen, or NULL. */
GtkWidget *
listed_find_seen (ListedIndex *fixture, guint wanted)
{
  g_autoptr (GPtrArray) rows =
      widgets_of_type (GTK_WIDGET (fixture->view->list), TL_TYPE_INDEX_ROW);
  GtkWidget *list = GTK_WIDGET (fixture->view->list);

  for (guint i = 0; i < rows->len; i++)
    {
      TlIndexRow *row = g_ptr_array_index (rows, i);
      TlItem *item = tl_index_row_get_item (row);
      graphene_rect_t bounds;

      if (item != NULL && tl_item_get_row (item) == wanted &&
          gtk_widget_get_mapped (GTK_WIDGET (row)) &&
          gtk_widget_compute_bounds (GTK_WIDGET (row), list, &bounds) && bounds.origin.y >= 0 &&
          bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (list))
        return gtk_widget_get_parent (GTK_WIDGET (row));
    }
  return NULL;
}

typedef struct
{
  ListedIndex *fixture;
  guint row;
} Wanted;

static gboolean
is_seen (gpointer data)
{
  Wanted *wanted = data;

  return listed_find_seen (wanted->fixture, wanted->row) != NULL;
}

GtkWidget *
listed_wait_for_row (ListedIndex *fixture, guint row)
{
  widgets_wait_for (is_seen, &(Wanted) { fixture, row });
  return listed_find_seen (fixture, row);
}

void
listed_select_row (ListedIndex *fixture, guint row)
{
  g_autoptr (TlItem) item = tl_chronicle_dup_item (fixture->chronicle, row);

  tl_selection_set_item (fixture->selection, item);
}

gboolean
listed_is_sorted (gpointer view)
{
  return !tl_index_view_is_sorting (view);
}
