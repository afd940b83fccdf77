/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"
#include "widgets.h"

#include "tl-index-model.h"
#include "tl-index-row-private.h"
#include "tl-index-text.h"
#include "tl-index-view-private.h"
#include "tl-item-sentence.h"

#include <adwaita.h>

typedef struct
{
  TlChronicle *chronicle;
  TlFilter *filter;
  TlVisibleSet *visible_set;
  TlSelection *selection;
  TlSearch *search;
  GtkWidget *window;
  TlIndexView *view;
} Fixture;

static TlChronicle *
large_new (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  return sample_random_chronicle_new (rand, 500);
}

static void
set_up (Fixture *fixture, gconstpointer chronicle_new)
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

static void
tear_down (Fixture *fixture, gconstpointer data)
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
static GtkWidget *
find_seen (Fixture *fixture, guint wanted)
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
  Fixture *fixture;
  guint row;
} Wanted;

static gboolean
is_seen (gpointer data)
{
  Wanted *wanted = data;

  return find_seen (wanted->fixture, wanted->row) != NULL;
}

/* Whether the list stands at its beginning, where the heading of the first item is. */
static gboolean
is_at_start (gpointer data)
{
  GtkScrollable *list = GTK_SCROLLABLE (((Fixture *) data)->view->list);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (list);

  return gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment) &&
         gtk_adjustment_get_value (adjustment) == gtk_adjustment_get_lower (adjustment);
}

static GtkWidget *
wait_for_row (Fixture *fixture, guint row)
{
  widgets_wait_for (is_seen, &(Wanted) { fixture, row });
  return find_seen (fixture, row);
}

static gboolean
is_focused (gpointer data)
{
  Wanted *wanted = data;
  GtkWidget *seen = find_seen (wanted->fixture, wanted->row);

  return seen != NULL && gtk_root_get_focus (GTK_ROOT (wanted->fixture->window)) == seen;
}

static void
wait_for_focus (Fixture *fixture, guint row)
{
  widgets_wait_for (is_focused, &(Wanted) { fixture, row });
}

static void
select_row (Fixture *fixture, guint row)
{
  g_autoptr (TlItem) item = tl_chronicle_dup_item (fixture->chronicle, row);

  tl_selection_set_item (fixture->selection, item);
}

static gboolean
has_searched (gpointer search)
{
  return !tl_search_get_busy (search);
}

static void
look_for (Fixture *fixture, const char *text)
{
  tl_search_set_text (fixture->search, text);
  widgets_wait_for (has_searched, fixture->search);
}

static void
assert_hit (Fixture *fixture, guint row, gboolean hit)
{
  GtkWidget *seen = wait_for_row (fixture, row);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->visible_set));
  g_autofree char *place = g_strdup_printf ("%u of %u", row + 1, n);
  g_autofree char *words = g_strdup_printf ("%s%s", hit ? "Search hit, " : "", place);
  g_autofree char *other = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (seen), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);

  g_assert_true ((widgets_find_label (seen, "Hit") != NULL) == hit);
  g_assert_null (other);
}

static gboolean
is_bold (Fixture *fixture, guint row)
{
  g_autoptr (GPtrArray) found = widgets_of_type (wait_for_row (fixture, row), TL_TYPE_INDEX_ROW);
  TlIndexRow *index_row = g_ptr_array_index (found, 0);
  PangoAttrList *attributes = pango_layout_get_attributes (index_row->title);
  g_autofree char *words = pango_attr_list_to_string (attributes);

  return strstr (words, "weight bold") != NULL;
}

/* A hit is told in words and to who does not see them, as long as it is one. */
static void
test_hits (Fixture *fixture, gconstpointer data)
{
  guint meeting = tl_chronicle_find_row (fixture->chronicle, "meeting");
  guint wedding = tl_chronicle_find_row (fixture->chronicle, "wedding");

  look_for (fixture, "two meet");
  assert_hit (fixture, meeting, TRUE);
  assert_hit (fixture, wedding, FALSE);
  g_assert_true (is_bold (fixture, meeting));

  /* In a passage, which the row does not show. */
  look_for (fixture, "we met");
  assert_hit (fixture, meeting, TRUE);
  g_assert_false (is_bold (fixture, meeting));

  look_for (fixture, "");
  assert_hit (fixture, meeting, FALSE);
}

