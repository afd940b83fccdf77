/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets.h"
#include "windows.h"

#include "tl-passage-card.h"
#include "tl-window-private.h"

typedef struct
{
  TlWindow *window;
  gboolean done;
} Fixture;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (tl_window_open_finish (TL_WINDOW (source), result, NULL));
  ((Fixture *) user_data)->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Fixture *) data)->done;
}

/* The width is %data; without a window manager it is taken when the window appears. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = tl_window_new_built_in_file ();

  fixture->window = g_object_ref (tl_window_new (windows_get_application ()));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), GPOINTER_TO_INT (data), 700);
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
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static gboolean
has_settled (gpointer data)
{
  return !tl_search_get_busy (data);
}

static void
look_for (Fixture *fixture, const char *text)
{
  tl_search_pane_set_text (fixture->window->search_pane, text);
  widgets_wait_for (has_settled, fixture->window->search);
}

static guint
count_hits (Fixture *fixture)
{
  return g_list_model_get_n_items (tl_search_get_results (fixture->window->search));
}

static gboolean
is_focused (Fixture *fixture, gpointer widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static guint
selected (Fixture *fixture)
{
  return tl_selection_get_row (fixture->window->selection);
}

static gboolean
is_side_shown (Fixture *fixture)
{
  return adw_overlay_split_view_get_show_sidebar (fixture->window->filter_split);
}

/* Opened, it has the focus and the place of the filters; closed, they have theirs again. */
static void
test_opens_and_closes (Fixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;

  act (fixture, "win.search");
  g_assert_true (is_focused (fixture, window->search_pane));
  g_assert_true (gtk_stack_get_visible_child (window->side) == GTK_WIDGET (window->search_pane));
  look_for (fixture, "joyo");
  g_assert_cmpuint (count_hits (fixture), >, 3);
  act (fixture, "win.next-hit");
  g_assert_cmpuint (selected (fixture), !=, TL_ROW_NONE);
  act (fixture, "win.step-back");
  g_assert_false (tl_window_get_searching (window));
  g_assert_true (gtk_stack_get_visible_child (window->side) == GTK_WIDGET (window->filter_pane));
  g_assert_true (is_side_shown (fixture));
  g_assert_true (is_focused (fixture, window->timeline));
  g_assert_cmpuint (selected (fixture), !=, TL_ROW_NONE);
  g_assert_cmpuint (count_hits (fixture), ==, 0);
}

/* Detail, search, selection: each step back leaves one of them. */
static void
test_steps_back_in_order (Fixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;

  act (fixture, "win.search");
  look_for (fixture, "joyo");
  act (fixture, "win.next-hit");
  gtk_widget_grab_focus (GTK_WIDGET (window->detail_pane));
  act (fixture, "win.step-back");
  g_assert_true (is_focused (fixture, window->timeline));
  g_assert_true (tl_window_get_searching (window));
  act (fixture, "win.step-back");
  g_assert_false (tl_window_get_searching (window));
  g_assert_cmpuint (selected (fixture), !=, TL_ROW_NONE);
  act (fixture, "win.step-back");
  g_assert_cmpuint (selected (fixture), ==, TL_ROW_NONE);
}

static void
test_steps_through_hits (Fixture *fixture, gconstpointer data)
{
  guint n;
  const guint32 *rows;

  act (fixture, "win.search");
  act (fixture, "win.next-hit"); /* does nothing: there are none */
  look_for (fixture, "amazon joyo");
  rows = tl_search_get_rows (fixture->window->search, &n);
  g_assert_cmpuint (n, >=, 2);
  for (guint i = 0; i <= n; i++)
    {
      act (fixture, "win.next-hit");
      g_assert_cmpuint (selected (fixture), ==, rows[i % n]);
    }
  act (fixture, "win.previous-hit");
  g_assert_cmpuint (selected (fixture), ==, rows[n - 1]);
  g_assert_true (is_focused (fixture, fixture->window->search_pane));
}

/* What the filter hides is no hit. */
static void
test_keeps_to_the_filter (Fixture *fixture, gconstpointer data)
{
  TlFilter *filter = fixture->window->filter;
  guint n_before;

  act (fixture, "win.search");
  look_for (fixture, "xiaomi");
  n_before = count_hits (fixture);
  tl_filter_set_chosen (filter, TL_FACET_KIND, TL_ITEM_EVENT, FALSE);
  widgets_wait_for (has_settled, fixture->window->search);
  g_assert_cmpuint (count_hits (fixture), >, 0);
  g_assert_cmpuint (count_hits (fixture), <, n_before);
  look_for (fixture, "nobody has this");
  g_assert_nonnull (
      widgets_find_label (GTK_WIDGET (fixture->window->search_pane), "Nothing that the filter"));
  g_assert_nonnull (
      widgets_find_label (GTK_WIDGET (fixture->window->search_pane), "Clear Filters"));
  look_for (fixture, "xiaomi");
  act (fixture, "win.clear-filters");
  widgets_wait_for (has_settled, fixture->window->search);
  g_assert_cmpuint (count_hits (fixture), ==, n_before);
}

