/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlPreferencesDialog:
 *
 * What a reader can choose once and for all.
 */
#define TL_TYPE_PREFERENCES_DIALOG (tl_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TlPreferencesDialog,
                      tl_preferences_dialog,
                      TL,
                      PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

AdwDialog *tl_preferences_dialog_new (GSettings *settings);

G_END_DECLS
