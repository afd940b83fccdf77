/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What searching the built-in chronicle finds. */

#include "tl-chronicle-reader.h"
#include "tl-hit.h"
#include "tl-search-scan.h"

static TlSearchIndex *
index_content (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("TL_CHRONICLE"));
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TlChronicle) chronicle = tl_chronicle_read_file (file, defects, NULL, &error);
  TlSearchIndex *index;

  g_assert_no_error (error);
  index = tl_search_index_new (chronicle);
  g_assert_true (tl_search_index_build (index, NULL));
  return index;
}

static const char *
nth_id (TlSearchIndex *index, const TlSearchHits *hits, guint rank)
{
  g_assert_cmpuint (rank, <, hits->n);
  return tl_chronicle_row_id (index->chronicle, hits->ranked[rank]);
}

static gboolean
finds (TlSearchIndex *index, const TlSearchHits *hits, const char *id)
{
  guint row = tl_chronicle_find_row (index->chronicle, id);

  g_assert_cmpuint (row, !=, TL_ROW_NONE);
  for (guint i = 0; i < hits->n; i++)
    if (hits->rows[i] == row)
      return TRUE;
  return FALSE;
}

/* “Mr. Koo” is what one source has made of Qiu Bojun’s name. */
static void
test_variant (void)
{
  g_autoptr (TlSearchIndex) index = index_content ();
  g_autoptr (TlSearchHits) by_variant = tl_search_index_find (index, "\"mr. koo\"");
  g_autoptr (TlSearchHits) by_name = tl_search_index_find (index, "qiu bojun");
  g_autoptr (TlHit) hit = tl_hit_new (index->chronicle, by_variant, 0);

  g_assert_cmpstr (nth_id (index, by_variant, 0), ==, "qiu-bojun");
  g_assert_cmpstr (tl_hit_get_excerpt (hit)->text, ==, "Mr. Koo (Qiu Bojun)");
  g_assert_cmpstr (nth_id (index, by_name, 0), ==, "qiu-bojun");
  for (guint i = 0; i < by_variant->n; i++)
    g_assert_true (finds (index, by_name, nth_id (index, by_variant, i)) ||
                   g_strrstr (tl_item_text_get (index->chronicle, by_variant->ranked[i], 0),
                              "Mr. Koo") != NULL);
}

/* Chinese names are found in a session that does not show them. */
static void
test_other_language (void)
{
  g_autoptr (TlSearchIndex) index = index_content ();
  g_autoptr (TlSearchHits) person = tl_search_index_find (index, "求伯君");
  g_autoptr (TlSearchHits) company = tl_search_index_find (index, "卓越网");
  g_autoptr (TlHit) hit = tl_hit_new (index->chronicle, person, 0);

  g_assert_cmpstr (nth_id (index, person, 0), ==, "qiu-bojun");
  g_assert_cmpstr (tl_hit_get_excerpt (hit)->text, ==, "求伯君 (Qiu Bojun)");
  g_assert_true (finds (index, company, "joyo-sold"));
}

/* A company is found by what translation has made of its name. */
static void
test_company (void)
{
  g_autoptr (TlSearchIndex) index = index_content ();
  g_autoptr (TlSearchHits) joyo = tl_search_index_find (index, "Joyo");
  g_autoptr (TlSearchHits) excel = tl_search_index_find (index, "EXCEL.COM");

  g_assert_true (finds (index, joyo, "joyo-founded"));
  g_assert_true (finds (index, joyo, "joyo-sold"));
  g_assert_true (finds (index, excel, "joyo-founded"));
  /* Titles first. */
  g_assert_nonnull (g_strrstr (tl_chronicle_row_title (index->chronicle, joyo->ranked[0]), "Joyo"));
}

static void
test_several_words (void)
{
  g_autoptr (TlSearchIndex) index = index_content ();
  g_autoptr (TlSearchHits) both = tl_search_index_find (index, "amazon joyo");
  g_autoptr (TlSearchHits) other_way = tl_search_index_find (index, "joyo AMAZON");
  g_autoptr (TlSearchHits) nothing = tl_search_index_find (index, "joyo absentword");

  g_assert_cmpstr (nth_id (index, both, 0), ==, "joyo-sold");
  g_assert_cmpuint (both->n, ==, other_way->n);
  g_assert_cmpuint (nothing->n, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content-search/variant", test_variant);
  g_test_add_func ("/content-search/other-language", test_other_language);
  g_test_add_func ("/content-search/company", test_company);
  g_test_add_func ("/content-search/several-words", test_several_words);

  return g_test_run ();
}
