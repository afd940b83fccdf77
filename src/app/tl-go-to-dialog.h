/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-visible-set.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlGoToDialog:
 *
 * Asks for a date in words, and says what it understood as one types.
 */
#define TL_TYPE_GO_TO_DIALOG (tl_go_to_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TlGoToDialog, tl_go_to_dialog, TL, GO_TO_DIALOG, AdwDialog)

AdwDialog *tl_go_to_dialog_new (TlVisibleSet *visible_set);

G_END_DECLS
