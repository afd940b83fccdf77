/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"
#include "tl-filter.h"

G_BEGIN_DECLS

/**
 * TlVisibleSet:
 *
 * The items of a chronicle that a filter lets pass, as a #GListModel of #TlItem in order of time,
 * and how many items each value of each facet would show.
 */
#define TL_TYPE_VISIBLE_SET (tl_visible_set_get_type ())
G_DECLARE_FINAL_TYPE (TlVisibleSet, tl_visible_set, TL, VISIBLE_SET, GObject)

TlVisibleSet *tl_visible_set_new (TlChronicle *chronicle, TlFilter *filter);
void tl_visible_set_new_async (TlChronicle *chronicle,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
TlVisibleSet *
tl_visible_set_new_finish (TlChronicle *chronicle, GAsyncResult *result, GError **error);
TlChronicle *tl_visible_set_get_chronicle (TlVisibleSet *self);
TlFilter *tl_visible_set_get_filter (TlVisibleSet *self);
const guint32 *tl_visible_set_get_rows (TlVisibleSet *self, guint *n_rows);
const guint64 *tl_visible_set_get_bits (TlVisibleSet *self);
gboolean tl_visible_set_find (TlVisibleSet *self, guint row, guint *position);
guint tl_visible_set_nearest (TlVisibleSet *self, guint row);
guint tl_visible_set_get_count (TlVisibleSet *self, TlFacet facet, guint value);

G_END_DECLS
