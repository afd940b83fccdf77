/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-visible-set.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlFilterBar:
 *
 * The active filter in words, each part of which can be removed. Hidden when nothing is filtered.
 */
#define TL_TYPE_FILTER_BAR (tl_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (TlFilterBar, tl_filter_bar, TL, FILTER_BAR, GtkBox)

void tl_filter_bar_set_visible_set (TlFilterBar *self, TlVisibleSet *visible_set);

G_END_DECLS
