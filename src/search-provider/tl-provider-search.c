/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rows of a chronicle are meant by the words of a search, the best first. */

#include "tl-provider-search.h"

#include "tl-item.h"
#include "tl-organisation.h"
#include "tl-variant-name.h"

/* How well a row answers: by what it is called, or by who takes part in it. */
typedef enum
{
  NO_MATCH,
  MATCHES_PARTY,
  MATCHES_TITLE,
} Match;

typedef struct
{
  guint row;
  Match match;
  TlItemKind kind;
  guint importance;
} Hit;

static void
append_names (GString *text, GListModel *names)
{
  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (TlVariantName) name = g_list_model_get_item (names, i);

      g_string_append_printf (text, " %s", tl_variant_name_get_value (name));
    }
}

static void
append_person (GString *text, TlPerson *person)
{
  g_autoptr (GListModel) names = tl_person_dup_names (person);

  g_string_append_printf (text, " %s", tl_item_get_title (TL_ITEM (person)));
  append_names (text, names);
}

static void
append_parties (GString *text, TlChronicle *chronicle, guint row)
{
  const guint32 *indices;
  guint n;

  indices = tl_chronicle_row_people (chronicle, row, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TlPerson) person = tl_chronicle_dup_person (chronicle, indices[i]);

      append_person (text, person);
    }

  indices = tl_chronicle_row_organisations (chronicle, row, &n);
  for (guint i = 0; i < n; i++)
    {
      TlOrganisation *organisation = tl_chronicle_get_organisation (chronicle, indices[i]);

      g_string_append_printf (text, " %s", tl_organisation_get_name (organisation));
      append_names (text, tl_organisation_get_names (organisation));
    }
}

static Match
match_row (TlChronicle *chronicle, guint row, const char *words)
{
  g_autoptr (TlItem) item = tl_chronicle_dup_item (chronicle, row);
  g_autoptr (GString) text = g_string_new (tl_item_get_title (item));

  if (TL_IS_PERSON (item))
    append_person (text, TL_PERSON (item));
  if (g_str_match_string (words, text->str, TRUE))
    return MATCHES_TITLE;

  append_parties (text, chronicle, row);
  return g_str_match_string (words, text->str, TRUE) ? MATCHES_PARTY : NO_MATCH;
}

/* What is called so stands before what has to do with it; people stand before events, and these
 * before quotes; then what the chronicle gives the more weight to. */
static int
compare_hits (gconstpointer a, gconstpointer b)
{
  static const guint8 rank[] = { [TL_ITEM_PERSON] = 0, [TL_ITEM_EVENT] = 1, [TL_ITEM_QUOTE] = 2 };
  const Hit *one = a, *other = b;

  if (one->match != other->match)
    return one->match > other->match ? -1 : 1;
  if (one->kind != other->kind)
    return rank[one->kind] - rank[other->kind];
  if (one->importance != other->importance)
    return one->importance > other->importance ? -1 : 1;
  return one->row < other->row ? -1 : one->row > other->row;
}

static GArray *
find_hits (TlChronicle *chronicle, const char *words)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (Hit));

  for (guint row = 0; row < columns->n_items; row++)
    {
      Hit hit = { .row = row, .match = match_row (chronicle, row, words) };

      if (hit.match == NO_MATCH)
        continue;
      hit.kind = columns->kind[row];
      hit.importance = tl_chronicle_row_importance (chronicle, row);
      g_array_append_val (hits, hit);
    }
  return hits;
}

/**
 * tl_provider_search:
 * @chronicle: a chronicle
 * @terms: (array zero-terminated=1): the words, each of which has to be met
 * @max_rows: how many rows will do
 *
 * Searches titles, the words of quotes, and all names that the people and organisations of an item
 * have in the sources. Case and accents make no difference, and a word may be cut short.
 *
 * Returns: (transfer full) (element-type guint): the rows, the best first; none for no words
 */
GArray *
tl_provider_search (TlChronicle *chronicle, const char *const *terms, guint max_rows)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *words = NULL;
  g_autoptr (GArray) hits = NULL;

  g_return_val_if_fail (TL_IS_CHRONICLE (chronicle), rows);
  g_return_val_if_fail (terms != NULL, rows);

  words = g_strstrip (g_strjoinv (" ", (char **) terms));
  if (*words == '\0')
    return rows;

  hits = find_hits (chronicle, words);
  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < MIN (hits->len, max_rows); i++)
    g_array_append_val (rows, g_array_index (hits, Hit, i).row);
  return rows;
}
