/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chronicles and queries of few words, made by chance, so that much is found. */

#pragma once

#include "tl-chronicle.h"

G_BEGIN_DECLS

TlChronicle *search_sample_chronicle_new (guint n_items);
char *search_sample_query_new (void);

G_END_DECLS
