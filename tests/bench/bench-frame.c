/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a frame's layout and snapshot cost, panning and zooming, beside a bare program that
 * snapshots the same number of the same boxes and labels with no model behind them. Needs a
 * display.
 *
 *   bench-frame FILE…
 */

#include "bench-bare.h"
#include "bench-timeline.h"
#include "bench-times.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define N_FRAMES 400

typedef struct
{
  TlTimeline *timeline;
  BenchBare bare_program;
  GArray *ours; /* of double, microseconds */
  GArray *bare;
  GArray *idle; /* the steps between the frames */
  guint n_boxes;
} TlBench;

static double
quantile (GArray *times, double share)
{
  return bench_quantile ((double *) (gpointer) times->data, times->len, share);
}

/* The labels of the axis are labels too; the bare program draws none of its lines. */
static double
time_bare (TlBench *bench, const GArray *placed)
{
  g_autofree PangoLayout **layouts = bench_bare_lay_out (&bench->bare_program, placed);
  gint64 start = g_get_monotonic_time ();
  GskRenderNode *node = bench_bare_draw (placed, layouts);

  g_clear_pointer (&node, gsk_render_node_unref);
  return (double) (g_get_monotonic_time () - start);
}

/* Between two frames the timeline lays out what it will need next, in steps. */
static void
idle (TlBench *bench)
{
  gint64 start = g_get_monotonic_time ();
  gint64 end = start + BENCH_FRAME_MICROSECONDS;

  while (start < end && tl_timeline_prepare (bench->timeline))
    {
      gint64 now = g_get_monotonic_time ();
      double step = (double) (now - start);

      g_array_append_val (bench->idle, step);
      start = now;
    }
}

static void
time_frame (TlBench *bench)
{
  double ours = bench_time_frame (bench->timeline);
  const GArray *placed = tl_timeline_place (bench->timeline);
  double bare = time_bare (bench, placed);

  bench->n_boxes += placed->len;
  g_array_append_val (bench->ours, ours);
  g_array_append_val (bench->bare, bare);
  idle (bench);
}

static void
report (TlBench *bench, const char *name)
{
  double ours = quantile (bench->ours, 0.5);
  double bare = quantile (bench->bare, 0.5);
  double ours_95 = quantile (bench->ours, 0.95);
  double bare_95 = quantile (bench->bare, 0.95);

  printf ("  %-22s %4u boxes  ours %5.0f / %5.0f µs  bare %5.0f / %5.0f µs  ratio %.2f / %.2f  "
          "longest step between %4.0f µs\n",
          name, bench->n_boxes / bench->ours->len, ours, ours_95, bare, bare_95, ours / bare,
          ours_95 / bare_95, bench->idle->len > 0 ? quantile (bench->idle, 1) : 0);
  g_array_set_size (bench->idle, 0);
  g_array_set_size (bench->ours, 0);
  g_array_set_size (bench->bare, 0);
  bench->n_boxes = 0;
}

/* Hands do not move evenly: what comes next is never quite what went before. */
static double
unevenness (guint frame)
{
  return 0.4 + (frame * 2654435761u >> 16) % 1000 / 1000.0 * 1.2;
}

static void
bench_pan (TlBench *bench, const char *name, double years, gboolean uneven)
{
  TlCamera *camera = tl_timeline_get_camera (bench->timeline);
  double from = (double) tl_instant_from_ymd (1960, 1, 1);

  tl_camera_show (camera, from, from + years * 365.25 * 86400);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      tl_camera_pan (camera, (i < N_FRAMES / 2 ? 14 : -14) * (uneven ? unevenness (i) : 1));
      time_frame (bench);
    }
  report (bench, name);
}

static void
bench_zoom (TlBench *bench, const char *name, gboolean uneven)
{
  TlCamera *camera = tl_timeline_get_camera (bench->timeline);

  tl_camera_fit (camera);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      tl_camera_zoom (camera, pow (i < N_FRAMES / 2 ? 1.03 : 1 / 1.03, uneven ? unevenness (i) : 1),
                      BENCH_WIDTH * 0.6);
      time_frame (bench);
    }
  report (bench, name);
}

static void
bench_file (const char *path)
{
  TlBench bench = {
    .timeline = bench_open_timeline (path),
    .ours = g_array_new (FALSE, FALSE, sizeof (double)),
    .bare = g_array_new (FALSE, FALSE, sizeof (double)),
    .idle = g_array_new (FALSE, FALSE, sizeof (double)),
  };

  printf ("%s\n", path);
  bench_bare_init (&bench.bare_program, bench.timeline);
  bench_pan (&bench, "pan, 100 years", 100, FALSE);
  bench_pan (&bench, "pan, 10 years", 10, FALSE);
  bench_pan (&bench, "pan, 1 month", 1 / 12.0, FALSE);
  bench_pan (&bench, "pan unevenly, 10 years", 10, TRUE);
  bench_zoom (&bench, "zoom in and out", FALSE);
  bench_zoom (&bench, "zoom unevenly", TRUE);

  bench_bare_clear (&bench.bare_program);
  bench_close_timeline (bench.timeline);
  g_array_unref (bench.ours);
  g_array_unref (bench.bare);
  g_array_unref (bench.idle);
}

int
main (int argc, char *argv[])
{
  if (argc < 2)
    {
      fputs ("Usage: bench-frame FILE…\n", stderr);
      return EXIT_FAILURE;
    }
  gtk_init ();
  for (int i = 1; i < argc; i++)
    bench_file (argv[i]);
  return EXIT_SUCCESS;
}
