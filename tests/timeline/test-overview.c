/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "tl-chronicle-builder.h"
#include "tl-density.h"
#include "tl-overview.h"

/* The first and the last year that a chronicle can hold: between them is more than fits an instant
 * if it is reckoned in whole seconds. */
static TlChronicle *
all_time_new (void)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();

  tl_chronicle_builder_add_event (
      builder, &(TlEventSpec) { .id = "first", .title = "First", .date = "Y-199999999999" });
  tl_chronicle_builder_add_event (
      builder, &(TlEventSpec) { .id = "last", .title = "Last", .date = "Y199999999999" });
  return tl_chronicle_builder_end (builder,
                                   &(TlChronicleSpec) { .title = "T", .subject = TL_ROW_NONE });
}

static GtkWidget *
show_overview (GtkWidget *overview, TlVisibleSet *visible_set, TlCamera *camera)
{
  GtkWidget *window = gtk_window_new ();

  tl_overview_set_visible_set (TL_OVERVIEW (overview), visible_set);
  tl_overview_set_camera (TL_OVERVIEW (overview), camera);
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 100);
  gtk_window_set_child (GTK_WINDOW (window), overview);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (overview) == 0)
    g_main_context_iteration (NULL, TRUE);
  return window;
}

static GskRenderNode *
draw (GtkWidget *overview)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (overview)->snapshot (overview, snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

/* From where to where bars are drawn. */
static void
find_bars (GskRenderNode *node, float *left, float *right)
{
  if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      find_bars (gsk_container_node_get_child (node, i), left, right);
  else if (gsk_render_node_get_node_type (node) == GSK_CLIP_NODE)
    find_bars (gsk_clip_node_get_child (node), left, right);
  else if (gsk_render_node_get_node_type (node) == GSK_COLOR_NODE)
    {
      graphene_rect_t bounds;

      gsk_render_node_get_bounds (node, &bounds);
      *left = MIN (*left, bounds.origin.x);
      *right = MAX (*right, bounds.origin.x);
    }
}

static void
test_all_time (void)
{
  g_autoptr (TlChronicle) chronicle = all_time_new ();
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) visible_set = tl_visible_set_new (chronicle, filter);
  g_autoptr (TlCamera) camera = tl_camera_new ();
  GtkWidget *overview = g_object_new (TL_TYPE_OVERVIEW, NULL);
  GtkWidget *window = show_overview (overview, visible_set, camera);
  float left = G_MAXFLOAT, right = 0;
  GskRenderNode *node = draw (overview);

  g_assert_nonnull (node);
  find_bars (node, &left, &right);
  g_assert_cmpfloat (left, <, 50);
  g_assert_cmpfloat (right, >, (float) gtk_widget_get_width (overview) - 50);
  gsk_render_node_unref (node);
  gtk_window_destroy (GTK_WINDOW (window));
}

static guint
count_colors (GskRenderNode *node)
{
  guint n = 0;

  if (gsk_render_node_get_node_type (node) == GSK_COLOR_NODE)
    return 1;
  if (gsk_render_node_get_node_type (node) == GSK_CLIP_NODE)
    return count_colors (gsk_clip_node_get_child (node));
  if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      n += count_colors (gsk_container_node_get_child (node, i));
  return n;
}

static guint
count_drawn (GtkWidget *overview)
{
  GskRenderNode *node = draw (overview);
  guint n = count_colors (node);

  gsk_render_node_unref (node);
  return n;
}

