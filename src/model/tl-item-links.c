/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-chronicle-private.h"
#include "tl-dispute.h"
#include "tl-handle-model.h"
#include "tl-organisation.h"
#include "tl-participant.h"

static const TlItemTable *
items_of (TlItem *self)
{
  return &tl_item_get_chronicle (self)->items;
}

static gboolean
has_row (TlItem *self)
{
  return tl_item_get_row (self) != TL_ROW_NONE;
}

static GObject *
passage_object (TlChronicle *chronicle, guint index)
{
  return G_OBJECT (tl_chronicle_dup_passage (chronicle, index));
}

/**
 * tl_item_dup_passages:
 * @self: an item
 *
 * Returns: (transfer full): the passages that it rests on, as #TlPassage
 */
GListModel *
tl_item_dup_passages (TlItem *self)
{
  GArray *indices = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_return_val_if_fail (TL_IS_ITEM (self), NULL);

  if (has_row (self) && tl_item_get_kind (self) != TL_ITEM_PERSON)
    for (guint i = 0; i < items_of (self)->n_passages[tl_item_get_row (self)]; i++)
      {
        guint32 index = items_of (self)->first_passage[tl_item_get_row (self)] + i;

        g_array_append_val (indices, index);
      }
  return tl_handle_model_new (tl_item_get_chronicle (self), TL_TYPE_PASSAGE, passage_object,
                              indices);
}

static void
append_participant (GListStore *store,
                    TlFacet facet,
                    guint index,
                    const char *name,
                    const char *role)
{
  g_autoptr (TlParticipant) participant = tl_participant_new (facet, index, name, role);

  g_list_store_append (store, participant);
}

/**
 * tl_item_dup_people:
 * @self: an item
 *
 * Returns: (transfer full): the people in it, as #TlParticipant; none for a person
 */
GListModel *
tl_item_dup_people (TlItem *self)
{
  GListStore *store = g_list_store_new (TL_TYPE_PARTICIPANT);
  TlChronicle *chronicle;
  const guint32 *people;
  guint n;

  g_return_val_if_fail (TL_IS_ITEM (self), NULL);

  chronicle = tl_item_get_chronicle (self);
  if (tl_item_get_kind (self) == TL_ITEM_PERSON)
    return G_LIST_MODEL (store);

  people = tl_chronicle_row_people (chronicle, tl_item_get_row (self), &n);
  for (guint i = 0; i < n; i++)
    {
      const TlPersonRow *person = &g_array_index (chronicle->people, TlPersonRow, people[i]);
      guint32 role =
          items_of (self)->people_roles[items_of (self)->first_person[tl_item_get_row (self)] + i];

      append_participant (store, TL_FACET_PERSON, people[i],
                          tl_chronicle_text (chronicle, person->name),
                          tl_chronicle_text_or_null (chronicle, role));
    }
  return G_LIST_MODEL (store);
}

/**
 * tl_item_dup_organisations:
 * @self: an item
 *
 * Returns: (transfer full): the organisations in it, as #TlParticipant
 */
GListModel *
tl_item_dup_organisations (TlItem *self)
{
  GListStore *store = g_list_store_new (TL_TYPE_PARTICIPANT);
  TlChronicle *chronicle;
  const guint32 *organisations;
  guint n;

  g_return_val_if_fail (TL_IS_ITEM (self), NULL);

  if (!has_row (self))
    return G_LIST_MODEL (store);

  chronicle = tl_item_get_chronicle (self);
  organisations = tl_chronicle_row_organisations (chronicle, tl_item_get_row (self), &n);
  for (guint i = 0; i < n; i++)
    {
      TlOrganisation *organisation = tl_chronicle_get_organisation (chronicle, organisations[i]);
      guint32 place = items_of (self)->first_organisation[tl_item_get_row (self)] + i;

      append_participant (
          store, TL_FACET_ORGANISATION, organisations[i], tl_organisation_get_name (organisation),
          tl_chronicle_text_or_null (chronicle, items_of (self)->organisation_roles[place]));
    }
  return G_LIST_MODEL (store);
}

static GObject *
dispute_object (TlChronicle *chronicle, guint index)
{
  return g_list_model_get_item (tl_chronicle_get_disputes (chronicle), index);
}

/**
 * tl_item_dup_disputes:
 * @self: an item
 *
 * Returns: (transfer full): the disputes about it, as #TlDispute
 */
GListModel *
tl_item_dup_disputes (TlItem *self)
{
  GArray *indices = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n;

  g_return_val_if_fail (TL_IS_ITEM (self), NULL);

  if (has_row (self))
    {
      const guint32 *disputes =
          tl_chronicle_row_disputes (tl_item_get_chronicle (self), tl_item_get_row (self), &n);

      g_array_append_vals (indices, disputes, n);
    }
  return tl_handle_model_new (tl_item_get_chronicle (self), TL_TYPE_DISPUTE, dispute_object,
                              indices);
}
