/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets.h"

#include "tl-accelerators.h"
#include "tl-application.h"
#include "tl-preferences.h"
#include "tl-settings.h"
#include "tl-window-private.h"

#include <glib/gstdio.h>

#define LIFE                                                                                       \
  "{ \"format\": \"chronicle/1\", \"title\": \"A life\","                                          \
  "  \"themes\": [ { \"id\": \"work\", \"name\": \"Work\" }, { \"id\": \"home\", \"name\": "       \
  "\"Home\" } ],"                                                                                  \
  "  \"sources\": [ { \"id\": \"s\", \"type\": \"book\", \"title\": \"The book\" } ],"             \
  "  \"people\": [ { \"id\": \"ada\", \"name\": \"Ada\" } ],"                                      \
  "  \"events\": [ { \"id\": \"birth\", \"title\": \"She is born\", \"date\": \"1815-12-10\","     \
  "    \"basis\": \"stated\", \"themes\": [ \"home\" ], \"people\": [ { \"id\": \"ada\" } ],"      \
  "    \"passages\": [ { \"source\": \"s\", \"exact\": \"was born\", \"line\": 1 } ] },"           \
  "   { \"id\": \"notes\", \"title\": \"She writes\", \"date\": \"1843\","                         \
  "    \"basis\": \"stated\", \"themes\": [ \"home\" ], \"people\": [ { \"id\": \"ada\" } ],"      \
  "    \"passages\": [ { \"source\": \"s\", \"exact\": \"she wrote\", \"line\": 2 } ] } ] }"
#define OTHER                                                                                      \
  "{ \"format\": \"chronicle/1\", \"title\": \"Another\","                                         \
  "  \"events\": [ { \"id\": \"e\", \"title\": \"It happens\", \"date\": \"1998\" },"              \
  "              { \"id\": \"f\", \"date\": \"never\" } ] }"
#define NEARLY "{ \"format\": \"chronicle/1\", \"title\": \"Nearly right\", \"language\": 3 }"

typedef struct
{
  TlWindow *window;
  char *folder;
  gboolean done;
  gboolean opened;
  GError *error;
} Fixture;

/* A process has one application. */
static AdwApplication *application;

static const struct
{
  const char *name;
  const char *text;
} files[] = { { "life", LIFE },
              { "other", OTHER },
              { "bad", "[ 1, 2" },
              { "worse", "{}" },
              { "nearly", NEARLY } };

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("window-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, files[i].name, NULL);

      g_assert_true (g_file_set_contents (path, files[i].text, -1, NULL));
    }

  fixture->window = g_object_ref (tl_window_new (application));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->window);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, files[i].name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_clear_error (&fixture->error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_clear_error (&fixture->error);
  fixture->opened = tl_window_open_finish (TL_WINDOW (source), result, &fixture->error);
  fixture->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Fixture *) data)->done;
}

static void
begin_open (Fixture *fixture, const char *name)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, name, NULL);

  fixture->done = FALSE;
  tl_window_open_async (fixture->window, file, opened_cb, fixture);
}

static gboolean
open_file (Fixture *fixture, const char *name)
{
  begin_open (fixture, name);
  widgets_wait_for (is_done, fixture);
  return fixture->opened;
}

static void
act (Fixture *fixture, const char *action, GVariant *floating)
{
  g_autoptr (GVariant) parameter = floating != NULL ? g_variant_ref_sink (floating) : NULL;

  g_assert_true (
      gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), action, parameter));
}

/* Without a window manager a window takes a new size only when it appears. */
static void
appear (Fixture *fixture, int width, int height)
{
  gtk_widget_set_visible (GTK_WIDGET (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static const char *
page_of (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->window->pages);
}

/* Whether the buttons for an action can be pressed. */
static gboolean
is_enabled (Fixture *fixture, const char *action)
{
  g_autoptr (GPtrArray) buttons = widgets_of_type (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (buttons, i);

      if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), action) == 0)
        return gtk_widget_get_sensitive (button);
    }
  g_assert_not_reached ();
}

static void
test_opens (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (page_of (fixture), ==, "loading");
  g_assert_true (open_file (fixture, "life"));
  g_assert_cmpstr (page_of (fixture), ==, "chronicle");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "A life");
  g_assert_false (adw_banner_get_revealed (fixture->window->defects_banner));
  g_assert_false (is_enabled (fixture, "win.show-defects"));
  g_assert_true (g_str_has_prefix (gtk_label_get_label (fixture->window->subtitle), "3 of 3 · "));
}

