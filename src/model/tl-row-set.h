/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TlRowSet:
 * @words: row r is in the set when bit (r % 64) of word r / 64 is set; bits beyond the last row
 *   are never set
 * @n_words: how many words there are, at least one
 * @n_rows: how many rows there are to be in the set or not
 *
 * Some of the rows of a chronicle. Sets that are worked on together have the same @n_rows.
 */
typedef struct
{
  guint64 *words;
  guint n_words;
  guint n_rows;
} TlRowSet;

void tl_row_set_init (TlRowSet *self, guint n_rows);
void tl_row_set_clear (TlRowSet *self);
void tl_row_set_fill (TlRowSet *self, gboolean full);
void tl_row_set_copy (TlRowSet *self, const TlRowSet *other);
void tl_row_set_intersect (TlRowSet *self, const TlRowSet *other);
void tl_row_set_unite (TlRowSet *self, const TlRowSet *other);
guint tl_row_set_count (const TlRowSet *self);
guint tl_row_set_count_common (const TlRowSet *self, const TlRowSet *other);
guint tl_row_set_count_differences (const TlRowSet *self, const TlRowSet *other);
void tl_row_set_list (const TlRowSet *self, GArray *rows);

/* Whether a row is in the set that @words, as TlRowSet has them, stand for. */
static inline gboolean
tl_row_words_contain (const guint64 *words, guint row)
{
  return (words[row / 64] >> (row % 64) & 1) != 0;
}

static inline gboolean
tl_row_set_contains (const TlRowSet *self, guint row)
{
  return tl_row_words_contain (self->words, row);
}

static inline void
tl_row_set_add (TlRowSet *self, guint row)
{
  self->words[row / 64] |= G_GUINT64_CONSTANT (1) << (row % 64);
}

/* The lowest bit of @bits, which has one, taken out of it. */
static inline guint
tl_row_set_take_bit (guint64 *bits)
{
  guint bit = (guint) __builtin_ctzll (*bits);

  *bits &= *bits - 1;
  return bit;
}

G_END_DECLS
