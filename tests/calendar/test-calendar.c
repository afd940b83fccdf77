/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-calendar.h"

/* How often what holds for every instant is tried. g_test_init() prints the seed. */
#define CASES      20000
#define LARGE_YEAR 1000000

#define DAY 86400

static TlInstant
at (gint64 year, guint month, guint day, guint hour, guint minute, guint second)
{
  TlCivil civil = {
    .year = year,
    .month = (guint8) month,
    .day = (guint8) day,
    .hour = (guint8) hour,
    .minute = (guint8) minute,
    .second = (guint8) second,
  };

  return tl_instant_from_civil (&civil);
}

static void
assert_civil (TlInstant instant, gint64 year, guint month, guint day)
{
  TlCivil civil = tl_instant_to_civil (instant);

  g_assert_cmpint (civil.year, ==, year);
  g_assert_cmpuint (civil.month, ==, month);
  g_assert_cmpuint (civil.day, ==, day);
}

static void
test_known_instants (void)
{
  g_assert_cmpint (tl_instant_from_ymd (1970, 1, 1), ==, 0);
  g_assert_cmpint (tl_instant_from_ymd (1969, 12, 31), ==, -DAY);
  g_assert_cmpint (tl_instant_from_ymd (2000, 3, 1), ==, G_GINT64_CONSTANT (951868800));
  g_assert_cmpint (tl_instant_from_ymd (1, 1, 1), ==, G_GINT64_CONSTANT (-62135596800));
  g_assert_cmpint (tl_instant_from_ymd (0, 1, 1), ==, G_GINT64_CONSTANT (-62167219200));
  g_assert_cmpint (at (2038, 1, 19, 3, 14, 7), ==, G_MAXINT32);
  g_assert_cmpint (at (1969, 12, 31, 23, 59, 59), ==, -1);
}

/* GLib's own calendar knows the years 1 to 9999: every day of them has to agree. */
static void
test_agrees_with_glib (void)
{
  GDate date;
  TlInstant instant = tl_instant_from_ymd (1, 1, 1);

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, 1, 1);
  for (; g_date_get_year (&date) < 9999; g_date_add_days (&date, 1), instant += DAY)
    {
      TlCivil civil = tl_instant_to_civil (instant);

      g_assert_cmpint (civil.year, ==, g_date_get_year (&date));
      g_assert_cmpint (civil.month, ==, g_date_get_month (&date));
      g_assert_cmpint (civil.day, ==, g_date_get_day (&date));
    }
}

static void
test_leap_years (void)
{
  static const gint64 leap[] = { 2000, 2004, 1600, 0, -4, -400, TL_YEAR_MIN, TL_YEAR_MAX };
  static const gint64 common[] = { 1900, 2001, 1700, -1, -100, 2100 };

  for (gsize i = 0; i < G_N_ELEMENTS (leap); i++)
    {
      g_assert_true (tl_calendar_is_leap (leap[i]));
      g_assert_cmpuint (tl_calendar_month_days (leap[i], 2), ==, 29);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (common); i++)
    {
      g_assert_false (tl_calendar_is_leap (common[i]));
      g_assert_cmpuint (tl_calendar_month_days (common[i], 2), ==, 28);
    }
  g_assert_cmpuint (tl_calendar_month_days (1999, 4), ==, 30);
  g_assert_cmpuint (tl_calendar_month_days (1999, 12), ==, 31);
}

static void
test_saturates (void)
{
  TlInstant first = tl_instant_from_ymd (TL_YEAR_MIN, 1, 1);
  TlInstant end = tl_instant_from_ymd (TL_YEAR_MAX + 1, 1, 1);

  g_assert_cmpint (first, >, TL_INSTANT_MIN);
  g_assert_cmpint (end, <, TL_INSTANT_MAX);
  g_assert_cmpint (at (TL_YEAR_MAX, 12, 31, 23, 59, 59), ==, end - 1);
  g_assert_cmpint (tl_instant_from_ymd (TL_YEAR_MIN - 1, 12, 31), ==, first);
  g_assert_cmpint (at (G_MININT64, 6, 1, 12, 0, 0), ==, first);
  g_assert_cmpint (at (G_MAXINT64, 6, 1, 12, 0, 0), ==, end);
  assert_civil (TL_INSTANT_MIN, TL_YEAR_MIN, 1, 1);
  assert_civil (end - 1, TL_YEAR_MAX, 12, 31);
  assert_civil (TL_INSTANT_MAX, TL_YEAR_MAX + 1, 1, 1);
}

