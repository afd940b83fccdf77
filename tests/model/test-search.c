/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"
#include "search-reference.h"

#include "tl-chronicle-builder.h"
#include "tl-hit.h"
#include "tl-search-scan.h"
#include "tl-search.h"

#include <string.h>

#define N_CHRONICLES 30
#define N_QUERIES    40
#define N_PEOPLE     6
#define N_THEMES     3

static const char *const words[] = {
  "Joyo",         "JOYOUS", "卓越", "越狱",   "Café", "café-bar", "naïve",   "Xiaomi",
  "ＸＩＡＯＭＩ", "car",    "scar", "Straße", "the",  "then",     "o’clock",
};

static const char *const asked[] = {
  "joyo", "卓越",        "卓",          "cafe",   "CAFÉ",    "naive", "xiaomi",
  "xiao", "car",         "strasse",     "the",    "o'clock", "koo",   "mr. koo",
  "古",   "\"the car\"", "\"car the\"", "absent", "e",
};

static char *
random_words (int max)
{
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (0, max + 1);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

static void
add_parties (TlChronicleBuilder *builder)
{
  TlNameSpec names[] = { { "Mr. Koo", 0 }, { "古先生", 0 } };
  TlNameSpec joyo[] = { { "卓越网", 0 } };

  for (guint i = 0; i < N_THEMES; i++)
    {
      g_autofree char *id = g_strdup_printf ("theme%u", i);

      tl_chronicle_builder_add_theme (builder, &(TlThemeSpec) { .id = id, .name = id });
    }
  tl_chronicle_builder_add_source (builder, &(TlSourceSpec) { .id = "source", .title = "Source" });
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *id = g_strdup_printf ("person%u", i);
      g_autofree char *name = random_words (2);

      tl_chronicle_builder_add_person (builder, &(TlPartySpec) {
                                                    .id = id,
                                                    .name = i == 0 ? "Qiu" : name,
                                                    .names = i == 0 ? names : NULL,
                                                    .n_names = i == 0 ? 2 : 0,
                                                });
    }
  tl_chronicle_builder_add_organisation (
      builder, &(TlPartySpec) { .id = "org", .name = "Joyo", .names = joyo, .n_names = 1 });
}

static void
add_event (TlChronicleBuilder *builder, guint i)
{
  g_autofree char *id = g_strdup_printf ("e%u", i);
  g_autofree char *date = g_strdup_printf ("%04d", g_test_rand_int_range (1900, 2000));
  g_autofree char *title = random_words (3);
  g_autofree char *summary = random_words (6);
  g_autofree char *said = random_words (8);
  g_autofree char *written = random_words (8);
  TlRoleSpec people[] = { { (guint) g_test_rand_int_range (0, N_PEOPLE), NULL } };
  TlRoleSpec organisations[] = { { 0, NULL } };
  TlPassageSpec passages[] = { { .exact = said }, { .exact = written } };

  tl_chronicle_builder_add_event (builder, &(TlEventSpec) {
                                               .id = id,
                                               .title = title,
                                               .date = date,
                                               .summary = summary,
                                               .themes = 1U << g_test_rand_int_range (0, N_THEMES),
                                               .people = people,
                                               .n_people = (guint) g_test_rand_int_range (0, 2),
                                               .organisations = organisations,
                                               .n_organisations = g_test_rand_int_range (0, 5) == 0,
                                               .passages = passages,
                                               .n_passages = (guint) g_test_rand_int_range (0, 3),
                                           });
}

static void
add_quote (TlChronicleBuilder *builder, guint i)
{
  g_autofree char *id = g_strdup_printf ("q%u", i);
  g_autofree char *date = g_strdup_printf ("%04d", g_test_rand_int_range (1900, 2000));
  g_autofree char *exact = random_words (8);
  gboolean sourced = g_test_rand_int_range (0, 2) == 0;

  tl_chronicle_builder_add_quote (builder,
                                  &(TlQuoteSpec) {
                                      .id = id,
                                      .date = date,
                                      .themes = 1U << g_test_rand_int_range (0, N_THEMES),
                                      .speaker = (guint) g_test_rand_int_range (0, N_PEOPLE),
                                      .event = TL_ROW_NONE,
                                      .passage = { .exact = sourced ? exact : NULL },
                                      .text = sourced ? NULL : exact,
                                  });
}

