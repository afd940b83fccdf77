/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"

G_BEGIN_DECLS

GArray *tl_provider_search (TlChronicle *chronicle, const char *const *terms, guint max_rows);

G_END_DECLS
