/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TlArena:
 *
 * All texts of a chronicle, one after the other; a text is known by its offset. Offset 0 is the
 * empty text, which also stands for a text that was not given.
 */
typedef struct
{
  char *bytes;
  gsize length;
  gsize allocated;
  GHashTable *interned;
} TlArena;

void tl_arena_init (TlArena *self);
void tl_arena_clear (TlArena *self);
void tl_arena_reserve (TlArena *self, gsize size);
guint32 tl_arena_add (TlArena *self, const char *text);
guint32 tl_arena_intern (TlArena *self, const char *text);
void tl_arena_trim (TlArena *self);

static inline const char *
tl_arena_get (const TlArena *self, guint32 offset)
{
  return self->bytes + offset;
}

G_END_DECLS
