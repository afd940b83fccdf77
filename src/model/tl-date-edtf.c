/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads and writes whole dates: points, intervals and sets. */

#include "tl-date-private.h"

#include <glib/gi18n-lib.h>

/* A set's member, or two with all that lies between them. */
typedef struct
{
  TlDatePart first;
  TlDatePart last;
  gboolean ranged;
} SetEntry;

static gboolean
at_end (const TlDateScanner *scanner)
{
  return scanner->at == scanner->end;
}

/* What people are likely to have meant by a character that cannot stand where it does. */
static const struct
{
  const char *strays;
  const char *explanation;
} explanations[] = {
  { "?~%",
    N_ ("One of ?, ~ and % (which is both) can stand at the very end of a date without a time, as "
        "in 2004-06~: remove this one") },
  { "X", N_ ("X can only stand for the last one or two digits of a year that ends the date, or for "
             "a whole month or day, as in 198X or 2004-XX") },
  { "xu", N_ ("Digits that are not known are written X, as in 198X or 2004-XX") },
  { "{}",
    N_ ("Dates that all apply cannot be given as one: write an item for each, or use [ ] when "
        "only one of them applies") },
  { ",", N_ ("Dates of which one applies are put in brackets, as in [1995,1996]") },
  { "/[", N_ ("An interval has two ends, and neither can be a set: write 2004/2005") },
  { ".", N_ ("Fractions of a second cannot be given, and “..” only stands for an open end of an "
             "interval, as in 2004/.., or at either end of a set") },
  { "-", N_ ("Nothing smaller can follow here: a season, and a year with Y, stand alone") },
  { "ES", N_ ("Exponents and significant digits cannot be given: write the year in full, as in "
              "Y-17000000") },
  { " ", N_ ("A date has no spaces: remove this one") },
};

static const char *
explain_stray (char stray)
{
  for (gsize i = 0; stray != '\0' && i < G_N_ELEMENTS (explanations); i++)
    if (strchr (explanations[i].strays, stray) != NULL)
      return _ (explanations[i].explanation);
  return _ ("This cannot follow here: remove it, or write the date as in 2010-04-06, "
            "2010-04-06T14:30 or 2004/2005");
}

/* What stands before a hyphen is what keeps it from going on. */
static gboolean
fail_stray (TlDateScanner *scanner)
{
  char stray = tl_date_scanner_peek (scanner);
  char before = scanner->at > scanner->text ? scanner->at[-1] : '\0';
  char culprit = stray == '-' && strchr ("?~%X", before) != NULL ? before : stray;

  return tl_date_scanner_fail (scanner, scanner->at, TL_DATE_ERROR_SYNTAX, "%s",
                               explain_stray (culprit));
}

/* A stray sign is explained better by what it is than by the year that is missing in its place. */
static gboolean
scan_part (TlDateScanner *scanner, TlDatePart *part)
{
  char first = tl_date_scanner_peek (scanner);

  if (first != '\0' && strchr ("?~%{[. /", first) != NULL)
    return fail_stray (scanner);
  return tl_date_scan_part (scanner, part);
}

static gboolean
scan_interval_end (TlDateScanner *scanner, TlDatePart *part, TlInstant unbounded)
{
  if (at_end (scanner) || tl_date_scanner_peek (scanner) == '/')
    {
      *part = tl_date_part_undated (TL_DATE_BOUND_UNKNOWN, unbounded);
      return TRUE;
    }
  if (tl_date_scanner_accept (scanner, ".."))
    {
      *part = tl_date_part_undated (TL_DATE_BOUND_OPEN, unbounded);
      return TRUE;
    }
  return scan_part (scanner, part);
}

static gboolean
check_interval (TlDateScanner *scanner, const char *end_at, const TlDate *date)
{
  if (date->start.bound != TL_DATE_BOUND_DATED && date->end.bound != TL_DATE_BOUND_DATED)
    return tl_date_scanner_fail (scanner, end_at, TL_DATE_ERROR_SYNTAX,
                                 _ ("An interval needs a date at one end at least, as in 2004/.."));
  if (tl_date_part_ends_before (&date->start, &date->end))
    return tl_date_scanner_fail (scanner, end_at, TL_DATE_ERROR_ORDER,
                                 _ ("This interval ends before it begins: put the earlier date "
                                    "first"));
  return TRUE;
}

static gboolean
scan_point_or_interval (TlDateScanner *scanner, TlDate *date)
{
  const char *end_at;

  if (!scan_interval_end (scanner, &date->start, TL_INSTANT_MIN))
    return FALSE;
  end_at = scanner->at;
  if (tl_date_scanner_accept (scanner, "/"))
    {
      end_at = scanner->at;
      date->shape = TL_DATE_INTERVAL;
      if (!scan_interval_end (scanner, &date->end, TL_INSTANT_MAX))
        return FALSE;
    }
  else
    date->end = date->start;
  return check_interval (scanner, end_at, date);
}

