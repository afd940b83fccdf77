/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program as it is run: its pictures, its messages and its exit status. */

#include "tl-application.h"
#include "tl-window.h"

#include <glib/gstdio.h>

#include <unistd.h>

#define TWO_GIB ((goffset) 2 << 30)

typedef struct
{
  char *folder;
  char *picture;
  char *err;
  int status;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("run-XXXXXX", NULL);
  fixture->picture = g_build_filename (fixture->folder, "picture.png", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->picture);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->picture);
  g_free (fixture->err);
}

typedef struct
{
  GMainLoop *loop;
  char *err;
} Ending;

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Ending *ending = user_data;
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, NULL, &ending->err, &error);
  g_assert_no_error (error);
  g_main_loop_quit (ending->loop);
}

/* Waits in the main loop, as the process may talk to an application in this one. */
static void
run (Fixture *fixture, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  Ending ending = { loop, NULL };
  va_list more;

  g_ptr_array_add (arguments, (char *) g_getenv ("THROUGHLINE"));
  va_start (more, fixture);
  do
    g_ptr_array_add (arguments, va_arg (more, char *));
  while (g_ptr_array_index (arguments, arguments->len - 1) != NULL);
  va_end (more);

  process = g_subprocess_newv ((const char *const *) arguments->pdata,
                               G_SUBPROCESS_FLAGS_STDERR_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8_async (process, NULL, NULL, ended_cb, &ending);
  g_main_loop_run (loop);
  g_assert_true (g_subprocess_get_if_exited (process));
  fixture->status = g_subprocess_get_exit_status (process);
  g_free (fixture->err);
  fixture->err = ending.err;
}

/* How bright the picture is on the whole, from 0 to 255. */
static double
assert_picture (Fixture *fixture, int width, int height)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_filename (fixture->picture, &error);
  gsize stride = (gsize) width * 4;
  g_autofree guchar *pixels = NULL;
  guint64 sum = 0;

  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, width);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, height);
  pixels = g_malloc (stride * (gsize) height);
  gdk_texture_download (texture, pixels, stride);
  for (gsize i = 0; i < stride * (gsize) height; i += 4)
    sum += pixels[i] + pixels[i + 1] + pixels[i + 2];
  return (double) sum / (3.0 * width * height);
}

/* A failure in a place where nobody can look is told with what the program said. */
static void
assert_status (Fixture *fixture, int status)
{
  if (fixture->status != status)
    g_test_message ("the program ended with %d and said: %s", fixture->status, fixture->err);
  g_assert_cmpint (fixture->status, ==, status);
}

static void
test_picture (Fixture *fixture, gconstpointer data)
{
  double light, dark;

  run (fixture, "--screenshot", fixture->picture, "--size", "1000x700", NULL);
  assert_status (fixture, 0);
  light = assert_picture (fixture, 1000, 700);
  run (fixture, "--screenshot", fixture->picture, "--size", "1000x700", "--dark", NULL);
  assert_status (fixture, 0);
  dark = assert_picture (fixture, 1000, 700);
  g_assert_cmpfloat (light, >, 170);
  g_assert_cmpfloat (dark, <, 90);
}

static char *
read_picture (Fixture *fixture, gsize *length)
{
  char *bytes;

  g_assert_true (g_file_get_contents (fixture->picture, &bytes, length, NULL));
  return bytes;
}

static void
test_same_picture (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_length, second_length;

  run (fixture, "--screenshot", fixture->picture, "--size", "900x600", NULL);
  assert_status (fixture, 0);
  first = read_picture (fixture, &first_length);
  run (fixture, "--screenshot", fixture->picture, "--size", "900x600", NULL);
  assert_status (fixture, 0);
  second = read_picture (fixture, &second_length);
  g_assert_cmpmem (first, first_length, second, second_length);
}

