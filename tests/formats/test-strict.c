/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader-cases.h"

#include "tl-strict.h"

#include <glib/gstdio.h>

#define TEXT "The first line.\nIt was said so: we began in 1998, they say.\n"

/* A chronicle that breaks no rule; the tests change one word of it. */
#define GOOD                                                                                       \
  "{ \"format\": \"chronicle/1\", \"title\": \"T\",\n"                                             \
  "\"themes\": [ { \"id\": \"t1\", \"name\": \"N\" } ],\n"                                         \
  "\"sources\": [ { \"id\": \"s\", \"title\": \"S\", \"file\": \"s.txt\", \"sha256\": \"SUM\" } "  \
  "],"                                                                                             \
  "\n\"people\": [ { \"id\": \"p\", \"name\": \"P\", \"date\": \"1950/..\" } ],\n"                 \
  "\"events\": [\n"                                                                                \
  "{ \"id\": \"e\", \"title\": \"E\", \"date\": \"1998\", \"themes\": [ \"t1\" ], \"people\": [ "  \
  "{ \"id\": \"p\" } ],\n"                                                                         \
  "\"passages\": [ { \"source\": \"s\", \"exact\": \"we began in 1998\", \"prefix\": \"so: \", "   \
  "\"suffix\": \", they\", \"line\": 2 } ] } ] }"

static char *
replace (const char *text, const char *from, const char *to)
{
  g_autoptr (GString) replaced = g_string_new (text);

  g_assert_cmpuint (g_string_replace (replaced, from, to, 1), ==, 1);
  return g_string_free_and_steal (g_steal_pointer (&replaced));
}

static char *
make_json (const char *from, const char *to)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, TEXT, -1);
  g_autofree char *json = replace (GOOD, "SUM", sum);

  return replace (json, from, to);
}

static char *
make_folder (void)
{
  char *folder = g_dir_make_tmp ("strict-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "s.txt", NULL);

  g_assert_true (g_file_set_contents (path, TEXT, -1, NULL));
  return folder;
}

static void
remove_folder (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "s.txt", NULL);

  g_unlink (path);
  g_rmdir (folder);
}

static TlDefects *
check (const char *json)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GFile) directory = g_file_new_for_path (folder);
  g_autoptr (GBytes) text = g_bytes_new (json, strlen (json));
  g_autoptr (TlIdPlaces) places = tl_id_places_new (text);
  g_autoptr (TlDefects) reading = NULL;
  g_autoptr (TlChronicle) chronicle = reader_case_read (json, &reading);
  TlDefects *defects = tl_defects_new ();

  tl_strict_check (chronicle, places, defects);
  tl_strict_check_sources (chronicle, directory, places, defects);
  remove_folder (folder);

  return defects;
}

static gboolean
has_defect (TlDefects *defects, guint line, const char *fragment)
{
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (defects)); i++)
    {
      g_autoptr (TlDefect) defect = g_list_model_get_item (G_LIST_MODEL (defects), i);

      g_test_message ("%u: %s", tl_defect_get_line (defect), tl_defect_get_message (defect));
      found |= tl_defect_get_line (defect) == line &&
               strstr (tl_defect_get_message (defect), fragment) != NULL;
    }
  return found;
}

static void
assert_rule (const char *from, const char *to, guint line, const char *fragment)
{
  g_autofree char *json = make_json (from, to);
  g_autoptr (TlDefects) defects = check (json);

  g_assert_true (has_defect (defects, line, fragment));
}

static void
test_byte_order_mark (void)
{
  g_autofree char *json = make_json ("\"passages\"", "\"x\"");
  g_autofree char *marked = g_strconcat ("\xEF\xBB\xBF", json, NULL);
  g_autoptr (TlDefects) defects = check (marked);

  g_assert_true (has_defect (defects, 6, "“e” has no passage"));
}

static void
test_good (void)
{
  g_autofree char *json = make_json ("chronicle/1", "chronicle/1");
  g_autoptr (TlDefects) defects = check (json);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (defects)), ==, 0);
}

static void
test_rules (void)
{
  g_autoptr (GString) words = g_string_new (NULL);

  assert_rule ("\"passages\"", "\"x\"", 6, "“e” has no passage");
  assert_rule ("\"themes\": [ \"t1\" ]", "\"themes\": []", 6, "“e” has 0 themes");
  assert_rule ("\"themes\": [ \"t1\" ]", "\"themes\": []", 2, "No item has the theme “t1”");
  assert_rule ("\"people\": [ { \"id\": \"p\" } ]", "\"people\": []", 4, "“p” takes part in no");
  assert_rule ("1950/..", "1950/1960", 6, "“e” (1998) lies outside the life of “p” (1950/1960)");
  assert_rule ("\"themes\": [ { \"id\": \"t1\", \"name\": \"N\" } ]", "\"themes\": []", 0,
               "no themes");

  for (guint i = 0; i < 61; i++)
    g_string_append (words, "word ");
  assert_rule ("we began in 1998", words->str, 6, "quotes 61 words");
}

static void
test_sources (void)
{
  assert_rule ("we began", "We began", 6, "is not in “s” word for word");
  assert_rule ("so: ", "thus: ", 6, "not with this “prefix” and “suffix”");
  assert_rule (", they", ", we", 6, "not with this “prefix” and “suffix”");
  assert_rule ("\"line\": 2", "\"line\": 1", 6, "is in line 2 of “s”, not in line 1");
  assert_rule ("s.txt", "other.txt", 3, "“other.txt” is not in the folder");
  assert_rule ("s.txt", "../../../../../etc/passwd", 3, "is not in the folder");
  assert_rule ("\"file\": \"s.txt\",", "", 3, "names no “file”");
  assert_rule ("\"sha256\": \"", "\"sha256\": \"0", 3, "is not the one that the chronicle");
}

static void
test_folder_is_missing (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path ("/nowhere/at/all");
  g_autofree char *json = make_json ("we began", "We began");
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = reader_case_read (json, &defects);

  tl_strict_check_sources (chronicle, folder, NULL, defects);
  g_assert_cmpuint (tl_defects_get_n (defects, TL_SEVERITY_NOTE), ==, 1);
  g_assert_cmpuint (tl_defects_get_n (defects, TL_SEVERITY_WARNING), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/strict/good", test_good);
  g_test_add_func ("/strict/rules", test_rules);
  g_test_add_func ("/strict/sources", test_sources);
  g_test_add_func ("/strict/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/strict/folder-is-missing", test_folder_is_missing);

  return g_test_run ();
}
