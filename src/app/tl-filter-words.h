/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"
#include "tl-filter.h"

G_BEGIN_DECLS

char *tl_filter_words (TlFilter *filter, TlChronicle *chronicle);
char *tl_filter_facet_words (TlFilter *filter, TlChronicle *chronicle, TlFacet facet);

G_END_DECLS
