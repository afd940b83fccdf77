/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-source.h"
#include "tl-theme.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlDescribedRow:
 *
 * A theme or a source with what is told of it; a click filters by it.
 */
#define TL_TYPE_DESCRIBED_ROW (tl_described_row_get_type ())
G_DECLARE_FINAL_TYPE (TlDescribedRow, tl_described_row, TL, DESCRIBED_ROW, GtkButton)

GtkWidget *tl_described_row_new_for_theme (TlTheme *theme);
GtkWidget *tl_described_row_new_for_source (TlSource *source);

G_END_DECLS
