/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-theme.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlColorDot:
 *
 * A dot in the colour of a theme. It says nothing that its neighbouring label does not say.
 */
#define TL_TYPE_COLOR_DOT (tl_color_dot_get_type ())
G_DECLARE_FINAL_TYPE (TlColorDot, tl_color_dot, TL, COLOR_DOT, GtkWidget)

void tl_color_dot_draw (GtkWidget *widget,
                        GtkSnapshot *snapshot,
                        TlTheme *theme,
                        const graphene_rect_t *bounds);
void tl_color_dot_set_theme (TlColorDot *self, TlTheme *theme);

G_END_DECLS
