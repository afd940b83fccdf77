/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is in view, each item of a lane in view whose time meets it is drawn in it or counted in
 * one cluster in it, over random chronicles, filters, groupings, heights and cameras. */

#include "lane-fixture.h"

#include "tl-chronicle-builder.h"
#include "tl-lane-layout-private.h"
#include "tl-time-index.h"

#include <math.h>

#define N_PEOPLE 6

/* Of a box that has less than this in view nothing is drawn. */
#define LEAST_IN_VIEW 3

/* How often each row of a lane is drawn and counted in the view. */
typedef struct
{
  GHashTable *drawn;
  GHashTable *continued; /* drawn by what is not its beginning, which may be counted elsewhere */
  GHashTable *counted;
} TlTally;

/* Days, years, long stretches, and what has no known end or beginning. */
static char *
random_date (GRand *rand)
{
  int year = g_rand_int_range (rand, 1800, 1830);
  int month = g_rand_int_range (rand, 1, 13);

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      return g_strdup_printf ("%04d", year);
    case 1:
      return g_strdup_printf ("%04d-%02d/..", year, month);
    case 2:
      return g_strdup_printf ("../%04d-%02d", year, month);
    case 3:
    case 4:
      return g_strdup_printf ("%04d-%02d/%04d", year, month, year + g_rand_int_range (rand, 1, 20));
    default:
      return g_strdup_printf ("%04d-%02d-%02d", year, month, g_rand_int_range (rand, 1, 29));
    }
}

static void
add_people (TlChronicleBuilder *builder, GRand *rand)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      int year = g_rand_int_range (rand, 1770, 1820);
      g_autofree char *life = g_strdup_printf ("%04d/%04d", year, year + 50);

      tl_chronicle_builder_add_person (
          builder,
          &(TlPartySpec) { .id = id, .name = id, .date = g_rand_boolean (rand) ? life : NULL });
    }
}

static void
add_event (TlChronicleBuilder *builder, GRand *rand, guint i)
{
  g_autofree char *id = g_strdup_printf ("e%u", i);
  g_autofree char *date = random_date (rand);
  TlRoleSpec people[2];
  guint n_people = (guint) g_rand_int_range (rand, 0, 3);

  for (guint j = 0; j < n_people; j++)
    people[j] = (TlRoleSpec) { (guint) g_rand_int_range (rand, 0, N_PEOPLE), NULL };
  tl_chronicle_builder_add_event (builder, &(TlEventSpec) {
                                               .id = id,
                                               .title = id,
                                               .date = date,
                                               .basis = (TlBasis) g_rand_int_range (rand, 0, 3),
                                               .themes = g_rand_int (rand) & 0x1f,
                                               .people = people,
                                               .n_people = n_people,
                                           });
}

static TlChronicle *
random_chronicle_new (GRand *rand, guint n_items)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);

      tl_chronicle_builder_add_theme (builder, &(TlThemeSpec) { .id = id, .name = id });
    }
  add_people (builder, rand);
  for (guint i = 0; i < n_items; i++)
    add_event (builder, rand, i);
  return tl_chronicle_builder_end (
      builder, &(TlChronicleSpec) { .title = "Chance", .subject = TL_ROW_NONE });
}

static gboolean
is_in_view (TlLaneFixture *fixture, const TlPlacedBox *box)
{
  return lane_fixture_end_of (box) >= LEAST_IN_VIEW && box->x <= fixture->view.width;
}

static void
add (GHashTable *counts, guint32 row)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (row)));

  g_hash_table_insert (counts, GUINT_TO_POINTER (row), GUINT_TO_POINTER (n + 1));
}

static guint
count (GHashTable *counts, guint32 row)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (row)));
}

