/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "tl-axis-division.h"
#include "tl-time-scale.h"

#define N_CASES 10000
#define N_ITEMS 200
#define YEAR    31556952.0

/* An axis on a random even scale. */
typedef struct
{
  TlTimeScale *scale;
  double view_from; /* a position */
  double seconds_per_pixel;
  double view_width;
  double minor_width;
  double major_width;
} TlAxisCase;

static double
x_of (TlInstant instant, gpointer user_data)
{
  const TlAxisCase *tested = user_data;

  return (tl_time_scale_to_position (tested->scale, (double) instant) - tested->view_from) /
         tested->seconds_per_pixel;
}

static double
minor_width (const TlAxisLevel *level, gpointer user_data)
{
  return ((const TlAxisCase *) user_data)->minor_width;
}

static double
major_width (const TlAxisLevel *level, gpointer user_data)
{
  return ((const TlAxisCase *) user_data)->major_width;
}

static TlAxisMeasure
measure_of (TlAxisCase *tested)
{
  return (TlAxisMeasure) { x_of, minor_width, major_width, tested };
}

static TlInstant
instant_at (const TlAxisCase *tested, double x)
{
  return (TlInstant) floor (
      tl_time_scale_to_instant (tested->scale, tested->view_from + x * tested->seconds_per_pixel));
}

static TlTimeScale *
random_scale (GRand *rand, TlInstant first, double years)
{
  TlInstant from[N_ITEMS];
  double at = 0;
  double sum = 0;
  double gaps[N_ITEMS];

  for (guint i = 0; i < N_ITEMS; i++)
    {
      gaps[i] = pow (10, g_rand_double_range (rand, -4, 0));
      sum += gaps[i];
    }
  for (guint i = 0; i < N_ITEMS; i++)
    {
      from[i] = first + (TlInstant) (at / sum * years * YEAR);
      at += gaps[i];
    }
  return tl_time_scale_new_even (from, N_ITEMS, first, first + (TlInstant) (years * YEAR) + 1);
}

/* One scale serves many views. */
static void
case_init (TlAxisCase *tested, GRand *rand)
{
  const double years = pow (10, g_rand_double_range (rand, -1, 4));
  const TlInstant first = (TlInstant) (g_rand_double_range (rand, -5000, 2100) * YEAR);
  const double zoom = pow (10, g_rand_double_range (rand, -4, 0.2));

  tested->scale = random_scale (rand, first, years);
  tested->view_width = g_rand_double_range (rand, 200, 3000);
  tested->seconds_per_pixel = years * YEAR * zoom / tested->view_width;
  tested->view_from = (double) first + g_rand_double_range (rand, -0.1, 1.1 - zoom) * years * YEAR;
  tested->minor_width = g_rand_double_range (rand, 20, 80);
  tested->major_width = g_rand_double_range (rand, 40, 160);
}

static void
divide (TlAxisCase *tested, double x0, double x1, GArray **majors, GArray **minors)
{
  const TlAxisMeasure measure = measure_of (tested);

  *majors = g_array_new (FALSE, FALSE, sizeof (TlLevelTick));
  *minors = g_array_new (FALSE, FALSE, sizeof (TlLevelTick));
  tl_axis_divide (instant_at (tested, x0), instant_at (tested, x1), &measure, *majors, *minors);
}

static const TlLevelTick *
tick_at (const GArray *ticks, guint i)
{
  return &g_array_index (ticks, TlLevelTick, i);
}

static void
assert_no_overlap (TlAxisCase *tested, GRand *rand, const GArray *ticks)
{
  g_autofree TlAxisLabel *labels = g_new0 (TlAxisLabel, ticks->len);
  double taken = -INFINITY;

  for (guint i = 0; i < ticks->len; i++)
    labels[i] = (TlAxisLabel) { .x0 = x_of (tick_at (ticks, i)->tick.from, tested),
                                .x1 = x_of (tick_at (ticks, i)->tick.to, tested),
                                .width = g_rand_double_range (rand, 10, 200) };
  tl_axis_place_labels (labels, ticks->len, tested->view_width);
  for (guint i = 0; i < ticks->len; i++)
    if (!isnan (labels[i].x))
      {
        g_assert_cmpfloat (labels[i].x, >=, taken - 1e-6);
        taken = labels[i].x + labels[i].width;
      }
}

static void
assert_cover (TlAxisCase *tested, const GArray *majors)
{
  g_assert_cmpuint (majors->len, >, 0);
  g_assert_cmpint (tick_at (majors, 0)->tick.from, <=, instant_at (tested, 0));
  g_assert_cmpint (tick_at (majors, majors->len - 1)->tick.to, >,
                   instant_at (tested, tested->view_width));
  for (guint i = 1; i < majors->len; i++)
    g_assert_cmpint (tick_at (majors, i - 1)->tick.to, ==, tick_at (majors, i)->tick.from);
}

/* Each lies in one major tick and is finer than it. */
static void
assert_nested (const GArray *majors, const GArray *minors)
{
  guint major = 0;

  for (guint i = 0; i < minors->len; i++)
    {
      const TlLevelTick *minor = tick_at (minors, i);

      while (tick_at (majors, major)->tick.to <= minor->tick.from)
        major++;
      g_assert_cmpint (minor->tick.from, >=, tick_at (majors, major)->tick.from);
      g_assert_cmpint (minor->tick.to, <=, tick_at (majors, major)->tick.to);
      g_assert_true (minor->level.unit < tick_at (majors, major)->level.unit ||
                     minor->level.step < tick_at (majors, major)->level.step);
    }
}