static void
test_from_double (void)
{
  g_assert_cmpint (tl_instant_from_double (0.9), ==, 0);
  g_assert_cmpint (tl_instant_from_double (86400.5), ==, 86400);
  g_assert_cmpint (tl_instant_from_double (-1e30), ==, TL_INSTANT_MIN);
  g_assert_cmpint (tl_instant_from_double (1e30), ==, TL_INSTANT_MAX);
  g_assert_cmpint (tl_instant_from_double ((double) TL_INSTANT_MIN), ==, TL_INSTANT_MIN);
  g_assert_cmpint (tl_instant_from_double ((double) TL_INSTANT_MAX), ==, TL_INSTANT_MAX);
}

static void
test_floor (void)
{
  TlInstant instant = at (1998, 11, 30, 23, 47, 59);

#define FLOOR(unit, step) tl_calendar_floor (instant, TL_CALENDAR_##unit, step)
  g_assert_cmpint (FLOOR (YEAR, 1), ==, tl_instant_from_ymd (1998, 1, 1));
  g_assert_cmpint (FLOOR (YEAR, 10), ==, tl_instant_from_ymd (1990, 1, 1));
  g_assert_cmpint (FLOOR (YEAR, 1000), ==, tl_instant_from_ymd (1000, 1, 1));
  g_assert_cmpint (FLOOR (YEAR, G_MAXINT64), ==, tl_instant_from_ymd (0, 1, 1));
  g_assert_cmpint (FLOOR (MONTH, 1), ==, tl_instant_from_ymd (1998, 11, 1));
  g_assert_cmpint (FLOOR (MONTH, 3), ==, tl_instant_from_ymd (1998, 10, 1));
  g_assert_cmpint (FLOOR (MONTH, 100), ==, tl_instant_from_ymd (1998, 1, 1));
  g_assert_cmpint (FLOOR (DAY, 1), ==, tl_instant_from_ymd (1998, 11, 30));
  g_assert_cmpint (FLOOR (DAY, 7), ==, tl_instant_from_ymd (1998, 11, 29));
  g_assert_cmpint (FLOOR (DAY, 99), ==, tl_instant_from_ymd (1998, 11, 1));
  g_assert_cmpint (FLOOR (HOUR, 6), ==, at (1998, 11, 30, 18, 0, 0));
  g_assert_cmpint (FLOOR (HOUR, 1), ==, at (1998, 11, 30, 23, 0, 0));
  g_assert_cmpint (FLOOR (MINUTE, 15), ==, at (1998, 11, 30, 23, 45, 0));
  g_assert_cmpint (FLOOR (MINUTE, 1), ==, at (1998, 11, 30, 23, 47, 0));
#undef FLOOR
}

static void
test_floor_before_year_0 (void)
{
  TlInstant ides = tl_instant_from_ymd (-43, 3, 15);
  TlInstant first = tl_instant_from_ymd (TL_YEAR_MIN, 1, 1);

  g_assert_cmpint (tl_calendar_floor (ides, TL_CALENDAR_YEAR, 10), ==,
                   tl_instant_from_ymd (-50, 1, 1));
  g_assert_cmpint (tl_calendar_floor (ides, TL_CALENDAR_YEAR, 100), ==,
                   tl_instant_from_ymd (-100, 1, 1));
  g_assert_cmpint (tl_calendar_floor (first, TL_CALENDAR_YEAR, 7), ==, first);
  g_assert_cmpint (tl_calendar_floor (TL_INSTANT_MIN, TL_CALENDAR_DAY, 1), ==, TL_INSTANT_MIN);
}

static void
test_next (void)
{
  TlInstant end = tl_instant_from_ymd (TL_YEAR_MAX + 1, 1, 1);
  static const guint weeks[] = { 1, 8, 15, 22, 29 };
  TlInstant tick = tl_instant_from_ymd (2021, 3, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      assert_civil (tick, 2021, 3, weeks[i]);
      tick = tl_calendar_next (tick, TL_CALENDAR_DAY, 7);
    }
  assert_civil (tick, 2021, 4, 1);

  g_assert_cmpint (tl_calendar_next (-1, TL_CALENDAR_YEAR, 10), ==, 0);
  g_assert_cmpint (tl_calendar_next (0, TL_CALENDAR_HOUR, 5), ==, 5 * 3600);
  g_assert_cmpint (tl_calendar_next (20 * 3600, TL_CALENDAR_HOUR, 5), ==, DAY);
  g_assert_cmpint (tl_calendar_next (0, TL_CALENDAR_MONTH, 5), ==,
                   tl_instant_from_ymd (1970, 6, 1));
  g_assert_cmpint (tl_calendar_next (end - 1, TL_CALENDAR_YEAR, 10), ==, end);
  g_assert_cmpint (tl_calendar_next (end, TL_CALENDAR_YEAR, 10), ==, TL_INSTANT_MAX);
  g_assert_cmpint (tl_calendar_next (TL_INSTANT_MAX, TL_CALENDAR_DAY, 1), ==, TL_INSTANT_MAX);
  assert_civil (tl_calendar_next (TL_INSTANT_MIN, TL_CALENDAR_DAY, 1), TL_YEAR_MIN, 1, 1);
}

