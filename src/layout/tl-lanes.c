/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-lanes.h"

#include <math.h>

static guint
count_unsatisfied (const guint *wanted, const guint *rows, guint n_lanes)
{
  guint n_unsatisfied = 0;

  for (guint lane = 0; lane < n_lanes; lane++)
    n_unsatisfied += rows[lane] < wanted[lane];
  return n_unsatisfied;
}

/**
 * tl_lanes_share:
 * @wanted: (array length=n_lanes): the rows that each lane wants
 * @n_lanes: the number of lanes
 * @total_rows: the rows to share
 * @rows: (out caller-allocates) (array length=n_lanes): the rows that each lane gets
 *
 * Shares rows among lanes as water fills vessels: no lane gets more than it wants, and none gets
 * less than it wants while another has two rows more. A lane that wants any gets at least one
 * as long as there are enough, and lanes nearer the top get the odd ones. What nobody wants
 * stays unassigned.
 */
void
tl_lanes_share (const guint *wanted, guint n_lanes, guint total_rows, guint *rows)
{
  guint left = total_rows;
  guint n_unsatisfied;

  for (guint lane = 0; lane < n_lanes; lane++)
    rows[lane] = 0;

  while (left > 0 && (n_unsatisfied = count_unsatisfied (wanted, rows, n_lanes)) > 0)
    {
      const guint share = MAX (left / n_unsatisfied, 1);

      for (guint lane = 0; lane < n_lanes; lane++)
        {
          const guint given = MIN (MIN (share, left), wanted[lane] - rows[lane]);

          rows[lane] += given;
          left -= given;
        }
    }
}

static gboolean
is_beyond (guint lane, guint current, TlLaneStep step)
{
  return step == TL_LANE_ABOVE ? lane < current : lane > current;
}

static double
time_between (const TlLayoutItem *one, const TlLayoutItem *other)
{
  return MAX (0, MAX (one->from - other->to, other->from - one->to));
}

/* Of all that meet @current in time, as a life meets all that happens in it, the one that begins
 * nearest is the one that the reader means. */
static gboolean
is_nearer (const TlLayoutItem *one, const TlLayoutItem *other, const TlLayoutItem *current)
{
  const int lane = ABS (one->lane - current->lane) - ABS (other->lane - current->lane);
  const double between = time_between (one, current) - time_between (other, current);
  const double begins = fabs (one->from - current->from) - fabs (other->from - current->from);

  if (lane != 0)
    return lane < 0;
  if (between != 0)
    return between < 0;
  if (begins != 0)
    return begins < 0;
  if (one->importance != other->importance)
    return one->importance > other->importance;
  return one->key < other->key;
}

/**
 * tl_layout_step_lane:
 * @items: (array length=n_items): the items of all lanes
 * @n_items: their number
 * @current: the index of the item to step from
 * @step: which way
 *
 * Finds the item nearest in time in the nearest lane that has any.
 *
 * Returns: its index, or -1 if no lane that way has an item
 */
gssize
tl_layout_step_lane (const TlLayoutItem *items, gsize n_items, gsize current, TlLaneStep step)
{
  gssize nearest = -1;

  g_return_val_if_fail (current < n_items, -1);

  for (gsize i = 0; i < n_items; i++)
    if (is_beyond (items[i].lane, items[current].lane, step) &&
        (nearest < 0 || is_nearer (&items[i], &items[nearest], &items[current])))
      nearest = (gssize) i;

  return nearest;
}
