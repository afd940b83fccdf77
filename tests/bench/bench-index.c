/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the index costs the main thread: to appear, to follow a filter, to take another order, to go
 * from end to end. Needs a display.
 *
 *   bench-index FILE…
 */

#include "tl-chronicle-reader.h"
#include "tl-index-view.h"
#include "tl-item.h"

#include <adwaita.h>

#include <stdio.h>
#include <stdlib.h>

#define WIDTH  700
#define HEIGHT 800

/* So long after the last frame nothing more is to come. */
#define REST_MS 150

typedef struct
{
  GtkWidget *window;
  TlIndexView *view;
  TlFilter *filter;
  TlSelection *selection;
  TlVisibleSet *visible_set;
} TlBench;

static gboolean
set_flag_cb (gpointer flag)
{
  *(gboolean *) flag = TRUE;
  return G_SOURCE_REMOVE;
}

/* The longest time for which the main loop does not come round until all is quiet, in ms. */
static double
longest_turn (TlBench *bench)
{
  double longest = 0;
  gboolean rested;

  do
    {
      rested = FALSE;
      g_timeout_add (REST_MS, set_flag_cb, &rested);
      while (!rested)
        {
          gint64 start = g_get_monotonic_time ();

          if (g_main_context_iteration (NULL, FALSE))
            longest = MAX (longest, (double) (g_get_monotonic_time () - start) / 1000);
        }
    }
  while (tl_index_view_is_sorting (bench->view));
  return longest;
}

static void
report (TlBench *bench, const char *what, gint64 start)
{
  gint64 called = g_get_monotonic_time ();
  double turn = longest_turn (bench);

  printf ("  %-26s call %7.2f ms  longest turn %7.2f ms  until quiet %7.0f ms\n", what,
          (double) (called - start) / 1000, turn,
          (double) (g_get_monotonic_time () - called) / 1000 - REST_MS);
}

static void
bench_sorting (TlBench *bench)
{
  static const struct
  {
    TlSortKey key;
    const char *what;
  } orders[] = { { TL_SORT_TITLE, "sort by title" },
                 { TL_SORT_SOURCES, "sort by sources" },
                 { TL_SORT_TITLE, "sort by title again" } };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      gint64 start = g_get_monotonic_time ();

      tl_index_view_set_sort_key (bench->view, orders[i].key);
      report (bench, orders[i].what, start);
    }
}

static void
bench_filter (TlBench *bench, const char *what, gboolean chosen)
{
  gint64 start = g_get_monotonic_time ();

  tl_filter_set_chosen (bench->filter, TL_FACET_THEME, 0, chosen);
  report (bench, what, start);
}

static void
bench_select (TlBench *bench, const char *what, double share)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (bench->visible_set);
  guint last = tl_chronicle_get_columns (chronicle)->n_items - 1;
  g_autoptr (TlItem) item = tl_chronicle_dup_item (chronicle, (guint) (share * last));
  gint64 start = g_get_monotonic_time ();

  tl_selection_set_item (bench->selection, item);
  report (bench, what, start);
}

static void
bench_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (TlChronicle) chronicle = tl_chronicle_read_file (file, defects, NULL, NULL);
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) visible_set = tl_visible_set_new (chronicle, filter);
  g_autoptr (TlSelection) selection = tl_selection_new ();
  TlBench bench = { gtk_window_new (), g_object_new (TL_TYPE_INDEX_VIEW, NULL), filter, selection,
                    visible_set };
  gint64 start = g_get_monotonic_time ();

  printf ("%s\n", path);
  tl_index_view_set_visible_set (bench.view, visible_set, selection, NULL);
  gtk_window_set_child (GTK_WINDOW (bench.window), GTK_WIDGET (bench.view));
  gtk_window_set_default_size (GTK_WINDOW (bench.window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (bench.window));
  report (&bench, "appear", start);
  bench_select (&bench, "select in the middle", 0.5);
  bench_filter (&bench, "filter, by date", TRUE);
  bench_filter (&bench, "no filter, by date", FALSE);
  bench_sorting (&bench);
  bench_filter (&bench, "filter, by title", TRUE);
  bench_filter (&bench, "no filter, by title", FALSE);
  bench_select (&bench, "select the last, by title", 1);
  gtk_window_destroy (GTK_WINDOW (bench.window));
}

int
main (int argc, char *argv[])
{
  if (argc < 2)
    {
      fputs ("Usage: bench-index FILE…\n", stderr);
      return EXIT_FAILURE;
    }
  adw_init ();
  for (int i = 1; i < argc; i++)
    bench_file (argv[i]);
  return EXIT_SUCCESS;
}
