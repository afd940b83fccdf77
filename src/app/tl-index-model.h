/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-selection.h"
#include "tl-visible-set.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlIndexModel:
 *
 * What the index lists: the items that were shown when it was made, as a #GListModel of #TlItem in
 * some order, with a section for each year when that is the order of time, and with the selection
 * that all views share. It does not change but for the selection: when the filter changes another
 * takes its place, as for many items a list view would look for each of the old among the new.
 */
#define TL_TYPE_INDEX_MODEL (tl_index_model_get_type ())
G_DECLARE_FINAL_TYPE (TlIndexModel, tl_index_model, TL, INDEX_MODEL, GObject)

TlIndexModel *
tl_index_model_new (TlVisibleSet *visible_set, TlSelection *selection, const GArray *order);
guint tl_index_model_get_row (TlIndexModel *self, guint position);
guint tl_index_model_find (TlIndexModel *self, guint row);

G_END_DECLS
