/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What clusters tell, and what they do when they are activated. */

#include "drawn.h"
#include "sample.h"

#include "tl-chronicle-builder.h"
#include "tl-timeline-cluster.h"

static TlChronicle *
big_chronicle_new (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  return sample_random_chronicle_new (rand, 500);
}

static TlChronicle *
huge_chronicle_new (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);

  return sample_random_chronicle_new (rand, 60000);
}

/* More events on one day than can be drawn. */
static TlChronicle *
one_day_chronicle_new (void)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);

      tl_chronicle_builder_add_event (
          builder, &(TlEventSpec) { .id = id, .title = id, .date = "1999-12-31" });
    }
  return tl_chronicle_builder_end (builder,
                                   &(TlChronicleSpec) { .title = "T", .subject = TL_ROW_NONE });
}

/* What a cluster tells is what it counts, item by item, while it is small. */
static void
test_small_clusters_are_exact (TlDrawnTimeline *fixture, gconstpointer data)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (fixture->chronicle);
  guint n_clusters = 0;

  for (guint i = 0; i < fixture->placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (fixture->placed, TlPlacedBox, i);
      TlThemeCounts counts;
      TlClusterRows found;
      guint n_themes = 0;

      if (box->level != TL_LEVEL_CLUSTER)
        continue;
      g_assert_true (tl_timeline_count_themes (fixture->timeline, box, 2048, &counts));
      g_assert_cmpuint (counts.n_items, ==, box->n_counted);
      found = tl_timeline_cluster_rows (fixture->timeline, box);
      g_assert_cmpuint (found.rows[0], ==, box->row);
      for (guint j = 0; j < found.n; j++)
        if (!tl_timeline_is_drawn (fixture->timeline, box->lane, found.rows[j]))
          n_themes += MAX ((guint) __builtin_popcountll (columns->themes[found.rows[j]]), 1);
      g_assert_cmpuint (counts.sum, ==, n_themes);
      n_clusters++;
    }
  g_assert_cmpuint (n_clusters, >, 3);
}

/* Of many, a sample tells the shares to a few hundredths, and always the same. */
static void
test_large_clusters_are_close (TlDrawnTimeline *fixture, gconstpointer data)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (fixture->chronicle);
  guint n_sampled = 0;

  for (guint i = 0; i < fixture->placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (fixture->placed, TlPlacedBox, i);
      TlThemeCounts counts;
      TlThemeCounts all;
      TlThemeCounts again;
      TlClusterRows found;

      if (box->level != TL_LEVEL_CLUSTER || box->n_counted < 3000)
        continue;
      g_assert_false (tl_timeline_count_themes (fixture->timeline, box, 2048, &counts));
      tl_timeline_count_themes (fixture->timeline, box, 2048, &again);
      g_assert_cmpmem (&counts, sizeof counts, &again, sizeof again);
      found = tl_timeline_cluster_rows (fixture->timeline, box);
      tl_theme_counts_init (&all, counts.n_themes);
      for (guint j = 0; j < found.n; j++)
        tl_theme_counts_add (&all, columns->themes[found.rows[j]]);
      for (guint theme = 0; theme <= all.n_themes; theme++)
        g_assert_cmpfloat_with_epsilon ((double) counts.counts[theme] / counts.sum,
                                        (double) all.counts[theme] / all.sum, 0.03);
      n_sampled++;
    }
  g_assert_cmpuint (n_sampled, >, 0);
}

static void
test_cluster_words (TlDrawnTimeline *fixture, gconstpointer data)
{
  const TlPlacedBox *box = drawn_first_cluster (fixture);
  g_autofree char *words = tl_timeline_box_words (fixture->timeline, box);
  g_autofree char *count = g_strdup_printf ("%u items, ", box->n_counted);

  g_assert_true (g_str_has_prefix (words, count));
  g_assert_nonnull (strstr (words, " Growth"));
  g_assert_null (strstr (words, "about"));
}

static void
test_large_cluster_words (TlDrawnTimeline *fixture, gconstpointer data)
{
  const TlPlacedBox *box = drawn_first_cluster (fixture);
  g_autofree char *words = NULL;

  while (box->level != TL_LEVEL_CLUSTER || box->n_counted < 3000)
    box++;
  words = tl_timeline_box_words (fixture->timeline, box);
  g_assert_nonnull (strstr (words, ": about "));
}

