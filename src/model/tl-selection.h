/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-item.h"

G_BEGIN_DECLS

/**
 * TlSelection:
 *
 * The one item that timeline, index and detail show as selected.
 */
#define TL_TYPE_SELECTION (tl_selection_get_type ())
G_DECLARE_FINAL_TYPE (TlSelection, tl_selection, TL, SELECTION, GObject)

TlSelection *tl_selection_new (void);
TlItem *tl_selection_get_item (TlSelection *self);
void tl_selection_set_item (TlSelection *self, TlItem *item);
guint tl_selection_get_row (TlSelection *self);

G_END_DECLS
