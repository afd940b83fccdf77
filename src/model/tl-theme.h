/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-specs.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TlTheme:
 *
 * A thread that runs through a chronicle.
 */
#define TL_TYPE_THEME (tl_theme_get_type ())
G_DECLARE_FINAL_TYPE (TlTheme, tl_theme, TL, THEME, GObject)

TlTheme *tl_theme_new (guint index, const TlThemeSpec *spec);
guint tl_theme_get_index (TlTheme *self);
const char *tl_theme_get_id (TlTheme *self);
const char *tl_theme_get_name (TlTheme *self);
const char *tl_theme_get_description (TlTheme *self);
const char *tl_theme_get_color (TlTheme *self);

G_END_DECLS
