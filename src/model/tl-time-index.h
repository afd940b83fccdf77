/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"

G_BEGIN_DECLS

/**
 * TlTimeIndex:
 *
 * Finds the most important of some items in a stretch of time without looking at all of them.
 * The rows are dealt out to tiers, each as large as all before it together, the more important ones
 * first; within a tier they are in the order of time.
 */
typedef struct _TlTimeIndex TlTimeIndex;

TlTimeIndex *tl_time_index_new (TlChronicle *chronicle, const guint32 *rows, guint n_rows);
void tl_time_index_free (TlTimeIndex *self);

void tl_time_index_find_starting (const TlTimeIndex *self,
                                  const guint64 *shown,
                                  TlInstant from,
                                  TlInstant to,
                                  guint enough,
                                  GArray *rows);
void tl_time_index_find_lasting (const TlTimeIndex *self,
                                 const guint64 *shown,
                                 TlInstant at,
                                 TlInstant until,
                                 guint enough,
                                 GArray *rows);
guint tl_time_index_first_from (const TlItemColumns *columns,
                                const guint32 *rows,
                                guint n_rows,
                                TlInstant instant);
guint32 tl_time_index_rank (TlChronicle *chronicle, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTimeIndex, tl_time_index_free)

G_END_DECLS
