/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "tl-chronicle-builder.h"
#include "tl-item.h"
#include "tl-visible-set.h"

#define N_CHRONICLES 20
#define N_CHECKS     20

/* Of the themes, one more than the chronicles have: nothing is to be found with it. */
static const guint n_values_tried[TL_N_FACETS] = { 6, TL_N_ITEM_KINDS, 6, 3, 4, TL_N_EVIDENCE };

static gboolean
stands_in (const guint32 *values, guint n, guint value)
{
  while (n > 0)
    if (values[--n] == value)
      return TRUE;
  return FALSE;
}

static gboolean
has_value (TlChronicle *chronicle, guint row, TlFacet facet, guint value)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  const guint32 *values;
  guint n;

  switch (facet)
    {
    case TL_FACET_THEME:
      return (columns->themes[row] >> value & 1) != 0;
    case TL_FACET_KIND:
      return columns->kind[row] == value;
    case TL_FACET_PERSON:
      values = tl_chronicle_row_people (chronicle, row, &n);
      return stands_in (values, n, value);
    case TL_FACET_ORGANISATION:
      values = tl_chronicle_row_organisations (chronicle, row, &n);
      return stands_in (values, n, value);
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
assert_rows (TlVisibleSet *set)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (set);
  guint n_rows;
  const guint32 *rows = tl_visible_set_get_rows (set, &n_rows);
  const guint64 *bits = tl_visible_set_get_bits (set);
  guint n = 0;

  for (guint row = 0; row < tl_chronicle_get_columns (chronicle)->n_items; row++)
    {
      gboolean shown = passes (chronicle, tl_visible_set_get_filter (set), row, TL_N_FACETS);

      g_assert_cmpuint (bits[row / 64] >> (row % 64) & 1, ==, (guint64) shown);
      if (shown)
        {
          g_assert_cmpuint (n, <, n_rows);
          g_assert_cmpuint (rows[n++], ==, row);
        }
    }
  g_assert_cmpuint (n, ==, n_rows);
}

static void
assert_right (TlVisibleSet *set)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (set);
  guint n_organisations = g_list_model_get_n_items (tl_chronicle_get_organisations (chronicle));

  assert_rows (set);
  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    for (guint value = 0; value < n_values_tried[facet]; value++)
      if (facet != TL_FACET_ORGANISATION || value < n_organisations)
        assert_count (set, (TlFacet) facet, value);
}

static void
change_at_random (TlFilter *filter, GRand *rand)
{
  TlFacet facet = (TlFacet) g_rand_int_range (rand, 0, TL_N_FACETS);
  gint64 year;

  switch (g_rand_int_range (rand, 0, 12))
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
      tl_filter_clear_facet (filter, facet);
      break;
    default:
      tl_filter_set_chosen (filter, facet,
                            (guint) g_rand_int_range (rand, 0, (gint32) n_values_tried[facet]),
                            g_rand_boolean (rand));
    }
}

/* Not all changes are looked at, for what is kept from one to the next must not depend on it. */
static void
assert_right_all_along (TlChronicle *chronicle, GRand *rand)
{
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) set = tl_visible_set_new (chronicle, filter);

  assert_right (set);
  for (guint i = 0; i < N_CHECKS; i++)
    {
      for (gint j = g_rand_int_range (rand, 1, 4); j > 0; j--)
        change_at_random (filter, rand);
      assert_right (set);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_CHRONICLES; i++)
    {
      g_autoptr (TlChronicle) chronicle =
          sample_random_chronicle_new (rand, (guint) g_rand_int_range (rand, 0, 120));

      assert_right_all_along (chronicle, rand);
    }
}

