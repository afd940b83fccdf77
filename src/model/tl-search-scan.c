/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-search-scan.h"

#include "tl-search-terms.h"
#include "tl-together.h"

/* A thread is made for each so many rows, up to as many as there are processors. */
#define ROWS_PER_THREAD (4 * TL_SCAN_BLOCK)

/* Where fewer than one row in so many can match, each of them is looked at by itself. */
#define SPARSE 8

/* What the number of fields may add to a rank stays below the smallest other difference. */
#define RANK_UNIT 8

struct _TlSearchScan
{
  TlSearchIndex *index;
  TlSearchQuery *query;
  TlTermSearch *terms;
  guint first_term; /* the one that is looked for throughout */
  TlRowSet among;   /* without words: all rows */
  TlRowSet found;
  guint16 *weights; /* of the rows that are found, by field only */
};

/* The part of a scan that threads share: each takes the next block until there are no more. */
typedef struct
{
  TlSearchScan *scan;
  GCancellable *cancellable;
  guint end;
  int next; /* block; taken atomically */
} TlScanRange;

/* What is long is rarer than what is short. */
static guint
pick_first_term (const TlSearchQuery *query)
{
  guint best = 0;

  for (guint i = 1; i < query->n_terms; i++)
    if (query->terms[i].length > query->terms[best].length)
      best = i;
  return best;
}

/**
 * tl_search_scan_new:
 * @index: a built index
 * @query: what to look for; it has a term
 * @among: (nullable): hits of a query that @query narrows, complete, to look no further than those
 *
 * Makes ready to look through an index; in any thread.
 *
 * Returns: (transfer full): a scan
 */
TlSearchScan *
tl_search_scan_new (TlSearchIndex *index, TlSearchQuery *query, const TlSearchHits *among)
{
  TlSearchScan *self = g_new0 (TlSearchScan, 1);
  guint n_rows = tl_chronicle_get_columns (index->chronicle)->n_items;

  self->index = tl_search_index_ref (index);
  self->query = tl_search_query_ref (query);
  self->terms = g_new (TlTermSearch, query->n_terms);
  for (guint i = 0; i < query->n_terms; i++)
    tl_term_search_init (&self->terms[i], index, &query->terms[i]);
  self->first_term = pick_first_term (query);
  tl_row_set_init (&self->found, n_rows);
  self->weights = g_new0 (guint16, (gsize) n_rows + 1);
  if (among != NULL && tl_row_set_count (&among->found) <= n_rows / SPARSE)
    {
      tl_row_set_init (&self->among, n_rows);
      tl_row_set_copy (&self->among, &among->found);
    }
  return self;
}

/**
 * tl_search_scan_free:
 * @self: (transfer full): a scan
 *
 * Frees it.
 */
void
tl_search_scan_free (TlSearchScan *self)
{
  for (guint i = 0; i < self->query->n_terms; i++)
    tl_term_search_clear (&self->terms[i]);
  g_free (self->terms);
  tl_row_set_clear (&self->among);
  tl_row_set_clear (&self->found);
  g_free (self->weights);
  tl_search_query_unref (self->query);
  tl_search_index_unref (self->index);
  g_free (self);
}

/* Adds a row in which the first term weighs @weight if all the others are there too. */
static void
add_if_all (TlSearchScan *self, guint row, guint weight)
{
  for (guint i = 0; i < self->query->n_terms; i++)
    {
      guint more =
          i == self->first_term ? weight : tl_term_search_weigh (&self->terms[i], self->index, row);

      if (more == 0)
        return;
      self->weights[row] =
          (guint16) MIN (self->weights[row] + more * RANK_UNIT, G_MAXUINT16 - RANK_UNIT);
    }
  tl_row_set_add (&self->found, row);
}

static void
scan_sparse (TlSearchScan *self, guint first, guint end)
{
  const TlTermSearch *term = &self->terms[self->first_term];

  for (guint word = first / 64; word * 64 < end; word++)
    for (guint64 bits = self->among.words[word]; bits != 0;)
      {
        guint row = word * 64 + tl_row_set_take_bit (&bits);

        add_if_all (self, row, tl_term_search_weigh (term, self->index, row));
      }
}

