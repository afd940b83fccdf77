/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-search-hits.h"
#include "tl-search-index.h"

G_BEGIN_DECLS

/**
 * TlSearchJob:
 * @index: a built index
 * @query: what is looked for; it has a term
 * @among: (nullable): complete hits of a query that @query narrows
 * @shown: the rows that may be listed; copied
 * @from: the first second in view
 * @to: the first second after it
 *
 * What is to be looked for.
 */
typedef struct
{
  TlSearchIndex *index;
  TlSearchQuery *query;
  TlSearchHits *among;
  const TlRowSet *shown;
  TlInstant from;
  TlInstant to;
} TlSearchJob;

/**
 * TlSearchFoundFunc:
 * @hits: what was found so far
 * @user_data: what was given with the function
 *
 * Called in the thread that the search was started from, unless it has been cancelled: once with
 * all hits, and before that, where all will take longer than a frame, with those in view.
 */
typedef void (*TlSearchFoundFunc) (TlSearchHits *hits, gpointer user_data);

void tl_search_job_start (const TlSearchJob *job,
                          GCancellable *cancellable,
                          TlSearchFoundFunc found,
                          gpointer user_data);

G_END_DECLS
