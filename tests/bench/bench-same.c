/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the same view costs in a large chronicle, beside what it costs in a small one that holds
 * nothing else than what is in view. Needs a display.
 *
 *   bench-same SMALL LARGE
 */

#include "bench-timeline.h"
#include "bench-times.h"

#include <stdio.h>
#include <stdlib.h>

#define N_FRAMES 400

/* One of the two. */
typedef struct
{
  TlTimeline *timeline;
  double times[N_FRAMES]; /* microseconds */
  guint n_boxes;
} TlBench;

/* As between two frames. */
static void
idle (TlTimeline *timeline)
{
  gint64 end = g_get_monotonic_time () + BENCH_FRAME_MICROSECONDS;

  while (g_get_monotonic_time () < end && tl_timeline_prepare (timeline))
    ;
}

static void
show (TlBench *bench, double years)
{
  double from = (double) tl_instant_from_ymd (1960, 1, 1);

  tl_camera_show (tl_timeline_get_camera (bench->timeline), from, from + years * 365.25 * 86400);
  bench->n_boxes = 0;
}

static void
step (TlBench *bench, guint frame)
{
  tl_camera_pan (tl_timeline_get_camera (bench->timeline), frame < N_FRAMES / 2 ? 14 : -14);
  bench->times[frame] = bench_time_frame (bench->timeline);
  bench->n_boxes += tl_timeline_place (bench->timeline)->len;
  idle (bench->timeline);
}

/* By turns, so that what else the machine does is shared evenly. */
static void
compare (TlBench *small, TlBench *large, const char *name, double years)
{
  double small_median, large_median;

  show (small, years);
  show (large, years);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      step (small, i);
      step (large, i);
    }
  small_median = bench_median (small->times, N_FRAMES);
  large_median = bench_median (large->times, N_FRAMES);
  printf ("  %-15s small %4u boxes %5.0f µs  large %4u boxes %5.0f µs  ratio %.2f\n", name,
          small->n_boxes / N_FRAMES, small_median, large->n_boxes / N_FRAMES, large_median,
          large_median / small_median);
}

int
main (int argc, char *argv[])
{
  TlBench small, large;

  if (argc != 3)
    {
      fputs ("Usage: bench-same SMALL LARGE\n", stderr);
      return EXIT_FAILURE;
    }
  gtk_init ();
  small.timeline = bench_open_timeline (argv[1]);
  large.timeline = bench_open_timeline (argv[2]);
  compare (&small, &large, "pan, 100 years", 100);
  compare (&small, &large, "pan, 10 years", 10);
  compare (&small, &large, "pan, 1 month", 1 / 12.0);
  return EXIT_SUCCESS;
}
