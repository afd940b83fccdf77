/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle-private.h"

G_BEGIN_DECLS

/* A dispute whose items are not rows yet. */
typedef struct
{
  char *id;
  char *question;
  TlWeight weight;
  GArray *about; /* of TlItemRef */
  GListStore *accounts;
} TlDisputeDraft;

typedef struct
{
  char *id;
  char *title;
  GArray *items;    /* of TlItemRef */
  GPtrArray *texts; /* of char * */
} TlStoryDraft;

struct _TlChronicleBuilder
{
  TlChronicle *chronicle;
  TlDrafts drafts;
  GArray *disputes; /* of TlDisputeDraft */
  GArray *stories;  /* of TlStoryDraft */
};

void
tl_chronicle_builder_name (TlChronicleBuilder *self, guint32 offset, TlNamed named, guint index);
guint
tl_chronicle_builder_add_passages (TlChronicleBuilder *self, const TlPassageSpec *specs, guint n);

G_END_DECLS
