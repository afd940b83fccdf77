/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-print-document.h"

G_BEGIN_DECLS

/**
 * TlPrintSheet:
 * @context: what letters are made with, at 72 dots per inch
 * @width: of what can be printed on, in points
 * @height: the same, without the foot
 *
 * The paper.
 */
typedef struct
{
  PangoContext *context;
  double width;
  double height;
} TlPrintSheet;

/* The room at the foot of each page, in points. */
#define TL_PRINT_FOOT 28.0

double tl_print_sheet_put (const TlPrintSheet *self,
                           const TlPrintDocument *document,
                           const TlPrintBlock *block,
                           cairo_t *cr,
                           double y);
void tl_print_sheet_put_foot (const TlPrintSheet *self,
                              const char *title,
                              guint page,
                              guint n_pages,
                              cairo_t *cr);

G_END_DECLS
