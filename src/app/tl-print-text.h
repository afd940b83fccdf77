/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-print-sheet.h"

G_BEGIN_DECLS

/**
 * TlPrintStyle:
 *
 * What a text looks like on paper.
 */
typedef enum
{
  TL_PRINT_STYLE_TITLE,
  TL_PRINT_STYLE_HEADING,
  TL_PRINT_STYLE_TEXT,
  TL_PRINT_STYLE_QUOTE,
  TL_PRINT_STYLE_SMALL,
  TL_PRINT_N_STYLES,
} TlPrintStyle;

gboolean tl_print_is_mirrored (const TlPrintSheet *self);
PangoLayout *tl_print_create_layout (const TlPrintSheet *self,
                                     TlPrintStyle style,
                                     const char *text,
                                     double width);
void tl_print_show_layout (const TlPrintSheet *self,
                           cairo_t *cr,
                           TlPrintStyle style,
                           PangoLayout *layout,
                           double x,
                           double y);
double tl_print_put_text (const TlPrintSheet *self,
                          cairo_t *cr,
                          TlPrintStyle style,
                          const char *text,
                          double x,
                          double y,
                          double width);
double tl_print_fit_width (PangoLayout *layout);
double
tl_print_baseline (const TlPrintSheet *self, TlPrintStyle style, const char *text, double width);

G_END_DECLS