static void
click (TlDrawnTimeline *fixture, const TlPlacedBox *box)
{
  tl_timeline_click_at (fixture->timeline, MAX (box->x, 0) + 3,
                        fixture->timeline->metrics.axis_height + box->y + 5);
}

static void
test_click_opens_cluster (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlCamera *camera = tl_timeline_get_camera (fixture->timeline);
  double scale = tl_camera_get_seconds_per_pixel (camera);
  TlPlacedBox box = *drawn_first_cluster (fixture);
  double from = tl_camera_instant_at (camera, box.from);
  double to = tl_camera_instant_at (camera, box.to);

  drawn_select (fixture, "car-announced");
  click (fixture, &box);
  g_assert_cmpstr (tl_item_get_id (tl_selection_get_item (fixture->selection)), ==,
                   "car-announced");
  g_assert_cmpfloat (tl_camera_get_seconds_per_pixel (camera), <=, scale / 2 * 1.000001);
  g_assert_cmpfloat (tl_camera_get_from (camera), <, (from + to) / 2);
  g_assert_cmpfloat (tl_camera_get_to (camera), >, (from + to) / 2);
  g_assert_true (fixture->timeline->opened_cluster);
  g_assert_null (fixture->timeline->cluster_popover);
}

/* However often its clusters are clicked at, a chronicle ends in boxes or in a list. */
static void
test_clusters_open_to_the_end (TlDrawnTimeline *fixture, gconstpointer data)
{
  guint n_clicks = 0;

  while (fixture->timeline->cluster_popover == NULL)
    {
      const TlPlacedBox *box = NULL;

      for (guint i = 0; i < fixture->placed->len && box == NULL; i++)
        {
          const TlPlacedBox *candidate = &g_array_index (fixture->placed, TlPlacedBox, i);

          if (candidate->level == TL_LEVEL_CLUSTER && candidate->x >= 0 &&
              candidate->x < DRAWN_WIDTH)
            box = candidate;
        }
      if (box == NULL)
        break;
      tl_timeline_open_cluster (fixture->timeline, box);
      drawn_redraw (fixture);
      g_assert_cmpuint (++n_clicks, <, 60);
    }
  g_assert_cmpuint (n_clicks, >, 0);
}

static GtkWidget *
find_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *button = find_button (child);

      if (button != NULL)
        return button;
    }
  return NULL;
}

static guint
count_siblings (GtkWidget *widget)
{
  guint n = 0;

  for (; widget != NULL; widget = gtk_widget_get_next_sibling (widget))
    n++;
  return n;
}

/* What no zoom can part is listed: the first 200, and how many more there are. */
static void
test_cluster_lists (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlTimeline *self = fixture->timeline;
  TlPlacedBox box = *drawn_first_cluster (fixture);
  double scale = tl_camera_get_seconds_per_pixel (self->camera);
  GtkWidget *button;

  g_assert_cmpuint (box.n_counted, >, 200);
  click (fixture, &box);
  g_assert_nonnull (self->cluster_popover);
  g_assert_true (gtk_widget_get_visible (self->cluster_popover));
  g_assert_cmpfloat (tl_camera_get_seconds_per_pixel (self->camera), ==, scale);

  button = find_button (self->cluster_popover);
  g_assert_nonnull (button);
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_cmpuint (count_siblings (button), ==, 201);
  g_signal_emit_by_name (button, "clicked");
  g_assert_nonnull (tl_selection_get_item (fixture->selection));
  g_assert_false (gtk_widget_get_visible (self->cluster_popover));
}

static const TlPlacedBox *
find_lone_in_view (TlDrawnTimeline *fixture)
{
  const GArray *placed = tl_timeline_place (fixture->timeline);

  for (guint i = 0; i < placed->len; i++)
    if (tl_is_lone (&g_array_index (placed, TlPlacedBox, i)))
      return &g_array_index (placed, TlPlacedBox, i);
  return NULL;
}

