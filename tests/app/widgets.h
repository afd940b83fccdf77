/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What tests do with trees of widgets. */

GPtrArray *widgets_of_type (GtkWidget *root, GType type);
GtkWidget *widgets_find_label (GtkWidget *root, const char *words);
gboolean widgets_have_focus (GtkWidget *widget);
void widgets_wait_for (gboolean (*condition) (gpointer data), gpointer data);

G_END_DECLS