/* Whatever a reader left, a picture shows what anyone's does, and leaves it so. */
static void
test_picture_of_no_one (Fixture *fixture, gconstpointer data)
{
  static const char left[] = "[built-in]\nfrom=1e9\nto=1.1e9\nselected='lei-jun'\n";
  g_autofree char *state = g_build_filename (fixture->folder, "throughline", NULL);
  g_autofree char *path = g_build_filename (state, "places.ini", NULL);
  g_autofree char *with = NULL;
  g_autofree char *without = NULL;
  g_autofree char *after = NULL;
  gsize with_length, without_length;

  run (fixture, "--screenshot", fixture->picture, NULL);
  without = read_picture (fixture, &without_length);
  g_assert_cmpint (g_mkdir (state, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, left, -1, NULL));
  g_setenv ("XDG_STATE_HOME", fixture->folder, TRUE);
  run (fixture, "--screenshot", fixture->picture, NULL);
  g_setenv ("XDG_STATE_HOME", "/dev/null", TRUE);
  with = read_picture (fixture, &with_length);
  g_assert_cmpmem (with, with_length, without, without_length);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, left);
  g_unlink (path);
  g_rmdir (state);
}

static void
test_narrow_picture (Fixture *fixture, gconstpointer data)
{
  run (fixture, "--screenshot", fixture->picture, "--size", "360x640", NULL);
  assert_status (fixture, 0);
  assert_picture (fixture, 360, 640);
}

/* A stretch of time, and the scale it is on, are seen in the picture. */
static void
test_range_and_scale (Fixture *fixture, gconstpointer data)
{
  static const char *const options[] = { "--size=900x600", "--range=2021", "--even" };
  char *pictures[3];
  gsize lengths[3];

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      run (fixture, "--screenshot", fixture->picture, options[0], options[MIN (i, 1)], options[i],
           NULL);
      assert_status (fixture, 0);
      pictures[i] = read_picture (fixture, &lengths[i]);
      for (guint j = 0; j < i; j++)
        g_assert_false (lengths[i] == lengths[j] &&
                        memcmp (pictures[i], pictures[j], lengths[i]) == 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    g_clear_pointer (&pictures[i], g_free);
}

/* What is selected is seen in the picture; what is not there is said to be missing. */
static void
test_select (Fixture *fixture, gconstpointer data)
{
  g_autofree char *plain = NULL;
  g_autofree char *selected = NULL;
  gsize plain_length, selected_length;

  run (fixture, "--screenshot", fixture->picture, NULL);
  assert_status (fixture, 0);
  plain = read_picture (fixture, &plain_length);
  run (fixture, "--screenshot", fixture->picture, "--select", "lei-jun", "--view", "timeline",
       NULL);
  assert_status (fixture, 0);
  selected = read_picture (fixture, &selected_length);
  g_assert_false (plain_length == selected_length && memcmp (plain, selected, plain_length) == 0);

  run (fixture, "--screenshot", fixture->picture, "--select", "no-such-id", NULL);
  assert_status (fixture, 1);
  g_assert_nonnull (strstr (fixture->err, "no-such-id"));
}

static void
test_bad_options (Fixture *fixture, gconstpointer data)
{
  run (fixture, "--screenshot", fixture->picture, "--size", "big", NULL);
  assert_status (fixture, 1);
  g_assert_nonnull (strstr (fixture->err, "--size big is not a size"));
  run (fixture, "--screenshot", fixture->picture, "--view", "map", NULL);
  assert_status (fixture, 1);
  g_assert_nonnull (strstr (fixture->err, "choose one of timeline"));
  run (fixture, "--no-such-option", NULL);
  assert_status (fixture, 1);
  g_assert_false (g_file_test (fixture->picture, G_FILE_TEST_EXISTS));
}

static void
test_picture_cannot_be_written (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "missing", "picture.png", NULL);

  run (fixture, "--screenshot", path, NULL);
  assert_status (fixture, 1);
  g_assert_cmpuint (strlen (fixture->err), >, 0);
}

/* A picture shows the message, which stands on the terminal as one line too. */
static void
assert_refused (Fixture *fixture, const char *path)
{
  g_unlink (fixture->picture);
  run (fixture, "--screenshot", fixture->picture, "--size", "800x600", path, NULL);
  assert_status (fixture, 1);
  g_assert_true (g_str_has_prefix (fixture->err, "throughline: "));
  g_assert_true (strchr (fixture->err, '\n') == fixture->err + strlen (fixture->err) - 1);
  assert_picture (fixture, 800, 600);
}

