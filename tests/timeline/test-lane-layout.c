/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "tl-lane-layout.h"
#include "tl-time-index.h"

#include <math.h>

#define N_CASES    300
#define VIEW_WIDTH 1200
#define YEAR       (365.25 * 86400)

static const TlLaneMetrics metrics = {
  .height = 600,
  .heading_height = 20,
  .card_height = 26,
  .person_height = 20,
  .bar_height = 6,
  .row_gap = 4,
  .boxes = {
    .card_max = 240,
    .chip_min = 64,
    .mark_width = 10,
    .cluster_width = 50,
    .gap = 4,
  },
};

typedef struct
{
  TlChronicle *chronicle;
  TlFilter *filter;
  TlVisibleSet *visible_set;
  TlTimeScale *time_scale;
  TlLaneLayout *layout;
} TlFixture;

static float
title_width (guint row, gpointer user_data)
{
  return 40 + (float) (row * 37 % 260);
}

static void
fixture_set_up (TlFixture *fixture, gconstpointer n_items)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  fixture->chronicle = sample_random_chronicle_new (rand, GPOINTER_TO_UINT (n_items));
  fixture->filter = tl_filter_new ();
  fixture->visible_set = tl_visible_set_new (fixture->chronicle, fixture->filter);
  fixture->layout = tl_lane_layout_new ();
  tl_lane_layout_set (fixture->layout, fixture->visible_set, NULL, &metrics, title_width, NULL);
}

static void
fixture_set_up_even (TlFixture *fixture, gconstpointer n_items)
{
  const TlItemColumns *columns;
  TlInstant first;
  TlInstant last;

  fixture_set_up (fixture, n_items);
  columns = tl_chronicle_get_columns (fixture->chronicle);
  g_assert_true (tl_chronicle_get_span (fixture->chronicle, &first, &last));
  fixture->time_scale = tl_time_scale_new_even (columns->from, columns->n_items, first, last);
  g_assert_nonnull (fixture->time_scale);
  tl_lane_layout_set (fixture->layout, fixture->visible_set, fixture->time_scale, &metrics,
                      title_width, NULL);
}

static void
fixture_tear_down (TlFixture *fixture, gconstpointer n_items)
{
  tl_lane_layout_free (fixture->layout);
  g_clear_pointer (&fixture->time_scale, tl_time_scale_unref);
  g_object_unref (fixture->visible_set);
  g_object_unref (fixture->filter);
  g_assert_finalize_object (fixture->chronicle);
}

static void
random_view (GRand *rand, double *from, double *scale)
{
  *scale = exp (g_rand_double_range (rand, log (3600), log (40 * YEAR / VIEW_WIDTH)));
  *from = (double) tl_instant_from_ymd (1800, 1, 1) + g_rand_double_range (rand, -2, 31) * YEAR;
}

static double
end_of (const TlPlacedBox *box)
{
  double end = box->x + box->width;

  return box->level == TL_LEVEL_CARD || box->level == TL_LEVEL_CHIP ? MAX (end, box->to) : end;
}

static void
assert_apart (const GArray *placed)
{
  for (guint i = 0; i < placed->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const TlPlacedBox *one = &g_array_index (placed, TlPlacedBox, i);
        const TlPlacedBox *other = &g_array_index (placed, TlPlacedBox, j);

        if (one->kind == other->kind && one->y == other->y)
          g_assert_true (end_of (one) <= other->x + 1e-3 || end_of (other) <= one->x + 1e-3);
      }
}

static void
test_nothing_overlaps (TlFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_CASES; i++)
    {
      double from;
      double scale;

      random_view (rand, &from, &scale);
      assert_apart (tl_lane_layout_place (fixture->layout, from, scale, VIEW_WIDTH));
    }
}

/* All of time in view: each item is drawn, or counted in a cluster, once. */
static void
test_nothing_is_lost (TlFixture *fixture, gconstpointer data)
{
  double from = (double) tl_instant_from_ymd (1790, 1, 1);

  for (double years = 60; years > 2; years *= 0.7)
    {
      double scale = years * YEAR / VIEW_WIDTH;
      const GArray *placed =
          tl_lane_layout_place (fixture->layout, from, scale, (int) (60 * YEAR / scale));
      const TlLane *lanes = tl_lane_layout_get_lanes (fixture->layout);

      for (guint lane = 0; lane < TL_N_LANES; lane++)
        {
          guint n = 0;

          for (guint i = 0; i < placed->len; i++)
            {
              const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);

              if (box->kind == lanes[lane].kind && !box->continues)
                n += box->n_counted;
            }
          g_assert_cmpuint (n, ==, lanes[lane].n_items);
        }
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
      g_assert_cmpint (a->level, ==, b->level);
      g_assert_cmpuint (a->n_counted, ==, b->n_counted);
      g_assert_cmpfloat (a->x, ==, b->x);
      g_assert_cmpfloat (a->width, ==, b->width);
      g_assert_cmpfloat (a->y, ==, b->y);
    }
}

/* However one came to a view, it looks the same. */
static void
test_any_path (TlFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_CASES / 3; i++)
    {
      g_autoptr (TlLaneLayout) fresh = tl_lane_layout_new ();
      g_autoptr (GArray) before = NULL;
      double from;
      double scale;
      double other_from;
      double other_scale;

      random_view (rand, &from, &scale);
      random_view (rand, &other_from, &other_scale);
      before =
          g_array_copy ((GArray *) tl_lane_layout_place (fixture->layout, from, scale, VIEW_WIDTH));
      tl_lane_layout_place (fixture->layout, from + 300 * scale, scale, VIEW_WIDTH);
      tl_lane_layout_place (fixture->layout, other_from, other_scale, VIEW_WIDTH);
      assert_same (before, tl_lane_layout_place (fixture->layout, from, scale, VIEW_WIDTH));
      tl_lane_layout_set (fresh, fixture->visible_set, fixture->time_scale, &metrics, title_width,
                          NULL);
      assert_same (before, tl_lane_layout_place (fresh, from, scale, VIEW_WIDTH));
    }
}

