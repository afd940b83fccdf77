/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader-cases.h"

#include "tl-item.h"

/* Every case stands in a chronicle whose first two lines are these; its own first line is line 3.
 */
#define HEAD "{ \"format\": \"chronicle/1\", \"title\": \"T\",\n\n"

#define THEMES   "\"themes\": [ { \"id\": \"t\", \"name\": \"N\" } ],"
#define SOURCES  "\"sources\": [ { \"id\": \"s\", \"title\": \"S\" } ],"
#define PEOPLE   "\"people\": [ { \"id\": \"p\", \"name\": \"P\" } ],"
#define PASSAGE  "{ \"source\": \"s\", \"exact\": \"w\" }"
#define PASSAGES "\"passages\": [ " PASSAGE " ]"
#define EVENT                                                                                      \
  "\"events\": [ { \"id\": \"e\", \"title\": \"E\", \"date\": \"1998\", " PASSAGES " } ],"
#define ACCOUNTS                                                                                   \
  "\"accounts\": [ { \"value\": \"1\", \"passage\": " PASSAGE " }, { \"value\": \"2\", "           \
  "\"passage\": " PASSAGE " } ]"

typedef struct
{
  const char *name;
  const char *json;
  TlSeverity severity;
  guint line;
  guint column;
  const char *fragment;
  guint n_items;
} Case;

