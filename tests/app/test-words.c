/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the application says in words. */

#include "sample.h"

#include "tl-chronicle-builder.h"
#include "tl-citation.h"
#include "tl-filter-words.h"
#include "tl-initials.h"
#include "tl-item-words.h"
#include "tl-quotation-words.h"
#include "tl-range-words.h"

#define DAY ((TlInstant) 24 * 60 * 60)

static TlItem *
item_of (TlChronicle *chronicle, const char *id)
{
  guint row = tl_chronicle_find_row (chronicle, id);

  g_assert_cmpuint (row, !=, TL_ROW_NONE);
  return tl_chronicle_dup_item (chronicle, row);
}

static void
assert_range (TlInstant from, TlInstant to, const char *expected)
{
  g_autofree char *words = tl_range_words (from, to);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_range (void)
{
  assert_range (tl_instant_from_ymd (2015, 1, 1), tl_instant_from_ymd (2025, 1, 1), "2015 – 2024");
  assert_range (tl_instant_from_ymd (2020, 11, 3), tl_instant_from_ymd (2021, 6, 30),
                "November 2020 – June 2021");
  assert_range (tl_instant_from_ymd (2021, 1, 1), tl_instant_from_ymd (2022, 1, 1), "2021");
  assert_range (tl_instant_from_ymd (2020, 1, 1), tl_instant_from_ymd (2022, 1, 1), "2020 – 2021");
  assert_range (tl_instant_from_ymd (2021, 3, 1), tl_instant_from_ymd (2021, 4, 1), "March 2021");
  assert_range (tl_instant_from_ymd (2020, 2, 1), tl_instant_from_ymd (2020, 3, 1),
                "February 2020");
  assert_range (tl_instant_from_ymd (2021, 1, 1), tl_instant_from_ymd (2021, 12, 1),
                "January 2021 – November 2021");
  assert_range (tl_instant_from_ymd (2021, 3, 28), tl_instant_from_ymd (2021, 4, 2),
                "28 March 2021 – 1 April 2021");
  assert_range (tl_instant_from_ymd (2021, 3, 30), tl_instant_from_ymd (2021, 3, 30) + 3600,
                "30 March 2021, 00:00 – 00:59");
  assert_range (tl_instant_from_ymd (2021, 3, 30), tl_instant_from_ymd (2021, 3, 30) + 60,
                "30 March 2021, 00:00:00 – 00:00:59");
  assert_range (tl_instant_from_ymd (2021, 3, 31) - 3600, tl_instant_from_ymd (2021, 3, 31) + 3600,
                "30 March 2021, 23:00 – 31 March 2021, 00:59");
  assert_range (tl_instant_from_ymd (2021, 3, 30), tl_instant_from_ymd (2021, 3, 31),
                "30 March 2021");
  assert_range (tl_instant_from_ymd (-752, 4, 20) + 83808,
                tl_instant_from_ymd (-752, 4, 21) + 83808, "20 April 753 BCE – 21 April 753 BCE");
  assert_range (tl_instant_from_ymd (-99, 1, 1), tl_instant_from_ymd (1, 1, 1), "100 BCE – 1 BCE");
  assert_range (tl_instant_from_ymd (-17000, 1, 1), tl_instant_from_ymd (12000, 1, 1),
                "17001 BCE – 11999");
}

/* The ends of time must not overflow. */
static void
test_range_without_ends (void)
{
  g_autofree char *words = tl_range_words (TL_INSTANT_MIN, TL_INSTANT_MAX);

  g_assert_nonnull (strstr (words, " – "));
  assert_range (tl_instant_from_ymd (2015, 1, 1), tl_instant_from_ymd (2015, 1, 1),
                "1 January 2015, 00:00:00");
}

static void
assert_filter (TlFilter *filter, TlChronicle *chronicle, const char *expected)
{
  g_autofree char *words = tl_filter_words (filter, chronicle);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_filter (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlFilter) filter = tl_filter_new ();

  assert_filter (filter, chronicle, "");
  tl_filter_set_chosen (filter, TL_FACET_THEME, 0, TRUE);
  assert_filter (filter, chronicle, "Work");
  tl_filter_set_chosen (filter, TL_FACET_THEME, 1, TRUE);
  assert_filter (filter, chronicle, "Work or Home");
  tl_filter_set_match_all (filter, TRUE);
  assert_filter (filter, chronicle, "Work and Home");
  tl_filter_set_chosen (filter, TL_FACET_KIND, TL_ITEM_QUOTE, FALSE);
  tl_filter_set_chosen (filter, TL_FACET_PERSON, 1, TRUE);
  assert_filter (filter, chronicle, "Work and Home · Events and People · Charles");
  tl_filter_clear (filter);
  tl_filter_set_range (filter, tl_instant_from_ymd (1820, 1, 1), tl_instant_from_ymd (1840, 1, 1));
  assert_filter (filter, chronicle, "1820 – 1839");
}

static void
test_nothing_chosen (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlFilter) filter = tl_filter_new ();

  for (guint kind = 0; kind < TL_N_ITEM_KINDS; kind++)
    tl_filter_set_chosen (filter, TL_FACET_KIND, kind, FALSE);
  assert_filter (filter, chronicle, "No kind of item");
}

