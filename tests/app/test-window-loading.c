/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told while a file is opened, and how it is cancelled. */

#include "widgets.h"
#include "windows.h"

#include "tl-window-private.h"

#define ONE                                                                                        \
  "{ \"format\": \"chronicle/1\", \"title\": \"One\", \"events\": [ { \"id\": \"e\","              \
  "  \"title\": \"It happens\", \"date\": \"1998\" } ] }"
#define TWO "{ \"format\": \"chronicle/1\", \"title\": \"Two\" }"

static const WindowsFile files[] = { { "one", ONE },
                                     { "two", TWO },
                                     { "bad", "[" },
                                     { NULL, NULL } };

static void
set_up (WindowsFixture *fixture, gconstpointer data)
{
  windows_set_up (fixture, files);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

/* What comes of it, also when the thread that reads is done. */
static void
assert_cancelled (WindowsFixture *fixture)
{
  windows_wait_until_done (fixture);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (fixture->window->loading);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->window->loading_card)));
}

static const char *
page_of (WindowsFixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->window->pages);
}

static void
test_cancel_at_first (WindowsFixture *fixture, gconstpointer data)
{
  windows_begin_open (fixture, "one");
  g_assert_cmpstr (page_of (fixture), ==, "loading");
  windows_act (fixture, "win.cancel-loading", NULL);
  g_assert_cmpstr (page_of (fixture), ==, "message");
  assert_cancelled (fixture);
  g_assert_true (tl_window_is_empty (fixture->window));
  g_assert_nonnull (widgets_find_label (GTK_WIDGET (fixture->window), "Nothing Is Open"));

  windows_open (fixture, "one");
  g_assert_no_error (fixture->error);
  g_assert_cmpstr (page_of (fixture), ==, "chronicle");
}

static void
test_cancel_after_an_error (WindowsFixture *fixture, gconstpointer data)
{
  g_autofree char *message = NULL;

  windows_open (fixture, "bad");
  message = g_strdup (fixture->error->message);
  windows_begin_open (fixture, "one");
  windows_act (fixture, "win.cancel-loading", NULL);
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
test_cancel_changes_nothing (WindowsFixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;
  TlCamera *camera = tl_timeline_get_camera (window->timeline);
  TlChronicle *chronicle;
  TlVisibleSet *visible_set;
  double from, to;

  windows_open (fixture, "one");
  chronicle = tl_window_get_chronicle (window);
  visible_set = window->visible_set;
  tl_window_select (window, "e");
  widgets_wait_for (is_allocated, camera);
  tl_camera_zoom (camera, 2, 100);
  from = tl_camera_get_from (camera);
  to = tl_camera_get_to (camera);

  windows_begin_open (fixture, "two");
  windows_act (fixture, "win.cancel-loading", NULL);
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
test_nothing_to_cancel (WindowsFixture *fixture, gconstpointer data)
{
  windows_open (fixture, "one");
  windows_act (fixture, "win.cancel-loading", NULL);
  g_assert_cmpstr (page_of (fixture), ==, "chronicle");
}

static gboolean
is_card_shown (gpointer data)
{
  return gtk_widget_get_visible (GTK_WIDGET (((WindowsFixture *) data)->window->loading_card));
}

static void
assert_card (WindowsFixture *fixture, TlReadProgress *progress, const char *words)
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
  return widgets_find_label (GTK_WIDGET (((WindowsFixture *) data)->window->loading_card),
                             "Building") != NULL;
}

static void
test_card (WindowsFixture *fixture, gconstpointer data)
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
test_no_card (WindowsFixture *fixture, gconstpointer data)
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
test_escape (WindowsFixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;
  g_autoptr (TlReadProgress) progress = tl_read_progress_new ();

  windows_open (fixture, "one");
  tl_window_select (window, "e");
  windows_begin_open (fixture, "two");
  gtk_widget_set_visible (GTK_WIDGET (window->loading_card), TRUE);
  windows_act (fixture, "win.step-back", NULL);
  assert_cancelled (fixture);
  g_assert_nonnull (tl_selection_get_item (window->selection));
  g_assert_true (widgets_have_focus (GTK_WIDGET (window->timeline)));
  windows_act (fixture, "win.step-back", NULL);
  g_assert_null (tl_selection_get_item (window->selection));
}

static gboolean
is_message_shown (gpointer data)
{
  return g_str_equal (page_of (data), "message");
}

/* In an empty window Escape reaches the card, which has the focus. */
static void
test_focus (WindowsFixture *fixture, gconstpointer data)
{
  g_autoptr (TlReadProgress) progress = tl_read_progress_new ();
  GtkWidget *card = GTK_WIDGET (fixture->window->loading_card);
  GtkWidget *focus;

  windows_open (fixture, "bad");
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
has_header_bar (gpointer page)
{
  g_autoptr (GPtrArray) header_bars = widgets_of_type (page, ADW_TYPE_HEADER_BAR);

  return header_bars->len == 1;
}

/* A window that has nothing to show yet can be moved and closed. */
static void
test_page (WindowsFixture *fixture, gconstpointer data)
{
  GtkWidget *page = gtk_stack_get_child_by_name (fixture->window->pages, "loading");

  g_assert_false (has_header_bar (page));
  widgets_wait_for (has_header_bar, page);
}

static gboolean
has_kinds (gpointer pane)
{
  return widgets_find_label (pane, "Quotes") != NULL;
}

/* The panes of a window that comes up are filled when it is there, and it gets its icon. */
static void
test_timeline_first (WindowsFixture *fixture, gconstpointer data)
{
  TlWindow *window = tl_window_new (windows_get_application ());
  g_autoptr (GFile) file = windows_file (fixture, "one");
  GtkWidget *pane = GTK_WIDGET (window->filter_pane);

  tl_window_show_timeline_first (window);
  tl_window_open_async (window, file, windows_opened_cb, fixture);
  windows_wait_until_done (fixture);
  g_assert_nonnull (tl_timeline_get_visible_set (window->timeline));
  g_assert_false (has_kinds (pane));
  g_assert_null (gtk_window_get_icon_name (GTK_WINDOW (window)));
  tl_window_select (window, "e");
  gtk_window_present (GTK_WINDOW (window));
  widgets_wait_for (has_kinds, pane);
  g_assert_nonnull (widgets_find_label (GTK_WIDGET (window->detail_pane), "It happens"));
  g_assert_cmpstr (gtk_window_get_icon_name (GTK_WINDOW (window)), ==,
                   "io.github.throughline.Throughline");
  g_assert_false (has_header_bar (gtk_stack_get_child_by_name (window->pages, "loading")));

  /* Later ones are filled at once. */
  fixture->done = FALSE;
  g_object_ref (window);
  tl_window_show_timeline_first (window);
  tl_window_open_async (window, file, windows_opened_cb, fixture);
  windows_wait_until_done (fixture);
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

#define ADD(path, func)                                                                            \
  g_test_add ("/window-loading/" path, WindowsFixture, NULL, set_up, func, windows_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window-loading/words", test_words);
  ADD ("cancel-at-first", test_cancel_at_first);
  ADD ("cancel-after-an-error", test_cancel_after_an_error);
  ADD ("cancel-changes-nothing", test_cancel_changes_nothing);
  ADD ("nothing-to-cancel", test_nothing_to_cancel);
  ADD ("card", test_card);
  ADD ("no-card", test_no_card);
  ADD ("escape", test_escape);
  ADD ("focus", test_focus);
  ADD ("page", test_page);
  ADD ("timeline-first", test_timeline_first);
  return g_test_run ();
}
