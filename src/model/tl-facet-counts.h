/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"
#include "tl-filter-private.h"

G_BEGIN_DECLS

/**
 * TlFacetCounts:
 *
 * For each value of each facet, how many items it would show.
 */
typedef struct
{
  guint32 *counts[TL_N_FACETS];
  guint n_values[TL_N_FACETS];
} TlFacetCounts;

void tl_facet_counts_init (TlFacetCounts *self, TlChronicle *chronicle);
void tl_facet_counts_clear (TlFacetCounts *self);
void tl_facet_counts_run (TlFacetCounts *self,
                          TlChronicle *chronicle,
                          const TlFilter *filter,
                          GArray *rows);

G_END_DECLS
