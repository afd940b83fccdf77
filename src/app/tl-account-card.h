/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"
#include "tl-dispute.h"
#include "tl-search.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlAccountCard:
 *
 * What one source answers to a disputed question, with the passage where it does.
 */
#define TL_TYPE_ACCOUNT_CARD (tl_account_card_get_type ())
G_DECLARE_FINAL_TYPE (TlAccountCard, tl_account_card, TL, ACCOUNT_CARD, AdwBin)

GtkWidget *tl_account_card_new (TlChronicle *chronicle, TlAccount *account, TlSearch *search);

G_END_DECLS