/* The rows of a bin that a block does not lay out by themselves. */
static guint
add_crowd (TlLaneFixture *fixture, const TlLayoutBlock *block, guint32 first, GHashTable *counted)
{
  guint lane = tl_lane_layout_lane (fixture->layout, block->key.lane)->index;
  guint n_rows;
  const guint32 *rows = tl_lane_rows_get (tl_lane_layout_get_rows (fixture->layout), lane, &n_rows);
  g_autoptr (GHashTable) alone = g_hash_table_new (NULL, NULL);
  guint32 last = first;
  guint n = 0;

  for (guint i = 0; i < block->items->len; i++)
    if (g_array_index (block->items, TlLayoutItem, i).weight <= 1)
      g_hash_table_add (alone,
                        GUINT_TO_POINTER (g_array_index (block->items, TlLayoutItem, i).key));
  for (guint i = 0; i < block->crowds->len; i++)
    if (g_array_index (block->crowds, TlCrowd, i).first == first)
      last = g_array_index (block->crowds, TlCrowd, i).last;
  for (guint i = 0; i < n_rows; i++)
    if (rows[i] >= first && rows[i] <= last &&
        !g_hash_table_contains (alone, GUINT_TO_POINTER (rows[i])))
      {
        add (counted, rows[i]);
        n++;
      }
  return n;
}

/* What a cluster of a block counts. */
static guint
add_members (TlLaneFixture *fixture,
             const TlLayoutBlock *block,
             const TlLayoutBox *box,
             GHashTable *counted)
{
  gsize n_members;
  const guint32 *members = tl_layout_members (block->layout, box, &n_members);
  guint n = 0;

  for (gsize i = 0; i < n_members; i++)
    {
      const TlLayoutItem *item = &g_array_index (block->items, TlLayoutItem, members[i]);

      if (item->weight > 1)
        {
          n += add_crowd (fixture, block, item->key, counted);
          continue;
        }
      add (counted, item->key);
      n++;
    }
  return n;
}

/* The cluster of a block that a placed one shows. */
static void
add_cluster (TlLaneFixture *fixture, const TlPlacedBox *placed, GHashTable *counted)
{
  const TlLaneView *view = &fixture->view;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, fixture->layout->blocks);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const TlLayoutBlock *block = value;
      gsize n_boxes;
      const TlLayoutBox *boxes = tl_layout_get_boxes (block->layout, &n_boxes);

      if (block->key.lane != placed->lane || block->scale != fixture->layout->scale)
        continue;
      for (gsize i = 0; i < n_boxes; i++)
        if (boxes[i].level == TL_LEVEL_CLUSTER &&
            g_array_index (block->items, TlLayoutItem, boxes[i].item).key == placed->row &&
            fabs ((block->from + boxes[i].x * block->scale - view->from) / view->seconds_per_pixel -
                  placed->x) < 1e-3)
          {
            g_assert_cmpuint (add_members (fixture, block, &boxes[i], counted), ==,
                              placed->n_counted);
            return;
          }
    }
  g_assert_not_reached ();
}

static void
add_earlier (TlLaneFixture *fixture, const TlPlacedBox *box, GHashTable *counted)
{
  gboolean is_first = FALSE;
  guint n_rows;
  const guint32 *rows = tl_lane_layout_get_earlier (fixture->layout, box->lane, &n_rows);

  g_assert_cmpuint (n_rows, ==, box->n_counted);
  for (guint i = 0; i < n_rows; i++)
    {
      g_assert_cmpuint (rows[i], >=, box->row);
      is_first |= rows[i] == box->row;
      add (counted, rows[i]);
    }
  g_assert_true (is_first);
}

static gboolean
overlap (TlLaneFixture *fixture, const TlPlacedBox *one, const TlPlacedBox *other)
{
  double end = one->y + one->inset + tl_placed_box_height (one, &fixture->metrics);
  double other_end = other->y + other->inset + tl_placed_box_height (other, &fixture->metrics);

  return one->y + one->inset < other_end && other->y + other->inset < end &&
         one->x < other->x + other->width && other->x < one->x + one->width;
}

