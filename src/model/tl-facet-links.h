/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"
#include "tl-index-set.h"
#include "tl-row-set.h"

G_BEGIN_DECLS

/**
 * TlFacetLinks:
 * @first: the values of row r stand at first[r] up to, not including, first[r + 1]
 * @wide: the values, or %NULL
 * @narrow: the values if not @wide
 * @n_values: how many values there are
 * @again: (element-type TlFacetLink): the values that stand in a row once more
 * @totals: for each value, how many rows have it
 *
 * A facet of many values, of which a row has a few: the chronicle's own arrays, walked in the order
 * in which they lie in memory.
 */
typedef struct
{
  const guint32 *first;
  const guint32 *wide;
  const guint16 *narrow;
  guint n_values;
  GArray *again;
  guint32 *totals;
} TlFacetLinks;

void tl_facet_links_init (TlFacetLinks *self, TlChronicle *chronicle, TlFacet facet);
void tl_facet_links_clear (TlFacetLinks *self);
void tl_facet_links_find (const TlFacetLinks *self, const TlIndexSet *chosen, TlRowSet *rows);
void tl_facet_links_recount (const TlFacetLinks *self,
                             TlRowSet *counted,
                             const TlRowSet *rows,
                             guint32 *counts);

G_END_DECLS
