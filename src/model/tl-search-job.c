/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-search-job.h"

#include "tl-search-scan.h"

/* So many rows, a multiple of the block, are looked through well within a frame. */
#define PREVIEW_ROWS (24 * TL_SCAN_BLOCK)

/* A job with all that it needs in its thread. */
typedef struct
{
  TlSearchJob job;
  TlRowSet shown;
  TlSearchFoundFunc found;
  gpointer user_data;
} TlRunningJob;

/* Hits on their way to the thread that the search was started from. */
typedef struct
{
  GTask *task;
  TlSearchHits *hits;
} TlDelivery;

static void
running_job_free (gpointer data)
{
  TlRunningJob *self = data;

  tl_search_index_unref (self->job.index);
  tl_search_query_unref (self->job.query);
  g_clear_pointer (&self->job.among, tl_search_hits_unref);
  tl_row_set_clear (&self->shown);
  g_free (self);
}

static void
delivery_free (gpointer data)
{
  TlDelivery *self = data;

  g_object_unref (self->task);
  tl_search_hits_unref (self->hits);
  g_free (self);
}

static gboolean
deliver_cb (gpointer data)
{
  TlDelivery *self = data;
  TlRunningJob *running = g_task_get_task_data (self->task);

  if (!g_cancellable_is_cancelled (g_task_get_cancellable (self->task)))
    running->found (self->hits, running->user_data);
  return G_SOURCE_REMOVE;
}

static void
deliver (GTask *task, TlSearchHits *hits)
{
  TlDelivery *delivery = g_new (TlDelivery, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  *delivery = (TlDelivery) { g_object_ref (task), hits };
  /* To invoke in the context would run here whenever its own thread is between two turns. */
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, deliver_cb, delivery, delivery_free);
  g_source_attach (source, g_task_get_context (task));
}

/* The first row that begins at or after @instant. */
static guint
row_at (const TlSearchJob *job, TlInstant instant)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (job->index->chronicle);
  guint low = 0;
  guint high = columns->n_items;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (columns->from[middle] < instant)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The blocks that are looked through first: from the first row in view on. */
static void
find_preview (const TlSearchJob *job, guint n_rows, guint *first, guint *end)
{
  guint row = row_at (job, job->from);
  guint n_blocks = (row_at (job, job->to) - MIN (row, row_at (job, job->to))) / TL_SCAN_BLOCK + 2;

  *first = row - row % TL_SCAN_BLOCK;
  *end = MIN (*first + MIN (n_blocks * TL_SCAN_BLOCK, PREVIEW_ROWS), n_rows);
}

static gboolean
scan_preview (GTask *task, TlSearchScan *scan, guint first, guint end, GCancellable *cancellable)
{
  TlRunningJob *running = g_task_get_task_data (task);

  if (!tl_search_scan_rows (scan, first, end, cancellable))
    return FALSE;
  deliver (task, tl_search_scan_list (scan, &running->shown, FALSE));
  return TRUE;
}

static gboolean
scan_everything (GTask *task, TlSearchScan *scan, GCancellable *cancellable)
{
  TlRunningJob *running = g_task_get_task_data (task);
  guint n_rows = running->shown.n_rows;
  guint first = 0;
  guint end = 0;

  if (n_rows > PREVIEW_ROWS)
    {
      find_preview (&running->job, n_rows, &first, &end);
      if (!scan_preview (task, scan, first, end, cancellable))
        return FALSE;
    }
  return tl_search_scan_rows (scan, 0, first, cancellable) &&
         tl_search_scan_rows (scan, end, n_rows, cancellable);
}

static void
search_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  TlRunningJob *running = data;
  g_autoptr (TlSearchScan) scan = NULL;

  if (!g_cancellable_is_cancelled (cancellable))
    {
      scan = tl_search_scan_new (running->job.index, running->job.query, running->job.among);
      if (scan_everything (task, scan, cancellable))
        deliver (task, tl_search_scan_list (scan, &running->shown, TRUE));
    }
  g_task_return_boolean (task, TRUE);
}

/**
 * tl_search_job_start:
 * @job: what is to be looked for; copied
 * @cancellable: a cancellable
 * @found: what to call with what is found
 * @user_data: for @found; it has to last until all is found or @cancellable is cancelled
 *
 * Looks for something in a thread.
 */
void
tl_search_job_start (const TlSearchJob *job,
                     GCancellable *cancellable,
                     TlSearchFoundFunc found,
                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, NULL, NULL);
  TlRunningJob *running = g_new0 (TlRunningJob, 1);

  running->job = *job;
  tl_search_index_ref (job->index);
  tl_search_query_ref (job->query);
  if (job->among != NULL)
    tl_search_hits_ref (job->among);
  tl_row_set_init (&running->shown, job->shown->n_rows);
  tl_row_set_copy (&running->shown, job->shown);
  running->found = found;
  running->user_data = user_data;
  g_task_set_source_tag (task, tl_search_job_start);
  g_task_set_task_data (task, running, running_job_free);
  g_task_run_in_thread (task, search_thread);
}
