/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-item.h"
#include "tl-passage.h"

G_BEGIN_DECLS

/**
 * TlCitationStyle:
 * @TL_CITATION_TEXT: what is claimed, then each passage in full with its source
 * @TL_CITATION_NOTE: a note as in books, which names the sources and where to look in them
 * @TL_CITATION_CSL_JSON: the sources as reference managers read them
 *
 * How to tell what an item rests on. The order is that of the setting.
 */
typedef enum
{
  TL_CITATION_TEXT,
  TL_CITATION_NOTE,
  TL_CITATION_CSL_JSON,
} TlCitationStyle;

char *tl_citation_for_item (TlItem *item, TlCitationStyle style);
char *tl_citation_for_passage (TlItem *item, TlPassage *passage, TlCitationStyle style);

G_END_DECLS
