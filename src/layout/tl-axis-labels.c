/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-axis.h"

#include <math.h>

static double
place_label (const TlAxisLabel *label, double view_width)
{
  const gboolean in_view = label->x1 > 0 && label->x0 < view_width;

  /* A label that stays inside its own tick can meet no other. */
  if (!in_view || label->width > label->x1 - label->x0)
    return NAN;
  return MIN (MAX (label->x0, 0), label->x1 - label->width);
}

/**
 * tl_axis_place_labels:
 * @labels: (array length=n_labels) (inout): the labels of one level
 * @n_labels: their number
 * @view_width: the width of the view in px
 *
 * Sets the place of each label: where its tick begins, or at the left edge of the view as long
 * as its tick reaches into the view, until the next tick pushes it out. A label that is wider than
 * its tick, or whose tick is out of view, is not drawn. So no two labels ever overlap.
 */
void
tl_axis_place_labels (TlAxisLabel *labels, gsize n_labels, double view_width)
{
  for (gsize i = 0; i < n_labels; i++)
    labels[i].x = place_label (&labels[i], view_width);
}
