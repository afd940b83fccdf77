/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "moving-camera.h"

#include <math.h>

#define N_CASES 300

/* A second is far more than any spring takes. */
static void
run (TlCamera *camera, gint64 *time)
{
  for (guint i = 0; i < 60 && tl_camera_get_moving (camera); i++)
    tl_camera_advance (camera, *time += FRAME);
  g_assert_false (tl_camera_get_moving (camera));
}

static void
test_zoom_keeps_the_point (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TlCamera) camera = moving_camera_new ();
  gint64 time = 0;

  for (guint i = 0; i < N_CASES; i++)
    {
      double x = g_rand_double_range (rand, 0, WIDTH);
      double point;

      tl_camera_show (camera, 4e8, 6e8);
      point = tl_camera_instant_at (camera, x);
      tl_camera_animate_zoom (camera, exp (g_rand_double_range (rand, -1, 8)), x);
      for (guint frame = 0; frame < 5; frame++)
        {
          tl_camera_advance (camera, time += FRAME);
          moving_camera_assert_near (camera, tl_camera_instant_at (camera, x), point, 0.01);
        }

      /* Asked again on the way, the point stays all the same. */
      tl_camera_animate_zoom (camera, exp (g_rand_double_range (rand, 0, 2)), x);
      while (tl_camera_get_moving (camera))
        {
          tl_camera_advance (camera, time += FRAME);
          moving_camera_assert_near (camera, tl_camera_instant_at (camera, x), point, 0.01);
        }
    }
}

static void
random_move (TlCamera *camera, GRand *rand)
{
  double from;

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      tl_camera_animate_pan (camera, g_rand_double_range (rand, -3000, 3000));
      break;
    case 1:
      tl_camera_animate_zoom (camera, exp (g_rand_double_range (rand, -2, 2)),
                              g_rand_double_range (rand, 0, WIDTH));
      break;
    case 2:
      from = g_rand_double_range (rand, 2e8, 6e8);
      tl_camera_animate_show (camera, from, from + exp (g_rand_double_range (rand, 15, 19)));
      break;
    default:
      tl_camera_animate_fit (camera);
      break;
    }
}

typedef struct
{
  double from;
  double zoom;
} TlPlace;

static TlPlace
place_of (TlCamera *camera)
{
  return (TlPlace) { tl_camera_get_from (camera), log (tl_camera_get_seconds_per_pixel (camera)) };
}

/* The speed in the next moment: px/s of the left edge, and ln/s. */
static TlPlace
speed_of (TlCamera *camera, gint64 *time)
{
  const gint64 step = 100;
  TlPlace before = place_of (camera);
  TlPlace after;

  tl_camera_advance (camera, *time += step);
  after = place_of (camera);
  return (TlPlace) { (after.from - before.from) / tl_camera_get_seconds_per_pixel (camera) * 1e6 /
                         (double) step,
                     (after.zoom - before.zoom) * 1e6 / (double) step };
}

/* Whatever is asked for on the way, the view goes on from where it is as fast as it was. */
static void
test_interruption_is_smooth (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TlCamera) camera = moving_camera_new ();
  gint64 time = 0;
  guint n_compared = 0;

  for (guint i = 0; i < N_CASES; i++)
    {
      TlPlace before;
      TlPlace after;
      TlPlace place;
      double scale;

      tl_camera_show (camera, 4e8, 6e8);
      random_move (camera, rand);
      tl_camera_advance (camera, time += FRAME);
      tl_camera_advance (camera, time += g_rand_int_range (rand, 1, 5) * FRAME);
      before = speed_of (camera, &time);
      place = place_of (camera);
      random_move (camera, rand);
      g_assert_cmpfloat (tl_camera_get_from (camera), ==, place.from);
      scale = tl_camera_get_seconds_per_pixel (camera);
      g_assert_cmpfloat_with_epsilon (log (scale), place.zoom, 1e-12);
      if (!tl_camera_get_moving (camera))
        continue;
      after = speed_of (camera, &time);

      /* Between the two measures the spring may pull, from at most 8 away, for 0.2 ms. */
      g_assert_cmpfloat_with_epsilon (after.zoom, before.zoom, 36 * 36 * 8 * 2e-4 + 0.1);
      n_compared++;
    }
  g_assert_cmpuint (n_compared, >, N_CASES / 2);
}

