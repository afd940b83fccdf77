/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "panes.h"
#include "sample.h"
#include "widgets.h"

#include "tl-chronicle-builder.h"
#include "tl-facet-names.h"
#include "tl-facet-row.h"
#include "tl-facet-section.h"
#include "tl-filter-bar.h"
#include "tl-filter-chip.h"
#include "tl-filter-pane.h"

#include <adwaita.h>

typedef struct
{
  Panes panes;
  TlFilterPane *pane;
  TlFilterBar *bar;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer chronicle_new)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  panes_set_up (&fixture->panes, chronicle_new);
  fixture->pane = g_object_new (TL_TYPE_FILTER_PANE, NULL);
  fixture->bar = g_object_new (TL_TYPE_FILTER_BAR, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->pane));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->bar));
  gtk_window_set_child (GTK_WINDOW (fixture->panes.window), box);
  tl_filter_pane_set_visible_set (fixture->pane, fixture->panes.visible_set);
  tl_filter_bar_set_visible_set (fixture->bar, fixture->panes.visible_set);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  panes_tear_down (&fixture->panes);
}

/* Many people, of whom the last is in most events. */
static TlChronicle *
crowd_new (void)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();

  for (guint i = 0; i < 80; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);

      tl_chronicle_builder_add_person (builder, &(TlPartySpec) { .id = id, .name = id });
    }
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      TlRoleSpec people[] = { { 79, NULL }, { i, NULL } };

      tl_chronicle_builder_add_event (builder, &(TlEventSpec) {
                                                   .id = id,
                                                   .title = id,
                                                   .date = "1998",
                                                   .people = people,
                                                   .n_people = G_N_ELEMENTS (people),
                                               });
    }
  return tl_chronicle_builder_end (
      builder, &(TlChronicleSpec) { .title = "A crowd", .subject = TL_ROW_NONE });
}

static TlFacetSection *
section_of (Fixture *fixture, TlFacet facet)
{
  g_autoptr (GPtrArray) sections =
      widgets_of_type (GTK_WIDGET (fixture->pane), TL_TYPE_FACET_SECTION);

  for (guint i = 0; i < sections->len; i++)
    {
      guint its_facet;

      g_object_get (g_ptr_array_index (sections, i), "facet", &its_facet, NULL);
      if (its_facet == facet)
        return g_ptr_array_index (sections, i);
    }
  g_assert_not_reached ();
}

static GtkWidget *
row_of (Fixture *fixture, TlFacet facet, guint value)
{
  g_autoptr (GPtrArray) rows =
      widgets_of_type (GTK_WIDGET (section_of (fixture, facet)), TL_TYPE_FACET_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (tl_facet_row_get_value (g_ptr_array_index (rows, i)) == value)
      return g_ptr_array_index (rows, i);
  return NULL;
}

/* Each row says and shows what the model counts, and whether it is chosen. */
static void
assert_rows_agree (Fixture *fixture)
{
  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    {
      g_autoptr (GPtrArray) rows =
          widgets_of_type (GTK_WIDGET (section_of (fixture, facet)), TL_TYPE_FACET_ROW);

      for (guint i = 0; i < rows->len; i++)
        {
          TlFacetRow *row = g_ptr_array_index (rows, i);
          guint value = tl_facet_row_get_value (row);
          guint count = tl_visible_set_get_count (fixture->panes.visible_set, facet, value);
          g_autofree char *words = g_strdup_printf ("%u", count);

          g_assert_cmpuint (tl_facet_row_get_count (row), ==, count);
          g_assert_nonnull (widgets_find_label (GTK_WIDGET (row), words));
          g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (row)), ==,
                           tl_filter_get_chosen (fixture->panes.filter, facet, value));
        }
    }
}

static void
click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  assert_rows_agree (fixture);
  click (row_of (fixture, TL_FACET_THEME, 0));
  g_assert_true (tl_filter_get_chosen (fixture->panes.filter, TL_FACET_THEME, 0));
  assert_rows_agree (fixture);
  click (row_of (fixture, TL_FACET_KIND, TL_ITEM_QUOTE));
  g_assert_false (tl_filter_get_chosen (fixture->panes.filter, TL_FACET_KIND, TL_ITEM_QUOTE));
  assert_rows_agree (fixture);
  click (row_of (fixture, TL_FACET_PERSON, 1));
  assert_rows_agree (fixture);
  tl_filter_clear (fixture->panes.filter);
  assert_rows_agree (fixture);
}

static void
test_any_or_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) found = widgets_of_type (GTK_WIDGET (fixture->pane), GTK_TYPE_DROP_DOWN);
  GtkDropDown *match;

  g_assert_cmpuint (found->len, ==, 1);
  match = g_ptr_array_index (found, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (match), ==, 0);
  gtk_drop_down_set_selected (match, 1);
  g_assert_true (tl_filter_get_match_all (fixture->panes.filter));
  tl_filter_set_match_all (fixture->panes.filter, FALSE);
  g_assert_cmpuint (gtk_drop_down_get_selected (match), ==, 0);
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = row_of (fixture, TL_FACET_THEME, 1);
  guint count = tl_visible_set_get_count (fixture->panes.visible_set, TL_FACET_THEME, 1);
  g_autofree char *label = g_strdup_printf ("Home, %u items", count);

  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  click (row);
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
}

