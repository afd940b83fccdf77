/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-search.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tl_highlight_search (GtkLabel *label, TlSearch *search);

G_END_DECLS