/* The row in which @found is, at or after @row: near it mostly, else to be searched for. */
static guint
row_around (const TlSearchIndex *index, guint row, guint end, const char *found)
{
  gsize place = (gsize) (found - index->folded.bytes);
  guint step = 1;

  while (row + step < end && index->starts[row + step] <= place)
    {
      row += step;
      step *= 2;
    }
  for (; step > 0; step /= 2)
    if (row + step < end && index->starts[row + step] <= place)
      row += step;
  return row;
}

static void
scan_texts (TlSearchScan *self, guint first, guint end, guint8 *weights)
{
  const TlNeedle *needle = &self->terms[self->first_term].needle;
  const TlSearchIndex *index = self->index;
  const char *last = tl_search_index_row (index, end);
  const char *p = tl_search_index_row (index, first);
  guint row = first;

  while ((p = tl_needle_find (needle, p, last)) != NULL)
    {
      row = row_around (index, row, end, p);
      weights[row - first] = (guint8) tl_text_weight_at (index, row, p);
      p = tl_search_index_row (index, ++row);
    }
}

/* Of a single term, what it weighs is all there is to know. No other thread is at these rows. */
static void
add_found (TlSearchScan *self, guint first, guint end, const guint8 *weights)
{
  for (guint row = first; row < end; row++)
    {
      guint8 weight = weights[row - first];

      self->weights[row] = (guint16) (weight * RANK_UNIT);
      self->found.words[row / 64] |= (guint64) (weight != 0) << (row % 64);
    }
}

static void
scan_all (TlSearchScan *self, guint first, guint end)
{
  guint8 weights[TL_SCAN_BLOCK] = { 0 };

  scan_texts (self, first, end, weights);
  tl_term_search_add_names (&self->terms[self->first_term], self->index, first, end, weights);
  if (self->query->n_terms == 1)
    add_found (self, first, end, weights);
  else
    for (guint row = first; row < end; row++)
      if (weights[row - first] != 0)
        add_if_all (self, row, weights[row - first]);
}

static gpointer
scan_blocks (gpointer data)
{
  TlScanRange *range = data;
  TlSearchScan *self = range->scan;

  while (!g_cancellable_is_cancelled (range->cancellable))
    {
      guint first = (guint) g_atomic_int_add (&range->next, 1) * TL_SCAN_BLOCK;
      guint end = MIN (first + TL_SCAN_BLOCK, range->end);

      if (first >= range->end)
        break;
      if (self->among.words != NULL)
        scan_sparse (self, first, end);
      else
        scan_all (self, first, end);
    }
  return NULL;
}

/**
 * tl_search_scan_rows:
 * @self: a scan
 * @first: the first row, a multiple of %TL_SCAN_BLOCK
 * @end: the row after the last; a multiple of %TL_SCAN_BLOCK, or the number of rows
 * @cancellable: (nullable): a cancellable
 *
 * Looks through some of the rows, in as many threads as is worth it. No row is to be looked
 * through twice.
 *
 * Returns: %FALSE if it was cancelled, whereupon the scan is of no more use
 */
gboolean
tl_search_scan_rows (TlSearchScan *self, guint first, guint end, GCancellable *cancellable)
{
  TlScanRange range = { self, cancellable, end, (int) (first / TL_SCAN_BLOCK) };
  guint wanted = (end - MIN (first, end)) / ROWS_PER_THREAD;
  guint n_helpers = MIN (wanted, g_get_num_processors () - 1);
  g_autofree GThread **helpers = g_new (GThread *, n_helpers);

  for (guint i = 0; i < n_helpers; i++)
    helpers[i] = g_thread_new ("search", scan_blocks, &range);
  scan_blocks (&range);
  for (guint i = 0; i < n_helpers; i++)
    g_thread_join (helpers[i]);
  return !g_cancellable_is_cancelled (cancellable);
}

static guint16
weigh_fully (TlSearchScan *self, guint row)
{
  guint fields = 0;
  guint weight = 0;

  for (guint i = 0; i < self->query->n_terms; i++)
    weight += tl_term_search_weigh_fully (&self->terms[i], self->index, row, &fields) * RANK_UNIT;
  for (; fields != 0; fields &= fields - 1)
    weight++;
  return (guint16) MIN (weight, G_MAXUINT16);
}

/* Hits on their way to be listed. */
typedef struct
{
  TlRowSet rows;
  const guint16 *weights; /* for each row of the chronicle */
  TlSearchHits *hits;
} TlListing;

