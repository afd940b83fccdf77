/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlPaletteColor:
 *
 * What a colour of the canvas is for.
 */
typedef enum
{
  TL_COLOR_TEXT,
  TL_COLOR_DIM_TEXT,
  TL_COLOR_GRID,
  TL_COLOR_CARD,
  TL_COLOR_CARD_EDGE,
  TL_COLOR_CLUSTER,
  TL_COLOR_SELECTION,
  TL_COLOR_HIT,
  TL_COLOR_BACKGROUND,
  TL_N_PALETTE_COLORS,
} TlPaletteColor;

/**
 * TlPalette:
 *
 * The colours of a canvas, which the style sheet gives: the `color` of a node named `swatch` with
 * a style class for each.
 */
typedef struct
{
  GtkWidget *swatches[TL_N_PALETTE_COLORS];
} TlPalette;

void tl_palette_init (TlPalette *self, GtkWidget *canvas);
void tl_palette_clear (TlPalette *self);
void tl_palette_get (TlPalette *self, TlPaletteColor name, GdkRGBA *color);
gboolean tl_palette_is_dark (TlPalette *self);

G_END_DECLS
