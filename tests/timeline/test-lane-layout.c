/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Properties of the layout, over random chronicles, filters, groupings, heights and cameras. */

#include "lane-fixture.h"
#include "sample.h"

#include <math.h>

#define VIEW_WIDTH 1200

/* What begins right before the end of a block is drawn or counted a little earlier. */
#define AT_END 16

static void
assert_apart (const GArray *placed)
{
  for (guint i = 0; i < placed->len; i++)
    for (guint j = i; j-- > 0;)
      {
        const TlPlacedBox *one = &g_array_index (placed, TlPlacedBox, i);
        const TlPlacedBox *other = &g_array_index (placed, TlPlacedBox, j);

        if (one->lane != other->lane)
          break;
        if (one->y == other->y)
          g_assert_true (lane_fixture_end_of (one) <= other->x + 1e-3 ||
                         lane_fixture_end_of (other) <= one->x + 1e-3);
      }
}

/* What counts the earlier items stands in the heading, or in the last row where there is none. */
static void
assert_beside_rows (TlLaneFixture *fixture, const TlPlacedBox *box, const TlLane *lane, double top)
{
  double y = box->y + top;
  double last_row_y = lane->first_row_y + (lane->n_rows - 1) * lane->row_height;

  g_assert_cmpfloat (y, >=, lane->first_row_y > lane->y ? lane->y : last_row_y);
  g_assert_cmpfloat (y + fixture->metrics.person_height, <=,
                     lane->first_row_y > lane->y ? lane->first_row_y + 1e-6
                                                 : last_row_y + lane->row_height);
}

static void
assert_inside_lanes (TlLaneFixture *fixture, const GArray *placed, double top)
{
  guint n_lanes;
  const TlLane *lanes = tl_lane_layout_get_lanes (fixture->layout, &n_lanes);

  for (guint i = 0; i < placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);
      const TlLane *lane = &lanes[box->lane];

      g_assert_cmpuint (box->lane, <, n_lanes);
      if (box->earlier != 0)
        {
          assert_beside_rows (fixture, box, lane, top);
          continue;
        }
      g_assert_cmpfloat (box->y + top, >=, lane->first_row_y - 1e-6);
      g_assert_cmpfloat (box->y + top + lane->row_height, <=, lane->y + lane->height + 1e-6);
    }
  for (guint i = 1; i < n_lanes; i++)
    g_assert_cmpfloat_with_epsilon (lanes[i - 1].y + lanes[i - 1].height, lanes[i].y, 1e-6);
}

static double
height_of_rows (const TlLane *lane)
{
  return lane->n_rows * lane->row_height;
}

static double
spare_of (const TlLane *lane)
{
  return lane->y + lane->height - lane->first_row_y - height_of_rows (lane);
}

/* A bar that is not said to go on ends where its time does, and one that is goes on. */
static void
assert_bars_end_in_time (TlLaneFixture *fixture, const GArray *placed, const TlLaneView *view)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (fixture->chronicle);

  for (guint i = 0; i < placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);
      double to = tl_time_scale_to_position (fixture->time_scale, (double) columns->to[box->row]);
      double end = (to - view->from) / view->seconds_per_pixel;

      if (box->level == TL_LEVEL_CLUSTER || box->to <= box->from)
        continue;
      if (box->goes_on)
        g_assert_cmpfloat (end, >=, box->to - 0.5);
      else
        g_assert_cmpfloat_with_epsilon (end, box->to, 0.5);
    }
}

/* Where there is more room than is needed, no lane gets more of it than one that holds more, and
 * there is nothing to scroll to. */
static void
assert_fair_room (TlLaneFixture *fixture)
{
  guint n_lanes;
  const TlLane *lanes = tl_lane_layout_get_lanes (fixture->layout, &n_lanes);
  double beyond = tl_lane_layout_get_height (fixture->layout) - fixture->metrics.height;

  g_assert_true (beyond <= 0 || beyond > 1e-3);
  for (guint i = 0; i < n_lanes; i++)
    for (guint k = 0; k < n_lanes; k++)
      if (height_of_rows (&lanes[i]) < height_of_rows (&lanes[k]))
        g_assert_cmpfloat (spare_of (&lanes[i]), <=, spare_of (&lanes[k]) + 1e-6);
}

