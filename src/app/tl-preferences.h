/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-citation.h"
#include "tl-types.h"

G_BEGIN_DECLS

/* The keys of what a reader prefers. */
#define TL_PREFERENCE_CITATION_STYLE "citation-style"
#define TL_PREFERENCE_LANES          "lanes"
#define TL_PREFERENCE_EVEN_SCALE     "even-scale"

TlCitationStyle tl_preferences_get_citation_style (void);
TlGrouping tl_preferences_get_lanes (void);
gboolean tl_preferences_get_even_scale (void);

G_END_DECLS