static void
add_parties (TlChronicleBuilder *builder)
{
  tl_chronicle_builder_add_theme (builder, &(TlThemeSpec) { .id = "theme", .name = "Theme" });
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *person = g_strdup_printf ("person%u", i);
      g_autofree char *organisation = g_strdup_printf ("organisation%u", i);
      g_autofree char *source = g_strdup_printf ("source%u", i);

      tl_chronicle_builder_add_person (builder, &(TlPartySpec) { .id = person, .name = person });
      tl_chronicle_builder_add_organisation (
          builder, &(TlPartySpec) { .id = organisation, .name = organisation });
      tl_chronicle_builder_add_source (builder, &(TlSourceSpec) { .id = source, .title = source });
    }
}

/* Names the same person up to five times, and the same organisation up to three times. */
static guint
add_crowded_event (TlChronicleBuilder *builder, GRand *rand, const char *id, const char *date)
{
  TlRoleSpec people[5];
  TlRoleSpec organisations[3];

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    people[i] = (TlRoleSpec) { (guint) g_rand_int_range (rand, 0, 3), NULL };
  for (guint i = 0; i < G_N_ELEMENTS (organisations); i++)
    organisations[i] = (TlRoleSpec) { (guint) g_rand_int_range (rand, 0, 3), NULL };
  return tl_chronicle_builder_add_event (
      builder, &(TlEventSpec) {
                   .id = id,
                   .title = id,
                   .date = date,
                   .themes = (guint64) g_rand_boolean (rand),
                   .people = people,
                   .n_people = (guint) g_rand_int_range (rand, 0, 6),
                   .organisations = organisations,
                   .n_organisations = (guint) g_rand_int_range (rand, 0, 4),
               });
}

static void
add_quote_or_event (TlChronicleBuilder *builder, GRand *rand, guint i)
{
  g_autofree char *id = g_strdup_printf ("item%u", i);
  g_autofree char *date = g_strdup_printf ("%04d", g_rand_int_range (rand, 1800, 1830));
  guint source = (guint) g_rand_int_range (rand, 0, 4);

  if (g_rand_boolean (rand))
    add_crowded_event (builder, rand, id, date);
  else
    tl_chronicle_builder_add_quote (builder, &(TlQuoteSpec) {
                                                 .id = id,
                                                 .date = date,
                                                 .themes = (guint64) g_rand_boolean (rand),
                                                 .speaker = (guint) g_rand_int_range (rand, 0, 6),
                                                 .event = TL_ROW_NONE,
                                                 .passage = { .source = source, .exact = "words" },
                                             });
}

/* All kinds of items, many of which name somebody more than once. */
static void
test_crowded (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_CHRONICLES; i++)
    {
      g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();
      g_autoptr (TlChronicle) chronicle = NULL;
      guint n_items = (guint) g_rand_int_range (rand, 0, 200);

      add_parties (builder);
      for (guint j = 0; j < n_items; j++)
        add_quote_or_event (builder, rand, j);
      chronicle = tl_chronicle_builder_end (
          builder, &(TlChronicleSpec) { .title = "Crowds", .subject = TL_ROW_NONE });
      assert_right_all_along (chronicle, rand);
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

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **taken = user_data;

  *taken = g_object_ref (result);
}

static TlVisibleSet *
count_apart (TlChronicle *chronicle, GCancellable *cancellable, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tl_visible_set_new_async (chronicle, cancellable, result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return tl_visible_set_new_finish (chronicle, result, error);
}

static void
test_async (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TlVisibleSet) set = count_apart (chronicle, cancellable, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (set)), ==, 5);
  tl_filter_set_chosen (tl_visible_set_get_filter (set), TL_FACET_KIND, TL_ITEM_PERSON, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (set)), ==, 3);

  g_cancellable_cancel (cancellable);
  g_assert_null (count_apart (chronicle, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/visible-set/random", test_random);
  g_test_add_func ("/visible-set/crowded", test_crowded);
  g_test_add_func ("/visible-set/list-model", test_list_model);
  g_test_add_func ("/visible-set/nearest", test_nearest);
  g_test_add_func ("/visible-set/async", test_async);
  return g_test_run ();
}
