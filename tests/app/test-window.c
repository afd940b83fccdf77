/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows of the files that it opens. */

#include "widgets.h"
#include "windows.h"

#include "tl-window-private.h"

#define OTHER                                                                                      \
  "{ \"format\": \"chronicle/1\", \"title\": \"Another\","                                         \
  "  \"events\": [ { \"id\": \"e\", \"title\": \"It happens\", \"date\": \"1998\" },"              \
  "              { \"id\": \"f\", \"date\": \"never\" } ] }"
#define NEARLY "{ \"format\": \"chronicle/1\", \"title\": \"Nearly right\", \"language\": 3 }"

static const WindowsFile files[] = {
  { "life", WINDOWS_LIFE }, { "other", OTHER },   { "bad", "[ 1, 2" },
  { "worse", "{}" },        { "nearly", NEARLY }, { NULL, NULL },
};

static const char *
page_of (WindowsFixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->window->pages);
}

static void
test_opens (WindowsFixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (page_of (fixture), ==, "loading");
  g_assert_true (windows_open (fixture, "life"));
  g_assert_cmpstr (page_of (fixture), ==, "chronicle");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "A life");
  g_assert_false (adw_banner_get_revealed (fixture->window->defects_banner));
  g_assert_false (windows_is_enabled (fixture, "win.show-defects"));
  g_assert_true (g_str_has_prefix (gtk_label_get_label (fixture->window->subtitle), "3 of 3 · "));
}

static void
test_opens_the_built_in (WindowsFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = tl_window_new_built_in_file ();

  tl_window_open_async (fixture->window, file, windows_opened_cb, fixture);
  windows_wait_until_done (fixture);
  g_assert_no_error (fixture->error);
  g_assert_false (adw_banner_get_revealed (fixture->window->defects_banner));
}

static void
test_bad_at_first (WindowsFixture *fixture, gconstpointer data)
{
  g_assert_false (windows_open (fixture, "bad"));
  g_assert_nonnull (fixture->error);
  g_assert_cmpstr (page_of (fixture), ==, "message");
  g_assert_nonnull (widgets_find_label (GTK_WIDGET (fixture->window), fixture->error->message));

  /* From there a good file opens. */
  g_assert_true (windows_open (fixture, "life"));
  g_assert_cmpstr (page_of (fixture), ==, "chronicle");
}

static void
test_bad_later (WindowsFixture *fixture, gconstpointer data)
{
  AdwDialog *alert;
  TlChronicle *chronicle;

  gtk_window_present (GTK_WINDOW (fixture->window));
  windows_open (fixture, "life");
  chronicle = tl_window_get_chronicle (fixture->window);
  g_assert_true (tl_window_select (fixture->window, "notes"));
  windows_act (fixture, "win.toggle-theme", g_variant_new_uint32 (1));

  g_assert_false (windows_open (fixture, "bad"));
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
  g_assert_false (windows_open (fixture, "worse"));
  alert = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_cmpstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (alert)), ==,
                   fixture->error->message);
  adw_dialog_force_close (alert);
  g_assert_null (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
}

static void
test_defects (WindowsFixture *fixture, gconstpointer data)
{
  guint n_defects;
  g_autofree char *words = NULL;

  g_assert_true (windows_open (fixture, "other"));
  n_defects = tl_defects_get_n (fixture->window->defects, TL_SEVERITY_ERROR) +
              tl_defects_get_n (fixture->window->defects, TL_SEVERITY_WARNING);
  g_assert_cmpuint (n_defects, >, 1);
  words = g_strdup_printf ("%u things in this file need mending", n_defects);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window->defects_banner)));
  g_assert_true (adw_banner_get_revealed (fixture->window->defects_banner));
  g_assert_cmpstr (adw_banner_get_title (fixture->window->defects_banner), ==, words);
  g_assert_cmpstr (adw_banner_get_button_label (fixture->window->defects_banner), ==, "Show _Them");
  g_assert_true (windows_is_enabled (fixture, "win.show-defects"));
  windows_act (fixture, "win.show-defects", NULL);
}

static void
test_one_defect (WindowsFixture *fixture, gconstpointer data)
{
  g_assert_true (windows_open (fixture, "nearly"));
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
test_small_dialog (WindowsFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  windows_open (fixture, "nearly");
  windows_appear (fixture, 1280, 800);
  windows_act (fixture, "win.show-defects", NULL);
  widgets_wait_for (has_dialog_of_one, fixture->window);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_cmpint (gtk_widget_get_height (adw_dialog_get_child (dialog)), <, 240);
  g_assert_cmpint (gtk_widget_get_height (adw_dialog_get_child (dialog)), >, 90);
  adw_dialog_force_close (dialog);
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer ended)
{
  *(gboolean *) ended = TRUE;
}

static gboolean
is_true (gpointer flag)
{
  return *(gboolean *) flag;
}

/* Of two files in a row it is the second that is shown, whichever is read first. */
static void
test_last_wins (WindowsFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) first = windows_file (fixture, "life");
  gboolean ended = FALSE;

  tl_window_open_async (fixture->window, first, ended_cb, &ended);
  g_assert_true (windows_open (fixture, "other"));
  widgets_wait_for (is_true, &ended);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Another");
}

static void
test_swaps_all (WindowsFixture *fixture, gconstpointer data)
{
  windows_open (fixture, "life");
  tl_window_select (fixture->window, "birth");
  windows_act (fixture, "win.toggle-theme", g_variant_new_uint32 (0));
  g_assert_true (windows_open (fixture, "other"));
  g_assert_null (tl_selection_get_item (fixture->window->selection));
  g_assert_false (tl_filter_get_active (fixture->window->filter));
  g_assert_null (widgets_find_label (GTK_WIDGET (fixture->window->filter_pane), "Work"));
  g_assert_null (widgets_find_label (GTK_WIDGET (fixture->window->detail_pane), "She is born"));
}

#define ADD(path, func)                                                                            \
  g_test_add ("/window/" path, WindowsFixture, files, windows_set_up, func, windows_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  windows_get_application ();
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
  return g_test_run ();
}
