/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline with lanes of other things than kinds. */

#include "sample.h"

#include "tl-lane-name.h"
#include "tl-timeline-private.h"

#define PATIENCE_MS 20000

typedef struct
{
  GtkWidget *window;
  TlTimeline *timeline;
  TlChronicle *chronicle;
  TlFilter *filter;
  TlVisibleSet *visible_set;
  TlSelection *selection;
} TlFixture;

static void
run_until_allocated (TlFixture *fixture)
{
  while (tl_camera_get_width (tl_timeline_get_camera (fixture->timeline)) == 0 ||
         fixture->timeline->layout_stale)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (TlFixture *fixture, gconstpointer n_items)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->chronicle = n_items != NULL
                           ? sample_random_chronicle_new (rand, GPOINTER_TO_UINT (n_items))
                           : sample_chronicle_new ();
  fixture->filter = tl_filter_new ();
  fixture->visible_set = tl_visible_set_new (fixture->chronicle, fixture->filter);
  fixture->selection = tl_selection_new ();
  fixture->timeline = TL_TIMELINE (tl_timeline_new ());
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->timeline));
  tl_timeline_set_visible_set (fixture->timeline, fixture->visible_set);
  tl_timeline_set_selection (fixture->timeline, fixture->selection);
  gtk_window_present (GTK_WINDOW (fixture->window));
  run_until_allocated (fixture);
}

static void
gone_cb (gpointer gone, GObject *where_it_was)
{
  g_atomic_int_set ((int *) gone, TRUE);
}

/* A thread whose sorting is thrown away holds the chronicle until it is done. */
static void
tear_down (TlFixture *fixture, gconstpointer data)
{
  int gone = FALSE;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->selection);
  g_object_unref (fixture->visible_set);
  g_object_unref (fixture->filter);
  g_object_weak_ref (G_OBJECT (fixture->chronicle), gone_cb, &gone);
  g_object_unref (fixture->chronicle);
  for (guint i = 0; i < PATIENCE_MS && !g_atomic_int_get (&gone); i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_true (g_atomic_int_get (&gone));
}

static void
group (TlFixture *fixture, TlGrouping grouping)
{
  tl_timeline_set_grouping (fixture->timeline, grouping);
  while (fixture->timeline->sorting != NULL)
    g_main_context_iteration (NULL, TRUE);
  run_until_allocated (fixture);
}

static guint
count_boxes_of (TlFixture *fixture, guint row)
{
  const GArray *placed = tl_timeline_place (fixture->timeline);
  guint n = 0;

  for (guint i = 0; i < placed->len; i++)
    n += g_array_index (placed, TlPlacedBox, i).row == row;
  return n;
}

/* The meeting has two people: it stands with each of them, and is one item. */
static void
test_item_in_several_lanes (TlFixture *fixture, gconstpointer data)
{
  guint row = tl_chronicle_find_row (fixture->chronicle, "meeting");
  guint n_people;

  tl_chronicle_row_people (fixture->chronicle, row, &n_people);
  g_assert_cmpuint (n_people, >, 1);
  g_assert_cmpuint (count_boxes_of (fixture, row), ==, 1);
  group (fixture, TL_GROUPING_PERSON);
  g_assert_cmpuint (count_boxes_of (fixture, row), ==, n_people);
}

static void
test_every_grouping_shows_all (TlFixture *fixture, gconstpointer data)
{
  for (guint grouping = 0; grouping < TL_N_GROUPINGS; grouping++)
    {
      guint n_lanes;
      guint n_in_table;

      group (fixture, (TlGrouping) grouping);
      g_assert_cmpint (tl_timeline_get_grouping (fixture->timeline), ==, grouping);
      g_assert_cmpint (tl_lane_table_get_grouping (fixture->timeline->lane_table), ==, grouping);
      n_in_table = tl_lane_table_get_n_lanes (fixture->timeline->lane_table);
      tl_timeline_place (fixture->timeline);
      tl_lane_layout_get_lanes (fixture->timeline->lanes, &n_lanes);
      g_assert_cmpuint (n_lanes, ==, n_in_table);
    }
}

static void
assert_lane_in_view (TlFixture *fixture)
{
  guint n_lanes;
  const TlLane *lanes = tl_lane_layout_get_lanes (fixture->timeline->lanes, &n_lanes);
  guint lane = tl_timeline_get_selected_lane (fixture->timeline);
  double top = tl_lane_scroll_get_top (&fixture->timeline->scroll);

  g_assert_cmpuint (lane, <, n_lanes);
  g_assert_cmpfloat (lanes[lane].y, >=, top - 0.5);
  g_assert_cmpfloat (lanes[lane].y + lanes[lane].height, <=,
                     top + fixture->timeline->metrics.lanes.height + 0.5);
}

