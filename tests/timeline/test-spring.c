/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-spring.h"

#include <math.h>

#define N_CASES 1000

static TlSpring
random_spring (GRand *rand)
{
  return (TlSpring) { g_rand_double_range (rand, -1000, 1000),
                      g_rand_double_range (rand, -10000, 10000) };
}

/* One long step ends where many short ones do: the way does not depend on the frames. */
static void
test_frames_do_not_matter (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_CASES; i++)
    {
      TlSpring once = random_spring (rand);
      TlSpring often = once;

      tl_spring_advance (&once, 0.1);
      for (guint frame = 0; frame < 10; frame++)
        tl_spring_advance (&often, 0.01);
      g_assert_cmpfloat_with_epsilon (once.offset, often.offset, 1e-6);
      g_assert_cmpfloat_with_epsilon (once.velocity, often.velocity, 1e-4);
    }
}

/* The velocity is how the offset changes, and the equation of motion holds. */
static void
test_obeys_its_equation (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  const double step = 1e-5;

  for (guint i = 0; i < N_CASES; i++)
    {
      TlSpring before = random_spring (rand);
      TlSpring after = before;
      double acceleration =
          -TL_SPRING_RATE * TL_SPRING_RATE * before.offset - 2 * TL_SPRING_RATE * before.velocity;

      tl_spring_advance (&after, step);
      g_assert_cmpfloat_with_epsilon ((after.offset - before.offset) / step, before.velocity, 20);
      g_assert_cmpfloat_with_epsilon ((after.velocity - before.velocity) / step, acceleration, 2e3);
    }
}

static void
test_comes_to_rest_without_swinging (void)
{
  TlSpring spring = { 1000, 0 };
  double before = 1000;

  for (guint frame = 0; frame < 60; frame++)
    {
      tl_spring_advance (&spring, 1 / 60.0);
      g_assert_cmpfloat (spring.offset, >=, 0);
      g_assert_cmpfloat (spring.offset, <, before);
      before = spring.offset;
    }
  g_assert_cmpfloat (spring.offset, <, 1e-6);
}

static void
test_overshoot (void)
{
  TlSpring spring = { 0, 5000 };
  double furthest = 0;

  for (guint i = 0; i < 10000; i++)
    {
      tl_spring_advance (&spring, 1e-4);
      furthest = MAX (furthest, spring.offset);
    }
  g_assert_cmpfloat_with_epsilon (furthest, tl_spring_overshoot (5000), 1e-3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spring/frames-do-not-matter", test_frames_do_not_matter);
  g_test_add_func ("/spring/obeys-its-equation", test_obeys_its_equation);
  g_test_add_func ("/spring/comes-to-rest-without-swinging", test_comes_to_rest_without_swinging);
  g_test_add_func ("/spring/overshoot", test_overshoot);
  return g_test_run ();
}
