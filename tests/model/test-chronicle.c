/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "tl-chronicle-builder.h"
#include "tl-dispute.h"
#include "tl-item.h"
#include "tl-organisation.h"
#include "tl-participant.h"
#include "tl-passage.h"
#include "tl-source.h"
#include "tl-story.h"
#include "tl-theme.h"
#include "tl-variant-name.h"

static void
assert_row (TlChronicle *chronicle, guint row, const char *id, TlItemKind kind)
{
  g_assert_cmpstr (tl_chronicle_row_id (chronicle, row), ==, id);
  g_assert_cmpint (tl_chronicle_get_columns (chronicle)->kind[row], ==, kind);
  g_assert_cmpuint (tl_chronicle_find_row (chronicle, id), ==, row);
}

static void
test_order (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();

  g_assert_cmpuint (tl_chronicle_get_columns (chronicle)->n_items, ==, 5);
  assert_row (chronicle, 0, "ada", TL_ITEM_PERSON);
  assert_row (chronicle, 1, "charles", TL_ITEM_PERSON);
  assert_row (chronicle, 2, "meeting", TL_ITEM_EVENT);
  assert_row (chronicle, 3, "wedding", TL_ITEM_EVENT);
  assert_row (chronicle, 4, "words", TL_ITEM_QUOTE);
  g_assert_cmpuint (tl_chronicle_find_row (chronicle, "nobody"), ==, TL_ROW_NONE);
  g_assert_cmpuint (tl_chronicle_find_row (chronicle, "work"), ==, TL_ROW_NONE);
  g_assert_cmpuint (tl_chronicle_find_row (chronicle, "unheard"), ==, TL_ROW_NONE);
}

static void
test_person_span (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  g_autoptr (TlItem) charles = tl_chronicle_dup_item (chronicle, 1);

  g_assert_cmpint (columns->from[0], ==, tl_instant_from_ymd (1815, 12, 10));
  g_assert_cmpint (columns->to[0], ==, tl_instant_from_ymd (1852, 11, 28));
  g_assert_cmpint (columns->from[1], ==, tl_instant_from_ymd (1833, 6, 5));
  g_assert_cmpint (columns->to[1], ==, tl_instant_from_ymd (1844, 1, 1));
  g_assert_cmpstr (tl_item_get_date_text (charles), ==, "1833-06-05/1843~");
  g_assert_cmpuint (columns->themes[1], ==, 3);
  g_assert_false (tl_person_has_own_date (TL_PERSON (charles)));
}

static void
test_sources_and_evidence (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  guint n;

  g_assert_cmpuint (tl_chronicle_row_sources (chronicle, 2, &n)[1], ==, 1);
  g_assert_cmpuint (n, ==, 2);
  tl_chronicle_row_sources (chronicle, 0, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (columns->evidence[2], ==, 0);
  g_assert_cmpuint (columns->evidence[3], ==,
                    1 << TL_EVIDENCE_DISPUTED | 1 << TL_EVIDENCE_INFERRED |
                        1 << TL_EVIDENCE_SINGLE_SOURCE);
  g_assert_cmpuint (columns->evidence[0], ==, 1 << TL_EVIDENCE_DISPUTED);
}

static void
test_item (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlItem) meeting = tl_chronicle_dup_item (chronicle, 2);
  g_autoptr (TlItem) again = g_list_model_get_item (G_LIST_MODEL (chronicle), 2);
  g_autoptr (GListModel) people = tl_item_dup_people (meeting);
  g_autoptr (GListModel) organisations = tl_item_dup_organisations (meeting);
  g_autoptr (GListModel) passages = tl_item_dup_passages (meeting);
  g_autoptr (TlParticipant) host = g_list_model_get_item (people, 1);
  g_autoptr (TlParticipant) society = g_list_model_get_item (organisations, 0);
  g_autoptr (TlPassage) passage = g_list_model_get_item (passages, 0);
  g_autofree char *age = tl_item_dup_age_words (meeting);

  g_assert_true (meeting == again);
  g_assert_cmpstr (tl_item_get_title (meeting), ==, "The two meet");
  g_assert_cmpstr (tl_item_get_summary (meeting), ==, "They meet.");
  g_assert_cmpstr (age, ==, "17");
  g_assert_cmpuint (tl_item_get_n_sources (meeting), ==, 2);
  g_assert_cmpstr (tl_participant_get_name (host), ==, "Charles");
  g_assert_cmpstr (tl_participant_get_role (host), ==, "host");
  g_assert_cmpstr (tl_participant_get_name (society), ==, "The Society");
  g_assert_null (tl_participant_get_role (society));
  g_assert_cmpuint (g_list_model_get_n_items (passages), ==, 2);
  g_assert_cmpstr (tl_passage_get_exact (passage), ==, "we met");
  g_assert_cmpstr (tl_passage_get_prefix (passage), ==, "Then ");
  g_assert_cmpstr (tl_passage_get_suffix (passage), ==, " at last");
  g_assert_cmpuint (tl_passage_get_line (passage), ==, 3);
  g_assert_cmpstr (tl_source_get_id (tl_passage_get_source (passage)), ==, "letters");
}

