/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-rows.h"

#include <math.h>

#include "tl-lanes.h"

static guint
first_free_row (const double *row_ends, guint rows, double limit)
{
  guint row = 0;

  while (row < rows && row_ends[row] > limit)
    row++;
  return row;
}

/*
 * tl_rows_assign:
 * @slots: (array length=n_slots): the slots of a lane, in order of time
 * @n_slots: their number
 * @rows: how many rows there are, at least as many as slots meet anywhere
 * @gap: px between two boxes of a row
 *
 * Gives every slot that is drawn the lowest row that is free where it begins. There always is one:
 * the rows that are not free hold slots that all meet this one where it begins, and with it
 * they are no more than the depth of overlap there, which the admission keeps within @rows.
 */
void
tl_rows_assign (TlSlot *slots, gsize n_slots, guint rows, double gap)
{
  g_autofree double *row_ends = g_new (double, rows);

  for (guint row = 0; row < rows; row++)
    row_ends[row] = -INFINITY;

  for (gsize i = 0; i < n_slots; i++)
    {
      guint row;

      if (slots[i].level == TL_LEVEL_CLUSTER)
        continue;
      row = first_free_row (row_ends, rows, slots[i].from - gap);
      g_assert (row < rows);
      slots[i].row = (guint16) row;
      row_ends[row] = slots[i].end;
    }
}

static int
compare_doubles (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const double one = *(const double *) a;
  const double other = *(const double *) b;

  return (one > other) - (one < other);
}

static guint
deepest_overlap (const TlSlot *slots, gsize n_slots, double gap)
{
  g_autofree double *ends = g_new (double, n_slots);
  gsize n_ended = 0;
  gsize deepest = 0;

  for (gsize i = 0; i < n_slots; i++)
    ends[i] = tl_slot_end (&slots[i], TL_LEVEL_CARD);
  g_sort_array (ends, n_slots, sizeof *ends, compare_doubles, NULL);

  for (gsize i = 0; i < n_slots; i++)
    {
      while (ends[n_ended] <= slots[i].from - gap)
        n_ended++;
      deepest = MAX (deepest, i + 1 - n_ended);
    }
  return (guint) deepest;
}

/**
 * tl_layout_rows_wanted:
 * @items: (array length=n_items): the items of all lanes
 * @n_items: their number
 * @n_lanes: the number of lanes; items beyond them are left out
 * @metrics: sizes in px
 * @wanted: (out caller-allocates) (array length=n_lanes): the rows that each lane wants
 *
 * Finds how many rows each lane needs to draw all of its items as cards; 0 for an empty lane.
 */
void
tl_layout_rows_wanted (const TlLayoutItem *items,
                       gsize n_items,
                       guint n_lanes,
                       const TlLayoutMetrics *metrics,
                       guint *wanted)
{
  g_autofree gsize *lane_starts = g_new (gsize, n_lanes + 1);
  g_autofree TlSlot *slots = tl_slots_new (items, n_items, n_lanes, metrics, lane_starts);

  for (guint lane = 0; lane < n_lanes; lane++)
    {
      const gsize start = lane_starts[lane];

      wanted[lane] = deepest_overlap (slots + start, lane_starts[lane + 1] - start, metrics->gap);
    }
}
