/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-date.h"

G_BEGIN_DECLS

/* A place within the text of a date, which ends at `end` and not at a NUL. */
typedef struct
{
  const char *text;
  const char *at;
  const char *end;
  GError **error;
} TlDateScanner;

gboolean tl_date_scanner_fail (TlDateScanner *scanner,
                               const char *at,
                               TlDateError code,
                               const char *format,
                               ...) G_GNUC_PRINTF (4, 5);
gboolean tl_date_scanner_accept (TlDateScanner *scanner, const char *token);
char tl_date_scanner_peek (const TlDateScanner *scanner);
gboolean tl_date_scan_part (TlDateScanner *scanner, TlDatePart *part);

TlDatePart tl_date_part_undated (TlDateBound bound, TlInstant instant);
gboolean tl_date_part_ends_before (const TlDatePart *start, const TlDatePart *end);
void tl_date_find_ends (TlDate *date);
char *tl_date_qualify_words (char *words, gboolean approximate, gboolean uncertain);
gint64 tl_date_part_last_year (const TlDatePart *part);

G_END_DECLS
