/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-item.h"
#include "tl-passage.h"
#include "tl-source.h"

G_BEGIN_DECLS

char *tl_item_words_title (TlItem *item);
char *tl_item_words_when (TlItem *item);
char *tl_item_words_basis (TlItem *item);
char *tl_item_words_age (TlItem *item);
char *tl_passage_words_place (TlPassage *passage);
char *tl_source_words (TlSource *source);
const char *tl_source_words_kind (const char *kind);

G_END_DECLS
