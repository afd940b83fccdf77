/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-facet-counts.h"

#include <string.h>

/* Stands for the range of time in a set of facets, which is no facet with values to count. */
#define RANGE_BIT (1u << TL_N_FACETS)

/**
 * tl_facet_counts_init:
 * @self: memory for counts
 * @chronicle: the chronicle whose items are to be counted
 *
 * Makes room for a count of each value of each facet.
 */
void
tl_facet_counts_init (TlFacetCounts *self, TlChronicle *chronicle)
{
  self->n_values[TL_FACET_THEME] = TL_MAX_THEMES;
  self->n_values[TL_FACET_KIND] = TL_N_ITEM_KINDS;
  self->n_values[TL_FACET_PERSON] = tl_chronicle_get_n_people (chronicle);
  self->n_values[TL_FACET_ORGANISATION] =
      g_list_model_get_n_items (tl_chronicle_get_organisations (chronicle));
  self->n_values[TL_FACET_SOURCE] = g_list_model_get_n_items (tl_chronicle_get_sources (chronicle));
  self->n_values[TL_FACET_EVIDENCE] = TL_N_EVIDENCE;
  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    self->counts[facet] = g_new0 (guint32, self->n_values[facet]);
}

/**
 * tl_facet_counts_clear:
 * @self: counts, or zeroed memory
 *
 * Frees the counts.
 */
void
tl_facet_counts_clear (TlFacetCounts *self)
{
  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    g_clear_pointer (&self->counts[facet], g_free);
}

static gboolean
any_chosen (const TlIndexSet *chosen, const guint32 *values, guint n)
{
  for (guint i = 0; i < n; i++)
    if (tl_index_set_contains (chosen, values[i]))
      return TRUE;
  return FALSE;
}

static gboolean
any_source_chosen (const TlIndexSet *chosen, const guint16 *values, guint n)
{
  for (guint i = 0; i < n; i++)
    if (tl_index_set_contains (chosen, values[i]))
      return TRUE;
  return FALSE;
}

static gboolean
themes_pass (const TlFilter *filter, guint64 themes)
{
  guint64 chosen = tl_index_set_low_word (&filter->chosen[TL_FACET_THEME]);

  return filter->match_all ? (themes & chosen) == chosen : chosen == 0 || (themes & chosen) != 0;
}

/* The facets that hold the item back, as bits. */
static guint
held_back_by (TlChronicle *chronicle,
              const TlItemColumns *columns,
              const TlFilter *filter,
              guint row)
{
  const TlIndexSet *chosen = filter->chosen;
  guint64 evidence = tl_index_set_low_word (&chosen[TL_FACET_EVIDENCE]);
  guint held = 0;
  guint n;

  if (columns->from[row] >= filter->to || columns->to[row] <= filter->from)
    held |= RANGE_BIT;
  if (!themes_pass (filter, columns->themes[row]))
    held |= 1 << TL_FACET_THEME;
  if (!tl_index_set_contains (&chosen[TL_FACET_KIND], columns->kind[row]))
    held |= 1 << TL_FACET_KIND;
  if (evidence != 0 && (columns->evidence[row] & evidence) == 0)
    held |= 1 << TL_FACET_EVIDENCE;
  if (chosen[TL_FACET_PERSON].n_members > 0)
    {
      const guint32 *people = tl_chronicle_row_people (chronicle, row, &n);

      if (!any_chosen (&chosen[TL_FACET_PERSON], people, n))
        held |= 1 << TL_FACET_PERSON;
    }
  if (chosen[TL_FACET_ORGANISATION].n_members > 0)
    {
      const guint32 *organisations = tl_chronicle_row_organisations (chronicle, row, &n);

      if (!any_chosen (&chosen[TL_FACET_ORGANISATION], organisations, n))
        held |= 1 << TL_FACET_ORGANISATION;
    }
  if (chosen[TL_FACET_SOURCE].n_members > 0)
    {
      const guint16 *sources = tl_chronicle_row_sources (chronicle, row, &n);

      if (!any_source_chosen (&chosen[TL_FACET_SOURCE], sources, n))
        held |= 1 << TL_FACET_SOURCE;
    }
  return held;
}

static void
count_bits (guint32 *counts, guint64 bits)
{
  for (; bits != 0; bits &= bits - 1)
    counts[g_bit_nth_lsf ((gulong) bits, -1)]++;
}

static void
count_indices (guint32 *counts, const guint32 *indices, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gboolean again = FALSE;

      /* Somebody can stand twice in an item, in two roles; it is one item all the same. */
      for (guint j = 0; j < i && !again; j++)
        again = indices[j] == indices[i];
      if (!again)
        counts[indices[i]]++;
    }
}

static void
count_row (TlFacetCounts *self,
           TlChronicle *chronicle,
           const TlItemColumns *columns,
           TlFacet facet,
           guint row)
{
  guint32 *counts = self->counts[facet];
  const guint32 *indices;
  const guint16 *sources;
  guint n;

  switch (facet)
    {
    case TL_FACET_THEME:
      count_bits (counts, columns->themes[row]);
      break;
    case TL_FACET_KIND:
      counts[columns->kind[row]]++;
      break;
    case TL_FACET_PERSON:
      indices = tl_chronicle_row_people (chronicle, row, &n);
      count_indices (counts, indices, n);
      break;
    case TL_FACET_ORGANISATION:
      indices = tl_chronicle_row_organisations (chronicle, row, &n);
      count_indices (counts, indices, n);
      break;
    case TL_FACET_SOURCE:
      sources = tl_chronicle_row_sources (chronicle, row, &n);
      for (guint i = 0; i < n; i++)
        counts[sources[i]]++;
      break;
    case TL_FACET_EVIDENCE:
      count_bits (counts, columns->evidence[row]);
      break;
    case TL_N_FACETS:
    default:
      g_assert_not_reached ();
    }
}

/* A value counts the items that it would show: those that no other facet holds back. Where all
 * chosen themes must be there, choosing one more narrows, so that only shown items count. */
static gboolean
would_show (const TlFilter *filter, TlFacet facet, guint held)
{
  if (facet == TL_FACET_THEME && filter->match_all)
    return held == 0;
  return (held & ~(1u << facet)) == 0;
}

/**
 * tl_facet_counts_run:
 * @self: counts
 * @chronicle: a chronicle
 * @filter: a filter
 * @rows: (element-type guint32): gets the rows that @filter lets pass, ascending
 *
 * Finds in one pass over the items which are shown and how many each value of each facet would
 * show.
 */
void
tl_facet_counts_run (TlFacetCounts *self,
                     TlChronicle *chronicle,
                     const TlFilter *filter,
                     GArray *rows)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);

  g_array_set_size (rows, 0);
  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    if (self->n_values[facet] > 0)
      memset (self->counts[facet], 0, self->n_values[facet] * sizeof (guint32));

  for (guint32 row = 0; row < columns->n_items; row++)
    {
      guint held = held_back_by (chronicle, columns, filter, row);

      if (held == 0)
        g_array_append_val (rows, row);
      for (guint facet = 0; facet < TL_N_FACETS; facet++)
        if (would_show (filter, (TlFacet) facet, held))
          count_row (self, chronicle, columns, (TlFacet) facet, row);
    }
}
