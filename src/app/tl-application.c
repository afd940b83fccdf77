/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-application.h"

#include "tl-accelerators.h"
#include "tl-command-line.h"
#include "tl-follow-link.h"
#include "tl-link.h"
#include "tl-open-chronicle.h"
#include "tl-preferences-dialog.h"
#include "tl-request.h"
#include "tl-settings.h"
#include "tl-window.h"

#include <glib/gi18n.h>

struct _TlApplication
{
  AdwApplication parent_instance;

  TlReadingPlaces *places; /* NULL if nothing is to be kept */
  gboolean for_picture;
  int exit_status;
};

G_DEFINE_FINAL_TYPE (TlApplication, tl_application, ADW_TYPE_APPLICATION)

/* The first of several files takes the window that is open, the others one of their own. */
static TlWindow *
window_for (TlApplication *self, guint nth_file)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL && nth_file == 0)
    return TL_WINDOW (window);
  return tl_window_new (ADW_APPLICATION (self));
}

static void
tl_application_activate (GApplication *application)
{
  TlWindow *window = window_for (TL_APPLICATION (application), 0);
  g_autoptr (GFile) file = tl_window_new_built_in_file ();

  tl_window_show_timeline_first (window);
  if (tl_window_is_empty (window))
    tl_window_open_async (window, file, NULL, NULL);
  gtk_window_present (GTK_WINDOW (window));
}

/* Files that the desktop asks to open; those of a command line come with the command line. */
static void
tl_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      TlWindow *window;

      if (g_file_has_uri_scheme (files[i], TL_LINK_SCHEME))
        {
          g_autofree char *link = g_file_get_uri (files[i]);

          tl_follow_link (GTK_APPLICATION (application), link);
          continue;
        }
      window = window_for (TL_APPLICATION (application), (guint) i);
      tl_window_open_async (window, files[i], NULL, NULL);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static int
tl_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("throughline %s\n", TL_VERSION);
      return 0;
    }

  /* A picture is of a window of its own, whatever windows are open or were. */
  if (g_variant_dict_contains (options, "screenshot"))
    {
      TL_APPLICATION (application)->for_picture = TRUE;
      g_application_set_flags (application,
                               g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
    }
  return -1;
}

/* A command line lives on until its request is done, and the process behind it waits as long: the
 * reference that is dropped here is the last. A window that was closed knows no application. */
static void
request_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GApplicationCommandLine) command_line = user_data;
  GApplication *application = g_application_get_default ();
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  gboolean succeeded = tl_request_run_finish (TL_WINDOW (source), result);

  if (!succeeded)
    g_application_command_line_set_exit_status (command_line, 1);
  if (!succeeded && !g_application_command_line_get_is_remote (command_line))
    TL_APPLICATION (application)->exit_status = 1;
  if (g_variant_dict_contains (options, "screenshot"))
    g_application_quit (application);
  g_application_release (application);
}

/* A request is held on to until its end, as it has to be told when its window is closed before. */
static void
run_requests (TlApplication *self,
              GApplicationCommandLine *command_line,
              const TlCommandLine *options)
{
  guint n_files = options->files != NULL ? g_strv_length (options->files) : 0;

  if (options->dark)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);
  for (guint i = 0; i < MAX (n_files, 1); i++)
    {
      /* A picture is of a file. */
      if (n_files > 0 && options->screenshot == NULL &&
          g_strcmp0 (g_uri_peek_scheme (options->files[i]), TL_LINK_SCHEME) == 0)
        {
          tl_follow_link (GTK_APPLICATION (self), options->files[i]);
          continue;
        }
      g_application_hold (G_APPLICATION (self));
      tl_request_run_async (window_for (self, i), command_line, options,
                            n_files > 0 ? options->files[i] : NULL, request_done_cb,
                            g_object_ref (command_line));
    }
}

static int
tl_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  g_auto (TlCommandLine) options = TL_COMMAND_LINE_INIT;
  g_autoptr (GError) error = NULL;

  if (!tl_command_line_parse (&options, g_application_command_line_get_options_dict (command_line),
                              &error))
    {
      g_application_command_line_printerr (command_line, "throughline: %s\n", error->message);
      return 1;
    }

  run_requests (TL_APPLICATION (application), command_line, &options);
  return 0;
}

static void
tl_application_window_added (GtkApplication *application, GtkWindow *window)
{
  TlApplication *self = TL_APPLICATION (application);

  GTK_APPLICATION_CLASS (tl_application_parent_class)->window_added (application, window);

  if (self->places != NULL && TL_IS_WINDOW (window))
    tl_window_remember (TL_WINDOW (window), self->places);
}

static void
quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_application_quit (G_APPLICATION (user_data));
}

/* The desktop offers this and the next in the menu of the application, which may not run yet. */
static void
new_window (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TlWindow *window = tl_window_new (ADW_APPLICATION (user_data));
  g_autoptr (GFile) file = tl_window_new_built_in_file ();

  tl_window_open_async (window, file, NULL, NULL);
  gtk_window_present (GTK_WINDOW (window));
}

