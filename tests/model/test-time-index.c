/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the indexes by time and by length find, beside looking at every row. */

#include "sample.h"

#include "tl-lane-table.h"
#include "tl-time-index.h"
#include "tl-visible-set.h"

#define N_CASES 100

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
test_time_index (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TlChronicle) chronicle = sample_random_chronicle_new (rand, 12000);
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) visible_set = tl_visible_set_new (chronicle, filter);
  const TlTimeIndex *index = tl_lane_table_get_index (tl_chronicle_get_kind_lanes (chronicle), 1);
  const TlLengthIndex *lengths =
      tl_lane_table_get_lengths (tl_chronicle_get_kind_lanes (chronicle), 1);
  const guint64 *shown = tl_visible_set_get_bits (visible_set);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < N_CASES; i++)
    {
      TlInstant from = tl_instant_from_ymd (g_rand_int_range (rand, 1798, 1832), 1, 1);
      TlInstant to = from + g_rand_int_range (rand, 1, 100000000);
      guint n = count_rows (chronicle, brute_starting, from, to);

      g_array_set_size (rows, 0);
      tl_time_index_find_starting (index, shown, from, to, G_MAXUINT, rows);
      g_assert_cmpuint (rows->len, ==, n);
      g_array_set_size (rows, 0);
      tl_time_index_find_starting (index, shown, from, to, 10, rows);
      g_assert_cmpuint (rows->len, >=, MIN (n, 10));
      g_array_set_size (rows, 0);
      tl_time_index_find_lasting (index, shown, from, to, G_MAXUINT, rows);
      g_assert_cmpuint (rows->len, ==, count_rows (chronicle, brute_lasting, from, to));
      g_array_set_size (rows, 0);
      tl_length_index_find (lengths, shown, from, to, rows);
      g_assert_cmpuint (rows->len, ==, count_rows (chronicle, brute_lasting, from, to));
      for (guint j = 0; j < rows->len; j++)
        g_assert_true (brute_lasting (chronicle, g_array_index (rows, guint32, j), from, to));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-index", test_time_index);
  return g_test_run ();
}