static void
test_pan_interrupted (void)
{
  g_autoptr (TlCamera) camera = moving_camera_new ();
  gint64 time = 0;
  TlPlace before;
  TlPlace after;

  tl_camera_show (camera, 4e8, 5e8);
  tl_camera_animate_pan (camera, 500);
  tl_camera_advance (camera, time += FRAME);
  tl_camera_advance (camera, time += FRAME);
  before = speed_of (camera, &time);
  g_assert_cmpfloat (before.from, >, 1000);
  tl_camera_animate_pan (camera, -500);
  after = speed_of (camera, &time);
  g_assert_cmpfloat_with_epsilon (after.from, before.from, 36 * 36 * 500 * 2e-4);
  run (camera, &time);
  moving_camera_assert_near (camera, tl_camera_get_from (camera), 4e8, 1e-6);
}

/* Every move comes to rest exactly where it was to go, in about a quarter of a second. */
static void
test_settles (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TlCamera) camera = moving_camera_new ();
  gint64 time = 0;

  for (guint i = 0; i < N_CASES; i++)
    {
      double from;
      double to;
      gint64 begin;

      tl_camera_show (camera, 4e8, 6e8);
      random_move (camera, rand);
      tl_camera_get_target (camera, &from, &to);
      begin = time;
      run (camera, &time);
      g_assert_cmpfloat (tl_camera_get_from (camera), ==, from);
      g_assert_cmpfloat (tl_camera_get_to (camera), ==, to);
      g_assert_cmpint (time - begin, <, 500000);
    }

  tl_camera_show (camera, 4e8, 6e8);
  tl_camera_animate_pan (camera, WIDTH);
  time = 0;
  run (camera, &time);
  g_assert_cmpint (time, >, 200000);
  g_assert_cmpint (time, <, 320000);
}

static void
test_keys_add_up (void)
{
  g_autoptr (TlCamera) camera = moving_camera_new ();
  double scale;
  gint64 time = 0;

  tl_camera_show (camera, 4e8, 5e8);
  scale = tl_camera_get_seconds_per_pixel (camera);
  for (guint i = 0; i < 3; i++)
    {
      tl_camera_animate_zoom (camera, 1.5, 300);
      tl_camera_advance (camera, time += FRAME);
    }
  run (camera, &time);
  g_assert_cmpfloat_with_epsilon (scale / tl_camera_get_seconds_per_pixel (camera), 1.5 * 1.5 * 1.5,
                                  1e-9);
}

static void
test_reduced_motion (void)
{
  g_autoptr (TlCamera) camera = moving_camera_new ();

  tl_camera_set_animated (camera, FALSE);
  tl_camera_animate_show (camera, 4e8, 6e8);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_from (camera), 4e8, 1e-3);
  tl_camera_animate_zoom (camera, 2, 0);
  g_assert_cmpfloat_with_epsilon (moving_camera_span (camera), 1e8, 1e-3);
  tl_camera_animate_pan (camera, WIDTH);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_from (camera), 5e8, 1e-3);
  tl_camera_animate_fit (camera);
  g_assert_cmpfloat (moving_camera_span (camera), >, ALL);
  tl_camera_grab (camera);
  tl_camera_pan (camera, 1e6);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_from (camera) + moving_camera_span (camera) / 2,
                                  ALL, 1);
  tl_camera_fling (camera, 5000);
  g_assert_false (tl_camera_get_moving (camera));
}

