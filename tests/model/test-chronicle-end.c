/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All that was added to a builder is found again in its row, the rows in the order of time: beside
 * a plain list of the same items, sorted by comparing them. */

#include "added.h"

#include "tl-item.h"
#include "tl-participant.h"

#define MANY 12000 /* enough for threads */

static gint
compare_added (gconstpointer a, gconstpointer b)
{
  const Added *left = a;
  const Added *right = b;

  if (left->from != right->from)
    return left->from < right->from ? -1 : 1;
  if (left->to != right->to)
    return left->to > right->to ? -1 : 1;
  if (left->kind != right->kind)
    return (gint) left->kind - (gint) right->kind;
  return left->index < right->index ? -1 : 1;
}

static guint
count_bits (guint64 bits)
{
  return (guint) __builtin_popcountll (bits);
}

static guint8
expected_evidence (const Added *item)
{
  guint8 evidence = item->disputes != 0 ? 1 << TL_EVIDENCE_DISPUTED : 0;

  if (item->kind == TL_ITEM_PERSON)
    return evidence;
  if (item->basis == TL_BASIS_DERIVED)
    evidence |= 1 << TL_EVIDENCE_DERIVED;
  if (item->basis == TL_BASIS_INFERRED)
    evidence |= 1 << TL_EVIDENCE_INFERRED;
  if (item->n_passages == 0)
    evidence |= 1 << TL_EVIDENCE_UNSOURCED;
  if (item->kind == TL_ITEM_EVENT && count_bits (item->sources) == 1)
    evidence |= 1 << TL_EVIDENCE_SINGLE_SOURCE;
  return evidence;
}

static void
assert_columns (TlChronicle *chronicle, guint row, const Added *item)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);

  g_assert_cmpstr (tl_chronicle_row_id (chronicle, row), ==, item->id);
  g_assert_cmpstr (tl_chronicle_row_title (chronicle, row), ==, item->id);
  g_assert_cmpuint (tl_chronicle_find_row (chronicle, item->id), ==, row);
  g_assert_cmpint (columns->from[row], ==, item->from);
  g_assert_cmpint (columns->to[row], ==, item->to);
  g_assert_cmpuint (columns->themes[row], ==, item->themes);
  g_assert_cmpuint (columns->kind[row], ==, item->kind);
  g_assert_cmpuint (columns->evidence[row], ==, expected_evidence (item));
  if (item->kind != TL_ITEM_PERSON)
    g_assert_cmpstr (tl_chronicle_row_date (chronicle, row), ==, item->date);
}

/* Of the disputes or, with @narrow, of the sources of a row. */
static guint64
bits_of (const guint32 *wide, const guint16 *narrow, guint n)
{
  guint64 bits = 0;

  for (guint i = 0; i < n; i++)
    {
      guint value = wide != NULL ? wide[i] : narrow[i];

      g_assert_cmpuint (bits >> value, ==, 0);
      bits |= G_GUINT64_CONSTANT (1) << value;
    }
  return bits;
}

static void
assert_rests_on (TlChronicle *chronicle, guint row, const Added *item)
{
  guint n;
  const guint16 *sources = tl_chronicle_row_sources (chronicle, row, &n);
  const guint32 *disputes;
  guint passage;

  g_assert_cmpuint (bits_of (NULL, sources, n), ==, item->sources);
  disputes = tl_chronicle_row_disputes (chronicle, row, &n);
  g_assert_cmpuint (bits_of (disputes, NULL, n), ==, item->disputes);
  passage = tl_chronicle_row_passages (chronicle, row, &n);
  g_assert_cmpuint (n, ==, item->n_passages);
  for (guint i = 0; i < n; i++)
    {
      TlPassageSpec spec;

      tl_chronicle_get_passage_spec (chronicle, passage + i, &spec);
      g_assert_cmpuint (spec.source, ==, item->passages[i]);
      g_assert_cmpstr (spec.exact, ==, item->id);
    }
}

static const char *
expected_role (const Added *item, guint party)
{
  if (item->kind == TL_ITEM_EVENT)
    return added_role_of (party);
  return item->kind == TL_ITEM_QUOTE ? TL_ROLE_SPEAKER : NULL;
}

static void
assert_parties (GListModel *participants, const Added *item, const guint *parties, guint n)
{
  g_assert_cmpuint (g_list_model_get_n_items (participants), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TlParticipant) participant = g_list_model_get_item (participants, i);

      g_assert_cmpuint (tl_participant_get_index (participant), ==, parties[i]);
      g_assert_cmpstr (tl_participant_get_role (participant), ==, expected_role (item, parties[i]));
    }
}

static void
assert_names (TlChronicle *chronicle, guint row, const Added *item)
{
  g_autoptr (TlItem) object = tl_chronicle_dup_item (chronicle, row);
  guint n;
  const guint32 *people = tl_chronicle_row_people (chronicle, row, &n);

  g_assert_cmpint (tl_item_get_basis (object), ==, item->basis);
  g_assert_cmpmem (people, n * sizeof *people, item->people, item->n_people * sizeof *item->people);
  if (item->kind != TL_ITEM_PERSON)
    {
      g_autoptr (GListModel) participants = tl_item_dup_people (object);
      g_autoptr (GListModel) organisations = tl_item_dup_organisations (object);

      assert_parties (participants, item, item->people, item->n_people);
      assert_parties (organisations, item, item->organisations, item->n_organisations);
    }
}

static void
assert_event (TlChronicle *chronicle, guint row, const Added *item)
{
  guint event = tl_chronicle_row_event (chronicle, row);
  g_autofree char *id = g_strdup_printf ("i%u", item->event);

  if (item->event == TL_ROW_NONE)
    g_assert_cmpuint (event, ==, TL_ROW_NONE);
  else
    g_assert_cmpstr (tl_chronicle_row_id (chronicle, event), ==, id);
}

static void
assert_rows (TlChronicle *chronicle, const GArray *items)
{
  guint n_rows = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const Added *item = &g_array_index (items, Added, i);

      if (item->from == TL_INSTANT_MAX)
        continue;
      assert_columns (chronicle, n_rows, item);
      assert_rests_on (chronicle, n_rows, item);
      assert_names (chronicle, n_rows, item);
      assert_event (chronicle, n_rows, item);
      n_rows++;
    }
  g_assert_cmpuint (tl_chronicle_get_columns (chronicle)->n_items, ==, n_rows);
}

static void
test_rows (gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Added));
  g_autoptr (TlChronicle) chronicle = added_chronicle_new (rand, GPOINTER_TO_UINT (data), items);

  g_array_sort (items, compare_added);
  assert_rows (chronicle, items);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/chronicle-end/none", GUINT_TO_POINTER (0), test_rows);
  g_test_add_data_func ("/chronicle-end/few", GUINT_TO_POINTER (30), test_rows);
  g_test_add_data_func ("/chronicle-end/some", GUINT_TO_POINTER (2000), test_rows);
  g_test_add_data_func ("/chronicle-end/many", GUINT_TO_POINTER (MANY), test_rows);
  return g_test_run ();
}
