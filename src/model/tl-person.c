/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-chronicle-private.h"
#include "tl-item-private.h"
#include "tl-variant-name.h"

struct _TlPerson
{
  TlItem parent_instance;

  guint index;
};

G_DEFINE_FINAL_TYPE (TlPerson, tl_person, TL_TYPE_ITEM)

static void
tl_person_class_init (TlPersonClass *klass)
{
}

static void
tl_person_init (TlPerson *self)
{
}

/* For the chronicle, which sees to it that a person has one object at a time. */
TlPerson *
tl_person_new_for_index (TlChronicle *chronicle, guint index, guint row)
{
  TlPerson *self = g_object_new (TL_TYPE_PERSON, "chronicle", chronicle, "row", row, NULL);

  self->index = index;
  return self;
}

static const TlPersonRow *
row_of (TlPerson *self)
{
  return &g_array_index (tl_item_get_chronicle (TL_ITEM (self))->people, TlPersonRow, self->index);
}

/**
 * tl_person_get_index:
 * @self: a person
 *
 * Returns: their place among the chronicle's people, from 0
 */
guint
tl_person_get_index (TlPerson *self)
{
  g_return_val_if_fail (TL_IS_PERSON (self), 0);
  return self->index;
}

/**
 * tl_person_dup_names:
 * @self: a person
 *
 * Returns: (transfer full): the names that sources have for them, as #TlVariantName
 */
GListModel *
tl_person_dup_names (TlPerson *self)
{
  GListStore *store = g_list_store_new (TL_TYPE_VARIANT_NAME);
  TlChronicle *chronicle;

  g_return_val_if_fail (TL_IS_PERSON (self), NULL);

  chronicle = tl_item_get_chronicle (TL_ITEM (self));
  for (guint i = 0; i < row_of (self)->n_names; i++)
    {
      const TlNameRow *name =
          &g_array_index (chronicle->names, TlNameRow, row_of (self)->first_name + i);
      g_autoptr (TlVariantName) variant = NULL;

      variant = tl_variant_name_new (tl_chronicle_text (chronicle, name->value), name->source);
      g_list_store_append (store, variant);
    }
  return G_LIST_MODEL (store);
}

/**
 * tl_person_has_own_date:
 * @self: a person
 *
 * Returns: whether the chronicle gives their life span; if not, their time is that of the items
 *   that name them
 */
gboolean
tl_person_has_own_date (TlPerson *self)
{
  g_return_val_if_fail (TL_IS_PERSON (self), FALSE);
  return row_of (self)->date != 0;
}
