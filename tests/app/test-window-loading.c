/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told while a file is opened, and how it is cancelled. */

#include "widgets.h"

#include "tl-application.h"
#include "tl-window-private.h"

#include <glib/gstdio.h>

#define ONE                                                                                        \
  "{ \"format\": \"chronicle/1\", \"title\": \"One\", \"events\": [ { \"id\": \"e\","              \
  "  \"title\": \"It happens\", \"date\": \"1998\" } ] }"
#define TWO "{ \"format\": \"chronicle/1\", \"title\": \"Two\" }"

typedef struct
{
  TlWindow *window;
  char *folder;
  gboolean done;
  GError *error;
} Fixture;

static const struct
{
  const char *name;
  const char *text;
} files[] = { { "one", ONE }, { "two", TWO }, { "bad", "[" } };

/* A process has one application. */
static AdwApplication *application;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("loading-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, files[i].name, NULL);

      g_assert_true (g_file_set_contents (path, files[i].text, -1, NULL));
    }
  fixture->window = g_object_ref (tl_window_new (application));
  gtk_window_present (GTK_WINDOW (fixture->window));
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
  tl_window_open_finish (TL_WINDOW (source), result, &fixture->error);
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

static void
open_file (Fixture *fixture, const char *name)
{
  begin_open (fixture, name);
  widgets_wait_for (is_done, fixture);
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

/* What comes of it, also when the thread that reads is done. */
static void
assert_cancelled (Fixture *fixture)
{
  widgets_wait_for (is_done, fixture);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (fixture->window->loading);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->window->loading_card)));
}

static const char *
page_of (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->window->pages);
}

static void
test_cancel_at_first (Fixture *fixture, gconstpointer data)
{
  begin_open (fixture, "one");
  g_assert_cmpstr (page_of (fixture), ==, "loading");
  act (fixture, "win.cancel-loading");
  g_assert_cmpstr (page_of (fixture), ==, "message");
  assert_cancelled (fixture);
  g_assert_true (tl_window_is_empty (fixture->window));
  g_assert_nonnull (widgets_find_label (GTK_WIDGET (fixture->window), "Nothing Is Open"));

  open_file (fixture, "one");
  g_assert_no_error (fixture->error);
  g_assert_cmpstr (page_of (fixture), ==, "chronicle");
}

static void
test_cancel_after_an_error (Fixture *fixture, gconstpointer data)
{
  g_autofree char *message = NULL;

  open_file (fixture, "bad");
  message = g_strdup (fixture->error->message);
  begin_open (fixture, "one");
  act (fixture, "win.cancel-loading");
  assert_cancelled (fixture);
  g_assert_cmpstr (page_of (fixture), ==, "message");
  g_assert_nonnull (widgets_find_label (GTK_WIDGET (fixture->window), message));
}

static gboolean
is_allocated (gpointer camera)
{
  return tl_camera_get_width (camera) > 0;
}

static void
test_cancel_changes_nothing (Fixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;
  TlCamera *camera = tl_timeline_get_camera (window->timeline);
  TlChronicle *chronicle;
  TlVisibleSet *visible_set;
  double from, to;

  open_file (fixture, "one");
  chronicle = tl_window_get_chronicle (window);
  visible_set = window->visible_set;
  tl_window_select (window, "e");
  widgets_wait_for (is_allocated, camera);
  tl_camera_zoom (camera, 2, 100);
  from = tl_camera_get_from (camera);
  to = tl_camera_get_to (camera);

  begin_open (fixture, "two");
  act (fixture, "win.cancel-loading");
  assert_cancelled (fixture);
  g_assert_true (tl_window_get_chronicle (window) == chronicle);
  g_assert_true (window->visible_set == visible_set);
  g_assert_cmpstr (tl_item_get_id (tl_selection_get_item (window->selection)), ==, "e");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "One");
  g_assert_cmpfloat (tl_camera_get_from (camera), ==, from);
  g_assert_cmpfloat (tl_camera_get_to (camera), ==, to);
  g_assert_cmpstr (page_of (fixture), ==, "chronicle");
}

/* There is nothing to cancel but a file that is being opened. */
static void
test_nothing_to_cancel (Fixture *fixture, gconstpointer data)
{
  open_file (fixture, "one");
  act (fixture, "win.cancel-loading");
  g_assert_cmpstr (page_of (fixture), ==, "chronicle");
}

static gboolean
is_card_shown (gpointer data)
{
  return gtk_widget_get_visible (GTK_WIDGET (((Fixture *) data)->window->loading_card));
}

static void
assert_card (Fixture *fixture, TlReadProgress *progress, const char *words)
{
  GtkWidget *card = GTK_WIDGET (fixture->window->loading_card);
  g_autoptr (GPtrArray) bars = widgets_of_type (card, GTK_TYPE_PROGRESS_BAR);

  g_assert_nonnull (widgets_find_label (card, words));
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (g_ptr_array_index (bars, 0)), ==,
                     tl_read_progress_get_share (progress));
}

static gboolean
is_building (gpointer data)
{
  return widgets_find_label (GTK_WIDGET (((Fixture *) data)->window->loading_card), "Building") !=
         NULL;
}

