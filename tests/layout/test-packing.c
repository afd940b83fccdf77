/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "layout-cases.h"
#include "tl-depth-tree.h"

static const TlLayoutMetrics metrics = {
  .limit = INFINITY,
  .card_max = 200,
  .chip_min = 30,
  .mark_width = 10,
  .cluster_width = 40,
  .gap = 4,
};

static gsize
first_full_by_counting (const guint *depths, gsize n_places, gsize from, guint depth)
{
  while (from < n_places && depths[from] < depth)
    from++;
  return from;
}

static void
check_tree (GRand *rand, gsize n_places)
{
  g_autoptr (TlDepthTree) tree = tl_depth_tree_new (n_places);
  g_autofree guint *depths = g_new0 (guint, n_places);

  for (guint i = 0; i < 50; i++)
    {
      const gsize from = (gsize) g_rand_int_range (rand, 0, (int) n_places + 1);
      const gsize to = (gsize) g_rand_int_range (rand, (int) from, (int) n_places + 1);
      const guint depth = (guint) g_rand_int_range (rand, 1, 12);

      tl_depth_tree_add (tree, from, to);
      for (gsize place = from; place < to; place++)
        depths[place]++;
      for (gsize place = 0; place <= n_places; place++)
        g_assert_cmpuint (tl_depth_tree_first_full (tree, place, depth), ==,
                          first_full_by_counting (depths, n_places, place, depth));
    }
}

static void
test_depth_tree (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2004);

  for (guint i = 0; i < 200; i++)
    check_tree (rand, (gsize) g_rand_int_range (rand, 1, 80));
}

static void
assert_shares (guint total, const guint *wanted, const guint *expected)
{
  guint rows[4];

  tl_lanes_share (wanted, G_N_ELEMENTS (rows), total, rows);
  for (gsize lane = 0; lane < G_N_ELEMENTS (rows); lane++)
    g_assert_cmpuint (rows[lane], ==, expected[lane]);
}

static void
test_share_examples (void)
{
  const guint wanted[] = { 1, 9, 0, 5 };

  assert_shares (0, wanted, (guint[]) { 0, 0, 0, 0 });
  assert_shares (2, wanted, (guint[]) { 1, 1, 0, 0 });
  assert_shares (4, wanted, (guint[]) { 1, 2, 0, 1 });
  assert_shares (12, wanted, (guint[]) { 1, 6, 0, 5 });
  assert_shares (99, wanted, (guint[]) { 1, 9, 0, 5 });
}

static void
check_share (const guint *wanted, const guint *rows, guint n_lanes, guint total)
{
  guint sum = 0;
  guint sum_wanted = 0;

  for (guint lane = 0; lane < n_lanes; lane++)
    {
      sum += rows[lane];
      sum_wanted += wanted[lane];
      g_assert_cmpuint (rows[lane], <=, wanted[lane]);
      for (guint other = 0; other < n_lanes && rows[lane] < wanted[lane]; other++)
        g_assert_cmpuint (rows[other], <=, rows[lane] + (other < lane));
    }
  g_assert_cmpuint (sum, ==, MIN (total, sum_wanted));
}

static void
test_share_is_fair (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2007);

  for (guint i = 0; i < 20000; i++)
    {
      guint wanted[12];
      guint rows[12];
      const guint n_lanes = (guint) g_rand_int_range (rand, 0, 13);
      const guint total = (guint) g_rand_int_range (rand, 0, 120);

      for (guint lane = 0; lane < n_lanes; lane++)
        wanted[lane] = (guint) g_rand_int_range (rand, 0, 25);
      tl_lanes_share (wanted, n_lanes, total, rows);
      check_share (wanted, rows, n_lanes, total);
    }
}

/* Each box as its level, row, place and width, and for clusters the number of members. */
static char *
describe (const TlLayout *layout)
{
  static const char *const names[] = { "card", "chip", "mark", "cluster" };
  GString *words = g_string_new (NULL);
  gsize n_boxes;
  const TlLayoutBox *boxes = tl_layout_get_boxes (layout, &n_boxes);

  for (gsize i = 0; i < n_boxes; i++)
    {
      g_string_append_printf (words, "%s%s %u:%.0f+%.0f", i > 0 ? ", " : "", names[boxes[i].level],
                              boxes[i].row, boxes[i].x, boxes[i].width);
      if (boxes[i].level == TL_LEVEL_CLUSTER)
        g_string_append_printf (words, " of %u", boxes[i].n_members);
    }
  return g_string_free_and_steal (words);
}

