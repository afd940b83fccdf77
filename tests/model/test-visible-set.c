/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "tl-item.h"
#include "tl-visible-set.h"

#define N_CASES 400

static gboolean
has_value (TlChronicle *chronicle, guint row, TlFacet facet, guint value)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  guint n;

  switch (facet)
    {
    case TL_FACET_THEME:
      return (columns->themes[row] >> value & 1) != 0;
    case TL_FACET_KIND:
      return columns->kind[row] == value;
    case TL_FACET_PERSON:
      {
        const guint32 *people = tl_chronicle_row_people (chronicle, row, &n);

        while (n > 0)
          if (people[--n] == value)
            return TRUE;
        return FALSE;
      }
    case TL_FACET_SOURCE:
      {
        const guint16 *sources = tl_chronicle_row_sources (chronicle, row, &n);

        while (n > 0)
          if (sources[--n] == value)
            return TRUE;
        return FALSE;
      }
    case TL_FACET_EVIDENCE:
      return (columns->evidence[row] >> value & 1) != 0;
    case TL_FACET_ORGANISATION:
    case TL_N_FACETS:
    default:
      return FALSE;
    }
}

/* What the filter's documentation says, word for word. */
static gboolean
facet_passes (TlChronicle *chronicle, TlFilter *filter, TlFacet facet, guint row)
{
  guint n = tl_filter_get_n_chosen (filter, facet);
  guint n_met = 0;

  if (!tl_filter_get_facet_active (filter, facet))
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (has_value (chronicle, row, facet, tl_filter_get_nth_chosen (filter, facet, i)))
      n_met++;
  return facet == TL_FACET_THEME && tl_filter_get_match_all (filter) ? n_met == n : n_met > 0;
}

static gboolean
range_passes (TlChronicle *chronicle, TlFilter *filter, guint row)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  TlInstant from;
  TlInstant to;

  return !tl_filter_get_range (filter, &from, &to) ||
         (columns->from[row] < to && columns->to[row] > from);
}

static gboolean
passes (TlChronicle *chronicle, TlFilter *filter, guint row, TlFacet but)
{
  if (!range_passes (chronicle, filter, row))
    return FALSE;
  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    if (facet != but && !facet_passes (chronicle, filter, (TlFacet) facet, row))
      return FALSE;
  return TRUE;
}

static void
assert_count (TlVisibleSet *set, TlFacet facet, guint value)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (set);
  TlFilter *filter = tl_visible_set_get_filter (set);
  gboolean narrows = facet == TL_FACET_THEME && tl_filter_get_match_all (filter);
  guint n = 0;

  for (guint row = 0; row < tl_chronicle_get_columns (chronicle)->n_items; row++)
    if (has_value (chronicle, row, facet, value) &&
        passes (chronicle, filter, row, narrows ? TL_N_FACETS : facet))
      n++;
  g_assert_cmpuint (tl_visible_set_get_count (set, facet, value), ==, n);
}

static void
assert_right (TlVisibleSet *set)
{
  static const guint n_values[TL_N_FACETS] = { 5, TL_N_ITEM_KINDS, 6, 0, 4, TL_N_EVIDENCE };
  TlChronicle *chronicle = tl_visible_set_get_chronicle (set);
  guint n_rows;
  const guint32 *rows = tl_visible_set_get_rows (set, &n_rows);
  guint n = 0;

  for (guint row = 0; row < tl_chronicle_get_columns (chronicle)->n_items; row++)
    if (passes (chronicle, tl_visible_set_get_filter (set), row, TL_N_FACETS))
      {
        g_assert_cmpuint (n, <, n_rows);
        g_assert_cmpuint (rows[n++], ==, row);
      }
  g_assert_cmpuint (n, ==, n_rows);
  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    for (guint value = 0; value < n_values[facet]; value++)
      assert_count (set, (TlFacet) facet, value);
}

static void
change_at_random (TlFilter *filter, GRand *rand)
{
  gint64 year;

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      tl_filter_set_match_all (filter, g_rand_boolean (rand));
      break;
    case 1:
      year = g_rand_int_range (rand, 1795, 1835);
      tl_filter_set_range (filter, tl_instant_from_ymd (year, 1, 1),
                           tl_instant_from_ymd (year + g_rand_int_range (rand, 1, 20), 1, 1));
      break;
    case 2:
      tl_filter_clear (filter);
      break;
    case 3:
      tl_filter_set_chosen (filter, TL_FACET_KIND, (guint) g_rand_int_range (rand, 0, 3),
                            g_rand_boolean (rand));
      break;
    case 4:
      tl_filter_set_chosen (filter, TL_FACET_PERSON, (guint) g_rand_int_range (rand, 0, 6),
                            g_rand_boolean (rand));
      break;
    case 5:
      tl_filter_set_chosen (filter, TL_FACET_SOURCE, (guint) g_rand_int_range (rand, 0, 4),
                            g_rand_boolean (rand));
      break;
    case 6:
      tl_filter_set_chosen (filter, TL_FACET_EVIDENCE, (guint) g_rand_int_range (rand, 0, 5),
                            g_rand_boolean (rand));
      break;
    default:
      tl_filter_set_chosen (filter, TL_FACET_THEME, (guint) g_rand_int_range (rand, 0, 5),
                            g_rand_boolean (rand));
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_CASES / 20; i++)
    {
      g_autoptr (TlChronicle) chronicle =
          sample_random_chronicle_new (rand, (guint) g_rand_int_range (rand, 0, 120));
      g_autoptr (TlFilter) filter = tl_filter_new ();
      g_autoptr (TlVisibleSet) set = tl_visible_set_new (chronicle, filter);

      assert_right (set);
      for (guint j = 0; j < 20; j++)
        {
          change_at_random (filter, rand);
          assert_right (set);
        }
    }
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

static void
test_list_model (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) set = tl_visible_set_new (chronicle, filter);
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (TlItem) item = NULL;

  g_signal_connect (set, "items-changed", G_CALLBACK (items_changed_cb), log);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (set)), ==, 5);
  tl_filter_set_chosen (filter, TL_FACET_KIND, TL_ITEM_PERSON, FALSE);
  g_assert_cmpstr (log->str, ==, "0-5+3 ");
  item = g_list_model_get_item (G_LIST_MODEL (set), 0);
  g_assert_cmpstr (tl_item_get_id (item), ==, "meeting");
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (set), 3));
}

static void
test_nearest (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) set = tl_visible_set_new (chronicle, filter);
  guint wedding = tl_chronicle_find_row (chronicle, "wedding");
  guint meeting = tl_chronicle_find_row (chronicle, "meeting");
  guint position;

  g_assert_cmpuint (tl_visible_set_nearest (set, wedding), ==, wedding);
  tl_filter_set_chosen (filter, TL_FACET_KIND, TL_ITEM_PERSON, FALSE);
  tl_filter_set_chosen (filter, TL_FACET_THEME, 0, TRUE);
  g_assert_false (tl_visible_set_find (set, wedding, &position));
  g_assert_cmpuint (position, ==, 1);
  g_assert_cmpuint (tl_visible_set_nearest (set, wedding), ==, meeting);
  tl_filter_set_chosen (filter, TL_FACET_EVIDENCE, TL_EVIDENCE_UNSOURCED, TRUE);
  g_assert_cmpuint (tl_visible_set_nearest (set, wedding), ==, TL_ROW_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/visible-set/random", test_random);
  g_test_add_func ("/visible-set/list-model", test_list_model);
  g_test_add_func ("/visible-set/nearest", test_nearest);
  return g_test_run ();
}
