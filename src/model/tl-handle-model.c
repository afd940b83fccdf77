/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-handle-model.h"

struct _TlHandleModel
{
  GObject parent_instance;

  TlChronicle *chronicle;
  GType item_type;
  TlHandleFunc func;
  GArray *indices; /* of guint32 */
};

static GType
tl_handle_model_get_item_type (GListModel *model)
{
  return TL_HANDLE_MODEL (model)->item_type;
}

static guint
tl_handle_model_get_n_items (GListModel *model)
{
  return TL_HANDLE_MODEL (model)->indices->len;
}

static gpointer
tl_handle_model_get_item (GListModel *model, guint position)
{
  TlHandleModel *self = TL_HANDLE_MODEL (model);

  if (position >= self->indices->len)
    return NULL;
  return self->func (self->chronicle, g_array_index (self->indices, guint32, position));
}

static void
tl_handle_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tl_handle_model_get_item_type;
  iface->get_n_items = tl_handle_model_get_n_items;
  iface->get_item = tl_handle_model_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TlHandleModel,
                               tl_handle_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      tl_handle_model_list_model_init))

static void
tl_handle_model_finalize (GObject *object)
{
  TlHandleModel *self = TL_HANDLE_MODEL (object);

  g_object_unref (self->chronicle);
  g_array_unref (self->indices);
  G_OBJECT_CLASS (tl_handle_model_parent_class)->finalize (object);
}

static void
tl_handle_model_class_init (TlHandleModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_handle_model_finalize;
}

static void
tl_handle_model_init (TlHandleModel *self)
{
}

/**
 * tl_handle_model_new:
 * @chronicle: a chronicle
 * @item_type: the type of the objects
 * @func: makes the object for an index
 * @indices: (element-type guint32) (transfer full): what the list holds
 *
 * Returns: (transfer full): a list of @indices, each as the object that @func makes of it
 */
GListModel *
tl_handle_model_new (TlChronicle *chronicle, GType item_type, TlHandleFunc func, GArray *indices)
{
  TlHandleModel *self = g_object_new (TL_TYPE_HANDLE_MODEL, NULL);

  self->chronicle = g_object_ref (chronicle);
  self->item_type = item_type;
  self->func = func;
  self->indices = indices;
  return G_LIST_MODEL (self);
}
