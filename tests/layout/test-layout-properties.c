/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout-cases.h"

#define N_CASES 10000

typedef void (*Property) (const Case *tested, const TlLayout *layout, GRand *rand);

static void
check_in_random_cases (gconstpointer data)
{
  const Property property = *(const Property *) data;
  g_autoptr (GRand) rand = g_rand_new_with_seed (20100406);

  for (guint i = 0; i < N_CASES; i++)
    {
      /* Mostly small ones, which find most; now and then a crowd. */
      g_autoptr (Case) tested = case_new (rand, i % 100 == 99 ? 1500 : i % 10 == 9 ? 150 : 25);
      g_autoptr (TlLayout) layout = case_lay_out (tested);

      property (tested, layout, rand);
    }
}

static guint
rows_at (const Case *tested, guint lane)
{
  return tested->lane_rows[lane];
}

static void
every_item_is_in_one_box (const Case *tested, const TlLayout *layout, GRand *rand)
{
  g_autofree guint *counted = g_new0 (guint, tested->n_items);
  gsize n_boxes;
  const TlLayoutBox *boxes = tl_layout_get_boxes (layout, &n_boxes);

  for (gsize i = 0; i < n_boxes; i++)
    {
      gsize n_members;
      const guint32 *members = tl_layout_members (layout, &boxes[i], &n_members);

      g_assert_cmpuint (members[0], ==, boxes[i].item);
      for (gsize k = 0; k < n_members; k++)
        {
          counted[members[k]]++;
          g_assert_cmpuint (tested->items[members[k]].lane, ==, boxes[i].lane);
        }
    }

  for (gsize i = 0; i < tested->n_items; i++)
    g_assert_cmpuint (counted[i], ==, rows_at (tested, tested->items[i].lane) > 0);
}

static void
nothing_overlaps (const Case *tested, const TlLayout *layout, GRand *rand)
{
  gsize n_boxes;
  const TlLayoutBox *boxes = tl_layout_get_boxes (layout, &n_boxes);

  for (gsize i = 1; i < n_boxes; i++)
    {
      const TlLayoutBox *one = &boxes[i - 1];
      const TlLayoutBox *next = &boxes[i];

      if (one->lane != next->lane || one->row != next->row)
        {
          g_assert_true (one->lane < next->lane ||
                         (one->lane == next->lane && one->row < next->row));
          continue;
        }
      g_assert_cmpfloat (one->x, <, next->x);
      g_assert_cmpfloat (one->x + one->width + tested->metrics.gap, <=, next->x);
      g_assert_cmpfloat (tl_layout_box_end (one), <=, next->x);
      if (one->level != TL_LEVEL_CLUSTER)
        g_assert_cmpfloat (tl_layout_box_end (one) + tested->metrics.gap, <=, next->x);
    }
}

static void
check_drawn_box (const Case *tested, const TlLayoutBox *box)
{
  const TlLayoutItem *item = &tested->items[box->item];
  const TlLayoutMetrics *metrics = &tested->metrics;
  const float card = MAX (MIN (item->title_width, metrics->card_max), metrics->mark_width);

  g_assert_cmpfloat (box->from, ==, item->from);
  /* Only what is a bar itself is never drawn without it. */
  if (box->to != item->to)
    g_assert_true (box->to == item->from && !item->fills_time);
  g_assert_cmpuint (box->n_members, ==, 1);
  g_assert_cmpfloat (box->width, >=, metrics->mark_width);
  if (box->level == TL_LEVEL_CARD)
    g_assert_cmpfloat (box->width, >=, card);
  if (box->level == TL_LEVEL_CHIP)
    g_assert_true (box->width >= metrics->chip_min && box->width < card);
  if (box->level != TL_LEVEL_MARK && item->fills_time)
    g_assert_cmpfloat (box->width, >=, item->to - item->from);
  if (box->level != TL_LEVEL_MARK && !item->fills_time)
    g_assert_cmpfloat (box->width, <=, card);
}

