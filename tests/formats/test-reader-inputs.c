/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader-cases.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  const char *name;
  const char *bytes;
  gsize length; /* 0 for up to the first NUL */
  TlReadError code;
  const char *fragment;
} Case;

#define BYTES(text) text, sizeof text - 1

static const Case cases[] = {
  { "empty", "", 0, TL_READ_ERROR_EMPTY, "is empty" },
  { "blank", " \n\t\n", 0, TL_READ_ERROR_EMPTY, "nothing but blanks" },
  { "only-mark", "\xEF\xBB\xBF", 0, TL_READ_ERROR_EMPTY, "nothing but blanks" },
  { "truncated-object", "{\n \"format\": \"chronicle/1\",", 0, TL_READ_ERROR_TRUNCATED,
    "ends too early, at line 2" },
  { "truncated-text", "{ \"format\": \"chron", 0, TL_READ_ERROR_TRUNCATED, "line 1, column 19" },
  { "truncated-word", "{ \"x\": tr", 0, TL_READ_ERROR_TRUNCATED, "ends too early" },
  { "truncated-character", "{ \"x\": \"\xE4\xB8", 0, TL_READ_ERROR_TRUNCATED, "ends too early" },
  { "latin-1", "{ \"format\": \"chronicle/1\",\n \"title\": \"caf\xE9\" }", 0,
    TL_READ_ERROR_ENCODING, "is not UTF-8 text: line 2, column 15" },
  { "utf-16-le", BYTES ("\xFF\xFE{\0\"\0"), TL_READ_ERROR_ENCODING, "UTF-16" },
  { "utf-16-be", BYTES ("\xFE\xFF\0{\0\""), TL_READ_ERROR_ENCODING, "UTF-16" },
  { "utf-16-without-mark", BYTES ("{\0\"\0"), TL_READ_ERROR_ENCODING, "UTF-16" },
  { "nul", BYTES ("{ \"format\":\n \0 }"), TL_READ_ERROR_ENCODING,
    "line 2, column 2 it has a NUL" },
  { "nul-in-text", BYTES ("{ \"format\": \"chr\0n\" }"), TL_READ_ERROR_ENCODING, "NUL" },
  { "binary", BYTES ("\x89PNG\r\n\x1A\n\0\0"), TL_READ_ERROR_ENCODING, "not UTF-8" },
  { "plain-text", "Once upon a time", 0, TL_READ_ERROR_SYNTAX,
    "line 1, column 1 there is “O”, where a text" },
  { "comma-after-last-key", "{ \"format\": \"chronicle/1\",\n}", 0, TL_READ_ERROR_SYNTAX,
    "line 1, column 26 there is a comma too many" },
  { "comma-after-last-element", "[ 1,\n 2, ]", 0, TL_READ_ERROR_SYNTAX,
    "line 2, column 3 there is a comma too many" },
  { "two-commas", "[ 1,, 2 ]", 0, TL_READ_ERROR_SYNTAX, "a comma too many" },
  { "missing-comma", "{ \"a\": 1\n  \"b\": 2 }", 0, TL_READ_ERROR_SYNTAX,
    "line 2, column 3 there is “\"”, where a comma or “}” should be" },
  { "missing-comma-in-list", "[ 1 2 ]", 0, TL_READ_ERROR_SYNTAX,
    "there is “2”, where a comma or “]” should be" },
  { "missing-colon", "{ \"a\" 1 }", 0, TL_READ_ERROR_SYNTAX,
    "column 7 there is “1”, where a colon should be" },
  { "single-quotes", "{ 'a': 1 }", 0, TL_READ_ERROR_SYNTAX,
    "column 3 there is “'”, where a key in double quotes or “}” should be" },
  { "key-after-comma", "{ \"a\": 1, b: 2 }", 0, TL_READ_ERROR_SYNTAX,
    "there is “b”, where a key in double quotes should be" },
  { "comment", "{ // x\n \"a\": 1 }", 0, TL_READ_ERROR_SYNTAX, "there is “/”" },
  { "word", "{ \"a\": tru }", 0, TL_READ_ERROR_SYNTAX, "neither a number nor true" },
  { "number", "{ \"a\": 01 }", 0, TL_READ_ERROR_SYNTAX, "neither a number nor true" },
  { "line-break-in-text", "{ \"a\": \"x\ny\" }", 0, TL_READ_ERROR_SYNTAX,
    "line 1, column 10 there is something that cannot stand in a text. Write a line break" },
  { "escape", "{ \"a\": \"C:\\dir\" }", 0, TL_READ_ERROR_SYNTAX, "Write a backslash as" },
  { "two-texts", "{} {}", 0, TL_READ_ERROR_SYNTAX, "there is “{”, where the end of the file" },
  { "wide-character", "{ \"a\": 中 }", 0, TL_READ_ERROR_SYNTAX, "there is “中”, where a text" },
  { "list", "[]", 0, TL_READ_ERROR_NOT_A_CHRONICLE, "is JSON, but not a chronicle" },
  { "number-alone", "7", 0, TL_READ_ERROR_NOT_A_CHRONICLE, "is JSON, but not a chronicle" },
  { "other-program", "{ \"events\": [] }", 0, TL_READ_ERROR_NOT_A_CHRONICLE, "not a chronicle" },
  { "other-format", "{ \"format\": \"x\" }", 0, TL_READ_ERROR_NOT_A_CHRONICLE, "not a chronicle" },
  { "format-is-number", "{ \"format\": 1 }", 0, TL_READ_ERROR_NOT_A_CHRONICLE, "not a chronicle" },
  { "newer-format", "{ \"format\": \"chronicle/2\" }", 0, TL_READ_ERROR_VERSION,
    "is in the format “chronicle/2”" },
};

