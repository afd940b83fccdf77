/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "layout-cases.h"

static int
random_below (GRand *rand, int bound)
{
  return g_rand_int_range (rand, 0, bound);
}

/* Moments, stretches of days and whole lives. */
static int
random_duration (GRand *rand)
{
  switch (random_below (rand, 4))
    {
    case 0:
      return random_below (rand, 400);
    case 1:
      return random_below (rand, 40);
    default:
      return 0;
    }
}

static TlLayoutItem
random_item (GRand *rand, int world_width, guint n_lanes)
{
  const int from = random_below (rand, world_width) - world_width / 2;

  return (TlLayoutItem) {
    .from = from,
    .to = from + random_duration (rand),
    .title_width = (float) g_rand_int_range (rand, 1, 250),
    .lane = (guint16) random_below (rand, (int) n_lanes),
    .fills_time = random_below (rand, 5) == 0,
  };
}

static void
add_items (Case *tested, GRand *rand)
{
  /* From all on one spot to far apart. */
  const int world_width = 1 << g_rand_int_range (rand, 1, 14);

  for (gsize i = 0; i < tested->n_items; i++)
    {
      TlLayoutItem *item = &tested->items[i];

      /* Items alike but for their importance are what the order of admission is tested with. */
      if (i > 0 && random_below (rand, 4) == 0)
        *item = tested->items[random_below (rand, (int) i)];
      else
        *item = random_item (rand, world_width, tested->n_lanes);
      item->importance = (float) random_below (rand, 6);
      item->key = (guint32) i;
    }
}

/*
 * case_new:
 * @rand: decides everything
 * @max_items: the most items that it may have
 *
 * Returns: (transfer full): a case
 */
Case *
case_new (GRand *rand, gsize max_items)
{
  Case *tested = g_new0 (Case, 1);

  tested->n_items = (gsize) random_below (rand, (int) max_items + 1);
  tested->items = g_new (TlLayoutItem, tested->n_items);
  tested->n_lanes = (guint) g_rand_int_range (rand, 1, MAX_LANES + 1);
  for (guint lane = 0; lane < tested->n_lanes; lane++)
    tested->lane_rows[lane] = (guint) random_below (rand, 8);
  tested->metrics = (TlLayoutMetrics) {
    .limit = INFINITY,
    .card_max = (float) g_rand_int_range (rand, 60, 260),
    .chip_min = (float) g_rand_int_range (rand, 10, 60),
    .mark_width = (float) g_rand_int_range (rand, 1, 12),
    .cluster_width = (float) g_rand_int_range (rand, 1, 80),
    .gap = (float) random_below (rand, 9),
  };
  add_items (tested, rand);
  case_shuffle (tested, rand);
  return tested;
}

/*
 * case_copy:
 * @original: a case
 *
 * Returns: (transfer full): the same once more
 */
Case *
case_copy (const Case *original)
{
  Case *copy = g_memdup2 (original, sizeof *original);

  copy->items = g_memdup2 (original->items, original->n_items * sizeof *original->items);
  return copy;
}

/*
 * case_free:
 * @tested: (transfer full): a case
 */
void
case_free (Case *tested)
{
  g_free (tested->items);
  g_free (tested);
}

/*
 * case_shuffle:
 * @tested: a case
 * @rand: decides the order
 *
 * Gives the items another order.
 */
void
case_shuffle (Case *tested, GRand *rand)
{
  for (gsize i = tested->n_items; i > 1; i--)
    {
      const int other = random_below (rand, (int) i);
      const TlLayoutItem item = tested->items[i - 1];

      tested->items[i - 1] = tested->items[other];
      tested->items[other] = item;
    }
}

/*
 * case_lay_out:
 * @tested: a case
 *
 * Returns: (transfer full): its layout
 */
TlLayout *
case_lay_out (const Case *tested)
{
  return tl_layout_new (tested->items, tested->n_items, tested->lane_rows, tested->n_lanes,
                        &tested->metrics);
}

/* The box that draws or counts an item, or NULL. */
const TlLayoutBox *
find_box (const TlLayout *layout, guint32 item)
{
  gsize n_boxes;
  const TlLayoutBox *boxes = tl_layout_get_boxes (layout, &n_boxes);

  for (gsize i = 0; i < n_boxes; i++)
    {
      gsize n_members;
      const guint32 *members = tl_layout_members (layout, &boxes[i], &n_members);

      for (gsize k = 0; k < n_members; k++)
        if (members[k] == item)
          return &boxes[i];
    }
  return NULL;
}
