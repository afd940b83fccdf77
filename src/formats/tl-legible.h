/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *tl_legible_dup (const char *text, gssize length);
char *tl_legible_dup_whole (const char *text);

G_END_DECLS
