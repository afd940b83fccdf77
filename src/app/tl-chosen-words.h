/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tl_chosen_words_keep (GtkWidget *chooser);

G_END_DECLS