static TlChronicle *
random_chronicle (guint n_items)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();

  add_parties (builder);
  for (guint i = 0; i < n_items; i++)
    if (i % 4 == 3)
      add_quote (builder, i);
    else
      add_event (builder, i);
  return tl_chronicle_builder_end (
      builder, &(TlChronicleSpec) { .title = "Chance", .subject = TL_ROW_NONE });
}

static char *
random_query (void)
{
  GString *query = g_string_new (NULL);
  int n = g_test_rand_int_range (1, 4);

  for (int i = 0; i < n; i++)
    g_string_append_printf (query, "%s ", asked[g_test_rand_int_range (0, G_N_ELEMENTS (asked))]);
  return g_string_free (query, FALSE);
}

static TlSearchIndex *
build_index (TlChronicle *chronicle)
{
  TlSearchIndex *index = tl_search_index_new (chronicle);

  g_assert_true (tl_search_index_build (index, NULL));
  return index;
}

static void
test_reference (void)
{
  guint n_hits = 0;

  for (guint i = 0; i < N_CHRONICLES; i++)
    {
      g_autoptr (TlChronicle) chronicle = random_chronicle ((guint) g_test_rand_int_range (0, 60));
      g_autoptr (TlSearchIndex) index = build_index (chronicle);

      for (guint j = 0; j < N_QUERIES; j++)
        {
          g_autofree char *text = random_query ();
          g_autoptr (TlSearchHits) hits = tl_search_index_find (index, text);

          reference_assert_hits (chronicle, text, hits->rows, hits->n, NULL);
          reference_assert_ranked (chronicle, hits);
          n_hits += hits->n;
        }
    }
  g_assert_cmpuint (n_hits, >, N_CHRONICLES * N_QUERIES);
}

static void
settle (TlSearch *search)
{
  while (tl_search_get_busy (search))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_search (TlSearch *search, TlVisibleSet *set)
{
  guint n;
  const guint32 *rows = tl_search_get_rows (search, &n);

  reference_assert_hits (tl_visible_set_get_chronicle (set), tl_search_get_text (search), rows, n,
                         tl_visible_set_get_bits (set));
  g_assert_cmpuint (g_list_model_get_n_items (tl_search_get_results (search)), ==, n);
}

/* Letter by letter, back again, and with another filter. */
static void
test_typing (void)
{
  g_autoptr (TlChronicle) chronicle = random_chronicle (200);
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) set = tl_visible_set_new (chronicle, filter);
  g_autoptr (TlSearch) search = tl_search_new (set);

  for (guint i = 0; i < N_QUERIES; i++)
    {
      g_autofree char *text = random_query ();

      for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
        {
          g_autofree char *typed = g_strndup (text, (gsize) (g_utf8_next_char (p) - text));

          tl_search_set_text (search, typed);
          settle (search);
          if (tl_search_get_active (search))
            assert_search (search, set);
        }
      tl_filter_set_chosen (filter, TL_FACET_THEME, (guint) g_test_rand_int_range (0, N_THEMES),
                            g_test_rand_int_range (0, 2) == 0);
      settle (search);
      assert_search (search, set);
    }
}

static void
count_cb (TlSearch *search, guint *n)
{
  (*n)++;
}

/* Who types faster than the search is sees the hits of the last word only. */
static void
test_cancelling (void)
{
  g_autoptr (TlChronicle) chronicle = random_chronicle (5000);
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) set = tl_visible_set_new (chronicle, filter);
  g_autoptr (TlSearch) search = tl_search_new (set);
  guint n_changes = 0;

  g_signal_connect (search, "changed", G_CALLBACK (count_cb), &n_changes);
  for (guint i = 0; i < N_QUERIES; i++)
    {
      tl_search_set_text (search, "car");
      tl_search_set_text (search, "xiaomi");
      tl_search_set_text (search, "卓越");
      g_assert_true (tl_search_get_busy (search));
      settle (search);
      g_assert_cmpuint (n_changes, ==, 1);
      assert_search (search, set);
      tl_search_set_text (search, "");
      g_assert_false (tl_search_get_busy (search));
      g_assert_cmpuint (n_changes, ==, 2);
      g_assert_cmpuint (g_list_model_get_n_items (tl_search_get_results (search)), ==, 0);
      n_changes = 0;
    }
}

