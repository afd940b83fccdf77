/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-lane-rows.h"

#include "tl-row-set.h"

struct _TlLaneRows
{
  TlLaneTable *table;
  TlVisibleSet *visible_set;
  GArray **rows; /* for each lane, of guint32; NULL until asked for */
};

/**
 * tl_lane_rows_new:
 * @table: the lanes
 * @visible_set: what is shown, of the same chronicle
 *
 * Valid until @visible_set changes: then, there is to be a new one.
 *
 * Returns: (transfer full): what is shown of each lane
 */
TlLaneRows *
tl_lane_rows_new (TlLaneTable *table, TlVisibleSet *visible_set)
{
  TlLaneRows *self = g_new (TlLaneRows, 1);

  g_assert (tl_lane_table_get_chronicle (table) == tl_visible_set_get_chronicle (visible_set));
  *self = (TlLaneRows) {
    .table = tl_lane_table_ref (table),
    .visible_set = g_object_ref (visible_set),
    .rows = g_new0 (GArray *, tl_lane_table_get_n_lanes (table)),
  };
  return self;
}

/**
 * tl_lane_rows_free:
 * @self: what is shown of each lane
 *
 * Frees @self.
 */
void
tl_lane_rows_free (TlLaneRows *self)
{
  for (guint lane = 0; lane < tl_lane_table_get_n_lanes (self->table); lane++)
    g_clear_pointer (&self->rows[lane], g_array_unref);
  g_free (self->rows);
  tl_lane_table_unref (self->table);
  g_object_unref (self->visible_set);
  g_free (self);
}

/**
 * tl_lane_rows_get_table:
 * @self: what is shown of each lane
 *
 * Returns: (transfer none): the lanes
 */
TlLaneTable *
tl_lane_rows_get_table (TlLaneRows *self)
{
  return self->table;
}

/**
 * tl_lane_rows_get_visible_set:
 * @self: what is shown of each lane
 *
 * Returns: (transfer none): what is shown of all of them
 */
TlVisibleSet *
tl_lane_rows_get_visible_set (TlLaneRows *self)
{
  return self->visible_set;
}

/**
 * tl_lane_rows_is_empty:
 * @self: what is shown of each lane
 * @lane: a lane
 *
 * Returns: whether nothing is shown of it
 */
gboolean
tl_lane_rows_is_empty (TlLaneRows *self, guint lane)
{
  const guint64 *shown = tl_visible_set_get_bits (self->visible_set);
  guint n_rows;
  const guint32 *rows = tl_lane_table_get_rows (self->table, lane, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (tl_row_words_contain (shown, rows[i]))
      return FALSE;
  return TRUE;
}

/* Writes every row and keeps those that are shown: no branch that could be guessed wrong. */
static GArray *
list_shown (TlLaneRows *self, guint lane)
{
  const guint64 *shown = tl_visible_set_get_bits (self->visible_set);
  guint n_rows;
  const guint32 *rows = tl_lane_table_get_rows (self->table, lane, &n_rows);
  GArray *listed = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_rows);
  guint32 *next = (guint32 *) (gpointer) listed->data;

  for (guint i = 0; i < n_rows; i++)
    {
      *next = rows[i];
      next += tl_row_words_contain (shown, rows[i]);
    }
  g_array_set_size (listed, (guint) (next - (guint32 *) (gpointer) listed->data));
  return listed;
}

/**
 * tl_lane_rows_get:
 * @self: what is shown of each lane
 * @lane: a lane
 * @n_rows: (out): how many
 *
 * Returns: (transfer none) (array length=n_rows): the rows of the lane that are shown, ascending
 */
const guint32 *
tl_lane_rows_get (TlLaneRows *self, guint lane, guint *n_rows)
{
  if (self->rows[lane] == NULL)
    self->rows[lane] = list_shown (self, lane);
  *n_rows = self->rows[lane]->len;
  return (const guint32 *) (gconstpointer) self->rows[lane]->data;
}