static void
check_cluster (const Case *tested, const TlLayout *layout, const TlLayoutBox *box)
{
  gsize n_members;
  const guint32 *members = tl_layout_members (layout, box, &n_members);
  const float reach = MAX (tested->metrics.cluster_width, tested->metrics.mark_width);

  /* A span that has no room is counted even where it is alone. */
  if (n_members == 1)
    g_assert_true (tested->items[members[0]].fills_time);
  g_assert_cmpuint (n_members, >=, 1);
  g_assert_cmpfloat (box->width, ==, tested->metrics.cluster_width);
  g_assert_cmpuint (box->row, ==, rows_at (tested, box->lane) - 1);
  g_assert_cmpfloat (tested->items[members[0]].from, ==, box->from);
  g_assert_cmpfloat (tested->items[members[n_members - 1]].from, ==, box->to);
  g_assert_cmpfloat (box->to - box->from, <=, reach + tested->metrics.gap);
  for (gsize i = 1; i < n_members; i++)
    g_assert_cmpfloat (tested->items[members[i - 1]].from, <=, tested->items[members[i]].from);
}

static void
boxes_are_what_they_say (const Case *tested, const TlLayout *layout, GRand *rand)
{
  gsize n_boxes;
  const TlLayoutBox *boxes = tl_layout_get_boxes (layout, &n_boxes);

  for (gsize i = 0; i < n_boxes; i++)
    {
      g_assert_cmpuint (boxes[i].row, <, rows_at (tested, boxes[i].lane));
      g_assert_cmpfloat (boxes[i].x, ==, boxes[i].from);
      if (boxes[i].level == TL_LEVEL_CLUSTER)
        check_cluster (tested, layout, &boxes[i]);
      else
        check_drawn_box (tested, &boxes[i]);
    }
}

static void
assert_same_boxes (const Case *tested,
                   const TlLayout *layout,
                   const Case *other,
                   const TlLayout *other_layout,
                   double moved)
{
  gsize n_boxes;
  gsize n_other;
  const TlLayoutBox *boxes = tl_layout_get_boxes (layout, &n_boxes);
  const TlLayoutBox *others = tl_layout_get_boxes (other_layout, &n_other);

  g_assert_cmpuint (n_boxes, ==, n_other);
  for (gsize i = 0; i < n_boxes; i++)
    {
      gsize n_members;
      gsize n_other_members;
      const guint32 *members = tl_layout_members (layout, &boxes[i], &n_members);
      const guint32 *other_members = tl_layout_members (other_layout, &others[i], &n_other_members);

      g_assert_cmpuint (boxes[i].lane, ==, others[i].lane);
      g_assert_cmpuint (boxes[i].row, ==, others[i].row);
      g_assert_cmpuint (boxes[i].level, ==, others[i].level);
      g_assert_cmpfloat (boxes[i].x + moved, ==, others[i].x);
      g_assert_cmpfloat (boxes[i].width, ==, others[i].width);
      g_assert_cmpfloat (boxes[i].to + moved, ==, others[i].to);
      g_assert_cmpuint (n_members, ==, n_other_members);
      for (gsize k = 0; k < n_members; k++)
        g_assert_cmpuint (tested->items[members[k]].key, ==, other->items[other_members[k]].key);
    }
}

static void
order_of_input_makes_no_difference (const Case *tested, const TlLayout *layout, GRand *rand)
{
  g_autoptr (Case) shuffled = case_copy (tested);
  g_autoptr (TlLayout) other = NULL;

  case_shuffle (shuffled, rand);
  other = case_lay_out (shuffled);
  assert_same_boxes (tested, layout, shuffled, other, 0);
}

static void
panning_makes_no_difference (const Case *tested, const TlLayout *layout, GRand *rand)
{
  g_autoptr (Case) moved = case_copy (tested);
  g_autoptr (TlLayout) other = NULL;
  const double by = g_rand_int_range (rand, -1000000000, 1000000000);

  for (gsize i = 0; i < moved->n_items; i++)
    {
      moved->items[i].from += by;
      moved->items[i].to += by;
    }
  other = case_lay_out (moved);
  assert_same_boxes (tested, layout, moved, other, by);
}

static gboolean
are_alike (const TlLayoutItem *one, const TlLayoutItem *other)
{
  return one->lane == other->lane && one->from == other->from && one->to == other->to &&
         one->title_width == other->title_width && one->fills_time == other->fills_time;
}