static void
test_nothing_overlaps (TlLaneFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < LANE_CASES; i++)
    {
      lane_fixture_begin_case (fixture, i);
      lane_fixture_place_random (fixture, VIEW_WIDTH);
      assert_apart (fixture->placed);
      assert_inside_lanes (fixture, fixture->placed, fixture->view.top);
      assert_bars_end_in_time (fixture, fixture->placed, &fixture->view);
      assert_fair_room (fixture);
    }
}

/* The rows of a lane that begin from @from to @to, in pixels of the view, both included if
 * @closed. */
static guint
count_beginning (TlLaneFixture *fixture,
                 const TlLaneView *view,
                 const TlLane *lane,
                 double from,
                 double to,
                 double slack)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (fixture->chronicle);
  guint n_rows;
  guint n = 0;
  const guint32 *rows =
      tl_lane_rows_get (tl_lane_layout_get_rows (fixture->layout), lane->index, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      double position =
          tl_time_scale_to_position (fixture->time_scale, (double) columns->from[rows[i]]);
      double x = (position - view->from) / view->seconds_per_pixel;

      n += x >= from - slack && x <= to + slack;
    }
  return n;
}

/* With all of time in view, whatever the zoom, each item of a lane is drawn once or counted in one
 * cluster. */
static void
assert_nothing_lost (TlLaneFixture *fixture,
                     const TlLaneView *view,
                     const GArray *placed,
                     guint place)
{
  guint n_lanes;
  const TlLane *lane = &tl_lane_layout_get_lanes (fixture->layout, &n_lanes)[place];
  g_autoptr (GHashTable) drawn = g_hash_table_new (NULL, NULL);
  guint n_rows;
  guint n = 0;

  tl_lane_rows_get (tl_lane_layout_get_rows (fixture->layout), lane->index, &n_rows);
  for (guint i = 0; i < placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);

      if (box->lane != place || box->continues)
        continue;
      n += box->n_counted;
      if (box->level != TL_LEVEL_CLUSTER)
        {
          g_assert_true (tl_lane_table_contains (fixture->table, lane->index, box->row));
          g_assert_true (g_hash_table_add (drawn, GUINT_TO_POINTER (box->row)));
        }
      else
        {
          g_assert_cmpuint (box->n_counted, <=,
                            count_beginning (fixture, view, lane, box->from, box->to, AT_END));
        }
    }
  g_assert_cmpuint (n, ==, n_rows);
}

static void
test_nothing_is_lost (TlLaneFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < LANE_CASES; i++)
    {
      TlLaneView view;
      const GArray *placed;
      guint n_lanes;

      lane_fixture_begin_case (fixture, i);
      view = lane_fixture_random_view (fixture, VIEW_WIDTH);
      view.seconds_per_pixel = MAX (view.seconds_per_pixel, 4 * 86400);
      view.from = (double) tl_instant_from_ymd (1790, 1, 1);
      view.width = (int) (60 * LANE_YEAR / view.seconds_per_pixel);
      tl_lane_layout_set_scale (fixture->layout, view.seconds_per_pixel);
      tl_lane_layout_get_lanes (fixture->layout, &n_lanes);
      if (n_lanes == 0)
        continue;
      n_lanes = (guint) g_rand_int_range (fixture->rand, 0, (gint32) n_lanes);
      view.top = tl_lane_layout_get_lanes (fixture->layout, &(guint) { 0 })[n_lanes].y;
      placed = tl_lane_layout_place (fixture->layout, &view);
      assert_nothing_lost (fixture, &view, placed, n_lanes);
    }
}

static void
assert_same (const GArray *one, const GArray *other)
{
  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    {
      const TlPlacedBox *a = &g_array_index (one, TlPlacedBox, i);
      const TlPlacedBox *b = &g_array_index (other, TlPlacedBox, i);

      g_assert_cmpuint (a->row, ==, b->row);
      g_assert_cmpuint (a->lane, ==, b->lane);
      g_assert_cmpint (a->level, ==, b->level);
      g_assert_cmpuint (a->n_counted, ==, b->n_counted);
      g_assert_cmpuint (a->earlier, ==, b->earlier);
      g_assert_cmpfloat (a->x, ==, b->x);
      g_assert_cmpfloat (a->width, ==, b->width);
      g_assert_cmpfloat (a->y, ==, b->y);
    }
}

