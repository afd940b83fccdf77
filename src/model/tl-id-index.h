/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-arena.h"

G_BEGIN_DECLS

/**
 * TlIdIndex:
 *
 * Finds what an id names. An open-addressing table of 13 bytes a place, because a chronicle can
 * have a million ids.
 */
typedef struct
{
  guint32 *ids; /* arena offsets; 0 is an empty place */
  guint32 *hashes;
  guint32 *values;
  guint8 *kinds;
  guint32 n_places;
  guint32 n_used;
} TlIdIndex;

void tl_id_index_init (TlIdIndex *self);
void tl_id_index_clear (TlIdIndex *self);
gboolean tl_id_index_lookup (const TlIdIndex *self,
                             const TlArena *arena,
                             const char *id,
                             guint8 *kind,
                             guint32 *value);
void
tl_id_index_insert (TlIdIndex *self, const TlArena *arena, guint32 id, guint8 kind, guint32 value);

void tl_id_index_renumber (TlIdIndex *self, guint8 kind, const guint32 *values);

G_END_DECLS