static void
test_opens_the_built_in (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = tl_window_new_built_in_file ();

  tl_window_open_async (fixture->window, file, opened_cb, fixture);
  widgets_wait_for (is_done, fixture);
  g_assert_no_error (fixture->error);
  g_assert_false (adw_banner_get_revealed (fixture->window->defects_banner));
}

static void
test_bad_at_first (Fixture *fixture, gconstpointer data)
{
  g_assert_false (open_file (fixture, "bad"));
  g_assert_nonnull (fixture->error);
  g_assert_cmpstr (page_of (fixture), ==, "message");
  g_assert_nonnull (widgets_find_label (GTK_WIDGET (fixture->window), fixture->error->message));

  /* From there a good file opens. */
  g_assert_true (open_file (fixture, "life"));
  g_assert_cmpstr (page_of (fixture), ==, "chronicle");
}

static void
test_bad_later (Fixture *fixture, gconstpointer data)
{
  AdwDialog *alert;
  TlChronicle *chronicle;

  gtk_window_present (GTK_WINDOW (fixture->window));
  open_file (fixture, "life");
  chronicle = tl_window_get_chronicle (fixture->window);
  g_assert_true (tl_window_select (fixture->window, "notes"));
  act (fixture, "win.toggle-theme", g_variant_new_uint32 (1));

  g_assert_false (open_file (fixture, "bad"));
  g_assert_true (tl_window_get_chronicle (fixture->window) == chronicle);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "A life");
  g_assert_cmpstr (page_of (fixture), ==, "chronicle");
  g_assert_cmpuint (tl_selection_get_row (fixture->window->selection), ==,
                    tl_chronicle_find_row (chronicle, "notes"));
  g_assert_true (tl_filter_get_active (fixture->window->filter));
  alert = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (alert));
  g_assert_cmpstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (alert)), ==,
                   fixture->error->message);

  /* One alert, of the last file. */
  g_assert_false (open_file (fixture, "worse"));
  alert = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_cmpstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (alert)), ==,
                   fixture->error->message);
  adw_dialog_force_close (alert);
  g_assert_null (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
}

static void
test_defects (Fixture *fixture, gconstpointer data)
{
  guint n_defects;
  g_autofree char *words = NULL;

  g_assert_true (open_file (fixture, "other"));
  n_defects = tl_defects_get_n (fixture->window->defects, TL_SEVERITY_ERROR) +
              tl_defects_get_n (fixture->window->defects, TL_SEVERITY_WARNING);
  g_assert_cmpuint (n_defects, >, 1);
  words = g_strdup_printf ("%u things in this file need mending", n_defects);
  g_assert_true (adw_banner_get_revealed (fixture->window->defects_banner));
  g_assert_cmpstr (adw_banner_get_title (fixture->window->defects_banner), ==, words);
  g_assert_cmpstr (adw_banner_get_button_label (fixture->window->defects_banner), ==, "Show _Them");
  g_assert_true (is_enabled (fixture, "win.show-defects"));
  act (fixture, "win.show-defects", NULL);
}

static void
test_one_defect (Fixture *fixture, gconstpointer data)
{
  g_assert_true (open_file (fixture, "nearly"));
  g_assert_cmpstr (adw_banner_get_title (fixture->window->defects_banner), ==,
                   "1 thing in this file needs mending");
  g_assert_cmpstr (adw_banner_get_button_label (fixture->window->defects_banner), ==, "Show _It");
}

static gboolean
has_dialog_of_one (gpointer data)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (data);
  GtkWidget *child = dialog != NULL ? adw_dialog_get_child (dialog) : NULL;

  return child != NULL && widgets_find_label (child, "language") != NULL &&
         gtk_widget_get_height (child) > 0;
}

/* The dialog is no higher than what it lists. */
static void
test_small_dialog (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  open_file (fixture, "nearly");
  appear (fixture, 1280, 800);
  act (fixture, "win.show-defects", NULL);
  widgets_wait_for (has_dialog_of_one, fixture->window);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_cmpint (gtk_widget_get_height (adw_dialog_get_child (dialog)), <, 240);
  g_assert_cmpint (gtk_widget_get_height (adw_dialog_get_child (dialog)), >, 90);
  adw_dialog_force_close (dialog);
}

