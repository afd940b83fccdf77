/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets.h"
#include "windows.h"

#include "tl-go-to-dialog.h"
#include "tl-guide.h"
#include "tl-index-row.h"
#include "tl-link.h"
#include "tl-window-private.h"

typedef struct
{
  TlWindow *window;
  gboolean done;
} Fixture;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_true (tl_window_open_finish (TL_WINDOW (source), result, NULL));
  fixture->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Fixture *) data)->done;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("TL_CHRONICLE"));

  fixture->window = g_object_ref (tl_window_new (windows_get_application ()));
  gtk_window_present (GTK_WINDOW (fixture->window));
  tl_window_open_async (fixture->window, file, opened_cb, fixture);
  widgets_wait_for (is_done, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->window);
}

static void
act (Fixture *fixture, const char *action, GVariant *floating)
{
  g_autoptr (GVariant) parameter = floating != NULL ? g_variant_ref_sink (floating) : NULL;

  g_assert_true (
      gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), action, parameter));
}

static void
show_view (Fixture *fixture, const char *view)
{
  act (fixture, "win.view", g_variant_new_string (view));
}

static const char *
page_of (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->window->centre);
}

static GtkWidget *
button_for (Fixture *fixture, const char *action, const char *target)
{
  g_autoptr (GPtrArray) buttons = widgets_of_type (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    {
      GtkActionable *button = g_ptr_array_index (buttons, i);
      GVariant *value = gtk_actionable_get_action_target_value (button);

      if (g_strcmp0 (gtk_actionable_get_action_name (button), action) == 0 &&
          (target == NULL || g_str_equal (g_variant_get_string (value, NULL), target)))
        return GTK_WIDGET (button);
    }
  g_assert_not_reached ();
}

/* The item of the row of the index that has the focus, or NULL. */
static TlItem *
focused_item (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  GtkWidget *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return TL_IS_INDEX_ROW (child) ? tl_index_row_get_item (TL_INDEX_ROW (child)) : NULL;
}

static gboolean
has_row_focused (gpointer data)
{
  return focused_item (data) != NULL;
}

static gboolean
has_selected_row_focused (gpointer data)
{
  Fixture *fixture = data;
  TlItem *item = focused_item (fixture);

  return item != NULL && item == tl_selection_get_item (fixture->window->selection);
}

static gboolean
has_button_focused (gpointer data)
{
  Fixture *fixture = data;

  return GTK_IS_BUTTON (gtk_root_get_focus (GTK_ROOT (fixture->window)));
}

static GtkWidget *
menu_button (Fixture *fixture, const char *tooltip)
{
  g_autoptr (GPtrArray) buttons =
      widgets_of_type (GTK_WIDGET (fixture->window), GTK_TYPE_MENU_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (g_ptr_array_index (buttons, i)), tooltip) == 0)
      return g_ptr_array_index (buttons, i);
  g_assert_not_reached ();
}

/* The index has no lanes, no scale and no zoom. */
static void
test_timeline_options (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_is_visible (menu_button (fixture, "View Options")));
  show_view (fixture, "index");
  g_assert_false (gtk_widget_is_visible (menu_button (fixture, "View Options")));
  g_assert_false (gtk_widget_is_visible (button_for (fixture, "win.zoom-in", NULL)));
  show_view (fixture, "timeline");
  g_assert_true (gtk_widget_is_visible (menu_button (fixture, "View Options")));
}