static void
test_add (void)
{
  TlInstant january = at (2021, 1, 31, 14, 30, 0);
  TlInstant leap_day = tl_instant_from_ymd (2004, 2, 29);

  g_assert_cmpint (tl_calendar_add (january, TL_CALENDAR_MONTH, 1), ==,
                   at (2021, 2, 28, 14, 30, 0));
  g_assert_cmpint (tl_calendar_add (january, TL_CALENDAR_MONTH, -2), ==,
                   at (2020, 11, 30, 14, 30, 0));
  g_assert_cmpint (tl_calendar_add (january, TL_CALENDAR_MONTH, -25), ==,
                   at (2018, 12, 31, 14, 30, 0));
  g_assert_cmpint (tl_calendar_add (leap_day, TL_CALENDAR_YEAR, 1), ==,
                   tl_instant_from_ymd (2005, 2, 28));
  g_assert_cmpint (tl_calendar_add (leap_day, TL_CALENDAR_YEAR, -4), ==,
                   tl_instant_from_ymd (2000, 2, 29));
  g_assert_cmpint (tl_calendar_add (leap_day, TL_CALENDAR_DAY, 1), ==,
                   tl_instant_from_ymd (2004, 3, 1));
  g_assert_cmpint (tl_calendar_add (0, TL_CALENDAR_HOUR, -1), ==, -3600);
  g_assert_cmpint (tl_calendar_add (0, TL_CALENDAR_MINUTE, 90), ==, 5400);
}

static void
test_add_saturates (void)
{
  TlInstant first = tl_instant_from_ymd (TL_YEAR_MIN, 1, 1);
  TlInstant end = tl_instant_from_ymd (TL_YEAR_MAX + 1, 1, 1);

  for (TlCalendarUnit unit = TL_CALENDAR_MINUTE; unit <= TL_CALENDAR_YEAR; unit++)
    {
      g_assert_cmpint (tl_calendar_add (0, unit, G_MAXINT64), ==, end);
      g_assert_cmpint (tl_calendar_add (0, unit, G_MININT64), ==, first);
      g_assert_cmpint (tl_calendar_add (first, unit, -1), ==, first);
      g_assert_cmpint (tl_calendar_add (end - 1, unit, 12), ==, end);
      g_assert_cmpint (tl_calendar_add (TL_INSTANT_MAX, unit, -1), ==, TL_INSTANT_MAX);
      g_assert_cmpint (tl_calendar_add (TL_INSTANT_MIN, unit, 1), ==, TL_INSTANT_MIN);
    }
}

static gint64
random_between (gint64 low, gint64 high)
{
  guint64 bits = (guint64) (guint32) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();

  return low + (gint64) (bits % (guint64) (high - low + 1));
}

static gboolean
flip (void)
{
  return g_test_rand_bit ();
}

/* Half of them in the ages that chronicles are about, the others anywhere. */
static gint64
random_year (void)
{
  return flip () ? random_between (-3000, 3000) : random_between (TL_YEAR_MIN, TL_YEAR_MAX);
}

static TlCivil
random_civil (void)
{
  TlCivil civil = { .year = random_year () };

  civil.month = (guint8) random_between (1, 12);
  civil.day = (guint8) random_between (1, tl_calendar_month_days (civil.year, civil.month));
  civil.hour = (guint8) random_between (0, 23);
  civil.minute = (guint8) random_between (0, 59);
  civil.second = (guint8) random_between (0, 59);
  return civil;
}

static TlInstant
random_instant (void)
{
  TlCivil civil = random_civil ();

  return tl_instant_from_civil (&civil);
}

