/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-hit.h"

#include "tl-chronicle-private.h"
#include "tl-organisation.h"
#include "tl-variant-name.h"

struct _TlHit
{
  GObject parent_instance;

  TlChronicle *chronicle;
  TlSearchQuery *query;
  guint row;
  guint rank;
  TlTextField field;
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

/* Shows @text instead of what is to be shown so far if more of the terms are in it. */
static void
offer (TlHit *self, TlTextField field, const char *text, const TlSearchQuery *query)
{
  g_autoptr (TlExcerpt) excerpt = tl_excerpt_new (text, query);

  if (excerpt->n_terms <= n_terms_of (self->excerpt))
    return;
  g_clear_pointer (&self->excerpt, tl_excerpt_free);
  self->excerpt = g_steal_pointer (&excerpt);
  self->field = field;
}

/* A name by which somebody is not known elsewhere says nothing without the one they have here. */
static void
offer_variant (TlHit *self, const char *variant, const char *name, const TlSearchQuery *query)
{
  g_autofree char *both = NULL;
  guint n_terms;
  GArray *matches = tl_excerpt_find_matches (variant, query, &n_terms);

  g_array_unref (matches);
  if (n_terms == 0)
    return;
  both = g_strdup_printf ("%s (%s)", variant, name);
  offer (self, TL_TEXT_NAME, both, query);
}

static void
offer_person (TlHit *self, const TlPersonRow *person, const TlSearchQuery *query)
{
  const char *name = tl_chronicle_text (self->chronicle, person->name);

  if (self->chronicle->items.kind[self->row] != TL_ITEM_PERSON)
    offer (self, TL_TEXT_NAME, name, query);
  for (guint i = 0; i < person->n_names; i++)
    {
      const TlNameRow *variant =
          &g_array_index (self->chronicle->names, TlNameRow, person->first_name + i);

      offer_variant (self, tl_chronicle_text (self->chronicle, variant->value), name, query);
    }
}

static void
offer_organisation (TlHit *self, TlOrganisation *organisation, const TlSearchQuery *query)
{
  GListModel *variants = tl_organisation_get_names (organisation);
  const char *name = tl_organisation_get_name (organisation);
  guint n = g_list_model_get_n_items (variants);

  offer (self, TL_TEXT_NAME, name, query);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TlVariantName) variant = g_list_model_get_item (variants, i);

      offer_variant (self, tl_variant_name_get_value (variant), name, query);
    }
}

static void
offer_names (TlHit *self, const TlSearchQuery *query)
{
  guint n;
  const guint32 *parties = tl_chronicle_row_people (self->chronicle, self->row, &n);

  for (guint i = 0; i < n; i++)
    offer_person (self, &g_array_index (self->chronicle->people, TlPersonRow, parties[i]), query);
  parties = tl_chronicle_row_organisations (self->chronicle, self->row, &n);
  for (guint i = 0; i < n; i++)
    offer_organisation (self, tl_chronicle_get_organisation (self->chronicle, parties[i]), query);
}

/* What is offered first stays where another has no more of the terms: the better field. */
static void
pick_excerpt (TlHit *self, const TlSearchQuery *query)
{
  const char *text;

  offer_names (self, query);
  for (guint nth = 1; (text = tl_item_text_get (self->chronicle, self->row, nth)) != NULL; nth++)
    offer (self, tl_item_text_field (self->chronicle, self->row, nth), text, query);
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
  TlHit *self = g_object_new (TL_TYPE_HIT, NULL);

  self->chronicle = g_object_ref (chronicle);
  self->rank = rank;
  self->row = hits->ranked[rank];
  self->query = tl_search_query_ref (hits->query);
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
