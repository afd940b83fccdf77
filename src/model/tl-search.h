/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-search-hits.h"
#include "tl-visible-set.h"

G_BEGIN_DECLS

/**
 * TlSearch:
 *
 * Looks through the texts of what is shown of a chronicle, anew with each change of what is looked
 * for and of what is shown, in threads.
 */
#define TL_TYPE_SEARCH (tl_search_get_type ())
G_DECLARE_FINAL_TYPE (TlSearch, tl_search, TL, SEARCH, GObject)

TlSearch *tl_search_new (TlVisibleSet *visible_set);
void tl_search_prepare (TlSearch *self);
const char *tl_search_get_text (TlSearch *self);
void tl_search_set_text (TlSearch *self, const char *text);
TlSearchQuery *tl_search_get_query (TlSearch *self);
gboolean tl_search_get_active (TlSearch *self);
gboolean tl_search_get_busy (TlSearch *self);
void tl_search_set_view (TlSearch *self, TlInstant from, TlInstant to);
GListModel *tl_search_get_results (TlSearch *self);
const guint32 *tl_search_get_rows (TlSearch *self, guint *n_rows);
TlSearchHits *tl_search_get_hits (TlSearch *self);

G_END_DECLS