/* Every row is what a screen reader is to say of it, and every year is headed. */
static void
test_rows (Fixture *fixture, gconstpointer data)
{
  guint n = tl_chronicle_get_columns (fixture->chronicle)->n_items;

  for (guint row = 0; row < n; row++)
    {
      GtkWidget *seen = wait_for_row (fixture, row);
      g_autoptr (TlItem) item = tl_chronicle_dup_item (fixture->chronicle, row);
      g_autofree char *sentence = tl_item_dup_sentence (item);

      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (seen), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           sentence);
      gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (seen),
                                           GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) row + 1);
      gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (seen), GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                           (int) n);
    }
  g_assert_nonnull (widgets_find_label (GTK_WIDGET (fixture->view->list), "1815"));
  g_assert_nonnull (widgets_find_label (GTK_WIDGET (fixture->view->list), "Disputed"));
  gtk_test_accessible_assert_role (
      GTK_ACCESSIBLE (widgets_find_label (GTK_WIDGET (fixture->view->list), "1815")),
      GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view->list),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Index");
}

/* One selection, whichever view it is made in. */
static void
test_selection (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model;
  GtkWidget *row;

  wait_for_row (fixture, 0);
  select_row (fixture, 400);
  row = wait_for_row (fixture, 400);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  model = gtk_list_view_get_model (fixture->view->list);
  g_assert_true (gtk_selection_model_is_selected (model, 400));

  gtk_selection_model_select_item (model, 401, TRUE);
  g_assert_cmpuint (tl_selection_get_row (fixture->selection), ==, 401);
  g_assert_false (gtk_selection_model_is_selected (model, 400));
  tl_selection_set_item (fixture->selection, NULL);
  g_assert_false (gtk_selection_model_is_selected (model, 401));
}

/* Sections part the list where years do, and everything else stays in order. */
static void
test_years (Fixture *fixture, gconstpointer data)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (fixture->chronicle);
  g_autoptr (TlIndexModel) model =
      tl_index_model_new (fixture->visible_set, fixture->selection, NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (model));
  guint start, end;

  g_assert_cmpuint (n, ==, columns->n_items);
  for (guint position = 0; position < n; position = end)
    {
      gint64 year = tl_instant_to_civil (columns->from[position]).year;

      gtk_section_model_get_section (GTK_SECTION_MODEL (model), position, &start, &end);
      g_assert_cmpuint (start, ==, position);
      g_assert_cmpuint (end, >, start);
      for (guint i = start; i < end; i++)
        g_assert_cmpint (tl_instant_to_civil (columns->from[i]).year, ==, year);
      if (end < n)
        g_assert_cmpint (tl_instant_to_civil (columns->from[end]).year, >, year);
    }
  gtk_section_model_get_section (GTK_SECTION_MODEL (model), n, &start, &end);
  g_assert_cmpuint (start, ==, n);
  g_assert_cmpuint (end, ==, G_MAXUINT);
}

static gboolean
is_sorted (gpointer view)
{
  return !tl_index_view_is_sorting (view);
}

static void
test_sorting (Fixture *fixture, gconstpointer data)
{
  GListModel *model;

  wait_for_row (fixture, 0);
  tl_index_view_reveal_row (fixture->view, 300);
  wait_for_row (fixture, 300);
  tl_index_view_set_sort_key (fixture->view, TL_SORT_SOURCES);
  tl_index_view_set_sort_key (fixture->view, TL_SORT_TITLE);
  g_assert_true (tl_index_view_is_sorting (fixture->view));
  widgets_wait_for (is_sorted, fixture->view);
  g_assert_cmpuint (gtk_drop_down_get_selected (fixture->view->sort), ==, TL_SORT_TITLE);
  tl_filter_set_chosen (fixture->filter, TL_FACET_THEME, 0, TRUE);

  model = G_LIST_MODEL (gtk_list_view_get_model (fixture->view->list));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (fixture->visible_set)));
  for (guint i = 1; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (TlItem) one = g_list_model_get_item (model, i - 1);
      g_autoptr (TlItem) other = g_list_model_get_item (model, i);

      g_assert_cmpint (g_utf8_collate (tl_item_get_title (one), tl_item_get_title (other)), <=, 0);
    }
  wait_for_row (fixture, tl_index_model_get_row (fixture->view->model, 0));
  select_row (fixture, tl_index_model_get_row (fixture->view->model, 100));
  wait_for_row (fixture, tl_index_model_get_row (fixture->view->model, 100));
}

/* A row in the middle that a filter by the first theme takes away gets the focus. */
static guint
focus_what_will_go (Fixture *fixture)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (fixture->chronicle);
  guint row = 250;

  while ((columns->themes[row] & 1) != 0)
    row++;
  wait_for_row (fixture, 0);
  select_row (fixture, row);
  wait_for_row (fixture, row);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->view)));
  wait_for_focus (fixture, row);
  return row;
}

