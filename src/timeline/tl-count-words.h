/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *tl_short_number (guint number);
char *tl_count_words (guint count) G_GNUC_WARN_UNUSED_RESULT;
char *tl_earlier_count_words (guint count) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
