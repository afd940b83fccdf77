/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"

G_BEGIN_DECLS

/**
 * TlLengthIndex:
 *
 * Finds all of some items that last through a stretch of time, at the cost of those that it finds.
 * The rows are sorted by how long they last, to a power of two; within one, they are in the order
 * of time. So hardly any are looked at in vain.
 */
typedef struct _TlLengthIndex TlLengthIndex;

TlLengthIndex *
tl_length_index_new (const TlItemColumns *columns, const guint32 *rows, guint n_rows);
void tl_length_index_free (TlLengthIndex *self);

void tl_length_index_find (const TlLengthIndex *self,
                           const guint64 *shown,
                           TlInstant at,
                           TlInstant until,
                           GArray *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlLengthIndex, tl_length_index_free)

G_END_DECLS
