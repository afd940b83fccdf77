/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window prints, into a file instead of onto paper. */

#include "widgets.h"
#include "windows.h"

#include "tl-window-private.h"

#include <glib/gstdio.h>

typedef struct
{
  TlWindow *window;
  char *path;
  gboolean done;
  int n_pages;
} Fixture;

static gboolean
is_done (gpointer data)
{
  return ((Fixture *) data)->done;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = g_build_filename (g_get_tmp_dir (), "throughline-print-XXXXXX", NULL);
  g_close (g_mkstemp (fixture->path), NULL);
  fixture->window = windows_show_built_in ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->window);
  g_unlink (fixture->path);
  g_free (fixture->path);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, Fixture *fixture)
{
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_object_get (operation, "n-pages-to-print", &fixture->n_pages, NULL);
  fixture->done = TRUE;
}

/* Returns how many pages there are. */
static int
print (Fixture *fixture, GtkPageSetup *setup)
{
  GtkPrintOperation *operation = tl_window_create_print (fixture->window);
  g_autoptr (GError) error = NULL;

  fixture->done = FALSE;
  if (setup != NULL)
    gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_export_filename (operation, fixture->path);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), fixture);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                           GTK_WINDOW (fixture->window), &error);
  g_assert_no_error (error);
  widgets_wait_for (is_done, fixture);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (operation);
  return fixture->n_pages;
}

static void
assert_is_pdf (Fixture *fixture)
{
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &text, &length, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
  g_assert_cmpuint (length, >, 10000);
}

/* All items take pages, those of a year take fewer, and a filter leaves fewer still. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  int all = print (fixture, NULL);
  int some;

  assert_is_pdf (fixture);
  g_assert_cmpint (all, >, 5);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.zoom-to-range", "(xx)",
                              tl_instant_from_ymd (2011, 1, 1), tl_instant_from_ymd (2012, 1, 1));
  some = print (fixture, NULL);
  g_assert_cmpint (some, <, all);
  tl_filter_set_chosen (fixture->window->filter, TL_FACET_THEME, 0, TRUE);
  g_assert_cmpint (print (fixture, NULL), <=, some);
}

/* The index has everything in view, and no picture. */
static void
test_index (Fixture *fixture, gconstpointer data)
{
  tl_window_set_view (fixture->window, "index");
  g_assert_cmpint (print (fixture, NULL), >, 5);
}

static void
test_paper (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) small = gtk_paper_size_new (GTK_PAPER_NAME_A5);
  int on_large = print (fixture, NULL);

  gtk_page_setup_set_paper_size (setup, small);
  g_assert_cmpint (print (fixture, setup), >, on_large);
}

#define ADD(path, func) g_test_add ("/window-print/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("pages", test_pages);
  ADD ("index", test_index);
  ADD ("paper", test_paper);
  return g_test_run ();
}
