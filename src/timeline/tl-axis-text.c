/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-axis-text.h"

#include "tl-date.h"

#include <glib/gi18n-lib.h>

/* GDateTime knows the years 1 to 9999 only; the year 2000 lends its months and days. */
static char *
format (const TlCivil *civil, const char *pattern)
{
  g_autoptr (GDateTime) date =
      g_date_time_new_utc (2000, civil->month, civil->day, civil->hour, civil->minute, 0);

  return g_date_time_format (date, pattern);
}

/**
 * tl_axis_minor_text:
 * @level: the finer level of the axis
 * @instant: where a tick of it begins
 *
 * Returns: (transfer full): the label of the tick, to be read below that of the coarser level
 */
char *
tl_axis_minor_text (const TlAxisLevel *level, TlInstant instant)
{
  TlCivil civil = tl_instant_to_civil (instant);

  switch (level->unit)
    {
    case TL_CALENDAR_YEAR:
      return tl_date_year_words (civil.year);
    case TL_CALENDAR_MONTH:
      /* Translators: the month on the axis, as a g_date_time_format() pattern */
      /* xgettext:no-c-format */
      return format (&civil, C_ ("axis", "%b"));
    case TL_CALENDAR_DAY:
      /* Translators: the day of the month on the axis, as a g_date_time_format() pattern */
      /* xgettext:no-c-format */
      return format (&civil, C_ ("axis", "%-e"));
    case TL_CALENDAR_HOUR:
    case TL_CALENDAR_MINUTE:
    default:
      /* Translators: the time of day on the axis, as a g_date_time_format() pattern */
      /* xgettext:no-c-format */
      return format (&civil, C_ ("axis", "%H:%M"));
    }
}

/* A decade is told from a century, and both from the year that they begin with. */
static char *
years_text (const TlAxisLevel *level, gint64 year)
{
  gint64 last = year == 1 ? level->step - 1 : year + level->step - 1;
  g_autofree char *first_words = tl_year_words (year);
  g_autofree char *last_words = NULL;

  if (level->step == 1)
    return g_steal_pointer (&first_words);
  if (level->step == 10 && year >= 10)
    /* Translators: a decade by its first year, such as 1990s, on the axis */
    return g_strdup_printf (C_ ("axis", "%ss"), first_words);

  last_words = tl_date_year_words (last);
  /* Translators: a century or the like on the axis by its first and last year, as 1900–1999 */
  return g_strdup_printf (C_ ("axis", "%1$s–%2$s"), first_words, last_words);
}

/* A month or a day with its year, which stands nowhere else on the axis. */
static char *
with_year (const TlCivil *civil, const char *pattern)
{
  g_autofree char *year = tl_date_year_words (civil->year);
  g_autofree char *rest = format (civil, pattern);

  /* Translators: on the axis: %1$s is a month or a day and month, %2$s the year */
  return g_strdup_printf (C_ ("axis", "%1$s %2$s"), rest, year);
}

/**
 * tl_axis_major_text:
 * @level: the coarser level of the axis
 * @instant: where a tick of it begins
 *
 * Returns: (transfer full): the label of the tick, which says all that those below it leave out
 */
char *
tl_axis_major_text (const TlAxisLevel *level, TlInstant instant)
{
  TlCivil civil = tl_instant_to_civil (instant);

  switch (level->unit)
    {
    case TL_CALENDAR_YEAR:
      return years_text (level, civil.year);
    case TL_CALENDAR_MONTH:
      /* Translators: a month before its year on the axis, as a g_date_time_format() pattern */
      /* xgettext:no-c-format */
      return with_year (&civil, C_ ("axis", "%B"));
    case TL_CALENDAR_DAY:
    case TL_CALENDAR_HOUR:
    case TL_CALENDAR_MINUTE:
    default:
      /* Translators: a day before its year on the axis, as a g_date_time_format() pattern */
      /* xgettext:no-c-format */
      return with_year (&civil, C_ ("axis", "%-e %B"));
    }
}

/* Whether a year is told with its era. */
static gboolean
has_era (gint64 year)
{
  return year < 100;
}

/* How many characters the words of a year take, about: the era counts for some. */
static guint
length_of (gint64 year)
{
  guint length = year > 0 ? (has_era (year) ? 4 : 1) : 5;

  for (gint64 rest = year > 0 ? year : 1 - year; rest >= 10; rest /= 10)
    length++;
  return length;
}

/* A year of the same era with as many digits, all of them wide. */
static gint64
as_wide_as (gint64 year)
{
  gint64 wide = 8;

  for (gint64 rest = year > 0 ? year : 1 - year; rest >= 10; rest /= 10)
    wide = wide * 10 + 8;
  if (year <= 0)
    return 1 - wide;
  return has_era (year) ? 88 : MAX (wide, 8888);
}

/**
 * tl_axis_widest_year:
 * @from: the first moment in view
 * @to: the first moment after
 *
 * Returns: a year whose words are about as wide as those of any year between the two. It is the
 *   same for many views, so that what is measured of it can be kept
 */
gint64
tl_axis_widest_year (TlInstant from, TlInstant to)
{
  gint64 first = tl_instant_to_civil (from).year;
  gint64 last = tl_instant_to_civil (to > from ? to - 1 : to).year;

  /* The years furthest from the year 1 have the most to say, and they are those at the ends. */
  return as_wide_as (length_of (first) > length_of (last) ? first : last);
}

/**
 * tl_axis_widest_text:
 * @level: the finer level of the axis
 * @year: what tl_axis_widest_year() gives
 *
 * Returns: (transfer full): a text about as wide as the widest label of the level
 */
char *
tl_axis_widest_text (const TlAxisLevel *level, gint64 year)
{
  switch (level->unit)
    {
    case TL_CALENDAR_YEAR:
      return tl_date_year_words (year);
    case TL_CALENDAR_MONTH:
      return g_strdup ("mmmm");
    case TL_CALENDAR_DAY:
      return g_strdup ("00");
    case TL_CALENDAR_HOUR:
    case TL_CALENDAR_MINUTE:
    default:
      return g_strdup ("00:00");
    }
}

/**
 * tl_axis_ruler_words:
 * @level: a level of the axis
 *
 * Returns: (transfer full): how long one tick of @level is, as “3 months”
 */
char *
tl_axis_ruler_words (const TlAxisLevel *level)
{
  gulong n = (gulong) level->step;

  switch (level->unit)
    {
    case TL_CALENDAR_YEAR:
      return g_strdup_printf (ngettext ("%'lu year", "%'lu years", n), n);
    case TL_CALENDAR_MONTH:
      return g_strdup_printf (ngettext ("%'lu month", "%'lu months", n), n);
    case TL_CALENDAR_DAY:
      return g_strdup_printf (ngettext ("%'lu day", "%'lu days", n), n);
    case TL_CALENDAR_HOUR:
      return g_strdup_printf (ngettext ("%'lu hour", "%'lu hours", n), n);
    case TL_CALENDAR_MINUTE:
    default:
      return g_strdup_printf (ngettext ("%'lu minute", "%'lu minutes", n), n);
    }
}
