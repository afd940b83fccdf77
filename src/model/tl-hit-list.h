/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-hit.h"

G_BEGIN_DECLS

/**
 * TlHitList:
 *
 * Hits as a #GListModel of #TlHit, the best first, which are made when they are asked for.
 */
#define TL_TYPE_HIT_LIST (tl_hit_list_get_type ())
G_DECLARE_FINAL_TYPE (TlHitList, tl_hit_list, TL, HIT_LIST, GObject)

TlHitList *tl_hit_list_new (TlChronicle *chronicle);
void tl_hit_list_set_hits (TlHitList *self, TlSearchHits *hits);

G_END_DECLS
