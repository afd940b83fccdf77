/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader-cases.h"

#include "tl-dispute.h"
#include "tl-item.h"
#include "tl-organisation.h"
#include "tl-participant.h"
#include "tl-passage.h"
#include "tl-source.h"
#include "tl-story.h"
#include "tl-theme.h"
#include "tl-variant-name.h"

#define HEAD "{ \"format\": \"chronicle/1\", \"title\": \"T\""

static void
assert_clean (TlDefects *defects)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (defects)); i++)
    {
      g_autoptr (TlDefect) defect = g_list_model_get_item (G_LIST_MODEL (defects), i);

      g_error ("%u:%u: %s", tl_defect_get_line (defect), tl_defect_get_column (defect),
               tl_defect_get_message (defect));
    }
}

static TlItem *
dup_item (TlChronicle *chronicle, const char *id)
{
  guint row = tl_chronicle_find_row (chronicle, id);

  g_assert_cmpuint (row, !=, TL_ROW_NONE);
  return tl_chronicle_dup_item (chronicle, row);
}

static void
test_minimal (void)
{
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = reader_case_read (HEAD "}", &defects);

  assert_clean (defects);
  g_assert_cmpstr (tl_chronicle_get_title (chronicle), ==, "T");
  g_assert_cmpuint (tl_chronicle_get_columns (chronicle)->n_items, ==, 0);
  g_assert_cmpuint (g_hash_table_size (tl_chronicle_get_kept (chronicle)), ==, 0);
}

static void
test_head (void)
{
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = reader_case_read (reader_case_full, &defects);
  g_autoptr (TlPerson) subject = tl_chronicle_dup_subject (chronicle);
  TlSource *source = tl_chronicle_get_source (chronicle, 0);

  assert_clean (defects);
  g_assert_cmpstr (tl_chronicle_get_description (chronicle), ==,
                   "Of 中 and \"quotes\"\nin two lines");
  g_assert_cmpstr (tl_chronicle_get_language (chronicle), ==, "en");
  g_assert_cmpstr (tl_chronicle_get_period (chronicle), ==, "1990/2024");
  g_assert_cmpstr (tl_item_get_id (TL_ITEM (subject)), ==, "ann");
  g_assert_cmpstr (tl_theme_get_color (tl_chronicle_get_theme (chronicle, 0)), ==, "orange");
  g_assert_null (tl_theme_get_color (tl_chronicle_get_theme (chronicle, 1)));
  g_assert_cmpstr (tl_source_get_kind (source), ==, "speech");
  g_assert_cmpstr (tl_source_get_short_title (source), ==, "Talk");
  g_assert_cmpstr (tl_source_get_authors (source), ==, "Ann Lei, Bo and Cy");
  g_assert_cmpstr (tl_source_get_issued (source), ==, "2021-03-30");
  g_assert_cmpstr (tl_source_get_original_language (source), ==, "zh");
  g_assert_cmpstr (tl_source_get_file (source), ==, "talk.txt");
}

static void
test_people (void)
{
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = reader_case_read (reader_case_full, &defects);
  g_autoptr (TlPerson) ann = tl_chronicle_dup_person (chronicle, 0);
  g_autoptr (GListModel) names = tl_person_dup_names (ann);
  g_autoptr (TlVariantName) name = g_list_model_get_item (names, 0);

  g_assert_cmpuint (tl_chronicle_get_n_people (chronicle), ==, 2);
  g_assert_true (tl_person_has_own_date (ann));
  g_assert_cmpuint (g_list_model_get_n_items (names), ==, 1);
  g_assert_cmpstr (tl_variant_name_get_value (name), ==, "Annie");
  g_assert_cmpuint (tl_variant_name_get_source (name), ==, 0);
  g_assert_cmpstr (tl_organisation_get_name (tl_chronicle_get_organisation (chronicle, 0)), ==,
                   "The Mill");
}

