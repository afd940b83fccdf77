/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What painting a frame of the default view costs in software, where all that is drawn is
 * rasterised, beside the same boxes and labels of the bare program. Needs a display.
 *
 *   bench-paint FILE…
 */

#include "bench-bare.h"
#include "bench-timeline.h"
#include "bench-times.h"

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>

#define N_FRAMES 200

/* As GSK's renderer in software does it. */
static double
time_paint (GskRenderNode *node, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);
  gint64 start;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  start = g_get_monotonic_time ();
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (surface);
  cairo_destroy (cr);
  return (double) (g_get_monotonic_time () - start);
}

static void
bench_nodes (GskRenderNode *ours, GskRenderNode *bare, guint n_boxes)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, BENCH_WIDTH, BENCH_HEIGHT);
  double times_ours[N_FRAMES], times_bare[N_FRAMES];

  for (guint i = 0; i < N_FRAMES; i++)
    {
      times_ours[i] = time_paint (ours, surface);
      times_bare[i] = time_paint (bare, surface);
    }
  printf ("  default view     %4u boxes  ours %5.0f µs  bare %5.0f µs  ratio %.2f\n", n_boxes,
          bench_median (times_ours, N_FRAMES), bench_median (times_bare, N_FRAMES),
          bench_median (times_ours, N_FRAMES) / bench_median (times_bare, N_FRAMES));
  cairo_surface_destroy (surface);
}

static void
bench_file (const char *path)
{
  TlTimeline *timeline = bench_open_timeline (path);
  g_autofree PangoLayout **layouts = NULL;
  GskRenderNode *ours, *bare;
  const GArray *placed;
  BenchBare program;

  printf ("%s\n", path);
  bench_bare_init (&program, timeline);
  ours = bench_draw_timeline (timeline);
  placed = tl_timeline_place (timeline);
  layouts = bench_bare_lay_out (&program, placed);
  bare = bench_bare_draw (placed, layouts);
  bench_nodes (ours, bare, placed->len);

  gsk_render_node_unref (ours);
  gsk_render_node_unref (bare);
  bench_bare_clear (&program);
  bench_close_timeline (timeline);
}

/* The colours that the application draws with. */
static void
use_style (void)
{
  GtkCssProvider *style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, "/io/github/throughline/Throughline/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_unref (style);
}

int
main (int argc, char *argv[])
{
  if (argc < 2)
    {
      fputs ("Usage: bench-paint FILE…\n", stderr);
      return EXIT_FAILURE;
    }
  adw_init ();
  use_style ();
  for (int i = 1; i < argc; i++)
    bench_file (argv[i]);
  return EXIT_SUCCESS;
}
