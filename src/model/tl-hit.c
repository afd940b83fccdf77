/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-hit.h"

#include "tl-item.h"
#include "tl-name-excerpt.h"
#include "tl-organisation.h"

struct _TlHit
{
  GObject parent_instance;

  TlChronicle *chronicle;
  TlSearchQuery *query;
  guint row;
  guint rank;
  TlTextField field;
  guint nth; /* which of the item's texts that is, of those that are not names */
  TlExcerpt
      *title; /* NULL until words are asked for: lists go through far more hits than they show */
  TlExcerpt *excerpt; /* from another field than the title, or NULL */
};

G_DEFINE_FINAL_TYPE (TlHit, tl_hit, G_TYPE_OBJECT)

static void
tl_hit_finalize (GObject *object)
{
  TlHit *self = TL_HIT (object);

  g_clear_object (&self->chronicle);
  g_clear_pointer (&self->query, tl_search_query_unref);
  g_clear_pointer (&self->title, tl_excerpt_free);
  g_clear_pointer (&self->excerpt, tl_excerpt_free);
  G_OBJECT_CLASS (tl_hit_parent_class)->finalize (object);
}

static void
tl_hit_class_init (TlHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_hit_finalize;
}

static void
tl_hit_init (TlHit *self)
{
}

static guint
n_terms_of (const TlExcerpt *excerpt)
{
  return excerpt != NULL ? excerpt->n_terms : 0;
}

/* Shows @excerpt instead of what is to be shown so far if it has more of the terms; takes it. */
static gboolean
offer (TlHit *self, TlTextField field, TlExcerpt *excerpt)
{
  if (excerpt->n_terms <= n_terms_of (self->excerpt))
    {
      tl_excerpt_free (excerpt);
      return FALSE;
    }
  g_clear_pointer (&self->excerpt, tl_excerpt_free);
  self->excerpt = excerpt;
  self->field = field;
  return TRUE;
}

static void
offer_person (TlHit *self, guint index, const TlSearchQuery *query)
{
  g_autoptr (TlPerson) person = tl_chronicle_dup_person (self->chronicle, index);
  g_autoptr (GListModel) variants = tl_person_dup_names (person);

  offer (self, TL_TEXT_NAME,
         tl_name_excerpt_new (tl_item_get_title (TL_ITEM (person)), variants, query));
}

static void
offer_organisation (TlHit *self, guint index, const TlSearchQuery *query)
{
  TlOrganisation *organisation = tl_chronicle_get_organisation (self->chronicle, index);

  offer (self, TL_TEXT_NAME,
         tl_name_excerpt_new (tl_organisation_get_name (organisation),
                              tl_organisation_get_names (organisation), query));
}

static void
offer_names (TlHit *self, const TlSearchQuery *query)
{
  guint n;
  const guint32 *parties = tl_chronicle_row_people (self->chronicle, self->row, &n);

  for (guint i = 0; i < n; i++)
    offer_person (self, parties[i], query);
  parties = tl_chronicle_row_organisations (self->chronicle, self->row, &n);
  for (guint i = 0; i < n; i++)
    offer_organisation (self, parties[i], query);
}

static void
offer_texts (TlHit *self, const TlSearchQuery *query)
{
  const char *text;

  for (guint nth = 1; (text = tl_item_text_get (self->chronicle, self->row, nth)) != NULL; nth++)
    if (offer (self, tl_item_text_field (self->chronicle, self->row, nth),
               tl_excerpt_new (text, query)))
      self->nth = nth;
}

/* What is offered first stays where another has no more of the terms: the better field. */
static void
pick_excerpt (TlHit *self, const TlSearchQuery *query)
{
  offer_names (self, query);
  offer_texts (self, query);
  if (self->title->n_terms == 0 || n_terms_of (self->excerpt) > self->title->n_terms)
    return;
  g_clear_pointer (&self->excerpt, tl_excerpt_free);
  self->field = tl_item_text_field (self->chronicle, self->row, 0);
}

