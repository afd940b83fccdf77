/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tl_keys_by_place_add_to_widget (GtkWidget *widget);

G_END_DECLS
