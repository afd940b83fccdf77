/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "tl-axis-text.h"
#include "tl-timeline-private.h"

#include <math.h>

typedef struct
{
  GtkWidget *window;
  TlTimeline *timeline;
  TlChronicle *chronicle;
  TlFilter *filter;
  TlVisibleSet *visible_set;
  TlSelection *selection;
} TlFixture;

static gboolean
set_flag_cb (gpointer flag)
{
  *(gboolean *) flag = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_for (gboolean (*condition) (gpointer), gpointer data)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (20, set_flag_cb, &late);

  while (!late && !condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timeout);
}

static gboolean
is_drawn (gpointer timeline)
{
  return !TL_TIMELINE (timeline)->layout_stale;
}

static void
set_animations (gboolean enabled)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", enabled, NULL);
}

/* Most tests are about where moves lead to, so those are made at once. */
static void
fixture_set_up (TlFixture *fixture, gconstpointer chronicle_new)
{
  set_animations (FALSE);
  fixture->chronicle = ((TlChronicle * (*) (void) ) chronicle_new) ();
  fixture->filter = tl_filter_new ();
  fixture->visible_set = tl_visible_set_new (fixture->chronicle, fixture->filter);
  fixture->selection = tl_selection_new ();
  fixture->timeline = TL_TIMELINE (tl_timeline_new ());
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->timeline));
  tl_timeline_set_visible_set (fixture->timeline, fixture->visible_set);
  tl_timeline_set_selection (fixture->timeline, fixture->selection);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_for (is_drawn, fixture->timeline);
}

static void
fixture_tear_down (TlFixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->selection);
  g_object_unref (fixture->visible_set);
  g_object_unref (fixture->filter);
  g_assert_finalize_object (fixture->chronicle);
}

static TlChronicle *
big_chronicle_new (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  return sample_random_chronicle_new (rand, 600);
}

static void
assert_selected (TlFixture *fixture, const char *id)
{
  TlItem *item = tl_selection_get_item (fixture->selection);

  g_assert_nonnull (item);
  g_assert_cmpstr (tl_item_get_id (item), ==, id);
}

static void
act (TlFixture *fixture, const char *action, int parameter)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->timeline), action, "i", parameter));
}

static void
test_steps (TlFixture *fixture, gconstpointer data)
{
  act (fixture, "timeline.step", 1);
  assert_selected (fixture, "charles");
  act (fixture, "timeline.step", 1);
  assert_selected (fixture, "meeting");
  act (fixture, "timeline.step", 1);
  assert_selected (fixture, "wedding");
  act (fixture, "timeline.step", G_MAXINT);
  assert_selected (fixture, "words");
  act (fixture, "timeline.step", 1);
  assert_selected (fixture, "words");
  act (fixture, "timeline.step", G_MININT);
  assert_selected (fixture, "ada");
  act (fixture, "timeline.step", -1);
  assert_selected (fixture, "ada");
}

static void
test_steps_keep_to_the_filter (TlFixture *fixture, gconstpointer data)
{
  tl_filter_set_chosen (fixture->filter, TL_FACET_KIND, TL_ITEM_PERSON, FALSE);
  tl_filter_set_chosen (fixture->filter, TL_FACET_THEME, 1, TRUE);
  act (fixture, "timeline.step", G_MININT);
  assert_selected (fixture, "wedding");
  act (fixture, "timeline.step", 1);
  assert_selected (fixture, "words");
}

static void
test_disputes (TlFixture *fixture, gconstpointer data)
{
  act (fixture, "timeline.step-dispute", 1);
  assert_selected (fixture, "ada");
  act (fixture, "timeline.step-dispute", 1);
  assert_selected (fixture, "wedding");
  act (fixture, "timeline.step-dispute", 1);
  assert_selected (fixture, "wedding");
  act (fixture, "timeline.step-dispute", -1);
  assert_selected (fixture, "ada");
  tl_selection_set_item (fixture->selection, NULL);
  act (fixture, "timeline.step-dispute", -1);
  assert_selected (fixture, "wedding");
}