static void
test_case (gconstpointer data)
{
  const Case *wanted = data;
  gsize length = wanted->length > 0 ? wanted->length : strlen (wanted->bytes);

  reader_case_assert_error (wanted->bytes, length, wanted->code, wanted->fragment);
}

static void
assert_file_error (const char *path, TlReadError code, const char *fragment)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (GError) error = NULL;

  chronicle = tl_chronicle_read_file (file, defects, NULL, &error);
  g_assert_null (chronicle);
  g_assert_error (error, TL_READ_ERROR, (int) code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  if (strstr (error->message, fragment) == NULL)
    g_error ("“%s” is not in “%s”", fragment, error->message);
}

static char *
write_temporary (const char *bytes)
{
  char *path = NULL;
  int fd = g_file_open_tmp ("reader-XXXXXX.chronicle", &path, NULL);

  g_assert_cmpint (fd, !=, -1);
  g_assert_cmpint (write (fd, bytes, strlen (bytes)), ==, (gssize) strlen (bytes));
  g_assert_no_errno (close (fd));

  return path;
}

static void
test_file (void)
{
  g_autofree char *path = write_temporary (reader_case_full);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (GError) error = NULL;

  chronicle = tl_chronicle_read_file (file, defects, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tl_chronicle_get_title (chronicle), ==, "A life");
  g_unlink (path);
}

static void
test_place_in_file (void)
{
  g_autofree char *path =
      write_temporary ("{ \"format\": \"chronicle/1\",\n\"title\": \"\\u4e2d\", \"x\": 1 }");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (TlDefect) defect = NULL;

  chronicle = tl_chronicle_read_file (file, defects, NULL, NULL);
  defect = g_list_model_get_item (G_LIST_MODEL (defects), 0);
  g_assert_cmpuint (tl_defect_get_line (defect), ==, 2);
  g_assert_cmpuint (tl_defect_get_column (defect), ==, 20);
  g_unlink (path);
}

static void
test_missing (void)
{
  assert_file_error ("/nowhere/at all.chronicle", TL_READ_ERROR_NOT_FOUND, "“at all.chronicle”");
}

static void
test_name_that_is_not_utf8 (void)
{
  assert_file_error ("/nowhere/caf\xE9\n.chronicle", TL_READ_ERROR_NOT_FOUND, "caf\uFFFD");
}

