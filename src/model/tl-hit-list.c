/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-hit-list.h"

struct _TlHitList
{
  GObject parent_instance;

  TlChronicle *chronicle;
  TlSearchHits *hits;
};

static GType
tl_hit_list_get_item_type (GListModel *model)
{
  return TL_TYPE_HIT;
}

static guint
tl_hit_list_get_n_items (GListModel *model)
{
  TlHitList *self = TL_HIT_LIST (model);

  return self->hits != NULL ? self->hits->n : 0;
}

static gpointer
tl_hit_list_get_item (GListModel *model, guint position)
{
  TlHitList *self = TL_HIT_LIST (model);

  if (position >= tl_hit_list_get_n_items (model))
    return NULL;
  return tl_hit_new (self->chronicle, self->hits, position);
}

static void
tl_hit_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tl_hit_list_get_item_type;
  iface->get_n_items = tl_hit_list_get_n_items;
  iface->get_item = tl_hit_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TlHitList,
                               tl_hit_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      tl_hit_list_list_model_init))

static void
tl_hit_list_finalize (GObject *object)
{
  TlHitList *self = TL_HIT_LIST (object);

  g_clear_object (&self->chronicle);
  g_clear_pointer (&self->hits, tl_search_hits_unref);
  G_OBJECT_CLASS (tl_hit_list_parent_class)->finalize (object);
}

static void
tl_hit_list_class_init (TlHitListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_hit_list_finalize;
}

static void
tl_hit_list_init (TlHitList *self)
{
}

/**
 * tl_hit_list_new:
 * @chronicle: a chronicle
 *
 * Returns: (transfer full): a list of no hits in @chronicle
 */
TlHitList *
tl_hit_list_new (TlChronicle *chronicle)
{
  TlHitList *self = g_object_new (TL_TYPE_HIT_LIST, NULL);

  self->chronicle = g_object_ref (chronicle);
  return self;
}

/**
 * tl_hit_list_set_hits:
 * @self: a list
 * @hits: (nullable): what was found
 *
 * Lists @hits instead of what it listed.
 */
void
tl_hit_list_set_hits (TlHitList *self, TlSearchHits *hits)
{
  guint n_before;

  g_return_if_fail (TL_IS_HIT_LIST (self));

  n_before = tl_hit_list_get_n_items (G_LIST_MODEL (self));
  g_clear_pointer (&self->hits, tl_search_hits_unref);
  if (hits != NULL)
    self->hits = tl_search_hits_ref (hits);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before,
                              tl_hit_list_get_n_items (G_LIST_MODEL (self)));
}
