/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "windows.h"

#include "widgets.h"

#include "tl-application.h"
#include "tl-window-private.h"

#include <glib/gstdio.h>

/* A process has one application. */
AdwApplication *
windows_get_application (void)
{
  static AdwApplication *application;

  if (application != NULL)
    return application;

  application = ADW_APPLICATION (tl_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  return application;
}

static gboolean
shows_timeline (gpointer window)
{
  return tl_window_get_chronicle (window) != NULL && tl_window_has_picture (window);
}

/* A window that shows the built-in chronicle on the timeline. */
TlWindow *
windows_show_built_in (void)
{
  g_autoptr (GFile) file = tl_window_new_built_in_file ();
  TlWindow *window = g_object_ref (tl_window_new (windows_get_application ()));

  gtk_window_present (GTK_WINDOW (window));
  tl_window_open_async (window, file, NULL, NULL);
  widgets_wait_for (shows_timeline, window);
  return window;
}

void
windows_set_up (WindowsFixture *fixture, gconstpointer files)
{
  fixture->files = files;
  fixture->folder = g_dir_make_tmp ("window-XXXXXX", NULL);
  for (const WindowsFile *file = files; file->name != NULL; file++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, file->name, NULL);

      g_assert_true (g_file_set_contents (path, file->text, -1, NULL));
    }
  fixture->window = g_object_ref (tl_window_new (windows_get_application ()));
}

void
windows_tear_down (WindowsFixture *fixture, gconstpointer files)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->window);
  for (const WindowsFile *file = fixture->files; file->name != NULL; file++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, file->name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_clear_error (&fixture->error);
}

GFile *
windows_file (WindowsFixture *fixture, const char *name)
{
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

/* Takes note of what came of opening a file. */
void
windows_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WindowsFixture *fixture = user_data;

  g_clear_error (&fixture->error);
  fixture->opened = tl_window_open_finish (TL_WINDOW (source), result, &fixture->error);
  fixture->done = TRUE;
}

void
windows_begin_open (WindowsFixture *fixture, const char *name)
{
  g_autoptr (GFile) file = windows_file (fixture, name);

  fixture->done = FALSE;
  tl_window_open_async (fixture->window, file, windows_opened_cb, fixture);
}

static gboolean
is_done (gpointer data)
{
  return ((WindowsFixture *) data)->done;
}

void
windows_wait_until_done (WindowsFixture *fixture)
{
  widgets_wait_for (is_done, fixture);
}

/* Returns whether the file could be opened. */
gboolean
windows_open (WindowsFixture *fixture, const char *name)
{
  windows_begin_open (fixture, name);
  windows_wait_until_done (fixture);
  return fixture->opened;
}

void
windows_act (WindowsFixture *fixture, const char *action, GVariant *floating)
{
  g_autoptr (GVariant) parameter = floating != NULL ? g_variant_ref_sink (floating) : NULL;

  g_assert_true (
      gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), action, parameter));
}

/* Whether the buttons for an action can be pressed. */
gboolean
windows_is_enabled (WindowsFixture *fixture, const char *action)
{
  g_autoptr (GPtrArray) buttons = widgets_of_type (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (buttons, i);

      if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), action) == 0)
        return gtk_widget_get_sensitive (button);
    }
  g_assert_not_reached ();
}

/* Without a window manager a window takes a new size only when it appears. */
void
windows_appear (WindowsFixture *fixture, int width, int height)
{
  gtk_widget_set_visible (GTK_WIDGET (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  gtk_window_present (GTK_WINDOW (fixture->window));
}
