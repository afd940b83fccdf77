/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happens when a view is dragged beyond the ends. */

#include "moving-camera.h"

#include "tl-camera-bounds.h"

#include <math.h>

#define N_CASES 300

/* How far the middle of the view is beyond the ends, in views. */
static double
beyond (TlCamera *camera)
{
  double middle = tl_camera_get_from (camera) + moving_camera_span (camera) / 2;

  return MAX (MAX (-middle, middle - ALL), 0) / moving_camera_span (camera);
}

static void
test_is_short (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TlCamera) camera = moving_camera_new ();
  gint64 time = 0;

  for (guint i = 0; i < N_CASES; i++)
    {
      tl_camera_grab (camera);
      for (guint move = 0; move < 5; move++)
        {
          if (g_rand_boolean (rand))
            tl_camera_pan (camera, g_rand_double_range (rand, -1e5, 1e5));
          else
            tl_camera_zoom (camera, exp (g_rand_double_range (rand, -4, 2)), WIDTH / 3.0);
          g_assert_cmpfloat (beyond (camera), <=, 0.2);
          g_assert_cmpfloat (moving_camera_span (camera), <=, 1.5 * ALL * 1.25);
        }
      tl_camera_fling (camera, g_rand_double_range (rand, -1e5, 1e5));
      for (guint frame = 0; frame < 600 && tl_camera_get_moving (camera); frame++)
        {
          tl_camera_advance (camera, time += FRAME);
          g_assert_cmpfloat (beyond (camera), <=, 0.2 + 1e-9);
        }
      g_assert_false (tl_camera_get_moving (camera));
      g_assert_cmpfloat (beyond (camera), <=, 1e-9);
      g_assert_cmpfloat (moving_camera_span (camera), <=, 1.5 * ALL + 1);
    }
}

/* A view that springs back can be caught: it does not jump in the hand. */
static void
test_is_caught (void)
{
  g_autoptr (TlCamera) camera = moving_camera_new ();
  double from;
  gint64 time = 0;

  tl_camera_grab (camera);
  tl_camera_pan (camera, 2000);
  tl_camera_fling (camera, 0);
  tl_camera_advance (camera, time += FRAME);
  tl_camera_advance (camera, time += FRAME);
  g_assert_cmpfloat (beyond (camera), >, 0);
  from = tl_camera_get_from (camera);
  tl_camera_grab (camera);
  tl_camera_pan (camera, 0.001);
  moving_camera_assert_near (camera, tl_camera_get_from (camera), from, 0.01);
}

static void
test_inverts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  double before = -1e9;

  for (guint i = 0; i < N_CASES; i++)
    {
      double value = g_rand_double_range (rand, -500, 600);
      double shown = tl_rubber_band (value, 0, 100, 200);

      g_assert_cmpfloat_with_epsilon (tl_rubber_band_invert (shown, 0, 100, 200), value, 1e-6);
      g_assert_cmpfloat (shown, >, -200);
      g_assert_cmpfloat (shown, <, 300);
    }
  for (double value = -1000; value < 1100; value++)
    {
      double shown = tl_rubber_band (value, 0, 100, 200);

      g_assert_cmpfloat (shown, >, before);
      before = shown;
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rubber-band/is-short", test_is_short);
  g_test_add_func ("/rubber-band/is-caught", test_is_caught);
  g_test_add_func ("/rubber-band/inverts", test_inverts);
  return g_test_run ();
}
