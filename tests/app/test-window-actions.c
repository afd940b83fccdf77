/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done in a window, and by which keys. */

#include "widgets.h"
#include "windows.h"

#include "tl-accelerators.h"
#include "tl-preferences.h"
#include "tl-settings.h"
#include "tl-window-private.h"

static const WindowsFile files[] = { { "life", WINDOWS_LIFE }, { NULL, NULL } };

/* A theme that nothing has leaves nothing to see, and says so. */
static void
test_filters (WindowsFixture *fixture, gconstpointer data)
{
  windows_open (fixture, "life");
  g_assert_false (windows_is_enabled (fixture, "win.clear-filters"));
  windows_act (fixture, "win.toggle-theme", g_variant_new_uint32 (0));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->centre), ==, "nothing");
  g_assert_true (g_str_has_prefix (gtk_label_get_label (fixture->window->subtitle), "0 of 3 · "));
  g_assert_false (windows_is_enabled (fixture, "win.next-item"));
  windows_act (fixture, "win.clear-filters", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->centre), ==, "timeline");
  windows_act (fixture, "win.toggle-facet", g_variant_new ("(uu)", TL_FACET_KIND, TL_ITEM_PERSON));
  g_assert_true (g_str_has_prefix (gtk_label_get_label (fixture->window->subtitle), "2 of 3 · "));
}

static void
test_selection (WindowsFixture *fixture, gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  windows_open (fixture, "life");
  windows_act (fixture, "win.copy-citation", NULL); /* does nothing: nothing is selected */
  windows_act (fixture, "win.select-item", g_variant_new_string ("notes"));
  g_assert_cmpstr (tl_item_get_id (tl_selection_get_item (fixture->window->selection)), ==,
                   "notes");
  g_assert_false (tl_window_select (fixture->window, "nothing of the kind"));

  gtk_widget_grab_focus (GTK_WIDGET (fixture->window->detail_pane));
  windows_act (fixture, "win.step-back", NULL);
  g_assert_nonnull (tl_selection_get_item (fixture->window->selection));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) ==
                 GTK_WIDGET (fixture->window->timeline));
  windows_act (fixture, "win.step-back", NULL);
  g_assert_null (tl_selection_get_item (fixture->window->selection));
}

static gboolean
is_set (gpointer data)
{
  return *(char **) data != NULL;
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copies_citations (WindowsFixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  g_autofree char *pasted = NULL;
  g_autofree char *citation = NULL;

  windows_open (fixture, "life");
  tl_window_select (fixture->window, "notes");
  citation =
      tl_citation_for_item (tl_selection_get_item (fixture->window->selection), TL_CITATION_TEXT);
  windows_act (fixture, "win.copy-citation", NULL);
  gdk_clipboard_read_text_async (clipboard, NULL, pasted_cb, &pasted);
  widgets_wait_for (is_set, &pasted);
  g_assert_cmpstr (pasted, ==, citation);
}

/* In the style that the reader has chosen, from now on. */
static void
test_copies_chosen_citations (WindowsFixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  g_autoptr (GSettings) settings = tl_settings_new (NULL);
  g_autofree char *pasted = NULL;

  g_settings_set_enum (settings, TL_PREFERENCE_CITATION_STYLE, TL_CITATION_NOTE);
  windows_open (fixture, "life");
  tl_window_select (fixture->window, "notes");
  windows_act (fixture, "win.copy-citation", NULL);
  g_settings_reset (settings, TL_PREFERENCE_CITATION_STYLE);
  gdk_clipboard_read_text_async (clipboard, NULL, pasted_cb, &pasted);
  widgets_wait_for (is_set, &pasted);
  g_assert_cmpstr (pasted, ==, "“The book” (book), line 2.\n");
}

static gboolean
action_exists (WindowsFixture *fixture, const char *detailed_name)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed_name, &name, &target, NULL));
  if (g_str_has_prefix (name, "app."))
    return g_action_map_lookup_action (G_ACTION_MAP (windows_get_application ()), name + 4) != NULL;
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

