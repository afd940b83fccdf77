/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-time-index.h"

#include "tl-row-set.h"

/* The first tier holds so many rows; with the last one, more than there can be. */
#define FIRST_TIER 32
#define N_TIERS    28

/* For so many rows together the latest end is kept. */
#define CHUNK 64

#define N_IMPORTANCES 256

struct _TlTimeIndex
{
  TlChronicle *chronicle;
  const TlItemColumns *columns;
  guint n_rows;
  guint32 *rows;
  TlInstant *latest; /* of each chunk of rows */
  guint first[N_TIERS + 1];
};

/* Spreads the rows of one importance evenly over time: the finalizer of MurmurHash3. */
static guint32
scramble (guint32 row)
{
  row ^= row >> 16;
  row *= 0x85ebca6bu;
  row ^= row >> 13;
  row *= 0xc2b2ae35u;
  return row ^ (row >> 16);
}

/**
 * tl_time_index_rank:
 * @chronicle: a chronicle
 * @row: a row of it
 *
 * Returns: a number that is lower the more important the item is; nearly all differ
 */
guint32
tl_time_index_rank (TlChronicle *chronicle, guint row)
{
  return (guint32) (N_IMPORTANCES - 1 - tl_chronicle_row_importance (chronicle, row)) << 24 |
         scramble (row) >> 8;
}

/* Places 0 to 31 are the first tier, 32 to 63 the second, 64 to 127 the third. */
static guint
tier_of_place (guint place)
{
  return place < FIRST_TIER ? 0 : g_bit_storage (place / FIRST_TIER);
}

/* Takes down how important each row is, and where among all, the most important first, each
 * importance begins. */
static void
count_importances (const TlTimeIndex *self,
                   const guint32 *indexed,
                   guint8 *importances,
                   guint *begins,
                   guint *counts)
{
  guint sum = 0;

  for (guint i = 0; i < self->n_rows; i++)
    {
      importances[i] = (guint8) tl_chronicle_row_importance (self->chronicle, indexed[i]);
      counts[importances[i]]++;
    }
  for (guint importance = N_IMPORTANCES; importance-- > 0;)
    {
      begins[importance] = sum;
      sum += counts[importance];
    }
}

/* Rows of one importance are dealt to the tiers that it takes up by chance, as evenly as the
 * scrambling is. */
static guint8 *
deal (TlTimeIndex *self, const guint32 *indexed)
{
  guint begins[N_IMPORTANCES];
  guint counts[N_IMPORTANCES] = { 0 };
  guint8 *tiers = g_new (guint8, self->n_rows);

  count_importances (self, indexed, tiers, begins, counts);
  for (guint i = 0; i < self->n_rows; i++)
    {
      guint importance = tiers[i];

      tiers[i] =
          (guint8) tier_of_place (begins[importance] + scramble (indexed[i]) % counts[importance]);
      self->first[tiers[i] + 1]++;
    }
  for (guint tier = 0; tier < N_TIERS; tier++)
    self->first[tier + 1] += self->first[tier];
  return tiers;
}

static void
fill (TlTimeIndex *self, const guint32 *indexed)
{
  g_autofree guint8 *tiers = deal (self, indexed);
  guint next[N_TIERS];

  for (guint tier = 0; tier < N_TIERS; tier++)
    next[tier] = self->first[tier];
  self->rows = g_new (guint32, self->n_rows);
  for (guint i = 0; i < self->n_rows; i++)
    self->rows[next[tiers[i]]++] = indexed[i];

  self->latest = g_new (TlInstant, self->n_rows / CHUNK + 1);
  for (guint i = 0; i < self->n_rows; i++)
    {
      TlInstant *latest = &self->latest[i / CHUNK];

      if (i % CHUNK == 0)
        *latest = TL_INSTANT_MIN;
      *latest = MAX (*latest, self->columns->to[self->rows[i]]);
    }
}

/**
 * tl_time_index_new:
 * @chronicle: a chronicle; it must outlive the index
 * @rows: (array length=n_rows): the items to index, ascending
 * @n_rows: how many
 *
 * Returns: (transfer full): an index; it may be made and used in any thread
 */
