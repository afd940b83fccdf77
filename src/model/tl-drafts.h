/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-calendar.h"
#include "tl-types.h"

G_BEGIN_DECLS

/**
 * TlLink:
 * @target: the index of a person or an organisation
 * @role: the arena offset of its role
 */
typedef struct
{
  guint32 target;
  guint32 role;
} TlLink;

/**
 * TlDraftLinks:
 *
 * What a draft names: links to people, then links to organisations, then the indices of sources,
 * each once and ascending. All of them lie together, because drafts are visited in an order that
 * is not theirs: each place that is not would have to come from memory by itself.
 */
typedef struct
{
  guint32 n_people;
  guint32 n_organisations;
  guint32 n_sources;
  guint32 words[];
} TlDraftLinks;

/**
 * TlDraft:
 *
 * An item while the chronicle is being built, in the order in which it was added.
 */
typedef struct
{
  TlInstant from;
  TlInstant to;
  guint8 kind; /* all that puts it in order together */
  guint8 basis;
  guint8 evidence;
  guint32 links;   /* where they begin */
  guint32 related; /* a quote's event, as a draft; a person's index */
  guint32 id;
  guint32 title;
  guint32 summary;
  guint32 date;
  guint32 first_passage;
  guint32 n_passages;
  guint64 themes;
} TlDraft;

/**
 * TlDrafts:
 *
 * All that the item table is made from, and how many links there are.
 */
typedef struct
{
  GArray *items; /* of TlDraft */
  GArray *links; /* of guint32: one TlDraftLinks after the other */
  guint32 n_people;
  guint32 n_organisations;
  guint32 n_sources;
} TlDrafts;

void tl_drafts_init (TlDrafts *self);
void tl_drafts_clear (TlDrafts *self);
TlDraftLinks *
tl_drafts_add_links (TlDrafts *self, guint n_people, guint n_organisations, guint n_sources);
void tl_drafts_tidy_sources (TlDrafts *self, TlDraftLinks *last);

static inline TlDraft *
tl_drafts_get (const TlDrafts *self, guint32 draft)
{
  return &g_array_index (self->items, TlDraft, draft);
}

static inline TlDraftLinks *
tl_drafts_get_links (const TlDrafts *self, const TlDraft *draft)
{
  return (TlDraftLinks *) (gpointer) &g_array_index (self->links, guint32, draft->links);
}

static inline TlLink *
tl_draft_links_people (TlDraftLinks *self)
{
  return (TlLink *) (gpointer) self->words;
}

static inline TlLink *
tl_draft_links_organisations (TlDraftLinks *self)
{
  return tl_draft_links_people (self) + self->n_people;
}

static inline guint32 *
tl_draft_links_sources (TlDraftLinks *self)
{
  return self->words + 2 * (self->n_people + self->n_organisations);
}

G_END_DECLS