static void
ensure_words (TlHit *self)
{
  if (self->title != NULL)
    return;
  self->title = tl_excerpt_new (tl_item_text_get (self->chronicle, self->row, 0), self->query);
  pick_excerpt (self, self->query);
}

/**
 * tl_hit_new:
 * @chronicle: a chronicle
 * @hits: what was found in it
 * @rank: the place of one of them in the order of rank, from 0
 *
 * Returns: (transfer full): that hit
 */
TlHit *
tl_hit_new (TlChronicle *chronicle, const TlSearchHits *hits, guint rank)
{
  TlHit *self = tl_hit_new_for_row (chronicle, hits->query, hits->ranked[rank]);

  self->rank = rank;
  return self;
}

/**
 * tl_hit_new_for_row:
 * @chronicle: a chronicle
 * @query: what is looked for
 * @row: a row
 *
 * Returns: (transfer full): that row as a hit without a place among others; where nothing is found
 *   in it, its words have no matches
 */
TlHit *
tl_hit_new_for_row (TlChronicle *chronicle, TlSearchQuery *query, guint row)
{
  TlHit *self = g_object_new (TL_TYPE_HIT, NULL);

  self->chronicle = g_object_ref (chronicle);
  self->query = tl_search_query_ref (query);
  self->row = row;
  return self;
}

/**
 * tl_hit_get_chronicle:
 * @self: a hit
 *
 * Returns: (transfer none): the chronicle that the item is of
 */
TlChronicle *
tl_hit_get_chronicle (TlHit *self)
{
  g_return_val_if_fail (TL_IS_HIT (self), NULL);
  return self->chronicle;
}

/**
 * tl_hit_get_row:
 * @self: a hit
 *
 * Returns: the row of the item
 */
guint
tl_hit_get_row (TlHit *self)
{
  g_return_val_if_fail (TL_IS_HIT (self), TL_ROW_NONE);
  return self->row;
}

/**
 * tl_hit_get_rank:
 * @self: a hit
 *
 * Returns: its place among all hits, the best being 0
 */
guint
tl_hit_get_rank (TlHit *self)
{
  g_return_val_if_fail (TL_IS_HIT (self), 0);
  return self->rank;
}

/**
 * tl_hit_get_field:
 * @self: a hit
 *
 * Returns: which field the words around what was found are from: the one that has most of the
 *   terms, and of several the one that tells most of the item
 */
TlTextField
tl_hit_get_field (TlHit *self)
{
  g_return_val_if_fail (TL_IS_HIT (self), TL_TEXT_TITLE);

  ensure_words (self);
  return self->field;
}

/**
 * tl_hit_get_passage:
 * @self: a hit
 *
 * Returns: the passage that the words around what was found are from, as a place among those of
 *   the item; %TL_ROW_NONE where they are from another field
 */
guint
tl_hit_get_passage (TlHit *self)
{
  g_return_val_if_fail (TL_IS_HIT (self), TL_ROW_NONE);

  ensure_words (self);
  return self->field == TL_TEXT_PASSAGE ? self->nth - TL_ITEM_TEXT_PASSAGE : TL_ROW_NONE;
}

/**
 * tl_hit_get_title:
 * @self: a hit
 *
 * Returns: (transfer none): the title of the item, or the words of a quote, cut to what is around
 *   the first match where they are long
 */
const TlExcerpt *
tl_hit_get_title (TlHit *self)
{
  g_return_val_if_fail (TL_IS_HIT (self), NULL);

  ensure_words (self);
  return self->title;
}

/**
 * tl_hit_get_excerpt:
 * @self: a hit
 *
 * Returns: (transfer none) (nullable): the words around what was found; %NULL where that is the
 *   title
 */
const TlExcerpt *
tl_hit_get_excerpt (TlHit *self)
{
  g_return_val_if_fail (TL_IS_HIT (self), NULL);

  ensure_words (self);
  return self->excerpt;
}