static const Case cases[] = {
  { "unknown-key", "\"titel\": 1 }", TL_SEVERITY_NOTE, 3, 1, "“titel”", 0 },
  { "unknown-key-of-text", "\n  \"titel\": \"x\" }", TL_SEVERITY_NOTE, 4, 3, "“titel”", 0 },
  { "key-twice", "\"title\": \"U\" }", TL_SEVERITY_ERROR, 3, 1, "given twice", 0 },
  { "title-is-number", "\"description\": 5 }", TL_SEVERITY_ERROR, 3, 1,
    "“description” is a number, but has to be a text", 0 },
  { "section-is-object", "\"events\": {} }", TL_SEVERITY_ERROR, 3, 1,
    "“events” is an object, but has to be a list", 0 },
  { "element-is-text", "\"events\": [ \"x\" ] }", TL_SEVERITY_ERROR, 3, 13,
    "Number 1 of “events” is a text", 0 },
  { "element-is-number", "\"themes\": [ 7 ] }", TL_SEVERITY_ERROR, 3, 1,
    "Number 1 of “themes” is a number", 0 },
  { "element-is-list", "\"people\": [ [] ] }", TL_SEVERITY_ERROR, 3, 1,
    "Number 1 of “people” is a list", 0 },
  { "period", "\"period\": \"199/2\" }", TL_SEVERITY_ERROR, 3, 11, "is not a date", 0 },
  { "subject", PEOPLE "\n\"subject\": \"q\" }", TL_SEVERITY_ERROR, 4, 12,
    "Nothing here has the id “q”", 0 },
  { "subject-is-theme", THEMES "\n\"subject\": \"t\" }", TL_SEVERITY_ERROR, 4, 12,
    "“t” is a theme, but this has to be a person", 0 },
  { "nul", "\"description\": \"a\\u0000b\" }", TL_SEVERITY_ERROR, 3, 16, "NUL", 0 },
  { "language-map", "\"description\": { \"en\": \"E\",\n \"zh\": 1 } }", TL_SEVERITY_ERROR, 4, 2,
    "“zh” is a number, but has to be a text", 0 },
  { "no-id", "\"themes\": [\n {  \"name\": \"N\" } ] }", TL_SEVERITY_ERROR, 4, 2,
    "Number 1 of “themes” has no id", 0 },
  { "id-taken", THEMES "\n\"people\": [ { \"id\": \"t\", \"name\": \"P\" } ] }", TL_SEVERITY_ERROR,
    4, 21, "The id “t” is taken already", 0 },
  { "theme-without-name", "\"themes\": [ { \"id\": \"t\" } ] }", TL_SEVERITY_ERROR, 3, 13,
    "“t” has no “name”", 0 },
  { "source-without-title", "\"sources\": [ { \"id\": \"s\" } ] }", TL_SEVERITY_ERROR, 3, 14,
    "“s” has no “title”", 0 },
  { "source-issued", "\"sources\": [ { \"id\": \"s\", \"title\": \"S\", \"issued\": \"soon\" } ] }",
    TL_SEVERITY_ERROR, 3, 51, "is not a date", 0 },
  { "author-without-name",
    "\"sources\": [ { \"id\": \"s\", \"title\": \"S\", \"author\": [\n{ \"literal\": \"\" } ] } ] "
    "}",
    TL_SEVERITY_ERROR, 4, 1, "This author has no name", 0 },
  { "name-without-value",
    SOURCES
    "\"people\": [ { \"id\": \"p\", \"name\": \"P\",\n\"names\": [ { \"source\": \"s\" } ] } "
    "] }",
    TL_SEVERITY_ERROR, 4, 12, "This name has no “value”", 0 },
  { "name-source",
    "\"people\": [ { \"id\": \"p\", \"name\": \"P\",\n\"names\": [ { \"value\": \"V\", \"source\": "
    "\"s\" } ] } ] }",
    TL_SEVERITY_ERROR, 4, 38, "Nothing here has the id “s”", 0 },
  { "life-span", "\"people\": [ { \"id\": \"p\", \"name\": \"P\", \"date\": \"x\" } ] }",
    TL_SEVERITY_ERROR, 3, 47, "is not a date", 0 },
  { "event-date",
    SOURCES "\n\"events\": [ { \"id\": \"é\", \"title\": \"中文\", \"date\": \"2021-13\", " PASSAGES
            " } ] }",
    TL_SEVERITY_ERROR, 4, 49, "is not a date", 0 },
  { "event-left-out-for-date",
    SOURCES "\n\"events\": [ { \"id\": \"e\", \"title\": \"E\", \"date\": \"x\", " PASSAGES
            " } ] }",
    TL_SEVERITY_ERROR, 4, 13, "“e” is left out, because its date", 0 },
  { "event-without-date",
    SOURCES "\n\"events\": [\n  { \"id\": \"e\", \"title\": \"E\", " PASSAGES " } ] }",
    TL_SEVERITY_ERROR, 5, 3, "“e” has no date", 0 },
  { "event-without-title",
    SOURCES "\n\"events\": [\n  { \"id\": \"e\", \"date\": \"1998\", " PASSAGES " } ] }",
    TL_SEVERITY_ERROR, 5, 3, "“e” has no title", 0 },
  { "event-without-id",
    SOURCES "\n\"events\": [\n  { \"title\": \"E\", \"date\": \"1998\", " PASSAGES " } ] }",
    TL_SEVERITY_ERROR, 5, 3, "Number 1 of “events” has no id", 1 },
  { "event-twice",
    SOURCES EVENT "\n\"quotes\": [ { \"id\": \"e\", \"date\": \"1998\", \"passage\": " PASSAGE
                  " } ] }",
    TL_SEVERITY_ERROR, 4, 21, "The id “e” is taken already", 2 },
  { "event-unsourced",
    "\"events\": [\n { \"id\": \"e\", \"title\": \"E\", \"date\": \"1998\" } ] }",
    TL_SEVERITY_WARNING, 4, 2, "“e” has no passage", 1 },
  { "event-basis",
    SOURCES "\n\"events\": [ { \"id\": \"e\", \"title\": \"E\", \"date\": \"1998\", \"basis\": "
            "\"guess\", " PASSAGES " } ] }",
    TL_SEVERITY_ERROR, 4, 65, "“basis” cannot be “guess”", 1 },
  { "event-theme",
    SOURCES THEMES "\n\"events\": [ { \"id\": \"e\", \"title\": \"E\", \"date\": \"1998\", "
                   "\"themes\": [ \"t\", \"u\" ], " PASSAGES " } ] }",
    TL_SEVERITY_ERROR, 4, 73, "Nothing here has the id “u”", 1 },
  { "event-person",
    SOURCES PEOPLE
    "\n\"events\": [ { \"id\": \"e\", \"title\": \"E\", \"date\": \"1998\", " PASSAGES
    ",\n\"people\": [ { \"id\": \"p\" }, { \"id\": \"q\" } ] } ] }",
    TL_SEVERITY_ERROR, 5, 36, "Nothing here has the id “q”", 2 },
  { "event-person-without-id",
    SOURCES "\"events\": [ { \"id\": \"e\", \"title\": \"E\", \"date\": \"1998\", " PASSAGES
            ",\n\"people\": [ { \"role\": \"r\" } ] } ] }",
    TL_SEVERITY_ERROR, 4, 13, "This has no “id”", 1 },
  { "event-organisation",
    SOURCES PEOPLE "\"events\": [ { \"id\": \"e\", \"title\": \"E\", \"date\": \"1998\", " PASSAGES
                   ",\n\"organisations\": [ { \"id\": \"p\" } ] } ] }",
    TL_SEVERITY_ERROR, 4, 28, "“p” is a person, but this has to be an organisation", 1 },
  { "passage-without-exact",
    SOURCES "\"events\": [ { \"id\": \"e\", \"title\": \"E\", \"date\": \"1998\", \"passages\": [\n"
            "{ \"source\": \"s\" } ] } ] }",
    TL_SEVERITY_ERROR, 4, 1, "This passage has no “exact”", 1 },
  { "passage-without-source",
    "\"events\": [ { \"id\": \"e\", \"title\": \"E\", \"date\": \"1998\", \"passages\": [\n"
    "{ \"exact\": \"w\" } ] } ] }",
    TL_SEVERITY_ERROR, 4, 1, "This passage has no “source”", 1 },
  { "passage-source",
    "\"events\": [ { \"id\": \"e\", \"title\": \"E\", \"date\": \"1998\", \"passages\": [\n" PASSAGE
    " ] } ] }",
    TL_SEVERITY_ERROR, 4, 13, "Nothing here has the id “s”", 1 },
  { "passage-line",
    SOURCES "\"events\": [ { \"id\": \"e\", \"title\": \"E\", \"date\": \"1998\", \"passages\": [\n"
            "{ \"source\": \"s\", \"exact\": \"w\", \"line\": -1 } ] } ] }",
    TL_SEVERITY_ERROR, 4, 32, "“line” has to be a whole number", 1 },
  { "quote-without-words", "\"quotes\": [\n{ \"id\": \"q\", \"date\": \"1998\" } ] }",
    TL_SEVERITY_ERROR, 4, 1, "“q” has no words", 0 },
  { "quote-unsourced",
    "\"quotes\": [\n{ \"id\": \"q\", \"date\": \"1998\", \"text\": \"words\" } ] }",
    TL_SEVERITY_WARNING, 4, 1, "“q” has no passage", 1 },
  { "quote-with-lost-source",
    "\"quotes\": [\n{ \"id\": \"q\", \"date\": \"1998\", \"passage\": " PASSAGE " } ] }",
    TL_SEVERITY_ERROR, 4, 53, "Nothing here has the id “s”", 1 },
  { "quote-without-date", SOURCES "\"quotes\": [\n{ \"id\": \"q\", \"passage\": " PASSAGE " } ] }",
    TL_SEVERITY_ERROR, 4, 1, "“q” has no date", 0 },
  { "quote-speaker",
    SOURCES "\"quotes\": [\n{ \"id\": \"q\", \"date\": \"1998\", \"speaker\": \"p\", "
            "\"passage\": " PASSAGE " } ] }",
    TL_SEVERITY_ERROR, 4, 41, "Nothing here has the id “p”", 1 },
  { "quote-event",
    SOURCES "\"quotes\": [\n{ \"id\": \"q\", \"date\": \"1998\", \"event\": \"e\", "
            "\"passage\": " PASSAGE " } ] }",
    TL_SEVERITY_ERROR, 4, 39, "Nothing here has the id “e”", 1 },
  { "dispute-without-question", SOURCES "\"disputes\": [\n{ \"id\": \"d\", " ACCOUNTS " } ] }",
    TL_SEVERITY_ERROR, 4, 1, "“d” has no question", 0 },
  { "dispute-weight",
    SOURCES "\"disputes\": [\n{ \"id\": \"d\", \"question\": \"Q\", \"weight\": \"much\", " ACCOUNTS
            " } ] }",
    TL_SEVERITY_ERROR, 4, 41, "“weight” cannot be “much”", 0 },
  { "dispute-about",
    SOURCES "\"disputes\": [\n{ \"id\": \"d\", \"question\": \"Q\", \"about\": [ \"e\" ], " ACCOUNTS
            " } ] }",
    TL_SEVERITY_ERROR, 4, 42, "add an event, a quote or a person", 0 },
  { "dispute-of-one-account",
    SOURCES "\"disputes\": [\n{ \"id\": \"d\", \"question\": \"Q\", \"accounts\": [ { \"value\": "
            "\"1\", \"passage\": " PASSAGE " } ] } ] }",
    TL_SEVERITY_WARNING, 4, 1, "“d” has fewer than two accounts", 0 },
  { "account-without-value",
    SOURCES
    "\"disputes\": [ { \"id\": \"d\", \"question\": \"Q\", \"accounts\": [\n{ \"passage\": " PASSAGE
    " } ] } ] }",
    TL_SEVERITY_ERROR, 4, 1, "This account has no “value”", 0 },
  { "account-unsourced",
    "\"disputes\": [ { \"id\": \"d\", \"question\": \"Q\", \"accounts\": [\n{ \"value\": \"1\" } ] "
    "} ] }",
    TL_SEVERITY_WARNING, 4, 1, "The account “1” has no passage", 0 },
  { "story-without-title",
    SOURCES EVENT "\"stories\": [\n{ \"id\": \"w\", \"steps\": [ { \"item\": \"e\" } ] } ] }",
    TL_SEVERITY_ERROR, 4, 1, "“w” has no “title”", 1 },
  { "story-without-steps", "\"stories\": [\n{ \"id\": \"w\", \"title\": \"W\" } ] }",
    TL_SEVERITY_WARNING, 4, 1, "“W” has no steps", 0 },
  { "step-without-item",
    SOURCES EVENT "\"stories\": [ { \"id\": \"w\", \"title\": \"W\", \"steps\": [ { \"item\": "
                  "\"e\" },\n{ \"text\": \"T\" } ] } ] }",
    TL_SEVERITY_ERROR, 4, 1, "This step has no “item”", 1 },
  { "step-item",
    "\"stories\": [ { \"id\": \"w\", \"title\": \"W\", \"steps\": [\n{ \"item\": \"e\" } ] } ] }",
    TL_SEVERITY_ERROR, 4, 11, "Nothing here has the id “e”", 0 },
  { "empty-reference", PEOPLE "\n\"subject\": \"\" }", TL_SEVERITY_ERROR, 4, 12,
    "Nothing here has the id “”", 0 },
};

