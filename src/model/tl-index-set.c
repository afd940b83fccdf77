/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-index-set.h"

/**
 * tl_index_set_clear:
 * @self: a set, or zeroed memory
 *
 * Makes @self the empty set and frees what it holds.
 */
void
tl_index_set_clear (TlIndexSet *self)
{
  g_clear_pointer (&self->words, g_free);
  self->n_words = 0;
  self->n_members = 0;
}

/**
 * tl_index_set_add:
 * @self: a set
 * @index: a number
 *
 * Returns: whether @index was not in the set before
 */
gboolean
tl_index_set_add (TlIndexSet *self, guint index)
{
  if (tl_index_set_contains (self, index))
    return FALSE;

  if (index / 64 >= self->n_words)
    {
      guint n_words = index / 64 + 1;

      self->words = g_renew (guint64, self->words, n_words);
      while (self->n_words < n_words)
        self->words[self->n_words++] = 0;
    }
  self->words[index / 64] |= G_GUINT64_CONSTANT (1) << (index % 64);
  self->n_members++;
  return TRUE;
}

/**
 * tl_index_set_remove:
 * @self: a set
 * @index: a number
 *
 * Returns: whether @index was in the set before
 */
gboolean
tl_index_set_remove (TlIndexSet *self, guint index)
{
  if (!tl_index_set_contains (self, index))
    return FALSE;

  self->words[index / 64] &= ~(G_GUINT64_CONSTANT (1) << (index % 64));
  self->n_members--;
  return TRUE;
}

/**
 * tl_index_set_get_nth:
 * @self: a set
 * @n: a place, less than the number of members
 *
 * Returns: the member at place @n in ascending order
 */
guint
tl_index_set_get_nth (const TlIndexSet *self, guint n)
{
  g_assert (n < self->n_members);

  for (guint index = 0;; index++)
    if (tl_index_set_contains (self, index) && n-- == 0)
      return index;
}

/**
 * tl_index_set_equal:
 * @self: a set
 * @other: another
 *
 * Returns: whether both have the same members
 */
gboolean
tl_index_set_equal (const TlIndexSet *self, const TlIndexSet *other)
{
  guint n_words = MIN (self->n_words, other->n_words);

  for (guint i = 0; i < n_words; i++)
    if (self->words[i] != other->words[i])
      return FALSE;
  return self->n_members == other->n_members;
}

/**
 * tl_index_set_copy:
 * @self: a set
 * @other: another
 *
 * Makes @self have the members of @other.
 */
void
tl_index_set_copy (TlIndexSet *self, const TlIndexSet *other)
{
  g_free (self->words);
  self->words = g_memdup2 (other->words, other->n_words * sizeof (guint64));
  self->n_words = other->n_words;
  self->n_members = other->n_members;
}