static void
test_card (Fixture *fixture, gconstpointer data)
{
  TlLoadingCard *card = fixture->window->loading_card;
  g_autoptr (TlReadProgress) progress = tl_read_progress_new ();

  tl_read_progress_begin (progress, TL_READ_STAGE_READING, 565 * 1000 * 1000);
  tl_read_progress_set_done (progress, 240 * 1000 * 1000);
  tl_loading_card_begin (card, "a_b.chronicle", progress);
  g_assert_false (is_card_shown (fixture));
  widgets_wait_for (is_card_shown, fixture);
  g_assert_nonnull (widgets_find_label (GTK_WIDGET (card), "Opening “a_b.chronicle”"));
  assert_card (fixture, progress, "Reading… 240 of 565 MB");

  tl_read_progress_begin (progress, TL_READ_STAGE_BUILDING, 900);
  tl_read_progress_set_done (progress, 412);
  widgets_wait_for (is_building, fixture);
  assert_card (fixture, progress, "412 of 900");
  g_assert_true (tl_loading_card_end (card));
  g_assert_false (is_card_shown (fixture));
}

static gboolean
set_flag_cb (gpointer flag)
{
  *(gboolean *) flag = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
is_set (gpointer flag)
{
  return *(gboolean *) flag;
}

/* What is opened quickly is not talked about. */
static void
test_no_card (Fixture *fixture, gconstpointer data)
{
  TlLoadingCard *card = fixture->window->loading_card;
  g_autoptr (TlReadProgress) progress = tl_read_progress_new ();
  gboolean later = FALSE;

  tl_loading_card_begin (card, "one", progress);
  g_assert_false (tl_loading_card_end (card));
  g_timeout_add (500, set_flag_cb, &later);
  widgets_wait_for (is_set, &later);
  g_assert_false (is_card_shown (fixture));
}

/* While the card is there Escape is for the card, and only then for the selection. */
static void
test_escape (Fixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;
  g_autoptr (TlReadProgress) progress = tl_read_progress_new ();

  open_file (fixture, "one");
  tl_window_select (window, "e");
  begin_open (fixture, "two");
  gtk_widget_set_visible (GTK_WIDGET (window->loading_card), TRUE);
  act (fixture, "win.step-back");
  assert_cancelled (fixture);
  g_assert_nonnull (tl_selection_get_item (window->selection));
  g_assert_true (widgets_have_focus (GTK_WIDGET (window->timeline)));
  act (fixture, "win.step-back");
  g_assert_null (tl_selection_get_item (window->selection));
}

static gboolean
is_message_shown (gpointer data)
{
  return g_str_equal (page_of (data), "message");
}

/* In an empty window Escape reaches the card, which has the focus. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlReadProgress) progress = tl_read_progress_new ();
  GtkWidget *card = GTK_WIDGET (fixture->window->loading_card);
  GtkWidget *focus;

  open_file (fixture, "bad");
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  gtk_stack_set_visible_child_name (fixture->window->pages, "loading");
  fixture->window->loading = g_cancellable_new ();
  tl_window_update_actions (fixture->window);
  tl_loading_card_begin (fixture->window->loading_card, "one", progress);
  widgets_wait_for (is_card_shown, fixture);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, card));
  g_assert_true (gtk_widget_activate (focus));
  widgets_wait_for (is_message_shown, fixture);
}

static gboolean
has_kinds (gpointer pane)
{
  return widgets_find_label (pane, "Quotes") != NULL;
}

/* The panes of a window that comes up are filled when it is there. */
static void
test_timeline_first (Fixture *fixture, gconstpointer data)
{
  TlWindow *window = tl_window_new (application);
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "one", NULL);
  GtkWidget *pane = GTK_WIDGET (window->filter_pane);

  tl_window_show_timeline_first (window);
  tl_window_open_async (window, file, opened_cb, fixture);
  widgets_wait_for (is_done, fixture);
  g_assert_nonnull (tl_timeline_get_visible_set (window->timeline));
  g_assert_false (has_kinds (pane));
  tl_window_select (window, "e");
  gtk_window_present (GTK_WINDOW (window));
  widgets_wait_for (has_kinds, pane);
  g_assert_nonnull (widgets_find_label (GTK_WIDGET (window->detail_pane), "It happens"));

  /* Later ones are filled at once. */
  fixture->done = FALSE;
  g_object_ref (window);
  tl_window_show_timeline_first (window);
  tl_window_open_async (window, file, opened_cb, fixture);
  widgets_wait_for (is_done, fixture);
  g_assert_true (has_kinds (pane));
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (window);
}

static void
assert_words (TlReadProgress *progress, const char *expected)
{
  g_autofree char *words = tl_loading_words (progress);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_words (void)
{
  g_autoptr (TlReadProgress) progress = tl_read_progress_new ();

  tl_read_progress_set_done (progress, 3 * 1000 * 1000);
  assert_words (progress, "Reading… 3 MB");
  tl_read_progress_begin (progress, TL_READ_STAGE_PARSING, 565 * 1000 * 1000);
  assert_words (progress, "Parsing 565 MB…");
  tl_read_progress_begin (progress, TL_READ_STAGE_ORDERING, 0);
  assert_words (progress, "Putting the items in order…");
}

#define ADD(path, func) g_test_add ("/window-loading/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  application = ADW_APPLICATION (tl_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add_func ("/window-loading/words", test_words);
  ADD ("cancel-at-first", test_cancel_at_first);
  ADD ("cancel-after-an-error", test_cancel_after_an_error);
  ADD ("cancel-changes-nothing", test_cancel_changes_nothing);
  ADD ("nothing-to-cancel", test_nothing_to_cancel);
  ADD ("card", test_card);
  ADD ("no-card", test_no_card);
  ADD ("escape", test_escape);
  ADD ("focus", test_focus);
  ADD ("timeline-first", test_timeline_first);
  return g_test_run ();
}
