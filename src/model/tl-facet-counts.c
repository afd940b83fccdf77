/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-facet-counts.h"

#include "tl-filter-private.h"

/* Whether the values of @facet are links, of which there may be very many, or slices. */
static gboolean
is_linked (TlFacet facet)
{
  switch (facet)
    {
    case TL_FACET_PERSON:
    case TL_FACET_ORGANISATION:
    case TL_FACET_SOURCE:
      return TRUE;
    case TL_FACET_THEME:
    case TL_FACET_KIND:
    case TL_FACET_EVIDENCE:
      return FALSE;
    case TL_N_FACETS:
    default:
      g_assert_not_reached ();
    }
}

static void
count_values (TlFacetCounts *self)
{
  self->n_values[TL_FACET_THEME] = TL_MAX_THEMES;
  self->n_values[TL_FACET_KIND] = TL_N_ITEM_KINDS;
  self->n_values[TL_FACET_EVIDENCE] = TL_N_EVIDENCE;
  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    {
      if (is_linked ((TlFacet) facet))
        self->n_values[facet] = self->links[facet].n_values;
      self->counts[facet] = g_new0 (guint32, self->n_values[facet]);
    }
}

static void
recount (TlFacetCounts *self, TlFacet facet, const TlRowSet *rows)
{
  TlRowSet *counted = &self->counted[facet];

  if (is_linked (facet))
    tl_facet_links_recount (&self->links[facet], counted, rows, self->counts[facet]);
  else
    {
      tl_facet_slices_count (&self->slices[facet], rows, self->counts[facet]);
      tl_row_set_copy (counted, rows);
    }
}

static void
add_facet (TlFacetCounts *self, TlFacet facet)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (self->chronicle);

  if (is_linked (facet))
    tl_facet_links_init (&self->links[facet], self->chronicle, facet);
  else
    tl_facet_slices_init (&self->slices[facet], columns, facet);
  tl_row_set_init (&self->passing[facet], columns->n_items);
  tl_row_set_init (&self->counted[facet], columns->n_items);
  tl_row_set_fill (&self->passing[facet], TRUE);
}

/**
 * tl_facet_counts_init:
 * @self: zeroed memory
 * @chronicle: the chronicle whose items are to be counted; it must outlive the counts
 *
 * Counts what a new filter lets pass, which is everything.
 */
void
tl_facet_counts_init (TlFacetCounts *self, TlChronicle *chronicle)
{
  guint n_items = tl_chronicle_get_columns (chronicle)->n_items;

  self->chronicle = chronicle;
  self->applied = tl_filter_new ();
  tl_row_set_init (&self->shown, n_items);
  tl_row_set_init (&self->in_range, n_items);
  tl_row_set_init (&self->counting, n_items);
  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    add_facet (self, (TlFacet) facet);
  count_values (self);

  tl_row_set_fill (&self->shown, TRUE);
  tl_row_set_fill (&self->in_range, TRUE);
  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    recount (self, (TlFacet) facet, &self->shown);
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
    {
      tl_facet_slices_clear (&self->slices[facet]);
      tl_facet_links_clear (&self->links[facet]);
      tl_row_set_clear (&self->passing[facet]);
      tl_row_set_clear (&self->counted[facet]);
      g_clear_pointer (&self->counts[facet], g_free);
    }
  tl_row_set_clear (&self->shown);
  tl_row_set_clear (&self->in_range);
  tl_row_set_clear (&self->counting);
  g_clear_object (&self->applied);
}

static void
find_passing (TlFacetCounts *self, TlFacet facet)
{
  const TlIndexSet *chosen = &self->applied->chosen[facet];
  TlRowSet *passing = &self->passing[facet];

  if (chosen->n_members == 0 && facet != TL_FACET_KIND)
    tl_row_set_fill (passing, TRUE);
  else if (is_linked (facet))
    tl_facet_links_find (&self->links[facet], chosen, passing);
  else
    tl_facet_slices_find (&self->slices[facet], chosen,
                          facet == TL_FACET_THEME && self->applied->match_all, passing);
}

static void
apply_chosen (TlFacetCounts *self, const TlFilter *filter)
{
  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    {
      TlIndexSet *applied = &self->applied->chosen[facet];
      gboolean same = tl_index_set_equal (applied, &filter->chosen[facet]);

      if (facet == TL_FACET_THEME)
        {
          same = same && self->applied->match_all == filter->match_all;
          self->applied->match_all = filter->match_all;
        }
      if (same)
        continue;
      tl_index_set_copy (applied, &filter->chosen[facet]);
      find_passing (self, (TlFacet) facet);
    }
}

static void
apply_range (TlFacetCounts *self, const TlFilter *filter)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (self->chronicle);

  if (self->applied->from == filter->from && self->applied->to == filter->to)
    return;

  self->applied->from = filter->from;
  self->applied->to = filter->to;
  tl_row_set_fill (&self->in_range, FALSE);
  /* No row begins before the one above it. */
  for (guint row = 0; row < columns->n_items && columns->from[row] < filter->to; row++)
    if (columns->to[row] > filter->from)
      tl_row_set_add (&self->in_range, row);
}

/* The rows that nothing but @facet holds back; that nothing holds back for %TL_N_FACETS. */
static void
find_rows_but_for (TlFacetCounts *self, guint facet, TlRowSet *rows)
{
  tl_row_set_copy (rows, &self->in_range);
  for (guint other = 0; other < TL_N_FACETS; other++)
    if (other != facet)
      tl_row_set_intersect (rows, &self->passing[other]);
}

/* A value counts the items that it would show: those that no other facet holds back. Where all
 * chosen themes must be there, choosing one more narrows, so that only shown items count. */
static void
update_facet (TlFacetCounts *self, TlFacet facet)
{
  gboolean narrows = facet == TL_FACET_THEME && self->applied->match_all;

  find_rows_but_for (self, narrows ? TL_N_FACETS : facet, &self->counting);
  if (tl_row_set_count_differences (&self->counting, &self->counted[facet]) > 0)
    recount (self, facet, &self->counting);
}

/**
 * tl_facet_counts_update:
 * @self: counts
 * @filter: a filter
 *
 * Finds which items @filter lets pass and how many each value of each facet would show.
 */
void
tl_facet_counts_update (TlFacetCounts *self, const TlFilter *filter)
{
  apply_chosen (self, filter);
  apply_range (self, filter);
  find_rows_but_for (self, TL_N_FACETS, &self->shown);
  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    update_facet (self, (TlFacet) facet);
}