/* However one came to a view, and whatever was laid out ahead, it looks the same. */
static void
test_any_path (TlLaneFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < LANE_CASES; i++)
    {
      g_autoptr (TlLaneLayout) fresh = tl_lane_layout_new ();
      g_autoptr (GArray) before = NULL;
      TlLaneView other;
      TlLaneView view;

      lane_fixture_begin_case (fixture, i);
      other = lane_fixture_random_view (fixture, VIEW_WIDTH);
      tl_lane_layout_place (fixture->layout, &other);
      for (guint n = (guint) g_rand_int_range (fixture->rand, 0, 8); n > 0; n--)
        tl_lane_layout_prepare (fixture->layout, &other);
      view = lane_fixture_random_view (fixture, VIEW_WIDTH);
      before = g_array_copy ((GArray *) tl_lane_layout_place (fixture->layout, &view));
      lane_fixture_set_layout (fixture, fresh);
      assert_same (before, tl_lane_layout_place (fresh, &view));
    }
}

/* Panning there and back gives the same picture; on the way, what is drawn moves and does not
 * change. */
static void
test_panning (TlLaneFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < LANE_CASES; i++)
    {
      g_autoptr (GHashTable) levels = g_hash_table_new (NULL, NULL);
      g_autoptr (GArray) before = NULL;
      const GArray *placed;
      TlLaneView view;
      TlLaneView away;

      lane_fixture_begin_case (fixture, i);
      away = view = lane_fixture_random_view (fixture, VIEW_WIDTH);
      away.from += 150 * view.seconds_per_pixel;
      before = g_array_copy ((GArray *) tl_lane_layout_place (fixture->layout, &view));
      for (guint j = 0; j < before->len; j++)
        {
          const TlPlacedBox *box = &g_array_index (before, TlPlacedBox, j);

          if (!box->continues && box->level != TL_LEVEL_CLUSTER)
            g_hash_table_insert (levels, GUINT_TO_POINTER (box->row * 64 + box->lane),
                                 GINT_TO_POINTER (box->level * 10000 + (int) box->y + 5000));
        }
      placed = tl_lane_layout_place (fixture->layout, &away);
      for (guint j = 0; j < placed->len; j++)
        {
          const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, j);
          int known = GPOINTER_TO_INT (
              g_hash_table_lookup (levels, GUINT_TO_POINTER (box->row * 64 + box->lane)));

          if (known != 0 && !box->continues && box->level != TL_LEVEL_CLUSTER)
            g_assert_cmpint (known, ==, box->level * 10000 + (int) box->y + 5000);
        }
      assert_same (before, tl_lane_layout_place (fixture->layout, &view));
    }
}

/* What is laid out ahead is what the next views need: none of it is made in a frame. */
static void
test_preparing_ends (TlLaneFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < LANE_CASES / 20; i++)
    {
      guint n = 0;
      TlLaneView view;

      lane_fixture_begin_case (fixture, i);
      view = lane_fixture_random_view (fixture, VIEW_WIDTH);
      tl_lane_layout_place (fixture->layout, &view);
      while (tl_lane_layout_prepare (fixture->layout, &view))
        g_assert_cmpuint (n++, <, 1000);
      g_assert_false (tl_lane_layout_prepare (fixture->layout, &view));
    }
}

#define ADD(path, func) LANE_ADD (path, sample_random_chronicle_new, func)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/lane-layout/nothing-overlaps", test_nothing_overlaps);
  ADD ("/lane-layout/nothing-is-lost", test_nothing_is_lost);
  ADD ("/lane-layout/any-path", test_any_path);
  ADD ("/lane-layout/panning", test_panning);
  ADD ("/lane-layout/preparing-ends", test_preparing_ends);
  return g_test_run ();
}