/* The menu is made when it is opened, once. */
static void
test_main_menu (WindowsFixture *fixture, gconstpointer data)
{
  GtkMenuButton *button = fixture->window->menu_button;
  GtkPopover *popover;

  g_assert_null (gtk_menu_button_get_popover (button));
  gtk_menu_button_popup (button);
  popover = gtk_menu_button_get_popover (button);
  g_assert_true (GTK_IS_POPOVER_MENU (popover));
  gtk_menu_button_popdown (button);
  gtk_menu_button_popup (button);
  g_assert_true (gtk_menu_button_get_popover (button) == popover);
}

static gboolean
has_focus (gpointer data)
{
  return widgets_have_focus (data);
}

static void
open_menu (WindowsFixture *fixture)
{
  GtkMenuButton *button = fixture->window->menu_button;

  gtk_menu_button_popup (button);
  widgets_wait_for (has_focus, gtk_menu_button_get_popover (button));
}

/* Whoever opens the menu by its key is back where they were when they close it. */
static void
test_menu_gives_back_the_focus (WindowsFixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;

  windows_open (fixture, "life");
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (GTK_WIDGET (window->timeline));
  for (guint i = 0; i < 2; i++)
    {
      open_menu (fixture);
      gtk_menu_button_popdown (window->menu_button);
      widgets_wait_for (has_focus, window->timeline);
    }

  /* Opened from its button, it leaves the focus there. */
  gtk_widget_grab_focus (GTK_WIDGET (window->menu_button));
  open_menu (fixture);
  gtk_menu_button_popdown (window->menu_button);
  widgets_wait_for (has_focus, window->menu_button);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (widgets_have_focus (GTK_WIDGET (window->menu_button)));
}

static GtkWidget *
find_menu_item (GtkWidget *menu, const char *label)
{
  g_autoptr (GPtrArray) items = widgets_of_type (menu, g_type_from_name ("GtkModelButton"));

  for (guint i = 0; i < items->len; i++)
    if (widgets_find_label (g_ptr_array_index (items, i), label) != NULL)
      return g_ptr_array_index (items, i);
  g_error ("The menu does not have “%s”", label);
}

static gboolean
has_dialog (gpointer window)
{
  return adw_application_window_get_visible_dialog (window) != NULL;
}

/* What is chosen in the menu has the focus then, and gives it back to where the menu was opened. */
static void
test_menu_leads_on (WindowsFixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;
  AdwDialog *dialog;

  windows_open (fixture, "life");
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (GTK_WIDGET (window->timeline));
  open_menu (fixture);
  gtk_widget_activate (find_menu_item (
      GTK_WIDGET (gtk_menu_button_get_popover (window->menu_button)), "Preferences"));
  widgets_wait_for (has_dialog, window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_true (widgets_have_focus (GTK_WIDGET (dialog)));
  adw_dialog_force_close (dialog);
  widgets_wait_for (has_focus, window->timeline);
}

/* The action shows and sets what the timeline does, before and after a chronicle is opened. */
static void
test_even_scale (WindowsFixture *fixture, gconstpointer data)
{
  GActionGroup *actions = G_ACTION_GROUP (fixture->window);
  g_autoptr (GVariant) state = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.even-scale", NULL);
  g_assert_true (tl_timeline_get_even (fixture->window->timeline));
  g_assert_true (windows_open (fixture, "life"));
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
test_keys (WindowsFixture *fixture, gconstpointer data)
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
test_shortcuts_dialog (WindowsFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  gtk_window_present (GTK_WINDOW (fixture->window));
  windows_act (fixture, "win.show-shortcuts", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_nonnull (dialog);
  widgets_wait_for (lists_shortcuts, dialog);
  g_assert_nonnull (widgets_find_label (GTK_WIDGET (dialog), "Ctrl+0"));
  g_assert_null (widgets_find_label (GTK_WIDGET (dialog), "Ctrl+KP 0"));
  adw_dialog_force_close (dialog);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/window/" path, WindowsFixture, files, windows_set_up, func, windows_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  windows_get_application ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("filters", test_filters);
  ADD ("selection", test_selection);
  ADD ("copies-citations", test_copies_citations);
  ADD ("copies-chosen-citations", test_copies_chosen_citations);
  ADD ("even-scale", test_even_scale);
  ADD ("main-menu", test_main_menu);
  ADD ("menu-gives-back-the-focus", test_menu_gives_back_the_focus);
  ADD ("menu-leads-on", test_menu_leads_on);
  ADD ("keys", test_keys);
  ADD ("shortcuts-dialog", test_shortcuts_dialog);
  return g_test_run ();
}
