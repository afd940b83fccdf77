/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-item.h"
#include "tl-passage.h"
#include "tl-search.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlPassageCard:
 *
 * A passage as its source has it, with the place where it stands.
 */
#define TL_TYPE_PASSAGE_CARD (tl_passage_card_get_type ())
G_DECLARE_FINAL_TYPE (TlPassageCard, tl_passage_card, TL, PASSAGE_CARD, AdwBin)

GtkWidget *tl_passage_card_new (TlItem *item, TlPassage *passage, TlSearch *search);

G_END_DECLS
