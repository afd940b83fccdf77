/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawn.h"
#include "sample.h"

#include "tl-axis-text.h"

static TlChronicle *
big_chronicle_new (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  return sample_random_chronicle_new (rand, 600);
}

static void
assert_selected (TlDrawnTimeline *fixture, const char *id)
{
  TlItem *item = tl_selection_get_item (fixture->selection);

  g_assert_nonnull (item);
  g_assert_cmpstr (tl_item_get_id (item), ==, id);
}

static void
act (TlDrawnTimeline *fixture, const char *action, int parameter)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->timeline), action, "i", parameter));
}

static void
test_steps (TlDrawnTimeline *fixture, gconstpointer data)
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
test_steps_keep_to_the_filter (TlDrawnTimeline *fixture, gconstpointer data)
{
  tl_filter_set_chosen (fixture->filter, TL_FACET_KIND, TL_ITEM_PERSON, FALSE);
  tl_filter_set_chosen (fixture->filter, TL_FACET_THEME, 1, TRUE);
  act (fixture, "timeline.step", G_MININT);
  assert_selected (fixture, "wedding");
  act (fixture, "timeline.step", 1);
  assert_selected (fixture, "words");
}

static void
test_disputes (TlDrawnTimeline *fixture, gconstpointer data)
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
test_lanes (TlDrawnTimeline *fixture, gconstpointer data)
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
assert_selection_in_view (TlDrawnTimeline *fixture)
{
  TlCamera *camera = tl_timeline_get_camera (fixture->timeline);
  guint row = tl_selection_get_row (fixture->selection);
  const TlItemColumns *columns = tl_chronicle_get_columns (fixture->chronicle);

  g_assert_cmpfloat ((double) columns->to[row], >, tl_camera_get_from (camera));
  g_assert_cmpfloat ((double) columns->from[row], <, tl_camera_get_to (camera));
}

static void
test_selection_comes_into_view (TlDrawnTimeline *fixture, gconstpointer data)
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
test_pointing (TlDrawnTimeline *fixture, gconstpointer data)
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
test_clusters_open (TlDrawnTimeline *fixture, gconstpointer data)
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

/* What can be done on the linear scale can be done on the even one. */
static void
test_even_works (TlDrawnTimeline *fixture, gconstpointer data)
{
  tl_timeline_set_even (fixture->timeline, TRUE);
  test_pointing (fixture, data);
  test_clusters_open (fixture, data);
  tl_timeline_fit_all (fixture->timeline);
  test_selection_comes_into_view (fixture, data);
  tl_timeline_zoom_to_selection (fixture->timeline);
  assert_selection_in_view (fixture);
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
test_labels_are_kept (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlTimeline *self = fixture->timeline;
  const GdkRGBA red = { 1, 0, 0, 1 };
  GskRenderNode *node = gsk_render_node_ref (label_node (self));

  tl_camera_pan (tl_timeline_get_camera (self), 10);
  drawn_iterate_for (50);
  g_assert_true (label_node (self) == node);
  tl_tick_labels_begin_frame (self->tick_labels, &red, &red);
  g_assert_true (label_node (self) != node);
  gsk_render_node_unref (node);
}

static void
test_tooltip_of_the_axis (TlDrawnTimeline *fixture, gconstpointer data)
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
test_range (TlDrawnTimeline *fixture, gconstpointer data)
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
test_accessible (TlDrawnTimeline *fixture, gconstpointer data)
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
test_focus_ring (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlTimeline *self = fixture->timeline;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  const GdkRGBA *ring;

  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  drawn_wait_for (has_visible_focus, self);
  tl_timeline_draw (self, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  ring = gsk_border_node_get_colors (last_border (node));
  g_assert_true (gdk_rgba_equal (ring, &self->colors[TL_COLOR_SELECTION]));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  DRAWN_ADD ("/timeline/steps", sample_chronicle_new, test_steps);
  DRAWN_ADD ("/timeline/steps-keep-to-the-filter", sample_chronicle_new,
             test_steps_keep_to_the_filter);
  DRAWN_ADD ("/timeline/disputes", sample_chronicle_new, test_disputes);
  DRAWN_ADD ("/timeline/lanes", sample_chronicle_new, test_lanes);
  DRAWN_ADD ("/timeline/selection-comes-into-view", big_chronicle_new,
             test_selection_comes_into_view);
  DRAWN_ADD ("/timeline/pointing", big_chronicle_new, test_pointing);
  DRAWN_ADD ("/timeline/clusters-open", big_chronicle_new, test_clusters_open);
  DRAWN_ADD ("/timeline/even-works", big_chronicle_new, test_even_works);
  DRAWN_ADD ("/timeline/labels-are-kept", sample_chronicle_new, test_labels_are_kept);
  DRAWN_ADD ("/timeline/tooltip-of-the-axis", sample_chronicle_new, test_tooltip_of_the_axis);
  DRAWN_ADD ("/timeline/range", sample_chronicle_new, test_range);
  DRAWN_ADD ("/timeline/focus-ring", sample_chronicle_new, test_focus_ring);
  DRAWN_ADD ("/timeline/accessible", sample_chronicle_new, test_accessible);
  return g_test_run ();
}
