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
 * TlTextCache:
 *
 * Texts that were drawn lately. Shaping a text costs ten times what drawing it again does, and a
 * frame of a moving timeline shows what the frame before showed.
 */
typedef struct _TlTextCache TlTextCache;

TlTextCache *tl_text_cache_new (GtkWidget *widget);
void tl_text_cache_free (TlTextCache *self);
void tl_text_cache_forget (TlTextCache *self);
void tl_text_cache_begin_frame (TlTextCache *self);
const TlText *tl_text_cache_get (TlTextCache *self,
                                 TlTextStyle style,
                                 const char *text,
                                 int room,
                                 const GdkRGBA *color);
double tl_text_cache_estimate (TlTextCache *self, TlTextStyle style, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTextCache, tl_text_cache_free)

G_END_DECLS
