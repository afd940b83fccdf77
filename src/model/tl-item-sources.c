/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-item-sources.h"

/* How many items ahead to fetch what is needed of them: time enough for it to come from memory. */
#define AHEAD 16

/* For each person the items that name the person: those of person p are the rows from first[p] up
 * to, not including, first[p + 1]. */
typedef struct
{
  guint32 *first;
  guint32 *rows;
} TlNamings;

/* Counted two places further on, the counts become beginnings and then, while the rows are put in,
 * ends: the beginnings of the next people. */
static void
namings_init (TlNamings *self, guint n_people, const TlItemTable *items)
{
  guint32 n_links = items->first_person[items->n_rows];

  self->first = g_new0 (guint32, n_people + 2);
  self->rows = g_new (guint32, n_links);
  for (guint32 i = 0; i < n_links; i++)
    self->first[items->people[i] + 2]++;
  for (guint person = 0; person < n_people; person++)
    self->first[person + 2] += self->first[person + 1];
  for (guint row = 0; row < items->n_rows; row++)
    for (guint32 i = items->first_person[row]; i < items->first_person[row + 1]; i++)
      self->rows[self->first[items->people[i] + 1]++] = row;
}

static void
namings_clear (TlNamings *self)
{
  g_free (self->first);
  g_free (self->rows);
}

/* The sources of one row after the other. */
typedef struct
{
  const TlItemTable *items;
  const GArray *passages;
  GArray *sources;  /* of guint16 */
  guint32 *seen_at; /* for each source the number, from 1, of the last row that has it */
} TlGathered;

/* Passages lie in the order of the file, and rows in that of time: to wait for the passages of each
 * row would take most of the time here. */
static inline void
fetch_ahead (const TlGathered *self, guint item)
{
  __builtin_prefetch (
      &g_array_index (self->passages, TlPassageRow, self->items->first_passage[item]));
}

/* Adds the sources of an item to those of a row: itself, or a person whom it names. */
static void
gather (TlGathered *self, guint row, guint item)
{
  for (guint i = 0; i < self->items->n_passages[item]; i++)
    {
      guint32 passage = self->items->first_passage[item] + i;
      guint16 source = g_array_index (self->passages, TlPassageRow, passage).source;

      if (self->seen_at[source] == row + 1)
        continue;
      self->seen_at[source] = row + 1;
      g_array_append_val (self->sources, source);
    }
}

static int
compare_sources (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return (int) *(const guint16 *) a - (int) *(const guint16 *) b;
}

/* Nearly all items have one source or two. */
static void
sort_sources (guint16 *sources, guint n)
{
  guint16 first;

  if (n > 2)
    {
      g_sort_array (sources, n, sizeof *sources, compare_sources, NULL);
    }
  else if (n == 2 && sources[0] > sources[1])
    {
      first = sources[1];
      sources[1] = sources[0];
      sources[0] = first;
    }
}

/* A source tells of a person when it tells of an item that names the person. */
static void
gather_row (TlGathered *self, guint row, const TlNamings *namings)
{
  guint first = self->sources->len;

  if (self->items->kind[row] == TL_ITEM_PERSON)
    {
      guint32 person = self->items->related[row];
      guint32 end = namings->first[person + 1];

      for (guint32 i = namings->first[person]; i < end; i++)
        {
          fetch_ahead (self, namings->rows[MIN (i + AHEAD, end - 1)]);
          gather (self, row, namings->rows[i]);
        }
    }
  else
    gather (self, row, row);

  sort_sources (&g_array_index (self->sources, guint16, first), self->sources->len - first);
}

/**
 * tl_item_sources_init:
 * @items: the items; their sources are set
 * @n_people: how many people there are
 * @passages: (element-type TlPassageRow): the chronicle's passages
 *
 * Finds which sources each item rests on, each source once, and marks the events that rest on
 * one only.
 */
void
tl_item_sources_init (TlItemTable *items, guint n_people, const GArray *passages)
{
  g_autofree guint32 *seen_at = g_new0 (guint32, G_MAXUINT16 + 1);
  TlGathered gathered = { items, passages, NULL, seen_at };
  TlNamings namings;
  gsize n;

  namings_init (&namings, n_people, items);
  gathered.sources = g_array_sized_new (FALSE, FALSE, sizeof (guint16), passages->len);
  items->first_source = g_new (guint32, items->n_rows + 1);
  for (guint row = 0; row < items->n_rows; row++)
    {
      items->first_source[row] = gathered.sources->len;
      fetch_ahead (&gathered, MIN (row + AHEAD, items->n_rows - 1));
      gather_row (&gathered, row, &namings);
      if (items->kind[row] == TL_ITEM_EVENT &&
          gathered.sources->len - items->first_source[row] == 1)
        items->evidence[row] |= 1 << TL_EVIDENCE_SINGLE_SOURCE;
    }
  items->first_source[items->n_rows] = gathered.sources->len;
  items->sources = g_array_steal (gathered.sources, &n);
  items->sources = g_renew (guint16, items->sources, n);
  g_array_unref (gathered.sources);
  namings_clear (&namings);
}