/* Of two files in a row it is the second that is shown, whichever is read first. */
static void
test_last_wins (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) first = g_file_new_build_filename (fixture->folder, "life", NULL);

  tl_window_open_async (fixture->window, first, NULL, NULL);
  g_assert_true (open_file (fixture, "other"));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Another");
}

static void
test_swaps_all (Fixture *fixture, gconstpointer data)
{
  open_file (fixture, "life");
  tl_window_select (fixture->window, "birth");
  act (fixture, "win.toggle-theme", g_variant_new_uint32 (0));
  g_assert_true (open_file (fixture, "other"));
  g_assert_null (tl_selection_get_item (fixture->window->selection));
  g_assert_false (tl_filter_get_active (fixture->window->filter));
  g_assert_null (widgets_find_label (GTK_WIDGET (fixture->window->filter_pane), "Work"));
  g_assert_null (widgets_find_label (GTK_WIDGET (fixture->window->detail_pane), "She is born"));
}

/* A theme that nothing has leaves nothing to see, and says so. */
static void
test_filters (Fixture *fixture, gconstpointer data)
{
  open_file (fixture, "life");
  g_assert_false (is_enabled (fixture, "win.clear-filters"));
  act (fixture, "win.toggle-theme", g_variant_new_uint32 (0));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->centre), ==, "nothing");
  g_assert_true (g_str_has_prefix (gtk_label_get_label (fixture->window->subtitle), "0 of 3 · "));
  g_assert_false (is_enabled (fixture, "win.next-item"));
  act (fixture, "win.clear-filters", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->centre), ==, "timeline");
  act (fixture, "win.toggle-facet", g_variant_new ("(uu)", TL_FACET_KIND, TL_ITEM_PERSON));
  g_assert_true (g_str_has_prefix (gtk_label_get_label (fixture->window->subtitle), "2 of 3 · "));
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  open_file (fixture, "life");
  act (fixture, "win.copy-citation", NULL); /* does nothing: nothing is selected */
  act (fixture, "win.select-item", g_variant_new_string ("notes"));
  g_assert_cmpstr (tl_item_get_id (tl_selection_get_item (fixture->window->selection)), ==,
                   "notes");
  g_assert_false (tl_window_select (fixture->window, "nothing of the kind"));

  gtk_widget_grab_focus (GTK_WIDGET (fixture->window->detail_pane));
  act (fixture, "win.step-back", NULL);
  g_assert_nonnull (tl_selection_get_item (fixture->window->selection));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) ==
                 GTK_WIDGET (fixture->window->timeline));
  act (fixture, "win.step-back", NULL);
  g_assert_null (tl_selection_get_item (fixture->window->selection));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_copies_citations (Fixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  g_autofree char *pasted = NULL;
  g_autofree char *citation = NULL;

  open_file (fixture, "life");
  tl_window_select (fixture->window, "notes");
  citation =
      tl_citation_for_item (tl_selection_get_item (fixture->window->selection), TL_CITATION_TEXT);
  act (fixture, "win.copy-citation", NULL);
  gdk_clipboard_read_text_async (clipboard, NULL, pasted_cb, &pasted);
  widgets_wait_for (is_set, &pasted);
  g_assert_cmpstr (pasted, ==, citation);
}

/* In the style that the reader has chosen, from now on. */
static void
test_copies_chosen_citations (Fixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  g_autoptr (GSettings) settings = tl_settings_new (NULL);
  g_autofree char *pasted = NULL;

  g_settings_set_enum (settings, TL_PREFERENCE_CITATION_STYLE, TL_CITATION_NOTE);
  open_file (fixture, "life");
  tl_window_select (fixture->window, "notes");
  act (fixture, "win.copy-citation", NULL);
  g_settings_reset (settings, TL_PREFERENCE_CITATION_STYLE);
  gdk_clipboard_read_text_async (clipboard, NULL, pasted_cb, &pasted);
  widgets_wait_for (is_set, &pasted);
  g_assert_cmpstr (pasted, ==, "“The book” (book), line 2.\n");
}

static gboolean
is_narrow (gpointer data)
{
  return ((Fixture *) data)->window->narrow;
}

