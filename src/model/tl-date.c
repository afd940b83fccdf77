/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-date-private.h"

#include <glib/gi18n-lib.h>

/* clang-format would put spaces into the name that G_DEFINE_QUARK() makes of its argument. */
GQuark
tl_date_error_quark (void)
{
  return g_quark_from_static_string ("tl-date-error-quark");
}

/*
 * The last year that a part of the precision of a year or coarser can mean. There is no year -0, so
 * that `-000X` and `-00XX` end one year short of their decade and century.
 */
gint64
tl_date_part_last_year (const TlDatePart *part)
{
  gint64 last = part->civil.year;

  if (part->precision == TL_DATE_PRECISION_DECADE)
    last += 9;
  else if (part->precision == TL_DATE_PRECISION_CENTURY)
    last += 99;
  return part->civil.year < 0 && last == 0 ? -1 : last;
}

/* What stands in for the end of an interval that has no date. */
TlDatePart
tl_date_part_undated (TlDateBound bound, TlInstant instant)
{
  return (TlDatePart) {
    .from = instant,
    .to = instant,
    .civil = { .month = 1, .day = 1 },
    .bound = bound,
  };
}

/*
 * A year may end an interval that begins within it, so only an end that is over before the start is
 * wrong. Between two zones it is the true order that counts: clocks may run back on a journey.
 */
gboolean
tl_date_part_ends_before (const TlDatePart *start, const TlDatePart *end)
{
  gint64 shift = 0;

  if (start->bound != TL_DATE_BOUND_DATED || end->bound != TL_DATE_BOUND_DATED)
    return FALSE;
  if (start->zoned && end->zoned)
    shift = (start->zone_minutes - end->zone_minutes) * 60;
  return end->to + shift <= start->from;
}

/* Fills the start and end of a set. They are sought among all members: a range between two zones
 * may run back on the clock. */
void
tl_date_find_ends (TlDate *date)
{
  date->start = g_array_index (date->members, TlDatePart, 0);
  date->end = date->start;

  for (guint i = 1; i < date->members->len; i++)
    {
      const TlDatePart *member = &g_array_index (date->members, TlDatePart, i);

      if (member->from < date->start.from)
        date->start = *member;
      if (member->to > date->end.to)
        date->end = *member;
    }
}

/**
 * tl_date_clear:
 * @date: a date that tl_date_parse() filled, or %TL_DATE_INIT
 *
 * Frees what @date holds, but not @date itself, and resets it to %TL_DATE_INIT.
 */
void
tl_date_clear (TlDate *date)
{
  g_return_if_fail (date != NULL);

  g_clear_pointer (&date->members, g_array_unref);
  *date = (TlDate) TL_DATE_INIT;
}

/**
 * tl_date_earliest:
 * @date: a parsed date
 *
 * Returns: the first second that @date can mean, in local time; %TL_INSTANT_MIN when its start is
 * open or unknown
 */
TlInstant
tl_date_earliest (const TlDate *date)
{
  g_return_val_if_fail (date != NULL, TL_INSTANT_MIN);

  return date->start.from;
}

/**
 * tl_date_latest:
 * @date: a parsed date
 *
 * Gives the end of all that @date can mean: that of its end, or of the latest member of a set. Only
 * where the clocks of two zones let an interval end before it begins, as on a flight westward, is
 * it the end of its start, so that it always lies after tl_date_earliest().
 *
 * Returns: the first second after all that @date can mean, in local time; %TL_INSTANT_MAX when its
 * end is open or unknown
 */
TlInstant
tl_date_latest (const TlDate *date)
{
  g_return_val_if_fail (date != NULL, TL_INSTANT_MAX);

  return date->end.to > date->start.from ? date->end.to : date->start.to;
}

/**
 * tl_date_span:
 * @date: a parsed date
 *
 * Returns: from tl_date_earliest() to tl_date_latest()
 */
TlSpan
tl_date_span (const TlDate *date)
{
  return (TlSpan) { tl_date_earliest (date), tl_date_latest (date) };
}

/**
 * tl_date_compare:
 * @a: a parsed date
 * @b: another
 *
 * Orders dates by what they can mean at the earliest; of two that begin together the longer comes
 * first, so that a year precedes its months and a month its days. Dates of the same span are equal
 * here, however they are written: sort them stably.
 *
 * Returns: less than 0 when @a comes first, more than 0 when @b does, else 0
 */
int
tl_date_compare (const TlDate *a, const TlDate *b)
{
  TlInstant a_earliest = tl_date_earliest (a);
  TlInstant b_earliest = tl_date_earliest (b);
  TlInstant a_latest = tl_date_latest (a);
  TlInstant b_latest = tl_date_latest (b);

  if (a_earliest != b_earliest)
    return a_earliest < b_earliest ? -1 : 1;
  return (a_latest < b_latest) - (a_latest > b_latest);
}

/* Birthdays passed from one day to another; who is born on 29 February has it on 1 March. */
static gint64
years_between (TlInstant birth, TlInstant at)
{
  TlCivil a = tl_instant_to_civil (birth);
  TlCivil b = tl_instant_to_civil (at);
  gboolean before_birthday = b.month != a.month ? b.month < a.month : b.day < a.day;

  return b.year - a.year - before_birthday;
}

static gboolean
is_bounded (TlInstant from, TlInstant to)
{
  return from != TL_INSTANT_MIN && to != TL_INSTANT_MAX && from < to;
}

static char *
age_range_words (gint64 youngest, gint64 oldest)
{
  g_autofree char *from = g_strdup_printf ("%" G_GINT64_FORMAT, youngest);
  g_autofree char *to = g_strdup_printf ("%" G_GINT64_FORMAT, oldest);

  if (youngest == oldest)
    return g_steal_pointer (&from);
  /* Translators: the ages that someone may have had, like "40–41". */
  return g_strdup_printf (C_ ("age", "%1$s–%2$s"), from, to);
}

/**
 * tl_date_age_words:
 * @birth: when someone was born; of an interval, as a life span is, its start
 * @at: a later date
 *
 * Says how old someone was in whole years: "41", or "40–41" for all the ages that what is known of
 * the dates allows, "0" being the first year of life. Where one of them is approximate or uncertain
 * the age is too: "about 41".
 *
 * Returns: (transfer full) (nullable): the words, in UTF-8; %NULL when a date needed is open or
 *   unknown, or @at lies before the birth
 */
char *
tl_date_age_words (const TlDate *birth, const TlDate *at)
{
  TlInstant born_to;
  gint64 youngest;
  gint64 oldest;
  char *words;

  g_return_val_if_fail (birth != NULL, NULL);
  g_return_val_if_fail (at != NULL, NULL);

  born_to = birth->shape == TL_DATE_INTERVAL ? birth->start.to : tl_date_latest (birth);
  if (!is_bounded (tl_date_earliest (birth), born_to) ||
      !is_bounded (tl_date_earliest (at), tl_date_latest (at)))
    return NULL;

  youngest = years_between (born_to - 1, tl_date_earliest (at));
  oldest = years_between (tl_date_earliest (birth), tl_date_latest (at) - 1);
  if (oldest < 0)
    return NULL;
  words = age_range_words (MAX (youngest, 0), oldest);
  return tl_date_qualify_words (
      words, birth->start.approximate || at->start.approximate || at->end.approximate,
      birth->start.uncertain || at->start.uncertain || at->end.uncertain);
}
