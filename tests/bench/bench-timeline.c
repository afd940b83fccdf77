/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-timeline.h"

#include "tl-chronicle-reader.h"

static TlTimeline *
show (TlVisibleSet *visible_set)
{
  GtkWidget *window = gtk_window_new ();
  TlTimeline *timeline = TL_TIMELINE (tl_timeline_new ());

  tl_timeline_set_visible_set (timeline, visible_set);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (timeline));
  gtk_window_set_default_size (GTK_WINDOW (window), BENCH_WIDTH, BENCH_HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  while (timeline->layout_stale || tl_camera_get_width (timeline->camera) == 0)
    g_main_context_iteration (NULL, TRUE);
  return timeline;
}

/* The timeline of a file in a window of its own, laid out. */
TlTimeline *
bench_open_timeline (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) visible_set = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TlChronicle) chronicle = tl_chronicle_read_file (file, defects, NULL, &error);

  if (chronicle == NULL)
    g_error ("%s", error->message);
  visible_set = tl_visible_set_new (chronicle, filter);
  return show (visible_set);
}

void
bench_close_timeline (TlTimeline *timeline)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (timeline))));
}

GskRenderNode *
bench_draw_timeline (TlTimeline *timeline)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  tl_timeline_draw (timeline, snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

/* How many microseconds layout and snapshot of a frame take. */
double
bench_time_frame (TlTimeline *timeline)
{
  gint64 start = g_get_monotonic_time ();
  GskRenderNode *node = bench_draw_timeline (timeline);

  g_clear_pointer (&node, gsk_render_node_unref);
  return (double) (g_get_monotonic_time () - start);
}