static gboolean
is_not_narrow (gpointer data)
{
  return !is_narrow (data);
}

/* In a narrow window the one detail pane is a sheet; wide again, it stands at the side. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;

  open_file (fixture, "life");
  appear (fixture, 360, 640);
  widgets_wait_for (is_narrow, fixture);
  g_assert_true (adw_bottom_sheet_get_sheet (window->sheet) == GTK_WIDGET (window->detail_pane));
  g_assert_false (adw_bottom_sheet_get_open (window->sheet));

  tl_window_select (window, "birth");
  g_assert_true (adw_bottom_sheet_get_open (window->sheet));
  g_object_set (window, "show-detail", FALSE, NULL);
  g_assert_false (adw_bottom_sheet_get_open (window->sheet));

  appear (fixture, 1280, 800);
  widgets_wait_for (is_not_narrow, fixture);
  g_assert_true (adw_overlay_split_view_get_sidebar (window->detail_split) ==
                 GTK_WIDGET (window->detail_pane));
}

static gboolean
is_focused_or_in_a_sheet (gpointer data)
{
  TlWindow *window = ((Fixture *) data)->window;

  return adw_bottom_sheet_get_open (window->sheet) ||
         widgets_have_focus (GTK_WIDGET (window->timeline));
}

/* Lets the window of a width do all that it does by and by. */
static void
settle (Fixture *fixture, int width)
{
  appear (fixture, width, 640);
  for (guint i = 0; i < 20; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (5000);
    }
}

static void
assert_focus_stays (Fixture *fixture, const char *id, gboolean by_key)
{
  static const int widths[] = { 1280, 950, 800, 400, 800, 1280 };
  TlWindow *window = fixture->window;

  open_file (fixture, "life");
  settle (fixture, 1280);
  window->stepped_by_key = by_key;
  if (id != NULL)
    tl_window_select (window, id);
  gtk_widget_grab_focus (GTK_WIDGET (window->timeline));
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      settle (fixture, widths[i]);
      g_assert_cmpint (window->narrow, ==, widths[i] == 400);
      widgets_wait_for (is_focused_or_in_a_sheet, fixture);
    }
}

/* Who walks along the timeline goes on doing so when the window becomes smaller or larger, whether
 * or not the detail pane opens over the timeline then. */
static void
test_focus_stays (Fixture *fixture, gconstpointer data)
{
  assert_focus_stays (fixture, NULL, FALSE);
  assert_focus_stays (fixture, "birth", TRUE);
  assert_focus_stays (fixture, "birth", FALSE);
}

/* Below 860 px the filters stand aside for good, so that not both panes hide the timeline. */
static void
test_panes_leave_room (Fixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;

  open_file (fixture, "life");
  settle (fixture, 700);
  tl_window_select (window, "birth");
  g_assert_true (adw_overlay_split_view_get_show_sidebar (window->detail_split));
  g_assert_false (adw_overlay_split_view_get_show_sidebar (window->filter_split));
  settle (fixture, 900);
  g_assert_true (adw_overlay_split_view_get_show_sidebar (window->filter_split));
}

static gboolean
is_drawn_narrow (gpointer data)
{
  Fixture *fixture = data;

  return fixture->window->narrow && gtk_widget_get_width (GTK_WIDGET (fixture->window)) > 0;
}

/* What does not fit makes libadwaita warn, which is fatal here. */
static void
assert_fits (Fixture *fixture)
{
  appear (fixture, 360, 640);
  open_file (fixture, "life");
  widgets_wait_for (is_drawn_narrow, fixture);
  tl_window_select (fixture->window, "birth");
  act (fixture, "win.toggle-theme", g_variant_new_uint32 (1));
  for (guint i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (5000);
    }
}

static void
test_fits (Fixture *fixture, gconstpointer data)
{
  assert_fits (fixture);
}

static void
test_fits_large_text (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  assert_fits (fixture);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_fits_right_to_left (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  assert_fits (fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static gboolean
action_exists (Fixture *fixture, const char *detailed_name)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed_name, &name, &target, NULL));
  if (g_str_has_prefix (name, "app."))
    return g_action_map_lookup_action (G_ACTION_MAP (application), name + 4) != NULL;
  if (g_str_has_prefix (name, "win.") &&
      g_action_map_lookup_action (G_ACTION_MAP (fixture->window), name + 4) != NULL)
    return TRUE;
  for (guint i = 0;; i++)
    {
      GType owner;
      const char *its_name, *property;
      const GVariantType *parameter;

      if (!gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (fixture->window), i, &owner,
                                          &its_name, &parameter, &property))
        return FALSE;
      if (g_str_equal (name, its_name))
        return TRUE;
    }
}

