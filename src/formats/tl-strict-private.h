/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-passage.h"
#include "tl-strict.h"

G_BEGIN_DECLS

/* Calls @function with each passage of a chronicle and the id of what rests on it. */
typedef void (*TlStrictPassage) (TlPassage *passage, const char *id, gpointer user_data);

void
tl_strict_foreach_passage (TlChronicle *chronicle, TlStrictPassage function, gpointer user_data);
void
tl_strict_report (TlDefects *defects, TlIdPlaces *places, const char *id, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

G_END_DECLS
