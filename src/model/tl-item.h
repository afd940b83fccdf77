/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"
#include "tl-date.h"

G_BEGIN_DECLS

/**
 * TlItem:
 *
 * What the timeline shows: an event, a quote or a person's span. A light handle on a row of a
 * chronicle, made on demand; while one is alive the same row always gives the same object.
 */
#define TL_TYPE_ITEM (tl_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (TlItem, tl_item, TL, ITEM, GObject)

struct _TlItemClass
{
  GObjectClass parent_class;
};

TlChronicle *tl_item_get_chronicle (TlItem *self);
guint tl_item_get_row (TlItem *self);
TlItemKind tl_item_get_kind (TlItem *self);
const char *tl_item_get_id (TlItem *self);
const char *tl_item_get_title (TlItem *self);
const char *tl_item_get_summary (TlItem *self);
const char *tl_item_get_date_text (TlItem *self);
gboolean tl_item_get_date (TlItem *self, TlDate *date);
char *tl_item_dup_date_words (TlItem *self);
TlBasis tl_item_get_basis (TlItem *self);
guint64 tl_item_get_themes (TlItem *self);
gboolean tl_item_has_evidence (TlItem *self, TlEvidence evidence);
guint tl_item_get_n_sources (TlItem *self);
char *tl_item_dup_age_words (TlItem *self);

GListModel *tl_item_dup_passages (TlItem *self);
GListModel *tl_item_dup_people (TlItem *self);
GListModel *tl_item_dup_organisations (TlItem *self);
GListModel *tl_item_dup_disputes (TlItem *self);

/**
 * TlEvent:
 *
 * Something that happened.
 */
#define TL_TYPE_EVENT (tl_event_get_type ())
G_DECLARE_FINAL_TYPE (TlEvent, tl_event, TL, EVENT, TlItem)

/**
 * TlQuote:
 *
 * Something that was said; its title is the words.
 */
#define TL_TYPE_QUOTE (tl_quote_get_type ())
G_DECLARE_FINAL_TYPE (TlQuote, tl_quote, TL, QUOTE, TlItem)

TlPerson *tl_quote_dup_speaker (TlQuote *self);
TlItem *tl_quote_dup_event (TlQuote *self);

/**
 * TlPerson:
 *
 * A person; as an item, the span of time over which the chronicle tells of them. A person whom no
 * dated item names has the row %TL_ROW_NONE.
 */
#define TL_TYPE_PERSON (tl_person_get_type ())
G_DECLARE_FINAL_TYPE (TlPerson, tl_person, TL, PERSON, TlItem)

guint tl_person_get_index (TlPerson *self);
GListModel *tl_person_dup_names (TlPerson *self);
gboolean tl_person_has_own_date (TlPerson *self);

G_END_DECLS
