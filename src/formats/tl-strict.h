/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"
#include "tl-defect.h"
#include "tl-id-places.h"

G_BEGIN_DECLS

/**
 * TL_STRICT_MAX_WORDS:
 *
 * How many words of a source one passage may quote.
 */
#define TL_STRICT_MAX_WORDS 60

void tl_strict_check (TlChronicle *chronicle, TlIdPlaces *places, TlDefects *defects);
void tl_strict_check_sources (TlChronicle *chronicle,
                              GFile *folder,
                              TlIdPlaces *places,
                              TlDefects *defects);

G_END_DECLS