static void
tell_cb (TlTimeline *timeline, const char *words, GString *told)
{
  g_string_append_printf (told, "%s\n", words);
}

/* The lane is told even where its item is the same. */
static void
test_tells_lanes (TlFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) told = g_string_new (NULL);
  g_autofree char *name = NULL;

  group (fixture, TL_GROUPING_THEME);
  tl_timeline_step (fixture->timeline, G_MININT);
  while (tl_timeline_get_selected_lane (fixture->timeline) > 0)
    tl_timeline_step_lane (fixture->timeline, -1);
  g_signal_connect (fixture->timeline, "tell", G_CALLBACK (tell_cb), told);
  tl_timeline_step_lane (fixture->timeline, -1);
  g_assert_cmpstr (told->str, ==, "");
  tl_timeline_step_lane (fixture->timeline, 1);
  name = tl_lane_name (fixture->timeline->lane_table, 1);
  g_string_truncate (told, told->len - 1);
  g_assert_cmpstr (told->str, ==, name);
}

/* Down through all lanes and up again; the lanes are scrolled along. */
static void
test_steps_through_lanes (TlFixture *fixture, gconstpointer data)
{
  guint n_lanes;

  group (fixture, TL_GROUPING_PERSON);
  tl_timeline_place (fixture->timeline);
  tl_lane_layout_get_lanes (fixture->timeline->lanes, &n_lanes);
  g_assert_true (tl_lane_scroll_is_needed (&fixture->timeline->scroll));

  tl_timeline_step (fixture->timeline, G_MININT);
  while (tl_timeline_get_selected_lane (fixture->timeline) > 0)
    tl_timeline_step_lane (fixture->timeline, -1);
  for (guint lane = 1; lane < n_lanes; lane++)
    {
      tl_timeline_step_lane (fixture->timeline, 1);
      g_assert_cmpuint (tl_timeline_get_selected_lane (fixture->timeline), ==, lane);
      assert_lane_in_view (fixture);
    }
  tl_timeline_step_lane (fixture->timeline, 1);
  g_assert_cmpuint (tl_timeline_get_selected_lane (fixture->timeline), ==, n_lanes - 1);
  g_assert_cmpfloat (tl_lane_scroll_get_top (&fixture->timeline->scroll), >, 0);
  for (guint lane = n_lanes - 1; lane > 0; lane--)
    tl_timeline_step_lane (fixture->timeline, -1);
  assert_lane_in_view (fixture);
  g_assert_cmpfloat (tl_lane_scroll_get_top (&fixture->timeline->scroll), <=, 0.5);
}

static gboolean
is_at_rest (TlFixture *fixture)
{
  return fixture->timeline->scroll.tick_id == 0;
}

/* What is let go while it is scrolled goes on a little, downwards as well as up, and stops at the
 * ends; not where nothing is to move. */
static void
test_scrolls_on (TlFixture *fixture, gconstpointer data)
{
  TlLaneScroll *scroll = &fixture->timeline->scroll;
  double bottom;

  group (fixture, TL_GROUPING_PERSON);
  while (!gtk_widget_get_mapped (scroll->bar))
    g_main_context_iteration (NULL, TRUE);
  tl_lane_scroll_fling (scroll, 400);
  g_assert_true (is_at_rest (fixture));

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  tl_lane_scroll_fling (scroll, 400);
  while (!is_at_rest (fixture))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (tl_lane_scroll_get_top (scroll), >, 50);
  g_assert_cmpfloat (tl_lane_scroll_get_top (scroll), <, 110);
  tl_lane_scroll_fling (scroll, 1e5);
  while (!is_at_rest (fixture))
    g_main_context_iteration (NULL, TRUE);
  bottom = gtk_adjustment_get_upper (scroll->adjustment) -
           gtk_adjustment_get_page_size (scroll->adjustment);
  g_assert_cmpfloat_with_epsilon (tl_lane_scroll_get_top (scroll), bottom, 0.5);
}

static guint
count_in_lane (TlFixture *fixture, const TlLane *lane)
{
  guint n;

  tl_lane_rows_get (tl_lane_layout_get_rows (fixture->timeline->lanes), lane->index, &n);
  return n;
}

/* Where lanes are scrolled, one that holds more has more rows, but never the whole view. */
static void
test_fuller_lanes_are_higher (TlFixture *fixture, gconstpointer data)
{
  const TlLane *lanes;
  const TlLane *fullest;
  guint n_lanes;

  group (fixture, TL_GROUPING_PERSON);
  tl_timeline_place (fixture->timeline);
  g_assert_true (tl_lane_scroll_is_needed (&fixture->timeline->scroll));
  fullest = lanes = tl_lane_layout_get_lanes (fixture->timeline->lanes, &n_lanes);
  for (guint i = 0; i < n_lanes; i++)
    {
      g_assert_cmpfloat (lanes[i].height, <, fixture->timeline->metrics.lanes.height);
      if (count_in_lane (fixture, &lanes[i]) > count_in_lane (fixture, fullest))
        fullest = &lanes[i];
    }
  g_assert_cmpuint (fullest->n_rows, >, 3);
  for (guint i = 0; i < n_lanes; i++)
    g_assert_cmpuint (lanes[i].n_rows, <=, fullest->n_rows);
}

