/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All rows of a chronicle in another order than that of time. A chronicle never changes, so each
 * order is found once; what a filter lets pass of it is then a walk along it. */

#include "tl-sorted-rows.h"

#include <stdlib.h>
#include <string.h>

/* A quote can be a paragraph long, and its first words are enough to find it by. */
#define TITLE_LENGTH 64

/* The beginning of a key stands beside its row, so that most comparisons need not look it up. */
typedef struct
{
  guint64 beginning;
  char *key;
  guint32 row;
} TitleKey;

static guint64
beginning_of (const char *key)
{
  char bytes[sizeof (guint64)] = { 0 };
  guint64 beginning;

  memcpy (bytes, key, strnlen (key, sizeof bytes));
  memcpy (&beginning, bytes, sizeof beginning);
  return GUINT64_FROM_BE (beginning);
}

static void
fill_title_key (TitleKey *title, TlChronicle *chronicle, guint row)
{
  const char *text = tl_chronicle_row_title (chronicle, row);
  const char *end = text;

  for (guint i = 0; i < TITLE_LENGTH && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  title->key = g_utf8_collate_key (text, end - text);
  title->beginning = beginning_of (title->key);
  title->row = row;
}

static int
compare_titles (gconstpointer one, gconstpointer other)
{
  const TitleKey *a = one;
  const TitleKey *b = other;
  int order = 0;

  if (a->beginning == b->beginning)
    order = strcmp (a->key, b->key);
  else
    order = a->beginning < b->beginning ? -1 : 1;
  return order != 0 ? order : (a->row > b->row) - (a->row < b->row);
}

static void
sort_by_title (TlChronicle *chronicle, guint32 *rows, guint n)
{
  g_autofree TitleKey *titles = g_new (TitleKey, n);

  for (guint row = 0; row < n; row++)
    fill_title_key (&titles[row], chronicle, row);
  qsort (titles, n, sizeof *titles, compare_titles);
  for (guint i = 0; i < n; i++)
    {
      rows[i] = titles[i].row;
      g_free (titles[i].key);
    }
}

static guint
n_sources (TlChronicle *chronicle, guint row)
{
  guint n;

  tl_chronicle_row_sources (chronicle, row, &n);
  return n;
}

/* Counts how many rows have each number of sources, and so where each of them begins. */
static void
sort_by_sources (TlChronicle *chronicle, guint32 *rows, guint n)
{
  guint most = g_list_model_get_n_items (tl_chronicle_get_sources (chronicle));
  g_autofree guint32 *places = g_new0 (guint32, most + 2);

  for (guint row = 0; row < n; row++)
    places[most - n_sources (chronicle, row) + 1]++;
  for (guint i = 1; i < most + 2; i++)
    places[i] += places[i - 1];
  for (guint row = 0; row < n; row++)
    rows[places[most - n_sources (chronicle, row)]++] = row;
}

/**
 * tl_sorted_rows_new:
 * @chronicle: a chronicle
 * @key: what to sort by
 *
 * Takes a while for many rows; any thread will do.
 *
 * Returns: (transfer full) (element-type guint32): all rows of @chronicle in that order
 */
GArray *
tl_sorted_rows_new (TlChronicle *chronicle, TlSortKey key)
{
  guint n;
  GArray *sorted;
  guint32 *rows;

  g_return_val_if_fail (TL_IS_CHRONICLE (chronicle), NULL);
  g_return_val_if_fail (key < TL_N_SORT_KEYS, NULL);

  n = tl_chronicle_get_columns (chronicle)->n_items;
  sorted = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n);
  g_array_set_size (sorted, n);
  rows = (guint32 *) (gpointer) sorted->data;
  if (key == TL_SORT_TITLE)
    sort_by_title (chronicle, rows, n);
  else if (key == TL_SORT_SOURCES)
    sort_by_sources (chronicle, rows, n);
  else
    for (guint row = 0; row < n; row++)
      rows[row] = row;
  return sorted;
}

static void
sort_thread (GTask *task, gpointer source, gpointer key, GCancellable *cancellable)
{
  g_task_return_pointer (task, tl_sorted_rows_new (source, GPOINTER_TO_UINT (key)),
                         (GDestroyNotify) g_array_unref);
}

/**
 * tl_sorted_rows_new_async:
 * @chronicle: a chronicle
 * @key: what to sort by
 * @cancellable: (nullable): to do without
 * @callback: (scope async): called when it is done
 * @user_data: what @callback gets
 *
 * Finds the order of all rows off the main thread.
 */
void
tl_sorted_rows_new_async (TlChronicle *chronicle,
                          TlSortKey key,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TL_IS_CHRONICLE (chronicle));
  g_return_if_fail (key < TL_N_SORT_KEYS);

  task = g_task_new (chronicle, cancellable, callback, user_data);
  g_task_set_source_tag (task, tl_sorted_rows_new_async);
  g_task_set_task_data (task, GUINT_TO_POINTER (key), NULL);
  g_task_run_in_thread (task, sort_thread);
}

/**
 * tl_sorted_rows_new_finish:
 * @result: what the callback got
 * @error: (out) (optional): where to put that it was cancelled
 *
 * Returns: (transfer full) (nullable) (element-type guint32): the rows in their order
 */
GArray *
tl_sorted_rows_new_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, tl_sorted_rows_new_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