static void
assert_layout (const TlLayoutItem *items, gsize n_items, guint rows, const char *expected)
{
  g_autoptr (TlLayout) layout = tl_layout_new (items, n_items, &rows, 1, &metrics);
  g_autofree char *found = describe (layout);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_levels (void)
{
  const TlLayoutItem items[] = {
    { .from = 0, .to = 0, .title_width = 100, .importance = 9, .key = 1 },
    { .from = 50, .to = 50, .title_width = 100, .importance = 1, .key = 2 },
    { .from = 200, .to = 200, .title_width = 300, .importance = 5, .key = 3 },
  };

  assert_layout (items, 3, 2, "card 0:0+100, card 0:200+200, card 1:50+100");
  assert_layout (items, 3, 1, "chip 0:0+46, card 0:50+100, card 0:200+200");
}

static void
test_chip_grows_as_far_as_there_is_room (void)
{
  const TlLayoutItem items[] = {
    { .from = 0, .to = 0, .title_width = 100, .importance = 1, .key = 1 },
    { .from = 20, .to = 20, .title_width = 60, .importance = 9, .key = 2 },
    { .from = 60, .to = 60, .title_width = 60, .importance = 8, .key = 3 },
  };

  assert_layout (items, 3, 2, "chip 0:0+56, card 0:60+60, card 1:20+60");
}

static void
test_bars_are_reserved (void)
{
  const TlLayoutItem event_over_event[] = {
    { .from = 0, .to = 500, .title_width = 100, .importance = 9, .key = 1 },
    { .from = 300, .to = 300, .title_width = 60, .importance = 1, .key = 2 },
  };
  const TlLayoutItem person[] = {
    { .from = 0, .to = 500, .title_width = 100, .importance = 9, .key = 1, .fills_time = TRUE },
    { .from = 510, .to = 512, .title_width = 60, .importance = 1, .key = 2, .fills_time = TRUE },
  };

  assert_layout (event_over_event, 2, 2, "card 0:0+100, card 1:300+60");
  assert_layout (person, 2, 1, "card 0:0+500, card 0:510+60");
}

static void
test_title_without_its_bar (void)
{
  const TlLayoutItem items[] = {
    { .from = 0, .to = 900, .title_width = 100, .importance = 1, .key = 1 },
    { .from = 0, .to = 900, .title_width = 100, .importance = 2, .key = 2 },
    { .from = 150, .to = 150, .title_width = 60, .importance = 9, .key = 3 },
    { .from = 160, .to = 160, .title_width = 60, .importance = 8, .key = 4 },
    { .from = 900, .to = 999, .title_width = 60, .importance = 7, .key = 5 },
  };
  const guint rows = 3;
  g_autoptr (TlLayout) layout = tl_layout_new (items, G_N_ELEMENTS (items), &rows, 1, &metrics);

  assert_layout (items, G_N_ELEMENTS (items), rows,
                 "card 0:0+100, card 0:150+60, card 0:900+60, card 1:0+100, card 2:160+60");
  g_assert_cmpfloat (find_box (layout, 1)->to, ==, 900);
  g_assert_cmpfloat (find_box (layout, 0)->to, ==, 0);
}

static void
test_clusters_take_the_last_row (void)
{
  const TlLayoutItem items[] = {
    { .from = 0, .to = 0, .title_width = 100, .importance = 9, .key = 1 },
    { .from = 1, .to = 1, .title_width = 100, .importance = 8, .key = 2 },
    { .from = 2, .to = 2, .title_width = 100, .importance = 7, .key = 3 },
    { .from = 3, .to = 3, .title_width = 100, .importance = 6, .key = 4 },
    { .from = 90, .to = 90, .title_width = 70, .importance = 5, .key = 5 },
  };

  assert_layout (items, 5, 5,
                 "card 0:0+100, card 1:1+100, card 2:2+100, card 3:3+100, card 4:90+70");
  assert_layout (items, 5, 3, "card 0:0+100, card 1:1+100, cluster 2:2+40 of 2, card 2:90+70");
  assert_layout (items, 5, 1, "cluster 0:0+40 of 4, card 0:90+70");
}

static void
test_left_over_does_not_outrank_its_like (void)
{
  const TlLayoutItem items[] = {
    { .from = 0, .to = 0, .title_width = 100, .importance = 5, .key = 1 },
    { .from = 0, .to = 0, .title_width = 100, .importance = 4, .key = 2 },
    { .from = 40, .to = 40, .title_width = 100, .importance = 9, .key = 3 },
    { .from = 40, .to = 40, .title_width = 100, .importance = 8, .key = 4 },
    { .from = 40, .to = 40, .title_width = 100, .importance = 7, .key = 5 },
  };

  assert_layout (items, 5, 2, "chip 0:0+36, card 0:40+100, chip 1:0+30, cluster 1:40+40 of 2");
}

static void
test_clusters_do_not_swallow_all (void)
{
  TlLayoutItem items[400] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    items[i] = (TlLayoutItem) { .from = i, .to = i, .title_width = 100, .key = i };

  assert_layout (items, G_N_ELEMENTS (items), 1,
                 "cluster 0:0+40 of 44, cluster 0:44+40 of 44, cluster 0:88+40 of 44, "
                 "cluster 0:132+40 of 44, cluster 0:176+40 of 44, cluster 0:220+40 of 44, "
                 "cluster 0:264+40 of 44, cluster 0:308+40 of 44, cluster 0:352+40 of 44, "
                 "cluster 0:396+40 of 4");
}

static void
test_nothing (void)
{
  const TlLayoutItem item = { .from = 3, .to = 3, .title_width = 50, .lane = 1 };
  const guint rows[] = { 2, 0 };
  g_autoptr (TlLayout) empty = tl_layout_new (NULL, 0, NULL, 0, &metrics);
  g_autoptr (TlLayout) without_rows = tl_layout_new (&item, 1, rows, 2, &metrics);
  gsize n_boxes;

  tl_layout_get_boxes (empty, &n_boxes);
  g_assert_cmpuint (n_boxes, ==, 0);
  g_assert_null (find_box (without_rows, 0));
}

static void
test_crowds_are_counted (void)
{
  const TlLayoutItem items[] = {
    { .from = 0, .to = 0, .title_width = 50, .key = 1, .importance = 9 },
    { .from = 100, .to = 140, .weight = 12, .key = 2 },
    { .from = 120, .to = 120, .title_width = 50, .key = 3 },
    { .from = 500, .to = 520, .weight = 2, .key = 4 },
  };
  const guint rows[] = { 2 };
  g_autoptr (TlLayout) layout = tl_layout_new (items, G_N_ELEMENTS (items), rows, 1, &metrics);
  const TlLayoutBox *crowd = find_box (layout, 1);
  const TlLayoutBox *alone = find_box (layout, 3);

  g_assert_cmpint (find_box (layout, 0)->level, ==, TL_LEVEL_CARD);
  g_assert_cmpint (find_box (layout, 2)->level, ==, TL_LEVEL_CARD);
  g_assert_cmpint (crowd->level, ==, TL_LEVEL_CLUSTER);
  g_assert_cmpuint (crowd->n_counted, ==, 12);
  g_assert_cmpfloat (crowd->to, ==, 140);
  g_assert_cmpint (alone->level, ==, TL_LEVEL_CLUSTER);
  g_assert_cmpuint (alone->n_counted, ==, 2);
}

static void
test_guests_are_never_counted (void)
{
  const TlLayoutItem items[] = {
    { .from = 0, .to = 400, .title_width = 50, .key = 1, .importance = 5 },
    { .from = 0, .to = 400, .title_width = 50, .key = 2, .importance = 4, .is_guest = TRUE },
    { .from = 0, .to = 400, .title_width = 50, .key = 3, .importance = 3, .is_guest = TRUE },
    { .from = 0, .to = 0, .title_width = 50, .key = 4 },
    { .from = 1, .to = 1, .title_width = 50, .key = 5 },
  };
  const guint rows[] = { 3 };
  g_autoptr (TlLayout) layout = tl_layout_new (items, G_N_ELEMENTS (items), rows, 1, &metrics);

  g_assert_cmpint (find_box (layout, 1)->level, ==, TL_LEVEL_CARD);
  g_assert_null (find_box (layout, 2));
  g_assert_cmpuint (find_box (layout, 3)->n_counted, ==, 2);
}

static void
test_limit (void)
{
  const TlLayoutItem items[] = {
    { .from = 0, .to = 900, .title_width = 50, .key = 1 },
    { .from = 260, .to = 260, .title_width = 150, .key = 2 },
    { .from = 285, .to = 285, .title_width = 150, .weight = 7, .key = 3 },
  };
  const guint rows[] = { 4 };
  TlLayoutMetrics limited = metrics;
  g_autoptr (TlLayout) layout = NULL;
  const TlLayoutBox *boxes;
  gsize n_boxes;

  limited.limit = 300;
  layout = tl_layout_new (items, G_N_ELEMENTS (items), rows, 1, &limited);
  boxes = tl_layout_get_boxes (layout, &n_boxes);
  g_assert_cmpuint (n_boxes, ==, 3);
  for (gsize i = 0; i < n_boxes; i++)
    g_assert_cmpfloat (boxes[i].x + boxes[i].width, <=, limited.limit);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/packing/depth-tree", test_depth_tree);
  g_test_add_func ("/packing/share/examples", test_share_examples);
  g_test_add_func ("/packing/share/fair", test_share_is_fair);
  g_test_add_func ("/packing/levels", test_levels);
  g_test_add_func ("/packing/chip-grows", test_chip_grows_as_far_as_there_is_room);
  g_test_add_func ("/packing/bars", test_bars_are_reserved);
  g_test_add_func ("/packing/bars/left-out", test_title_without_its_bar);
  g_test_add_func ("/packing/clusters/last-row", test_clusters_take_the_last_row);
  g_test_add_func ("/packing/clusters/rank", test_left_over_does_not_outrank_its_like);
  g_test_add_func ("/packing/clusters/bounded", test_clusters_do_not_swallow_all);
  g_test_add_func ("/packing/nothing", test_nothing);
  g_test_add_func ("/packing/crowds", test_crowds_are_counted);
  g_test_add_func ("/packing/guests", test_guests_are_never_counted);
  g_test_add_func ("/packing/limit", test_limit);
  return g_test_run ();
}
