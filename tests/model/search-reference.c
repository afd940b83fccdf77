/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the documentation says of a search, over the objects that the panes show. */

#include "search-reference.h"

#include "tl-fold.h"
#include "tl-item.h"
#include "tl-item-text.h"
#include "tl-organisation.h"
#include "tl-participant.h"
#include "tl-passage.h"
#include "tl-variant-name.h"

#include <string.h>

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) && g_unichar_get_script (c) != G_UNICODE_SCRIPT_HAN;
}

static gboolean
is_inside (const char *p, const char *text)
{
  return p > text && *p != '\0' && is_letter (g_utf8_get_char (p)) &&
         is_letter (g_utf8_get_char (g_utf8_prev_char (p)));
}

/* 0 when @term is not in @text, 1 when it is part of a word wherever it is, otherwise 2. */
static guint
look (const char *text, const char *term)
{
  g_autofree char *folded = tl_fold (text);
  guint found = 0;

  for (const char *p = folded; (p = strstr (p, term)) != NULL; p++)
    found = MAX (found, is_inside (p, folded) || is_inside (p + strlen (term), folded) ? 1u : 2u);
  return found;
}

typedef struct
{
  guint best; /* 0 for nothing, else twice the weight of the field and one for whole words */
  guint fields;
} TlReference;

static void
see (TlReference *self, const char *text, const char *term, TlTextField field, TlTextField counted)
{
  guint found = look (text, term);

  if (found == 0)
    return;
  self->best = MAX (self->best, 2 * (guint) (TL_N_TEXT_FIELDS - field) + found - 1);
  self->fields |= 1U << counted;
}

static void
see_names (TlReference *self, GListModel *names, const char *term, TlTextField field)
{
  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (TlVariantName) name = g_list_model_get_item (names, i);

      see (self, tl_variant_name_get_value (name), term, field, TL_TEXT_NAME);
    }
}

static void
see_person (TlReference *self, TlPerson *person, const char *term, TlTextField field)
{
  g_autoptr (GListModel) names = tl_person_dup_names (person);

  see (self, tl_item_get_title (TL_ITEM (person)), term, field, TL_TEXT_NAME);
  see_names (self, names, term, field);
}

static void
see_parties (TlReference *self, TlItem *item, const char *term)
{
  g_autoptr (GListModel) people = tl_item_dup_people (item);
  g_autoptr (GListModel) organisations = tl_item_dup_organisations (item);
  TlChronicle *chronicle = tl_item_get_chronicle (item);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (TlParticipant) participant = g_list_model_get_item (people, i);
      g_autoptr (TlPerson) person =
          tl_chronicle_dup_person (chronicle, tl_participant_get_index (participant));

      see_person (self, person, term, TL_TEXT_NAME);
    }
  for (guint i = 0; i < g_list_model_get_n_items (organisations); i++)
    {
      g_autoptr (TlParticipant) participant = g_list_model_get_item (organisations, i);
      TlOrganisation *organisation =
          tl_chronicle_get_organisation (chronicle, tl_participant_get_index (participant));

      see (self, tl_organisation_get_name (organisation), term, TL_TEXT_NAME, TL_TEXT_NAME);
      see_names (self, tl_organisation_get_names (organisation), term, TL_TEXT_NAME);
    }
}

static guint
look_in_item (TlItem *item, const char *term, guint *fields)
{
  g_autoptr (GListModel) passages = tl_item_dup_passages (item);
  TlTextField title = TL_IS_QUOTE (item) ? TL_TEXT_QUOTE : TL_TEXT_TITLE;
  TlReference seen = { 0 };

  see (&seen, tl_item_get_title (item), term, title, title);
  see (&seen, tl_item_get_summary (item), term, TL_TEXT_SUMMARY, TL_TEXT_SUMMARY);
  if (TL_IS_PERSON (item))
    {
      see_person (&seen, TL_PERSON (item), term, TL_TEXT_TITLE);
      if ((seen.fields & 1 << TL_TEXT_NAME) != 0)
        seen.fields = (1 << TL_N_TEXT_FIELDS) - 1;
    }
  see_parties (&seen, item, term);
  for (guint i = 0; !TL_IS_QUOTE (item) && i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (TlPassage) passage = g_list_model_get_item (passages, i);

      see (&seen, tl_passage_get_exact (passage), term, TL_TEXT_PASSAGE, TL_TEXT_PASSAGE);
    }
  *fields |= seen.fields;
  return seen.best;
}

/* The rank of a row, the higher the better; 0 when it is no hit. */
static guint
reference_rank (TlChronicle *chronicle, guint row, const TlSearchQuery *query)
{
  g_autoptr (TlItem) item = tl_chronicle_dup_item (chronicle, row);
  guint fields = 0;
  guint sum = 0;

  for (guint i = 0; i < query->n_terms; i++)
    {
      guint best = look_in_item (item, query->terms[i].text, &fields);

      if (best == 0)
        return 0;
      sum += best;
    }
  return 8 * sum + (guint) __builtin_popcount (fields);
}

void
reference_assert_hits (TlChronicle *chronicle,
                       const char *text,
                       const guint32 *rows,
                       guint n_rows,
                       const guint64 *shown)
{
  g_autoptr (TlSearchQuery) query = tl_search_query_new (text);
  guint at = 0;

  for (guint row = 0; row < tl_chronicle_get_columns (chronicle)->n_items; row++)
    {
      if ((shown != NULL && (shown[row / 64] >> (row % 64) & 1) == 0) ||
          reference_rank (chronicle, row, query) == 0)
        continue;
      g_assert_cmpuint (at, <, n_rows);
      g_assert_cmpuint (rows[at++], ==, row);
    }
  g_assert_cmpuint (at, ==, n_rows);
}

void
reference_assert_ranked (TlChronicle *chronicle, const TlSearchHits *hits)
{
  guint before_rank = G_MAXUINT;
  guint before = 0;

  for (guint i = 0; i < hits->n; i++)
    {
      guint rank = reference_rank (chronicle, hits->ranked[i], hits->query);

      g_assert_cmpuint (rank, <=, before_rank);
      if (rank == before_rank)
        g_assert_cmpuint (hits->ranked[i], >, before);
      before = hits->ranked[i];
      before_rank = rank;
    }
}
