/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lanes of random chronicles against the words that describe them. */

#include "sample.h"

#include "tl-lane-rows.h"

#define N_CHRONICLES 40

static gboolean
has_any (TlChronicle *chronicle, TlGrouping grouping, guint row)
{
  guint n = 1;

  if (grouping == TL_GROUPING_THEME)
    n = tl_chronicle_get_columns (chronicle)->themes[row] != 0;
  else if (grouping == TL_GROUPING_PERSON)
    tl_chronicle_row_people (chronicle, row, &n);
  else if (grouping == TL_GROUPING_ORGANISATION)
    tl_chronicle_row_organisations (chronicle, row, &n);
  else if (grouping == TL_GROUPING_SOURCE)
    tl_chronicle_row_sources (chronicle, row, &n);
  return n > 0;
}

static gboolean
has_value (TlChronicle *chronicle, TlGrouping grouping, guint row, guint value)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  const guint32 *wide = NULL;
  const guint16 *narrow = NULL;
  guint n = 0;

  if (value == TL_LANE_OTHERS)
    return !has_any (chronicle, grouping, row);
  if (grouping == TL_GROUPING_KIND)
    return columns->kind[row] == value;
  if (grouping == TL_GROUPING_THEME)
    return (columns->themes[row] >> value & 1) != 0;
  if (grouping == TL_GROUPING_PERSON)
    wide = tl_chronicle_row_people (chronicle, row, &n);
  else if (grouping == TL_GROUPING_ORGANISATION)
    wide = tl_chronicle_row_organisations (chronicle, row, &n);
  else
    narrow = tl_chronicle_row_sources (chronicle, row, &n);
  for (guint i = 0; i < n; i++)
    if ((wide != NULL ? wide[i] : narrow[i]) == value)
      return TRUE;
  return FALSE;
}

static void
assert_lane (TlChronicle *chronicle, TlLaneTable *table, guint lane)
{
  guint n_items = tl_chronicle_get_columns (chronicle)->n_items;
  guint value = tl_lane_table_get_value (table, lane);
  guint n_rows;
  const guint32 *rows = tl_lane_table_get_rows (table, lane, &n_rows);
  guint n = 0;

  for (guint row = 0; row < n_items; row++)
    {
      gboolean in = has_value (chronicle, tl_lane_table_get_grouping (table), row, value);

      g_assert_cmpint (tl_lane_table_contains (table, lane, row), ==, in);
      if (!in)
        continue;
      g_assert_cmpuint (n, <, n_rows);
      g_assert_cmpuint (rows[n++], ==, row);
    }
  g_assert_cmpuint (n, ==, n_rows);
  g_assert_cmpuint (n, >, 0);
}

static void
test_every_item_stands_in_its_lanes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_CHRONICLES; i++)
    {
      g_autoptr (TlChronicle) chronicle =
          sample_random_chronicle_new (rand, (guint) g_rand_int_range (rand, 0, 300));

      for (guint grouping = 0; grouping < TL_N_GROUPINGS; grouping++)
        {
          g_autoptr (TlLaneTable) table = tl_lane_table_new (chronicle, (TlGrouping) grouping);
          g_autoptr (GHashTable) values = g_hash_table_new (NULL, NULL);

          for (guint lane = 0; lane < tl_lane_table_get_n_lanes (table); lane++)
            {
              g_assert_true (g_hash_table_add (
                  values, GUINT_TO_POINTER (tl_lane_table_get_value (table, lane))));
              assert_lane (chronicle, table, lane);
            }
        }
    }
}

static guint
size_of (TlLaneTable *table, guint lane)
{
  guint n_rows;

  tl_lane_table_get_rows (table, lane, &n_rows);
  return n_rows;
}

static void
test_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TlChronicle) chronicle = sample_random_chronicle_new (rand, 300);
  g_autoptr (TlLaneTable) people = tl_lane_table_new (chronicle, TL_GROUPING_PERSON);
  g_autoptr (TlLaneTable) themes = tl_lane_table_new (chronicle, TL_GROUPING_THEME);
  TlLaneTable *kinds = tl_chronicle_get_kind_lanes (chronicle);
  guint n_people = tl_lane_table_get_n_lanes (people);

  for (guint lane = 2; lane < n_people; lane++)
    if (tl_lane_table_get_value (people, lane) != TL_LANE_OTHERS)
      g_assert_cmpuint (size_of (people, lane - 1), >=, size_of (people, lane));
  g_assert_cmpuint (tl_lane_table_get_value (people, n_people - 1), ==, TL_LANE_OTHERS);
  for (guint lane = 0; lane < 5; lane++)
    g_assert_cmpuint (tl_lane_table_get_value (themes, lane), ==, lane);
  g_assert_cmpuint (tl_lane_table_get_value (kinds, 0), ==, TL_ITEM_PERSON);
  g_assert_cmpuint (tl_lane_table_get_value (kinds, 1), ==, TL_ITEM_EVENT);
}

static void
assert_shown (TlLaneRows *rows, TlVisibleSet *visible_set, guint lane)
{
  const guint64 *bits = tl_visible_set_get_bits (visible_set);
  guint n_all;
  guint n_shown;
  guint n = 0;
  const guint32 *all = tl_lane_table_get_rows (tl_lane_rows_get_table (rows), lane, &n_all);
  const guint32 *shown = tl_lane_rows_get (rows, lane, &n_shown);

  for (guint i = 0; i < n_all; i++)
    if ((bits[all[i] / 64] >> (all[i] % 64) & 1) != 0)
      g_assert_cmpuint (shown[n++], ==, all[i]);
  g_assert_cmpuint (n, ==, n_shown);
  g_assert_cmpint (tl_lane_rows_is_empty (rows, lane), ==, n == 0);
}

static void
test_what_is_shown (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TlChronicle) chronicle = sample_random_chronicle_new (rand, 300);
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) visible_set = tl_visible_set_new (chronicle, filter);

  tl_filter_set_chosen (filter, TL_FACET_PERSON, 2, TRUE);
  tl_filter_set_chosen (filter, TL_FACET_KIND, TL_ITEM_PERSON, FALSE);
  for (guint grouping = 0; grouping < TL_N_GROUPINGS; grouping++)
    {
      g_autoptr (TlLaneTable) table = tl_lane_table_new (chronicle, (TlGrouping) grouping);
      g_autoptr (TlLaneRows) rows = tl_lane_rows_new (table, visible_set);

      for (guint lane = 0; lane < tl_lane_table_get_n_lanes (table); lane++)
        assert_shown (rows, visible_set, lane);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lane-table/every-item-stands-in-its-lanes",
                   test_every_item_stands_in_its_lanes);
  g_test_add_func ("/lane-table/order", test_order);
  g_test_add_func ("/lane-rows/what-is-shown", test_what_is_shown);
  return g_test_run ();
}
