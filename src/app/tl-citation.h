/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-item.h"
#include "tl-passage.h"

G_BEGIN_DECLS

char *tl_citation_for_item (TlItem *item);
char *tl_citation_for_passage (TlItem *item, TlPassage *passage);

G_END_DECLS
