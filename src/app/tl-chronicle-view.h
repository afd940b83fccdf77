/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlChronicleView:
 *
 * What a chronicle is about: its description, its themes and its sources.
 */
#define TL_TYPE_CHRONICLE_VIEW (tl_chronicle_view_get_type ())
G_DECLARE_FINAL_TYPE (TlChronicleView, tl_chronicle_view, TL, CHRONICLE_VIEW, GtkBox)

void tl_chronicle_view_set_chronicle (TlChronicleView *self, TlChronicle *chronicle);

G_END_DECLS
