/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-lane-table.h"

#include "tl-ascending-rows.h"
#include "tl-lane-values.h"

G_DEFINE_ENUM_TYPE (TlGrouping,
                    tl_grouping,
                    G_DEFINE_ENUM_VALUE (TL_GROUPING_KIND, "kind"),
                    G_DEFINE_ENUM_VALUE (TL_GROUPING_THEME, "theme"),
                    G_DEFINE_ENUM_VALUE (TL_GROUPING_PERSON, "person"),
                    G_DEFINE_ENUM_VALUE (TL_GROUPING_ORGANISATION, "organisation"),
                    G_DEFINE_ENUM_VALUE (TL_GROUPING_SOURCE, "source"))

typedef struct
{
  guint value;
  guint first; /* where its rows begin */
  guint n_rows;
  TlTimeIndex *index;
  TlLengthIndex *lengths;
} TlLaneEntry;

struct _TlLaneTable
{
  gatomicrefcount ref_count;
  TlChronicle *chronicle;
  TlGrouping grouping;
  GArray *lanes; /* of TlLaneEntry */
  guint32 *rows;
};

/* A value may stand in a row twice, as a person in two roles. */
typedef struct
{
  guint32 row_after_last; /* 0 where no row has been seen */
  guint n_rows;
  guint lane;
} TlTally;

static void
tally_row (gpointer data, guint value, guint32 row)
{
  TlTally *tally = (TlTally *) data + value;

  tally->n_rows += tally->row_after_last != row + 1;
  tally->row_after_last = row + 1;
}

static int
compare_sizes (gconstpointer a, gconstpointer b, gpointer others)
{
  const TlLaneEntry *one = a;
  const TlLaneEntry *other = b;

  if ((one->value == GPOINTER_TO_UINT (others)) != (other->value == GPOINTER_TO_UINT (others)))
    return one->value == GPOINTER_TO_UINT (others) ? 1 : -1;
  if (one->n_rows != other->n_rows)
    return one->n_rows > other->n_rows ? -1 : 1;
  return one->value < other->value ? -1 : 1;
}

/* People and organisations are many, so those of whom the chronicle tells most come first; of the
 * others the chronicle gives the order. */
static void
order_lanes (TlLaneTable *self, TlTally *tallies, guint n_values)
{
  guint first = 0;

  for (guint value = 0; value <= n_values; value++)
    {
      TlLaneEntry lane = { .value = value, .n_rows = tallies[value].n_rows };

      if (lane.n_rows > 0)
        g_array_append_val (self->lanes, lane);
    }
  if (self->grouping == TL_GROUPING_PERSON || self->grouping == TL_GROUPING_ORGANISATION)
    g_array_sort_with_data (self->lanes, compare_sizes, GUINT_TO_POINTER (n_values));

  for (guint i = 0; i < self->lanes->len; i++)
    {
      TlLaneEntry *lane = &g_array_index (self->lanes, TlLaneEntry, i);

      tallies[lane->value] = (TlTally) { .lane = i };
      lane->first = first;
      first += lane->n_rows;
      lane->n_rows = 0;
    }
  self->rows = g_new (guint32, first);
}

typedef struct
{
  TlLaneTable *table;
  TlTally *tallies;
} TlSorting;

static void
sort_row (gpointer data, guint value, guint32 row)
{
  TlSorting *sorting = data;
  TlTally *tally = &sorting->tallies[value];
  TlLaneEntry *lane = &g_array_index (sorting->table->lanes, TlLaneEntry, tally->lane);

  if (tally->row_after_last == row + 1)
    return;
  tally->row_after_last = row + 1;
  sorting->table->rows[lane->first + lane->n_rows++] = row;
}

static void
name_and_index (TlLaneTable *self, guint n_values)
{
  static const TlItemKind kinds[] = { TL_ITEM_PERSON, TL_ITEM_EVENT, TL_ITEM_QUOTE };

  for (guint i = 0; i < self->lanes->len; i++)
    {
      TlLaneEntry *lane = &g_array_index (self->lanes, TlLaneEntry, i);

      if (self->grouping == TL_GROUPING_KIND)
        lane->value = kinds[lane->value];
      else if (lane->value == n_values)
        lane->value = TL_LANE_OTHERS;
      lane->index = tl_time_index_new (self->chronicle, self->rows + lane->first, lane->n_rows);
      lane->lengths = tl_length_index_new (tl_chronicle_get_columns (self->chronicle),
                                           self->rows + lane->first, lane->n_rows);
    }
}

/**
 * tl_lane_table_new:
 * @chronicle: a chronicle; it must outlive the table
 * @grouping: what the lanes are
 *
 * Sorts all items into lanes, which takes some tenths of a second for a million; it may be done in
 * any thread. Lanes without an item are left out. Those of people and organisations come with the
 * largest first; what belongs to none stands in a last lane.
 *
 * Returns: (transfer full): the lanes
 */
