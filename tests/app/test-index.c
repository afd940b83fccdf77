/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "listed.h"
#include "sample.h"
#include "widgets.h"

#include "tl-index-model.h"
#include "tl-index-row-private.h"
#include "tl-index-text.h"
#include "tl-item-sentence.h"

#include <adwaita.h>

static gboolean
has_searched (gpointer search)
{
  return !tl_search_get_busy (search);
}

static void
look_for (ListedIndex *fixture, const char *text)
{
  tl_search_set_text (fixture->search, text);
  widgets_wait_for (has_searched, fixture->search);
}

static void
assert_hit (ListedIndex *fixture, guint row, gboolean hit)
{
  GtkWidget *seen = listed_wait_for_row (fixture, row);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->visible_set));
  g_autofree char *place = g_strdup_printf ("%u of %u", row + 1, n);
  g_autofree char *words = g_strdup_printf ("%s%s", hit ? "Search hit, " : "", place);
  g_autofree char *other = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (seen), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);

  g_assert_true ((widgets_find_label (seen, "Hit") != NULL) == hit);
  g_assert_null (other);
}

static gboolean
is_bold (ListedIndex *fixture, guint row)
{
  g_autoptr (GPtrArray) found =
      widgets_of_type (listed_wait_for_row (fixture, row), TL_TYPE_INDEX_ROW);
  TlIndexRow *index_row = g_ptr_array_index (found, 0);
  PangoAttrList *attributes = pango_layout_get_attributes (index_row->title);
  g_autofree char *words = pango_attr_list_to_string (attributes);

  return strstr (words, "weight bold") != NULL;
}

/* A hit is told in words and to who does not see them, as long as it is one. */
static void
test_hits (ListedIndex *fixture, gconstpointer data)
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
test_rows (ListedIndex *fixture, gconstpointer data)
{
  guint n = tl_chronicle_get_columns (fixture->chronicle)->n_items;

  for (guint row = 0; row < n; row++)
    {
      GtkWidget *seen = listed_wait_for_row (fixture, row);
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
test_selection (ListedIndex *fixture, gconstpointer data)
{
  GtkSelectionModel *model;
  GtkWidget *row;

  listed_wait_for_row (fixture, 0);
  listed_select_row (fixture, 400);
  row = listed_wait_for_row (fixture, 400);
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
test_years (ListedIndex *fixture, gconstpointer data)
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

static void
test_sorting (ListedIndex *fixture, gconstpointer data)
{
  GListModel *model;

  listed_wait_for_row (fixture, 0);
  tl_index_view_reveal_row (fixture->view, 300);
  listed_wait_for_row (fixture, 300);
  tl_index_view_set_sort_key (fixture->view, TL_SORT_SOURCES);
  tl_index_view_set_sort_key (fixture->view, TL_SORT_TITLE);
  g_assert_true (tl_index_view_is_sorting (fixture->view));
  widgets_wait_for (listed_is_sorted, fixture->view);
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
  listed_wait_for_row (fixture, tl_index_model_get_row (fixture->view->model, 0));
  listed_select_row (fixture, tl_index_model_get_row (fixture->view->model, 100));
  listed_wait_for_row (fixture, tl_index_model_get_row (fixture->view->model, 100));
}

static void
test_disputes (ListedIndex *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  guint wedding = tl_chronicle_find_row (fixture->chronicle, "wedding");
  guint ada = tl_chronicle_find_row (fixture->chronicle, "ada");

  listed_wait_for_row (fixture, 0);
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
test_title_heights (ListedIndex *fixture, gconstpointer data)
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

/* However narrow it is, a row says all of when, and what stands behind that is within it. */
static void
test_captions (ListedIndex *fixture, gconstpointer data)
{
  guint wedding = tl_chronicle_find_row (fixture->chronicle, "wedding");
  g_autoptr (GPtrArray) rows =
      widgets_of_type (listed_wait_for_row (fixture, wedding), TL_TYPE_INDEX_ROW);
  TlIndexRow *row = g_ptr_array_index (rows, 0);
  GtkWidget *disputed = row->pills[TL_INDEX_PILL_DISPUTED];
  int last = 0;
  float last_top = 0;

  g_assert_true (gtk_widget_get_visible (disputed));
  for (int width = 800; width >= 160; width -= 40)
    {
      graphene_rect_t bounds;
      int height;

      gtk_widget_measure (GTK_WIDGET (row), GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL,
                          NULL);
      gtk_widget_allocate (GTK_WIDGET (row), width, height, -1, NULL);
      g_assert_false (pango_layout_is_ellipsized (row->caption));
      g_assert_true (gtk_widget_compute_bounds (disputed, GTK_WIDGET (row), &bounds));
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, width);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, height);
      g_assert_cmpint (height, >=, last);
      g_assert_cmpfloat (bounds.origin.y, >=, last_top);
      last = height;
      last_top = bounds.origin.y;
    }
  /* There is no room for both in one line any more. */
  g_assert_cmpfloat (last_top, >, tl_index_text_caption_height (row->text) * 2);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  LISTED_ADD ("/index/rows", sample_chronicle_new, test_rows);
  LISTED_ADD ("/index/hits", sample_chronicle_new, test_hits);
  LISTED_ADD ("/index/selection", listed_large_chronicle_new, test_selection);
  LISTED_ADD ("/index/years", listed_large_chronicle_new, test_years);
  LISTED_ADD ("/index/sorting", listed_large_chronicle_new, test_sorting);
  LISTED_ADD ("/index/disputes", sample_chronicle_new, test_disputes);
  LISTED_ADD ("/index/title-heights", sample_chronicle_new, test_title_heights);
  LISTED_ADD ("/index/captions", sample_chronicle_new, test_captions);
  return g_test_run ();
}