static void
assert_focus_stays (Fixture *fixture, guint row)
{
  tl_filter_set_chosen (fixture->filter, TL_FACET_THEME, 0, TRUE);
  g_assert_false (tl_visible_set_nearest (fixture->visible_set, row) == row);
  wait_for_focus (fixture, tl_visible_set_nearest (fixture->visible_set, row));
  tl_index_view_set_sort_key (fixture->view, TL_SORT_SOURCES);
  widgets_wait_for (is_sorted, fixture->view);
  wait_for_focus (fixture, tl_visible_set_nearest (fixture->visible_set, row));
}

/* Who stands on a row goes to the nearest in time when a filter takes it away. */
static void
test_focus_stays (Fixture *fixture, gconstpointer data)
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
test_focus_stays_behind (Fixture *fixture, gconstpointer data)
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
test_place_stays (Fixture *fixture, gconstpointer data)
{
  guint n_before;

  wait_for_row (fixture, 0);
  tl_index_view_reveal_row (fixture->view, 300);
  wait_for_row (fixture, 300);
  n_before = g_list_model_get_n_items (G_LIST_MODEL (fixture->visible_set));
  tl_filter_set_chosen (fixture->filter, TL_FACET_THEME, 1, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->visible_set)), <, n_before);
  wait_for_row (fixture, tl_visible_set_nearest (fixture->visible_set, 295));
}

/* The first item is never shown without its heading. */
static void
test_first_heading (Fixture *fixture, gconstpointer data)
{
  wait_for_row (fixture, 0);
  tl_index_view_reveal_row (fixture->view, 300);
  wait_for_row (fixture, 300);
  tl_index_view_reveal_row (fixture->view, 0);
  widgets_wait_for (is_at_start, fixture);
}

static void
test_disputes (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  guint wedding = tl_chronicle_find_row (fixture->chronicle, "wedding");
  guint ada = tl_chronicle_find_row (fixture->chronicle, "ada");

  wait_for_row (fixture, 0);
  gtk_widget_activate_action (view, "index.step-dispute", "i", 1);
  g_assert_cmpuint (tl_selection_get_row (fixture->selection), ==, ada);
  gtk_widget_activate_action (view, "index.step-dispute", "i", 1);
  g_assert_cmpuint (tl_selection_get_row (fixture->selection), ==, wedding);
  gtk_widget_activate_action (view, "index.step-dispute", "i", 1);
  g_assert_cmpuint (tl_selection_get_row (fixture->selection), ==, wedding);
  gtk_widget_activate_action (view, "index.step-dispute", "i", -1);
  g_assert_cmpuint (tl_selection_get_row (fixture->selection), ==, ada);
  tl_selection_set_item (fixture->selection, NULL);
  gtk_widget_activate_action (view, "index.step-dispute", "i", -1);
  g_assert_cmpuint (tl_selection_get_row (fixture->selection), ==, wedding);
}

/* Counting characters tells of as many lines as setting the text does. */
static void
test_title_heights (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlIndexText) text = tl_index_text_new (GTK_WIDGET (fixture->view->list));
  g_autoptr (PangoLayout) title = tl_index_text_create_title (text);
  g_autoptr (GString) words = g_string_new ("The");

  for (guint n = 0; n < 60; n++)
    {
      g_string_append (words, n % 3 == 0 ? " Analytical" : " engine");
      for (int width = 40; width <= 840; width += 160)
        {
          int height;

          pango_layout_set_text (title, words->str, -1);
          pango_layout_set_width (title, width * PANGO_SCALE);
          pango_layout_set_height (title, -2);
          pango_layout_get_pixel_size (title, NULL, &height);
          g_assert_cmpint (tl_index_text_title_height (text, title), ==, height);
        }
    }
}

#define ADD(path, chronicle, func)                                                                 \
  g_test_add ("/index/" path, Fixture, chronicle, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("rows", sample_chronicle_new, test_rows);
  ADD ("hits", sample_chronicle_new, test_hits);
  ADD ("selection", large_new, test_selection);
  ADD ("years", large_new, test_years);
  ADD ("sorting", large_new, test_sorting);
  ADD ("first-heading", large_new, test_first_heading);
  ADD ("focus-stays", large_new, test_focus_stays);
  ADD ("focus-stays-behind", large_new, test_focus_stays_behind);
  ADD ("place-stays", large_new, test_place_stays);
  ADD ("disputes", sample_chronicle_new, test_disputes);
  ADD ("title-heights", sample_chronicle_new, test_title_heights);
  return g_test_run ();
}
