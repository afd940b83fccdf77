/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "tl-axis-private.h"

#define N_CASES 20000

static const double seconds_per_year = 31556952;

static double
random_between_powers (GRand *rand, double low, double high)
{
  return pow (10, g_rand_double_range (rand, low, high));
}

static double
fixed_width (const TlAxisLevel *level, gpointer user_data)
{
  return *(const double *) user_data;
}

/* Different for each level, but always the same for one. */
static double
width_by_level (const TlAxisLevel *level, gpointer user_data)
{
  const guint seed = *(const guint *) user_data;

  return 12 + (seed + (guint) level->unit * 37 + (guint) (level->step % 89) * 13) % 150;
}

static TlAxisLevel
random_level (GRand *rand)
{
  const double width = 1;
  TlAxisLevel levels[2];

  tl_axis_choose (random_between_powers (rand, 1, 17.7), fixed_width, (gpointer) &width, &levels[0],
                  &levels[1]);
  return levels[g_rand_int_range (rand, 0, 2)];
}

static TlInstant
random_instant (GRand *rand)
{
  const double years = random_between_powers (rand, -5, 11.2);
  const double seconds = MIN (years, 1.9e11) * seconds_per_year;

  return (TlInstant) (g_rand_boolean (rand) ? seconds : -seconds);
}

/* Not beyond the calendar. */
static TlInstant
later (TlInstant from, double seconds)
{
  const double latest = 1.99e11 * seconds_per_year;

  return MAX (from, (TlInstant) MIN ((double) from + seconds, latest));
}

static TlInstant
random_end (GRand *rand, TlInstant from, const TlAxisLevel *level)
{
  return later (from, g_rand_double_range (rand, 0, 60) * (double) tl_axis_narrowest (level));
}

static void
assert_ticks_cover (const GArray *ticks, TlInstant from, TlInstant to, gint64 narrowest)
{
  g_assert_cmpuint (ticks->len, >, 0);
  g_assert_cmpint (g_array_index (ticks, TlTick, 0).from, <=, from);
  g_assert_cmpint (g_array_index (ticks, TlTick, 0).to, >, from);
  g_assert_cmpint (g_array_index (ticks, TlTick, ticks->len - 1).from, <=, to);
  g_assert_cmpint (g_array_index (ticks, TlTick, ticks->len - 1).to, >, to);
  for (guint i = 0; i < ticks->len; i++)
    {
      const TlTick *tick = &g_array_index (ticks, TlTick, i);

      g_assert_cmpint (tick->to - tick->from, >=, narrowest);
      if (i > 0)
        g_assert_cmpint (tick[-1].to, ==, tick->from);
    }
}

static void
test_ticks_cover (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1990);

  for (guint i = 0; i < N_CASES; i++)
    {
      const TlAxisLevel level = random_level (rand);
      const TlInstant from = random_instant (rand);
      const TlInstant to = random_end (rand, from, &level);
      g_autoptr (GArray) ticks = tl_axis_ticks (&level, from, to);

      assert_ticks_cover (ticks, from, to, tl_axis_narrowest (&level));
    }
}

/* A tick must not move when the view does. */
static void
test_ticks_do_not_depend_on_range (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1991);

  for (guint i = 0; i < N_CASES; i++)
    {
      const TlAxisLevel level = random_level (rand);
      const TlInstant from = random_instant (rand);
      const TlInstant to = random_end (rand, from, &level);
      g_autoptr (GArray) ticks = tl_axis_ticks (&level, from, to);
      const TlTick last = g_array_index (ticks, TlTick, ticks->len - 1);
      g_autoptr (GArray) again = tl_axis_ticks (&level, to, to);

      g_assert_cmpuint (again->len, ==, 1);
      g_assert_cmpint (g_array_index (again, TlTick, 0).from, ==, last.from);
      g_assert_cmpint (g_array_index (again, TlTick, 0).to, ==, last.to);
    }
}

