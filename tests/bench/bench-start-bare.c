/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that a window of the same shape takes: three header bars, two split views, and nothing
 * in them. Ends when its first frame is drawn. */

#include "bench-start.h"

#include <adwaita.h>

static gboolean
is_whole (GtkWindow *window)
{
  return TRUE;
}

static GtkWidget *
create_pane (void)
{
  GtkWidget *pane = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (pane), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (pane), adw_bin_new ());
  return pane;
}

static GtkWidget *
create_split (GtkPackType side, GtkWidget *content)
{
  GtkWidget *split = adw_overlay_split_view_new ();

  adw_overlay_split_view_set_sidebar_position (ADW_OVERLAY_SPLIT_VIEW (split), side);
  adw_overlay_split_view_set_sidebar (ADW_OVERLAY_SPLIT_VIEW (split), create_pane ());
  adw_overlay_split_view_set_content (ADW_OVERLAY_SPLIT_VIEW (split), content);
  return split;
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *inner = create_split (GTK_PACK_END, create_pane ());

  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window),
                                      create_split (GTK_PACK_START, inner));
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  bench_exit_when_painted (GTK_WINDOW (window), is_whole);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  AdwApplication *application =
      adw_application_new ("io.github.throughline.BenchStart", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  g_application_run (G_APPLICATION (application), argc, argv);
  return EXIT_FAILURE;
}
