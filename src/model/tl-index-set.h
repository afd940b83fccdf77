/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TlIndexSet:
 *
 * A set of small numbers, as bits.
 */
typedef struct
{
  guint64 *words;
  guint n_words;
  guint n_members;
} TlIndexSet;

void tl_index_set_clear (TlIndexSet *self);
gboolean tl_index_set_add (TlIndexSet *self, guint index);
gboolean tl_index_set_remove (TlIndexSet *self, guint index);
guint tl_index_set_get_nth (const TlIndexSet *self, guint n);
gboolean tl_index_set_equal (const TlIndexSet *self, const TlIndexSet *other);
void tl_index_set_copy (TlIndexSet *self, const TlIndexSet *other);

static inline gboolean
tl_index_set_contains (const TlIndexSet *self, guint index)
{
  return index / 64 < self->n_words && ((self->words[index / 64] >> (index % 64)) & 1) != 0;
}

G_END_DECLS
