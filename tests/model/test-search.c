/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a search finds. */

#include "sample.h"
#include "search-reference.h"
#include "search-sample.h"

#include "tl-hit.h"
#include "tl-search-scan.h"

#define N_CHRONICLES 30
#define N_QUERIES    40

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
      g_autoptr (TlChronicle) chronicle =
          search_sample_chronicle_new ((guint) g_test_rand_int_range (0, 60));
      g_autoptr (TlSearchIndex) index = build_index (chronicle);

      for (guint j = 0; j < N_QUERIES; j++)
        {
          g_autofree char *text = search_sample_query_new ();
          g_autoptr (TlSearchHits) hits = tl_search_index_find (index, text);

          reference_assert_hits (chronicle, text, hits->rows, hits->n, NULL);
          reference_assert_ranked (chronicle, hits);
          n_hits += hits->n;
        }
    }
  g_assert_cmpuint (n_hits, >, N_CHRONICLES * N_QUERIES);
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

/* A hit says from which passage its words are, whichever row it is made for. */
static void
test_passage (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  guint row = tl_chronicle_find_row (chronicle, "meeting");
  struct
  {
    const char *text;
    guint passage;
  } cases[] = {
    { "we met", 0 },         { "\"a meeting\"", 1 },     { "two", TL_ROW_NONE },
    { "they", TL_ROW_NONE }, { "augusta", TL_ROW_NONE }, { "absent", TL_ROW_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlSearchQuery) query = tl_search_query_new (cases[i].text);
      g_autoptr (TlHit) hit = tl_hit_new_for_row (chronicle, query, row);

      g_assert_cmpuint (tl_hit_get_row (hit), ==, row);
      g_assert_cmpuint (tl_hit_get_passage (hit), ==, cases[i].passage);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/reference", test_reference);
  g_test_add_func ("/search/sample", test_sample);
  g_test_add_func ("/search/passage", test_passage);
  return g_test_run ();
}
