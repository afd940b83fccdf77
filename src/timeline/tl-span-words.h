/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-calendar.h"

G_BEGIN_DECLS

char *tl_span_words (TlInstant from, TlInstant to);

G_END_DECLS
