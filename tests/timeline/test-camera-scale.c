/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A camera on an even scale. */

#include "tl-camera.h"

#include <math.h>

#define N_CASES 10000
#define WIDTH   1000
#define SPAN    1000000000

typedef struct
{
  GRand *rand;
  TlTimeScale *even;
  TlCamera *camera;
} TlFixture;

/* Half of all begins in a twentieth of the span. */
static TlTimeScale *
even_scale_new (void)
{
  TlInstant from[200];

  for (guint i = 0; i < G_N_ELEMENTS (from); i++)
    from[i] = i < 100 ? (TlInstant) i * SPAN / 100 * 9 / 10
                      : (TlInstant) SPAN / 10 * 9 + (TlInstant) (i - 100) * SPAN / 2000;
  return tl_time_scale_new_even (from, G_N_ELEMENTS (from), 0, SPAN);
}

static void
fixture_set_up (TlFixture *fixture, gconstpointer data)
{
  fixture->rand = g_rand_new_with_seed (g_test_rand_int ());
  fixture->even = even_scale_new ();
  fixture->camera = tl_camera_new ();
  tl_camera_set_limits (fixture->camera, 0, SPAN);
  tl_camera_set_width (fixture->camera, WIDTH);
  tl_camera_set_time_scale (fixture->camera, fixture->even);
}

static void
fixture_tear_down (TlFixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->camera);
  tl_time_scale_unref (fixture->even);
  g_rand_free (fixture->rand);
}

static void
show_somewhere (TlFixture *fixture)
{
  const double from = g_rand_double_range (fixture->rand, 0, 0.8) * SPAN;

  tl_camera_show (fixture->camera, from,
                  from + g_rand_double_range (fixture->rand, 0.01, 0.2) * SPAN);
}

static void
test_x_and_instants (TlFixture *fixture, gconstpointer data)
{
  TlCamera *camera = fixture->camera;

  for (guint i = 0; i < N_CASES; i++)
    {
      double x = g_rand_double_range (fixture->rand, -2000, 3000);
      double instant;

      show_somewhere (fixture);
      instant = tl_camera_instant_at (camera, x);
      g_assert_cmpfloat_with_epsilon (tl_camera_x_of (camera, instant), x, 1e-3);
      g_assert_cmpfloat_with_epsilon (tl_camera_target_x_of (camera, instant), x, 1e-3);
      g_assert_cmpfloat_with_epsilon (tl_camera_x_of (camera, tl_camera_get_from (camera)), 0,
                                      1e-3);
      g_assert_cmpfloat_with_epsilon (tl_camera_x_of (camera, tl_camera_get_to (camera)), WIDTH,
                                      1e-3);
    }
}

static void
test_shows_what_is_asked_for (TlFixture *fixture, gconstpointer data)
{
  TlCamera *camera = fixture->camera;
  double from;
  double to;

  tl_camera_show (camera, 0.2 * SPAN, 0.93 * SPAN);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_from (camera), 0.2 * SPAN, 1);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_to (camera), 0.93 * SPAN, 1);

  tl_camera_set_animated (camera, TRUE);
  tl_camera_animate_show (camera, 0.1 * SPAN, 0.92 * SPAN);
  tl_camera_get_target (camera, &from, &to);
  g_assert_cmpfloat_with_epsilon (from, 0.1 * SPAN, 1);
  g_assert_cmpfloat_with_epsilon (to, 0.92 * SPAN, 1);
  tl_camera_set_animated (camera, FALSE);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_from (camera), 0.1 * SPAN, 1);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_to (camera), 0.92 * SPAN, 1);
}

static void
test_zoom_keeps_the_point (TlFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_CASES; i++)
    {
      double x = g_rand_double_range (fixture->rand, 0, WIDTH);
      double before;

      /* Near the limits, keeping something in view goes first. */
      tl_camera_show (fixture->camera, 0.85 * SPAN, 0.93 * SPAN);
      before = tl_camera_instant_at (fixture->camera, x);
      tl_camera_zoom (fixture->camera, exp (g_rand_double_range (fixture->rand, -0.4, 3)), x);
      g_assert_cmpfloat_with_epsilon (tl_camera_instant_at (fixture->camera, x), before, 1e-3);
    }
}

