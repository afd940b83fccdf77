/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a timeline goes from one view, or one scale of time, to another, and back. */

#include "drawn.h"
#include "sample.h"

#include <math.h>

static void
set_animations (gboolean enabled)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", enabled, NULL);
}

static gboolean
is_still (gpointer timeline)
{
  return !tl_camera_get_moving (tl_timeline_get_camera (timeline));
}

static void
wait_until_still (TlDrawnTimeline *fixture)
{
  drawn_wait_for (is_still, fixture->timeline);
}

static double
scale_of (TlDrawnTimeline *fixture)
{
  return tl_camera_get_seconds_per_pixel (tl_timeline_get_camera (fixture->timeline));
}

/* Moves take their time when the desktop lets them, and end when it no longer does. */
static void
test_moves_are_animated (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlCamera *camera = tl_timeline_get_camera (fixture->timeline);
  double scale = scale_of (fixture);

  set_animations (TRUE);
  tl_timeline_zoom_in (fixture->timeline);
  g_assert_true (tl_camera_get_moving (camera));
  g_assert_cmpfloat (scale_of (fixture), ==, scale);
  wait_until_still (fixture);
  g_assert_cmpfloat_with_epsilon (scale_of (fixture), scale / 1.5, scale * 1e-9);

  tl_timeline_fit_all (fixture->timeline);
  g_assert_true (tl_camera_get_moving (camera));
  set_animations (FALSE);
  g_assert_false (tl_camera_get_moving (camera));
  g_assert_cmpfloat_with_epsilon (scale_of (fixture), scale, scale * 1e-9);
}

static void
test_nothing_moves_unseen (TlDrawnTimeline *fixture, gconstpointer data)
{
  set_animations (TRUE);
  tl_timeline_zoom_in (fixture->timeline);
  gtk_widget_set_visible (GTK_WIDGET (fixture->timeline), FALSE);
  g_assert_false (tl_camera_get_moving (tl_timeline_get_camera (fixture->timeline)));
  tl_timeline_zoom_in (fixture->timeline);
  g_assert_false (tl_camera_get_moving (tl_timeline_get_camera (fixture->timeline)));
}

/* A timeline may go while it moves. */
static void
test_goes_while_moving (TlDrawnTimeline *fixture, gconstpointer data)
{
  set_animations (TRUE);
  tl_timeline_zoom_in (fixture->timeline);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  drawn_iterate_for (50);
}

static void
test_history (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlViewHistory *history = tl_timeline_get_history (fixture->timeline);
  double scale = scale_of (fixture);
  double near;

  drawn_iterate_for (700);
  g_assert_false (tl_view_history_get_can_go_back (history));
  tl_timeline_zoom_in (fixture->timeline);
  tl_timeline_zoom_in (fixture->timeline);
  near = scale_of (fixture);
  drawn_iterate_for (700);
  g_assert_true (tl_view_history_get_can_go_back (history));

  tl_timeline_go_back (fixture->timeline);
  g_assert_cmpfloat_with_epsilon (scale_of (fixture), scale, scale * 1e-6);
  g_assert_true (tl_view_history_get_can_go_forward (history));
  tl_timeline_go_forward (fixture->timeline);
  g_assert_cmpfloat_with_epsilon (scale_of (fixture), near, near * 1e-6);

  tl_timeline_set_visible_set (fixture->timeline, NULL);
  g_assert_false (tl_view_history_get_can_go_back (history));
}

static void
count_cb (TlTimeline *timeline, GParamSpec *pspec, guint *n)
{
  (*n)++;
}

static void
test_even (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlTimeline *self = fixture->timeline;
  TlCamera *camera = tl_timeline_get_camera (self);
  const double from = tl_camera_get_from (camera);
  const double middle = tl_camera_instant_at (camera, 450);
  guint n = 0;

  g_signal_connect (self, "notify::even", G_CALLBACK (count_cb), &n);
  g_assert_false (tl_timeline_get_even (self));
  g_object_set (self, "even", TRUE, NULL);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (tl_timeline_get_even (self));
  g_assert_nonnull (tl_camera_get_time_scale (camera));
  g_assert_cmpfloat_with_epsilon (tl_camera_get_from (camera), from, 1);
  g_assert_cmpfloat (fabs (tl_camera_instant_at (camera, 450) - middle), >, 86400);

  tl_timeline_set_even (self, TRUE);
  g_assert_cmpuint (n, ==, 1);
  tl_timeline_set_even (self, FALSE);
  g_assert_cmpuint (n, ==, 2);
  g_assert_null (tl_camera_get_time_scale (camera));
  g_assert_cmpfloat_with_epsilon (tl_camera_instant_at (camera, 450), middle, 1);
}

static void
test_history_outlives_the_scale (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlTimeline *self = fixture->timeline;
  TlCamera *camera = tl_timeline_get_camera (self);
  const TlInstant from = tl_instant_from_ymd (1834, 1, 1);
  const TlInstant to = tl_instant_from_ymd (1836, 1, 1);

  tl_timeline_zoom_to_range (self, from, to);
  drawn_iterate_for (700);
  tl_timeline_fit_all (self);
  drawn_iterate_for (700);
  tl_timeline_set_even (self, TRUE);
  tl_timeline_go_back (self);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_from (camera), (double) from, 1);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_to (camera), (double) to, 1);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  DRAWN_ADD ("/timeline-moves/moves-are-animated", sample_chronicle_new, test_moves_are_animated);
  DRAWN_ADD ("/timeline-moves/nothing-moves-unseen", sample_chronicle_new,
             test_nothing_moves_unseen);
  DRAWN_ADD ("/timeline-moves/goes-while-moving", sample_chronicle_new, test_goes_while_moving);
  DRAWN_ADD ("/timeline-moves/history", sample_chronicle_new, test_history);
  DRAWN_ADD ("/timeline-moves/even", sample_chronicle_new, test_even);
  DRAWN_ADD ("/timeline-moves/history-outlives-the-scale", sample_chronicle_new,
             test_history_outlives_the_scale);
  return g_test_run ();
}
