/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-search.h"
#include "tl-selection.h"
#include "tl-sorted-rows.h"
#include "tl-visible-set.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlIndexView:
 *
 * The items that are shown as a list to read straight down, with a heading for each year, or sorted
 * by title or by number of sources.
 */
#define TL_TYPE_INDEX_VIEW (tl_index_view_get_type ())
G_DECLARE_FINAL_TYPE (TlIndexView, tl_index_view, TL, INDEX_VIEW, GtkBox)

void tl_index_view_set_visible_set (TlIndexView *self,
                                    TlVisibleSet *visible_set,
                                    TlSelection *selection,
                                    TlSearch *search);
void tl_index_view_set_sort_key (TlIndexView *self, TlSortKey key);
gboolean tl_index_view_is_sorting (TlIndexView *self);
void tl_index_view_reveal_row (TlIndexView *self, guint row);

G_END_DECLS