static void
test_event (void)
{
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = reader_case_read (reader_case_full, &defects);
  g_autoptr (TlItem) event = dup_item (chronicle, "start");
  g_autoptr (GListModel) people = tl_item_dup_people (event);
  g_autoptr (TlParticipant) person = g_list_model_get_item (people, 0);
  g_autoptr (GListModel) passages = tl_item_dup_passages (event);
  g_autoptr (TlPassage) passage = g_list_model_get_item (passages, 0);

  g_assert_true (TL_IS_EVENT (event));
  g_assert_cmpstr (tl_item_get_title (event), ==, "It starts");
  g_assert_cmpstr (tl_item_get_date_text (event), ==, "1998");
  g_assert_cmpstr (tl_item_get_summary (event), ==, "S");
  g_assert_cmpuint (tl_item_get_basis (event), ==, TL_BASIS_DERIVED);
  g_assert_cmpuint (tl_item_get_themes (event), ==, 3);
  g_assert_cmpstr (tl_participant_get_role (person), ==, "founder");
  g_assert_cmpstr (tl_passage_get_exact (passage), ==, "we started");
  g_assert_cmpstr (tl_passage_get_prefix (passage), ==, "then ");
  g_assert_cmpstr (tl_passage_get_suffix (passage), ==, ".");
  g_assert_cmpuint (tl_passage_get_line (passage), ==, 3);
}

static void
test_quote (void)
{
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = reader_case_read (reader_case_full, &defects);
  g_autoptr (TlItem) quote = dup_item (chronicle, "said");
  g_autoptr (TlPerson) speaker = tl_quote_dup_speaker (TL_QUOTE (quote));
  g_autoptr (TlItem) event = tl_quote_dup_event (TL_QUOTE (quote));

  g_assert_cmpstr (tl_item_get_title (quote), ==, "So be it");
  g_assert_cmpstr (tl_item_get_id (TL_ITEM (speaker)), ==, "bo");
  g_assert_cmpstr (tl_item_get_id (event), ==, "start");
}

static void
test_dispute_and_story (void)
{
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = reader_case_read (reader_case_full, &defects);
  g_autoptr (TlDispute) dispute = g_list_model_get_item (tl_chronicle_get_disputes (chronicle), 0);
  g_autoptr (TlStory) story = g_list_model_get_item (tl_chronicle_get_stories (chronicle), 0);
  g_autoptr (TlStep) step = g_list_model_get_item (tl_story_get_steps (story), 1);
  guint n;

  g_assert_cmpstr (tl_dispute_get_question (dispute), ==, "When?");
  g_assert_cmpuint (tl_dispute_get_weight (dispute), ==, TL_WEIGHT_SOFT);
  tl_dispute_get_about (dispute, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (tl_dispute_get_accounts (dispute)), ==, 2);
  g_assert_cmpstr (tl_story_get_title (story), ==, "A walk");
  g_assert_cmpuint (tl_step_get_row (step), ==, tl_chronicle_find_row (chronicle, "said"));
}

static void
test_section_order (void)
{
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = NULL;

  chronicle = reader_case_read (
      "{ \"events\": [ { \"passages\": [ { \"exact\": \"w\", \"source\": \"s\" } ],"
      " \"date\": \"1998\", \"title\": \"E\", \"themes\": [ \"t\" ], \"id\": \"e\" } ],"
      " \"sources\": [ { \"title\": \"S\", \"id\": \"s\" } ],"
      " \"themes\": [ { \"id\": \"t\", \"name\": \"N\" } ],"
      " \"title\": \"T\", \"format\": \"chronicle/1\" }",
      &defects);
  assert_clean (defects);
  g_assert_cmpuint (tl_chronicle_get_columns (chronicle)->n_items, ==, 1);
}

