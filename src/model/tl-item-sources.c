/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-item-sources.h"

/* A row and one of its sources in one number, so that sorting brings a row's sources together. */
static guint64
pair (guint32 row, guint16 source)
{
  return ((guint64) row << 16) | source;
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  guint64 left = *(const guint64 *) a;
  guint64 right = *(const guint64 *) b;

  return left < right ? -1 : left > right;
}

static guint32 *
rows_of_people (const TlItemTable *items)
{
  guint32 n_people = 0;
  guint32 *rows;

  for (guint row = 0; row < items->n_rows; row++)
    if (items->kind[row] == TL_ITEM_PERSON)
      n_people = MAX (n_people, items->related[row] + 1);

  rows = g_new (guint32, n_people);
  for (guint row = 0; row < items->n_rows; row++)
    if (items->kind[row] == TL_ITEM_PERSON)
      rows[items->related[row]] = row;
  return rows;
}

/* A source tells of a person when it tells of an item that names the person. */
static void
add_row (GArray *pairs,
         const TlItemTable *items,
         guint row,
         const guint32 *person_rows,
         const GArray *passages)
{
  for (guint i = 0; i < items->n_passages[row]; i++)
    {
      guint16 source = g_array_index (passages, TlPassageRow, items->first_passage[row] + i).source;
      guint64 own = pair (row, source);

      g_array_append_val (pairs, own);
      for (guint32 j = items->first_person[row]; j < items->first_person[row + 1]; j++)
        {
          guint64 persons = pair (person_rows[items->people[j]], source);

          g_array_append_val (pairs, persons);
        }
    }
}

static GArray *
collect (const TlItemTable *items, const GArray *passages)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autofree guint32 *person_rows = rows_of_people (items);

  for (guint row = 0; row < items->n_rows; row++)
    if (items->kind[row] != TL_ITEM_PERSON)
      add_row (pairs, items, row, person_rows, passages);
  g_array_sort (pairs, compare_pairs);
  return pairs;
}

/**
 * tl_item_sources_init:
 * @items: the items; their sources are set
 * @passages: (element-type TlPassageRow): the chronicle's passages
 *
 * Finds which sources each item rests on, each source once, and marks the events that rest on
 * one only.
 */
void
tl_item_sources_init (TlItemTable *items, const GArray *passages)
{
  g_autoptr (GArray) pairs = collect (items, passages);
  guint i = 0;
  guint n = 0;

  items->first_source = g_new (guint32, items->n_rows + 1);
  items->sources = g_new (guint16, pairs->len);
  for (guint row = 0; row < items->n_rows; row++)
    {
      items->first_source[row] = n;
      for (; i < pairs->len && g_array_index (pairs, guint64, i) >> 16 == row; i++)
        if (n == items->first_source[row] ||
            items->sources[n - 1] != (guint16) g_array_index (pairs, guint64, i))
          items->sources[n++] = (guint16) g_array_index (pairs, guint64, i);
      if (items->kind[row] == TL_ITEM_EVENT && n - items->first_source[row] == 1)
        items->evidence[row] |= 1 << TL_EVIDENCE_SINGLE_SOURCE;
    }
  items->first_source[items->n_rows] = n;
}