static void
test_switches (Fixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;
  GtkToggleButton *timeline = GTK_TOGGLE_BUTTON (button_for (fixture, "win.view", "timeline"));
  GtkToggleButton *index = GTK_TOGGLE_BUTTON (button_for (fixture, "win.view", "index"));

  g_assert_true (gtk_toggle_button_get_active (timeline));
  show_view (fixture, "index");
  g_assert_cmpstr (page_of (fixture), ==, "index");
  g_assert_true (gtk_toggle_button_get_active (index));
  g_assert_false (gtk_toggle_button_get_active (timeline));
  g_assert_false (gtk_widget_get_sensitive (button_for (fixture, "win.zoom-in", NULL)));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window->overview)));
  widgets_wait_for (has_row_focused, fixture);

  show_view (fixture, "timeline");
  g_assert_cmpstr (page_of (fixture), ==, "timeline");
  g_assert_true (gtk_widget_get_sensitive (button_for (fixture, "win.zoom-in", NULL)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->overview)));
  g_assert_true (widgets_have_focus (GTK_WIDGET (window->timeline)));
  show_view (fixture, "nothing of the kind");
  g_assert_cmpstr (page_of (fixture), ==, "timeline");
}

/* The item that is selected on the timeline has the focus in the index. */
static void
test_carries_selection (Fixture *fixture, gconstpointer data)
{
  tl_window_select (fixture->window, "xiaomi-founded");
  show_view (fixture, "index");
  widgets_wait_for (has_selected_row_focused, fixture);
  act (fixture, "win.next-item", NULL);
  widgets_wait_for (has_selected_row_focused, fixture);
}

/* With nothing left to list there is a button to get back, and from there the list. */
static void
test_focus_survives_nothing (Fixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;

  tl_window_select (window, "xiaomi-founded");
  show_view (fixture, "index");
  widgets_wait_for (has_selected_row_focused, fixture);
  tl_filter_set_range (window->filter, tl_instant_from_ymd (1000, 1, 1),
                       tl_instant_from_ymd (1001, 1, 1));
  g_assert_cmpstr (page_of (fixture), ==, "nothing");
  widgets_wait_for (has_button_focused, fixture);
  g_assert_true (
      gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_WIDGET (window->centre)));
  act (fixture, "win.clear-filters", NULL);
  g_assert_cmpstr (page_of (fixture), ==, "index");
  widgets_wait_for (has_selected_row_focused, fixture);
}

static void
test_steps_back (Fixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;

  tl_window_select (window, "xiaomi-founded");
  show_view (fixture, "index");
  act (fixture, "win.focus-detail", NULL);
  g_assert_false (tl_window_is_view_focused (window));
  act (fixture, "win.step-back", NULL);
  widgets_wait_for (has_selected_row_focused, fixture);
  act (fixture, "win.step-back", NULL);
  g_assert_null (tl_selection_get_item (window->selection));
}

static AdwDialog *
open_go_to (Fixture *fixture, const char *text)
{
  AdwDialog *dialog;
  g_autoptr (GPtrArray) entries = NULL;

  act (fixture, "win.go-to-date", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (TL_IS_GO_TO_DIALOG (dialog));
  entries = widgets_of_type (GTK_WIDGET (dialog), GTK_TYPE_ENTRY);
  gtk_editable_set_text (g_ptr_array_index (entries, 0), text);
  return dialog;
}

typedef struct
{
  AdwDialog *dialog;
  const char *words;
} Said;

static gboolean
is_said (gpointer data)
{
  Said *said = data;

  return widgets_find_label (GTK_WIDGET (said->dialog), said->words) != NULL;
}

static void
wait_for_words (AdwDialog *dialog, const char *words)
{
  widgets_wait_for (is_said, &(Said) { dialog, words });
}

static void
activate_entry (AdwDialog *dialog)
{
  g_autoptr (GPtrArray) entries = widgets_of_type (GTK_WIDGET (dialog), GTK_TYPE_ENTRY);

  g_signal_emit_by_name (g_ptr_array_index (entries, 0), "activate");
}

static gboolean
has_no_dialog (gpointer data)
{
  Fixture *fixture = data;

  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)) ==
         NULL;
}

