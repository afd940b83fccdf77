/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-participant.h"

struct _TlParticipant
{
  GObject parent_instance;

  TlFacet facet;
  guint index;
  char *name;
  char *role;
};

G_DEFINE_FINAL_TYPE (TlParticipant, tl_participant, G_TYPE_OBJECT)

static void
tl_participant_finalize (GObject *object)
{
  TlParticipant *self = TL_PARTICIPANT (object);

  g_free (self->name);
  g_free (self->role);
  G_OBJECT_CLASS (tl_participant_parent_class)->finalize (object);
}

static void
tl_participant_class_init (TlParticipantClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_participant_finalize;
}

static void
tl_participant_init (TlParticipant *self)
{
}

/**
 * tl_participant_new:
 * @facet: %TL_FACET_PERSON or %TL_FACET_ORGANISATION
 * @index: which person or organisation
 * @name: its name
 * @role: (nullable): its role in the item
 *
 * Returns: (transfer full): a participant
 */
TlParticipant *
tl_participant_new (TlFacet facet, guint index, const char *name, const char *role)
{
  TlParticipant *self = g_object_new (TL_TYPE_PARTICIPANT, NULL);

  g_assert (facet == TL_FACET_PERSON || facet == TL_FACET_ORGANISATION);

  self->facet = facet;
  self->index = index;
  self->name = g_strdup (name);
  self->role = g_strdup (role);
  return self;
}

/**
 * tl_participant_get_facet:
 * @self: a participant
 *
 * Returns: %TL_FACET_PERSON or %TL_FACET_ORGANISATION
 */
TlFacet
tl_participant_get_facet (TlParticipant *self)
{
  g_return_val_if_fail (TL_IS_PARTICIPANT (self), TL_FACET_PERSON);
  return self->facet;
}

/**
 * tl_participant_get_index:
 * @self: a participant
 *
 * Returns: its index among the people or organisations
 */
guint
tl_participant_get_index (TlParticipant *self)
{
  g_return_val_if_fail (TL_IS_PARTICIPANT (self), 0);
  return self->index;
}

/**
 * tl_participant_get_name:
 * @self: a participant
 *
 * Returns: (transfer none): its name
 */
const char *
tl_participant_get_name (TlParticipant *self)
{
  g_return_val_if_fail (TL_IS_PARTICIPANT (self), NULL);
  return self->name;
}

/**
 * tl_participant_get_role:
 * @self: a participant
 *
 * Returns: (transfer none) (nullable): its role in the item
 */
const char *
tl_participant_get_role (TlParticipant *self)
{
  g_return_val_if_fail (TL_IS_PARTICIPANT (self), NULL);
  return self->role;
}