static gboolean
matches (const Case *wanted, TlDefect *defect)
{
  return tl_defect_get_severity (defect) == wanted->severity &&
         tl_defect_get_line (defect) == wanted->line &&
         tl_defect_get_column (defect) == wanted->column &&
         strstr (tl_defect_get_message (defect), wanted->fragment) != NULL;
}

static void
test_case (gconstpointer data)
{
  const Case *wanted = data;
  g_autofree char *json = g_strconcat (HEAD, wanted->json, NULL);
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = reader_case_read (json, &defects);
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (defects)); i++)
    {
      g_autoptr (TlDefect) defect = g_list_model_get_item (G_LIST_MODEL (defects), i);

      g_test_message ("%u:%u: %s", tl_defect_get_line (defect), tl_defect_get_column (defect),
                      tl_defect_get_message (defect));
      found |= matches (wanted, defect);
    }

  g_assert_true (found);
  g_assert_cmpuint (tl_chronicle_get_columns (chronicle)->n_items, ==, wanted->n_items);
}

static void
test_too_many_themes (void)
{
  g_autoptr (GString) json = g_string_new (HEAD "\"themes\": [\n");
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (TlDefect) defect = NULL;

  for (guint i = 0; i < 66; i++)
    g_string_append_printf (json, "{ \"id\": \"t%u\", \"name\": \"N\" }%s\n", i, i < 65 ? "," : "");
  g_string_append (json, "] }");

  chronicle = reader_case_read (json->str, &defects);
  g_assert_cmpuint (g_list_model_get_n_items (tl_chronicle_get_themes (chronicle)), ==, 64);
  g_assert_cmpuint (tl_defects_get_n (defects, TL_SEVERITY_ERROR), ==, 2);
  defect = g_list_model_get_item (G_LIST_MODEL (defects), 0);
  g_assert_cmpuint (tl_defect_get_line (defect), ==, 4 + 64);
  g_assert_cmpuint (tl_defect_get_column (defect), ==, 1);
}

