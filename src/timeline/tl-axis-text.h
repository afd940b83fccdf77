/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-axis.h"

G_BEGIN_DECLS

char *tl_axis_minor_text (const TlAxisLevel *level, TlInstant instant);
char *tl_axis_major_text (const TlAxisLevel *level, TlInstant instant);
gint64 tl_axis_widest_year (TlInstant from, TlInstant to);
char *tl_axis_widest_text (const TlAxisLevel *level, gint64 year);
char *tl_axis_ruler_words (const TlAxisLevel *level);

G_END_DECLS
