/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-search-hits.h"
#include "tl-search-index.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The rows that are looked through at a time: ranges begin and end at multiples of this. */
#define TL_SCAN_BLOCK 4096

/* So many hits are put in exact order; more than that nobody reads through. */
#define TL_SCAN_MAX_RANKED 2000

typedef struct _TlSearchScan TlSearchScan;

TlSearchScan *
tl_search_scan_new (TlSearchIndex *index, TlSearchQuery *query, const TlSearchHits *among);
void tl_search_scan_free (TlSearchScan *self);
gboolean
tl_search_scan_rows (TlSearchScan *self, guint first, guint end, GCancellable *cancellable);
TlSearchHits *tl_search_scan_list (TlSearchScan *self, const TlRowSet *shown, gboolean complete);
TlSearchHits *tl_search_index_find (TlSearchIndex *index, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlSearchScan, tl_search_scan_free)

G_END_DECLS