/* A search may go away while it looks, and while it reads. */
static void
test_ending_early (void)
{
  g_autoptr (TlChronicle) chronicle = random_chronicle (5000);
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) set = tl_visible_set_new (chronicle, filter);

  for (guint i = 0; i < N_QUERIES; i++)
    {
      g_autoptr (TlSearch) search = tl_search_new (set);
      guint n_changes = 0;

      g_signal_connect (search, "changed", G_CALLBACK (count_cb), &n_changes);
      tl_search_set_text (search, "car");
      if (i % 2 == 0)
        settle (search);
      tl_search_set_text (search, "the");
      g_clear_object (&search);
      g_usleep ((gulong) g_test_rand_int_range (0, 2000));
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_cmpuint (n_changes, ==, i % 2 == 0 ? 1 : 0);
    }
}

static void
look_further_cb (TlSearch *search)
{
  if (g_str_equal (tl_search_get_text (search), "car"))
    tl_search_set_text (search, "the");
}

static void
let_go_cb (TlSearch *search, TlSearch **owned)
{
  g_clear_object (owned);
}

/* Whoever hears of the hits may look for something else at once, which then is found. */
static void
test_looking_further (void)
{
  g_autoptr (TlChronicle) chronicle = random_chronicle (200);
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) set = tl_visible_set_new (chronicle, filter);
  g_autoptr (TlSearch) search = tl_search_new (set);

  g_signal_connect (search, "changed", G_CALLBACK (look_further_cb), NULL);
  tl_search_set_text (search, "car");
  settle (search);
  g_assert_cmpstr (tl_search_get_text (search), ==, "the");
  assert_search (search, set);
}

/* Or let go of the search. */
static void
test_letting_go (void)
{
  g_autoptr (TlChronicle) chronicle = random_chronicle (200);
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) set = tl_visible_set_new (chronicle, filter);
  TlSearch *search = tl_search_new (set);

  g_signal_connect (search, "changed", G_CALLBACK (let_go_cb), &search);
  tl_search_set_text (search, "car");
  while (search != NULL)
    g_main_context_iteration (NULL, TRUE);
}

typedef struct
{
  TlSearch *search;
  guint n_partial;
  guint32 first;
} TlPreview;

static void
preview_cb (TlPreview *preview)
{
  guint n;
  const guint32 *rows = tl_search_get_rows (preview->search, &n);

  if (!tl_search_get_busy (preview->search) || n == 0)
    return;
  if (preview->n_partial++ == 0)
    preview->first = rows[0];
}

/* Of very many items those in view come first, and in the end all are there. */
static void
test_view_first (void)
{
  GRand *rand = g_rand_new_with_seed (1);
  g_autoptr (TlChronicle) chronicle = sample_random_chronicle_new (rand, 130000);
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) set = tl_visible_set_new (chronicle, filter);
  g_autoptr (TlSearch) search = tl_search_new (set);
  TlPreview preview = { .search = search };
  guint n_expected = 0;
  guint n;

  g_signal_connect_swapped (search, "changed", G_CALLBACK (preview_cb), &preview);
  tl_search_set_view (search, columns->from[columns->n_items - 100],
                      columns->from[columns->n_items - 1]);
  tl_search_set_text (search, "e77");
  settle (search);
  g_assert_cmpuint (preview.n_partial, >=, 1);
  g_assert_cmpuint (preview.first, >, columns->n_items / 2);
  tl_search_get_rows (search, &n);
  for (guint row = 0; row < columns->n_items; row++)
    n_expected += strstr (tl_chronicle_row_title (chronicle, row), "e77") != NULL;
  g_assert_cmpuint (n, ==, n_expected);
  g_rand_free (rand);
}

