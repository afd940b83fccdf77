/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Items as a table, read again by a parser that knows nothing of how it was written. */

#include "tl-chronicle-reader.h"
#include "tl-csv.h"
#include "tl-table.h"

#include <glib/gstdio.h>
#include <string.h>

#define FIELD_END "\x1f"
#define ROW_END   "\x1e"

/* Python's parser tells of each row and field by characters that no text here has. */
static const char parser[] = "import csv, sys\n"
                             "with open(sys.argv[1], encoding='utf-8', newline='') as file:\n"
                             "    for row in csv.reader(file, strict=True):\n"
                             "        out = ''.join(field + '\\x1f' for field in row) + '\\x1e'\n"
                             "        sys.stdout.buffer.write(out.encode('utf-8'))\n";

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("throughline-table-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "table.csv", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* The rows of the file, each a list of fields. */
static GPtrArray *
parse (Fixture *fixture)
{
  const char *const command[] = { "python3", "-c", parser, fixture->path, NULL };
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GError) error = NULL;
  g_autofree char *out = NULL;
  g_auto (GStrv) lines = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  lines = g_strsplit (out, ROW_END, -1);
  for (guint i = 0; lines[i + 1] != NULL; i++)
    {
      char **fields = g_strsplit (lines[i], FIELD_END, -1);
      guint n = g_strv_length (fields);

      g_clear_pointer (&fields[n - 1], g_free);
      g_ptr_array_add (rows, fields);
    }
  return rows;
}

static TlChronicle *
read_chronicle (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (GError) error = NULL;
  TlChronicle *chronicle = tl_chronicle_read_bytes (bytes, "test", defects, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (tl_defects_get_n (defects, TL_SEVERITY_ERROR), ==, 0);
  return chronicle;
}

static GPtrArray *
write_and_parse (Fixture *fixture, TlChronicle *chronicle, const guint32 *rows, guint n_rows)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_table_write (chronicle, rows, n_rows, fixture->file, NULL, &error));
  g_assert_no_error (error);
  return parse (fixture);
}

static GPtrArray *
write_all (Fixture *fixture, TlChronicle *chronicle)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (chronicle));
  g_autofree guint32 *rows = g_new (guint32, n);

  for (guint i = 0; i < n; i++)
    rows[i] = i;
  return write_and_parse (fixture, chronicle, rows, n);
}

/* What a table says of an item under a heading. */
static const char *
cell (GPtrArray *table, const char *id, const char *heading)
{
  char **headings = g_ptr_array_index (table, 0);
  guint column = 0;

  while (headings[column] != NULL && !g_str_equal (headings[column], heading))
    column++;
  g_assert_nonnull (headings[column]);
  for (guint i = 1; i < table->len; i++)
    {
      char **fields = g_ptr_array_index (table, i);

      if (g_str_equal (fields[0], id))
        return fields[column];
    }
  g_assert_not_reached ();
}

#define CHRONICLE                                                                                  \
  "{ \"format\": \"chronicle/1\", \"title\": \"T\","                                               \
  "  \"themes\": [ { \"id\": \"a\", \"name\": \"Courage\" },"                                      \
  "              { \"id\": \"b\", \"name\": \"Growth, slow\" } ],"                                 \
  "  \"sources\": [ { \"id\": \"s\", \"title\": \"演讲 “One”\", \"author\": [ \"Ada\" ],"          \
  "                   \"issued\": \"2021-03-30\" }, { \"id\": \"r\", \"title\": \"Diary\" } ],"    \
  "  \"people\": [ { \"id\": \"p\", \"name\": \"Ada\", \"date\": \"1815-12-10/1852-11-27\" },"     \
  "              { \"id\": \"q\", \"name\": \"Bea\", \"date\": \"1820~/..\" } ],"                  \
  "  \"organisations\": [ { \"id\": \"o\", \"name\": \"The Society\" } ],"                         \
  "  \"events\": ["                                                                                \
  "    { \"id\": \"e\", \"title\": \"She said \\\"no\\\", twice\\nand left\","                     \
  "      \"date\": \"1833-06-05\", \"themes\": [ \"a\", \"b\" ],"                                  \
  "      \"people\": [ { \"id\": \"p\" }, { \"id\": \"q\" } ],"                                    \
  "      \"organisations\": [ { \"id\": \"o\" } ],"                                                \
  "      \"passages\": [ { \"source\": \"s\", \"exact\": \"her \\\"words\\\"\", \"line\": 3 },"    \
  "                      { \"source\": \"r\", \"exact\": \"more\" } ] },"                          \
  "    { \"id\": \"f\", \"title\": \"=1+1\", \"date\": \"[1834,1835]\","                           \
  "      \"passages\": [ { \"source\": \"r\", \"exact\": \"sum\" } ] } ],"                         \
  "  \"quotes\": [ { \"id\": \"w\", \"speaker\": \"p\", \"date\": \"-0043\","                      \
  "      \"passage\": { \"source\": \"r\", \"exact\": \"-we weave, 我们\" } } ] }"

