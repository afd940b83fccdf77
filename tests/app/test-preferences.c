/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a reader can choose, that the choice is kept, and where it tells. */

#include "widgets.h"

#include "tl-lane-table.h"
#include "tl-preferences-dialog.h"
#include "tl-preferences.h"
#include "tl-settings.h"

typedef struct
{
  GSettings *settings;
  GtkWidget *window;
  AdwDialog *dialog;
} Fixture;

static gboolean
is_open (gpointer data)
{
  return widgets_find_label (GTK_WIDGET (((Fixture *) data)->dialog), "Citations") != NULL;
}

static void
set_up (Fixture *fixture, gconstpointer without_settings)
{
  static const char *const keys[] = { TL_PREFERENCE_CITATION_STYLE, TL_PREFERENCE_LANES,
                                      TL_PREFERENCE_EVEN_SCALE };

  fixture->settings = tl_settings_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);
  g_settings_set_enum (fixture->settings, TL_PREFERENCE_LANES, TL_GROUPING_PERSON);
  fixture->window = g_object_ref_sink (adw_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->dialog = tl_preferences_dialog_new (without_settings == NULL ? fixture->settings : NULL);
  adw_dialog_present (fixture->dialog, fixture->window);
  widgets_wait_for (is_open, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer without_settings)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->window);
  g_object_unref (fixture->settings);
}

static GtkWidget *
find_row (Fixture *fixture, const char *title)
{
  GtkWidget *label = widgets_find_label (GTK_WIDGET (fixture->dialog), title);
  GtkWidget *row = gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);

  g_assert_nonnull (row);
  return row;
}

/* Rows are told by their names, and stand as the settings do. */
static void
test_rows (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[] = { "Style", "Lanes", "Even Scale" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *row = find_row (fixture, titles[i]);

      g_assert_true (gtk_widget_is_sensitive (row));
      gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (row),
                                           GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                           widgets_find_label (row, titles[i]), NULL);
    }
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (find_row (fixture, "Lanes"))), ==,
                    TL_GROUPING_PERSON);
  g_assert_nonnull (widgets_find_label (find_row (fixture, "Lanes"), "People"));
  g_assert_nonnull (widgets_find_label (find_row (fixture, "Style"), "Full Text"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (find_row (fixture, "Even Scale")),
                                   GTK_ACCESSIBLE_ROLE_SWITCH);
}

/* What is chosen is read with the name. */
static void
test_reads_what_is_chosen (Fixture *fixture, gconstpointer data)
{
  GtkWidget *style = find_row (fixture, "Style");

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (fixture, "Lanes")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "People");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (style), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Full Text");
  adw_combo_row_set_selected (ADW_COMBO_ROW (style), TL_CITATION_CSL_JSON);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (style), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "CSL-JSON");
}

static void
test_choosing (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (tl_preferences_get_citation_style (), ==, TL_CITATION_TEXT);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Style")), TL_CITATION_CSL_JSON);
  g_assert_cmpint (tl_preferences_get_citation_style (), ==, TL_CITATION_CSL_JSON);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Lanes")), TL_GROUPING_SOURCE);
  g_assert_cmpint (tl_preferences_get_lanes (), ==, TL_GROUPING_SOURCE);
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_row (fixture, "Even Scale")), TRUE);
  g_assert_true (tl_preferences_get_even_scale ());
}

/* The values have the names that the rest of the program gives them, in the same order, and there
 * is a choice for each. */
static void
test_values (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GEnumClass) groupings = g_type_class_ref (TL_TYPE_GROUPING);
  GListModel *choices = adw_combo_row_get_model (ADW_COMBO_ROW (find_row (fixture, "Lanes")));

  g_assert_cmpuint (g_list_model_get_n_items (choices), ==, groupings->n_values);
  for (guint i = 0; i < groupings->n_values; i++)
    {
      g_autofree char *nick = NULL;

      g_assert_true (g_settings_set_enum (fixture->settings, TL_PREFERENCE_LANES, (int) i));
      nick = g_settings_get_string (fixture->settings, TL_PREFERENCE_LANES);
      g_assert_cmpstr (nick, ==, g_enum_get_value (groupings, (int) i)->value_nick);
    }
  choices = adw_combo_row_get_model (ADW_COMBO_ROW (find_row (fixture, "Style")));
  g_assert_cmpuint (g_list_model_get_n_items (choices), ==, TL_CITATION_CSL_JSON + 1);
  g_assert_true (
      g_settings_set_enum (fixture->settings, TL_PREFERENCE_CITATION_STYLE, TL_CITATION_CSL_JSON));
}

/* Where nothing could be kept nothing can be chosen, and the dialog says why. */
static void
test_without_settings (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (widgets_find_label (GTK_WIDGET (fixture->dialog), "not installed here"));
  g_assert_false (gtk_widget_is_sensitive (find_row (fixture, "Style")));
  g_assert_false (gtk_widget_is_sensitive (find_row (fixture, "Even Scale")));
}

#define ADD(path, data, func)                                                                      \
  g_test_add ("/preferences/" path, Fixture, data, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("rows", NULL, test_rows);
  ADD ("reads-what-is-chosen", NULL, test_reads_what_is_chosen);
  ADD ("choosing", NULL, test_choosing);
  ADD ("values", NULL, test_values);
  ADD ("without-settings", "", test_without_settings);
  return g_test_run ();
}