/* What is typed is said back, and gone to: the view has it, and the keys go on from there. */
static void
test_goes_to_date (Fixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;
  TlCamera *camera = tl_timeline_get_camera (window->timeline);
  AdwDialog *dialog = open_go_to (fixture, "Apr 2010");
  double from, to;

  wait_for_words (dialog, "April 2010, ");
  activate_entry (dialog);
  widgets_wait_for (has_no_dialog, fixture);
  tl_camera_get_target (camera, &from, &to);
  g_assert_cmpfloat (from, <, tl_instant_from_ymd (2010, 4, 1));
  g_assert_cmpfloat (from, >, tl_instant_from_ymd (2010, 3, 1));
  g_assert_cmpfloat (to, >, tl_instant_from_ymd (2010, 5, 1));
  g_assert_nonnull (tl_selection_get_item (window->selection));
  g_assert_true (g_str_has_prefix (
      tl_item_get_date_text (tl_selection_get_item (window->selection)), "2010-04"));
  g_assert_true (tl_window_is_view_focused (window));
}

static void
test_goes_to_date_in_index (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  show_view (fixture, "index");
  dialog = open_go_to (fixture, "2021-03-30");
  activate_entry (dialog);
  widgets_wait_for (has_no_dialog, fixture);
  widgets_wait_for (has_selected_row_focused, fixture);
}

/* What is not understood goes nowhere and says why. */
static void
test_stays_with_bad_date (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = open_go_to (fixture, "30 February 2021");
  g_autoptr (GPtrArray) entries = widgets_of_type (GTK_WIDGET (dialog), GTK_TYPE_ENTRY);

  wait_for_words (dialog, "no such day");
  activate_entry (dialog);
  g_assert_false (has_no_dialog (fixture));
  g_assert_null (tl_selection_get_item (fixture->window->selection));
  gtk_editable_set_text (g_ptr_array_index (entries, 0), "");
  wait_for_words (dialog, "age 41");
  adw_dialog_force_close (dialog);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_copies_links (Fixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  g_autofree char *pasted = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *item = NULL;
  g_autofree char *path = NULL;

  act (fixture, "win.copy-link", NULL); /* does nothing: nothing is selected */
  tl_window_select (fixture->window, "xiaomi-founded");
  act (fixture, "win.copy-link", NULL);
  gdk_clipboard_read_text_async (clipboard, NULL, pasted_cb, &pasted);
  widgets_wait_for (is_set, &pasted);
  g_assert_true (tl_link_parse (pasted, &file, &item, NULL));
  path = g_file_get_path (file);
  g_assert_cmpstr (path, ==, g_getenv ("TL_CHRONICLE"));
  g_assert_cmpstr (item, ==, "xiaomi-founded");
}

/* The guide opens over whatever is shown, and only once. */
static void
test_guide (Fixture *fixture, gconstpointer data)
{
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (fixture->window);
  g_auto (GStrv) keys = gtk_application_get_accels_for_action (
      GTK_APPLICATION (windows_get_application ()), "win.show-guide");

  g_assert_true (g_strv_contains ((const char *const *) keys, "F1"));
  act (fixture, "win.show-guide", NULL);
  g_assert_true (TL_IS_GUIDE (adw_application_window_get_visible_dialog (window)));
  act (fixture, "win.show-guide", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (adw_application_window_get_dialogs (window)), ==, 1);
  act (fixture, "win.show-shortcuts", NULL);
  g_assert_false (TL_IS_GUIDE (adw_application_window_get_visible_dialog (window)));
  act (fixture, "win.show-guide", NULL);
  g_assert_true (TL_IS_GUIDE (adw_application_window_get_visible_dialog (window)));
  g_assert_cmpuint (g_list_model_get_n_items (adw_application_window_get_dialogs (window)), ==, 2);
}

#define ADD(path, func) g_test_add ("/window-views/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("timeline-options", test_timeline_options);
  ADD ("switches", test_switches);
  ADD ("carries-selection", test_carries_selection);
  ADD ("focus-survives-nothing", test_focus_survives_nothing);
  ADD ("steps-back", test_steps_back);
  ADD ("goes-to-date", test_goes_to_date);
  ADD ("goes-to-date-in-index", test_goes_to_date_in_index);
  ADD ("stays-with-bad-date", test_stays_with_bad_date);
  ADD ("copies-links", test_copies_links);
  ADD ("guide", test_guide);
  return g_test_run ();
}
