/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle-reader.h"

G_BEGIN_DECLS

/* A chronicle with everything the format has and without defects. */
extern const char *const reader_case_full;

TlChronicle *reader_case_read (const char *json, TlDefects **defects);
void
reader_case_assert_error (const char *bytes, gsize length, TlReadError code, const char *fragment);

G_END_DECLS