/* The action shows and sets what the timeline does, before and after a chronicle is opened. */
static void
test_even_scale (Fixture *fixture, gconstpointer data)
{
  GActionGroup *actions = G_ACTION_GROUP (fixture->window);
  g_autoptr (GVariant) state = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.even-scale", NULL);
  g_assert_true (tl_timeline_get_even (fixture->window->timeline));
  g_assert_true (open_file (fixture, "life"));
  /* As is preferred of a chronicle that is new to its reader. */
  g_assert_false (tl_timeline_get_even (fixture->window->timeline));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.even-scale", NULL);
  g_assert_true (tl_timeline_get_even (fixture->window->timeline));
  g_assert_nonnull (tl_camera_get_time_scale (tl_timeline_get_camera (fixture->window->timeline)));

  tl_timeline_set_even (fixture->window->timeline, FALSE);
  state = g_action_group_get_action_state (actions, "even-scale");
  g_assert_false (g_variant_get_boolean (state));
}

/* Each key is written well, is given once, or once more for the search entry, and does something
 * that exists. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_accelerators;
  const TlAccelerator *accelerators = tl_accelerators_get (&n_accelerators);

  for (guint i = 0; i < n_accelerators; i++)
    {
      if (accelerators[i].action != NULL)
        g_assert_true (action_exists (fixture, accelerators[i].action));
      g_assert_nonnull (accelerators[i].keys[0]);
      for (guint j = 0; accelerators[i].keys[j] != NULL; j++)
        {
          guint key;
          GdkModifierType modifiers;
          g_autofree char *name = NULL;

          g_assert_true (gtk_accelerator_parse (accelerators[i].keys[j], &key, &modifiers));
          name = gtk_accelerator_name (key, modifiers);
          g_assert_true (g_hash_table_add (
              seen, g_strconcat (accelerators[i].scope == TL_ACCELERATOR_SEARCH ? "search " : "",
                                 name, NULL)));
        }
    }
}

static gboolean
lists_shortcuts (gpointer data)
{
  return widgets_find_label (data, "Zoom to the selected item") != NULL;
}

static void
test_shortcuts_dialog (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  gtk_window_present (GTK_WINDOW (fixture->window));
  act (fixture, "win.show-shortcuts", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_nonnull (dialog);
  widgets_wait_for (lists_shortcuts, dialog);
  g_assert_nonnull (widgets_find_label (GTK_WIDGET (dialog), "Ctrl+0"));
  g_assert_null (widgets_find_label (GTK_WIDGET (dialog), "Ctrl+KP 0"));
  adw_dialog_force_close (dialog);
}

static void
start_application (void)
{
  application = ADW_APPLICATION (tl_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
}

#define ADD(path, func) g_test_add ("/window/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  start_application ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("opens", test_opens);
  ADD ("opens-the-built-in", test_opens_the_built_in);
  ADD ("bad-at-first", test_bad_at_first);
  ADD ("bad-later", test_bad_later);
  ADD ("defects", test_defects);
  ADD ("one-defect", test_one_defect);
  ADD ("small-dialog", test_small_dialog);
  ADD ("last-wins", test_last_wins);
  ADD ("swaps-all", test_swaps_all);
  ADD ("filters", test_filters);
  ADD ("selection", test_selection);
  ADD ("copies-citations", test_copies_citations);
  ADD ("copies-chosen-citations", test_copies_chosen_citations);
  ADD ("narrow", test_narrow);
  ADD ("focus-stays", test_focus_stays);
  ADD ("panes-leave-room", test_panes_leave_room);
  ADD ("fits", test_fits);
  ADD ("fits-large-text", test_fits_large_text);
  ADD ("fits-right-to-left", test_fits_right_to_left);
  ADD ("even-scale", test_even_scale);
  ADD ("keys", test_keys);
  ADD ("shortcuts-dialog", test_shortcuts_dialog);
  return g_test_run ();
}