static void
test_directory (void)
{
  assert_file_error (g_get_tmp_dir (), TL_READ_ERROR_NOT_A_FILE, "is a folder");
}

static void
test_unreadable (void)
{
  g_autofree char *path = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("root can read every file");
      return;
    }

  path = write_temporary ("{}");
  g_assert_no_errno (g_chmod (path, 0));
  assert_file_error (path, TL_READ_ERROR_PERMISSION, "may not be read");
  g_unlink (path);
}

static void
test_pipe (void)
{
  g_autofree char *folder = g_dir_make_tmp ("reader-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pipe", NULL);

  g_assert_no_errno (mkfifo (path, 0600));
  assert_file_error (path, TL_READ_ERROR_NOT_A_FILE, "is a pipe or a device");
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_device (void)
{
  assert_file_error ("/dev/zero", TL_READ_ERROR_NOT_A_FILE, "is a pipe or a device");
}

static void
test_sparse (void)
{
  g_autofree char *path = write_temporary ("");
  gint64 before;

  g_assert_no_errno (truncate (path, (off_t) 2 << 30));
  before = g_get_monotonic_time ();
  assert_file_error (path, TL_READ_ERROR_TOO_LARGE, "is too large: it has 2.0");
  g_assert_cmpint (g_get_monotonic_time () - before, <, 100 * 1000);
  g_unlink (path);
}

/* Neither deep nesting nor its memory is the end of the program. */
static void
test_bombs (void)
{
  static const char *const runs[] = { "[", "{\"a\":", "[1," };

  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      g_autoptr (GString) bomb = g_string_new ("{ \"format\": \"chronicle/1\", \"x\": ");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (TlDefects) defects = tl_defects_new ();
      g_autoptr (TlChronicle) chronicle = NULL;
      g_autoptr (GError) error = NULL;

      while (bomb->len < 4000000)
        g_string_append (bomb, runs[i]);
      bytes = g_bytes_new (bomb->str, bomb->len);
      chronicle = tl_chronicle_read_bytes (bytes, "bomb", defects, NULL, &error);
      g_assert_true (g_error_matches (error, TL_READ_ERROR, TL_READ_ERROR_TRUNCATED) ||
                     g_error_matches (error, TL_READ_ERROR, TL_READ_ERROR_TOO_LARGE));
    }
}

static void
test_deep_value_is_kept (void)
{
  g_autoptr (GString) json =
      g_string_new ("{ \"format\": \"chronicle/1\", \"title\": \"T\", \"x\": ");
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = NULL;
  const char *kept;

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (json, '[');
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (json, ']');
  g_string_append_c (json, '}');

  chronicle = reader_case_read (json->str, &defects);
  kept = g_hash_table_lookup (tl_chronicle_get_kept (chronicle), "/x");
  g_assert_cmpuint (strlen (kept), ==, 200000);
}

static void
test_resource_is_missing (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///not/there.chronicle");
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (GError) error = NULL;

  chronicle = tl_chronicle_read_file (file, defects, NULL, &error);
  g_assert_error (error, TL_READ_ERROR, TL_READ_ERROR_NOT_FOUND);
  g_assert_null (chronicle);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/reader/inputs/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/reader/inputs/file", test_file);
  g_test_add_func ("/reader/inputs/place-in-file", test_place_in_file);
  g_test_add_func ("/reader/inputs/missing", test_missing);
  g_test_add_func ("/reader/inputs/name-that-is-not-utf8", test_name_that_is_not_utf8);
  g_test_add_func ("/reader/inputs/directory", test_directory);
  g_test_add_func ("/reader/inputs/unreadable", test_unreadable);
  g_test_add_func ("/reader/inputs/pipe", test_pipe);
  g_test_add_func ("/reader/inputs/device", test_device);
  g_test_add_func ("/reader/inputs/sparse", test_sparse);
  g_test_add_func ("/reader/inputs/bombs", test_bombs);
  g_test_add_func ("/reader/inputs/deep-value-is-kept", test_deep_value_is_kept);
  g_test_add_func ("/reader/inputs/resource-is-missing", test_resource_is_missing);

  return g_test_run ();
}
