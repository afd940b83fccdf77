/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"
#include "tl-search-names.h"

G_BEGIN_DECLS

/**
 * TlSearchIndex:
 * @chronicle: whose texts these are
 * @folded: the texts of all items, row after row, as tl_item_text_get() gives them
 * @starts: where the texts of each row begin, and where the last one's end
 * @first_lengths: how many bytes the first text of each row has, where most is found; at most 255
 * @people: the names of people
 * @organisations: the names of organisations
 * @counts: how often each byte is found in a sample of @folded
 *
 * The texts of a chronicle as they are compared, one after the other, so that looking through them
 * goes as fast as memory can be read.
 */
typedef struct
{
  TlChronicle *chronicle;
  TlFolded folded;
  gsize *starts;
  guint8 *first_lengths;
  TlSearchNames people;
  TlSearchNames organisations;
  guint32 counts[256];
} TlSearchIndex;

TlSearchIndex *tl_search_index_new (TlChronicle *chronicle);
gboolean tl_search_index_build (TlSearchIndex *self, GCancellable *cancellable);
void tl_search_index_build_async (TlSearchIndex *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean tl_search_index_build_finish (GAsyncResult *result);
TlSearchIndex *tl_search_index_ref (TlSearchIndex *self);
void tl_search_index_unref (TlSearchIndex *self);

static inline const char *
tl_search_index_row (const TlSearchIndex *self, guint row)
{
  return self->folded.bytes + self->starts[row];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlSearchIndex, tl_search_index_unref)

G_END_DECLS
