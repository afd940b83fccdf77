/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-item.h"
#include "tl-passage.h"
#include "tl-source.h"

G_BEGIN_DECLS

char *tl_item_words_title (TlItem *item);
char *tl_item_words_when (TlItem *item);
char *tl_item_words_year (TlItem *item);
char *tl_item_words_age (TlItem *item);
char *tl_passage_words_place (TlPassage *passage);
const char *tl_source_words_kind (TlSource *source);
char *tl_source_words (TlSource *source);

G_END_DECLS