static gboolean
scan_range_end (TlDateScanner *scanner, SetEntry *entry)
{
  const char *begin = scanner->at;

  entry->ranged = TRUE;
  if (tl_date_scanner_peek (scanner) == ']')
    {
      entry->last = tl_date_part_undated (TL_DATE_BOUND_OPEN, TL_INSTANT_MAX);
      return TRUE;
    }
  if (!scan_part (scanner, &entry->last))
    return FALSE;
  if (tl_date_part_ends_before (&entry->first, &entry->last))
    return tl_date_scanner_fail (
        scanner, begin, TL_DATE_ERROR_ORDER,
        _ ("This range ends before it begins: put the earlier date first"));
  return TRUE;
}

static gboolean
scan_set_entry (TlDateScanner *scanner, gboolean is_first, SetEntry *entry)
{
  if (is_first && tl_date_scanner_accept (scanner, ".."))
    {
      entry->ranged = TRUE;
      entry->first = tl_date_part_undated (TL_DATE_BOUND_OPEN, TL_INSTANT_MIN);
      return scan_part (scanner, &entry->last);
    }
  if (!scan_part (scanner, &entry->first))
    return FALSE;
  if (tl_date_scanner_accept (scanner, ".."))
    return scan_range_end (scanner, entry);
  entry->ranged = FALSE;
  entry->last = entry->first;
  return TRUE;
}

/* An entry without an end stays last whatever it begins with, as that is where it can be written.
 */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const SetEntry *x = a;
  const SetEntry *y = b;
  gboolean x_open = x->last.to == TL_INSTANT_MAX;
  gboolean y_open = y->last.to == TL_INSTANT_MAX;

  if (x_open != y_open)
    return x_open ? 1 : -1;
  if (x->first.from != y->first.from)
    return x->first.from < y->first.from ? -1 : 1;
  return (x->last.to < y->last.to) - (x->last.to > y->last.to);
}

static void
take_entries (TlDate *date, GArray *entries)
{
  g_array_sort (entries, compare_entries);
  date->shape = TL_DATE_ONE_OF;
  date->members = g_array_sized_new (FALSE, FALSE, sizeof (TlDatePart), entries->len);

  for (guint i = 0; i < entries->len; i++)
    {
      SetEntry *entry = &g_array_index (entries, SetEntry, i);

      entry->first.through = entry->ranged;
      g_array_append_val (date->members, entry->first);
      if (entry->ranged)
        g_array_append_val (date->members, entry->last);
    }
  tl_date_find_ends (date);
}

static gboolean
scan_set (TlDateScanner *scanner, TlDate *date)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (SetEntry));

  do
    {
      SetEntry entry;

      if (!scan_set_entry (scanner, entries->len == 0, &entry))
        return FALSE;
      g_array_append_val (entries, entry);
    }
  while (tl_date_scanner_accept (scanner, ","));

  if (!tl_date_scanner_accept (scanner, "]"))
    return tl_date_scanner_fail (
        scanner, scanner->at, TL_DATE_ERROR_SYNTAX,
        _ ("In a set a comma, “..” or the closing bracket comes next, as in "
           "[1667,1670..1672]"));
  take_entries (date, entries);
  return TRUE;
}

static gboolean
scan_date (TlDateScanner *scanner, TlDate *date)
{
  gboolean is_set;

  if (at_end (scanner))
    return tl_date_scanner_fail (scanner, scanner->at, TL_DATE_ERROR_SYNTAX,
                                 _ ("A date cannot be empty: write at least a year, as in 1998"));
  is_set = tl_date_scanner_accept (scanner, "[");
  if (!(is_set ? scan_set (scanner, date) : scan_point_or_interval (scanner, date)))
    return FALSE;
  return at_end (scanner) || fail_stray (scanner);
}

/**
 * tl_date_parse:
 * @text: (array length=length): a date in EDTF; it needs no NUL when @length says where it ends
 * @length: the bytes of @text, or -1 when a NUL ends it
 * @date: (out caller-allocates): where to put it; what it held before is not freed
 * @error: return location for a #GError
 *
 * Reads a date in the Extended Date/Time Format of ISO 8601-2:2019, of levels 0 and 1:
 *
 * - `1998`, `1998-04`, `1998-04-06`, years before 0001 as in `-0043` (44 BCE), long years as in
 *   `Y-17000`;
 * - `2004-01-01T10:10`, `2004-01-01T10:10:05`, followed by `Z`, `+05:30` or `+05` if at all;
 * - the seasons, `2001-21` to `2001-24`;
 * - `1984?` uncertain, `1984~` approximate, `1984%` both;
 * - `198X`, `19XX`, `2004-XX`, `1985-04-XX`, `1985-XX-XX`;
 * - intervals, `2004-06/2006`, with `..` for an open end and nothing for an unknown one; and,
 * beyond level 1, with times of day as in ISO 8601-1.
 *
 * And, of level 2, sets of which one date applies: `[1995,1996]`, `[1667,1670..1672]`,
 * `[..1760-12]`, `[1760-12..]`; their dates may come in any order.
 *
 * Allocates nothing for points and intervals. The result does not depend on the locale.
 *
 * Returns: %TRUE when @date was filled; %FALSE with @error, of %TL_DATE_ERROR, and @date left as
 *   %TL_DATE_INIT when @text is no such date
 */
