/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-hit.h"
#include "tl-selection.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlHitRow:
 *
 * A hit in a list: the title, the words around what was found, and where they are from.
 */
#define TL_TYPE_HIT_ROW (tl_hit_row_get_type ())
G_DECLARE_FINAL_TYPE (TlHitRow, tl_hit_row, TL, HIT_ROW, AdwBin)

GtkWidget *tl_hit_row_new (void);
void tl_hit_row_set_hit (TlHitRow *self, TlHit *hit, TlSelection *selection);
guint tl_hit_row_get_rank (TlHitRow *self);
char *tl_hit_row_words (TlHitRow *self);

G_END_DECLS
