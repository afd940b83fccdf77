/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"
#include "tl-search-hits.h"

G_BEGIN_DECLS

void reference_assert_hits (TlChronicle *chronicle,
                            const char *text,
                            const guint32 *rows,
                            guint n_rows,
                            const guint64 *shown);
void reference_assert_ranked (TlChronicle *chronicle, const TlSearchHits *hits);

G_END_DECLS