static void
test_lanes (TlFixture *fixture, gconstpointer data)
{
  act (fixture, "timeline.step", G_MAXINT);
  act (fixture, "timeline.step-lane", -1);
  assert_selected (fixture, "wedding");
  act (fixture, "timeline.step-lane", -1);
  assert_selected (fixture, "charles");
  act (fixture, "timeline.step-lane", -1);
  assert_selected (fixture, "charles");
  act (fixture, "timeline.step-lane", 1);
  assert_selected (fixture, "meeting");
}

static void
assert_selection_in_view (TlFixture *fixture)
{
  TlCamera *camera = tl_timeline_get_camera (fixture->timeline);
  guint row = tl_selection_get_row (fixture->selection);
  const TlItemColumns *columns = tl_chronicle_get_columns (fixture->chronicle);

  g_assert_cmpfloat ((double) columns->to[row], >, tl_camera_get_from (camera));
  g_assert_cmpfloat ((double) columns->from[row], <, tl_camera_get_to (camera));
}

static void
test_selection_comes_into_view (TlFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 6; i++)
    tl_timeline_zoom_in (fixture->timeline);
  act (fixture, "timeline.step", G_MAXINT);
  assert_selection_in_view (fixture);
  act (fixture, "timeline.step", G_MININT);
  assert_selection_in_view (fixture);
  for (guint i = 0; i < 100; i++)
    {
      act (fixture, "timeline.step", 1);
      assert_selection_in_view (fixture);
    }
}

/* Whatever is drawn can be pointed at: a point in each box finds it. */
static void
test_pointing (TlFixture *fixture, gconstpointer data)
{
  TlTimeline *self = fixture->timeline;
  g_autoptr (GArray) placed = g_array_copy ((GArray *) tl_timeline_place (self));
  guint n_pointed = 0;

  for (guint i = 0; i < placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);

      if (box->x + 3 < 0 || box->x + 3 >= tl_camera_get_width (self->camera))
        continue;
      g_assert_true (
          tl_timeline_box_at (self, box->x + 3, self->metrics.axis_height + box->y + 5) ==
          &g_array_index (tl_timeline_place (self), TlPlacedBox, i));
      n_pointed++;
    }
  g_assert_cmpuint (n_pointed, >, 20);
  g_assert_null (tl_timeline_box_at (self, 5, 5));
}

static void
test_clusters_open (TlFixture *fixture, gconstpointer data)
{
  TlTimeline *self = fixture->timeline;
  double scale = tl_camera_get_seconds_per_pixel (self->camera);
  const GArray *placed = tl_timeline_place (self);
  guint i = 0;
  TlPlacedBox box;

  while (g_array_index (placed, TlPlacedBox, i).level != TL_LEVEL_CLUSTER)
    g_assert_cmpuint (++i, <, placed->len);
  box = g_array_index (placed, TlPlacedBox, i);
  tl_timeline_activate_at (self, box.x + 3, self->metrics.axis_height + box.y + 5);
  g_assert_cmpfloat (tl_camera_get_seconds_per_pixel (self->camera), <, scale);
}