static void
list_rows (gpointer data)
{
  TlListing *listing = data;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  tl_row_set_list (&listing->rows, rows);
  listing->hits->rows = (guint32 *) (gpointer) g_array_free (rows, FALSE);
}

/* Puts rows in order of weight by counting how many there are of each. */
static void
rank_rows (gpointer data)
{
  const TlListing *listing = data;
  const TlRowSet *rows = &listing->rows;
  g_autofree guint32 *places = g_new0 (guint32, G_MAXUINT16 + 2);
  guint32 *ranked = g_new (guint32, listing->hits->n);

  for (guint word = 0; word < rows->n_words; word++)
    for (guint64 bits = rows->words[word]; bits != 0;)
      places[G_MAXUINT16 - listing->weights[word * 64 + tl_row_set_take_bit (&bits)] + 1]++;
  for (guint i = 1; i <= G_MAXUINT16; i++)
    places[i] += places[i - 1];
  for (guint word = 0; word < rows->n_words; word++)
    for (guint64 bits = rows->words[word]; bits != 0;)
      {
        guint row = word * 64 + tl_row_set_take_bit (&bits);

        ranked[places[G_MAXUINT16 - listing->weights[row]]++] = row;
      }
  listing->hits->ranked = ranked;
}

/* Few hits are worth it to look at all that is found in them. */
static guint16 *
weigh_few (TlSearchScan *self, const TlRowSet *rows, guint n)
{
  guint16 *weights;

  if (n > TL_SCAN_MAX_RANKED)
    return NULL;

  weights = g_new0 (guint16, (gsize) rows->n_rows + 1);
  for (guint word = 0; word < rows->n_words; word++)
    for (guint64 bits = rows->words[word]; bits != 0;)
      {
        guint row = word * 64 + tl_row_set_take_bit (&bits);

        weights[row] = weigh_fully (self, row);
      }
  return weights;
}

/**
 * tl_search_scan_list:
 * @self: a scan
 * @shown: (nullable): the rows that may be listed; %NULL for all
 * @complete: whether all rows have been looked through
 *
 * Lists what was found so far. A hit ranks by the field in which each term is found, a title
 * before a name, a quote, a summary and a passage; then whole words before parts of words, then
 * people of that name, then hits in more fields. Of more than %TL_SCAN_MAX_RANKED hits the fields
 * alone count.
 *
 * Returns: (transfer full): the hits
 */
TlSearchHits *
tl_search_scan_list (TlSearchScan *self, const TlRowSet *shown, gboolean complete)
{
  TlListing listing = { .hits = g_atomic_rc_box_new0 (TlSearchHits) };
  TlSearchHits *hits = listing.hits;
  g_autofree guint16 *weights = NULL;

  tl_row_set_init (&listing.rows, self->found.n_rows);
  tl_row_set_copy (&listing.rows, &self->found);
  if (shown != NULL)
    tl_row_set_intersect (&listing.rows, shown);
  hits->query = tl_search_query_ref (self->query);
  hits->complete = complete;
  tl_row_set_init (&hits->found, self->found.n_rows);
  tl_row_set_copy (&hits->found, &self->found);
  hits->n = tl_row_set_count (&listing.rows);
  weights = weigh_few (self, &listing.rows, hits->n);
  listing.weights = weights != NULL ? weights : self->weights;
  tl_do_together (hits->n, list_rows, rank_rows, &listing);
  tl_row_set_clear (&listing.rows);
  return hits;
}

/**
 * tl_search_index_find:
 * @index: a built index
 * @text: what to look for, as a reader types it
 *
 * Looks through everything; in any thread. Blocks.
 *
 * Returns: (transfer full): the hits; none for a @text of nothing
 */
TlSearchHits *
tl_search_index_find (TlSearchIndex *index, const char *text)
{
  guint n_rows = tl_chronicle_get_columns (index->chronicle)->n_items;
  g_autoptr (TlSearchQuery) query = tl_search_query_new (text);
  g_autoptr (TlSearchScan) scan = tl_search_scan_new (index, query, NULL);

  if (query->n_terms > 0)
    tl_search_scan_rows (scan, 0, n_rows, NULL);
  return tl_search_scan_list (scan, NULL, TRUE);
}
