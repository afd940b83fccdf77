/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-passage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tl_quotation_show (GtkLabel *label, TlPassage *passage);

G_END_DECLS
