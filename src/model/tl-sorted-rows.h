/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"

G_BEGIN_DECLS

/**
 * TlSortKey:
 * @TL_SORT_DATE: by time, which is the order of the rows
 * @TL_SORT_TITLE: by title, as the reader's language orders words
 * @TL_SORT_SOURCES: by how many sources they rest on, most first
 *
 * Orders to read items in. Those that are equal in it are in the order of time.
 */
typedef enum
{
  TL_SORT_DATE,
  TL_SORT_TITLE,
  TL_SORT_SOURCES,
  TL_N_SORT_KEYS,
} TlSortKey;

GArray *tl_sorted_rows_new (TlChronicle *chronicle, TlSortKey key) G_GNUC_WARN_UNUSED_RESULT;
void tl_sorted_rows_new_async (TlChronicle *chronicle,
                               TlSortKey key,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
GArray *tl_sorted_rows_new_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