static void
test_item (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlItem) meeting = item_of (chronicle, "meeting");
  g_autoptr (TlItem) words = item_of (chronicle, "words");
  g_autoptr (TlItem) wedding = item_of (chronicle, "wedding");
  g_autofree char *title = tl_item_words_title (words);
  g_autofree char *when = tl_item_words_when (meeting);
  g_autofree char *inferred = tl_item_words_when (wedding);
  g_autofree char *age = tl_item_words_age (meeting);

  g_assert_cmpstr (title, ==, "“weaves patterns”");
  g_assert_cmpstr (when, ==, "5 June 1833 · stated by 2 sources");
  g_assert_cmpstr (inferred, ==, "1835 · inferred from the context");
  g_assert_cmpstr (age, ==, "Ada was 17");
}

static void
test_person (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlItem) ada = item_of (chronicle, "ada");
  g_autoptr (TlPerson) nobody = tl_chronicle_dup_person (chronicle, 2);
  g_autofree char *when = tl_item_words_when (ada);
  g_autofree char *never = tl_item_words_when (TL_ITEM (nobody));

  g_assert_cmpstr (when, ==, "10 December 1815 – 27 November 1852 · life span");
  g_assert_cmpstr (never, ==, "no date known");
  g_assert_null (tl_item_words_age (ada));
}

static void
test_citation (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlItem) meeting = item_of (chronicle, "meeting");
  g_autoptr (GListModel) passages = tl_item_dup_passages (meeting);
  g_autoptr (TlPassage) second = g_list_model_get_item (passages, 1);
  g_autofree char *whole = tl_citation_for_item (meeting, TL_CITATION_TEXT);
  g_autofree char *part = tl_citation_for_passage (meeting, second, TL_CITATION_TEXT);

  g_assert_cmpstr (whole, ==,
                   "The two meet\n"
                   "5 June 1833 · stated by 2 sources\n"
                   "\n“we met”\n— The letters, line 3\n"
                   "\n“a meeting”\n— The notes, line 9\n");
  g_assert_cmpstr (part, ==,
                   "The two meet\n"
                   "5 June 1833 · stated by 2 sources\n"
                   "\n“a meeting”\n— The notes, line 9\n");
}

/* A source of which is known only that it cannot be older. */
static void
assert_issued (const char *issued, const char *expected)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autofree char *words = NULL;

  tl_chronicle_builder_add_source (
      builder, &(TlSourceSpec) { .id = "s", .type = "book", .title = "A book", .issued = issued });
  chronicle = tl_chronicle_builder_end (
      builder, &(TlChronicleSpec) { .title = "A life", .subject = TL_ROW_NONE });
  words = tl_source_words (tl_chronicle_get_source (chronicle, 0));
  g_assert_cmpstr (words, ==, expected);
}

static void
test_issued (void)
{
  assert_issued ("2022", "book · 2022");
  assert_issued ("2022/..", "book · not before 2022");
  assert_issued ("2023-08-14/..", "book · not before 14 August 2023");
  assert_issued ("2022~/..", "book · not before about 2022");
  assert_issued ("../2022", "book · until 2022");
  assert_issued ("some time", "book");
  assert_issued (NULL, "book");
}

/* How old someone was at an event whose date leaves one or several ages. */
static void
assert_age (const char *birth, const char *date, const char *expected)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (TlItem) item = NULL;
  g_autofree char *words = NULL;

  tl_chronicle_builder_add_person (builder,
                                   &(TlPartySpec) { .id = "p", .name = "Ada", .date = birth });
  tl_chronicle_builder_add_event (builder,
                                  &(TlEventSpec) { .id = "e", .title = "It", .date = date });
  chronicle =
      tl_chronicle_builder_end (builder, &(TlChronicleSpec) { .title = "A life", .subject = 0 });
  item = item_of (chronicle, "e");
  words = tl_item_words_age (item);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_age (void)
{
  assert_age ("1815-12-10/1852", "1833-06-05", "Ada was 17");
  assert_age ("1815-12-10/1852", "1833", "Ada was 17 or 18");
  assert_age ("1815~/1852", "1833", "Ada was about 17 or 18");
  assert_age ("1815-12-10/1852", "1833/1840", "Ada was 17–25");
}

