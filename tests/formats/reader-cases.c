/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader-cases.h"

const char *const reader_case_full =
    "{\n"
    "  \"format\": \"chronicle/1\",\n"
    "  \"title\": \"A life\",\n"
    "  \"description\": \"Of \\u4e2d and \\\"quotes\\\"\\nin two lines\",\n"
    "  \"language\": \"en\",\n"
    "  \"period\": \"1990/2024\",\n"
    "  \"subject\": \"ann\",\n"
    "  \"themes\": [\n"
    "    { \"id\": \"courage\", \"name\": \"Courage\", \"description\": \"D\", "
    "\"color\": \"orange\" },\n"
    "    { \"id\": \"growth\", \"name\": \"Growth\" }\n"
    "  ],\n"
    "  \"sources\": [\n"
    "    { \"id\": \"talk\", \"type\": \"speech\", \"title\": \"The talk\", "
    "\"title-short\": \"Talk\",\n"
    "      \"author\": [ { \"family\": \"Lei\", \"given\": \"Ann\" }, { \"literal\": \"Bo\" }, "
    "\"Cy\" ],\n"
    "      \"issued\": \"2021-03-30\", \"language\": \"en\", \"original-language\": \"zh\",\n"
    "      \"note\": \"N\", \"file\": \"talk.txt\" }\n"
    "  ],\n"
    "  \"people\": [\n"
    "    { \"id\": \"ann\", \"name\": \"Ann\", \"names\": [ { \"value\": \"Annie\", "
    "\"source\": \"talk\" } ],\n"
    "      \"description\": \"P\", \"date\": \"1969/..\" },\n"
    "    { \"id\": \"bo\", \"name\": \"Bo\" }\n"
    "  ],\n"
    "  \"organisations\": [ { \"id\": \"mill\", \"name\": \"The Mill\" } ],\n"
    "  \"events\": [\n"
    "    { \"id\": \"start\", \"title\": \"It starts\", \"date\": \"1998\", "
    "\"basis\": \"derived\",\n"
    "      \"summary\": \"S\", \"themes\": [ \"courage\", \"growth\" ],\n"
    "      \"people\": [ { \"id\": \"ann\", \"role\": \"founder\" } ],\n"
    "      \"organisations\": [ { \"id\": \"mill\", \"role\": \"place\" } ],\n"
    "      \"passages\": [ { \"source\": \"talk\", \"exact\": \"we started\", "
    "\"prefix\": \"then \", \"suffix\": \".\", \"line\": 3 } ] }\n"
    "  ],\n"
    "  \"quotes\": [\n"
    "    { \"id\": \"said\", \"speaker\": \"bo\", \"date\": \"1999-05-01\", "
    "\"themes\": [ \"growth\" ],\n"
    "      \"event\": \"start\", \"passage\": { \"source\": \"talk\", \"exact\": \"So be it\" } "
    "}\n"
    "  ],\n"
    "  \"disputes\": [\n"
    "    { \"id\": \"when\", \"question\": \"When?\", \"about\": [ \"start\", \"said\", \"ann\" ], "
    "\"weight\": \"soft\",\n"
    "      \"accounts\": [\n"
    "        { \"value\": \"1998\", \"date\": \"1998\", \"passage\": { \"source\": \"talk\", "
    "\"exact\": \"in 1998\" } },\n"
    "        { \"value\": \"1999\", \"passage\": { \"source\": \"talk\", \"exact\": \"in 1999\" } "
    "}\n"
    "      ] }\n"
    "  ],\n"
    "  \"stories\": [\n"
    "    { \"id\": \"walk\", \"title\": \"A walk\", \"steps\": [ { \"item\": \"start\", "
    "\"text\": \"T\" }, { \"item\": \"said\" } ] }\n"
    "  ]\n"
    "}\n";

/**
 * reader_case_read:
 * @json: the text of a chronicle
 * @defects: (out) (transfer full): its defects
 *
 * Reads a chronicle that can be read.
 *
 * Returns: (transfer full): the chronicle
 */
TlChronicle *
reader_case_read (const char *json, TlDefects **defects)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GError) error = NULL;
  TlChronicle *chronicle;

  *defects = tl_defects_new ();
  chronicle = tl_chronicle_read_bytes (bytes, "case.chronicle", *defects, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (TL_IS_CHRONICLE (chronicle));

  return chronicle;
}

/**
 * reader_case_assert_error:
 * @bytes: what a file holds
 * @length: how many bytes
 * @code: the error that is expected
 * @fragment: what its message has to say, beside the name of the file
 *
 * Asserts that a file cannot be read, and why.
 */
void
reader_case_assert_error (const char *bytes, gsize length, TlReadError code, const char *fragment)
{
  g_autoptr (GBytes) whole = g_bytes_new_static (bytes, length);
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (GError) error = NULL;

  chronicle = tl_chronicle_read_bytes (whole, "case.chronicle", defects, NULL, &error);
  g_assert_error (error, TL_READ_ERROR, (int) code);
  g_assert_null (chronicle);
  g_assert_nonnull (strstr (error->message, "“case.chronicle”"));
  if (strstr (error->message, fragment) == NULL)
    g_error ("“%s” is not in “%s”", fragment, error->message);
}
