/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-length-index.h"

#include "tl-row-set.h"
#include "tl-time-index.h"

/* An item of class c lasts for less than 2^c seconds, and at least half as long. */
#define N_CLASSES 65

struct _TlLengthIndex
{
  const TlItemColumns *columns;
  guint32 *rows;
  guint first[N_CLASSES + 1];
};

static guint
class_of (const TlItemColumns *columns, guint32 row)
{
  guint64 length = (guint64) columns->to[row] - (guint64) columns->from[row];

  return length == 0 ? 0 : 64 - (guint) __builtin_clzll (length);
}

/**
 * tl_length_index_new:
 * @columns: the columns of a chronicle, which must outlive the index
 * @rows: (array length=n_rows): the items to index, ascending
 * @n_rows: how many
 *
 * Returns: (transfer full): an index; it may be made and used in any thread
 */
TlLengthIndex *
tl_length_index_new (const TlItemColumns *columns, const guint32 *rows, guint n_rows)
{
  TlLengthIndex *self = g_new0 (TlLengthIndex, 1);
  guint next[N_CLASSES];

  self->columns = columns;
  self->rows = g_new (guint32, n_rows);
  for (guint i = 0; i < n_rows; i++)
    self->first[class_of (columns, rows[i]) + 1]++;
  for (guint class = 0; class < N_CLASSES; class ++)
    {
      self->first[class + 1] += self->first[class];
      next[class] = self->first[class];
    }
  for (guint i = 0; i < n_rows; i++)
    self->rows[next[class_of (columns, rows[i])]++] = rows[i];
  return self;
}

/**
 * tl_length_index_free:
 * @self: an index
 *
 * Frees @self.
 */
void
tl_length_index_free (TlLengthIndex *self)
{
  g_free (self->rows);
  g_free (self);
}

/* What of a class begins before this is over before @until. */
static TlInstant
earliest_of (guint class, TlInstant until)
{
  TlInstant earliest;

  if (class >= 63 || __builtin_sub_overflow (until, (TlInstant) 1 << class, &earliest))
    return TL_INSTANT_MIN;
  return earliest;
}

/* Writes every row that may last so long and keeps those that do: no branch that could be guessed
 * wrong. */
static void
find_in_class (const TlLengthIndex *self,
               guint class,
               const guint64 *shown,
               TlInstant at,
               TlInstant until,
               GArray *found)
{
  const guint32 *rows = self->rows + self->first[class];
  const TlInstant *ends = self->columns->to;
  guint n_rows = self->first[class + 1] - self->first[class];
  guint end = tl_time_index_first_from (self->columns, rows, n_rows, at);
  guint i = tl_time_index_first_from (self->columns, rows, end, earliest_of (class, until));
  guint n = found->len;
  guint32 *next;

  g_array_set_size (found, n + end - i);
  next = (guint32 *) (gpointer) found->data + n;
  for (; i < end; i++)
    {
      *next = rows[i];
      next += (ends[rows[i]] >= until) & tl_row_words_contain (shown, rows[i]);
    }
  g_array_set_size (found, (guint) (next - (guint32 *) (gpointer) found->data));
}

/**
 * tl_length_index_find:
 * @self: an index
 * @shown: (array): a bit for each row of the chronicle: whether it counts
 * @at: an instant
 * @until: an instant, not before @at
 * @rows: (element-type guint32): the rows found are appended, always in the same order, which is
 * not that of time
 *
 * Finds the items that begin before @at and last until @until, all of them.
 */
void
tl_length_index_find (const TlLengthIndex *self,
                      const guint64 *shown,
                      TlInstant at,
                      TlInstant until,
                      GArray *rows)
{
  for (guint class = 0; class < N_CLASSES; class ++)
    if (self->first[class] < self->first[class + 1])
      find_in_class (self, class, shown, at, until, rows);
}
