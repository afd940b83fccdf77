/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-visible-set.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlFacetRow:
 *
 * One value of a facet, with how many items it would show: a toggle that chooses the value.
 */
#define TL_TYPE_FACET_ROW (tl_facet_row_get_type ())
G_DECLARE_FINAL_TYPE (TlFacetRow, tl_facet_row, TL, FACET_ROW, GtkToggleButton)

GtkWidget *tl_facet_row_new (TlVisibleSet *visible_set, TlFacet facet, guint value);
guint tl_facet_row_get_value (TlFacetRow *self);
guint tl_facet_row_get_count (TlFacetRow *self);
void tl_facet_row_update (TlFacetRow *self);

G_END_DECLS
