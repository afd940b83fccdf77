/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of windows that are not at rest at once, or that are closed before they are. */

#include "widgets.h"

#include "tl-screenshot.h"

#include <glib/gstdio.h>

typedef struct
{
  GtkWidget *window;
  GtkWidget *label;
  char *path;
  guint n_painted;
  guint grow_id;
  gboolean done;
  GError *error;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = g_build_filename (g_get_tmp_dir (), "throughline-picture-XXXXXX", NULL);
  g_close (g_mkstemp (fixture->path), NULL);
  fixture->label = gtk_label_new ("A label");
  fixture->window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->label);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_handle_id (&fixture->grow_id, g_source_remove);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->window);
  g_unlink (fixture->path);
  g_free (fixture->path);
  g_clear_error (&fixture->error);
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  tl_screenshot_take_finish (GTK_WINDOW (source), result, &fixture->error);
  fixture->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Fixture *) data)->done;
}

static void
begin (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  tl_screenshot_take_async (GTK_WINDOW (fixture->window), file, taken_cb, fixture);
}

static gboolean
grow_cb (gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->grow_id = 0;
  gtk_widget_set_size_request (fixture->label, 300, 300 + (int) fixture->n_painted);
  return G_SOURCE_REMOVE;
}

/* Asks for another size just when nothing has been drawn for long enough, a few times. */
static void
painted_cb (Fixture *fixture)
{
  g_clear_handle_id (&fixture->grow_id, g_source_remove);
  if (fixture->n_painted++ < 4)
    fixture->grow_id = g_timeout_add_full (G_PRIORITY_HIGH, 300, grow_cb, fixture, NULL);
}

static void
test_resized (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) texture = NULL;

  begin (fixture);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (fixture->window), "after-paint",
                            G_CALLBACK (painted_cb), fixture);
  widgets_wait_for (is_done, fixture);
  g_assert_no_error (fixture->error);
  texture = gdk_texture_new_from_filename (fixture->path, &fixture->error);
  g_assert_no_error (fixture->error);
  g_assert_cmpint (gdk_texture_get_height (texture), >=, 300);
}

static void
close_cb (gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (((Fixture *) user_data)->window));
}

static void
test_closed (Fixture *fixture, gconstpointer data)
{
  begin (fixture);
  g_timeout_add_once (50, close_cb, fixture);
  widgets_wait_for (is_done, fixture);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

#define ADD(path, func) g_test_add ("/screenshot/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("resized", test_resized);
  ADD ("closed", test_closed);
  return g_test_run ();
}