static void
iterate_for (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, set_flag_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_still (gpointer timeline)
{
  return !tl_camera_get_moving (tl_timeline_get_camera (timeline));
}

static void
wait_until_still (TlFixture *fixture)
{
  wait_for (is_still, fixture->timeline);
}

static double
scale_of (TlFixture *fixture)
{
  return tl_camera_get_seconds_per_pixel (tl_timeline_get_camera (fixture->timeline));
}

/* Moves take their time when the desktop lets them, and end when it no longer does. */
static void
test_moves_are_animated (TlFixture *fixture, gconstpointer data)
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
test_nothing_moves_unseen (TlFixture *fixture, gconstpointer data)
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
test_goes_while_moving (TlFixture *fixture, gconstpointer data)
{
  set_animations (TRUE);
  tl_timeline_zoom_in (fixture->timeline);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  iterate_for (50);
}

static void
test_history (TlFixture *fixture, gconstpointer data)
{
  TlViewHistory *history = tl_timeline_get_history (fixture->timeline);
  double scale = scale_of (fixture);
  double near;

  iterate_for (700);
  g_assert_false (tl_view_history_get_can_go_back (history));
  tl_timeline_zoom_in (fixture->timeline);
  tl_timeline_zoom_in (fixture->timeline);
  near = scale_of (fixture);
  iterate_for (700);
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
test_even (TlFixture *fixture, gconstpointer data)
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

/* What can be done on the linear scale can be done on the even one. */
static void
test_even_works (TlFixture *fixture, gconstpointer data)
{
  tl_timeline_set_even (fixture->timeline, TRUE);
  test_pointing (fixture, data);
  test_clusters_open (fixture, data);
  tl_timeline_fit_all (fixture->timeline);
  test_selection_comes_into_view (fixture, data);
  tl_timeline_zoom_to_selection (fixture->timeline);
  assert_selection_in_view (fixture);
}

static void
test_history_outlives_the_scale (TlFixture *fixture, gconstpointer data)
{
  TlTimeline *self = fixture->timeline;
  TlCamera *camera = tl_timeline_get_camera (self);
  const TlInstant from = tl_instant_from_ymd (1834, 1, 1);
  const TlInstant to = tl_instant_from_ymd (1836, 1, 1);

  tl_timeline_zoom_to_range (self, from, to);
  iterate_for (700);
  tl_timeline_fit_all (self);
  iterate_for (700);
  tl_timeline_set_even (self, TRUE);
  tl_timeline_go_back (self);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_from (camera), (double) from, 1);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_to (camera), (double) to, 1);
}

static GskRenderNode *
label_node (TlTimeline *self)
{
  const TlAxisLevel level = { TL_CALENDAR_YEAR, 10 };

  return tl_tick_labels_get (self->tick_labels, TL_TICK_MAJOR, &level,
                             tl_instant_from_ymd (1810, 1, 1))
      ->node;
}

/* A label is put into words and shaped once, as long as it looks the same. */
static void
test_labels_are_kept (TlFixture *fixture, gconstpointer data)
{
  TlTimeline *self = fixture->timeline;
  const GdkRGBA red = { 1, 0, 0, 1 };
  GskRenderNode *node = gsk_render_node_ref (label_node (self));

  tl_camera_pan (tl_timeline_get_camera (self), 10);
  iterate_for (50);
  g_assert_true (label_node (self) == node);
  tl_tick_labels_begin_frame (self->tick_labels, &red, &red);
  g_assert_true (label_node (self) != node);
  gsk_render_node_unref (node);
}

static void
test_tooltip_of_the_axis (TlFixture *fixture, gconstpointer data)
{
  TlTimeline *self = fixture->timeline;
  g_autofree char *linear = tl_timeline_tooltip_words (self, 100, 5);
  g_autofree char *even = NULL;
  g_autofree char *block = NULL;
  TlAxisLevel level;

  g_assert_null (linear);
  tl_timeline_set_even (self, TRUE);
  g_assert_true (tl_timeline_get_ruler_level (self, &level));
  block = tl_axis_ruler_words (&level);
  even = tl_timeline_tooltip_words (self, 100, 5);
  g_assert_nonnull (even);
  g_assert_nonnull (strstr (even, block));
}

static void
range_selected_cb (TlTimeline *timeline, gint64 from, gint64 to, TlInstant *range)
{
  range[0] = from;
  range[1] = to;
}

/* Both ends take in the whole of the unit that they are in, whichever comes first. */
static void
test_range (TlFixture *fixture, gconstpointer data)
{
  TlTimeline *self = fixture->timeline;
  TlInstant range[2] = { 0, 0 };
  TlInstant from = tl_instant_from_ymd (1833, 6, 5);
  TlInstant to = tl_instant_from_ymd (1833, 6, 10);

  g_signal_connect (self, "range-selected", G_CALLBACK (range_selected_cb), range);
  tl_timeline_zoom_to_range (self, tl_instant_from_ymd (1833, 6, 1),
                             tl_instant_from_ymd (1833, 7, 1));
  tl_range_selection_begin (self, tl_camera_x_of (self->camera, (double) to - 1000));
  tl_range_selection_end (self);
  g_assert_cmpint (range[0], ==, 0);

  tl_range_selection_begin (self, tl_camera_x_of (self->camera, (double) to - 1000));
  tl_range_selection_update (self, tl_camera_x_of (self->camera, (double) from + 1000));
  g_assert_true (self->range.shown);
  tl_range_selection_end (self);
  g_assert_cmpint (range[0], <=, from + 1000);
  g_assert_cmpint (range[0], >=, from);
  g_assert_cmpint (range[1], >=, to - 1000);
  g_assert_cmpint (range[1], <=, to);
  g_assert_true (self->range.shown);
  tl_timeline_clear_range (self);
  g_assert_false (self->range.shown);
  g_assert_false (tl_range_selection_cancel (self));

  tl_range_selection_begin (self, 10);
  tl_range_selection_update (self, 50);
  g_assert_true (tl_range_selection_cancel (self));
  range[0] = 0;
  tl_range_selection_end (self);
  g_assert_cmpint (range[0], ==, 0);
}

