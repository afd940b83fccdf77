/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a search comes to its hits: its index is read when it is first wanted, and from then on each
 * change starts a job in place of the one before. */

#include "tl-search-private.h"

#include "tl-search-job.h"

static void
set_hits (TlSearch *self, TlSearchHits *hits)
{
  g_clear_pointer (&self->hits, tl_search_hits_unref);
  if (hits != NULL)
    self->hits = tl_search_hits_ref (hits);
  tl_hit_list_set_hits (self->results, hits);
  tl_search_emit_changed (self);
}

static void
set_running (TlSearch *self, GCancellable *running)
{
  gboolean was_busy = tl_search_get_busy (self);

  g_cancellable_cancel (self->running);
  g_set_object (&self->running, running);
  if (tl_search_get_busy (self) != was_busy)
    tl_search_notify_busy (self);
}

/* Whoever hears of the hits may look for something else, or let go of the search. */
static void
found_cb (TlSearchHits *hits, gpointer user_data)
{
  g_autoptr (TlSearch) self = g_object_ref (user_data);
  g_autoptr (GCancellable) running = g_object_ref (self->running);

  set_hits (self, hits);
  if (hits->complete && self->running == running)
    set_running (self, NULL);
}

static TlSearchHits *
hits_to_narrow (TlSearch *self)
{
  if (self->hits != NULL && self->hits->complete &&
      tl_search_query_narrows (self->query, self->hits->query))
    return self->hits;
  return NULL;
}

static void
start (TlSearch *self)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (self->visible_set);
  g_autoptr (GCancellable) running = g_cancellable_new ();
  guint n_rows = tl_chronicle_get_columns (chronicle)->n_items;
  TlRowSet shown = {
    .words = (guint64 *) tl_visible_set_get_bits (self->visible_set),
    .n_words = n_rows / 64 + 1,
    .n_rows = n_rows,
  };
  TlSearchJob job = {
    .index = self->index,
    .query = self->query,
    .among = hits_to_narrow (self),
    .shown = &shown,
    .from = self->from,
    .to = self->to,
  };

  set_running (self, running);
  tl_search_job_start (&job, running, found_cb, self);
}

/* To be called whenever what is looked for, or what is shown, is another. */
void
tl_search_update (TlSearch *self)
{
  if (self->query->n_terms == 0)
    {
      set_running (self, NULL);
      if (self->hits != NULL)
        set_hits (self, NULL);
    }
  else if (self->built)
    {
      start (self);
    }
  else
    {
      tl_search_prepare (self);
    }
}

/* Called after the end of the search only if its index was cancelled with it. */
static void
built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TlSearch *self = user_data;

  if (!tl_search_index_build_finish (result))
    return;
  if (self->query->n_terms > 0)
    start (self);
  self->built = TRUE;
}

/**
 * tl_search_prepare:
 * @self: a search
 *
 * Makes ready to search, in a thread, unless it is: for when somebody is about to type. It takes
 * about half as much memory as the file has.
 */
void
tl_search_prepare (TlSearch *self)
{
  g_return_if_fail (TL_IS_SEARCH (self));

  if (self->index != NULL)
    return;

  self->index = tl_search_index_new (tl_visible_set_get_chronicle (self->visible_set));
  tl_search_index_build_async (self->index, self->building, built_cb, self);
}