/* It stands in the heading, or where there is none it takes the place of what is there. */
static void
assert_apart (TlLaneFixture *fixture, const TlPlacedBox *earlier)
{
  for (guint i = 0; i < fixture->placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (fixture->placed, TlPlacedBox, i);

      if (box != earlier && box->lane == earlier->lane)
        g_assert_false (overlap (fixture, earlier, box));
    }
}

static void
add_box (TlLaneFixture *fixture, const TlPlacedBox *box, TlTally *tally)
{
  if (box->earlier != 0)
    {
      add_earlier (fixture, box, tally->counted);
      assert_apart (fixture, box);
    }
  else if (box->level == TL_LEVEL_CLUSTER)
    add_cluster (fixture, box, tally->counted);
  else if (box->continues)
    add (tally->continued, box->row);
  else
    add (tally->drawn, box->row);
}

static gboolean
meets_view (TlLaneFixture *fixture, guint32 row)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (fixture->chronicle);
  const TlLaneView *view = &fixture->view;
  double from = tl_time_scale_to_instant (fixture->time_scale, view->from);
  double to = tl_time_scale_to_instant (fixture->time_scale,
                                        view->from + view->width * view->seconds_per_pixel);

  return (double) columns->from[row] < to && (double) columns->to[row] > from;
}

static void
assert_each_once (TlLaneFixture *fixture, guint place, const TlTally *tally)
{
  guint lane = tl_lane_layout_lane (fixture->layout, place)->index;
  guint n_rows;
  const guint32 *rows = tl_lane_rows_get (tl_lane_layout_get_rows (fixture->layout), lane, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      guint n_drawn = count (tally->drawn, rows[i]);
      guint n_continued = count (tally->continued, rows[i]);
      guint n_counted = count (tally->counted, rows[i]);

      g_assert_cmpuint (n_drawn + n_counted, <=, 1);
      if (meets_view (fixture, rows[i]))
        g_assert_cmpuint (n_drawn + n_continued + n_counted, >=, 1);
    }
}

static gboolean
is_lane_in_view (TlLaneFixture *fixture, guint place)
{
  const TlLane *lane = tl_lane_layout_lane (fixture->layout, place);

  return lane->y < fixture->view.top + fixture->metrics.height &&
         lane->y + lane->height > fixture->view.top;
}

static void
test_drawn_or_counted (TlLaneFixture *fixture, gconstpointer data)
{
  guint n_earlier = 0;

  for (guint i = 0; i < LANE_CASES; i++)
    {
      guint n_lanes;

      lane_fixture_begin_case (fixture, i);
      lane_fixture_place_random (fixture, g_rand_int_range (fixture->rand, 280, 1920));
      tl_lane_layout_get_lanes (fixture->layout, &n_lanes);
      for (guint lane = 0, next = 0; lane < n_lanes; lane++)
        {
          g_autoptr (GHashTable) drawn = g_hash_table_new (NULL, NULL);
          g_autoptr (GHashTable) continued = g_hash_table_new (NULL, NULL);
          g_autoptr (GHashTable) counted = g_hash_table_new (NULL, NULL);
          TlTally tally = { drawn, continued, counted };

          for (; next < fixture->placed->len; next++)
            {
              const TlPlacedBox *box = &g_array_index (fixture->placed, TlPlacedBox, next);

              if (box->lane != lane)
                break;
              if (is_in_view (fixture, box))
                add_box (fixture, box, &tally);
              n_earlier += box->earlier != 0;
            }
          if (is_lane_in_view (fixture, lane))
            assert_each_once (fixture, lane, &tally);
        }
    }
  g_assert_cmpuint (n_earlier, >, LANE_CASES / 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  LANE_ADD ("/lane-earlier/drawn-or-counted", random_chronicle_new, test_drawn_or_counted);
  return g_test_run ();
}
