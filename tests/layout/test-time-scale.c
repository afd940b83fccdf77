/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "tl-time-scale.h"

#define N_CASES  10000
#define N_PROBES 20
#define YEAR     31556952

typedef struct
{
  GArray *from; /* of TlInstant, in order */
  TlInstant first;
  TlInstant last;
  TlTimeScale *scale; /* NULL if nothing begins in the span */
} TlCase;

static int
compare_instants (gconstpointer a, gconstpointer b)
{
  const TlInstant one = *(const TlInstant *) a;
  const TlInstant other = *(const TlInstant *) b;

  return one < other ? -1 : one > other;
}

/* Some even, some all at a few moments, some all within a sliver of the span. */
static TlInstant
random_begin (GRand *rand, const TlCase *tested, guint manner)
{
  const double span = (double) (tested->last - tested->first);
  double at = g_rand_double_range (rand, -0.1, 1.1);

  if (manner == 1)
    at = floor (at * 5) / 5;
  if (manner == 2)
    at = 0.7 + pow (at, 9) * 1e-3;
  return tested->first + (TlInstant) (at * span);
}

static void
case_init (TlCase *tested, GRand *rand)
{
  const guint n = (guint) exp (g_rand_double_range (rand, 0, 7));
  const guint manner = (guint) g_rand_int_range (rand, 0, 3);
  const double years = pow (10, g_rand_double_range (rand, -4, 4));

  tested->from = g_array_new (FALSE, FALSE, sizeof (TlInstant));
  tested->first = g_rand_int_range (rand, -2000, 2000) * (TlInstant) YEAR;
  tested->last = tested->first + (TlInstant) (years * YEAR) + 1;
  for (guint i = 0; i < n; i++)
    {
      const TlInstant begin = random_begin (rand, tested, manner);

      g_array_append_val (tested->from, begin);
    }
  g_array_sort (tested->from, compare_instants);
  tested->scale = tl_time_scale_new_even ((const TlInstant *) (gconstpointer) tested->from->data, n,
                                          tested->first, tested->last);
}

static void
case_clear (TlCase *tested)
{
  g_array_unref (tested->from);
  g_clear_pointer (&tested->scale, tl_time_scale_unref);
}

static void
for_random_cases (void (*check) (const TlCase *tested, GRand *rand))
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2021);
  guint n_even = 0;

  for (guint i = 0; i < N_CASES; i++)
    {
      TlCase tested;

      case_init (&tested, rand);
      n_even += tested.scale != NULL;
      check (&tested, rand);
      case_clear (&tested);
    }
  g_assert_cmpuint (n_even, >, N_CASES / 2);
}

static double
random_probe (const TlCase *tested, GRand *rand)
{
  const double span = (double) (tested->last - tested->first);

  return (double) tested->first + g_rand_double_range (rand, -0.5, 1.5) * span;
}

static void
check_monotone (const TlCase *tested, GRand *rand)
{
  for (guint i = 0; i < N_PROBES; i++)
    {
      const double a = random_probe (tested, rand);
      const double b = a + exp (g_rand_double_range (rand, 0, 10));

      g_assert_cmpfloat (tl_time_scale_to_position (tested->scale, a), <,
                         tl_time_scale_to_position (tested->scale, b));
    }
}

static void
test_monotone (void)
{
  for_random_cases (check_monotone);
}

static void
check_round_trip (const TlCase *tested, GRand *rand)
{
  for (guint i = 0; i < N_PROBES; i++)
    {
      const double at = random_probe (tested, rand);
      const double position = tl_time_scale_to_position (tested->scale, at);

      g_assert_cmpfloat_with_epsilon (tl_time_scale_to_instant (tested->scale, position), at, 0.5);
    }
}

static void
test_round_trip (void)
{
  for_random_cases (check_round_trip);
}

/* No empty time is squeezed to less than half, so positions are nowhere steeper in time than two.
 */
static void
check_continuous (const TlCase *tested, GRand *rand)
{
  for (guint i = 0; i < N_PROBES; i++)
    {
      const double at = random_probe (tested, rand);
      const double before = tl_time_scale_to_instant (tested->scale, at);
      const double after = tl_time_scale_to_instant (tested->scale, at + 1000);

      g_assert_cmpfloat (after - before, <=, 2001);
    }
}

static void
test_continuous (void)
{
  for_random_cases (check_continuous);
}

static void
check_ends (const TlCase *tested, GRand *rand)
{
  const double ends[] = { (double) tested->first, (double) tested->last };

  for (guint i = 0; i < 2; i++)
    {
      const double outside = ends[i] + (i == 0 ? -1 : 1) * g_rand_double_range (rand, 0, 1e12);
      const double inside = ends[i] + (i == 0 ? 1e-3 : -1e-3);

      g_assert_cmpfloat (tl_time_scale_to_position (tested->scale, ends[i]), ==, ends[i]);
      g_assert_cmpfloat (tl_time_scale_to_instant (tested->scale, ends[i]), ==, ends[i]);
      g_assert_cmpfloat (tl_time_scale_to_position (tested->scale, outside), ==, outside);
      g_assert_cmpfloat (tl_time_scale_to_instant (tested->scale, outside), ==, outside);
      g_assert_cmpfloat_with_epsilon (tl_time_scale_to_instant (tested->scale, inside), ends[i], 1);
    }
}

