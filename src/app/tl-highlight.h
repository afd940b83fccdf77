/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-excerpt.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tl_highlight_add (PangoAttrList *attributes, const GArray *matches);
void tl_highlight_label (GtkLabel *label, const TlExcerpt *excerpt);

G_END_DECLS