static void
test_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlChronicle) chronicle = read_chronicle (CHRONICLE);
  g_autoptr (GPtrArray) table = write_all (fixture, chronicle);

  g_assert_cmpuint (table->len, ==, 6);
  g_assert_cmpstr (cell (table, "e", "kind"), ==, "event");
  g_assert_cmpstr (cell (table, "e", "title"), ==, "She said \"no\", twice\nand left");
  g_assert_cmpstr (cell (table, "e", "start"), ==, "1833-06-05");
  g_assert_cmpstr (cell (table, "e", "end"), ==, "1833-06-05");
  g_assert_cmpstr (cell (table, "e", "themes"), ==, "Courage; Growth, slow");
  g_assert_cmpstr (cell (table, "e", "people"), ==, "Ada; Bea");
  g_assert_cmpstr (cell (table, "e", "organisations"), ==, "The Society");
  g_assert_cmpstr (cell (table, "e", "sources"), ==, "演讲 “One”; Diary");
  g_assert_cmpstr (cell (table, "e", "passages"), ==,
                   "“her \"words\"” — Ada, 演讲 “One”, 2021-03-30, line 3\n“more” — Diary");
  g_assert_cmpstr (cell (table, "w", "kind"), ==, "quote");
  g_assert_cmpstr (cell (table, "w", "people"), ==, "Ada");
  g_assert_cmpstr (cell (table, "w", "themes"), ==, "");
  g_assert_cmpstr (cell (table, "p", "kind"), ==, "person");
  g_assert_cmpstr (cell (table, "p", "passages"), ==, "");
}

/* Dates as they are written, never rounded, and never guarded. */
static void
test_dates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlChronicle) chronicle = read_chronicle (CHRONICLE);
  g_autoptr (GPtrArray) table = write_all (fixture, chronicle);

  g_assert_cmpstr (cell (table, "p", "start"), ==, "1815-12-10");
  g_assert_cmpstr (cell (table, "p", "end"), ==, "1852-11-27");
  g_assert_cmpstr (cell (table, "q", "start"), ==, "1820~");
  g_assert_cmpstr (cell (table, "q", "end"), ==, "..");
  g_assert_cmpstr (cell (table, "f", "start"), ==, "[1834,1835]");
  g_assert_cmpstr (cell (table, "f", "end"), ==, "[1834,1835]");
  g_assert_cmpstr (cell (table, "w", "start"), ==, "-0043");
}

static void
test_formulas (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlChronicle) chronicle = read_chronicle (CHRONICLE);
  g_autoptr (GPtrArray) table = write_all (fixture, chronicle);

  g_assert_cmpstr (cell (table, "f", "title"), ==, "'=1+1");
  g_assert_cmpstr (cell (table, "w", "title"), ==, "'-we weave, 我们");
}

/* Of the items those that are asked for, in that order. */
static void
test_some (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlChronicle) chronicle = read_chronicle (CHRONICLE);
  const guint32 rows[] = { tl_chronicle_find_row (chronicle, "f"),
                           tl_chronicle_find_row (chronicle, "e") };
  g_autoptr (GPtrArray) table = write_and_parse (fixture, chronicle, rows, G_N_ELEMENTS (rows));
  g_autoptr (GPtrArray) empty = NULL;

  g_assert_cmpuint (table->len, ==, 3);
  g_assert_cmpstr (((char **) g_ptr_array_index (table, 1))[0], ==, "f");
  g_assert_cmpstr (((char **) g_ptr_array_index (table, 2))[0], ==, "e");
  empty = write_and_parse (fixture, chronicle, NULL, 0);
  g_assert_cmpuint (empty->len, ==, 1);
}

static void
append_random (GString *text)
{
  static const char *const pieces[] = { "a", ",", "\"", "\"\"", "\r\n", "\n", "\r",
                                        " ", ";", "'",  "=",    "é",    "雷", "" };

  for (int i = g_test_rand_int_range (0, 8); i > 0; i--)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
}

