/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-selection.h"

struct _TlSelection
{
  GObject parent_instance;

  TlItem *item;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TlSelection, tl_selection, G_TYPE_OBJECT)

static void
tl_selection_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_ITEM:
      g_value_set_object (value, tl_selection_get_item (TL_SELECTION (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_selection_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_ITEM:
      tl_selection_set_item (TL_SELECTION (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_selection_dispose (GObject *object)
{
  g_clear_object (&TL_SELECTION (object)->item);
  G_OBJECT_CLASS (tl_selection_parent_class)->dispose (object);
}

static void
tl_selection_class_init (TlSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tl_selection_get_property;
  object_class->set_property = tl_selection_set_property;
  object_class->dispose = tl_selection_dispose;

  /**
   * TlSelection:item:
   *
   * The selected item, or %NULL.
   */
  properties[PROP_ITEM] =
      g_param_spec_object ("item", NULL, NULL, TL_TYPE_ITEM,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tl_selection_init (TlSelection *self)
{
}

/**
 * tl_selection_new:
 *
 * Returns: (transfer full): a selection of nothing
 */
TlSelection *
tl_selection_new (void)
{
  return g_object_new (TL_TYPE_SELECTION, NULL);
}

/**
 * tl_selection_get_item:
 * @self: a selection
 *
 * Returns: (transfer none) (nullable): the selected item
 */
TlItem *
tl_selection_get_item (TlSelection *self)
{
  g_return_val_if_fail (TL_IS_SELECTION (self), NULL);
  return self->item;
}

/**
 * tl_selection_set_item:
 * @self: a selection
 * @item: (nullable): an item
 *
 * Selects @item, or nothing.
 */
void
tl_selection_set_item (TlSelection *self, TlItem *item)
{
  g_return_if_fail (TL_IS_SELECTION (self));
  g_return_if_fail (item == NULL || TL_IS_ITEM (item));

  if (g_set_object (&self->item, item))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

/**
 * tl_selection_get_row:
 * @self: a selection
 *
 * Returns: the row of the selected item, or %TL_ROW_NONE
 */
guint
tl_selection_get_row (TlSelection *self)
{
  g_return_val_if_fail (TL_IS_SELECTION (self), TL_ROW_NONE);
  return self->item != NULL ? tl_item_get_row (self->item) : TL_ROW_NONE;
}
