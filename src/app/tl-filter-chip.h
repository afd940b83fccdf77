/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-visible-set.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlFilterChip:
 *
 * A part of the active filter, which a click removes.
 */
#define TL_TYPE_FILTER_CHIP (tl_filter_chip_get_type ())
G_DECLARE_FINAL_TYPE (TlFilterChip, tl_filter_chip, TL, FILTER_CHIP, GtkButton)

GtkWidget *tl_filter_chip_new_for_value (TlVisibleSet *visible_set, TlFacet facet, guint value);
GtkWidget *tl_filter_chip_new_for_facet (TlVisibleSet *visible_set, TlFacet facet);
GtkWidget *tl_filter_chip_new_for_range (TlVisibleSet *visible_set);

G_END_DECLS
