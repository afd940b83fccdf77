/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lane-fixture.h"

#include <math.h>

#define MOST_ITEMS 4000

/* So many cases are about one chronicle. */
#define N_PER_SET 50

static const TlLaneMetrics sizes = {
  .heading_height = 26,
  .card_height = 26,
  .person_height = 20,
  .bar_height = 6,
  .row_gap = 4,
  .boxes = {
    .card_max = 240,
    .chip_min = 64,
    .mark_width = 10,
    .cluster_width = 50,
    .gap = 4,
  },
};

static float
title_width (guint row, gpointer user_data)
{
  return 40 + (float) (row * 37 % 260);
}

void
lane_fixture_set_layout (TlLaneFixture *fixture, TlLaneLayout *layout)
{
  tl_lane_layout_set (layout, tl_lane_rows_new (fixture->table, fixture->visible_set),
                      fixture->time_scale, &fixture->metrics, title_width, NULL);
}

static void
discard_set (TlLaneFixture *fixture)
{
  g_clear_pointer (&fixture->layout, tl_lane_layout_free);
  g_clear_pointer (&fixture->time_scale, tl_time_scale_unref);
  g_clear_pointer (&fixture->table, tl_lane_table_unref);
  g_clear_object (&fixture->visible_set);
  g_clear_object (&fixture->filter);
  g_clear_object (&fixture->chronicle);
}

static TlTimeScale *
even_scale (TlChronicle *chronicle)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  TlInstant first;
  TlInstant last;

  if (!tl_chronicle_get_span (chronicle, &first, &last))
    return NULL;
  return tl_time_scale_new_even (columns->from, columns->n_items, first, last);
}

/* As many small chronicles as large ones, as what is few is laid out otherwise than what is many,
 * and low windows among the heights. */
static void
draw_set (TlLaneFixture *fixture)
{
  GRand *rand = fixture->rand;

  discard_set (fixture);
  fixture->chronicle =
      fixture->chronicle_new (rand, (guint) exp (g_rand_double_range (rand, 0, log (MOST_ITEMS))));
  fixture->filter = tl_filter_new ();
  if (g_rand_boolean (rand))
    tl_filter_set_chosen (fixture->filter, TL_FACET_THEME, (guint) g_rand_int_range (rand, 0, 5),
                          TRUE);
  fixture->visible_set = tl_visible_set_new (fixture->chronicle, fixture->filter);
  fixture->table = tl_lane_table_new (fixture->chronicle,
                                      (TlGrouping) g_rand_int_range (rand, 0, TL_N_GROUPINGS));
  if (g_rand_boolean (rand))
    fixture->time_scale = even_scale (fixture->chronicle);
  fixture->metrics = sizes;
  fixture->metrics.height = exp (g_rand_double_range (rand, log (40), log (1500)));
  fixture->layout = tl_lane_layout_new ();
  lane_fixture_set_layout (fixture, fixture->layout);
}

/* To be called for each case, from 0 on. */
void
lane_fixture_begin_case (TlLaneFixture *fixture, guint number)
{
  if (number % N_PER_SET == 0)
    draw_set (fixture);
}

void
lane_fixture_set_up (TlLaneFixture *fixture, gconstpointer chronicle_new)
{
  fixture->rand = g_rand_new_with_seed (g_test_rand_int ());
  fixture->chronicle_new = (LaneChronicleNew) chronicle_new;
}

void
lane_fixture_tear_down (TlLaneFixture *fixture, gconstpointer chronicle_new)
{
  discard_set (fixture);
  g_rand_free (fixture->rand);
}

/* Anything from hours to all of time, scrolled anywhere. */
TlLaneView
lane_fixture_random_view (TlLaneFixture *fixture, int width)
{
  GRand *rand = fixture->rand;
  TlLaneView view = { .width = width };

  view.seconds_per_pixel =
      exp (g_rand_double_range (rand, log (3600), log (40 * LANE_YEAR / width)));
  view.from =
      (double) tl_instant_from_ymd (1800, 1, 1) + g_rand_double_range (rand, -2, 35) * LANE_YEAR;
  tl_lane_layout_set_scale (fixture->layout, view.seconds_per_pixel);
  view.top = floor (g_rand_double_range (
      rand, 0, MAX (tl_lane_layout_get_height (fixture->layout) - fixture->metrics.height, 1)));
  return view;
}

void
lane_fixture_place_random (TlLaneFixture *fixture, int width)
{
  fixture->view = lane_fixture_random_view (fixture, width);
  fixture->placed = tl_lane_layout_place (fixture->layout, &fixture->view);
}

/* Where a box ends with the bar of its time. */
double
lane_fixture_end_of (const TlPlacedBox *box)
{
  double end = box->x + box->width;

  return box->level == TL_LEVEL_CARD || box->level == TL_LEVEL_CHIP ? MAX (end, box->to) : end;
}