static void
test_unknown_keys_are_kept (void)
{
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = NULL;
  GHashTable *kept;

  chronicle = reader_case_read (
      HEAD ", \"$schema\": \"s\", \"a/b~\": [ 1, \"\\u00e9\\n\" ],"
           " \"themes\": [ { \"id\": \"t\", \"name\": \"N\", \"mood\": { \"x\": null } } ] }",
      &defects);
  kept = tl_chronicle_get_kept (chronicle);
  g_assert_cmpuint (tl_defects_get_n (defects, TL_SEVERITY_ERROR), ==, 0);
  g_assert_cmpuint (tl_defects_get_n (defects, TL_SEVERITY_NOTE), ==, 2);
  g_assert_cmpstr (g_hash_table_lookup (kept, "/a~1b~0"), ==, "[1,\"é\\n\"]");
  g_assert_cmpstr (g_hash_table_lookup (kept, "/themes/0/mood"), ==, "{\"x\":null}");
  g_assert_cmpstr (g_hash_table_lookup (kept, "/$schema"), ==, "\"s\"");
}

static void
test_null_is_absent (void)
{
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = NULL;

  chronicle = reader_case_read (
      HEAD ", \"subject\": null, \"sources\": [ { \"id\": \"s\", \"title\": \"S\", "
           "\"author\": null } ], \"quotes\": [ { \"id\": \"q\", \"date\": \"1998\", \"speaker\": "
           "null, \"event\": null, \"passage\": { \"source\": \"s\", \"exact\": \"w\" } } ] }",
      &defects);
  assert_clean (defects);
  g_assert_cmpuint (tl_chronicle_get_columns (chronicle)->n_items, ==, 1);
}

