/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-ascending-rows.h"

#include <string.h>

/**
 * tl_ascending_rows_first_from:
 * @rows: (array length=n_rows): rows, ascending
 * @n_rows: how many
 * @row: a row
 *
 * Returns: the place of the first of @rows that is @row or higher, @n_rows when none is
 */
guint
tl_ascending_rows_first_from (const guint32 *rows, guint n_rows, guint32 row)
{
  guint low = 0;
  guint high = n_rows;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (rows[middle] < row)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * tl_ascending_rows_contain:
 * @rows: (element-type guint32): rows, ascending
 * @row: a row
 *
 * Returns: whether @row is among @rows
 */
gboolean
tl_ascending_rows_contain (const GArray *rows, guint32 row)
{
  const guint32 *data = (const guint32 *) (gconstpointer) rows->data;
  guint place = tl_ascending_rows_first_from (data, rows->len, row);

  return place < rows->len && data[place] == row;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *) a;
  guint32 other = *(const guint32 *) b;

  return one < other ? -1 : one > other;
}

/**
 * tl_ascending_rows_sort:
 * @rows: (element-type guint32): rows in any order
 *
 * Makes @rows ascending.
 */
void
tl_ascending_rows_sort (GArray *rows)
{
  g_array_sort (rows, compare_rows);
}

/**
 * tl_ascending_rows_set:
 * @sorted: (element-type guint32): rows, ascending
 * @rows: (array length=n_rows): other rows, ascending
 * @n_rows: how many
 *
 * Copies @rows to @sorted.
 *
 * Returns: whether they differed
 */
gboolean
tl_ascending_rows_set (GArray *sorted, const guint32 *rows, guint n_rows)
{
  if (sorted->len == n_rows &&
      (n_rows == 0 || memcmp (sorted->data, rows, n_rows * sizeof *rows) == 0))
    return FALSE;

  g_array_set_size (sorted, 0);
  if (n_rows > 0)
    g_array_append_vals (sorted, rows, n_rows);
  return TRUE;
}