/* Whatever is put in comes out. */
static void
test_quoting (Fixture *fixture, gconstpointer data)
{
  g_auto (TlCsv) csv = { NULL };
  g_autoptr (GPtrArray) put = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) rows = NULL;

  tl_csv_init (&csv);
  for (guint i = 0; i < 3000; i++)
    {
      GString *text = g_string_new (NULL);

      append_random (text);
      tl_csv_add (&csv, text->str);
      g_ptr_array_add (put, g_string_free_and_steal (text));
      if (i % 3 == 2)
        tl_csv_end_row (&csv);
    }
  g_assert_true (g_file_set_contents (fixture->path, csv.text->str, -1, NULL));
  rows = parse (fixture);
  g_assert_cmpuint (rows->len, ==, 1000);
  for (guint i = 0; i < put->len; i++)
    {
      char **row = g_ptr_array_index (rows, i / 3);

      g_assert_cmpuint (g_strv_length (row), ==, 3);
      g_assert_cmpstr (row[i % 3], ==, g_ptr_array_index (put, i));
    }
}

static void
test_row_ends (Fixture *fixture, gconstpointer data)
{
  g_auto (TlCsv) csv = { NULL };

  tl_csv_init (&csv);
  tl_csv_add (&csv, "");
  tl_csv_add (&csv, "a\"b");
  tl_csv_end_row (&csv);
  tl_csv_add_words (&csv, "@x");
  tl_csv_add_words (&csv, "");
  tl_csv_add_words (&csv, "＝x");
  tl_csv_add_words (&csv, "x=");
  tl_csv_end_row (&csv);
  g_assert_cmpstr (csv.text->str, ==, ",\"a\"\"b\"\r\n'@x,,'＝x,x=\r\n");
}

/* What was there is still there, and nothing else. */
static void
assert_untouched (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  g_autofree char *before = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &before, NULL, NULL));
  g_assert_cmpstr (before, ==, "before");
  g_assert_cmpstr (g_dir_read_name (folder), ==, "table.csv");
  g_assert_null (g_dir_read_name (folder));
}

typedef struct
{
  GMainLoop *loop;
  GError *error;
  gboolean written;
} Outcome;

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->written = tl_table_write_finish (result, &outcome->error);
  g_main_loop_quit (outcome->loop);
}

static Outcome
write_in_thread (Fixture *fixture, GCancellable *cancellable)
{
  g_autoptr (TlChronicle) chronicle = read_chronicle (CHRONICLE);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autofree guint32 *rows = g_new0 (guint32, 100000);
  Outcome outcome = { loop, NULL, FALSE };

  tl_table_write_async (chronicle, rows, 100000, fixture->file, cancellable, written_cb, &outcome);
  g_clear_pointer (&rows, g_free);
  g_main_loop_run (loop);
  return outcome;
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Outcome outcome;

  g_assert_true (g_file_set_contents (fixture->path, "before", -1, NULL));
  g_timeout_add_once (1, (GSourceOnceFunc) g_cancellable_cancel, cancellable);
  outcome = write_in_thread (fixture, cancellable);
  g_assert_false (outcome.written);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome.error);
  assert_untouched (fixture);
}

static void
test_in_thread (Fixture *fixture, gconstpointer data)
{
  Outcome outcome;
  g_autoptr (GPtrArray) table = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "before", -1, NULL));
  outcome = write_in_thread (fixture, NULL);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.written);
  table = parse (fixture);
  g_assert_cmpuint (table->len, ==, 100001);
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlChronicle) chronicle = read_chronicle (CHRONICLE);
  g_autoptr (GFile) nowhere = g_file_get_child (fixture->file, "table.csv");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "before", -1, NULL));
  g_assert_false (tl_table_write (chronicle, NULL, 0, nowhere, NULL, &error));
  g_assert_nonnull (error);
  assert_untouched (fixture);
}

#define ADD(path, func) g_test_add ("/table/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("whole", test_whole);
  ADD ("dates", test_dates);
  ADD ("formulas", test_formulas);
  ADD ("some", test_some);
  ADD ("quoting", test_quoting);
  ADD ("row-ends", test_row_ends);
  ADD ("cancelled", test_cancelled);
  ADD ("in-thread", test_in_thread);
  ADD ("no-folder", test_no_folder);
  return g_test_run ();
}