static void
check_compression (const TlCase *tested, GRand *rand)
{
  const double from = random_probe (tested, rand);
  const double to = from + exp (g_rand_double_range (rand, 0, 20));
  const double most = tl_time_scale_get_compression (tested->scale, from, to);

  g_assert_cmpfloat (most, <=, 2 + 1e-6);
  for (guint i = 0; i < N_PROBES; i++)
    {
      const double a = g_rand_double_range (rand, from, to);
      const double time = tl_time_scale_to_instant (tested->scale, to) -
                          tl_time_scale_to_instant (tested->scale, a);

      g_assert_cmpfloat (time, <=, (to - a) * most + 1e-3);
    }
}

static void
test_compression (void)
{
  for_random_cases (check_compression);
}

static void
test_ends (void)
{
  for_random_cases (check_ends);
}

static double
room (const TlTimeScale *scale, double from, double to)
{
  return tl_time_scale_to_position (scale, to) - tl_time_scale_to_position (scale, from);
}

/* Nine of ten begin in the tenth year of a hundred. */
static void
test_busy_times_have_more_room (void)
{
  g_autoptr (TlTimeScale) scale = NULL;
  TlInstant from[1000];

  for (guint i = 0; i < G_N_ELEMENTS (from); i++)
    from[i] =
        i < 100 ? (TlInstant) i * YEAR / 10 : (TlInstant) 10 * YEAR + (i - 100) * (YEAR / 900);
  scale = tl_time_scale_new_even (from, G_N_ELEMENTS (from), 0, (TlInstant) 100 * YEAR);
  g_assert_cmpfloat (room (scale, 10.0 * YEAR, 11.0 * YEAR), >, 40.0 * YEAR);
  g_assert_cmpfloat (room (scale, 20.0 * YEAR, 100.0 * YEAR), >=, 40.0 * YEAR - 1);
  g_assert_cmpfloat (room (scale, 20.0 * YEAR, 100.0 * YEAR), <, 42.0 * YEAR);
}

/* What begins at one moment gains nothing from the room around it. */
static void
test_one_moment_is_not_blown_up (void)
{
  g_autoptr (TlTimeScale) scale = NULL;
  TlInstant from[200];

  for (guint i = 0; i < G_N_ELEMENTS (from); i++)
    from[i] = i < 100 ? (TlInstant) i * YEAR / 10 : (TlInstant) 10 * YEAR;
  scale = tl_time_scale_new_even (from, G_N_ELEMENTS (from), 0, (TlInstant) 20 * YEAR);
  g_assert_cmpfloat (room (scale, 10.0 * YEAR, 20.0 * YEAR), <, 7.0 * YEAR);
}

static void
test_nothing_begins (void)
{
  const TlInstant from[] = { TL_INSTANT_MIN, -5, 100 };

  g_assert_null (tl_time_scale_new_even (NULL, 0, 0, 100));
  g_assert_null (tl_time_scale_new_even (from, G_N_ELEMENTS (from), 0, 100));
  g_assert_cmpfloat (tl_time_scale_to_position (NULL, 42), ==, 42);
  g_assert_cmpfloat (tl_time_scale_to_instant (NULL, 42), ==, 42);
}

/* A million are sampled, and give about the scale that a part of them gives. */
static void
test_many (void)
{
  const guint n = 1000000;
  g_autofree TlInstant *many = g_new (TlInstant, n);
  g_autofree TlInstant *few = g_new (TlInstant, n / 100);
  g_autoptr (TlTimeScale) of_many = NULL;
  g_autoptr (TlTimeScale) of_few = NULL;
  const double span = 50.0 * YEAR;

  for (guint i = 0; i < n; i++)
    {
      many[i] = (TlInstant) (sqrt ((double) i / n) * span);
      if (i % 100 == 0)
        few[i / 100] = many[i];
    }
  of_many = tl_time_scale_new_even (many, n, 0, (TlInstant) span);
  of_few = tl_time_scale_new_even (few, n / 100, 0, (TlInstant) span);
  for (double at = 0; at < span; at += span / 40)
    g_assert_cmpfloat_with_epsilon (tl_time_scale_to_position (of_many, at),
                                    tl_time_scale_to_position (of_few, at), span / 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-scale/monotone", test_monotone);
  g_test_add_func ("/time-scale/round-trip", test_round_trip);
  g_test_add_func ("/time-scale/continuous", test_continuous);
  g_test_add_func ("/time-scale/compression", test_compression);
  g_test_add_func ("/time-scale/ends", test_ends);
  g_test_add_func ("/time-scale/busy-times-have-more-room", test_busy_times_have_more_room);
  g_test_add_func ("/time-scale/one-moment-is-not-blown-up", test_one_moment_is_not_blown_up);
  g_test_add_func ("/time-scale/nothing-begins", test_nothing_begins);
  g_test_add_func ("/time-scale/many", test_many);
  return g_test_run ();
}