static void
assert_text_refused (Fixture *fixture, const char *text, gssize length)
{
  g_autofree char *path = g_build_filename (fixture->folder, "bad.chronicle", NULL);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  assert_refused (fixture, path);
  g_assert_nonnull (strstr (fixture->err, "bad.chronicle"));
  g_unlink (path);
}

static void
test_bad_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", NULL);
  g_autofree char *whole = NULL;

  assert_refused (fixture, missing);
  assert_refused (fixture, fixture->folder);
  assert_text_refused (fixture, "", 0);
  assert_text_refused (fixture, "{ \"format\": \"chronicle/1\", \"title\": \"caf\xe9\" }", -1);
  assert_text_refused (fixture, "Once upon a time", -1);
  assert_text_refused (fixture, "[ 1, 2, 3 ]", -1);
  g_assert_true (g_file_get_contents (g_getenv ("TL_CHRONICLE"), &whole, NULL, NULL));
  assert_text_refused (fixture, whole, 5000);
}

static void
test_unreadable_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "secret", NULL);

  if (geteuid () == 0)
    {
      g_test_skip ("root can read everything");
      return;
    }
  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  g_chmod (path, 0);
  assert_refused (fixture, path);
  g_unlink (path);
}

static void
test_huge_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "huge", NULL);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_cmpint (truncate (path, TWO_GIB), ==, 0);
  assert_refused (fixture, path);
  g_unlink (path);
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_window_open_finish (TL_WINDOW (source), result, &error));
  g_assert_no_error (error);
  g_main_loop_quit (user_data);
}

static TlWindow *
open_first_window (TlApplication *application)
{
  TlWindow *window = tl_window_new (ADW_APPLICATION (application));
  g_autoptr (GFile) file = tl_window_new_built_in_file ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  gtk_window_present (GTK_WINDOW (window));
  tl_window_open_async (window, file, shown_cb, loop);
  g_main_loop_run (loop);
  return window;
}

/* A second process hands its file to the first, whose window stays as it was when that is bad. The
 * two meet on a session bus of their own, which this program is run in. */
static void
test_second_process (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlApplication) application = NULL;
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", NULL);
  TlWindow *window;
  TlChronicle *chronicle;
  g_autofree char *title = NULL;

  application = tl_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_assert_false (g_application_get_is_remote (G_APPLICATION (application)));
  window = open_first_window (application);
  chronicle = tl_window_get_chronicle (window);
  title = g_strdup (gtk_window_get_title (GTK_WINDOW (window)));

  run (fixture, missing, NULL);
  assert_status (fixture, 1);
  g_assert_nonnull (strstr (fixture->err, "missing"));
  g_assert_true (tl_window_get_chronicle (window) == chronicle);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, title);
  g_assert_cmpint (tl_application_get_exit_status (application), ==, 0);

  run (fixture, "--select", "lei-jun", NULL);
  assert_status (fixture, 0);
  run (fixture, "throughline:?item=lei-jun", NULL);
  assert_status (fixture, 0);
  g_assert_true (tl_window_get_chronicle (window) == chronicle);
  run (fixture, g_getenv ("TL_CHRONICLE"), NULL);
  assert_status (fixture, 0);
  g_assert_false (tl_window_get_chronicle (window) == chronicle);

  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(path, func) g_test_add ("/run/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("picture", test_picture);
  ADD ("same-picture", test_same_picture);
  ADD ("picture-of-no-one", test_picture_of_no_one);
  ADD ("narrow-picture", test_narrow_picture);
  ADD ("range-and-scale", test_range_and_scale);
  ADD ("select", test_select);
  ADD ("bad-options", test_bad_options);
  ADD ("picture-cannot-be-written", test_picture_cannot_be_written);
  ADD ("bad-files", test_bad_files);
  ADD ("unreadable-file", test_unreadable_file);
  ADD ("huge-file", test_huge_file);
  ADD ("second-process", test_second_process);
  return g_test_run ();
}
