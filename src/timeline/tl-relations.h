/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-visible-set.h"

G_BEGIN_DECLS

/**
 * TlRelationKind:
 * @TL_RELATION_QUOTE: it was said at the event
 * @TL_RELATION_EVENT: the quote was said at it
 * @TL_RELATION_DISPUTE: a dispute is about both
 * @TL_RELATION_PERSON: a person is in both
 *
 * What one item is to another, the closest first.
 */
typedef enum
{
  TL_RELATION_QUOTE,
  TL_RELATION_EVENT,
  TL_RELATION_DISPUTE,
  TL_RELATION_PERSON,
} TlRelationKind;

/**
 * TlRelation:
 * @row: the related item
 * @kind: what it is to the item whose relations were asked for
 * @index: the dispute's or the person's index, else 0
 *
 * An item that is related to another.
 */
typedef struct
{
  guint32 row;
  TlRelationKind kind;
  guint index;
} TlRelation;

GArray *tl_relations_find (TlVisibleSet *visible_set, guint row);
const TlRelation *tl_relations_get (const GArray *relations, guint row);
char *tl_relation_words (const TlRelation *self, TlChronicle *chronicle);

G_END_DECLS
