/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where in the index its reader is, whatever is listed. */

#include "listed.h"
#include "widgets.h"

#include <adwaita.h>

typedef struct
{
  ListedIndex *fixture;
  guint row;
} Wanted;

/* Whether the list stands at its beginning, where the heading of the first item is. */
static gboolean
is_at_start (gpointer data)
{
  GtkScrollable *list = GTK_SCROLLABLE (((ListedIndex *) data)->view->list);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (list);

  return gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment) &&
         gtk_adjustment_get_value (adjustment) == gtk_adjustment_get_lower (adjustment);
}

static gboolean
is_focused (gpointer data)
{
  Wanted *wanted = data;
  GtkWidget *seen = listed_find_seen (wanted->fixture, wanted->row);

  return seen != NULL && gtk_root_get_focus (GTK_ROOT (wanted->fixture->window)) == seen;
}

static void
wait_for_focus (ListedIndex *fixture, guint row)
{
  widgets_wait_for (is_focused, &(Wanted) { fixture, row });
}

/* A row in the middle that a filter by the first theme takes away gets the focus. */
static guint
focus_what_will_go (ListedIndex *fixture)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (fixture->chronicle);
  guint row = 250;

  while ((columns->themes[row] & 1) != 0)
    row++;
  listed_wait_for_row (fixture, 0);
  listed_select_row (fixture, row);
  listed_wait_for_row (fixture, row);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->view)));
  wait_for_focus (fixture, row);
  return row;
}

static void
assert_focus_stays (ListedIndex *fixture, guint row)
{
  tl_filter_set_chosen (fixture->filter, TL_FACET_THEME, 0, TRUE);
  g_assert_false (tl_visible_set_nearest (fixture->visible_set, row) == row);
  wait_for_focus (fixture, tl_visible_set_nearest (fixture->visible_set, row));
  tl_index_view_set_sort_key (fixture->view, TL_SORT_SOURCES);
  widgets_wait_for (listed_is_sorted, fixture->view);
  wait_for_focus (fixture, tl_visible_set_nearest (fixture->visible_set, row));
}

/* Who stands on a row goes to the nearest in time when a filter takes it away. */
static void
test_focus_stays (ListedIndex *fixture, gconstpointer data)
{
  assert_focus_stays (fixture, focus_what_will_go (fixture));
}

static gboolean
is_inactive (gpointer window)
{
  return !gtk_window_is_active (window);
}

/* So does who has turned to another window meanwhile. */
static void
test_focus_stays_behind (ListedIndex *fixture, gconstpointer data)
{
  guint row = focus_what_will_go (fixture);
  GtkWidget *other = gtk_window_new ();

  gtk_window_present (GTK_WINDOW (other));
  widgets_wait_for (is_inactive, fixture->window);
  assert_focus_stays (fixture, row);
  gtk_window_destroy (GTK_WINDOW (other));
}

/* A filter elsewhere leaves the reader at what they look at. */
static void
test_place_stays (ListedIndex *fixture, gconstpointer data)
{
  guint n_before;

  listed_wait_for_row (fixture, 0);
  tl_index_view_reveal_row (fixture->view, 300);
  listed_wait_for_row (fixture, 300);
  n_before = g_list_model_get_n_items (G_LIST_MODEL (fixture->visible_set));
  tl_filter_set_chosen (fixture->filter, TL_FACET_THEME, 1, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->visible_set)), <, n_before);
  listed_wait_for_row (fixture, tl_visible_set_nearest (fixture->visible_set, 295));
}

/* The first item is never shown without its heading. */
static void
test_first_heading (ListedIndex *fixture, gconstpointer data)
{
  listed_wait_for_row (fixture, 0);
  tl_index_view_reveal_row (fixture->view, 300);
  listed_wait_for_row (fixture, 300);
  tl_index_view_reveal_row (fixture->view, 0);
  widgets_wait_for (is_at_start, fixture);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  LISTED_ADD ("/index-place/first-heading", listed_large_chronicle_new, test_first_heading);
  LISTED_ADD ("/index-place/focus-stays", listed_large_chronicle_new, test_focus_stays);
  LISTED_ADD ("/index-place/focus-stays-behind", listed_large_chronicle_new,
              test_focus_stays_behind);
  LISTED_ADD ("/index-place/place-stays", listed_large_chronicle_new, test_place_stays);
  return g_test_run ();
}
