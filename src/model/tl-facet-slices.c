/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-facet-slices.h"

/* The values that a row has, as bits. */
static guint64
values_of_row (const TlItemColumns *columns, TlFacet facet, guint row)
{
  switch (facet)
    {
    case TL_FACET_THEME:
      return columns->themes[row];
    case TL_FACET_KIND:
      return G_GUINT64_CONSTANT (1) << columns->kind[row];
    case TL_FACET_EVIDENCE:
      return columns->evidence[row];
    case TL_FACET_PERSON:
    case TL_FACET_ORGANISATION:
    case TL_FACET_SOURCE:
    case TL_N_FACETS:
    default:
      g_assert_not_reached ();
    }
}

/**
 * tl_facet_slices_init:
 * @self: memory for slices
 * @columns: the items
 * @facet: a facet whose values are bits or numbers less than 64
 *
 * Turns the column of @facet over.
 */
void
tl_facet_slices_init (TlFacetSlices *self, const TlItemColumns *columns, TlFacet facet)
{
  guint64 all = 0;

  for (guint row = 0; row < columns->n_items; row++)
    all |= values_of_row (columns, facet, row);

  self->n_values = all == 0 ? 0 : 64 - (guint) __builtin_clzll (all);
  self->values = g_new (TlRowSet, self->n_values);
  for (guint value = 0; value < self->n_values; value++)
    tl_row_set_init (&self->values[value], columns->n_items);
  for (guint row = 0; row < columns->n_items; row++)
    for (guint64 bits = values_of_row (columns, facet, row); bits != 0;)
      tl_row_set_add (&self->values[tl_row_set_take_bit (&bits)], row);
}

/**
 * tl_facet_slices_clear:
 * @self: slices, or zeroed memory
 *
 * Frees the slices.
 */
void
tl_facet_slices_clear (TlFacetSlices *self)
{
  for (guint value = 0; value < self->n_values; value++)
    tl_row_set_clear (&self->values[value]);
  g_clear_pointer (&self->values, g_free);
  self->n_values = 0;
}

static void
keep_rows_with (const TlFacetSlices *self, guint value, TlRowSet *rows)
{
  if (value < self->n_values)
    tl_row_set_intersect (rows, &self->values[value]);
  else
    tl_row_set_fill (rows, FALSE);
}

/**
 * tl_facet_slices_find:
 * @self: slices
 * @chosen: some values
 * @match_all: whether a row must have all of @chosen rather than any of them
 * @rows: gets the rows that do
 *
 * Finds the rows that have what is chosen.
 */
void
tl_facet_slices_find (const TlFacetSlices *self,
                      const TlIndexSet *chosen,
                      gboolean match_all,
                      TlRowSet *rows)
{
  tl_row_set_fill (rows, match_all);
  for (guint value = 0; value < chosen->n_words * 64; value++)
    {
      if (!tl_index_set_contains (chosen, value))
        continue;
      if (match_all)
        keep_rows_with (self, value, rows);
      else if (value < self->n_values)
        tl_row_set_unite (rows, &self->values[value]);
    }
}

/**
 * tl_facet_slices_count:
 * @self: slices
 * @rows: some rows
 * @counts: (array): gets, for each value, how many of @rows have it
 *
 * Counts the rows by their values.
 */
void
tl_facet_slices_count (const TlFacetSlices *self, const TlRowSet *rows, guint32 *counts)
{
  for (guint value = 0; value < self->n_values; value++)
    counts[value] = tl_row_set_count_common (&self->values[value], rows);
}
