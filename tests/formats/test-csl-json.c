/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sources of an item for reference managers, from chronicles as they are written. */

#include "tl-chronicle-reader.h"
#include "tl-csl-json.h"
#include "tl-item.h"

#include <yyjson.h>

#define CHRONICLE                                                                                  \
  "{ \"format\": \"chronicle/1\", \"title\": \"T\", \"sources\": [ %s ],"                          \
  "  \"events\": [ { \"id\": \"e\", \"title\": \"It\", \"date\": \"1998\", \"passages\": [ %s ] }" \
  "  ] }"

static TlChronicle *
read_chronicle (const char *sources, const char *passages)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("csl-XXXXXX", &stream, NULL);
  g_autofree char *text = g_strdup_printf (CHRONICLE, sources, passages);
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (GError) error = NULL;
  TlChronicle *chronicle;

  g_assert_true (g_file_replace_contents (file, text, strlen (text), NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
  chronicle = tl_chronicle_read_file (file, defects, NULL, &error);
  g_file_delete (file, NULL, NULL);
  g_assert_no_error (error);
  g_assert_cmpuint (tl_defects_get_n (defects, TL_SEVERITY_ERROR), ==, 0);
  return chronicle;
}

/* What is written for the only item of a chronicle, read again. */
static yyjson_doc *
write_and_read (const char *sources, const char *passages)
{
  g_autoptr (TlChronicle) chronicle = read_chronicle (sources, passages);
  g_autoptr (TlItem) item = tl_chronicle_dup_item (chronicle, 0);
  g_autoptr (GListModel) list = tl_item_dup_passages (item);
  g_autofree char *text = tl_csl_json_write (list);
  yyjson_doc *doc = yyjson_read (text, strlen (text), 0);

  g_test_message ("%s", text);
  g_assert_nonnull (doc);
  g_assert_true (g_str_has_suffix (text, "]\n"));
  return doc;
}

static void
assert_string (yyjson_doc *doc, const char *pointer, const char *expected)
{
  g_assert_cmpstr (yyjson_get_str (yyjson_doc_ptr_get (doc, pointer)), ==, expected);
}

static void
test_whole (void)
{
  yyjson_doc *doc = write_and_read (
      "{ \"id\": \"s\", \"type\": \"speech\", \"title\": \"One “last” venture\","
      "  \"title-short\": \"Venture\", \"issued\": \"2021-03-30\", \"language\": \"en\","
      "  \"author\": [ { \"family\": \"Lovelace\", \"given\": \"Ada\" }, \"Charles Babbage\" ] }",
      "{ \"source\": \"s\", \"exact\": \"it began\", \"line\": 3 },"
      "{ \"source\": \"s\", \"exact\": \"it \\\"ended\\\"\" }");

  g_assert_cmpuint (yyjson_arr_size (yyjson_doc_get_root (doc)), ==, 1);
  assert_string (doc, "/0/id", "s");
  assert_string (doc, "/0/type", "speech");
  assert_string (doc, "/0/title", "One “last” venture");
  assert_string (doc, "/0/title-short", "Venture");
  assert_string (doc, "/0/language", "en");
  assert_string (doc, "/0/author/0/literal", "Ada Lovelace");
  assert_string (doc, "/0/author/1/literal", "Charles Babbage");
  g_assert_cmpint (yyjson_get_int (yyjson_doc_ptr_get (doc, "/0/issued/date-parts/0/0")), ==, 2021);
  g_assert_cmpint (yyjson_get_int (yyjson_doc_ptr_get (doc, "/0/issued/date-parts/0/1")), ==, 3);
  g_assert_cmpint (yyjson_get_int (yyjson_doc_ptr_get (doc, "/0/issued/date-parts/0/2")), ==, 30);
  g_assert_null (yyjson_doc_ptr_get (doc, "/0/issued/circa"));
  assert_string (doc, "/0/note", "“it began”, line 3; ‘it \"ended\"’");
  yyjson_doc_free (doc);
}

/* What is not known is left out, and Chinese names are written as Chinese writes them. */
static void
test_partial (void)
{
  yyjson_doc *doc =
      write_and_read ("{ \"id\": \"a\", \"title\": \"Letters\" },"
                      "{ \"id\": \"b\", \"title\": \"演讲\", \"type\": \"speech\","
                      "  \"author\": [ { \"family\": \"雷\", \"given\": \"军\" } ] },"
                      "{ \"id\": \"c\", \"title\": \"文集\", \"author\": \"求伯君\" }",
                      "{ \"source\": \"b\", \"exact\": \"勇气\", \"line\": 7 },"
                      "{ \"source\": \"a\", \"exact\": \"x\" },"
                      "{ \"source\": \"c\", \"exact\": \"y\" }");

  g_assert_cmpuint (yyjson_arr_size (yyjson_doc_get_root (doc)), ==, 3);
  assert_string (doc, "/0/author/0/literal", "雷军");
  assert_string (doc, "/0/note", "“勇气”, line 7");
  assert_string (doc, "/1/id", "a");
  assert_string (doc, "/1/type", "document");
  g_assert_null (yyjson_doc_ptr_get (doc, "/1/title-short"));
  g_assert_null (yyjson_doc_ptr_get (doc, "/1/author"));
  g_assert_null (yyjson_doc_ptr_get (doc, "/1/issued"));
  g_assert_null (yyjson_doc_ptr_get (doc, "/1/language"));
  assert_string (doc, "/2/author/0/literal", "求伯君");
  g_assert_cmpuint (yyjson_arr_size (yyjson_doc_ptr_get (doc, "/2/author")), ==, 1);
  yyjson_doc_free (doc);
}

static void
assert_issued (const char *issued, const char *expected)
{
  g_autofree char *source =
      g_strdup_printf ("{ \"id\": \"s\", \"title\": \"T\", \"issued\": \"%s\" }", issued);
  yyjson_doc *doc = write_and_read (source, "{ \"source\": \"s\", \"exact\": \"x\" }");
  char *text = yyjson_val_write (yyjson_doc_ptr_get (doc, "/0/issued"), 0, NULL);

  g_assert_cmpstr (text, ==, expected);
  free (text);
  yyjson_doc_free (doc);
}

/* Dates that CSL has parts for have them, and no more than are known; others are words. */
static void
test_issued (void)
{
  assert_issued ("2021", "{\"date-parts\":[[2021]]}");
  assert_issued ("2021-03", "{\"date-parts\":[[2021,3]]}");
  assert_issued ("2021-03-30T14:30", "{\"date-parts\":[[2021,3,30]]}");
  assert_issued ("2021-03/2022", "{\"date-parts\":[[2021,3],[2022]]}");
  assert_issued ("2024-07-19~", "{\"date-parts\":[[2024,7,19]],\"circa\":true}");
  assert_issued ("2023-08-14/..", "{\"literal\":\"not before 14 August 2023\"}");
  assert_issued ("198X", "{\"literal\":\"the 1980s\"}");
  assert_issued ("-0043", "{\"literal\":\"44 BCE\"}");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csl-json/whole", test_whole);
  g_test_add_func ("/csl-json/partial", test_partial);
  g_test_add_func ("/csl-json/issued", test_issued);

  return g_test_run ();
}