/* The person that a lane is of, if their time is one of its items. */
static guint
row_of_person (TlFixture *fixture, const TlLane *lane)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (fixture->chronicle);
  guint person = tl_lane_table_get_value (fixture->timeline->lane_table, lane->index);
  guint n_rows;
  const guint32 *rows =
      tl_lane_rows_get (tl_lane_layout_get_rows (fixture->timeline->lanes), lane->index, &n_rows);
  guint n;

  for (guint i = 0; i < n_rows; i++)
    if (columns->kind[rows[i]] == TL_ITEM_PERSON &&
        tl_chronicle_row_people (fixture->chronicle, rows[i], &n)[0] == person)
      return rows[i];
  return TL_ROW_NONE;
}

static const TlPlacedBox *
find_drawn (const GArray *placed, guint lane, guint row)
{
  for (guint i = 0; i < placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);

      if (box->lane == lane && box->row == row && box->level != TL_LEVEL_CLUSTER)
        return box;
    }
  return NULL;
}

/* However full a person's lane is, their own time is drawn in it, level with the cards. */
static void
test_own_time_comes_first (TlFixture *fixture, gconstpointer data)
{
  const TlLaneMetrics *metrics = &fixture->timeline->metrics.lanes;
  const GArray *placed;
  const TlLane *lanes;
  guint n_lanes;
  guint n_drawn = 0;

  group (fixture, TL_GROUPING_PERSON);
  placed = tl_timeline_place (fixture->timeline);
  lanes = tl_lane_layout_get_lanes (fixture->timeline->lanes, &n_lanes);
  for (guint i = 0; i < n_lanes && lanes[i].y + lanes[i].height < metrics->height; i++)
    {
      guint row = row_of_person (fixture, &lanes[i]);
      const TlPlacedBox *box = row != TL_ROW_NONE ? find_drawn (placed, i, row) : NULL;

      g_assert_true (row == TL_ROW_NONE || box != NULL);
      if (box == NULL)
        continue;
      n_drawn++;
      g_assert_cmpfloat_with_epsilon (box->inset + metrics->person_height / 2,
                                      metrics->card_height / 2, 1);
    }
  g_assert_cmpuint (n_drawn, >, 0);
}

/* Many items are sorted in a thread; what comes too late is thrown away. */
static void
test_sorting_in_a_thread (TlFixture *fixture, gconstpointer data)
{
  tl_timeline_set_grouping (fixture->timeline, TL_GROUPING_PERSON);
  g_assert_nonnull (fixture->timeline->sorting);
  tl_timeline_set_grouping (fixture->timeline, TL_GROUPING_SOURCE);
  tl_timeline_set_grouping (fixture->timeline, TL_GROUPING_KIND);
  g_assert_null (fixture->timeline->sorting);
  for (guint i = 0; i < 100; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (tl_lane_table_get_grouping (fixture->timeline->lane_table), ==,
                   TL_GROUPING_KIND);
  group (fixture, TL_GROUPING_SOURCE);
  g_assert_cmpint (tl_lane_table_get_grouping (fixture->timeline->lane_table), ==,
                   TL_GROUPING_SOURCE);
  tl_timeline_set_grouping (fixture->timeline, TL_GROUPING_THEME);
  tl_timeline_set_visible_set (fixture->timeline, NULL);
  tl_timeline_set_visible_set (fixture->timeline, fixture->visible_set);
  group (fixture, TL_GROUPING_PERSON);
}

#define ADD(path, n_items, func)                                                                   \
  g_test_add (path, TlFixture, GUINT_TO_POINTER (n_items), set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("/grouping/item-in-several-lanes", 0, test_item_in_several_lanes);
  ADD ("/grouping/every-grouping-shows-all", 300, test_every_grouping_shows_all);
  ADD ("/grouping/tells-lanes", 300, test_tells_lanes);
  ADD ("/grouping/steps-through-lanes", 300, test_steps_through_lanes);
  ADD ("/grouping/scrolls-on", 300, test_scrolls_on);
  ADD ("/grouping/fuller-lanes-are-higher", 300, test_fuller_lanes_are_higher);
  ADD ("/grouping/own-time-comes-first", 300, test_own_time_comes_first);
  ADD ("/grouping/sorting-in-a-thread", 25000, test_sorting_in_a_thread);
  return g_test_run ();
}
