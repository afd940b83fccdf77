/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-arena.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 id;        /* an arena offset; 0 where the place is empty */
  guint32 hash : 28; /* most of it */
  guint32 kind : 4;
  guint32 value;
} TlIdPlace;

/**
 * TlIdIndex:
 *
 * Finds what an id names. An open-addressing table of 12 bytes a place, because a chronicle can
 * have a million ids.
 */
typedef struct
{
  TlIdPlace *places;
  guint32 n_places;
  guint32 n_used;
} TlIdIndex;

void tl_id_index_init (TlIdIndex *self);
void tl_id_index_clear (TlIdIndex *self);
void tl_id_index_reserve (TlIdIndex *self, guint32 n);
gboolean tl_id_index_lookup (const TlIdIndex *self,
                             const TlArena *arena,
                             const char *id,
                             guint8 *kind,
                             guint32 *value);
void
tl_id_index_insert (TlIdIndex *self, const TlArena *arena, guint32 id, guint8 kind, guint32 value);

void tl_id_index_renumber (TlIdIndex *self, guint32 kinds, const guint32 *values);

G_END_DECLS
