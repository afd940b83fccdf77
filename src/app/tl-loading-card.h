/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-read-progress.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlLoadingCard:
 *
 * How far opening a file has come, with a way to cancel it. It shows itself only when that takes
 * long enough for someone to wonder.
 */
#define TL_TYPE_LOADING_CARD (tl_loading_card_get_type ())
G_DECLARE_FINAL_TYPE (TlLoadingCard, tl_loading_card, TL, LOADING_CARD, AdwBin)

void tl_loading_card_begin (TlLoadingCard *self, const char *name, TlReadProgress *progress);
gboolean tl_loading_card_end (TlLoadingCard *self);

char *tl_loading_words (TlReadProgress *progress);

G_END_DECLS