/* Panning moves what is drawn and changes nothing else. */
static void
test_panning (TlFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_CASES / 3; i++)
    {
      g_autoptr (GHashTable) levels = g_hash_table_new (NULL, NULL);
      const GArray *placed;
      double from;
      double scale;

      random_view (rand, &from, &scale);
      placed = tl_lane_layout_place (fixture->layout, from, scale, VIEW_WIDTH);
      for (guint j = 0; j < placed->len; j++)
        {
          const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, j);

          if (!box->continues && box->level != TL_LEVEL_CLUSTER)
            g_hash_table_insert (levels, GUINT_TO_POINTER (box->row),
                                 GUINT_TO_POINTER (box->level * 1000 + (guint) box->y + 1));
        }
      placed = tl_lane_layout_place (fixture->layout, from + 150 * scale, scale, VIEW_WIDTH);
      for (guint j = 0; j < placed->len; j++)
        {
          const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, j);
          guint known =
              GPOINTER_TO_UINT (g_hash_table_lookup (levels, GUINT_TO_POINTER (box->row)));

          if (known != 0 && !box->continues && box->level != TL_LEVEL_CLUSTER)
            g_assert_cmpuint (known, ==, box->level * 1000 + (guint) box->y + 1);
        }
    }
}

static gboolean
brute_starting (TlChronicle *chronicle, guint row, TlInstant from, TlInstant to)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);

  return columns->kind[row] == TL_ITEM_EVENT && columns->from[row] >= from &&
         columns->from[row] < to;
}

static gboolean
brute_lasting (TlChronicle *chronicle, guint row, TlInstant at, TlInstant until)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);

  return columns->kind[row] == TL_ITEM_EVENT && columns->from[row] < at &&
         columns->to[row] >= until;
}

static guint
count_rows (TlChronicle *chronicle,
            gboolean (*is_in) (TlChronicle *, guint, TlInstant, TlInstant),
            TlInstant a,
            TlInstant b)
{
  guint n = 0;

  for (guint row = 0; row < tl_chronicle_get_columns (chronicle)->n_items; row++)
    n += is_in (chronicle, row, a, b);
  return n;
}

static void
test_time_index (TlFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  const TlTimeIndex *index = tl_chronicle_get_time_index (fixture->chronicle, TL_ITEM_EVENT);
  const guint64 *shown = tl_visible_set_get_bits (fixture->visible_set);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < N_CASES / 3; i++)
    {
      TlInstant from = tl_instant_from_ymd (g_rand_int_range (rand, 1798, 1832), 1, 1);
      TlInstant to = from + g_rand_int_range (rand, 1, 100000000);
      guint n = count_rows (fixture->chronicle, brute_starting, from, to);

      g_array_set_size (rows, 0);
      tl_time_index_find_starting (index, shown, from, to, G_MAXUINT, rows);
      g_assert_cmpuint (rows->len, ==, n);
      g_array_set_size (rows, 0);
      tl_time_index_find_starting (index, shown, from, to, 10, rows);
      g_assert_cmpuint (rows->len, >=, MIN (n, 10));
      g_array_set_size (rows, 0);
      tl_time_index_find_lasting (index, shown, from, to, G_MAXUINT, rows);
      g_assert_cmpuint (rows->len, ==, count_rows (fixture->chronicle, brute_lasting, from, to));
    }
}

#define ADD(path, n_items, func)                                                                   \
  g_test_add (path, TlFixture, GUINT_TO_POINTER (n_items), fixture_set_up, func, fixture_tear_down)
#define ADD_EVEN(path, n_items, func)                                                              \
  g_test_add (path, TlFixture, GUINT_TO_POINTER (n_items), fixture_set_up_even, func,              \
              fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/lane-layout/whole/nothing-overlaps", 400, test_nothing_overlaps);
  ADD ("/lane-layout/whole/nothing-is-lost", 400, test_nothing_is_lost);
  ADD ("/lane-layout/whole/any-path", 400, test_any_path);
  ADD ("/lane-layout/whole/panning", 400, test_panning);
  ADD_EVEN ("/lane-layout/even/whole/nothing-overlaps", 400, test_nothing_overlaps);
  ADD_EVEN ("/lane-layout/even/whole/nothing-is-lost", 400, test_nothing_is_lost);
  ADD_EVEN ("/lane-layout/even/whole/any-path", 400, test_any_path);
  ADD_EVEN ("/lane-layout/even/whole/panning", 400, test_panning);
  ADD_EVEN ("/lane-layout/even/blocks/nothing-overlaps", 12000, test_nothing_overlaps);
  ADD_EVEN ("/lane-layout/even/blocks/nothing-is-lost", 12000, test_nothing_is_lost);
  ADD_EVEN ("/lane-layout/even/blocks/any-path", 12000, test_any_path);
  ADD ("/lane-layout/blocks/nothing-overlaps", 12000, test_nothing_overlaps);
  ADD ("/lane-layout/blocks/nothing-is-lost", 12000, test_nothing_is_lost);
  ADD ("/lane-layout/blocks/any-path", 12000, test_any_path);
  ADD ("/lane-layout/blocks/panning", 12000, test_panning);
  ADD ("/time-index", 12000, test_time_index);
  return g_test_run ();
}