TlTimeIndex *
tl_time_index_new (TlChronicle *chronicle, const guint32 *rows, guint n_rows)
{
  TlTimeIndex *self = g_new0 (TlTimeIndex, 1);

  self->chronicle = chronicle;
  self->columns = tl_chronicle_get_columns (chronicle);
  self->n_rows = n_rows;
  fill (self, rows);
  return self;
}

/**
 * tl_time_index_free:
 * @self: an index
 *
 * Frees @self.
 */
void
tl_time_index_free (TlTimeIndex *self)
{
  g_free (self->rows);
  g_free (self->latest);
  g_free (self);
}

/**
 * tl_time_index_first_from:
 * @columns: the columns of a chronicle
 * @rows: (array length=n_rows): rows in the order of time
 * @n_rows: how many
 * @instant: an instant
 *
 * Returns: the place of the first row that begins at @instant or later, @n_rows when none does
 */
guint
tl_time_index_first_from (const TlItemColumns *columns,
                          const guint32 *rows,
                          guint n_rows,
                          TlInstant instant)
{
  guint low = 0;
  guint high = n_rows;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (columns->from[rows[middle]] < instant)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static guint
first_in_tier (const TlTimeIndex *self, guint tier, TlInstant instant)
{
  return self->first[tier] +
         tl_time_index_first_from (self->columns, self->rows + self->first[tier],
                                   self->first[tier + 1] - self->first[tier], instant);
}

/**
 * tl_time_index_find_starting:
 * @self: an index
 * @shown: (array): a bit for each row of the chronicle: whether it counts
 * @from: the first second of the stretch
 * @to: the first second after the stretch
 * @enough: when so many are found, no further tier is looked at
 * @rows: (element-type guint32): the rows found are appended, those of a more important tier first
 *
 * Finds items that begin in a stretch of time: of each tier that is looked at, all of them.
 */
void
tl_time_index_find_starting (const TlTimeIndex *self,
                             const guint64 *shown,
                             TlInstant from,
                             TlInstant to,
                             guint enough,
                             GArray *rows)
{
  guint n_before = rows->len;

  for (guint tier = 0; tier < N_TIERS && self->first[tier] < self->n_rows; tier++)
    {
      for (guint i = first_in_tier (self, tier, from);
           i < self->first[tier + 1] && self->columns->from[self->rows[i]] < to; i++)
        if (tl_row_words_contain (shown, self->rows[i]))
          g_array_append_val (rows, self->rows[i]);
      if (rows->len - n_before >= enough)
        return;
    }
}

static void
find_lasting_in_tier (const TlTimeIndex *self,
                      guint tier,
                      const guint64 *shown,
                      TlInstant at,
                      TlInstant until,
                      GArray *rows)
{
  guint end = first_in_tier (self, tier, at);

  for (guint i = self->first[tier]; i < end; i++)
    {
      if (i % CHUNK == 0 && self->latest[i / CHUNK] < until)
        i += CHUNK - 1;
      else if (self->columns->to[self->rows[i]] >= until &&
               tl_row_words_contain (shown, self->rows[i]))
        g_array_append_val (rows, self->rows[i]);
    }
}

/**
 * tl_time_index_find_lasting:
 * @self: an index
 * @shown: (array): a bit for each row of the chronicle: whether it counts
 * @at: an instant
 * @until: an instant, not before @at
 * @enough: when so many are found, no further tier is looked at
 * @rows: (element-type guint32): the rows found are appended, those of a more important tier first
 *
 * Finds items that begin before @at and last until @until: of each tier that is looked at, all of
 * them.
 */
void
tl_time_index_find_lasting (const TlTimeIndex *self,
                            const guint64 *shown,
                            TlInstant at,
                            TlInstant until,
                            guint enough,
                            GArray *rows)
{
  guint n_before = rows->len;

  for (guint tier = 0; tier < N_TIERS && self->first[tier] < self->n_rows; tier++)
    {
      find_lasting_in_tier (self, tier, shown, at, until, rows);
      if (rows->len - n_before >= enough)
        return;
    }
}
