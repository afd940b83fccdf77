/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-facet-links.h"

#include "tl-chronicle-private.h"

#include <string.h>

/* A value that a row has. */
typedef struct
{
  guint32 row;
  guint32 value;
} TlFacetLink;

static inline guint32
get_value (const TlFacetLinks *self, guint32 link)
{
  return self->wide != NULL ? self->wide[link] : self->narrow[link];
}

static void
find_arrays (TlFacetLinks *self, TlChronicle *chronicle, TlFacet facet)
{
  const TlItemTable *items = &chronicle->items;

  switch (facet)
    {
    case TL_FACET_PERSON:
      self->first = items->first_person;
      self->wide = items->people;
      self->n_values = tl_chronicle_get_n_people (chronicle);
      break;
    case TL_FACET_ORGANISATION:
      self->first = items->first_organisation;
      self->wide = items->organisations;
      self->n_values = g_list_model_get_n_items (tl_chronicle_get_organisations (chronicle));
      break;
    case TL_FACET_SOURCE:
      self->first = items->first_source;
      self->narrow = items->sources;
      self->n_values = g_list_model_get_n_items (tl_chronicle_get_sources (chronicle));
      break;
    case TL_FACET_THEME:
    case TL_FACET_KIND:
    case TL_FACET_EVIDENCE:
    case TL_N_FACETS:
    default:
      g_assert_not_reached ();
    }
}

/* Somebody can stand twice in an item, in two roles; it is one item all the same. That is rare
 * enough to be kept apart, so that counting need not look out for it. */
static void
count_totals (TlFacetLinks *self, guint n_rows)
{
  g_autofree guint32 *seen = g_new0 (guint32, self->n_values); /* the last row with it, plus 1 */

  for (guint32 row = 0; row < n_rows; row++)
    for (guint32 link = self->first[row]; link < self->first[row + 1]; link++)
      {
        TlFacetLink here = { row, get_value (self, link) };

        if (seen[here.value] == row + 1)
          g_array_append_val (self->again, here);
        else
          self->totals[here.value]++;
        seen[here.value] = row + 1;
      }
}

/**
 * tl_facet_links_init:
 * @self: zeroed memory
 * @chronicle: a chronicle, which must outlive the links
 * @facet: people, organisations or sources
 *
 * Finds the values of @facet.
 */
void
tl_facet_links_init (TlFacetLinks *self, TlChronicle *chronicle, TlFacet facet)
{
  find_arrays (self, chronicle, facet);
  self->again = g_array_new (FALSE, FALSE, sizeof (TlFacetLink));
  self->totals = g_new0 (guint32, self->n_values);
  count_totals (self, chronicle->items.n_rows);
}

/**
 * tl_facet_links_clear:
 * @self: links, or zeroed memory
 *
 * Frees what is not the chronicle's.
 */
void
tl_facet_links_clear (TlFacetLinks *self)
{
  g_clear_pointer (&self->again, g_array_unref);
  g_clear_pointer (&self->totals, g_free);
}

static guint8 *
flag_chosen (const TlFacetLinks *self, const TlIndexSet *chosen)
{
  guint8 *flags = g_new0 (guint8, self->n_values);

  for (guint value = 0; value < self->n_values; value++)
    flags[value] = (guint8) tl_index_set_contains (chosen, value);
  return flags;
}

/**
 * tl_facet_links_find:
 * @self: links
 * @chosen: some values
 * @rows: gets the rows that have any of @chosen
 *
 * Finds the rows that have what is chosen.
 */
void
tl_facet_links_find (const TlFacetLinks *self, const TlIndexSet *chosen, TlRowSet *rows)
{
  g_autofree guint8 *flags = flag_chosen (self, chosen);

  tl_row_set_fill (rows, FALSE);
  for (guint row = 0; row < rows->n_rows; row++)
    {
      guint64 any = 0;

      /* All are looked at: to stop at the first would be a branch that no processor foresees. */
      for (guint32 link = self->first[row]; link < self->first[row + 1]; link++)
        any |= flags[get_value (self, link)];
      rows->words[row / 64] |= any << (row % 64);
    }
}

/* Nothing and everything are counted beforehand: begins with whichever of these and what is
 * counted now is nearest to @rows, so that at most half of all rows are ever looked at. */
static void
begin_nearest (const TlFacetLinks *self, TlRowSet *counted, const TlRowSet *rows, guint32 *counts)
{
  guint n_shown = tl_row_set_count (rows);
  guint n_hidden = rows->n_rows - n_shown;
  gsize size = self->n_values * sizeof (guint32);

  if (self->n_values == 0 ||
      tl_row_set_count_differences (counted, rows) <= MIN (n_shown, n_hidden))
    return;
  if (n_shown < n_hidden)
    memset (counts, 0, size);
  else
    memcpy (counts, self->totals, size);
  tl_row_set_fill (counted, n_shown >= n_hidden);
}

/* Adds @step, which may be -1 modulo 2³², to the count of each value of 64 rows. */
static inline void
count_word (const TlFacetLinks *self, guint first_row, guint64 bits, guint32 step, guint32 *counts)
{
  while (bits != 0)
    {
      guint row = first_row + tl_row_set_take_bit (&bits);

      for (guint32 link = self->first[row]; link < self->first[row + 1]; link++)
        counts[get_value (self, link)] += step;
    }
}

/**
 * tl_facet_links_recount:
 * @self: links
 * @counted: the rows that are counted in @counts; becomes @rows
 * @rows: the rows to be counted
 * @counts: (array): for each value, how many rows have it
 *
 * Counts the rows by their values, at a cost that grows with the rows that come or go.
 */
void
tl_facet_links_recount (const TlFacetLinks *self,
                        TlRowSet *counted,
                        const TlRowSet *rows,
                        guint32 *counts)
{
  begin_nearest (self, counted, rows, counts);
  for (guint i = 0; i < rows->n_words; i++)
    {
      count_word (self, i * 64, rows->words[i] & ~counted->words[i], 1, counts);
      count_word (self, i * 64, counted->words[i] & ~rows->words[i], -1u, counts);
    }
  for (guint i = 0; i < self->again->len; i++)
    {
      const TlFacetLink *again = &g_array_index (self->again, TlFacetLink, i);

      counts[again->value] += (guint32) tl_row_set_contains (counted, again->row);
      counts[again->value] -= (guint32) tl_row_set_contains (rows, again->row);
    }
  tl_row_set_copy (counted, rows);
}
