/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-lanes.h"

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
