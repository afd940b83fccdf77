/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tl_follow_link (GtkApplication *application, const char *link);

G_END_DECLS
