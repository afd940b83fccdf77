/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-arena.h"
#include "tl-chronicle.h"
#include "tl-chronicle-builder.h"
#include "tl-id-index.h"
#include "tl-item-table.h"
#include "tl-item.h"
#include "tl-passage.h"
#include "tl-lane-table.h"

G_BEGIN_DECLS

/* A passage; the texts are arena offsets. */
typedef struct
{
  guint32 exact;
  guint32 prefix;
  guint32 suffix;
  guint32 line;
  guint16 source;
} TlPassageRow;

/* A person; the texts are arena offsets, and @first_name is an index of the names. */
typedef struct
{
  guint32 id;
  guint32 name;
  guint32 description;
  guint32 date;
  guint32 first_name;
  guint32 n_names;
  guint32 row;
} TlPersonRow;

typedef struct
{
  guint32 value;
  guint32 source;
} TlNameRow;

struct _TlChronicle
{
  GObject parent_instance;

  TlArena arena;
  TlIdIndex ids;
  TlItemTable items;
  TlItemColumns columns;
  TlSpan span;      /* backwards when nothing has a date */
  GArray *passages; /* of TlPassageRow */
  GArray *people;   /* of TlPersonRow */
  GArray *names;    /* of TlNameRow */
  TlLaneTable *kind_lanes;
  guint32 *disputes_first;
  guint32 *disputes_of;

  GListStore *themes;
  GListStore *sources;
  GListStore *organisations;
  GListStore *disputes;
  GListStore *stories;
  GHashTable *kept;

  guint32 title;
  guint32 description;
  guint32 language;
  guint32 period;
  guint32 subject;

  GHashTable *live; /* row or person to the TlItem that stands for it now; not owned */
};

TlChronicle *tl_chronicle_new_empty (void);
void tl_chronicle_forget (TlChronicle *self, TlItem *item);

static inline const char *
tl_chronicle_text (TlChronicle *self, guint32 offset)
{
  return tl_arena_get (&self->arena, offset);
}

/* A text that may be absent: %NULL then. */
static inline const char *
tl_chronicle_text_or_null (TlChronicle *self, guint32 offset)
{
  return offset == 0 ? NULL : tl_arena_get (&self->arena, offset);
}

G_END_DECLS
