/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlTextStyle:
 *
 * What a text on the canvas looks like. A quote is in italics and in quotation marks.
 */
typedef enum
{
  TL_TEXT_PLAIN,
  TL_TEXT_BOLD,
  TL_TEXT_SMALL,
  TL_TEXT_SMALL_BOLD,
  TL_TEXT_QUOTE,
  TL_N_TEXT_STYLES,
} TlTextStyle;

/**
 * TlText:
 * @node: (nullable): the text drawn at the origin; %NULL for an empty one
 * @width: its width in pixels
 * @height: its height in pixels
 *
 * A text ready to be drawn.
 */
typedef struct
{
  GskRenderNode *node;
  int width;
  int height;
} TlText;

/**
 * TlTextShaper:
 *
 * Makes texts, each from its beginning.
 */
typedef struct _TlTextShaper TlTextShaper;

TlTextShaper *tl_text_shaper_new (GtkWidget *widget);
void tl_text_shaper_free (TlTextShaper *self);
void tl_text_shaper_forget (TlTextShaper *self);
PangoLayout *
tl_text_shaper_lay_out (TlTextShaper *self, TlTextStyle style, const char *text, int room);
TlText tl_text_shaper_draw (TlTextShaper *self,
                            TlTextStyle style,
                            const char *text,
                            int room,
                            const GdkRGBA *color);
GskRenderNode *
tl_text_shaper_draw_dots (TlTextShaper *self, TlTextStyle style, const GdkRGBA *color);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTextShaper, tl_text_shaper_free)

G_END_DECLS
