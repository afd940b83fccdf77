/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Reads one date expression. What joins several to an interval or a set is in tl-date-edtf.c.
 *
 * Nothing here allocates unless there is an error to report, and nothing depends on the locale but
 * the words of that report.
 */

#include "tl-date-private.h"

#include <glib/gi18n-lib.h>

/* Enough to recognise a date by; a whole paragraph put in the wrong place would drown the message.
 */
#define QUOTED_BYTES 60

/* The longest years that are written without a Y. */
#define SHORT_YEAR_MAX 9999

static char *
quote_text (const TlDateScanner *scanner)
{
  gssize length = scanner->end - scanner->text;
  g_autofree char *quoted = g_utf8_make_valid (scanner->text, MIN (length, QUOTED_BYTES));

  return g_strconcat (quoted, length > QUOTED_BYTES ? "…" : "", NULL);
}

/*
 * Reports what is wrong at a place in the text; always returns FALSE, for a caller to return. All
 * text before that place has been understood, so it is ASCII, and its bytes are its characters.
 */
gboolean
tl_date_scanner_fail (TlDateScanner *scanner,
                      const char *at,
                      TlDateError code,
                      const char *format,
                      ...)
{
  g_autofree char *reason = NULL;
  g_autofree char *quoted = NULL;
  va_list arguments;

  if (scanner->error == NULL)
    return FALSE;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  quoted = quote_text (scanner);
  /* Translators: first what is wrong with the text of a date and how to mend it, then the place. */
  g_set_error (scanner->error, TL_DATE_ERROR, code, _ ("%s (at character %u of “%s”)"), reason,
               (guint) (at - scanner->text) + 1, quoted);
  return FALSE;
}

/* Reads exactly two digits, or nothing. */
static gboolean
scan_pair (TlDateScanner *scanner, guint *value)
{
  const char *at = scanner->at;

  if (scanner->end - at < 2 || !g_ascii_isdigit (at[0]) || !g_ascii_isdigit (at[1]))
    return FALSE;
  *value = (guint) (at[0] - '0') * 10 + (guint) (at[1] - '0');
  scanner->at += 2;
  return TRUE;
}

/*
 * Only a long year may carry a Y, else one year could be written in two ways. Before an exponent
 * the digits are not yet the year, and it is the exponent that the caller then has to complain of.
 */
static gboolean
check_long_year (TlDateScanner *scanner,
                 const char *begin,
                 const char *digits,
                 gint64 magnitude,
                 const char *sign)
{
  if (scanner->at == digits)
    return tl_date_scanner_fail (scanner, scanner->at, TL_DATE_ERROR_SYNTAX,
                                 _ ("After Y comes a year in digits, as in Y-17000"));
  if (magnitude > TL_YEAR_MAX)
    return tl_date_scanner_fail (scanner, begin, TL_DATE_ERROR_CALENDAR,
                                 _ ("This year is too far away: years go from Y-200000000000 to "
                                    "Y200000000000"));
  if (magnitude <= SHORT_YEAR_MAX && tl_date_scanner_peek (scanner) != 'E')
    return tl_date_scanner_fail (scanner, begin, TL_DATE_ERROR_SYNTAX,
                                 _ ("Only a year of more than four digits begins with Y: write "
                                    "%s%04u"),
                                 magnitude == 0 ? "" : sign, (guint) magnitude);
  return TRUE;
}

static gboolean
scan_long_year (TlDateScanner *scanner, TlDatePart *part)
{
  const char *begin = scanner->at;
  const char *digits;
  gint64 magnitude = 0;
  gboolean negative;

  tl_date_scanner_accept (scanner, "Y");
  negative = tl_date_scanner_accept (scanner, "-");
  for (digits = scanner->at; g_ascii_isdigit (tl_date_scanner_peek (scanner)); scanner->at++)
    if (magnitude <= TL_YEAR_MAX)
      magnitude = magnitude * 10 + (*scanner->at - '0');

  if (!check_long_year (scanner, begin, digits, magnitude, negative ? "-" : ""))
    return FALSE;
  part->civil.year = negative ? -magnitude : magnitude;
  part->precision = TL_DATE_PRECISION_YEAR;
  return TRUE;
}

static gboolean
check_short_year (TlDateScanner *scanner, const char *begin, guint digits, guint unspecified)
{
  if (unspecified > 2)
    return tl_date_scanner_fail (
        scanner, begin, TL_DATE_ERROR_SYNTAX,
        _ ("At most the last two digits of a year can be X: 198X or 19XX"));
  if (unspecified > 0 && g_ascii_isdigit (tl_date_scanner_peek (scanner)))
    return tl_date_scanner_fail (scanner, scanner->at, TL_DATE_ERROR_SYNTAX,
                                 _ ("After X no digit can follow: only the last digits of a year "
                                    "can be X, as in 198X or 19XX"));
  if (digits + unspecified < 4)
    return tl_date_scanner_fail (scanner, begin, TL_DATE_ERROR_SYNTAX,
                                 _ ("A date begins with a year of four digits, as in 0998, 1998-04 "
                                    "or 198X"));
  if (g_ascii_isdigit (tl_date_scanner_peek (scanner)))
    return tl_date_scanner_fail (scanner, scanner->at, TL_DATE_ERROR_SYNTAX,
                                 _ ("A year has four digits: put hyphens before month and day, as "
                                    "in 2010-04-06, and Y before a longer year, as in Y17000"));
  return TRUE;
}

