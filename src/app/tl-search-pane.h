/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-search.h"
#include "tl-selection.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlSearchPane:
 *
 * Where a reader says what to look for, and sees what was found. Its buttons and keys use the
 * actions win.show-search, win.next-hit and win.previous-hit.
 */
#define TL_TYPE_SEARCH_PANE (tl_search_pane_get_type ())
G_DECLARE_FINAL_TYPE (TlSearchPane, tl_search_pane, TL, SEARCH_PANE, AdwBin)

void tl_search_pane_set_model (TlSearchPane *self, TlSearch *search, TlSelection *selection);
void tl_search_pane_begin (TlSearchPane *self);
void tl_search_pane_set_text (TlSearchPane *self, const char *text);

G_END_DECLS