static void
test_quote (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlItem) words = tl_chronicle_dup_item (chronicle, 4);
  g_autoptr (TlPerson) speaker = tl_quote_dup_speaker (TL_QUOTE (words));
  g_autoptr (TlItem) event = tl_quote_dup_event (TL_QUOTE (words));

  g_assert_cmpstr (tl_item_get_title (words), ==, "weaves patterns");
  g_assert_cmpstr (tl_item_get_id (TL_ITEM (speaker)), ==, "charles");
  g_assert_cmpstr (tl_item_get_id (event), ==, "meeting");
}

static void
test_person (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlPerson) ada = tl_chronicle_dup_subject (chronicle);
  g_autoptr (TlPerson) nobody = tl_chronicle_dup_person (chronicle, 2);
  g_autoptr (TlPerson) same = tl_chronicle_dup_person (chronicle, 2);
  g_autoptr (GListModel) names = tl_person_dup_names (ada);
  g_autoptr (TlVariantName) name = g_list_model_get_item (names, 0);
  g_autofree char *date = tl_item_dup_date_words (TL_ITEM (nobody));

  g_assert_cmpstr (tl_variant_name_get_value (name), ==, "Augusta Ada");
  g_assert_cmpuint (tl_variant_name_get_source (name), ==, 1);
  g_assert_true (nobody == same);
  g_assert_cmpuint (tl_item_get_row (TL_ITEM (nobody)), ==, TL_ROW_NONE);
  g_assert_cmpint (tl_item_get_kind (TL_ITEM (nobody)), ==, TL_ITEM_PERSON);
  g_assert_cmpstr (tl_item_get_title (TL_ITEM (nobody)), ==, "Nobody");
  g_assert_cmpstr (date, ==, "");
}

static void
test_dispute_and_story (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlItem) wedding = tl_chronicle_dup_item (chronicle, 3);
  g_autoptr (GListModel) disputes = tl_item_dup_disputes (wedding);
  g_autoptr (TlDispute) dispute = g_list_model_get_item (disputes, 0);
  g_autoptr (TlAccount) account = NULL;
  g_autoptr (TlPassage) passage = NULL;
  g_autoptr (TlStory) story = g_list_model_get_item (tl_chronicle_get_stories (chronicle), 0);
  g_autoptr (TlStep) step = g_list_model_get_item (tl_story_get_steps (story), 0);
  guint n;

  g_assert_cmpuint (g_list_model_get_n_items (disputes), ==, 1);
  g_assert_cmpuint (tl_dispute_get_about (dispute, &n)[0], ==, 3);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (tl_dispute_get_weight (dispute), ==, TL_WEIGHT_SOFT);
  account = g_list_model_get_item (tl_dispute_get_accounts (dispute), 0);
  passage = tl_chronicle_dup_passage (chronicle, tl_account_get_passage (account));
  g_assert_cmpstr (tl_passage_get_exact (passage), ==, "in that year");
  g_assert_cmpstr (tl_account_get_date_text (account), ==, "1835");
  g_assert_cmpuint (tl_step_get_row (step), ==, 3);
}