/* Evidence that no item has is left out; the sample has nothing unsourced. */
static void
test_evidence (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (row_of (fixture, TL_FACET_EVIDENCE, TL_EVIDENCE_DISPUTED));
  g_assert_null (row_of (fixture, TL_FACET_EVIDENCE, TL_EVIDENCE_UNSOURCED));
}

static guint
count_rows (Fixture *fixture, TlFacet facet)
{
  g_autoptr (GPtrArray) rows =
      widgets_of_type (GTK_WIDGET (section_of (fixture, facet)), TL_TYPE_FACET_ROW);

  return rows->len;
}

static void
test_long_lists (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = GTK_WIDGET (section_of (fixture, TL_FACET_PERSON));
  GtkWidget *more = gtk_widget_get_last_child (section);
  g_autoptr (GPtrArray) rows = widgets_of_type (section, TL_TYPE_FACET_ROW);

  g_assert_cmpuint (rows->len, ==, 8);
  g_assert_cmpuint (tl_facet_row_get_value (g_ptr_array_index (rows, 0)), ==, 79);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (more)), ==, "Show 50 more");

  /* What is chosen from elsewhere gets a row, without all that come before it. */
  tl_filter_set_chosen (fixture->panes.filter, TL_FACET_PERSON, 70, TRUE);
  g_assert_cmpuint (count_rows (fixture, TL_FACET_PERSON), ==, 9);
  g_assert_nonnull (row_of (fixture, TL_FACET_PERSON, 70));
  assert_rows_agree (fixture);

  click (more);
  g_assert_cmpuint (count_rows (fixture, TL_FACET_PERSON), ==, 59);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (more)), ==, "Show all 80");
  click (more);
  g_assert_cmpuint (count_rows (fixture, TL_FACET_PERSON), ==, 80);
  g_assert_false (gtk_widget_get_visible (more));
  assert_rows_agree (fixture);
}

static GPtrArray *
chips_of (Fixture *fixture)
{
  return widgets_of_type (GTK_WIDGET (fixture->bar), TL_TYPE_FILTER_CHIP);
}

static void
test_bar (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) chips = NULL;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->bar)));
  tl_filter_set_chosen (fixture->panes.filter, TL_FACET_THEME, 0, TRUE);
  tl_filter_set_chosen (fixture->panes.filter, TL_FACET_THEME, 1, TRUE);
  tl_filter_set_chosen (fixture->panes.filter, TL_FACET_KIND, TL_ITEM_QUOTE, FALSE);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->bar)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->bar),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Work or Home · Events and People");
  chips = chips_of (fixture);
  g_assert_cmpuint (chips->len, ==, 3);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (g_ptr_array_index (chips, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove “Work” From the Filter");
}

static void
remove_first_chip (Fixture *fixture)
{
  g_autoptr (GPtrArray) chips = chips_of (fixture);

  click (g_ptr_array_index (chips, 0));
}

static void
test_chips_remove (Fixture *fixture, gconstpointer data)
{
  tl_filter_set_chosen (fixture->panes.filter, TL_FACET_THEME, 0, TRUE);
  tl_filter_set_chosen (fixture->panes.filter, TL_FACET_KIND, TL_ITEM_EVENT, FALSE);
  tl_filter_set_chosen (fixture->panes.filter, TL_FACET_KIND, TL_ITEM_QUOTE, FALSE);
  tl_filter_set_range (fixture->panes.filter, tl_instant_from_ymd (1830, 1, 1),
                       tl_instant_from_ymd (1840, 1, 1));
  remove_first_chip (fixture);
  g_assert_false (tl_filter_get_facet_active (fixture->panes.filter, TL_FACET_THEME));
  remove_first_chip (fixture);
  g_assert_false (tl_filter_get_facet_active (fixture->panes.filter, TL_FACET_KIND));
  remove_first_chip (fixture);
  g_assert_false (tl_filter_get_active (fixture->panes.filter));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->bar)));
}

#define ADD(path, chronicle_new, func)                                                             \
  g_test_add (path, Fixture, chronicle_new, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/filter-pane/counts", sample_chronicle_new, test_counts);
  ADD ("/filter-pane/any-or-all", sample_chronicle_new, test_any_or_all);
  ADD ("/filter-pane/accessible", sample_chronicle_new, test_accessible);
  ADD ("/filter-pane/evidence", sample_chronicle_new, test_evidence);
  ADD ("/filter-pane/long-lists", crowd_new, test_long_lists);
  ADD ("/filter-bar/words", sample_chronicle_new, test_bar);
  ADD ("/filter-bar/chips-remove", sample_chronicle_new, test_chips_remove);
  return g_test_run ();
}