static void
assert_no_less (const TlLayoutBox *important, const TlLayoutBox *other)
{
  g_assert_cmpuint (important->level, <=, other->level);
  if (other->level != TL_LEVEL_CLUSTER)
    g_assert_cmpfloat (important->to, >=, other->to);
  if (important->level == TL_LEVEL_CHIP && other->level == TL_LEVEL_CHIP)
    g_assert_cmpfloat (important->width, >=, other->width);
}

static void
importance_keeps_its_level (const Case *tested, const TlLayout *layout, GRand *rand)
{
  const TlLayoutItem *items = tested->items;

  for (gsize i = 0; i < tested->n_items; i++)
    for (gsize k = 0; k < tested->n_items; k++)
      if (items[i].importance > items[k].importance && are_alike (&items[i], &items[k]) &&
          rows_at (tested, items[i].lane) > 0)
        assert_no_less (find_box (layout, (guint32) i), find_box (layout, (guint32) k));
}

static gsize
count_cards (const Case *tested, guint lane, guint rows)
{
  g_autoptr (Case) roomy = case_copy (tested);
  g_autoptr (TlLayout) layout = NULL;
  gsize n_cards = 0;

  roomy->lane_rows[lane] = rows;
  layout = case_lay_out (roomy);
  for (gsize i = 0; i < roomy->n_items; i++)
    {
      const TlLayoutBox *box = find_box (layout, (guint32) i);

      n_cards += roomy->items[i].lane == lane && box->level == TL_LEVEL_CARD &&
                 box->to == roomy->items[i].to;
    }
  return n_cards;
}

static void
rows_wanted_are_enough_and_needed (const Case *tested, const TlLayout *layout, GRand *rand)
{
  guint wanted[MAX_LANES];
  gsize n_items[MAX_LANES] = { 0 };

  for (gsize i = 0; i < tested->n_items; i++)
    n_items[tested->items[i].lane]++;

  tl_layout_rows_wanted (tested->items, tested->n_items, tested->n_lanes, &tested->metrics, wanted);
  for (guint lane = 0; lane < tested->n_lanes; lane++)
    {
      if (wanted[lane] > 0)
        g_assert_cmpuint (count_cards (tested, lane, wanted[lane]), ==, n_items[lane]);
      else
        g_assert_cmpuint (n_items[lane], ==, 0);
      if (wanted[lane] > 1)
        g_assert_cmpuint (count_cards (tested, lane, wanted[lane] - 1), <, n_items[lane]);
    }
}

static void
query_finds_what_meets (const Case *tested, const TlLayout *layout, GRand *rand)
{
  const double x0 = g_rand_int_range (rand, -9000, 9000);
  const double x1 = x0 + g_rand_int_range (rand, 0, 3000);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (TlLayoutBox *));
  gsize n_found = 0;
  gsize n_boxes;
  const TlLayoutBox *boxes = tl_layout_get_boxes (layout, &n_boxes);

  tl_layout_query (layout, x0, x1, found);
  for (gsize i = 0; i < n_boxes; i++)
    {
      if (boxes[i].x > x1 || tl_layout_box_end (&boxes[i]) < x0)
        continue;
      g_assert_cmpuint (n_found, <, found->len);
      g_assert_true (g_array_index (found, const TlLayoutBox *, n_found) == &boxes[i]);
      n_found++;
    }
  g_assert_cmpuint (n_found, ==, found->len);
}

static const struct
{
  const char *path;
  Property property;
} properties[] = {
  { "/layout/property/every-item-in-one-box", every_item_is_in_one_box },
  { "/layout/property/nothing-overlaps", nothing_overlaps },
  { "/layout/property/boxes-are-what-they-say", boxes_are_what_they_say },
  { "/layout/property/order-of-input", order_of_input_makes_no_difference },
  { "/layout/property/panning", panning_makes_no_difference },
  { "/layout/property/importance", importance_keeps_its_level },
  { "/layout/property/rows-wanted", rows_wanted_are_enough_and_needed },
  { "/layout/property/query", query_finds_what_meets },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    g_test_add_data_func (properties[i].path, &properties[i].property, check_in_random_cases);
  return g_test_run ();
}