TlLaneTable *
tl_lane_table_new (TlChronicle *chronicle, TlGrouping grouping)
{
  TlLaneTable *self;
  guint n_values;
  g_autofree TlTally *tallies = NULL;

  g_return_val_if_fail (TL_IS_CHRONICLE (chronicle), NULL);
  g_return_val_if_fail (grouping < TL_N_GROUPINGS, NULL);

  self = g_new0 (TlLaneTable, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->chronicle = chronicle;
  self->grouping = grouping;
  self->lanes = g_array_new (FALSE, FALSE, sizeof (TlLaneEntry));
  n_values = tl_lane_values_count (chronicle, grouping);
  tallies = g_new0 (TlTally, n_values + 1);
  tl_lane_values_foreach (chronicle, grouping, tally_row, tallies);
  order_lanes (self, tallies, n_values);
  tl_lane_values_foreach (chronicle, grouping, sort_row, &(TlSorting) { self, tallies });
  name_and_index (self, n_values);
  return self;
}

/**
 * tl_lane_table_ref:
 * @self: a lane table
 *
 * Returns: (transfer full): @self
 */
TlLaneTable *
tl_lane_table_ref (TlLaneTable *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * tl_lane_table_unref:
 * @self: (transfer full): a lane table
 *
 * Gives up a reference.
 */
void
tl_lane_table_unref (TlLaneTable *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      tl_time_index_free (g_array_index (self->lanes, TlLaneEntry, i).index);
      tl_length_index_free (g_array_index (self->lanes, TlLaneEntry, i).lengths);
    }
  g_array_unref (self->lanes);
  g_free (self->rows);
  g_free (self);
}

/**
 * tl_lane_table_get_chronicle:
 * @self: a lane table
 *
 * Returns: (transfer none): the chronicle whose items they are
 */
TlChronicle *
tl_lane_table_get_chronicle (const TlLaneTable *self)
{
  return self->chronicle;
}

/**
 * tl_lane_table_get_grouping:
 * @self: a lane table
 *
 * Returns: what the lanes are
 */
TlGrouping
tl_lane_table_get_grouping (const TlLaneTable *self)
{
  return self->grouping;
}

/**
 * tl_lane_table_get_n_lanes:
 * @self: a lane table
 *
 * Returns: how many lanes have any item
 */
guint
tl_lane_table_get_n_lanes (const TlLaneTable *self)
{
  return self->lanes->len;
}

static const TlLaneEntry *
entry (const TlLaneTable *self, guint lane)
{
  g_assert (lane < self->lanes->len);
  return &g_array_index (self->lanes, TlLaneEntry, lane);
}

/**
 * tl_lane_table_get_value:
 * @self: a lane table
 * @lane: a lane
 *
 * Returns: which kind, theme, person, organisation or source the lane is of: a #TlItemKind or an
 *   index; %TL_LANE_OTHERS for the lane of items that have none
 */
guint
tl_lane_table_get_value (const TlLaneTable *self, guint lane)
{
  return entry (self, lane)->value;
}

/**
 * tl_lane_table_get_rows:
 * @self: a lane table
 * @lane: a lane
 * @n_rows: (out): how many
 *
 * Returns: (transfer none) (array length=n_rows): the rows that stand in it, ascending
 */
const guint32 *
tl_lane_table_get_rows (const TlLaneTable *self, guint lane, guint *n_rows)
{
  *n_rows = entry (self, lane)->n_rows;
  return self->rows + entry (self, lane)->first;
}

/**
 * tl_lane_table_get_index:
 * @self: a lane table
 * @lane: a lane
 *
 * Returns: (transfer none): an index by time of the items that stand in it
 */
const TlTimeIndex *
tl_lane_table_get_index (const TlLaneTable *self, guint lane)
{
  return entry (self, lane)->index;
}

/**
 * tl_lane_table_get_lengths:
 * @self: a lane table
 * @lane: a lane
 *
 * Returns: (transfer none): an index of the same items by how long they last
 */
const TlLengthIndex *
tl_lane_table_get_lengths (const TlLaneTable *self, guint lane)
{
  return entry (self, lane)->lengths;
}

/**
 * tl_lane_table_contains:
 * @self: a lane table
 * @lane: a lane
 * @row: a row of the chronicle
 *
 * Returns: whether the item stands in the lane
 */
gboolean
tl_lane_table_contains (const TlLaneTable *self, guint lane, guint row)
{
  guint n_rows;
  const guint32 *rows = tl_lane_table_get_rows (self, lane, &n_rows);
  guint place = tl_ascending_rows_first_from (rows, n_rows, row);

  return place < n_rows && rows[place] == row;
}