/* Motion that is switched off on the way is at its end. */
static void
test_motion_switched_off (void)
{
  g_autoptr (TlCamera) camera = moving_camera_new ();

  tl_camera_show (camera, 4e8, 6e8);
  tl_camera_animate_show (camera, 1e8, 2e8);
  tl_camera_advance (camera, 0);
  tl_camera_advance (camera, FRAME);
  tl_camera_set_animated (camera, FALSE);
  g_assert_false (tl_camera_get_moving (camera));
  g_assert_cmpfloat_with_epsilon (tl_camera_get_from (camera), 1e8, 1e-3);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_to (camera), 2e8, 1e-3);
}

static void
test_hand_stops_motion (void)
{
  static void (*const hands[]) (TlCamera *camera) = { tl_camera_grab, tl_camera_stop };
  g_autoptr (TlCamera) camera = moving_camera_new ();
  gint64 time = 0;

  for (guint i = 0; i < 4; i++)
    {
      tl_camera_show (camera, 4e8, 6e8);
      tl_camera_animate_show (camera, 1e8, 2e8);
      tl_camera_advance (camera, time += FRAME);
      tl_camera_advance (camera, time += FRAME);
      if (i < 2)
        hands[i](camera);
      else if (i == 2)
        tl_camera_pan (camera, 1);
      else
        tl_camera_zoom (camera, 1.1, 0);
      g_assert_false (tl_camera_get_moving (camera));
      g_assert_cmpfloat (tl_camera_get_from (camera), >, 1.1e8);
    }
}

static void
test_fling (void)
{
  g_autoptr (TlCamera) camera = moving_camera_new ();
  double scale;
  gint64 time = 0;

  tl_camera_show (camera, 4e8, 5e8);
  scale = tl_camera_get_seconds_per_pixel (camera);
  tl_camera_grab (camera);
  tl_camera_fling (camera, 1000);
  for (guint i = 0; i < 300 && tl_camera_get_moving (camera); i++)
    tl_camera_advance (camera, time += FRAME);
  g_assert_false (tl_camera_get_moving (camera));
  /* 1000 px/s against a friction of 4/s, less the speed that no one sees */
  g_assert_cmpfloat_with_epsilon ((tl_camera_get_from (camera) - 4e8) / scale, 250, 3);
}

/* A pane that opens during a move changes the width; the move goes on to where it was to go. */
static void
test_width_changes_on_the_way (void)
{
  g_autoptr (TlCamera) camera = moving_camera_new ();
  gint64 time = 0;

  tl_camera_show (camera, 4e8, 6e8);
  tl_camera_animate_fit (camera);
  tl_camera_advance (camera, time += FRAME);
  tl_camera_set_width (camera, 700);
  run (camera, &time);
  g_assert_cmpfloat (tl_camera_get_from (camera), <, 0);
  g_assert_cmpfloat (tl_camera_get_to (camera), >, ALL);
  g_assert_cmpfloat (moving_camera_span (camera), <, 1.1 * ALL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/camera-motion/zoom-keeps-the-point", test_zoom_keeps_the_point);
  g_test_add_func ("/camera-motion/interruption-is-smooth", test_interruption_is_smooth);
  g_test_add_func ("/camera-motion/pan-interrupted", test_pan_interrupted);
  g_test_add_func ("/camera-motion/settles", test_settles);
  g_test_add_func ("/camera-motion/keys-add-up", test_keys_add_up);
  g_test_add_func ("/camera-motion/reduced-motion", test_reduced_motion);
  g_test_add_func ("/camera-motion/motion-switched-off", test_motion_switched_off);
  g_test_add_func ("/camera-motion/hand-stops-motion", test_hand_stops_motion);
  g_test_add_func ("/camera-motion/fling", test_fling);
  g_test_add_func ("/camera-motion/width-changes-on-the-way", test_width_changes_on_the_way);
  return g_test_run ();
}
