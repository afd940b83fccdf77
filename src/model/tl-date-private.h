/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-date.h"

#include <string.h>

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
gboolean tl_date_scan_part (TlDateScanner *scanner, TlDatePart *part);

TlDatePart tl_date_part_undated (TlDateBound bound, TlInstant instant);
gboolean tl_date_part_ends_before (const TlDatePart *start, const TlDatePart *end);
void tl_date_find_ends (TlDate *date);
char *tl_date_qualify_words (char *words, gboolean approximate, gboolean uncertain);
char *tl_date_part_words (const TlDatePart *part);
char *tl_date_part_day_words (const TlDatePart *part);
char *tl_date_part_time_words (const TlDatePart *part);
char *tl_date_month_name (const TlCivil *civil, gboolean with_day);
char *tl_date_interval_words (const TlDate *date);
gint64 tl_date_part_last_year (const TlDatePart *part);

/* The character at hand, or NUL after the last. */
static inline char
tl_date_scanner_peek (const TlDateScanner *scanner)
{
  return scanner->at < scanner->end ? *scanner->at : '\0';
}

/* Goes past a token if it comes next. Inline, so that comparing with the tokens, which are one or
 * two characters, takes no calls: dates are most of what is read but texts. */
static inline gboolean
tl_date_scanner_accept (TlDateScanner *scanner, const char *token)
{
  gsize length = strlen (token);

  if ((gsize) (scanner->end - scanner->at) < length || memcmp (scanner->at, token, length) != 0)
    return FALSE;
  scanner->at += length;
  return TRUE;
}

G_END_DECLS
