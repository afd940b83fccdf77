/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-visible-set.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlFilterPane:
 *
 * The pane beside the timeline in which its items are filtered.
 */
#define TL_TYPE_FILTER_PANE (tl_filter_pane_get_type ())
G_DECLARE_FINAL_TYPE (TlFilterPane, tl_filter_pane, TL, FILTER_PANE, AdwBin)

void tl_filter_pane_set_visible_set (TlFilterPane *self, TlVisibleSet *visible_set);

G_END_DECLS
