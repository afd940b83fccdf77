/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-text-shaper.h"

G_BEGIN_DECLS

gboolean tl_text_is_plain (const char *words);
gboolean
tl_text_cut (const TlText *whole, GskRenderNode *dots, int room, const GdkRGBA *color, TlText *cut);

G_END_DECLS
