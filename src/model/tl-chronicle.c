/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-chronicle.h"

#include "tl-chronicle-private.h"
#include "tl-date.h"
#include "tl-dispute.h"
#include "tl-item-private.h"
#include "tl-organisation.h"
#include "tl-passage-private.h"
#include "tl-source.h"
#include "tl-story.h"
#include "tl-theme.h"

/**
 * TlChronicle:
 *
 * A life, a company or a movement as its sources tell it: people, events and quotes, the passages
 * behind them, and where the sources disagree. It never changes once it is built. As a
 * #GListModel it lists its items, as #TlItem, in the order of time.
 *
 * It may be built in any thread; the objects that it hands out belong to one thread.
 */

/* Where the objects of people without a row are kept among the live objects of rows. */
#define PERSON_KEY(index) (GUINT_TO_POINTER (TL_ROW_NONE - 1 - (index)))

static GType
tl_chronicle_get_item_type (GListModel *model)
{
  return TL_TYPE_ITEM;
}

static guint
tl_chronicle_get_n_items (GListModel *model)
{
  return TL_CHRONICLE (model)->items.n_rows;
}

static gpointer
tl_chronicle_get_list_item (GListModel *model, guint position)
{
  TlChronicle *self = TL_CHRONICLE (model);

  return position < self->items.n_rows ? tl_chronicle_dup_item (self, position) : NULL;
}

static void
tl_chronicle_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tl_chronicle_get_item_type;
  iface->get_n_items = tl_chronicle_get_n_items;
  iface->get_item = tl_chronicle_get_list_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TlChronicle,
                               tl_chronicle,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      tl_chronicle_list_model_init))

static void
tl_chronicle_finalize (GObject *object)
{
  TlChronicle *self = TL_CHRONICLE (object);

  tl_arena_clear (&self->arena);
  tl_id_index_clear (&self->ids);
  g_clear_pointer (&self->kind_lanes, tl_lane_table_unref);
  tl_item_table_clear (&self->items);
  g_array_unref (self->passages);
  g_array_unref (self->people);
  g_array_unref (self->names);
  g_free (self->disputes_first);
  g_free (self->disputes_of);
  g_object_unref (self->themes);
  g_object_unref (self->sources);
  g_object_unref (self->organisations);
  g_object_unref (self->disputes);
  g_object_unref (self->stories);
  g_hash_table_unref (self->kept);
  g_hash_table_unref (self->live);
  G_OBJECT_CLASS (tl_chronicle_parent_class)->finalize (object);
}

static void
tl_chronicle_class_init (TlChronicleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_chronicle_finalize;
}

static void
tl_chronicle_init (TlChronicle *self)
{
  tl_arena_init (&self->arena);
  tl_id_index_init (&self->ids);
  self->passages = g_array_new (FALSE, FALSE, sizeof (TlPassageRow));
  self->people = g_array_new (FALSE, FALSE, sizeof (TlPersonRow));
  self->names = g_array_new (FALSE, FALSE, sizeof (TlNameRow));
  self->themes = g_list_store_new (TL_TYPE_THEME);
  self->sources = g_list_store_new (TL_TYPE_SOURCE);
  self->organisations = g_list_store_new (TL_TYPE_ORGANISATION);
  self->disputes = g_list_store_new (TL_TYPE_DISPUTE);
  self->stories = g_list_store_new (TL_TYPE_STORY);
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->live = g_hash_table_new (NULL, NULL);
  self->subject = TL_ROW_NONE;
}

/* For the builder, which fills it. */
TlChronicle *
tl_chronicle_new_empty (void)
{
  return g_object_new (TL_TYPE_CHRONICLE, NULL);
}

/**
 * tl_chronicle_get_title:
 * @self: a chronicle
 *
 * Returns: (transfer none): its title
 */
const char *
tl_chronicle_get_title (TlChronicle *self)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  return tl_chronicle_text (self, self->title);
}

/**
 * tl_chronicle_get_description:
 * @self: a chronicle
 *
 * Returns: (transfer none) (nullable): what it is about
 */
const char *
tl_chronicle_get_description (TlChronicle *self)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  return tl_chronicle_text_or_null (self, self->description);
}

/**
 * tl_chronicle_get_language:
 * @self: a chronicle
 *
 * Returns: (transfer none) (nullable): the language of its texts, as a BCP 47 tag
 */
const char *
tl_chronicle_get_language (TlChronicle *self)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  return tl_chronicle_text_or_null (self, self->language);
}

/**
 * tl_chronicle_get_period:
 * @self: a chronicle
 *
 * Returns: (transfer none) (nullable): the period that it sets out to cover, in EDTF
 */
const char *
tl_chronicle_get_period (TlChronicle *self)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  return tl_chronicle_text_or_null (self, self->period);
}

/**
 * tl_chronicle_get_span:
 * @self: a chronicle
 * @from: (out): the first second of its first event or quote, or of a date that is given for one
 * @to: (out): the first second after its last event or quote, and after all dates given for one
 *
 * Tells over which time it has something to tell. An open end counts as a year, and people only
 * where there is nothing else: a life begins long before anything is told of it.
 *
 * Returns: whether it has any dated item
 */
