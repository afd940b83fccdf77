/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "panes.h"
#include "sample.h"
#include "widgets.h"

#include "tl-hit-row.h"
#include "tl-search-pane.h"

typedef struct
{
  Panes panes;
  TlSearchPane *pane;
  guint n_picked;
} Fixture;

static void
picked_cb (Fixture *fixture)
{
  fixture->n_picked++;
}

static TlChronicle *
crowd_new (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  return sample_random_chronicle_new (rand, 200);
}

static void
set_up (Fixture *fixture, gconstpointer chronicle_new)
{
  panes_set_up_search (&fixture->panes, chronicle_new);
  fixture->pane = g_object_new (TL_TYPE_SEARCH_PANE, NULL);
  tl_search_pane_set_model (fixture->pane, fixture->panes.search, fixture->panes.selection);
  g_signal_connect_swapped (fixture->pane, "picked", G_CALLBACK (picked_cb), fixture);
  panes_show (&fixture->panes, fixture->pane, 280, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  panes_tear_down (&fixture->panes);
}

static gboolean
has_settled (gpointer data)
{
  return !tl_search_get_busy (data);
}

static void
look_for (Fixture *fixture, const char *text)
{
  tl_search_pane_set_text (fixture->pane, text);
  widgets_wait_for (has_settled, fixture->panes.search);
}

static GtkWidget *
find (Fixture *fixture, const char *words)
{
  return widgets_find_label (GTK_WIDGET (fixture->pane), words);
}

static GtkWidget *
only (Fixture *fixture, GType type)
{
  g_autoptr (GPtrArray) found = widgets_of_type (GTK_WIDGET (fixture->pane), type);

  g_assert_cmpuint (found->len, ==, 1);
  return g_ptr_array_index (found, 0);
}

static gboolean
has_rows (gpointer data)
{
  g_autoptr (GPtrArray) rows = widgets_of_type (data, TL_TYPE_HIT_ROW);

  return rows->len > 0;
}

static TlHitRow *
nth_row (Fixture *fixture, guint n)
{
  g_autoptr (GPtrArray) rows = NULL;

  widgets_wait_for (has_rows, fixture->pane);
  rows = widgets_of_type (GTK_WIDGET (fixture->pane), TL_TYPE_HIT_ROW);
  for (guint i = 0; i < rows->len; i++)
    if (tl_hit_row_get_rank (g_ptr_array_index (rows, i)) == n)
      return g_ptr_array_index (rows, i);
  g_assert_not_reached ();
}

static void
test_says_what_it_finds (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (find (fixture, "source passages"));
  look_for (fixture, "ada");
  g_assert_nonnull (find (fixture, "3 hits"));
  look_for (fixture, "weaves");
  g_assert_nonnull (find (fixture, "1 hit"));
  look_for (fixture, "absent <b>");
  g_assert_nonnull (find (fixture, "No Hits"));
  g_assert_nonnull (find (fixture, "Nothing in this chronicle has “absent <b>” in it."));
  look_for (fixture, "");
  g_assert_nonnull (find (fixture, "source passages"));
}

static void
assert_words (Fixture *fixture, guint n, const char *expected)
{
  g_autofree char *words = tl_hit_row_words (nth_row (fixture, n));

  g_assert_cmpstr (words, ==, expected);
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  look_for (fixture, "augusta");
  assert_words (fixture, 0, "Ada, 10 December 1815 – 27 November 1852 · name: Augusta Ada (Ada)");
  assert_words (fixture, 1, "The two meet, 5 June 1833 · name: Augusta Ada (Ada)");
}

/* What was looked for stands out by more than colour, and nothing else does. */
static void
test_highlights (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSList) attributes = NULL;
  gboolean bold = FALSE;
  GtkWidget *label;

  look_for (fixture, "EET.");
  label = widgets_find_label (GTK_WIDGET (nth_row (fixture, 0)), "They meet.");
  attributes = pango_attr_list_get_attributes (gtk_label_get_attributes (GTK_LABEL (label)));
  for (GSList *link = attributes; link != NULL; link = link->next)
    {
      PangoAttribute *attribute = link->data;

      g_assert_cmpuint (attribute->start_index, ==, strlen ("They m"));
      g_assert_cmpuint (attribute->end_index, ==, strlen ("They meet."));
      bold |= attribute->klass->type == PANGO_ATTR_WEIGHT;
    }
  g_assert_true (bold);
  g_slist_free_full (g_steal_pointer (&attributes), (GDestroyNotify) pango_attribute_destroy);
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->pane),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Search");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (only (fixture, GTK_TYPE_SEARCH_ENTRY)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Search Titles, Names, Quotes and Passages");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (only (fixture, GTK_TYPE_LIST_VIEW)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Hits");
  look_for (fixture, "weaves");
  row = gtk_widget_get_parent (GTK_WIDGET (nth_row (fixture, 0)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "weaves patterns, about 1843");
}

static void
test_picking (Fixture *fixture, gconstpointer data)
{
  look_for (fixture, "wedding");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (nth_row (fixture, 0)), "tl-selected"));
  g_signal_emit_by_name (only (fixture, GTK_TYPE_LIST_VIEW), "activate", 0);
  g_assert_cmpuint (fixture->n_picked, ==, 1);
  g_assert_cmpstr (tl_item_get_id (tl_selection_get_item (fixture->panes.selection)), ==,
                   "wedding");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (nth_row (fixture, 0)), "tl-selected"));
  tl_selection_set_item (fixture->panes.selection, NULL);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (nth_row (fixture, 0)), "tl-selected"));
}

/* Of many hits the first are listed, and more whenever the end is reached. */
static void
test_lists_more_at_the_end (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = only (fixture, GTK_TYPE_LIST_VIEW);
  GListModel *listed = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  guint n_listed;

  look_for (fixture, "words");
  n_listed = g_list_model_get_n_items (tl_search_get_results (fixture->panes.search));
  g_assert_cmpuint (n_listed, >, 100);
  n_listed = g_list_model_get_n_items (listed);
  g_assert_cmpuint (n_listed, <, 100);
  g_signal_emit_by_name (gtk_widget_get_parent (list), "edge-reached", GTK_POS_BOTTOM);
  g_assert_cmpuint (g_list_model_get_n_items (listed), ==, 2 * n_listed);
  look_for (fixture, "word");
  g_assert_cmpuint (g_list_model_get_n_items (listed), ==, n_listed);
}

#define ADD(path, chronicle, func)                                                                 \
  g_test_add ("/search-pane/" path, Fixture, chronicle, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("says-what-it-finds", sample_chronicle_new, test_says_what_it_finds);
  ADD ("rows", sample_chronicle_new, test_rows);
  ADD ("highlights", sample_chronicle_new, test_highlights);
  ADD ("accessible", sample_chronicle_new, test_accessible);
  ADD ("picking", sample_chronicle_new, test_picking);
  ADD ("lists-more-at-the-end", crowd_new, test_lists_more_at_the_end);
  return g_test_run ();
}
