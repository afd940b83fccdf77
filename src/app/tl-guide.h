/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlGuide:
 *
 * The user guide: a list of topics, and what the one chosen says.
 */
#define TL_TYPE_GUIDE (tl_guide_get_type ())
G_DECLARE_FINAL_TYPE (TlGuide, tl_guide, TL, GUIDE, AdwDialog)

AdwDialog *tl_guide_new (void);
void tl_guide_present (AdwApplicationWindow *window);

G_END_DECLS