static void
assert_few (const TlAxisCase *tested, const GArray *ticks)
{
  g_assert_cmpfloat (ticks->len, <, 20 + tested->view_width);
}

static void
test_labels_never_overlap (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1998);

  for (guint i = 0; i < N_CASES; i++)
    {
      g_autoptr (GArray) majors = NULL;
      g_autoptr (GArray) minors = NULL;
      TlAxisCase tested;

      case_init (&tested, rand);
      divide (&tested, 0, tested.view_width, &majors, &minors);
      assert_cover (&tested, majors);
      assert_nested (majors, minors);
      assert_few (&tested, minors);
      assert_no_overlap (&tested, rand, majors);
      assert_no_overlap (&tested, rand, minors);
      tl_time_scale_unref (tested.scale);
    }
}

/* The last ticks of @all are those of @some. */
static void
assert_ends_with (const GArray *all, const GArray *some)
{
  g_assert_cmpuint (some->len, <=, all->len);
  for (guint i = 0; i < some->len; i++)
    {
      const TlLevelTick *one = tick_at (some, i);
      const TlLevelTick *other = tick_at (all, all->len - some->len + i);

      g_assert_cmpint (one->tick.from, ==, other->tick.from);
      g_assert_cmpint (one->tick.to, ==, other->tick.to);
      g_assert_cmpint (one->level.unit, ==, other->level.unit);
      g_assert_cmpint (one->level.step, ==, other->level.step);
    }
}

/* What the right half of a view shows is what a view of the right half shows. */
static void
test_panning_changes_no_tick (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1999);

  for (guint i = 0; i < N_CASES / 10; i++)
    {
      g_autoptr (GArray) majors = NULL;
      g_autoptr (GArray) minors = NULL;
      g_autoptr (GArray) fewer_majors = NULL;
      g_autoptr (GArray) fewer_minors = NULL;
      TlAxisCase tested;

      case_init (&tested, rand);
      divide (&tested, 0, tested.view_width, &majors, &minors);
      divide (&tested, tested.view_width / 2, tested.view_width, &fewer_majors, &fewer_minors);
      assert_ends_with (majors, fewer_majors);
      assert_ends_with (minors, fewer_minors);
      tl_time_scale_unref (tested.scale);
    }
}

/* Ten years, of which the last has all the items. */
static void
test_levels_differ (void)
{
  g_autoptr (GArray) majors = NULL;
  g_autoptr (GArray) minors = NULL;
  TlAxisCase tested = {
    .seconds_per_pixel = 10 * YEAR / 1000, .view_width = 1000, .minor_width = 30, .major_width = 40
  };
  TlInstant from[365];

  for (guint i = 0; i < G_N_ELEMENTS (from); i++)
    from[i] = tl_instant_from_ymd (1999, 1, 1) + i * G_GINT64_CONSTANT (86400);
  tested.view_from = (double) tl_instant_from_ymd (1990, 1, 1);
  tested.scale =
      tl_time_scale_new_even (from, G_N_ELEMENTS (from), tl_instant_from_ymd (1990, 1, 1),
                              tl_instant_from_ymd (2000, 1, 1));
  divide (&tested, 0, 999, &majors, &minors);

  g_assert_cmpuint (majors->len, ==, 10);
  g_assert_cmpint (tick_at (majors, 0)->level.unit, ==, TL_CALENDAR_YEAR);
  /* The months of the last year, and none of the quiet ones. */
  g_assert_cmpuint (minors->len, >=, 12);
  g_assert_cmpint (tick_at (minors, 0)->tick.from, >=, tl_instant_from_ymd (1998, 1, 1));
  for (guint i = minors->len - 12; i < minors->len; i++)
    {
      g_assert_cmpint (tick_at (minors, i)->tick.from, >=, tl_instant_from_ymd (1999, 1, 1));
      g_assert_cmpint (tick_at (minors, i)->level.unit, ==, TL_CALENDAR_MONTH);
      g_assert_cmpint (tick_at (minors, i)->level.step, ==, 1);
    }
  tl_time_scale_unref (tested.scale);
}

static void
test_ruler (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2000);

  for (guint i = 0; i < N_CASES / 10; i++)
    {
      g_autoptr (GArray) blocks = NULL;
      TlAxisCase tested;
      TlAxisLevel level;

      case_init (&tested, rand);
      level = tl_axis_choose_ruler (
          tested.seconds_per_pixel *
              tl_time_scale_get_compression (tested.scale, tested.view_from,
                                             tested.view_from +
                                                 tested.seconds_per_pixel * tested.view_width),
          4);
      blocks =
          tl_axis_ticks (&level, instant_at (&tested, 0), instant_at (&tested, tested.view_width));
      for (guint j = 0; j < blocks->len; j++)
        {
          const TlTick *block = &g_array_index (blocks, TlTick, j);

          /* What is out of view may be narrower. */
          if (j > 0 && j + 1 < blocks->len)
            g_assert_cmpfloat (x_of (block->to, &tested) - x_of (block->from, &tested), >=,
                               4 - 1e-6);
          g_assert_cmpint (tl_axis_ordinal (&level, block->to), ==,
                           tl_axis_ordinal (&level, block->from) + 1);
        }
      tl_time_scale_unref (tested.scale);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis-division/labels-never-overlap", test_labels_never_overlap);
  g_test_add_func ("/axis-division/panning-changes-no-tick", test_panning_changes_no_tick);
  g_test_add_func ("/axis-division/levels-differ", test_levels_differ);
  g_test_add_func ("/axis-division/ruler", test_ruler);
  return g_test_run ();
}
