/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a search follows what is looked for and what is shown. */

#include "sample.h"
#include "search-reference.h"
#include "search-sample.h"

#include "tl-search.h"

#include <string.h>

#define N_QUERIES 40

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
  g_autoptr (TlChronicle) chronicle = search_sample_chronicle_new (200);
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) set = tl_visible_set_new (chronicle, filter);
  g_autoptr (TlSearch) search = tl_search_new (set);
  int n_themes = (int) g_list_model_get_n_items (tl_chronicle_get_themes (chronicle));

  for (guint i = 0; i < N_QUERIES; i++)
    {
      g_autofree char *text = search_sample_query_new ();

      for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
        {
          g_autofree char *typed = g_strndup (text, (gsize) (g_utf8_next_char (p) - text));

          tl_search_set_text (search, typed);
          settle (search);
          if (tl_search_get_active (search))
            assert_search (search, set);
        }
      tl_filter_set_chosen (filter, TL_FACET_THEME, (guint) g_test_rand_int_range (0, n_themes),
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
  g_autoptr (TlChronicle) chronicle = search_sample_chronicle_new (5000);
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
  g_autoptr (TlChronicle) chronicle = search_sample_chronicle_new (5000);
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
  g_autoptr (TlChronicle) chronicle = search_sample_chronicle_new (200);
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
  g_autoptr (TlChronicle) chronicle = search_sample_chronicle_new (200);
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

  g_test_add_func ("/search-changes/typing", test_typing);
  g_test_add_func ("/search-changes/cancelling", test_cancelling);
  g_test_add_func ("/search-changes/ending-early", test_ending_early);
  g_test_add_func ("/search-changes/looking-further", test_looking_further);
  g_test_add_func ("/search-changes/letting-go", test_letting_go);
  g_test_add_func ("/search-changes/view-first", test_view_first);
  g_test_add_func ("/search-changes/stepping", test_stepping);
  return g_test_run ();
}