static void
test_order_of_file (void)
{
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = NULL;
  guint last = 0;

  chronicle = reader_case_read (HEAD "\"c\": 1, \"stories\": [ 1 ],\n\"events\": [ 1 ], \"b\": 1,\n"
                                     "\"themes\": [ 1 ],\n\"a\": 1 }",
                                &defects);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (defects)), ==, 6);
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (TlDefect) defect = g_list_model_get_item (G_LIST_MODEL (defects), i);
      guint place = tl_defect_get_line (defect) * 1000 + tl_defect_get_column (defect);

      g_assert_cmpuint (place, >, last);
      last = place;
    }
}

static void
test_many (void)
{
  g_autoptr (GString) json = g_string_new (HEAD "\"events\": [\n");
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (TlDefect) last = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (json, "{ \"id\": \"e%u\", \"title\": \"E\", \"date\": \"1998\" },\n",
                            i);
  g_string_append (json, "{ \"id\": \"e\" } ] }");

  chronicle = reader_case_read (json->str, &defects);
  g_assert_cmpuint (tl_defects_get_n (defects, TL_SEVERITY_WARNING), ==, 5000);
  g_assert_cmpuint (tl_defects_get_n (defects, TL_SEVERITY_ERROR), ==, 2);
  g_assert_cmpuint (tl_defects_get_n_left_out (defects), ==, 5000 - TL_DEFECTS_KEPT);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (defects)), ==, TL_DEFECTS_KEPT + 2);
  last = g_list_model_get_item (G_LIST_MODEL (defects), TL_DEFECTS_KEPT + 1);
  g_assert_cmpuint (tl_defect_get_line (last), ==, 5004);
}

