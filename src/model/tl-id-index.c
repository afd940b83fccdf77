/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-id-index.h"

#define INITIAL_PLACES 256 /* a power of two */

/* Ids that differ in their last letters only, such as e1, e2 and e3, are spread by the factor, the
 * golden ratio of 32 bits (Knuth's multiplicative hashing), and their high bits brought down. */
static guint32
hash (const char *id)
{
  guint32 mixed = g_str_hash (id) * 0x9e3779b1u;

  return mixed ^ (mixed >> 15);
}

static void
allocate (TlIdIndex *self, guint32 n_places)
{
  self->n_places = n_places;
  self->n_used = 0;
  self->ids = g_new0 (guint32, n_places);
  self->hashes = g_new (guint32, n_places);
  self->values = g_new (guint32, n_places);
  self->kinds = g_new (guint8, n_places);
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
  g_clear_pointer (&self->ids, g_free);
  g_clear_pointer (&self->hashes, g_free);
  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->kinds, g_free);
  self->n_places = 0;
  self->n_used = 0;
}

/* The place where @id is, or the empty one where it belongs. */
static guint32
find_place (const TlIdIndex *self, const TlArena *arena, const char *id, guint32 hashed)
{
  guint32 mask = self->n_places - 1;
  guint32 place = hashed & mask;

  while (self->ids[place] != 0 && (self->hashes[place] != hashed ||
                                   !g_str_equal (tl_arena_get (arena, self->ids[place]), id)))
    place = (place + 1) & mask;
  return place;
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
  guint32 place = find_place (self, arena, id, hash (id));

  if (self->ids[place] == 0)
    return FALSE;

  *kind = self->kinds[place];
  *value = self->values[place];
  return TRUE;
}

static void
put (TlIdIndex *self, guint32 place, guint32 id, guint32 hashed, guint8 kind, guint32 value)
{
  if (self->ids[place] == 0)
    self->n_used++;
  self->ids[place] = id;
  self->hashes[place] = hashed;
  self->kinds[place] = kind;
  self->values[place] = value;
}

static void
grow (TlIdIndex *self)
{
  TlIdIndex old = *self;
  guint32 mask = old.n_places * 2 - 1;

  allocate (self, old.n_places * 2);
  for (guint32 i = 0; i < old.n_places; i++)
    {
      guint32 place = old.hashes[i] & mask;

      if (old.ids[i] == 0)
        continue;
      while (self->ids[place] != 0)
        place = (place + 1) & mask;
      put (self, place, old.ids[i], old.hashes[i], old.kinds[i], old.values[i]);
    }
  tl_id_index_clear (&old);
}

/**
 * tl_id_index_insert:
 * @self: an index
 * @arena: the arena that holds its ids
 * @id: the offset of an id that is not empty
 * @kind: what sort of thing it names
 * @value: which one
 *
 * Adds an id, or changes what it names.
 */
void
tl_id_index_insert (TlIdIndex *self, const TlArena *arena, guint32 id, guint8 kind, guint32 value)
{
  const char *text = tl_arena_get (arena, id);
  guint32 hashed = hash (text);

  g_assert (id != 0);

  if (self->n_used >= self->n_places / 2)
    grow (self);
  put (self, find_place (self, arena, text, hashed), id, hashed, kind, value);
}

/**
 * tl_id_index_renumber:
 * @self: an index
 * @kind: a sort of thing
 * @values: for each number that an id of @kind names so far, the one that it is to name
 *
 * Changes what all ids of one kind name.
 */
void
tl_id_index_renumber (TlIdIndex *self, guint8 kind, const guint32 *values)
{
  for (guint32 place = 0; place < self->n_places; place++)
    if (self->ids[place] != 0 && self->kinds[place] == kind)
      self->values[place] = values[self->values[place]];
}
