/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-layout-private.h"

/**
 * tl_layout_get_boxes:
 * @layout: a layout
 * @n_boxes: (out): their number
 *
 * Returns: (transfer none) (array length=n_boxes): all boxes, by lane, row and @x
 */
const TlLayoutBox *
tl_layout_get_boxes (const TlLayout *layout, gsize *n_boxes)
{
  *n_boxes = layout->n_boxes;
  return layout->boxes;
}

/**
 * tl_layout_members:
 * @layout: a layout
 * @box: one of its boxes
 * @n_members: (out): their number
 *
 * Returns: (transfer none) (array length=n_members): the indices of the items that @box stands
 *   for, in order of time
 */
const guint32 *
tl_layout_members (const TlLayout *layout, const TlLayoutBox *box, gsize *n_members)
{
  *n_members = box->n_members;
  return box->level == TL_LEVEL_CLUSTER ? &layout->members[box->first_member] : &box->item;
}

/* The first box of a run that ends at or behind @x: ends increase along a row. */
static gsize
first_ending_from (const TlLayout *layout, gsize run, double x)
{
  gsize low = layout->run_starts[run];
  gsize high = layout->run_starts[run + 1];

  while (low < high)
    {
      const gsize middle = low + (high - low) / 2;

      if (tl_layout_box_end (&layout->boxes[middle]) < x)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * tl_layout_query:
 * @layout: a layout
 * @x0: where the range begins, in world px
 * @x1: where the range ends
 * @out: (element-type TlLayoutBox*): an array of pointers to boxes
 *
 * Appends to @out, as `const TlLayoutBox *`, the boxes whose extent meets the range, ends included,
 * by lane, row and @x. They live as long as @layout.
 */
void
tl_layout_query (const TlLayout *layout, double x0, double x1, GArray *out)
{
  const gsize n_runs = layout->lane_runs[layout->n_lanes];

  g_return_if_fail (g_array_get_element_size (out) == sizeof (TlLayoutBox *));

  for (gsize run = 0; run < n_runs; run++)
    {
      const TlLayoutBox *box = layout->boxes + first_ending_from (layout, run, x0);
      const TlLayoutBox *end = layout->boxes + layout->run_starts[run + 1];

      for (; box < end && box->x <= x1; box++)
        g_array_append_val (out, box);
    }
}
