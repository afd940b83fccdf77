/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-hit.h"
#include "tl-item.h"
#include "tl-search.h"
#include "tl-visible-set.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlItemView:
 *
 * All that a chronicle tells of one item, with the passages that it rests on.
 */
#define TL_TYPE_ITEM_VIEW (tl_item_view_get_type ())
G_DECLARE_FINAL_TYPE (TlItemView, tl_item_view, TL, ITEM_VIEW, GtkBox)

void tl_item_view_set_search (TlItemView *self, TlSearch *search);
void tl_item_view_set_item (TlItemView *self, TlItem *item);
GtkWidget *tl_item_view_find_words (TlItemView *self, TlHit *hit);
void tl_item_view_show_neighbours (TlItemView *self, TlVisibleSet *visible_set);

G_END_DECLS