static int
compare_civil (const TlCivil *a, const TlCivil *b)
{
  const gint64 x[] = { a->year, a->month, a->day, a->hour, a->minute, a->second };
  const gint64 y[] = { b->year, b->month, b->day, b->hour, b->minute, b->second };

  for (gsize i = 0; i < G_N_ELEMENTS (x); i++)
    if (x[i] != y[i])
      return x[i] < y[i] ? -1 : 1;
  return 0;
}

static void
test_civil_round_trip (void)
{
  for (guint i = 0; i < CASES; i++)
    {
      TlCivil civil = random_civil ();
      TlInstant instant = tl_instant_from_civil (&civil);
      TlCivil back = tl_instant_to_civil (instant);

      g_assert_cmpint (compare_civil (&civil, &back), ==, 0);
      g_assert_cmpint (tl_instant_from_civil (&back), ==, instant);
    }
}

static void
test_civil_monotonic (void)
{
  for (guint i = 0; i < CASES; i++)
    {
      TlCivil a = random_civil ();
      TlCivil b = random_civil ();
      TlInstant x;
      TlInstant y;

      if (flip ())
        {
          b.year = a.year;
          b.day = (guint8) MIN (b.day, tl_calendar_month_days (b.year, b.month));
        }
      x = tl_instant_from_civil (&a);
      y = tl_instant_from_civil (&b);
      g_assert_cmpint ((x > y) - (x < y), ==, compare_civil (&a, &b));

      b = tl_instant_to_civil (x + 1);
      a = tl_instant_to_civil (x);
      g_assert_cmpint (compare_civil (&a, &b), <, 0);
    }
}

static void
test_floor_and_next (void)
{
  for (guint i = 0; i < CASES; i++)
    {
      TlInstant instant = random_instant ();
      TlCalendarUnit unit = (TlCalendarUnit) random_between (0, TL_CALENDAR_YEAR);
      gint64 step = flip () ? random_between (1, 60) : random_between (1, LARGE_YEAR);
      TlInstant floor = tl_calendar_floor (instant, unit, step);
      TlInstant next = tl_calendar_next (instant, unit, step);

      g_assert_cmpint (floor, <=, instant);
      g_assert_cmpint (instant, <, next);
      g_assert_cmpint (tl_calendar_floor (floor, unit, step), ==, floor);
      g_assert_cmpint (tl_calendar_floor (next, unit, step), ==, next);
      g_assert_cmpint (tl_calendar_floor (next - 1, unit, step), ==, floor);
      g_assert_cmpint (tl_calendar_next (floor, unit, step), ==, next);
    }
}

static void
test_add_goes_back (void)
{
  for (guint i = 0; i < CASES; i++)
    {
      TlCivil civil = random_civil ();
      TlCalendarUnit unit = (TlCalendarUnit) random_between (0, TL_CALENDAR_YEAR);
      gint64 count = random_between (-LARGE_YEAR, LARGE_YEAR);
      TlInstant instant;
      TlInstant sum;

      /* No month lacks the 28th, and no sum saturates this far from the limits. */
      civil.day = MIN (civil.day, 28);
      civil.year = CLAMP (civil.year, TL_YEAR_MIN + LARGE_YEAR, TL_YEAR_MAX - LARGE_YEAR);
      instant = tl_instant_from_civil (&civil);
      sum = tl_calendar_add (instant, unit, count);
      g_assert_cmpint ((sum > instant) - (sum < instant), ==, (count > 0) - (count < 0));
      g_assert_cmpint (tl_calendar_add (sum, unit, -count), ==, instant);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/known-instants", test_known_instants);
  g_test_add_func ("/calendar/agrees-with-glib", test_agrees_with_glib);
  g_test_add_func ("/calendar/leap-years", test_leap_years);
  g_test_add_func ("/calendar/saturates", test_saturates);
  g_test_add_func ("/calendar/from-double", test_from_double);
  g_test_add_func ("/calendar/floor", test_floor);
  g_test_add_func ("/calendar/floor-before-year-0", test_floor_before_year_0);
  g_test_add_func ("/calendar/next", test_next);
  g_test_add_func ("/calendar/add", test_add);
  g_test_add_func ("/calendar/add-saturates", test_add_saturates);
  g_test_add_func ("/calendar/civil-round-trip", test_civil_round_trip);
  g_test_add_func ("/calendar/civil-monotonic", test_civil_monotonic);
  g_test_add_func ("/calendar/floor-and-next", test_floor_and_next);
  g_test_add_func ("/calendar/add-goes-back", test_add_goes_back);

  return g_test_run ();
}
