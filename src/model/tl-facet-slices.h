/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"
#include "tl-index-set.h"
#include "tl-row-set.h"

G_BEGIN_DECLS

/**
 * TlFacetSlices:
 * @values: for each value, the rows that have it
 * @n_values: how many values some row may have; no row has any beyond
 *
 * A facet of few values, turned over: a bit for each row and value, so that finding and counting
 * rows is work on whole words.
 */
typedef struct
{
  TlRowSet *values;
  guint n_values;
} TlFacetSlices;

void tl_facet_slices_init (TlFacetSlices *self, const TlItemColumns *columns, TlFacet facet);
void tl_facet_slices_clear (TlFacetSlices *self);
void tl_facet_slices_find (const TlFacetSlices *self,
                           const TlIndexSet *chosen,
                           gboolean match_all,
                           TlRowSet *rows);
void tl_facet_slices_count (const TlFacetSlices *self, const TlRowSet *rows, guint32 *counts);

G_END_DECLS