static void
test_gives_way_to_filters (Fixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;

  act (fixture, "win.search");
  act (fixture, "win.show-filters");
  g_assert_false (tl_window_get_searching (window));
  g_assert_true (is_side_shown (fixture));
  g_assert_true (gtk_stack_get_visible_child (window->side) == GTK_WIDGET (window->filter_pane));
  act (fixture, "win.show-filters");
  g_assert_false (is_side_shown (fixture));
  act (fixture, "win.search");
  g_assert_true (is_side_shown (fixture));
  act (fixture, "win.show-search");
  g_assert_false (is_side_shown (fixture));
}

static void
pick_first (Fixture *fixture)
{
  g_autoptr (GPtrArray) lists =
      widgets_of_type (GTK_WIDGET (fixture->window->search_pane), GTK_TYPE_LIST_VIEW);

  g_signal_emit_by_name (g_ptr_array_index (lists, 0), "activate", 0);
}

static GtkWidget *
last_passage (Fixture *fixture)
{
  g_autoptr (GPtrArray) cards =
      widgets_of_type (GTK_WIDGET (fixture->window->detail_pane), TL_TYPE_PASSAGE_CARD);

  g_assert_cmpuint (cards->len, >, 0);
  return g_ptr_array_index (cards, cards->len - 1);
}

static gboolean
is_last_passage_in_view (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *window = GTK_WIDGET (fixture->window);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (last_passage (fixture), window, &bounds) &&
         bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (window);
}

/* Of what is found far down in the detail, the reader sees it there. */
static void
test_shows_what_is_found (Fixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;

  act (fixture, "win.search");
  look_for (fixture, "\"allowed him to build a dream\"");
  g_assert_cmpuint (count_hits (fixture), ==, 1);
  act (fixture, "win.next-hit");
  g_assert_cmpstr (tl_item_get_id (tl_selection_get_item (window->selection)), ==,
                   "student-years-told");
  widgets_wait_for (is_last_passage_in_view, fixture);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.clear-selection", NULL);
  pick_first (fixture);
  widgets_wait_for (is_last_passage_in_view, fixture);
}

static gboolean
is_narrow (gpointer data)
{
  return ((Fixture *) data)->window->narrow;
}

static gboolean
count_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer n_frames)
{
  return ++*(guint *) n_frames < 5 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
has_drawn_frames (gpointer n_frames)
{
  return *(guint *) n_frames == 5;
}

/* What a breakpoint changes takes some frames to arrive everywhere. */
static void
wait_until_narrow (Fixture *fixture)
{
  guint n_frames = 0;

  widgets_wait_for (is_narrow, fixture);
  gtk_widget_add_tick_callback (GTK_WIDGET (fixture->window), count_frame_cb, &n_frames, NULL);
  widgets_wait_for (has_drawn_frames, &n_frames);
}

/* In a narrow window the list lies over the timeline, and makes way for what was pointed at. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;

  wait_until_narrow (fixture);
  g_assert_false (is_side_shown (fixture));
  act (fixture, "win.search");
  g_assert_true (is_side_shown (fixture));
  g_assert_true (is_focused (fixture, window->search_pane));
  look_for (fixture, "joyo");
  window->stepped_by_key = TRUE;
  pick_first (fixture);
  g_assert_true (is_side_shown (fixture));
  window->stepped_by_key = FALSE;
  pick_first (fixture);
  g_assert_false (is_side_shown (fixture));
  g_assert_cmpuint (count_hits (fixture), >, 0);
  act (fixture, "win.search");
  g_assert_true (is_side_shown (fixture));
  g_assert_cmpuint (count_hits (fixture), >, 0);
  act (fixture, "win.step-back");
  g_assert_false (is_side_shown (fixture));
  g_assert_false (tl_window_get_searching (window));
}

#define ADD(path, width, func)                                                                     \
  g_test_add ("/window-search/" path, Fixture, GINT_TO_POINTER (width), set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("opens-and-closes", 1280, test_opens_and_closes);
  ADD ("steps-back-in-order", 1280, test_steps_back_in_order);
  ADD ("steps-through-hits", 1280, test_steps_through_hits);
  ADD ("keeps-to-the-filter", 1280, test_keeps_to_the_filter);
  ADD ("gives-way-to-filters", 1280, test_gives_way_to_filters);
  ADD ("shows-what-is-found", 1280, test_shows_what_is_found);
  ADD ("narrow", 360, test_narrow);
  return g_test_run ();
}
