/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-row-set.h"
#include "tl-search-query.h"

G_BEGIN_DECLS

/**
 * TlSearchHits:
 * @query: what was looked for
 * @rows: the rows that were found and are shown, ascending
 * @ranked: the same rows, the best first, and those of one rank ascending
 * @n: how many
 * @found: all rows that were found
 * @complete: whether everything has been looked through
 *
 * What a search has found. It never changes and may be used in any thread.
 */
typedef struct
{
  TlSearchQuery *query;
  guint32 *rows;
  guint32 *ranked;
  guint n;
  TlRowSet found;
  gboolean complete;
} TlSearchHits;

TlSearchHits *tl_search_hits_ref (TlSearchHits *self);
void tl_search_hits_unref (TlSearchHits *self);
guint tl_search_hits_next (const TlSearchHits *self, guint row);
guint tl_search_hits_previous (const TlSearchHits *self, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlSearchHits, tl_search_hits_unref)

G_END_DECLS
