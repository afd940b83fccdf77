/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures that are known to be right, and what they were made with. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean reference_is_updated (void);
gboolean reference_is_comparable (GtkWidget *widget, char **why_not);
void reference_write_made_with (GtkWidget *widget);
void reference_compare (const char *name, GdkTexture *picture);

G_END_DECLS