/* The busy and the quiet pass under the hand at the same pace. */
static void
test_pan_there_and_back (TlFixture *fixture, gconstpointer data)
{
  TlCamera *camera = fixture->camera;

  for (guint i = 0; i < N_CASES; i++)
    {
      double pixels = g_rand_int_range (fixture->rand, -500, 500);
      double position;
      double instant;

      tl_camera_show (camera, 0.8 * SPAN, 0.95 * SPAN);
      position = tl_camera_get_position (camera);
      instant = tl_camera_instant_at (camera, 500);
      tl_camera_pan (camera, pixels);
      g_assert_cmpfloat_with_epsilon (tl_camera_x_of (camera, instant), 500 - pixels, 1e-3);
      tl_camera_pan (camera, -pixels);
      g_assert_cmpfloat_with_epsilon (tl_camera_get_position (camera), position, 1e-6);
    }
}

static void
test_change_keeps_the_middle (TlFixture *fixture, gconstpointer data)
{
  TlCamera *camera = fixture->camera;

  for (guint i = 0; i < N_CASES / 10; i++)
    {
      TlTimeScale *next = i % 2 == 0 ? NULL : fixture->even;
      double scale;
      double middle;

      show_somewhere (fixture);
      scale = tl_camera_get_seconds_per_pixel (camera);
      middle = tl_camera_instant_at (camera, WIDTH / 2.0);
      tl_camera_set_time_scale (camera, next);
      g_assert_true (tl_camera_get_time_scale (camera) == next);
      g_assert_cmpfloat_with_epsilon (tl_camera_instant_at (camera, WIDTH / 2.0), middle, 1);
      g_assert_cmpfloat (tl_camera_get_seconds_per_pixel (camera), ==, scale);
    }
}

static void
count_cb (TlCamera *camera, GParamSpec *pspec, guint *n)
{
  (*n)++;
}

static void
test_change_keeps_all_in_view (TlFixture *fixture, gconstpointer data)
{
  TlCamera *camera = fixture->camera;
  const double from = tl_camera_get_from (camera);
  const double to = tl_camera_get_to (camera);
  guint n = 0;

  g_signal_connect (camera, "notify::time-scale", G_CALLBACK (count_cb), &n);
  tl_camera_set_time_scale (camera, fixture->even);
  g_assert_cmpuint (n, ==, 0);
  g_object_set (camera, "time-scale", NULL, NULL);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_from (camera), from, 1e-3);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_to (camera), to, 1e-3);
  tl_camera_set_width (camera, 400);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_to (camera), to, 1e-3);
}

/* A move ends where it was going to, and a hand has nothing in it any more. */
static void
test_change_ends_moves (TlFixture *fixture, gconstpointer data)
{
  TlCamera *camera = fixture->camera;

  tl_camera_set_animated (camera, TRUE);
  tl_camera_animate_show (camera, 0.3 * SPAN, 0.4 * SPAN);
  tl_camera_set_time_scale (camera, NULL);
  g_assert_false (tl_camera_get_moving (camera));
  g_assert_cmpfloat (tl_camera_instant_at (camera, 500), >, 0.34 * SPAN);
  g_assert_cmpfloat (tl_camera_instant_at (camera, 500), <, 0.36 * SPAN);

  tl_camera_grab (camera);
  tl_camera_pan (camera, -1000000);
  tl_camera_set_time_scale (camera, fixture->even);
  g_assert_false (tl_camera_get_held (camera));
  g_assert_cmpfloat_with_epsilon (tl_camera_instant_at (camera, 500), 0, 1);
}

static void
test_change_before_width (TlFixture *fixture, gconstpointer data)
{
  g_autoptr (TlCamera) camera = tl_camera_new ();

  tl_camera_set_limits (camera, 0, SPAN);
  tl_camera_show (camera, 0.5 * SPAN, 0.92 * SPAN);
  tl_camera_set_time_scale (camera, fixture->even);
  tl_camera_set_width (camera, WIDTH);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_from (camera), 0.5 * SPAN, 1);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_to (camera), 0.92 * SPAN, 1);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/camera-scale/" path, TlFixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("x-and-instants", test_x_and_instants);
  ADD ("shows-what-is-asked-for", test_shows_what_is_asked_for);
  ADD ("zoom-keeps-the-point", test_zoom_keeps_the_point);
  ADD ("pan-there-and-back", test_pan_there_and_back);
  ADD ("change-keeps-the-middle", test_change_keeps_the_middle);
  ADD ("change-keeps-all-in-view", test_change_keeps_all_in_view);
  ADD ("change-ends-moves", test_change_ends_moves);
  ADD ("change-before-width", test_change_before_width);
  return g_test_run ();
}