static void
set_short_year (TlDatePart *part, gboolean negative, gint64 value, guint unspecified)
{
  static const TlDatePrecision precisions[] = {
    TL_DATE_PRECISION_YEAR,
    TL_DATE_PRECISION_DECADE,
    TL_DATE_PRECISION_CENTURY,
  };
  gint64 scale = unspecified == 0 ? 1 : unspecified == 1 ? 10 : 100;
  gint64 nearest = value * scale;

  part->civil.year = negative ? -(nearest + scale - 1) : nearest;
  part->precision = precisions[unspecified];
}

static gboolean
scan_short_year (TlDateScanner *scanner, TlDatePart *part)
{
  const char *begin = scanner->at;
  gboolean negative = tl_date_scanner_accept (scanner, "-");
  guint digits = 0;
  guint unspecified = 0;
  gint64 value = 0;

  for (; digits < 4 && g_ascii_isdigit (tl_date_scanner_peek (scanner)); digits++)
    value = value * 10 + (*scanner->at++ - '0');
  for (; digits + unspecified < 4 && tl_date_scanner_peek (scanner) == 'X'; unspecified++)
    scanner->at++;

  if (!check_short_year (scanner, begin, digits, unspecified))
    return FALSE;
  if (negative && value == 0 && unspecified == 0)
    return tl_date_scanner_fail (scanner, begin, TL_DATE_ERROR_CALENDAR,
                                 _ ("The year 0, which is 1 BCE, has no sign: write 0000"));
  set_short_year (part, negative, value, unspecified);
  return TRUE;
}

static void
set_season (TlDatePart *part, guint season)
{
  part->precision = TL_DATE_PRECISION_SEASON;
  part->season = (guint8) season;
  part->civil.month = (guint8) ((season - 20) * 3);
}

static gboolean
scan_month (TlDateScanner *scanner, TlDatePart *part)
{
  const char *begin = scanner->at;
  guint month;

  if (tl_date_scanner_accept (scanner, "XX"))
    {
      part->unspecified = 1;
      return TRUE;
    }
  if (!scan_pair (scanner, &month))
    return tl_date_scanner_fail (scanner, begin, TL_DATE_ERROR_SYNTAX,
                                 _ ("After the year and a hyphen comes a month in two digits, as "
                                    "in 2010-04, or XX for one that is not known"));
  if (month >= 21 && month <= 24)
    {
      set_season (part, month);
      return TRUE;
    }
  if (month < 1 || month > 12)
    return tl_date_scanner_fail (scanner, begin, TL_DATE_ERROR_CALENDAR,
                                 _ ("“%02u” is not a month: months go from 01 to 12, and the "
                                    "seasons from 21 to 24"),
                                 month);
  part->precision = TL_DATE_PRECISION_MONTH;
  part->civil.month = (guint8) month;
  return TRUE;
}

static gboolean
scan_day (TlDateScanner *scanner, TlDatePart *part)
{
  const char *begin = scanner->at;
  guint last = tl_calendar_month_days (part->civil.year, part->civil.month);
  guint day;

  if (tl_date_scanner_accept (scanner, "XX"))
    {
      part->unspecified++;
      return TRUE;
    }
  if (part->unspecified > 0)
    return tl_date_scanner_fail (scanner, begin, TL_DATE_ERROR_SYNTAX,
                                 _ ("When the month is XX the day is XX too, as in 1985-XX-XX"));
  if (!scan_pair (scanner, &day))
    return tl_date_scanner_fail (scanner, begin, TL_DATE_ERROR_SYNTAX,
                                 _ ("After the month and a hyphen comes a day in two digits, as in "
                                    "2010-04-06, or XX for one that is not known"));
  if (day < 1 || day > last)
    return tl_date_scanner_fail (scanner, begin, TL_DATE_ERROR_CALENDAR,
                                 _ ("“%02u” is not a day of this month: its days go from 01 to %u"),
                                 day, last);
  part->precision = TL_DATE_PRECISION_DAY;
  part->civil.day = (guint8) day;
  return TRUE;
}