/* All that is known of a source stands in a citation. */
static void
test_citation_of_a_known_source (void)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (TlItem) item = NULL;
  g_autofree char *citation = NULL;

  tl_chronicle_builder_add_source (builder, &(TlSourceSpec) {
                                                .id = "speech",
                                                .type = "speech",
                                                .title = "One last venture",
                                                .authors = "Lei Jun",
                                                .issued = "2021-03-30",
                                            });
  tl_chronicle_builder_add_event (builder, &(TlEventSpec) {
                                               .id = "e",
                                               .title = "It begins",
                                               .date = "2021~",
                                               .basis = TL_BASIS_DERIVED,
                                               .passages = &(TlPassageSpec) { .exact = "it began" },
                                               .n_passages = 1,
                                           });
  chronicle = tl_chronicle_builder_end (
      builder, &(TlChronicleSpec) { .title = "A life", .subject = TL_ROW_NONE });
  item = item_of (chronicle, "e");
  citation = tl_citation_for_item (item, TL_CITATION_TEXT);
  g_assert_cmpstr (citation, ==,
                   "It begins\n"
                   "about 2021 · derived from what the sources state\n"
                   "\n“it began”\n— One last venture (Lei Jun · speech · 30 March 2021)\n");
}

/* Marks of the text itself never stand beside those that a quotation is given. */
static void
test_quotation (void)
{
  static const struct
  {
    const char *text;
    const char *words;
  } cases[] = {
    { "we met", "“we met”" },
    { "“Courage.”", "‘“Courage.”’" },
    { "\"Courage.\"", "‘\"Courage.\"’" },
    { "He said: “Yes.”", "‘He said: “Yes.”’" },
    { "\"Yes,\" he said", "‘\"Yes,\" he said’" },
    { "less “sexy” then", "“less “sexy” then”" },
    { "I'll", "“I'll”" },
    { "«Oui»", "‘«Oui»’" },
    { "", "“”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = tl_quotation_words (cases[i].text);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_quotation_before (void)
{
  static const struct
  {
    const char *prefix;
    const char *words;
  } cases[] = {
    { NULL, NULL },
    { "", NULL },
    { "“", NULL },
    { "\"", NULL },
    { "to persevere. “", "…to persevere. " },
    { "and said, \"", "…and said, " },
    { "with Xiaomi.” ", "…with Xiaomi.” " },
    { "a sentence that is much too long to be shown whole, of which the end is: “",
      "…is much too long to be shown whole, of which the end is: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = tl_quotation_words_before (cases[i].prefix);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_quotation_after (void)
{
  static const struct
  {
    const char *suffix;
    const char *words;
  } cases[] = {
    { NULL, NULL },
    { "", NULL },
    { "”", NULL },
    { "\"", NULL },
    { "” They also", " They also…" },
    { "\" They left.", " They left." },
    { ",” he said", ",” he said…" },
    { " of which the start is shown, but not the rest of a very long sentence",
      " of which the start is shown, but not the rest of a very…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = tl_quotation_words_after (cases[i].suffix);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_initials (void)
{
  static const struct
  {
    const char *name;
    const char *initials;
  } cases[] = {
    { "Lei Jun", "LJ" }, { "ada", "A" },   { "Charles  Percy babbage ", "CB" },
    { "雷军", "雷" },    { "Élise", "É" }, { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *initials = tl_initials_of (cases[i].name);

      g_assert_cmpstr (initials, ==, cases[i].initials);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/range", test_range);
  g_test_add_func ("/words/range-without-ends", test_range_without_ends);
  g_test_add_func ("/words/filter", test_filter);
  g_test_add_func ("/words/nothing-chosen", test_nothing_chosen);
  g_test_add_func ("/words/item", test_item);
  g_test_add_func ("/words/person", test_person);
  g_test_add_func ("/words/citation", test_citation);
  g_test_add_func ("/words/citation-of-a-known-source", test_citation_of_a_known_source);
  g_test_add_func ("/words/issued", test_issued);
  g_test_add_func ("/words/age", test_age);
  g_test_add_func ("/words/quotation", test_quotation);
  g_test_add_func ("/words/quotation-before", test_quotation_before);
  g_test_add_func ("/words/quotation-after", test_quotation_after);
  g_test_add_func ("/words/initials", test_initials);
  return g_test_run ();
}
