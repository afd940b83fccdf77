/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-kinetic-axis.h"
#include "tl-kinetic.h"

#include <math.h>

static void
test_decay (void)
{
  double velocity = 1000;
  double way = 0;
  double before = velocity;

  while (!tl_kinetic_is_over (velocity))
    {
      way += tl_kinetic_advance (&velocity, 1 / 60.0);
      g_assert_cmpfloat (velocity, >, 0);
      g_assert_cmpfloat_with_epsilon (velocity / before, exp (-4 / 60.0), 1e-9);
      before = velocity;
    }
  /* What begins with 1000 px/s goes 250 px in all. */
  way += tl_kinetic_advance (&velocity, 1000);
  g_assert_cmpfloat_with_epsilon (way, 250, 1e-6);
}

static void
test_frames_do_not_matter (void)
{
  double once = -700;
  double often = -700;
  double way = tl_kinetic_advance (&once, 0.5);

  for (guint i = 0; i < 50; i++)
    way -= tl_kinetic_advance (&often, 0.01);
  g_assert_cmpfloat_with_epsilon (way, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (once, often, 1e-9);
}

static void
test_tracker (void)
{
  TlKineticTracker tracker;

  /* Slow at first, then 1000 px/s; only the last moments count. */
  tl_kinetic_tracker_start (&tracker, 1000, 0);
  for (guint i = 1; i <= 20; i++)
    tl_kinetic_tracker_add (&tracker, 1000 + i * 50, i * 5);
  for (guint i = 1; i <= 30; i++)
    tl_kinetic_tracker_add (&tracker, 2000 + i * 10, 100 + i * 10);
  g_assert_cmpfloat_with_epsilon (tl_kinetic_tracker_get_velocity (&tracker, 2300), 1000, 1e-6);

  /* Whoever rests before letting go does not throw. */
  g_assert_cmpfloat (tl_kinetic_tracker_get_velocity (&tracker, 2700), ==, 0);
}

static void
test_tracker_edges (void)
{
  TlKineticTracker tracker;

  tl_kinetic_tracker_start (&tracker, 7, 100);
  g_assert_cmpfloat (tl_kinetic_tracker_get_velocity (&tracker, 7), ==, 0);
  tl_kinetic_tracker_add (&tracker, 8, 400);
  g_assert_cmpfloat (tl_kinetic_tracker_get_velocity (&tracker, 8), ==, 0);

  /* The clock of events starts over. */
  tl_kinetic_tracker_start (&tracker, G_MAXUINT32 - 49, 0);
  tl_kinetic_tracker_add (&tracker, 50, 100);
  g_assert_cmpfloat_with_epsilon (tl_kinetic_tracker_get_velocity (&tracker, 50), 1000, 1e-6);
}

static void
test_axis (void)
{
  TlKineticAxis axis = { 0 };

  g_assert_cmpfloat (tl_kinetic_axis_add (&axis, 1, 0), ==, 1);
  g_assert_cmpfloat (tl_kinetic_axis_add (&axis, 1, 4), ==, 4);
  g_assert_cmpfloat (tl_kinetic_axis_add (&axis, 0, -5), ==, -5);
  g_assert_true (axis.locked);
  g_assert_cmpfloat (tl_kinetic_axis_add (&axis, 100, 2), ==, 2);
  g_assert_cmpfloat (tl_kinetic_axis_along (&axis, 900, 30), ==, 30);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kinetic/decay", test_decay);
  g_test_add_func ("/kinetic/frames-do-not-matter", test_frames_do_not_matter);
  g_test_add_func ("/kinetic/tracker", test_tracker);
  g_test_add_func ("/kinetic/tracker-edges", test_tracker_edges);
  g_test_add_func ("/kinetic/axis", test_axis);
  return g_test_run ();
}
