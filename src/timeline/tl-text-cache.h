/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-text-shaper.h"

G_BEGIN_DECLS

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
