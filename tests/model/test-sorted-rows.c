/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "tl-sorted-rows.h"

static int
compare (TlChronicle *chronicle, TlSortKey key, guint a, guint b)
{
  guint a_sources, b_sources;

  tl_chronicle_row_sources (chronicle, a, &a_sources);
  tl_chronicle_row_sources (chronicle, b, &b_sources);
  if (key == TL_SORT_TITLE)
    return g_utf8_collate (tl_chronicle_row_title (chronicle, a),
                           tl_chronicle_row_title (chronicle, b));
  if (key == TL_SORT_SOURCES)
    return (int) b_sources - (int) a_sources;
  return 0;
}

/* Each row once, in order, and in the order of time among equals. */
static void
test_orders (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (TlChronicle) chronicle = sample_random_chronicle_new (rand, 400);
  guint n = tl_chronicle_get_columns (chronicle)->n_items;

  for (guint key = 0; key < TL_N_SORT_KEYS; key++)
    {
      g_autoptr (GArray) rows = tl_sorted_rows_new (chronicle, key);
      g_autofree gboolean *seen = g_new0 (gboolean, n);

      g_assert_cmpuint (rows->len, ==, n);
      for (guint i = 0; i < n; i++)
        {
          guint row = g_array_index (rows, guint32, i);
          guint before = i > 0 ? g_array_index (rows, guint32, i - 1) : 0;
          int order = i > 0 ? compare (chronicle, key, before, row) : -1;

          g_assert_cmpint (order, <=, 0);
          g_assert_true (order < 0 || before < row);
          g_assert_false (seen[row]);
          seen[row] = TRUE;
        }
    }
}

static void
sorted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GArray **) user_data = tl_sorted_rows_new_finish (result, NULL);
}

static void
test_async (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (GArray) expected = tl_sorted_rows_new (chronicle, TL_SORT_TITLE);
  g_autoptr (GArray) rows = NULL;

  tl_sorted_rows_new_async (chronicle, TL_SORT_TITLE, NULL, sorted_cb, &rows);
  while (rows == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpmem (rows->data, rows->len * sizeof (guint32), expected->data,
                   expected->len * sizeof (guint32));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sorted-rows/orders", test_orders);
  g_test_add_func ("/sorted-rows/async", test_async);

  return g_test_run ();
}
