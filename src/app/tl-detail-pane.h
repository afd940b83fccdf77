/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-search.h"
#include "tl-selection.h"
#include "tl-visible-set.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlDetailPane:
 *
 * What is known of the selected item; of the chronicle when nothing is selected.
 */
#define TL_TYPE_DETAIL_PANE (tl_detail_pane_get_type ())
G_DECLARE_FINAL_TYPE (TlDetailPane, tl_detail_pane, TL, DETAIL_PANE, AdwBin)

void
tl_detail_pane_set_model (TlDetailPane *self, TlVisibleSet *visible_set, TlSelection *selection);
void tl_detail_pane_set_search (TlDetailPane *self, TlSearch *search);
void tl_detail_pane_reveal_found (TlDetailPane *self);

G_END_DECLS
