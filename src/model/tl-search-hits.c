/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-search-hits.h"

#include "tl-ascending-rows.h"
#include "tl-types.h"

/**
 * tl_search_hits_ref:
 * @self: hits
 *
 * Returns: (transfer full): @self
 */
TlSearchHits *
tl_search_hits_ref (TlSearchHits *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
free_contents (gpointer data)
{
  TlSearchHits *self = data;

  tl_search_query_unref (self->query);
  g_free (self->rows);
  g_free (self->ranked);
  tl_row_set_clear (&self->found);
}

/**
 * tl_search_hits_unref:
 * @self: (transfer full): hits
 *
 * Lets go of them.
 */
void
tl_search_hits_unref (TlSearchHits *self)
{
  g_atomic_rc_box_release_full (self, free_contents);
}

/* How many hits come before @row. */
static guint
count_before (const TlSearchHits *self, guint row)
{
  return tl_ascending_rows_first_from (self->rows, self->n, row);
}

/**
 * tl_search_hits_next:
 * @self: hits
 * @row: a row, or %TL_ROW_NONE
 *
 * Returns: the first hit after @row in time, and after the last, or when @row is none, the first of
 *   all; %TL_ROW_NONE when there are no hits
 */
guint
tl_search_hits_next (const TlSearchHits *self, guint row)
{
  guint next = row == TL_ROW_NONE ? 0 : count_before (self, row + 1);

  return self->n > 0 ? self->rows[next % self->n] : TL_ROW_NONE;
}

/**
 * tl_search_hits_previous:
 * @self: hits
 * @row: a row, or %TL_ROW_NONE
 *
 * Returns: the last hit before @row in time, and before the first, or when @row is none, the last
 *   of all; %TL_ROW_NONE when there are no hits
 */
guint
tl_search_hits_previous (const TlSearchHits *self, guint row)
{
  return self->n > 0 ? self->rows[(count_before (self, row) + self->n - 1) % self->n] : TL_ROW_NONE;
}
