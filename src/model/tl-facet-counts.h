/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"
#include "tl-facet-links.h"
#include "tl-facet-slices.h"
#include "tl-filter.h"
#include "tl-row-set.h"

G_BEGIN_DECLS

/**
 * TlFacetCounts:
 * @shown: the rows that the filter lets pass
 * @counts: for each value of each facet, how many items it would show
 * @n_values: how many values each facet has
 *
 * What a filter makes of the items of a chronicle. All is kept from one change of the filter to
 * the next, so that a change costs what it changes.
 */
typedef struct
{
  TlRowSet shown;
  guint32 *counts[TL_N_FACETS];
  guint n_values[TL_N_FACETS];

  /*< private >*/
  TlChronicle *chronicle; /* not owned */
  TlFilter *applied;      /* a copy of the filter that all this comes from */
  TlFacetSlices slices[TL_N_FACETS];
  TlFacetLinks links[TL_N_FACETS];
  TlRowSet passing[TL_N_FACETS]; /* the rows that the facet lets pass */
  TlRowSet in_range;
  TlRowSet counted[TL_N_FACETS]; /* the rows that count in the facet */
  TlRowSet counting;             /* scratch */
} TlFacetCounts;

void tl_facet_counts_init (TlFacetCounts *self, TlChronicle *chronicle);
void tl_facet_counts_clear (TlFacetCounts *self);
void tl_facet_counts_update (TlFacetCounts *self, const TlFilter *filter);

G_END_DECLS