/* Each hit has a tick, and a pixel at most one. */
static void
test_hits (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (TlChronicle) chronicle = sample_random_chronicle_new (rand, 20000);
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) visible_set = tl_visible_set_new (chronicle, filter);
  g_autoptr (TlCamera) camera = tl_camera_new ();
  GtkWidget *overview = g_object_new (TL_TYPE_OVERVIEW, NULL);
  GtkWidget *window = show_overview (overview, visible_set, camera);
  guint n_rows = tl_chronicle_get_columns (chronicle)->n_items;
  g_autofree guint32 *rows = g_new (guint32, n_rows);
  guint n_before = count_drawn (overview);
  guint n_ticks;

  for (guint32 row = 0; row < n_rows; row++)
    rows[row] = row;
  tl_overview_set_hits (TL_OVERVIEW (overview), rows + n_rows / 2, 1);
  g_assert_cmpuint (count_drawn (overview), ==, n_before + 1);
  tl_overview_set_hits (TL_OVERVIEW (overview), rows, n_rows);
  n_ticks = count_drawn (overview) - n_before;
  g_assert_cmpuint (n_ticks, >, 100);
  g_assert_cmpuint (n_ticks, <=, (guint) gtk_widget_get_width (overview));
  tl_overview_set_hits (TL_OVERVIEW (overview), NULL, 0);
  g_assert_cmpuint (count_drawn (overview), ==, n_before);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The edge of the window, which is the only one there is. */
static gboolean
find_window (GskRenderNode *node, graphene_rect_t *bounds)
{
  if (gsk_render_node_get_node_type (node) == GSK_BORDER_NODE)
    {
      gsk_render_node_get_bounds (node, bounds);
      return TRUE;
    }
  if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      if (find_window (gsk_container_node_get_child (node, i), bounds))
        return TRUE;
  return FALSE;
}

/* However short the time in view, and also at the ends of all time. */
static void
test_window_is_seen (void)
{
  const double day = 24 * 60 * 60;
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) visible_set = tl_visible_set_new (chronicle, filter);
  g_autoptr (TlCamera) camera = tl_camera_new ();
  GtkWidget *overview = g_object_new (TL_TYPE_OVERVIEW, NULL);
  GtkWidget *window = show_overview (overview, visible_set, camera);
  TlInstant from;
  TlInstant to;

  tl_chronicle_get_span (chronicle, &from, &to);
  for (guint i = 0; i <= 4; i++)
    {
      double at = (double) from + ((double) to - (double) from) * i / 4;
      GskRenderNode *node;
      graphene_rect_t bounds;

      tl_camera_show (camera, at - day / 2, at + day / 2);
      node = draw (overview);
      g_assert_true (find_window (node, &bounds));
      g_assert_cmpfloat (bounds.size.width, >=, 8);
      g_assert_cmpfloat (bounds.origin.x, >=, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=,
                         (float) gtk_widget_get_width (overview));
      gsk_render_node_unref (node);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static guint
count_all (const TlDensity *density)
{
  guint n_items = 0;

  for (guint bin = 0; bin < density->n_bins; bin++)
    n_items += tl_density_sum (density, bin);
  return n_items;
}

static void
test_density (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) visible_set = tl_visible_set_new (chronicle, filter);
  TlInstant from = tl_instant_from_ymd (1830, 1, 1);
  TlDensity density = { 0 };

  /* Two events, and a quote of two themes, in 1833, 1835 and 1843. */
  tl_density_update (&density, visible_set, from, 366.0 * 86400, 20, FALSE);
  g_assert_cmpuint (count_all (&density), ==, 4);
  g_assert_cmpuint (density.highest, ==, 2);
  g_assert_cmpuint (tl_density_get_bin (&density, 3)[0], ==, 1);
  g_assert_cmpuint (tl_density_sum (&density, 12), ==, 2);

  /* Kept until it is cleared or the bins are others; the colours are those of the style. */
  tl_filter_set_chosen (filter, TL_FACET_KIND, TL_ITEM_QUOTE, FALSE);
  tl_density_update (&density, visible_set, from, 366.0 * 86400, 20, TRUE);
  g_assert_cmpuint (count_all (&density), ==, 4);
  tl_density_update (&density, visible_set, from, 366.0 * 86400, 10, TRUE);
  g_assert_cmpuint (count_all (&density), ==, 2);
  tl_density_clear (&density);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/overview/all-time", test_all_time);
  g_test_add_func ("/overview/density", test_density);
  g_test_add_func ("/overview/hits", test_hits);
  g_test_add_func ("/overview/window", test_window_is_seen);
  return g_test_run ();
}
