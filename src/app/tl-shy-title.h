/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TL_TYPE_SHY_TITLE (tl_shy_title_get_type ())
G_DECLARE_FINAL_TYPE (TlShyTitle, tl_shy_title, TL, SHY_TITLE, GtkWidget)

G_END_DECLS
