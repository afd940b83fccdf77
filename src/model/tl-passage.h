/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"

G_BEGIN_DECLS

/**
 * TlPassage:
 *
 * Words of a source, selected as a W3C Web Annotation TextQuoteSelector: the exact words and what
 * stands right before and after them.
 */
#define TL_TYPE_PASSAGE (tl_passage_get_type ())
G_DECLARE_FINAL_TYPE (TlPassage, tl_passage, TL, PASSAGE, GObject)

TlSource *tl_passage_get_source (TlPassage *self);
const char *tl_passage_get_exact (TlPassage *self);
const char *tl_passage_get_prefix (TlPassage *self);
const char *tl_passage_get_suffix (TlPassage *self);
guint tl_passage_get_line (TlPassage *self);

G_END_DECLS
