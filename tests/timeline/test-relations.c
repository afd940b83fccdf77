/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is found out about items, without a display: their relations, the dates that are in dispute,
 * the themes of many. */

#include "sample.h"

#include "tl-chronicle-reader.h"
#include "tl-count-words.h"
#include "tl-disputed-dates.h"
#include "tl-item.h"
#include "tl-relations.h"
#include "tl-ascending-rows.h"
#include "tl-theme-counts.h"

static TlChronicle *
built_in_chronicle_new (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("TL_CHRONICLE"));
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (GError) error = NULL;
  TlChronicle *chronicle = tl_chronicle_read_file (file, defects, NULL, &error);

  g_assert_no_error (error);
  return chronicle;
}

static TlVisibleSet *
all_of (TlChronicle *chronicle)
{
  g_autoptr (TlFilter) filter = tl_filter_new ();

  return tl_visible_set_new (chronicle, filter);
}

static void
assert_related (TlVisibleSet *visible_set,
                const char *id,
                const char *other,
                TlRelationKind kind,
                const char *words)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (visible_set);
  g_autoptr (GArray) relations =
      tl_relations_find (visible_set, tl_chronicle_find_row (chronicle, id));
  const TlRelation *relation =
      tl_relations_get (relations, tl_chronicle_find_row (chronicle, other));
  g_autofree char *said = NULL;

  g_assert_nonnull (relation);
  g_assert_cmpint (relation->kind, ==, kind);
  said = tl_relation_words (relation, chronicle);
  g_assert_cmpstr (said, ==, words);
}

static void
test_relations (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlVisibleSet) visible_set = all_of (chronicle);
  g_autoptr (GArray) relations = NULL;

  assert_related (visible_set, "meeting", "words", TL_RELATION_QUOTE, "Said at the selected event");
  assert_related (visible_set, "words", "meeting", TL_RELATION_EVENT,
                  "Where the selected quote was said");
  assert_related (visible_set, "wedding", "ada", TL_RELATION_DISPUTE,
                  "In the same dispute: When was the wedding?");
  assert_related (visible_set, "wedding", "meeting", TL_RELATION_PERSON, "Also with Ada");
  assert_related (visible_set, "words", "charles", TL_RELATION_PERSON, "Also with Charles");
  assert_related (visible_set, "charles", "words", TL_RELATION_PERSON, "Also with Charles");

  relations = tl_relations_find (visible_set, tl_chronicle_find_row (chronicle, "wedding"));
  g_assert_cmpuint (relations->len, ==, 2);
}

static void
test_relations_keep_to_what_is_shown (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) visible_set = tl_visible_set_new (chronicle, filter);
  g_autoptr (GArray) relations = NULL;
  guint row = tl_chronicle_find_row (chronicle, "words");

  tl_filter_set_chosen (filter, TL_FACET_KIND, TL_ITEM_QUOTE, TRUE);
  tl_filter_set_chosen (filter, TL_FACET_KIND, TL_ITEM_EVENT, FALSE);
  tl_filter_set_chosen (filter, TL_FACET_KIND, TL_ITEM_PERSON, FALSE);
  relations = tl_relations_find (visible_set, row);
  g_assert_cmpuint (relations->len, ==, 0);
}

static gboolean
is_in (TlChronicle *chronicle, guint row, guint person)
{
  guint n;
  const guint32 *people = tl_chronicle_row_people (chronicle, row, &n);

  for (guint i = 0; i < n; i++)
    if (people[i] == person)
      return TRUE;
  return FALSE;
}

/* Whoever is in more than a third of all relates nothing, and nobody relates more than some tens.
 */
static void
test_relations_are_few (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (TlChronicle) chronicle = sample_random_chronicle_new (rand, 900);
  g_autoptr (TlVisibleSet) visible_set = all_of (chronicle);
  guint n_rows = tl_chronicle_get_columns (chronicle)->n_items;

  for (guint row = 0; row < n_rows; row++)
    {
      g_autoptr (GArray) relations = tl_relations_find (visible_set, row);

      g_assert_cmpuint (relations->len, <=, 41);
      for (guint i = 0; i < relations->len; i++)
        {
          const TlRelation *relation = &g_array_index (relations, TlRelation, i);

          g_assert_cmpint (relation->kind, ==, TL_RELATION_PERSON);
          g_assert_cmpuint (relation->row, !=, row);
          g_assert_true (is_in (chronicle, row, relation->index));
          g_assert_true (is_in (chronicle, relation->row, relation->index));
          g_assert_cmpuint (
              tl_visible_set_get_count (visible_set, TL_FACET_PERSON, relation->index), <=,
              n_rows / 3);
        }
    }
}

/* The subject of a life is in most of it. */
static void
test_subject_relates_nothing (void)
{
  g_autoptr (TlChronicle) chronicle = built_in_chronicle_new ();
  g_autoptr (TlVisibleSet) visible_set = all_of (chronicle);
  g_autoptr (TlPerson) subject = tl_chronicle_dup_subject (chronicle);
  g_autoptr (GArray) relations =
      tl_relations_find (visible_set, tl_chronicle_find_row (chronicle, "car-announced"));
  guint n_quotes = 0;

  for (guint i = 0; i < relations->len; i++)
    {
      const TlRelation *relation = &g_array_index (relations, TlRelation, i);

      n_quotes += relation->kind == TL_RELATION_QUOTE;
      if (relation->kind == TL_RELATION_PERSON)
        g_assert_cmpuint (relation->index, !=, tl_person_get_index (subject));
    }
  g_assert_cmpuint (n_quotes, ==, 16);
}