static void
choose_file (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TlWindow *window = window_for (TL_APPLICATION (user_data), 0);

  g_application_activate (G_APPLICATION (user_data));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open", NULL);
}

/* What the desktop's own search finds is in the built-in chronicle. */
static void
search (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = tl_window_new_built_in_file ();

  tl_open_chronicle (GTK_APPLICATION (user_data), file, tl_window_search,
                     g_variant_get_string (parameter, NULL));
}

static void
show_preferences (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));
  g_autoptr (GSettings) settings = tl_settings_new (NULL);

  adw_dialog_present (tl_preferences_dialog_new (settings), GTK_WIDGET (window));
}

static void
show_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));
  AdwDialog *about = adw_about_dialog_new ();

  adw_about_dialog_set_application_name (ADW_ABOUT_DIALOG (about), _ ("Throughline"));
  adw_about_dialog_set_application_icon (ADW_ABOUT_DIALOG (about), TL_APPLICATION_ID);
  adw_about_dialog_set_version (ADW_ABOUT_DIALOG (about), TL_VERSION);
  adw_about_dialog_set_comments (
      ADW_ABOUT_DIALOG (about),
      _ ("A life, read along its themes and checked against its sources"));
  adw_about_dialog_set_developer_name (ADW_ABOUT_DIALOG (about),
                                       _ ("The Throughline contributors"));
  adw_about_dialog_set_license_type (ADW_ABOUT_DIALOG (about), GTK_LICENSE_GPL_3_0);
  /* Translators: your names, one a line, for the About dialog. */
  adw_about_dialog_set_translator_credits (ADW_ABOUT_DIALOG (about), _ ("translator-credits"));
  adw_dialog_present (about, GTK_WIDGET (window));
}

static TlReadingPlaces *
create_places (void)
{
  g_autofree char *path =
      g_build_filename (g_get_user_state_dir (), "throughline", "places.ini", NULL);

  return tl_reading_places_new (path);
}

static void
tl_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "new-window", .activate = new_window },
    { .name = "open", .activate = choose_file },
    { .name = "search", .parameter_type = "s", .activate = search },
    { .name = "quit", .activate = quit },
    { .name = "preferences", .activate = show_preferences },
    { .name = "about", .activate = show_about },
  };

  G_APPLICATION_CLASS (tl_application_parent_class)->startup (application);

  if (!TL_APPLICATION (application)->for_picture)
    TL_APPLICATION (application)->places = create_places ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  tl_accelerators_add_to_application (GTK_APPLICATION (application));
  /* GTK would draw the icon before the first frame; windows take it after that. */
  gtk_window_set_default_icon_name (NULL);
  /* Whoever walks through passages by keyboard reads them, and does not want them all marked. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
}

static void
save_places (TlReadingPlaces *places)
{
  g_autoptr (GError) error = NULL;

  if (places != NULL && !tl_reading_places_save (places, &error))
    g_info ("Places are not kept: %s", error->message);
}

/* Windows that are closed have kept what they keep; those that are still open are ended here.
 * Nobody waits for a frame any more, and what is not written now is lost. */
static void
tl_application_shutdown (GApplication *application)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (application));

  for (GList *window = windows; window != NULL; window = window->next)
    if (TL_IS_WINDOW (window->data))
      tl_window_keep (window->data);
  save_places (TL_APPLICATION (application)->places);

  G_APPLICATION_CLASS (tl_application_parent_class)->shutdown (application);
}

static void
tl_application_finalize (GObject *object)
{
  g_clear_object (&TL_APPLICATION (object)->places);

  G_OBJECT_CLASS (tl_application_parent_class)->finalize (object);
}

static void
tl_application_class_init (TlApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tl_application_finalize;
  GTK_APPLICATION_CLASS (klass)->window_added = tl_application_window_added;
  application_class->activate = tl_application_activate;
  application_class->command_line = tl_application_command_line;
  application_class->handle_local_options = tl_application_handle_local_options;
  application_class->open = tl_application_open;
  application_class->shutdown = tl_application_shutdown;
  application_class->startup = tl_application_startup;
}

static void
tl_application_init (TlApplication *self)
{
  tl_command_line_add_options (G_APPLICATION (self));
}

/**
 * tl_application_new:
 *
 * Returns: (transfer full): the application
 */
TlApplication *
tl_application_new (void)
{
  return g_object_new (TL_TYPE_APPLICATION, "application-id", TL_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", TL_RESOURCE_PATH, NULL);
}

/**
 * tl_application_get_exit_status:
 * @self: an application that has run
 *
 * Returns: 1 if what the command line of this process asked for failed, else 0. It is known only
 *   at the end, as files are read while the application runs.
 */
int
tl_application_get_exit_status (TlApplication *self)
{
  g_return_val_if_fail (TL_IS_APPLICATION (self), 1);

  return self->exit_status;
}