static TlHit *
find_hit (TlSearchIndex *index, const char *text, guint rank)
{
  g_autoptr (TlSearchHits) hits = tl_search_index_find (index, text);

  g_assert_cmpuint (hits->n, >, rank);
  return tl_hit_new (index->chronicle, hits, rank);
}

static void
assert_hit (TlSearchIndex *index,
            const char *text,
            guint rank,
            const char *id,
            TlTextField field,
            const char *excerpt)
{
  g_autoptr (TlHit) hit = find_hit (index, text, rank);
  const TlExcerpt *shown = tl_hit_get_excerpt (hit);

  g_assert_cmpstr (tl_chronicle_row_id (index->chronicle, tl_hit_get_row (hit)), ==, id);
  g_assert_cmpuint (tl_hit_get_field (hit), ==, field);
  g_assert_cmpuint (tl_hit_get_rank (hit), ==, rank);
  g_assert_cmpstr (shown != NULL ? shown->text : NULL, ==, excerpt);
}

static void
test_sample (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlSearchIndex) index = build_index (chronicle);

  assert_hit (index, "two meet", 0, "meeting", TL_TEXT_TITLE, NULL);
  assert_hit (index, "they", 0, "meeting", TL_TEXT_SUMMARY, "They meet.");
  assert_hit (index, "\"we met\"", 0, "meeting", TL_TEXT_PASSAGE, "we met");
  assert_hit (index, "weaves", 0, "words", TL_TEXT_QUOTE, NULL);
  assert_hit (index, "society", 0, "meeting", TL_TEXT_NAME, "The Society");
  /* A person first, by any name, then what they are in. */
  assert_hit (index, "augusta", 0, "ada", TL_TEXT_NAME, "Augusta Ada (Ada)");
  assert_hit (index, "augusta", 1, "meeting", TL_TEXT_NAME, "Augusta Ada (Ada)");
  assert_hit (index, "augusta", 2, "wedding", TL_TEXT_NAME, "Augusta Ada (Ada)");
  assert_hit (index, "ada", 0, "ada", TL_TEXT_TITLE, NULL);
  assert_hit (index, "ada wedding", 0, "wedding", TL_TEXT_TITLE, NULL);
}

static void
test_stepping (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) set = tl_visible_set_new (chronicle, filter);
  g_autoptr (TlSearch) search = tl_search_new (set);
  guint ada = tl_chronicle_find_row (chronicle, "ada");
  guint meeting = tl_chronicle_find_row (chronicle, "meeting");
  guint wedding = tl_chronicle_find_row (chronicle, "wedding");

  g_assert_null (tl_search_get_hits (search));
  tl_search_set_text (search, "ada");
  settle (search);
  g_assert_cmpuint (tl_search_hits_next (tl_search_get_hits (search), TL_ROW_NONE), ==, ada);
  g_assert_cmpuint (tl_search_hits_next (tl_search_get_hits (search), ada), ==, meeting);
  g_assert_cmpuint (tl_search_hits_next (tl_search_get_hits (search), meeting), ==, wedding);
  g_assert_cmpuint (tl_search_hits_next (tl_search_get_hits (search), wedding), ==, ada);
  g_assert_cmpuint (tl_search_hits_previous (tl_search_get_hits (search), ada), ==, wedding);
  g_assert_cmpuint (tl_search_hits_previous (tl_search_get_hits (search), wedding), ==, meeting);
  g_assert_cmpuint (tl_search_hits_previous (tl_search_get_hits (search), TL_ROW_NONE), ==,
                    wedding);
  tl_search_set_text (search, "absent");
  settle (search);
  g_assert_cmpuint (tl_search_hits_next (tl_search_get_hits (search), ada), ==, TL_ROW_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/reference", test_reference);
  g_test_add_func ("/search/typing", test_typing);
  g_test_add_func ("/search/cancelling", test_cancelling);
  g_test_add_func ("/search/ending-early", test_ending_early);
  g_test_add_func ("/search/looking-further", test_looking_further);
  g_test_add_func ("/search/letting-go", test_letting_go);
  g_test_add_func ("/search/view-first", test_view_first);
  g_test_add_func ("/search/sample", test_sample);
  g_test_add_func ("/search/stepping", test_stepping);
  return g_test_run ();
}
