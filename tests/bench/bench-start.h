/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>
#include <stdlib.h>
#include <unistd.h>

/* Ends the process in the instant in which a frame is on the screen, as whoever started it counts
 * the time until then. */

typedef gboolean (*BenchWhole) (GtkWindow *window);

static inline void
bench_painted_cb (GdkFrameClock *clock, GtkWindow *window)
{
  BenchWhole is_whole = (BenchWhole) g_object_get_data (G_OBJECT (window), "bench-whole");

  if (is_whole (window))
    _exit (EXIT_SUCCESS);
}

static inline void
bench_realized_cb (GtkWindow *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                    G_CALLBACK (bench_painted_cb), window);
}

/* @is_whole: whether what the window shows is all that it is to show */
static inline void
bench_exit_when_painted (GtkWindow *window, BenchWhole is_whole)
{
  g_object_set_data (G_OBJECT (window), "bench-whole", (gpointer) is_whole);
  g_signal_connect (window, "realize", G_CALLBACK (bench_realized_cb), NULL);
}