static void
assert_ticks (TlAxisLevel level, TlInstant from, TlInstant to, const char *expected)
{
  g_autoptr (GArray) ticks = tl_axis_ticks (&level, from, to);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const TlCivil civil = tl_instant_to_civil (g_array_index (ticks, TlTick, i).from);

      g_string_append_printf (found, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", civil.year);
      if (level.unit < TL_CALENDAR_YEAR)
        g_string_append_printf (found, "-%u", civil.month);
      if (level.unit < TL_CALENDAR_MONTH)
        g_string_append_printf (found, "-%u", civil.day);
      if (level.unit < TL_CALENDAR_DAY)
        g_string_append_printf (found, "T%u:%02u", civil.hour, civil.minute);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_ticks_of_years (void)
{
  const TlAxisLevel ones = { TL_CALENDAR_YEAR, 1 };
  const TlAxisLevel twos = { TL_CALENDAR_YEAR, 2 };
  const TlAxisLevel tens = { TL_CALENDAR_YEAR, 10 };
  const TlAxisLevel thousands = { TL_CALENDAR_YEAR, 1000 };

  assert_ticks (tens, tl_instant_from_ymd (1990, 1, 1), tl_instant_from_ymd (2024, 6, 1),
                "1990 2000 2010 2020");
  assert_ticks (ones, tl_instant_from_ymd (-1, 5, 1), tl_instant_from_ymd (2, 5, 1), "-1 0 1 2");
  assert_ticks (twos, tl_instant_from_ymd (-2, 1, 1), tl_instant_from_ymd (7, 1, 1), "-3 -1 1 4 6");
  assert_ticks (tens, tl_instant_from_ymd (-19, 1, 1), tl_instant_from_ymd (25, 1, 1),
                "-19 -9 1 10 20");
  assert_ticks (thousands, tl_instant_from_ymd (-17000, 1, 1), tl_instant_from_ymd (-14999, 1, 1),
                "-17999 -16999 -15999 -14999");
}

static void
test_ticks_below_years (void)
{
  const TlAxisLevel quarters = { TL_CALENDAR_MONTH, 3 };
  const TlAxisLevel tens = { TL_CALENDAR_DAY, 10 };
  const TlAxisLevel fives = { TL_CALENDAR_DAY, 5 };
  const TlAxisLevel twos = { TL_CALENDAR_DAY, 2 };
  const TlAxisLevel quarter_days = { TL_CALENDAR_HOUR, 6 };
  const TlAxisLevel half_hours = { TL_CALENDAR_MINUTE, 30 };

  assert_ticks (quarters, tl_instant_from_ymd (2010, 5, 3), tl_instant_from_ymd (2011, 2, 1),
                "2010-4 2010-7 2010-10 2011-1");
  assert_ticks (tens, tl_instant_from_ymd (2021, 1, 31), tl_instant_from_ymd (2021, 3, 5),
                "2021-1-21 2021-2-1 2021-2-11 2021-2-21 2021-3-1");
  assert_ticks (fives, tl_instant_from_ymd (2021, 2, 18), tl_instant_from_ymd (2021, 3, 3),
                "2021-2-16 2021-2-21 2021-3-1");
  assert_ticks (twos, tl_instant_from_ymd (2024, 1, 28), tl_instant_from_ymd (2024, 2, 4),
                "2024-1-27 2024-1-29 2024-2-1 2024-2-3");
  assert_ticks (quarter_days, tl_instant_from_ymd (2010, 4, 6) + 7 * TL_AXIS_HOUR,
                tl_instant_from_ymd (2010, 4, 7),
                "2010-4-6T6:00 2010-4-6T12:00 2010-4-6T18:00 "
                "2010-4-7T0:00");
  assert_ticks (half_hours, tl_instant_from_ymd (-1, 12, 31) + 23 * TL_AXIS_HOUR,
                tl_instant_from_ymd (0, 1, 1), "-1-12-31T23:00 -1-12-31T23:30 0-1-1T0:00");
}

static void
test_ticks_at_the_ends_of_the_calendar (void)
{
  const TlAxisLevel widest = { TL_CALENDAR_YEAR, 100000000000 };
  const TlAxisLevel finest = { TL_CALENDAR_MINUTE, 1 };
  g_autoptr (GArray) all = tl_axis_ticks (&widest, TL_INSTANT_MIN, TL_INSTANT_MAX);
  g_autoptr (GArray) first = tl_axis_ticks (&finest, TL_INSTANT_MIN, TL_INSTANT_MAX);
  g_autoptr (GArray) last = tl_axis_ticks (&finest, TL_INSTANT_MAX, TL_INSTANT_MAX);

  /* Of the first, only the year in which the calendar begins is left. */
  g_assert_cmpuint (all->len, ==, 5);
  g_assert_cmpint (g_array_index (all, TlTick, 0).from, ==,
                   tl_instant_from_ymd (TL_YEAR_MIN, 1, 1));
  g_assert_cmpint (g_array_index (all, TlTick, 4).to, ==, tl_instant_from_ymd (TL_YEAR_MAX, 1, 1));
  g_assert_cmpuint (first->len, ==, TL_AXIS_MAX_TICKS);
  g_assert_cmpuint (last->len, ==, 1);
}

static void
test_choice_holds_labels (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1992);

  for (guint i = 0; i < N_CASES; i++)
    {
      const double scale = random_between_powers (rand, -3, 16);
      guint seed = (guint) g_rand_int_range (rand, 0, 1000);
      TlAxisLevel minor;
      TlAxisLevel major;

      tl_axis_choose (scale, width_by_level, &seed, &minor, &major);
      g_assert_cmpint (tl_axis_narrowest (&major), >, tl_axis_narrowest (&minor));
      if (minor.unit != TL_CALENDAR_YEAR || minor.step < 10000000000)
        g_assert_cmpfloat ((double) tl_axis_narrowest (&minor) / scale, >=,
                           width_by_level (&minor, &seed));
    }
}

/* The steps from one level to the next one must not be so large that an axis looks empty. */
static void
test_choice_is_dense (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1993);

  for (guint i = 0; i < N_CASES; i++)
    {
      double width = g_rand_double_range (rand, 20, 120);
      const double scale = 60 / width * random_between_powers (rand, 0, 15);
      TlAxisLevel minor;
      TlAxisLevel major;

      tl_axis_choose (scale, fixed_width, &width, &minor, &major);
      g_assert_cmpfloat ((double) tl_axis_narrowest (&minor) / scale, <=, 5.01 * width);
    }
}