gboolean
tl_chronicle_get_span (TlChronicle *self, TlInstant *from, TlInstant *to)
{
  *from = TL_INSTANT_MAX;
  *to = TL_INSTANT_MIN;

  g_return_val_if_fail (TL_IS_CHRONICLE (self), FALSE);

  *from = self->span.from;
  *to = self->span.to;
  return *from < *to;
}

/**
 * tl_chronicle_dup_subject:
 * @self: a chronicle
 *
 * Returns: (transfer full) (nullable): the person whose life it tells
 */
TlPerson *
tl_chronicle_dup_subject (TlChronicle *self)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  return self->subject == TL_ROW_NONE ? NULL : tl_chronicle_dup_person (self, self->subject);
}

/**
 * tl_chronicle_get_n_people:
 * @self: a chronicle
 *
 * Returns: how many people it knows
 */
guint
tl_chronicle_get_n_people (TlChronicle *self)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (self), 0);
  return self->people->len;
}

static TlItem *
keep_live (TlChronicle *self, gpointer key, TlItem *item)
{
  g_hash_table_insert (self->live, key, item);
  return item;
}

/**
 * tl_chronicle_dup_person:
 * @self: a chronicle
 * @index: a person's index
 *
 * Returns: (transfer full): the person
 */
TlPerson *
tl_chronicle_dup_person (TlChronicle *self, guint index)
{
  TlItem *live;
  guint32 row;

  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  g_return_val_if_fail (index < self->people->len, NULL);

  row = g_array_index (self->people, TlPersonRow, index).row;
  if (row != TL_ROW_NONE)
    return TL_PERSON (tl_chronicle_dup_item (self, row));

  live = g_hash_table_lookup (self->live, PERSON_KEY (index));
  if (live != NULL)
    return TL_PERSON (g_object_ref (live));
  return TL_PERSON (keep_live (self, PERSON_KEY (index),
                               TL_ITEM (tl_person_new_for_index (self, index, TL_ROW_NONE))));
}

/**
 * tl_chronicle_get_columns:
 * @self: a chronicle
 *
 * Returns: (transfer none): its items as columns, for work over all of them
 */
const TlItemColumns *
tl_chronicle_get_columns (TlChronicle *self)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  return &self->columns;
}

/**
 * tl_chronicle_get_kind_lanes:
 * @self: a chronicle
 *
 * Returns: (transfer none): its items in lanes of people, events and quotes
 */
TlLaneTable *
tl_chronicle_get_kind_lanes (TlChronicle *self)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  return self->kind_lanes;
}

/**
 * tl_chronicle_dup_item:
 * @self: a chronicle
 * @row: a row
 *
 * Returns: (transfer full): the item of that row; the same object as long as anybody holds it
 */
TlItem *
tl_chronicle_dup_item (TlChronicle *self, guint row)
{
  TlItem *live;

  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  g_return_val_if_fail (row < self->items.n_rows, NULL);

  live = g_hash_table_lookup (self->live, GUINT_TO_POINTER (row));
  if (live != NULL)
    return g_object_ref (live);
  return keep_live (self, GUINT_TO_POINTER (row), tl_item_new_for_row (self, row));
}

/* For an item that goes away. */
void
tl_chronicle_forget (TlChronicle *self, TlItem *item)
{
  guint row = tl_item_get_row (item);

  if (row != TL_ROW_NONE)
    g_hash_table_remove (self->live, GUINT_TO_POINTER (row));
  else
    g_hash_table_remove (self->live, PERSON_KEY (tl_person_get_index (TL_PERSON (item))));
}

/**
 * tl_chronicle_find_row:
 * @self: a chronicle
 * @id: the id of an event, a quote or a person
 *
 * Returns: its row, or %TL_ROW_NONE when there is no such item
 */
guint
tl_chronicle_find_row (TlChronicle *self, const char *id)
{
  guint8 named;
  guint32 value;

  g_return_val_if_fail (TL_IS_CHRONICLE (self), TL_ROW_NONE);
  g_return_val_if_fail (id != NULL, TL_ROW_NONE);

  if (!tl_id_index_lookup (&self->ids, &self->arena, id, &named, &value))
    return TL_ROW_NONE;
  if (named == TL_NAMED_PERSON)
    return g_array_index (self->people, TlPersonRow, value).row;
  return named == TL_NAMED_EVENT || named == TL_NAMED_QUOTE ? value : TL_ROW_NONE;
}

/**
 * tl_chronicle_dup_passage:
 * @self: a chronicle
 * @passage: the index of a passage
 *
 * Returns: (transfer full): the passage
 */
TlPassage *
tl_chronicle_dup_passage (TlChronicle *self, guint passage)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  g_return_val_if_fail (passage < self->passages->len, NULL);
  return tl_passage_new (self, passage);
}

/**
 * tl_chronicle_get_kept:
 * @self: a chronicle
 *
 * Returns: (transfer none) (element-type utf8 utf8): what its file held beyond the format, JSON
 *   text by JSON Pointer (RFC 6901)
 */
GHashTable *
tl_chronicle_get_kept (TlChronicle *self)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  return self->kept;
}