/* A place far into a file of several blocks, behind escapes that parsing in place shortens. */
static void
test_far_place (void)
{
  g_autoptr (GString) json = g_string_new (HEAD "\"description\": \"");
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (TlDefect) defect = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append (json, "\\u4e2d中\\n");
  g_string_append (json, "\", \"x\": 1 }");

  chronicle = reader_case_read (json->str, &defects);
  defect = g_list_model_get_item (G_LIST_MODEL (defects), 0);
  g_assert_cmpuint (tl_defect_get_line (defect), ==, 3);
  g_assert_cmpuint (tl_defect_get_column (defect), ==, 17 + 50000 * 9 + 3);
}

static void
test_messages_are_legible (void)
{
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (TlDefect) defect = NULL;
  g_autofree char *longest = g_strnfill (10000, 'x');
  g_autofree char *json =
      g_strdup_printf (HEAD "\"subject\": \"<b>\\u001b[31m\\u202e\\n%s\" }", longest);
  const char *message;

  chronicle = reader_case_read (json, &defects);
  defect = g_list_model_get_item (G_LIST_MODEL (defects), 0);
  message = tl_defect_get_message (defect);
  g_assert_nonnull (strstr (message, "“<b>\uFFFD[31m\uFFFD\uFFFDxxx"));
  g_assert_null (strchr (message, '\033'));
  g_assert_null (strchr (message, '\n'));
  g_assert_cmpuint (strlen (message), <, 400);
}

static void
test_nothing_is_lost (void)
{
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (TlItem) quote = NULL;
  guint row;

  chronicle = reader_case_read (HEAD "\"quotes\": [ { \"id\": \"q\", \"date\": \"1998\", "
                                     "\"passage\": { \"exact\": \"spoken\" } } ] }",
                                &defects);
  row = tl_chronicle_find_row (chronicle, "q");
  quote = tl_chronicle_dup_item (chronicle, row);
  g_assert_cmpstr (tl_item_get_title (quote), ==, "spoken");
  g_assert_true (tl_item_has_evidence (quote, TL_EVIDENCE_UNSOURCED));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/reader/defects/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/reader/defects/too-many-themes", test_too_many_themes);
  g_test_add_func ("/reader/defects/order-of-file", test_order_of_file);
  g_test_add_func ("/reader/defects/many", test_many);
  g_test_add_func ("/reader/defects/far-place", test_far_place);
  g_test_add_func ("/reader/defects/messages-are-legible", test_messages_are_legible);
  g_test_add_func ("/reader/defects/nothing-is-lost", test_nothing_is_lost);

  return g_test_run ();
}