gboolean
tl_date_parse (const char *text, gssize length, TlDate *date, GError **error)
{
  TlDateScanner scanner = { .text = text, .at = text, .error = error };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  scanner.end = text + (length < 0 ? strlen (text) : (gsize) length);
  *date = (TlDate) TL_DATE_INIT;
  if (scan_date (&scanner, date))
    return TRUE;
  tl_date_clear (date);
  return FALSE;
}

static void
append_year (GString *edtf, const TlDatePart *part)
{
  gint64 year = part->civil.year;
  const char *sign = year < 0 ? "-" : "";
  gint64 magnitude = ABS (year);

  if (part->precision == TL_DATE_PRECISION_CENTURY)
    g_string_append_printf (edtf, "%s%02dXX", sign, (int) (magnitude / 100));
  else if (part->precision == TL_DATE_PRECISION_DECADE)
    g_string_append_printf (edtf, "%s%03dX", sign, (int) (magnitude / 10));
  else if (magnitude > 9999)
    g_string_append_printf (edtf, "Y%" G_GINT64_FORMAT, year);
  else
    g_string_append_printf (edtf, "%s%04d", sign, (int) magnitude);
}

static void
append_time (GString *edtf, const TlDatePart *part)
{
  int minutes = ABS (part->zone_minutes);

  g_string_append_printf (edtf, "T%02d:%02d", part->civil.hour, part->civil.minute);
  if (part->precision == TL_DATE_PRECISION_SECOND)
    g_string_append_printf (edtf, ":%02d", part->civil.second);

  if (part->zoned && minutes == 0)
    g_string_append_c (edtf, 'Z');
  else if (part->zoned)
    g_string_append_printf (edtf, "%c%02d:%02d", part->zone_minutes < 0 ? '-' : '+', minutes / 60,
                            minutes % 60);
}

static void
append_part (GString *edtf, const TlDatePart *part)
{
  append_year (edtf, part);
  if (part->precision == TL_DATE_PRECISION_SEASON)
    g_string_append_printf (edtf, "-%02d", part->season);
  if (part->precision >= TL_DATE_PRECISION_MONTH)
    g_string_append_printf (edtf, "-%02d", part->civil.month);
  if (part->precision >= TL_DATE_PRECISION_DAY)
    g_string_append_printf (edtf, "-%02d", part->civil.day);
  if (part->precision >= TL_DATE_PRECISION_MINUTE)
    append_time (edtf, part);
  for (guint i = 0; i < part->unspecified; i++)
    g_string_append (edtf, "-XX");

  if (part->uncertain || part->approximate)
    g_string_append_c (edtf, !part->approximate ? '?' : part->uncertain ? '%' : '~');
}

static void
append_bound (GString *edtf, const TlDatePart *part)
{
  if (part->bound == TL_DATE_BOUND_DATED)
    append_part (edtf, part);
  else if (part->bound == TL_DATE_BOUND_OPEN)
    g_string_append (edtf, "..");
}

static void
append_set (GString *edtf, const GArray *members)
{
  g_string_append_c (edtf, '[');
  for (guint i = 0; i < members->len; i++)
    {
      const TlDatePart *member = &g_array_index (members, TlDatePart, i);

      if (i > 0)
        g_string_append (edtf, member[-1].through ? ".." : ",");
      if (member->bound == TL_DATE_BOUND_DATED)
        append_part (edtf, member);
    }
  g_string_append_c (edtf, ']');
}

/**
 * tl_date_to_edtf:
 * @date: a parsed date
 *
 * Writes a date in EDTF, in the one canonical form of each: years of more than four digits with Y,
 * zones as `Z` or hours and minutes, sets in order of time. tl_date_parse() reads the same date
 * back.
 *
 * Returns: (transfer full): the text, in ASCII
 */
char *
tl_date_to_edtf (const TlDate *date)
{
  GString *edtf;

  g_return_val_if_fail (date != NULL, NULL);

  edtf = g_string_sized_new (32);
  if (date->shape == TL_DATE_ONE_OF)
    append_set (edtf, date->members);
  else
    append_bound (edtf, &date->start);
  if (date->shape == TL_DATE_INTERVAL)
    {
      g_string_append_c (edtf, '/');
      append_bound (edtf, &date->end);
    }
  return g_string_free_and_steal (edtf);
}
