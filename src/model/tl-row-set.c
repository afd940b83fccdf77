/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-row-set.h"

#include <string.h>

/* How many bits are set. Without an instruction of its own for this, which not every processor
 * has, the compiler would call a function for each word. */
static inline guint
count_bits (guint64 word)
{
  word -= word >> 1 & 0x5555555555555555;
  word = (word & 0x3333333333333333) + (word >> 2 & 0x3333333333333333);
  word = (word + (word >> 4)) & 0x0f0f0f0f0f0f0f0f;
  return (guint) (word * 0x0101010101010101 >> 56);
}

/**
 * tl_row_set_init:
 * @self: memory for a set
 * @n_rows: how many rows there are
 *
 * Makes an empty set.
 */
void
tl_row_set_init (TlRowSet *self, guint n_rows)
{
  self->n_rows = n_rows;
  self->n_words = n_rows / 64 + 1;
  self->words = g_new0 (guint64, self->n_words);
}

/**
 * tl_row_set_clear:
 * @self: a set, or zeroed memory
 *
 * Frees what the set holds.
 */
void
tl_row_set_clear (TlRowSet *self)
{
  g_clear_pointer (&self->words, g_free);
}

/**
 * tl_row_set_fill:
 * @self: a set
 * @full: whether all rows are to be in it, or none
 *
 * Puts all rows into the set, or takes all out of it.
 */
void
tl_row_set_fill (TlRowSet *self, gboolean full)
{
  memset (self->words, full ? 0xff : 0, self->n_words * sizeof (guint64));
  if (full)
    self->words[self->n_words - 1] = (G_GUINT64_CONSTANT (1) << (self->n_rows % 64)) - 1;
}

/**
 * tl_row_set_copy:
 * @self: a set
 * @other: another
 *
 * Makes @self hold the rows of @other.
 */
void
tl_row_set_copy (TlRowSet *self, const TlRowSet *other)
{
  memcpy (self->words, other->words, self->n_words * sizeof (guint64));
}

/**
 * tl_row_set_intersect:
 * @self: a set
 * @other: another
 *
 * Keeps the rows that are in @other, too.
 */
void
tl_row_set_intersect (TlRowSet *self, const TlRowSet *other)
{
  for (guint i = 0; i < self->n_words; i++)
    self->words[i] &= other->words[i];
}

/**
 * tl_row_set_unite:
 * @self: a set
 * @other: another
 *
 * Adds the rows that are in @other.
 */
void
tl_row_set_unite (TlRowSet *self, const TlRowSet *other)
{
  for (guint i = 0; i < self->n_words; i++)
    self->words[i] |= other->words[i];
}

/**
 * tl_row_set_count:
 * @self: a set
 *
 * Returns: how many rows are in the set
 */
guint
tl_row_set_count (const TlRowSet *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_words; i++)
    n += count_bits (self->words[i]);
  return n;
}

/**
 * tl_row_set_count_common:
 * @self: a set
 * @other: another
 *
 * Returns: how many rows are in both
 */
guint
tl_row_set_count_common (const TlRowSet *self, const TlRowSet *other)
{
  guint n = 0;

  for (guint i = 0; i < self->n_words; i++)
    n += count_bits (self->words[i] & other->words[i]);
  return n;
}

/**
 * tl_row_set_count_differences:
 * @self: a set
 * @other: another
 *
 * Returns: how many rows are in one of them only
 */
guint
tl_row_set_count_differences (const TlRowSet *self, const TlRowSet *other)
{
  guint n = 0;

  for (guint i = 0; i < self->n_words; i++)
    n += count_bits (self->words[i] ^ other->words[i]);
  return n;
}

/**
 * tl_row_set_list:
 * @self: a set
 * @rows: (element-type guint32): gets the rows of the set, ascending, instead of what it held
 *
 * Lists the rows.
 */
void
tl_row_set_list (const TlRowSet *self, GArray *rows)
{
  guint32 *next;

  g_array_set_size (rows, tl_row_set_count (self));
  next = (guint32 *) (gpointer) rows->data;
  for (guint i = 0; i < self->n_words; i++)
    for (guint64 bits = self->words[i]; bits != 0;)
      *next++ = i * 64 + tl_row_set_take_bit (&bits);
}