static void
test_majors_begin_with_minors (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1994);
  double width = 1;

  for (guint i = 0; i < N_CASES; i++)
    {
      const TlInstant at = random_instant (rand);
      TlAxisLevel minor;
      TlAxisLevel major;
      g_autoptr (GArray) majors = NULL;
      g_autoptr (GArray) minors = NULL;

      tl_axis_choose (random_between_powers (rand, 1, 17), fixed_width, &width, &minor, &major);
      majors = tl_axis_ticks (&major, at, at);
      minors = tl_axis_ticks (&minor, g_array_index (majors, TlTick, 0).from, at);
      g_assert_cmpint (g_array_index (minors, TlTick, 0).from, ==,
                       g_array_index (majors, TlTick, 0).from);
    }
}

static void
test_majors (void)
{
  static const struct
  {
    double scale;
    TlAxisLevel minor;
    TlAxisLevel major;
  } expected[] = {
    { 0.5, { TL_CALENDAR_MINUTE, 1 }, { TL_CALENDAR_DAY, 1 } },
    { 100, { TL_CALENDAR_HOUR, 3 }, { TL_CALENDAR_DAY, 1 } },
    { 1500, { TL_CALENDAR_DAY, 1 }, { TL_CALENDAR_MONTH, 1 } },
    { 40000, { TL_CALENDAR_MONTH, 1 }, { TL_CALENDAR_YEAR, 1 } },
    { 400000, { TL_CALENDAR_YEAR, 1 }, { TL_CALENDAR_YEAR, 10 } },
    { 1000000, { TL_CALENDAR_YEAR, 2 }, { TL_CALENDAR_YEAR, 10 } },
    { 2000000, { TL_CALENDAR_YEAR, 5 }, { TL_CALENDAR_YEAR, 100 } },
    { 40000000, { TL_CALENDAR_YEAR, 100 }, { TL_CALENDAR_YEAR, 1000 } },
    { 1e17, { TL_CALENDAR_YEAR, 10000000000 }, { TL_CALENDAR_YEAR, 100000000000 } },
  };
  double width = 56;

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      TlAxisLevel minor;
      TlAxisLevel major;

      tl_axis_choose (expected[i].scale, fixed_width, &width, &minor, &major);
      g_assert_cmpint (minor.unit, ==, expected[i].minor.unit);
      g_assert_cmpint (minor.step, ==, expected[i].minor.step);
      g_assert_cmpint (major.unit, ==, expected[i].major.unit);
      g_assert_cmpint (major.step, ==, expected[i].major.step);
    }
}

