/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>
#include <glib/gstdio.h>

#define GOOD "{ \"format\": \"chronicle/1\", \"title\": \"T\" }"
#define WARNING                                                                                    \
  "{ \"format\": \"chronicle/1\", \"title\": \"T\",\n"                                             \
  " \"events\": [ { \"id\": \"e\", \"title\": \"E\", \"date\": \"1998\" } ] }"
#define BROKEN                                                                                     \
  "{ \"format\": \"chronicle/1\", \"title\": \"T\",\n"                                             \
  " \"subject\": \"x\", \"y\": 1 }"

typedef struct
{
  char *folder;
  char *out;
  char *err;
} Fixture;

static const char *const names[] = { "good", "warning", "broken", "empty" };

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { GOOD, WARNING, BROKEN, "" };

  fixture->folder = g_dir_make_tmp ("tool-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->out);
  g_free (fixture->err);
}

/* Runs the tool in the folder of the files; @line is parted at blanks. */
static int
run (Fixture *fixture, const char *line)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *whole = g_strdup_printf ("%s %s", g_getenv ("TL_TOOL"), line);
  g_auto (GStrv) arguments = g_strsplit (g_strchomp (whole), " ", -1);
  g_autoptr (GSubprocess) tool = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->err, g_free);
  g_subprocess_launcher_set_cwd (launcher, fixture->folder);
  tool = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (tool, NULL, NULL, &fixture->out, &fixture->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (tool));

  return g_subprocess_get_exit_status (tool);
}

static void
assert_contains (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

static void
test_clean (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run (fixture, "check good"), ==, 0);
  g_assert_cmpstr (fixture->out, ==, "good: 0 errors, 0 warnings, 0 notes\n");
  g_assert_cmpstr (fixture->err, ==, "");
}

static void
test_warning (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run (fixture, "check warning"), ==, 0);
  assert_contains (fixture->out, "warning:2:14: warning: “e” has no passage");
  assert_contains (fixture->out, "warning: 0 errors, 1 warning, 0 notes\n");
  g_assert_cmpint (run (fixture, "check --strict warning"), ==, 1);
}

static void
test_broken (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run (fixture, "check good broken"), ==, 1);
  assert_contains (fixture->out, "broken:2:13: error: Nothing here has the id “x”");
  assert_contains (fixture->out, "broken:2:18: note: “y” is not part");
  assert_contains (fixture->out, "good: 0 errors");
  assert_contains (fixture->out, "broken: 1 error, 0 warnings, 1 note\n");
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run (fixture, "check missing broken"), ==, 2);
  assert_contains (fixture->err, "throughline-tool: There is no file “missing”");
  assert_contains (fixture->out, "broken: 1 error");
  g_assert_cmpint (run (fixture, "check empty"), ==, 2);
  g_assert_cmpint (run (fixture, "info empty"), ==, 2);
}

static void
test_usage (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run (fixture, ""), ==, 2);
  g_assert_cmpint (run (fixture, "frobnicate"), ==, 2);
  assert_contains (fixture->err, "there is no command “frobnicate”");
  g_assert_cmpint (run (fixture, "check"), ==, 2);
  g_assert_cmpint (run (fixture, "check --frobnicate good"), ==, 2);
  g_assert_cmpint (run (fixture, "info good good"), ==, 2);
  g_assert_cmpint (run (fixture, "--version"), ==, 0);
  assert_contains (fixture->out, "throughline-tool ");
  g_assert_cmpint (run (fixture, "--help"), ==, 0);
  assert_contains (fixture->out, "check FILE");
  g_assert_cmpint (run (fixture, "check --help"), ==, 0);
  assert_contains (fixture->out, "--strict");
}

static void
test_info (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run (fixture, "info warning"), ==, 0);
  assert_contains (fixture->out, "Title: T\n");
  assert_contains (fixture->out, "Span: 1998-01-01/1998-12-31\n");
  assert_contains (fixture->out, "Events: 1\n");
  g_assert_cmpint (run (fixture, "info good"), ==, 0);
  g_assert_null (strstr (fixture->out, "Span"));
  g_assert_cmpint (run (fixture, "info broken"), ==, 1);
}

static void
test_content (Fixture *fixture, gconstpointer data)
{
  const char *sources = g_getenv ("TL_SOURCES_DIR");
  g_autofree char *line =
      g_strdup_printf ("check --strict --sources %s %s", sources != NULL ? sources : "/nowhere",
                       g_getenv ("TL_CHRONICLE"));

  g_assert_cmpint (run (fixture, line), ==, 0);
  if (sources == NULL)
    assert_contains (fixture->out, "no passage was compared");
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/tool/clean", test_clean);
  add ("/tool/warning", test_warning);
  add ("/tool/broken", test_broken);
  add ("/tool/unreadable", test_unreadable);
  add ("/tool/usage", test_usage);
  add ("/tool/info", test_info);
  add ("/tool/content", test_content);

  return g_test_run ();
}
