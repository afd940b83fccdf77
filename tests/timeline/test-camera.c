/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-camera.h"

#include <math.h>

#define N_CASES 10000

static void
count_cb (TlCamera *camera, guint *n)
{
  (*n)++;
}

static TlCamera *
new_camera (int width)
{
  TlCamera *camera = tl_camera_new ();

  tl_camera_set_limits (camera, 0, 1000000);
  tl_camera_set_width (camera, width);
  return camera;
}

static void
test_fit (void)
{
  g_autoptr (TlCamera) camera = new_camera (1000);
  double from;
  double scale;

  g_assert_cmpfloat (tl_camera_get_from (camera), <, 0);
  g_assert_cmpfloat (tl_camera_get_to (camera), >, 1000000);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_from (camera) + tl_camera_get_to (camera), 1000000,
                                  1);

  tl_camera_set_width (camera, 500);
  g_assert_cmpfloat (tl_camera_get_from (camera), <, 0);
  g_assert_cmpfloat (tl_camera_get_to (camera), >, 1000000);

  tl_camera_zoom (camera, 4, 100);
  from = tl_camera_get_from (camera);
  scale = tl_camera_get_seconds_per_pixel (camera);
  tl_camera_set_width (camera, 800);
  g_assert_cmpfloat (tl_camera_get_from (camera), ==, from);
  g_assert_cmpfloat (tl_camera_get_seconds_per_pixel (camera), ==, scale);
}

/* What begins last has its room, of a narrow view a quarter, and what needs none costs none. */
static void
test_end_room (void)
{
  g_autoptr (TlCamera) camera = new_camera (1000);
  double to = tl_camera_get_to (camera);

  tl_camera_set_end_room (camera, 900000, 50);
  g_assert_cmpfloat (tl_camera_get_to (camera), ==, to);

  tl_camera_set_end_room (camera, 1000000, 80);
  g_assert_cmpfloat_with_epsilon (tl_camera_x_of (camera, 1000000), 920, 1e-6);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_from (camera), -30000, 1e-6);

  tl_camera_set_width (camera, 200);
  g_assert_cmpfloat_with_epsilon (tl_camera_x_of (camera, 1000000), 150, 1e-6);

  tl_camera_show (camera, 200000, 400000);
  tl_camera_set_end_room (camera, 1000000, 10);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_to (camera), 400000, 1e-3);

  tl_camera_set_limits (camera, -1000000, 0);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_to (camera), 30000, 1e-6);
}

static void
test_show_before_width (void)
{
  g_autoptr (TlCamera) camera = tl_camera_new ();

  tl_camera_set_limits (camera, 0, 1000000);
  tl_camera_show (camera, 200000, 400000);
  tl_camera_set_width (camera, 1000);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_from (camera), 200000, 1e-3);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_to (camera), 400000, 1e-3);
}

static void
test_changed_once (void)
{
  g_autoptr (TlCamera) camera = new_camera (1000);
  guint n = 0;

  g_signal_connect (camera, "changed", G_CALLBACK (count_cb), &n);
  tl_camera_zoom (camera, 2, 500);
  g_assert_cmpuint (n, ==, 1);
  tl_camera_pan (camera, 10);
  g_assert_cmpuint (n, ==, 2);
  tl_camera_pan (camera, 0);
  tl_camera_set_width (camera, 1000);
  g_assert_cmpuint (n, ==, 2);
  tl_camera_fit (camera);
  tl_camera_fit (camera);
  g_assert_cmpuint (n, ==, 3);
}

static void
test_zoom_keeps_the_point (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TlCamera) camera = new_camera (1000);

  for (guint i = 0; i < N_CASES; i++)
    {
      double x = g_rand_double_range (rand, 0, 1000);
      double before;

      /* Near the limits, keeping something in view goes first. */
      tl_camera_show (camera, 400000, 600000);
      before = tl_camera_instant_at (camera, x);
      tl_camera_zoom (camera, exp (g_rand_double_range (rand, -1, 3)), x);
      g_assert_cmpfloat_with_epsilon (tl_camera_instant_at (camera, x), before, 1e-3);
    }
}

static void
test_pan_there_and_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TlCamera) camera = new_camera (1000);

  for (guint i = 0; i < N_CASES; i++)
    {
      double pixels = g_rand_int_range (rand, -500, 500);
      double from;

      tl_camera_show (camera, 300000, 500000);
      from = tl_camera_get_from (camera);
      tl_camera_pan (camera, pixels);
      tl_camera_pan (camera, -pixels);
      g_assert_cmpfloat_with_epsilon (tl_camera_get_from (camera), from, 1e-6);
    }
}

static void
test_never_lost (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TlCamera) camera = new_camera (1000);

  for (guint i = 0; i < N_CASES; i++)
    {
      if (g_rand_boolean (rand))
        tl_camera_pan (camera, g_rand_double_range (rand, -1e6, 1e6));
      else
        tl_camera_zoom (camera, exp (g_rand_double_range (rand, -20, 20)),
                        g_rand_double_range (rand, 0, 1000));
      g_assert_cmpfloat (tl_camera_get_to (camera), >, 0);
      g_assert_cmpfloat (tl_camera_get_from (camera), <, 1000000);
      g_assert_true (isfinite (tl_camera_get_seconds_per_pixel (camera)));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/camera/fit", test_fit);
  g_test_add_func ("/camera/end-room", test_end_room);
  g_test_add_func ("/camera/show-before-width", test_show_before_width);
  g_test_add_func ("/camera/changed-once", test_changed_once);
  g_test_add_func ("/camera/zoom-keeps-the-point", test_zoom_keeps_the_point);
  g_test_add_func ("/camera/pan-there-and-back", test_pan_there_and_back);
  g_test_add_func ("/camera/never-lost", test_never_lost);
  return g_test_run ();
}