static void
assert_dates (TlChronicle *chronicle, const char *id, const int *years, guint n_years)
{
  g_autoptr (GArray) dates =
      tl_disputed_dates_find (chronicle, tl_chronicle_find_row (chronicle, id));

  g_assert_cmpuint (dates->len, ==, n_years);
  for (guint i = 0; i < n_years; i++)
    {
      TlInstant at = tl_disputed_date_instant (&g_array_index (dates, TlDisputedDate, i));

      g_assert_cmpint (tl_instant_to_civil (at).year, ==, years[i]);
    }
}

static void
test_disputed_dates (void)
{
  g_autoptr (TlChronicle) chronicle = built_in_chronicle_new ();
  g_autoptr (GArray) dates = NULL;
  g_autofree char *words = NULL;

  assert_dates (chronicle, "investing-begins", (const int[]) { 2004, 2007 }, 2);
  assert_dates (chronicle, "global-500", (const int[]) { 2019, 2020 }, 2);
  assert_dates (chronicle, "lei-jun", (const int[]) { 1968, 1969 }, 2);
  /* What the accounts give as dates is not when these happened. */
  assert_dates (chronicle, "joyo-sold", NULL, 0);
  assert_dates (chronicle, "seventy-five-days", NULL, 0);

  dates = tl_disputed_dates_find (chronicle, tl_chronicle_find_row (chronicle, "global-500"));
  words = tl_disputed_date_words (&g_array_index (dates, TlDisputedDate, 0), chronicle);
  g_assert_cmpstr (words, ==, "In 2019: 2019 (Lei Jun at 54)");
}

static void
test_theme_counts (void)
{
  TlThemeCounts counts;
  guint order[TL_MAX_THEMES + 1];

  tl_theme_counts_init (&counts, 3);
  tl_theme_counts_add (&counts, 1 << 1);
  tl_theme_counts_add (&counts, (1 << 1) | (1 << 2));
  tl_theme_counts_add (&counts, 1 << 0);
  tl_theme_counts_add (&counts, 0);
  g_assert_cmpuint (counts.n_items, ==, 4);
  g_assert_cmpuint (counts.sum, ==, 5);
  g_assert_cmpuint (tl_theme_counts_order (&counts, order), ==, 4);
  g_assert_cmpuint (order[0], ==, 1);
  g_assert_cmpuint (order[1], ==, 0);
  g_assert_cmpuint (order[2], ==, 2);
  g_assert_cmpuint (order[3], ==, 3);
  g_assert_cmpuint (tl_theme_counts_scaled (&counts, 1, 4), ==, 2);
  g_assert_cmpuint (tl_theme_counts_scaled (&counts, 1, 250000), ==, 130000);
  g_assert_cmpuint (tl_theme_counts_scaled (&counts, 0, 3999999), ==, 1000000);
}

static void
test_sorted_rows (void)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  const guint32 some[] = { 2, 5, 9 };

  g_assert_false (tl_ascending_rows_contain (rows, 5));
  g_assert_true (tl_ascending_rows_set (rows, some, 3));
  g_assert_false (tl_ascending_rows_set (rows, some, 3));
  for (guint32 row = 0; row < 12; row++)
    {
      guint place = tl_ascending_rows_first_from (some, 3, row);

      g_assert_true (place == 3 || some[place] >= row);
      g_assert_true (place == 0 || some[place - 1] < row);
      g_assert_cmpint (tl_ascending_rows_contain (rows, row), ==, row == 2 || row == 5 || row == 9);
    }
  g_assert_true (tl_ascending_rows_set (rows, NULL, 0));
  g_assert_cmpuint (rows->len, ==, 0);
}

static void
test_numbers (void)
{
  static const struct
  {
    guint number;
    const char *text;
  } cases[] = { { 0, "0" },       { 999, "999" },     { 1000, "1.0k" },   { 9999, "9.9k" },
                { 10000, "10k" }, { 999999, "999k" }, { 1200000, "1.2M" } };
  g_autofree char *count = tl_count_words (1234);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = tl_short_number (cases[i].number);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
  g_assert_cmpstr (count, ==, "+1.2k");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/relations/all-kinds", test_relations);
  g_test_add_func ("/relations/keep-to-what-is-shown", test_relations_keep_to_what_is_shown);
  g_test_add_func ("/relations/are-few", test_relations_are_few);
  g_test_add_func ("/relations/subject-relates-nothing", test_subject_relates_nothing);
  g_test_add_func ("/relations/disputed-dates", test_disputed_dates);
  g_test_add_func ("/relations/theme-counts", test_theme_counts);
  g_test_add_func ("/relations/sorted-rows", test_sorted_rows);
  g_test_add_func ("/relations/numbers", test_numbers);
  return g_test_run ();
}