static void
assert_no_overlap (const TlAxisLabel *labels, gsize n_labels, double view_width)
{
  double taken = -INFINITY;

  for (gsize i = 0; i < n_labels; i++)
    {
      if (isnan (labels[i].x))
        continue;
      g_assert_cmpfloat (labels[i].x, >=, taken - 1e-6);
      g_assert_cmpfloat (labels[i].x, <, view_width);
      taken = labels[i].x + labels[i].width;
      g_assert_cmpfloat (taken, >, 0);
    }
}

static GArray *
labels_for (const TlAxisLevel *level, TlInstant from, double scale, double view_width, GRand *rand)
{
  const TlInstant to = later (from, view_width * scale);
  g_autoptr (GArray) ticks = tl_axis_ticks (level, from, to);
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (TlAxisLabel));

  for (guint i = 0; i < ticks->len; i++)
    {
      const TlTick *tick = &g_array_index (ticks, TlTick, i);
      const TlAxisLabel label = {
        .x0 = (double) (tick->from - from) / scale,
        .x1 = (double) (tick->to - from) / scale,
        .width = g_rand_double_range (rand, 10, 200),
      };

      g_array_append_val (labels, label);
    }
  return labels;
}

static void
test_labels_never_overlap (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1995);

  for (guint i = 0; i < N_CASES; i++)
    {
      const double scale = random_between_powers (rand, -1, 15);
      const double view_width = g_rand_double_range (rand, 200, 4000);
      double width = g_rand_double_range (rand, 10, 150);
      TlAxisLevel levels[2];

      tl_axis_choose (scale, fixed_width, &width, &levels[0], &levels[1]);
      for (gsize k = 0; k < G_N_ELEMENTS (levels); k++)
        {
          g_autoptr (GArray) labels =
              labels_for (&levels[k], random_instant (rand), scale, view_width, rand);

          tl_axis_place_labels ((TlAxisLabel *) labels->data, labels->len, view_width);
          assert_no_overlap ((TlAxisLabel *) labels->data, labels->len, view_width);
        }
    }
}

static void
test_labels_stick (void)
{
  TlAxisLabel labels[] = {
    { .x0 = -900, .x1 = -100, .width = 50 }, /* gone */
    { .x0 = -100, .x1 = 30, .width = 50 },   /* being pushed out */
    { .x0 = 30, .x1 = 60, .width = 40 },     /* no room */
    { .x0 = 60, .x1 = 400, .width = 40 },
    { .x0 = 400, .x1 = 900, .width = 40 }, /* not yet there */
  };
  TlAxisLabel stuck = { .x0 = -500, .x1 = 500, .width = 40 };

  tl_axis_place_labels (labels, G_N_ELEMENTS (labels), 400);
  g_assert_true (isnan (labels[0].x));
  g_assert_cmpfloat (labels[1].x, ==, -20);
  g_assert_true (isnan (labels[2].x));
  g_assert_cmpfloat (labels[3].x, ==, 60);
  g_assert_true (isnan (labels[4].x));

  tl_axis_place_labels (&stuck, 1, 400);
  g_assert_cmpfloat (stuck.x, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis/ticks/cover", test_ticks_cover);
  g_test_add_func ("/axis/ticks/do-not-depend-on-range", test_ticks_do_not_depend_on_range);
  g_test_add_func ("/axis/ticks/years", test_ticks_of_years);
  g_test_add_func ("/axis/ticks/below-years", test_ticks_below_years);
  g_test_add_func ("/axis/ticks/ends-of-calendar", test_ticks_at_the_ends_of_the_calendar);
  g_test_add_func ("/axis/choose/holds-labels", test_choice_holds_labels);
  g_test_add_func ("/axis/choose/dense", test_choice_is_dense);
  g_test_add_func ("/axis/choose/aligned", test_majors_begin_with_minors);
  g_test_add_func ("/axis/choose/majors", test_majors);
  g_test_add_func ("/axis/labels/never-overlap", test_labels_never_overlap);
  g_test_add_func ("/axis/labels/stick", test_labels_stick);
  return g_test_run ();
}
