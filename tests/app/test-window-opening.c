/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes of files that are opened one upon another, dropped together, or hold nothing. */

#include "widgets.h"
#include "windows.h"

#include "tl-request.h"
#include "tl-window-private.h"

#include <glib/gstdio.h>

#define EMPTY "{ \"format\": \"chronicle/1\", \"title\": \"Empty\" }"
#define ONE                                                                                        \
  "{ \"format\": \"chronicle/1\", \"title\": \"One\", \"events\": [ { \"id\": \"e\","              \
  "  \"title\": \"It happens\", \"date\": \"1998\" } ] }"

typedef struct
{
  TlWindow *window;
  GFile *empty;
  GFile *one;
  gboolean done;
  gboolean succeeded;
} Fixture;

static GFile *
new_file (const char *text)
{
  g_autoptr (GFileIOStream) stream = NULL;
  GFile *file = g_file_new_tmp ("opening-XXXXXX", &stream, NULL);

  g_assert_true (g_file_replace_contents (file, text, strlen (text), NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
  return file;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->empty = new_file (EMPTY);
  fixture->one = new_file (ONE);
  fixture->window = g_object_ref (tl_window_new (windows_get_application ()));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (windows_get_application ()))) !=
         NULL)
    gtk_window_destroy (windows->data);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->window);
  g_file_delete (fixture->empty, NULL, NULL);
  g_file_delete (fixture->one, NULL, NULL);
  g_object_unref (fixture->empty);
  g_object_unref (fixture->one);
}

static gboolean
is_done (gpointer data)
{
  return ((Fixture *) data)->done;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->succeeded = tl_window_open_finish (TL_WINDOW (source), result, NULL);
  fixture->done = TRUE;
}

static void
open_file (Fixture *fixture, GFile *file)
{
  fixture->done = FALSE;
  tl_window_open_async (fixture->window, file, opened_cb, fixture);
  widgets_wait_for (is_done, fixture);
  g_assert_true (fixture->succeeded);
}

static void
request_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->succeeded = tl_request_run_finish (TL_WINDOW (source), result);
  fixture->done = TRUE;
}

static void
begin_request (Fixture *fixture, const TlCommandLine *options, const char *file)
{
  g_autoptr (GApplicationCommandLine) command_line =
      g_object_new (G_TYPE_APPLICATION_COMMAND_LINE, NULL);

  tl_request_run_async (fixture->window, command_line, options, file, request_cb, fixture);
}

static const char *
title_of (Fixture *fixture)
{
  return gtk_window_get_title (GTK_WINDOW (fixture->window));
}

/* Whoever starts the application again does not take back the file that is being opened. */
static void
test_activate_while_loading (Fixture *fixture, gconstpointer data)
{
  tl_window_open_async (fixture->window, fixture->one, opened_cb, fixture);
  g_assert_false (tl_window_is_empty (fixture->window));
  g_application_activate (G_APPLICATION (windows_get_application ()));
  widgets_wait_for (is_done, fixture);
  g_assert_true (fixture->succeeded);
  g_assert_cmpstr (title_of (fixture), ==, "One");
}

static void
test_request_while_loading (Fixture *fixture, gconstpointer data)
{
  TlCommandLine options = TL_COMMAND_LINE_INIT;

  tl_window_open_async (fixture->window, fixture->one, NULL, NULL);
  begin_request (fixture, &options, NULL);
  widgets_wait_for (is_done, fixture);
  g_assert_true (fixture->succeeded);
  fixture->done = FALSE;
  while (tl_window_get_chronicle (fixture->window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (title_of (fixture), ==, "One");
}

static gboolean
close_it (gpointer window)
{
  gtk_window_destroy (window);
  return G_SOURCE_REMOVE;
}

static void
test_closed_while_loading (Fixture *fixture, gconstpointer data)
{
  TlCommandLine options = { .screenshot = (char *) "/no/such/folder/picture.png" };

  begin_request (fixture, &options, g_file_peek_path (fixture->one));
  close_it (fixture->window);
  widgets_wait_for (is_done, fixture);
  g_assert_false (fixture->succeeded);
}

static void
test_closed_while_drawing (Fixture *fixture, gconstpointer data)
{
  TlCommandLine options = { .screenshot = (char *) "/no/such/folder/picture.png" };

  open_file (fixture, fixture->one);
  fixture->done = FALSE;
  begin_request (fixture, &options, NULL);
  g_idle_add (close_it, fixture->window);
  widgets_wait_for (is_done, fixture);
  g_assert_false (fixture->succeeded);
}

static void
cancelled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;

  fixture->succeeded = tl_window_open_finish (TL_WINDOW (source), result, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  fixture->done = TRUE;
}

/* What is being read for a window that is closed is read no further, and shown nowhere. */
static void
test_closed_cancels (Fixture *fixture, gconstpointer data)
{
  tl_window_open_async (fixture->window, fixture->one, cancelled_cb, fixture);
  close_it (fixture->window);
  widgets_wait_for (is_done, fixture);
  g_assert_false (fixture->succeeded);
  g_assert_null (tl_window_get_chronicle (fixture->window));
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  open_file (fixture, fixture->empty);
  g_assert_nonnull (widgets_find_label (window, "This Chronicle Is Empty"));
  g_assert_null (widgets_find_label (window, "Nothing Matches"));
  g_assert_null (widgets_find_label (window, "Choose an item"));
  g_assert_cmpstr (gtk_label_get_label (fixture->window->subtitle), ==, "No items");

  open_file (fixture, fixture->one);
  g_assert_null (widgets_find_label (window, "This Chronicle Is Empty"));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->centre), ==, "timeline");
}

static void
test_view (Fixture *fixture, gconstpointer data)
{
  g_assert_true (tl_window_set_view (fixture->window, "timeline"));
  g_assert_false (tl_window_set_view (fixture->window, "nothing"));
  g_assert_false (tl_window_set_view (fixture->window, "map"));
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  g_assert_not_reached ();
}

static gboolean
both_are_open (gpointer data)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (windows_get_application ()));
  guint n_open = 0;

  for (GList *window = windows; window != NULL; window = window->next)
    n_open += tl_window_get_chronicle (window->data) != NULL;
  return n_open == 2;
}

/* Of files that are dropped together none is lost. */
static void
test_drop (Fixture *fixture, gconstpointer data)
{
  GFile *files[] = { fixture->one, fixture->empty };
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, G_N_ELEMENTS (files)));
  g_signal_emit_by_name (find_drop_target (GTK_WIDGET (fixture->window)), "drop", &value, 1.0, 1.0,
                         &taken);
  g_assert_true (taken);
  widgets_wait_for (both_are_open, NULL);
  g_assert_cmpstr (title_of (fixture), ==, "One");
}

#define ADD(path, func) g_test_add ("/window-opening/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("activate-while-loading", test_activate_while_loading);
  ADD ("request-while-loading", test_request_while_loading);
  ADD ("closed-while-loading", test_closed_while_loading);
  ADD ("closed-cancels", test_closed_cancels);
  ADD ("closed-while-drawing", test_closed_while_drawing);
  ADD ("empty", test_empty);
  ADD ("view", test_view);
  ADD ("drop", test_drop);
  return g_test_run ();
}