/* Such a box is rare, but at some zoom of some lanes there is one. */
static const TlPlacedBox *
find_lone (TlDrawnTimeline *fixture)
{
  TlCamera *camera = tl_timeline_get_camera (fixture->timeline);

  for (guint grouping = 0; grouping < TL_N_GROUPINGS; grouping++)
    {
      tl_timeline_set_grouping (fixture->timeline, (TlGrouping) grouping);
      tl_timeline_fit_all (fixture->timeline);
      for (guint step = 0; step < 50; step++)
        {
          const TlPlacedBox *lone = find_lone_in_view (fixture);

          if (lone != NULL)
            return lone;
          tl_camera_zoom (camera, 1.05, tl_camera_get_width (camera) / 2);
        }
    }
  g_assert_not_reached ();
}

/* What is counted by itself is told by its name, and selected rather than zoomed to. */
static void
test_lone_items_are_told (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlTimeline *timeline = fixture->timeline;
  const TlPlacedBox *lone = find_lone (fixture);
  g_autofree char *words = NULL;
  guint row;

  row = lone->row;
  words = tl_timeline_box_words (timeline, lone);
  g_assert_true (g_str_has_prefix (words, tl_chronicle_row_title (fixture->chronicle, row)));
  tl_timeline_open_cluster (timeline, lone);
  g_assert_cmpuint (tl_selection_get_row (fixture->selection), ==, row);
}

/* A view into which events go on for which there is no room in it. */
static const TlPlacedBox *
show_earlier (TlDrawnTimeline *fixture)
{
  tl_timeline_zoom_to_range (fixture->timeline, tl_instant_from_ymd (2011, 1, 1),
                             tl_instant_from_ymd (2012, 1, 1));
  drawn_redraw (fixture);
  for (guint i = 0; i < fixture->placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (fixture->placed, TlPlacedBox, i);

      if (box->earlier != 0 && box->kind == TL_ITEM_EVENT)
        return box;
    }
  g_assert_not_reached ();
}

/* Too many to be drawn where they go on; the longest, which began first, come last among them. */
static TlChronicle *
lasting_chronicle_new (void)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();

  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);

      tl_chronicle_builder_add_event (
          builder,
          &(TlEventSpec) { .id = id, .title = id, .date = i % 2 ? "1900/2020" : "2010/2015" });
    }
  return tl_chronicle_builder_end (builder,
                                   &(TlChronicleSpec) { .title = "L", .subject = TL_ROW_NONE });
}

/* Some of them began long after the others, whatever order they come in. */
static void
test_earlier_begins (TlDrawnTimeline *fixture, gconstpointer data)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (fixture->chronicle);
  const TlPlacedBox *box = show_earlier (fixture);
  TlClusterRows found = tl_timeline_cluster_rows (fixture->timeline, box);

  g_assert_cmpint (columns->from[found.rows[found.n - 1]], ==, columns->from[box->row]);
  g_assert_cmpfloat (box->last, >, box->first);
  g_assert_false (tl_timeline_begins_at_once (fixture->timeline, box));
}

/* It stands in the heading, behind its words and whole in view. */
static void
test_earlier_place (TlDrawnTimeline *fixture, gconstpointer data)
{
  const TlPlacedBox *box = show_earlier (fixture);
  guint n_lanes;
  const TlLane *lane = &tl_lane_layout_get_lanes (fixture->timeline->lanes, &n_lanes)[box->lane];

  g_assert_cmpfloat (box->x, >, fixture->timeline->metrics.padding);
  g_assert_cmpfloat (box->x + box->width, <, DRAWN_WIDTH);
  g_assert_cmpfloat (box->y + box->inset, >=, lane->y);
  g_assert_cmpfloat (box->y + box->inset + fixture->timeline->metrics.lanes.person_height, <=,
                     lane->first_row_y);
}

/* What goes on there is counted, and so said. */
static void
test_earlier_words (TlDrawnTimeline *fixture, gconstpointer data)
{
  const TlPlacedBox *box = show_earlier (fixture);
  g_autofree char *words = tl_timeline_box_words (fixture->timeline, box);
  g_autofree char *count = g_strdup_printf ("%u items that began earlier, ", box->n_counted);
  TlClusterRows found = tl_timeline_cluster_rows (fixture->timeline, box);
  TlThemeCounts counts;

  g_assert_cmpuint (box->n_counted, >, 1);
  g_assert_true (g_str_has_prefix (words, count));
  g_assert_nonnull (strstr (words, " Growth"));
  g_assert_cmpuint (found.n, ==, box->n_counted);
  g_assert_true (tl_timeline_count_themes (fixture->timeline, box, 2048, &counts));
  g_assert_cmpuint (counts.n_items, ==, box->n_counted);
  for (guint i = 0; i < found.n; i++)
    g_assert_true (tl_timeline_counts_row (fixture->timeline, box, found.rows[i]));
}