static gboolean
scan_zone (TlDateScanner *scanner, TlDatePart *part)
{
  const char *begin = scanner->at;
  guint hours;
  guint minutes = 0;
  gboolean east;

  if (tl_date_scanner_accept (scanner, "Z"))
    {
      part->zoned = TRUE;
      return TRUE;
    }
  east = tl_date_scanner_accept (scanner, "+");
  if (!east && !tl_date_scanner_accept (scanner, "-"))
    return TRUE;
  if (!scan_pair (scanner, &hours) || hours > 23 ||
      (tl_date_scanner_accept (scanner, ":") && (!scan_pair (scanner, &minutes) || minutes > 59)))
    return tl_date_scanner_fail (scanner, begin, TL_DATE_ERROR_SYNTAX,
                                 _ ("A time zone is written Z, or as hours and minutes like "
                                    "+05:30"));
  part->zoned = TRUE;
  part->zone_minutes = (gint16) (hours * 60 + minutes);
  if (!east)
    part->zone_minutes = (gint16) -part->zone_minutes;
  return TRUE;
}

static gboolean
scan_time (TlDateScanner *scanner, TlDatePart *part)
{
  const char *begin = scanner->at;
  guint hour;
  guint minute;
  guint second = 0;
  gboolean with_second;

  if (!scan_pair (scanner, &hour) || !tl_date_scanner_accept (scanner, ":") ||
      !scan_pair (scanner, &minute) ||
      ((with_second = tl_date_scanner_accept (scanner, ":")) && !scan_pair (scanner, &second)))
    return tl_date_scanner_fail (
        scanner, begin, TL_DATE_ERROR_SYNTAX,
        _ ("After T comes a time in hours and minutes, and seconds if they "
           "are known: T14:30 or T14:30:05"));
  if (hour > 23 || minute > 59 || second > 59)
    return tl_date_scanner_fail (scanner, begin, TL_DATE_ERROR_CALENDAR,
                                 _ ("There is no such time of day: hours go from 00 to 23, minutes "
                                    "and seconds from 00 to 59"));
  part->precision = with_second ? TL_DATE_PRECISION_SECOND : TL_DATE_PRECISION_MINUTE;
  part->civil.hour = (guint8) hour;
  part->civil.minute = (guint8) minute;
  part->civil.second = (guint8) second;
  return scan_zone (scanner, part);
}

static void
scan_qualifier (TlDateScanner *scanner, TlDatePart *part)
{
  char qualifier = tl_date_scanner_peek (scanner);

  part->uncertain = qualifier == '?' || qualifier == '%';
  part->approximate = qualifier == '~' || qualifier == '%';
  if (part->uncertain || part->approximate)
    scanner->at++;
}

/* Reads as far as the fields go; each can only follow one that is itself known or left as XX. */
static gboolean
scan_fields (TlDateScanner *scanner, TlDatePart *part)
{
  if (tl_date_scanner_peek (scanner) == 'Y')
    return scan_long_year (scanner, part);
  if (!scan_short_year (scanner, part))
    return FALSE;
  if (part->precision != TL_DATE_PRECISION_YEAR || !tl_date_scanner_accept (scanner, "-"))
    return TRUE;
  if (!scan_month (scanner, part))
    return FALSE;
  if (part->precision == TL_DATE_PRECISION_SEASON || !tl_date_scanner_accept (scanner, "-"))
    return TRUE;
  if (!scan_day (scanner, part))
    return FALSE;
  if (part->precision != TL_DATE_PRECISION_DAY || !tl_date_scanner_accept (scanner, "T"))
    return TRUE;
  return scan_time (scanner, part);
}

static TlInstant
part_end (const TlDatePart *part)
{
  switch (part->precision)
    {
    case TL_DATE_PRECISION_SEASON:
      return tl_calendar_add (part->from, TL_CALENDAR_MONTH, 3);
    case TL_DATE_PRECISION_MONTH:
      return tl_calendar_add (part->from, TL_CALENDAR_MONTH, 1);
    case TL_DATE_PRECISION_DAY:
      return tl_calendar_add (part->from, TL_CALENDAR_DAY, 1);
    case TL_DATE_PRECISION_MINUTE:
      return tl_calendar_add (part->from, TL_CALENDAR_MINUTE, 1);
    case TL_DATE_PRECISION_SECOND:
      return part->from + 1;
    case TL_DATE_PRECISION_CENTURY:
    case TL_DATE_PRECISION_DECADE:
    case TL_DATE_PRECISION_YEAR:
    default:
      return tl_instant_from_ymd (tl_date_part_last_year (part) + 1, 1, 1);
    }
}

/* Reads one date expression with its qualifier, and leaves the scanner after it. */
gboolean
tl_date_scan_part (TlDateScanner *scanner, TlDatePart *part)
{
  *part = (TlDatePart) { .civil = { .month = 1, .day = 1 } };
  if (!scan_fields (scanner, part))
    return FALSE;
  if (part->precision < TL_DATE_PRECISION_MINUTE)
    scan_qualifier (scanner, part);
  part->from = tl_instant_from_civil (&part->civil);
  part->to = part_end (part);
  return TRUE;
}