static void
test_accessible (TlFixture *fixture, gconstpointer data)
{
  gtk_test_accessible_assert_role (GTK_WIDGET (fixture->timeline), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (GTK_WIDGET (fixture->timeline),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Timeline");
  act (fixture, "timeline.step", 1);
  act (fixture, "timeline.step", 1);
  gtk_test_accessible_assert_property (GTK_WIDGET (fixture->timeline),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "5 June 1833, The two meet (Work)");
}

static GskRenderNode *
last_border (GskRenderNode *node)
{
  GskRenderNode *last;

  if (gsk_render_node_get_node_type (node) == GSK_BORDER_NODE)
    return node;
  g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_CONTAINER_NODE);
  last = gsk_container_node_get_child (node, gsk_container_node_get_n_children (node) - 1);
  return last_border (last);
}

static gboolean
has_visible_focus (gpointer timeline)
{
  return gtk_widget_has_visible_focus (timeline);
}

/* The ring of the focus is drawn last, around everything, in the colour of the selection. */
static void
test_focus_ring (TlFixture *fixture, gconstpointer data)
{
  TlTimeline *self = fixture->timeline;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  const GdkRGBA *ring;

  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  wait_for (has_visible_focus, self);
  tl_timeline_draw (self, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  ring = gsk_border_node_get_colors (last_border (node));
  g_assert_true (gdk_rgba_equal (ring, &self->colors[TL_COLOR_SELECTION]));
}

#define ADD(path, chronicle_new, func)                                                             \
  g_test_add (path, TlFixture, chronicle_new, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("/timeline/steps", sample_chronicle_new, test_steps);
  ADD ("/timeline/steps-keep-to-the-filter", sample_chronicle_new, test_steps_keep_to_the_filter);
  ADD ("/timeline/disputes", sample_chronicle_new, test_disputes);
  ADD ("/timeline/lanes", sample_chronicle_new, test_lanes);
  ADD ("/timeline/selection-comes-into-view", big_chronicle_new, test_selection_comes_into_view);
  ADD ("/timeline/pointing", big_chronicle_new, test_pointing);
  ADD ("/timeline/clusters-open", big_chronicle_new, test_clusters_open);
  ADD ("/timeline/moves-are-animated", sample_chronicle_new, test_moves_are_animated);
  ADD ("/timeline/nothing-moves-unseen", sample_chronicle_new, test_nothing_moves_unseen);
  ADD ("/timeline/goes-while-moving", sample_chronicle_new, test_goes_while_moving);
  ADD ("/timeline/history", sample_chronicle_new, test_history);
  ADD ("/timeline/even", sample_chronicle_new, test_even);
  ADD ("/timeline/even-works", big_chronicle_new, test_even_works);
  ADD ("/timeline/history-outlives-the-scale", sample_chronicle_new,
       test_history_outlives_the_scale);
  ADD ("/timeline/labels-are-kept", sample_chronicle_new, test_labels_are_kept);
  ADD ("/timeline/tooltip-of-the-axis", sample_chronicle_new, test_tooltip_of_the_axis);
  ADD ("/timeline/range", sample_chronicle_new, test_range);
  ADD ("/timeline/focus-ring", sample_chronicle_new, test_focus_ring);
  ADD ("/timeline/accessible", sample_chronicle_new, test_accessible);
  return g_test_run ();
}