/* A click lists them, in the order of time, and leaves the view where it is. */
static void
test_earlier_lists (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlTimeline *self = fixture->timeline;
  TlPlacedBox box = *show_earlier (fixture);
  double from = tl_camera_get_from (self->camera);
  GtkWidget *button;

  click (fixture, &box);
  g_assert_nonnull (self->cluster_popover);
  g_assert_true (gtk_widget_get_visible (self->cluster_popover));
  g_assert_cmpfloat (tl_camera_get_from (self->camera), ==, from);
  button = find_button (self->cluster_popover);
  g_assert_cmpuint (count_siblings (button), ==, box.n_counted);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (tl_selection_get_row (fixture->selection), ==, box.row);
}

/* A double click goes to where they begin, all of them. */
static void
test_earlier_goes (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlTimeline *self = fixture->timeline;
  TlPlacedBox box = *show_earlier (fixture);

  click (fixture, &box);
  g_assert_false (self->opened_cluster);
  tl_timeline_activate_at (self, box.x + 3, self->metrics.axis_height + box.y + 5);
  g_assert_cmpfloat (tl_camera_get_from (self->camera), <=, box.first);
  g_assert_cmpfloat (tl_camera_get_to (self->camera), >=, box.last);
}

/* It is marked for what it counts: as selected, and with hits. */
static void
test_earlier_marks (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlTimeline *self = fixture->timeline;
  TlPlacedBox box = *show_earlier (fixture);
  TlClusterRows found = tl_timeline_cluster_rows (self, &box);
  g_autofree guint32 *rows = g_memdup2 (found.rows, found.n * sizeof *rows);

  for (guint i = 0; i < box.n_counted; i++)
    {
      tl_timeline_select_row (self, rows[i]);
      drawn_redraw (fixture);
      g_assert_true (show_earlier (fixture)->selected);
      tl_timeline_set_hits (self, &rows[i], 1);
      g_assert_cmpuint (tl_timeline_count_hits (self, show_earlier (fixture)), ==, 1);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  DRAWN_ADD ("/clusters/small-clusters-are-exact", big_chronicle_new,
             test_small_clusters_are_exact);
  DRAWN_ADD ("/clusters/large-clusters-are-close", huge_chronicle_new,
             test_large_clusters_are_close);
  DRAWN_ADD ("/clusters/cluster-words", drawn_built_in_chronicle_new, test_cluster_words);
  DRAWN_ADD ("/clusters/large-cluster-words", huge_chronicle_new, test_large_cluster_words);
  DRAWN_ADD ("/clusters/click-opens-cluster", drawn_built_in_chronicle_new,
             test_click_opens_cluster);
  DRAWN_ADD ("/clusters/clusters-open-to-the-end", huge_chronicle_new,
             test_clusters_open_to_the_end);
  DRAWN_ADD ("/clusters/lone-items-are-told", drawn_built_in_chronicle_new,
             test_lone_items_are_told);
  DRAWN_ADD ("/clusters/earlier/place", drawn_built_in_chronicle_new, test_earlier_place);
  DRAWN_ADD ("/clusters/earlier/words", drawn_built_in_chronicle_new, test_earlier_words);
  DRAWN_ADD ("/clusters/earlier/lists", drawn_built_in_chronicle_new, test_earlier_lists);
  DRAWN_ADD ("/clusters/earlier/goes", drawn_built_in_chronicle_new, test_earlier_goes);
  DRAWN_ADD ("/clusters/earlier/begins", lasting_chronicle_new, test_earlier_begins);
  DRAWN_ADD ("/clusters/earlier/marks", drawn_built_in_chronicle_new, test_earlier_marks);
  DRAWN_ADD ("/clusters/cluster-lists", one_day_chronicle_new, test_cluster_lists);
  return g_test_run ();
}