static void
test_frame (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  TlInstant from;
  TlInstant to;

  g_assert_cmpstr (tl_chronicle_get_title (chronicle), ==, "Two lives");
  g_assert_null (tl_chronicle_get_description (chronicle));
  g_assert_true (tl_chronicle_get_span (chronicle, &from, &to));
  g_assert_cmpint (from, ==, tl_instant_from_ymd (1833, 6, 5));
  g_assert_cmpint (to, ==, tl_instant_from_ymd (1844, 1, 1));
  g_assert_cmpstr (tl_theme_get_name (tl_chronicle_get_theme (chronicle, 1)), ==, "Home");
  g_assert_cmpstr (tl_source_get_short_title (tl_chronicle_get_source (chronicle, 0)), ==,
                   "The letters");
  g_assert_cmpstr (tl_source_get_short_title (tl_chronicle_get_source (chronicle, 1)), ==, "Notes");
  g_assert_cmpstr (g_hash_table_lookup (tl_chronicle_get_kept (chronicle), "/mood"), ==,
                   "\"calm\"");
}

static void
test_handles_do_not_leak (void)
{
  TlChronicle *chronicle = sample_chronicle_new ();
  TlItem *item = tl_chronicle_dup_item (chronicle, 2);
  GListModel *passages = tl_item_dup_passages (item);

  g_object_unref (chronicle);
  g_assert_cmpstr (tl_item_get_title (item), ==, "The two meet");
  g_assert_finalize_object (passages);
  g_object_add_weak_pointer (G_OBJECT (chronicle), (gpointer *) &chronicle);
  g_assert_finalize_object (item);
  g_assert_null (chronicle);
}

/* A chronicle of events on the days given, each with one person in it, who lived as told. */
static TlChronicle *
new_life (const char *life, const char *const *dates)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();
  TlRoleSpec people[] = { { 0, NULL } };

  tl_chronicle_builder_add_person (builder,
                                   &(TlPartySpec) { .id = "ada", .name = "Ada", .date = life });
  for (guint i = 0; dates[i] != NULL; i++)
    tl_chronicle_builder_add_event (builder, &(TlEventSpec) {
                                                 .id = dates[i],
                                                 .title = dates[i],
                                                 .date = dates[i],
                                                 .people = people,
                                                 .n_people = 1,
                                             });
  return tl_chronicle_builder_end (builder, &(TlChronicleSpec) { .title = "A life" });
}

static void
assert_age (TlChronicle *chronicle, const char *id, const char *expected)
{
  g_autoptr (TlItem) item =
      tl_chronicle_dup_item (chronicle, tl_chronicle_find_row (chronicle, id));
  g_autofree char *age = tl_item_dup_age_words (item);

  g_assert_cmpstr (age, ==, expected);
}

static void
test_no_age_after_death (void)
{
  static const char *const dates[] = { "1840", "1852-11-27", "1852-11-28", "1900", NULL };
  g_autoptr (TlChronicle) ended = new_life ("1815-12-10/1852-11-27", dates);
  g_autoptr (TlChronicle) open = new_life ("1815-12-10/..", dates);

  assert_age (ended, "1840", "24–25");
  assert_age (ended, "1852-11-27", "36");
  assert_age (ended, "1852-11-28", NULL);
  assert_age (ended, "1900", NULL);
  assert_age (open, "1900", "84–85");
}

/* By the clocks of two zones the span could not be read again: it would end before it begins. */
static void
test_person_in_two_zones (void)
{
  static const char *const dates[] = { "2010-04-06T10:00-07:00", "2010-04-06T11:00+08:00", NULL };
  g_autoptr (TlChronicle) chronicle = new_life (NULL, dates);
  g_autoptr (TlItem) ada =
      tl_chronicle_dup_item (chronicle, tl_chronicle_find_row (chronicle, "ada"));
  g_autofree char *words = tl_item_dup_date_words (ada);

  g_assert_cmpstr (tl_item_get_date_text (ada), ==, "2010-04-06T10:00/2010-04-06T11:00");
  g_assert_cmpstr (words, ==, "6 April 2010, 10:00 – 6 April 2010, 11:00");
}