static void
test_authors (void)
{
  static const char *const authors[][2] = {
    { "\"Ann Lei\"", "Ann Lei" },
    { "[]", NULL },
    { "[ \"Ann\" ]", "Ann" },
    { "[ \"Ann\", \"Bo\" ]", "Ann and Bo" },
    { "[ { \"family\": \"Gogh\", \"given\": \"Vincent\", \"non-dropping-particle\": \"van\" } ]",
      "Vincent van Gogh" },
    { "[ { \"family\": \"King\", \"given\": \"Martin\", \"suffix\": \"Jr.\" } ]",
      "Martin King Jr." },
    { "[ { \"family\": \"雷\", \"given\": \"军\" } ]", "雷军" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (authors); i++)
    {
      g_autofree char *json = g_strdup_printf (
          HEAD ", \"sources\": [ { \"id\": \"s\", \"title\": \"S\", \"author\": %s } ] }",
          authors[i][0]);
      g_autoptr (TlDefects) defects = NULL;
      g_autoptr (TlChronicle) chronicle = reader_case_read (json, &defects);

      assert_clean (defects);
      g_assert_cmpstr (tl_source_get_authors (tl_chronicle_get_source (chronicle, 0)), ==,
                       authors[i][1]);
    }
}

static void
assert_title (const char *language, const char *map, const char *title)
{
  g_autofree char *json = g_strdup_printf (
      "{ \"format\": \"chronicle/1\", \"language\": \"%s\", \"title\": %s }", language, map);
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = reader_case_read (json, &defects);

  assert_clean (defects);
  g_assert_cmpstr (tl_chronicle_get_title (chronicle), ==, title);
  g_assert_true (g_hash_table_contains (tl_chronicle_get_kept (chronicle), "/title"));
}

/* Sets the languages of the session, or unsets them; returns what was before, (transfer full). */
static char *
exchange_languages (const char *languages)
{
  char *before = g_strdup (g_getenv ("LANGUAGE"));

  if (languages != NULL)
    g_setenv ("LANGUAGE", languages, TRUE);
  else
    g_unsetenv ("LANGUAGE");
  return before;
}

static void
test_language_maps (void)
{
  g_autofree char *before = exchange_languages ("zh_CN:fr");
  g_autofree char *after = NULL;

  assert_title ("en", "{ \"en\": \"E\", \"zh\": \"Z\" }", "Z");
  assert_title ("en", "{ \"en\": \"E\", \"fr\": \"F\", \"zh-CN\": \"C\", \"zh\": \"Z\" }", "C");
  assert_title ("en", "{ \"en\": \"E\", \"zh-Hant\": \"H\" }", "H");
  assert_title ("en", "{ \"de\": \"D\", \"FR\": \"F\", \"en\": \"E\" }", "F");
  assert_title ("en", "{ \"de\": \"D\", \"en-GB\": \"E\" }", "E");
  assert_title ("it", "{ \"de\": \"D\", \"en\": \"E\" }", "D");
  after = exchange_languages (before);
}

static void
assert_names (const char *languages, const char *shown, const char *other)
{
  g_autofree char *before = exchange_languages (languages);
  g_autofree char *after = NULL;
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = reader_case_read (
      HEAD ", \"people\": [ { \"id\": \"lei\", \"names\": [ { \"value\": \"Rebs\" } ],"
           " \"name\": { \"en\": \"Lei Jun\", \"zh\": \"雷军\", \"de\": \"Lei Jun\" } } ] }",
      &defects);
  g_autoptr (TlPerson) lei = tl_chronicle_dup_person (chronicle, 0);
  g_autoptr (GListModel) names = tl_person_dup_names (lei);
  g_autoptr (TlVariantName) name = g_list_model_get_item (names, 1);

  assert_clean (defects);
  g_assert_cmpstr (tl_item_get_title (TL_ITEM (lei)), ==, shown);
  g_assert_cmpstr (tl_variant_name_get_value (name), ==, other);
  g_assert_cmpuint (tl_variant_name_get_source (name), ==, TL_ROW_NONE);
  after = exchange_languages (before);
}

/* The names in the languages that are not shown are variants, after those that the sources have. */
static void
test_names_in_languages (void)
{
  assert_names ("en", "Lei Jun", "雷军");
  assert_names ("zh_CN", "雷军", "Lei Jun");
}

static void
test_byte_order_mark (void)
{
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (TlDefect) defect = NULL;

  chronicle = reader_case_read ("\xEF\xBB\xBF" HEAD ", \"x\": 1 }", &defects);
  g_assert_cmpstr (tl_chronicle_get_title (chronicle), ==, "T");
  defect = g_list_model_get_item (G_LIST_MODEL (defects), 0);
  g_assert_cmpuint (tl_defect_get_line (defect), ==, 1);
  g_assert_cmpuint (tl_defect_get_column (defect), ==, strlen (HEAD ", ") + 1);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **out = user_data;

  *out = g_object_ref (result);
}

static GAsyncResult *
read_and_wait (GFile *file, GCancellable *cancellable)
{
  GAsyncResult *result = NULL;

  tl_chronicle_read_async (file, NULL, cancellable, on_read, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return result;
}

static void
test_async (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("TL_CHRONICLE"));
  g_autoptr (GAsyncResult) result = read_and_wait (file, NULL);
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TlChronicle) chronicle = tl_chronicle_read_finish (result, &defects, &error);

  g_assert_no_error (error);
  g_assert_true (TL_IS_CHRONICLE (chronicle));
  g_assert_true (TL_IS_DEFECTS (defects));
}

static void
test_cancelled (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("TL_CHRONICLE"));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  result = read_and_wait (file, cancellable);
  chronicle = tl_chronicle_read_finish (result, NULL, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (chronicle);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/minimal", test_minimal);
  g_test_add_func ("/reader/head", test_head);
  g_test_add_func ("/reader/people", test_people);
  g_test_add_func ("/reader/event", test_event);
  g_test_add_func ("/reader/quote", test_quote);
  g_test_add_func ("/reader/dispute-and-story", test_dispute_and_story);
  g_test_add_func ("/reader/section-order", test_section_order);
  g_test_add_func ("/reader/unknown-keys-are-kept", test_unknown_keys_are_kept);
  g_test_add_func ("/reader/null-is-absent", test_null_is_absent);
  g_test_add_func ("/reader/authors", test_authors);
  g_test_add_func ("/reader/language-maps", test_language_maps);
  g_test_add_func ("/reader/names-in-languages", test_names_in_languages);
  g_test_add_func ("/reader/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/reader/async", test_async);
  g_test_add_func ("/reader/cancelled", test_cancelled);

  return g_test_run ();
}
