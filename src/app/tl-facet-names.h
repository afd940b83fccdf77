/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"
#include "tl-types.h"

G_BEGIN_DECLS

guint tl_facet_get_n_values (TlChronicle *chronicle, TlFacet facet);
char *tl_facet_dup_value_name (TlChronicle *chronicle, TlFacet facet, guint value);

G_END_DECLS
