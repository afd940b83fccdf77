/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-date.h"
#include "tl-visible-set.h"

G_BEGIN_DECLS

/* What stands in a stretch of time. */

guint tl_stretch_count (TlVisibleSet *visible_set, const TlSpan *stretch);
guint tl_stretch_nearest (TlVisibleSet *visible_set, const TlSpan *stretch);
TlSpan tl_stretch_bounded (TlChronicle *chronicle, const TlSpan *stretch);
TlSpan tl_stretch_with_margin (const TlSpan *stretch);

G_END_DECLS
