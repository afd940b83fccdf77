/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-item.h"
#include "tl-search.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlIndexRow:
 *
 * An item as a row of the index, marked while it is a hit of the search. Whoever lists it tells a
 * screen reader its sentence, and that it is a hit.
 */
#define TL_TYPE_INDEX_ROW (tl_index_row_get_type ())
G_DECLARE_FINAL_TYPE (TlIndexRow, tl_index_row, TL, INDEX_ROW, GtkBox)

GtkWidget *tl_index_row_new (void);
TlItem *tl_index_row_get_item (TlIndexRow *self);
gboolean tl_index_row_get_hit (TlIndexRow *self);
void tl_index_row_set_search (TlIndexRow *self, TlSearch *search);
void tl_index_row_set_item (TlIndexRow *self, TlItem *item);

G_END_DECLS
