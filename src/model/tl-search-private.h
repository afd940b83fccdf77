/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-hit-list.h"
#include "tl-search-index.h"
#include "tl-search.h"

G_BEGIN_DECLS

struct _TlSearch
{
  GObject parent_instance;

  TlVisibleSet *visible_set;
  char *text;
  TlSearchQuery *query;
  TlInstant from;
  TlInstant to;

  TlSearchIndex *index; /* NULL until it is wanted */
  gboolean built;
  GCancellable *building;
  GCancellable *running; /* the search under way, if there is one */
  TlSearchHits *hits;    /* NULL when nothing is looked for, or nothing is known yet */
  TlHitList *results;
};

void tl_search_update (TlSearch *self);
void tl_search_emit_changed (TlSearch *self);
void tl_search_notify_busy (TlSearch *self);

G_END_DECLS
