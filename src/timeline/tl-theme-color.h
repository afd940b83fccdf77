/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-theme.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tl_theme_color_get (TlTheme *theme, gboolean dark, GdkRGBA *color);
void tl_person_color_get (guint person, GdkRGBA *color);

G_END_DECLS
