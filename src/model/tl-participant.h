/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-types.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TlParticipant:
 *
 * A person or an organisation in the role it has in an item.
 */
#define TL_TYPE_PARTICIPANT (tl_participant_get_type ())
G_DECLARE_FINAL_TYPE (TlParticipant, tl_participant, TL, PARTICIPANT, GObject)

TlParticipant *tl_participant_new (TlFacet facet, guint index, const char *name, const char *role);
TlFacet tl_participant_get_facet (TlParticipant *self);
guint tl_participant_get_index (TlParticipant *self);
const char *tl_participant_get_name (TlParticipant *self);
const char *tl_participant_get_role (TlParticipant *self);

G_END_DECLS
