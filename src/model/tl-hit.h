/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-excerpt.h"
#include "tl-item-text.h"
#include "tl-search-hits.h"

G_BEGIN_DECLS

/**
 * TlHit:
 *
 * An item that a search has found, with the words around what was found.
 */
#define TL_TYPE_HIT (tl_hit_get_type ())
G_DECLARE_FINAL_TYPE (TlHit, tl_hit, TL, HIT, GObject)

TlHit *tl_hit_new (TlChronicle *chronicle, const TlSearchHits *hits, guint rank);
TlHit *tl_hit_new_for_row (TlChronicle *chronicle, TlSearchQuery *query, guint row);
TlChronicle *tl_hit_get_chronicle (TlHit *self);
guint tl_hit_get_row (TlHit *self);
guint tl_hit_get_rank (TlHit *self);
TlTextField tl_hit_get_field (TlHit *self);
guint tl_hit_get_passage (TlHit *self);
const TlExcerpt *tl_hit_get_title (TlHit *self);
const TlExcerpt *tl_hit_get_excerpt (TlHit *self);

G_END_DECLS
