/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *tl_quotation_words (const char *text);
char *tl_quotation_words_before (const char *prefix);
char *tl_quotation_words_after (const char *suffix);

G_END_DECLS
