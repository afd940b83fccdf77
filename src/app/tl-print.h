/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-print-document.h"

G_BEGIN_DECLS

GtkPrintOperation *tl_print_new (TlPrintDocument *document);

G_END_DECLS