static void
test_disputed_once (void)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();
  guint event = tl_chronicle_builder_add_event (
      builder, &(TlEventSpec) { .id = "e", .title = "E", .date = "1998" });
  TlItemRef about[] = { { TL_NAMED_EVENT, event }, { TL_NAMED_EVENT, event } };
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (TlItem) item = NULL;
  g_autoptr (GListModel) disputes = NULL;

  tl_chronicle_builder_add_dispute (
      builder, &(TlDisputeSpec) { .id = "d", .question = "When?", .about = about, .n_about = 2 });
  chronicle = tl_chronicle_builder_end (builder, &(TlChronicleSpec) { .subject = TL_ROW_NONE });
  item = tl_chronicle_dup_item (chronicle, 0);
  disputes = tl_item_dup_disputes (item);
  g_assert_cmpuint (g_list_model_get_n_items (disputes), ==, 1);
}

static TlChronicle *
disputed_chronicle_new (const char *date)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();
  guint event = tl_chronicle_builder_add_event (
      builder, &(TlEventSpec) { .id = "e", .title = "E", .date = "1990-05" });
  TlItemRef about = { TL_NAMED_EVENT, event };
  TlAccountSpec accounts[] = { { .value = "1990", .date = "1990-05" },
                               { .value = date, .date = date } };

  tl_chronicle_builder_add_dispute (builder,
                                    &(TlDisputeSpec) { .id = "d",
                                                       .question = "When?",
                                                       .about = &about,
                                                       .n_about = 1,
                                                       .accounts = accounts,
                                                       .n_accounts = G_N_ELEMENTS (accounts) });
  return tl_chronicle_builder_end (builder, &(TlChronicleSpec) { .subject = TL_ROW_NONE });
}

/* Who sees everything sees all the dates that sources give, before and after those of the items. */
static void
test_span_of_disputed_dates (void)
{
  g_autoptr (TlChronicle) before = disputed_chronicle_new ("1962-03");
  g_autoptr (TlChronicle) after = disputed_chronicle_new ("2003");
  TlInstant from;
  TlInstant to;

  g_assert_true (tl_chronicle_get_span (before, &from, &to));
  g_assert_cmpint (from, ==, tl_instant_from_ymd (1962, 3, 1));
  g_assert_cmpint (to, ==, tl_instant_from_ymd (1990, 6, 1));
  g_assert_true (tl_chronicle_get_span (after, &from, &to));
  g_assert_cmpint (from, ==, tl_instant_from_ymd (1990, 5, 1));
  g_assert_cmpint (to, >, tl_instant_from_ymd (2003, 1, 1));
}

static void
test_empty (void)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();
  g_autoptr (TlChronicle) chronicle =
      tl_chronicle_builder_end (builder, &(TlChronicleSpec) { .subject = TL_ROW_NONE });
  TlInstant from;
  TlInstant to;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (chronicle)), ==, 0);
  g_assert_false (tl_chronicle_get_span (chronicle, &from, &to));
  g_assert_null (tl_chronicle_dup_subject (chronicle));
}

static void
test_many_ids (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);
  g_autoptr (TlChronicle) chronicle = sample_random_chronicle_new (rand, 5000);
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);

  for (guint row = 0; row < columns->n_items; row++)
    g_assert_cmpuint (tl_chronicle_find_row (chronicle, tl_chronicle_row_id (chronicle, row)), ==,
                      row);
  for (guint row = 1; row < columns->n_items; row++)
    g_assert_cmpint (columns->from[row - 1], <=, columns->from[row]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chronicle/order", test_order);
  g_test_add_func ("/chronicle/person-span", test_person_span);
  g_test_add_func ("/chronicle/sources-and-evidence", test_sources_and_evidence);
  g_test_add_func ("/chronicle/item", test_item);
  g_test_add_func ("/chronicle/quote", test_quote);
  g_test_add_func ("/chronicle/person", test_person);
  g_test_add_func ("/chronicle/dispute-and-story", test_dispute_and_story);
  g_test_add_func ("/chronicle/frame", test_frame);
  g_test_add_func ("/chronicle/handles-do-not-leak", test_handles_do_not_leak);
  g_test_add_func ("/chronicle/no-age-after-death", test_no_age_after_death);
  g_test_add_func ("/chronicle/person-in-two-zones", test_person_in_two_zones);
  g_test_add_func ("/chronicle/disputed-once", test_disputed_once);
  g_test_add_func ("/chronicle/empty", test_empty);
  g_test_add_func ("/chronicle/span-of-disputed-dates", test_span_of_disputed_dates);
  g_test_add_func ("/chronicle/many-ids", test_many_ids);
  return g_test_run ();
}
