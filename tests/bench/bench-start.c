/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application, which ends when it has drawn the first frame that shows a chronicle.
 *
 *   bench-start [OPTIONS OF THE APPLICATION]
 */

#include "bench-start.h"

#include "tl-application.h"
#include "tl-window.h"

static gboolean
shows_chronicle (GtkWindow *window)
{
  return tl_window_get_chronicle (TL_WINDOW (window)) != NULL;
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window)
{
  bench_exit_when_painted (window, shows_chronicle);
}

int
main (int argc, char *argv[])
{
  TlApplication *application = tl_application_new ();

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  g_application_run (G_APPLICATION (application), argc, argv);
  /* Only if no such frame ever came. */
  return EXIT_FAILURE;
}
