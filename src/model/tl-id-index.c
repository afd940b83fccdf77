/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-id-index.h"

#include <string.h>

#define INITIAL_PLACES 256        /* a power of two */
#define MAX_PLACES     (1u << 28) /* more than the ids that fit an arena */
#define HASH_MASK      (MAX_PLACES - 1)
#define BLOCK_BITS     5
#define BLOCK_MASK     ((1u << BLOCK_BITS) - 1)

/* Ids that differ in their last letter only, such as e41, e42 and e43, often come one after the
 * other. They share a block of places, so that only the first of them waits for memory; the blocks
 * are spread by the factor, the golden ratio of 32 bits (Knuth's multiplicative hashing), and its
 * high bits brought down. */
static inline guint32
hash (const char *id)
{
  guint32 hashed = g_str_hash (id);
  guint32 block = (hashed >> BLOCK_BITS) * 0x9e3779b1u;

  block ^= block >> 15;
  return (block << BLOCK_BITS | (hashed & BLOCK_MASK)) & HASH_MASK;
}

static void
allocate (TlIdIndex *self, guint32 n_places)
{
  self->n_places = n_places;
  self->n_used = 0;
  self->places = g_new0 (TlIdPlace, n_places);
}

/**
 * tl_id_index_init:
 * @self: memory for an index
 *
 * Makes @self an empty index.
 */
void
tl_id_index_init (TlIdIndex *self)
{
  allocate (self, INITIAL_PLACES);
}

/**
 * tl_id_index_clear:
 * @self: an index, or zeroed memory
 *
 * Frees what @self holds.
 */
void
tl_id_index_clear (TlIdIndex *self)
{
  g_clear_pointer (&self->places, g_free);
  self->n_places = 0;
  self->n_used = 0;
}

/* The place where @id is, or the empty one where it belongs. */
static inline TlIdPlace *
find_place (const TlIdIndex *self, const TlArena *arena, const char *id, guint32 hashed)
{
  guint32 mask = self->n_places - 1;
  guint32 i = hashed & mask;

  while (self->places[i].id != 0 && (self->places[i].hash != hashed ||
                                     strcmp (tl_arena_get (arena, self->places[i].id), id) != 0))
    i = (i + 1) & mask;
  return &self->places[i];
}

/**
 * tl_id_index_lookup:
 * @self: an index
 * @arena: the arena that holds its ids
 * @id: an id
 * @kind: (out): what sort of thing it names
 * @value: (out): which one
 *
 * Returns: whether @id names anything
 */
gboolean
tl_id_index_lookup (const TlIdIndex *self,
                    const TlArena *arena,
                    const char *id,
                    guint8 *kind,
                    guint32 *value)
{
  const TlIdPlace *place = find_place (self, arena, id, hash (id));

  if (place->id == 0)
    return FALSE;

  *kind = place->kind;
  *value = place->value;
  return TRUE;
}

static void
resize (TlIdIndex *self, guint32 n_places)
{
  TlIdIndex old = *self;

  allocate (self, n_places);
  self->n_used = old.n_used;
  for (guint32 i = 0; i < old.n_places; i++)
    {
      guint32 j = old.places[i].hash & (n_places - 1);

      if (old.places[i].id == 0)
        continue;
      while (self->places[j].id != 0)
        j = (j + 1) & (n_places - 1);
      self->places[j] = old.places[i];
    }
  tl_id_index_clear (&old);
}

/**
 * tl_id_index_reserve:
 * @self: an index
 * @n: how many ids
 *
 * Makes room for ids that are to be added.
 */
void
tl_id_index_reserve (TlIdIndex *self, guint32 n)
{
  guint32 n_places = self->n_places;

  while (n_places / 2 < self->n_used + n && n_places < MAX_PLACES)
    n_places *= 2;
  if (n_places > self->n_places)
    resize (self, n_places);
}

/**
 * tl_id_index_insert:
 * @self: an index
 * @arena: the arena that holds its ids
 * @id: the offset of an id that is not empty
 * @kind: what sort of thing it names, less than 16
 * @value: which one
 *
 * Adds an id, or changes what it names.
 */
void
tl_id_index_insert (TlIdIndex *self, const TlArena *arena, guint32 id, guint8 kind, guint32 value)
{
  const char *text = tl_arena_get (arena, id);
  guint32 hashed = hash (text);
  TlIdPlace *place;

  g_assert (id != 0);

  if (self->n_used >= self->n_places / 2 && self->n_places < MAX_PLACES)
    resize (self, self->n_places * 2);
  place = find_place (self, arena, text, hashed);
  if (place->id == 0)
    self->n_used++;
  *place = (TlIdPlace) { id, hashed, kind, value };
}

/**
 * tl_id_index_renumber:
 * @self: an index
 * @kinds: a bit for each sort of thing
 * @values: for each number that an id of @kinds names so far, the one that it is to name
 *
 * Changes what all ids of some kinds name.
 */
void
tl_id_index_renumber (TlIdIndex *self, guint32 kinds, const guint32 *values)
{
  for (guint32 i = 0; i < self->n_places; i++)
    if (self->places[i].id != 0 && (kinds >> self->places[i].kind & 1) != 0)
      self->places[i].value = values[self->places[i].value];
}
