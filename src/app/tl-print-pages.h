/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-print-sheet.h"

G_BEGIN_DECLS

/**
 * TlPrintPages:
 *
 * A document on the pages of some paper.
 */
typedef struct _TlPrintPages TlPrintPages;

TlPrintPages *tl_print_pages_new (const TlPrintDocument *document, const TlPrintSheet *sheet);
void tl_print_pages_free (TlPrintPages *self);
gboolean tl_print_pages_add_next (TlPrintPages *self);
guint tl_print_pages_get_n (TlPrintPages *self);
guint tl_print_pages_get_first_block (TlPrintPages *self, guint page);
double tl_print_pages_draw (TlPrintPages *self, guint page, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPrintPages, tl_print_pages_free)

G_END_DECLS
