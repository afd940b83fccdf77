/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-arena.h"

#include "tl-populate.h"

#include <string.h>

#define INITIAL_SIZE 4096

/**
 * tl_arena_init:
 * @self: memory for an arena
 *
 * Makes @self an arena that holds the empty text only.
 */
void
tl_arena_init (TlArena *self)
{
  self->allocated = INITIAL_SIZE;
  self->bytes = g_malloc (self->allocated);
  self->bytes[0] = '\0';
  self->length = 1;
  self->interned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * tl_arena_clear:
 * @self: an arena, or zeroed memory
 *
 * Frees all texts.
 */
void
tl_arena_clear (TlArena *self)
{
  g_clear_pointer (&self->bytes, g_free);
  g_clear_pointer (&self->interned, g_hash_table_unref);
  self->length = 0;
  self->allocated = 0;
}

static void
reserve (TlArena *self, gsize size)
{
  if (self->length + size <= self->allocated)
    return;

  /* Half as much again keeps the waste small where an arena is hundreds of megabytes. */
  self->allocated = MAX (self->length + size, self->allocated + self->allocated / 2);
  self->bytes = g_realloc (self->bytes, self->allocated);
}

/**
 * tl_arena_reserve:
 * @self: an arena
 * @size: how many bytes
 *
 * Makes room for texts that are sure to be added.
 */
void
tl_arena_reserve (TlArena *self, gsize size)
{
  char *bytes = g_try_realloc (self->bytes, self->length + size);

  /* Without room made now it grows as it has to. */
  if (bytes == NULL)
    return;

  self->bytes = bytes;
  self->allocated = self->length + size;
  tl_populate (bytes, self->allocated);
}

/**
 * tl_arena_add:
 * @self: an arena
 * @text: (nullable): a text
 *
 * Copies @text to the end of the arena. All texts of an arena together are less than 4 GiB; the
 * reader's limit on the size of a file sees to that.
 *
 * Returns: the offset of the copy
 */
guint32
tl_arena_add (TlArena *self, const char *text)
{
  gsize size;
  guint32 offset;

  if (text == NULL || *text == '\0')
    return 0;

  size = strlen (text) + 1;
  g_assert (self->length + size <= G_MAXUINT32);
  reserve (self, size);
  offset = (guint32) self->length;
  memcpy (self->bytes + offset, text, size);
  self->length += size;
  return offset;
}

/**
 * tl_arena_intern:
 * @self: an arena
 * @text: (nullable): a text that is likely to come again
 *
 * Like tl_arena_add(), but gives the same offset for the same text. For the few texts that many
 * items share, such as roles.
 *
 * Returns: the offset of the text
 */
guint32
tl_arena_intern (TlArena *self, const char *text)
{
  gpointer offset;

  if (text == NULL || *text == '\0')
    return 0;

  if (!g_hash_table_lookup_extended (self->interned, text, NULL, &offset))
    {
      offset = GUINT_TO_POINTER (tl_arena_add (self, text));
      g_hash_table_insert (self->interned, g_strdup (text), offset);
    }
  return GPOINTER_TO_UINT (offset);
}

/**
 * tl_arena_trim:
 * @self: an arena
 *
 * Gives back what is not used, once nothing more is to be added.
 */
void
tl_arena_trim (TlArena *self)
{
  g_hash_table_remove_all (self->interned);
  self->allocated = self->length;
  self->bytes = g_realloc (self->bytes, self->allocated);
}
