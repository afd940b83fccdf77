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
      return tl_year_words (civil.year);
    case TL_CALENDAR_MONTH:
      /* Translators: the month on the axis, as a g_date_time_format() pattern */
      return format (&civil, C_ ("axis", "%b"));
    case TL_CALENDAR_DAY:
      /* Translators: the day of the month on the axis, as a g_date_time_format() pattern */
      return format (&civil, C_ ("axis", "%-e"));
    case TL_CALENDAR_HOUR:
    case TL_CALENDAR_MINUTE:
    default:
      /* Translators: the time of day on the axis, as a g_date_time_format() pattern */
      return format (&civil, C_ ("axis", "%H:%M"));
    }
}

static char *
years_text (const TlAxisLevel *level, gint64 year)
{
  g_autofree char *first = tl_year_words (year);

  if (level->step == 1 || level->step > 100 || year < level->step)
    return g_steal_pointer (&first);
  /* Translators: a decade or a century by its first year, such as 1990s, on the axis */
  return g_strdup_printf (C_ ("axis", "%ss"), first);
}

/* A month or a day with its year, which stands nowhere else on the axis. */
static char *
with_year (const TlCivil *civil, const char *pattern)
{
  g_autofree char *year = tl_year_words (civil->year);
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
      return with_year (&civil, C_ ("axis", "%B"));
    case TL_CALENDAR_DAY:
    case TL_CALENDAR_HOUR:
    case TL_CALENDAR_MINUTE:
    default:
      /* Translators: a day before its year on the axis, as a g_date_time_format() pattern */
      return with_year (&civil, C_ ("axis", "%-e %B"));
    }
}

/* The years furthest from the year 1 have the most to say, and they are those at the ends. The tick
 * of the first may lie before what is in view. */
static char *
widest_year (const TlAxisLevel *level, TlInstant from, TlInstant to)
{
  g_autofree char *first =
      tl_axis_minor_text (level, tl_calendar_floor (from, level->unit, level->step));
  g_autofree char *last = tl_axis_minor_text (level, to > from ? to - 1 : to);
  char **longer = g_utf8_strlen (first, -1) > g_utf8_strlen (last, -1) ? &first : &last;

  /* Digits differ in width; among many years there is one with wide ones. */
  return g_utf8_strlen (*longer, -1) <= 4 ? g_strdup ("0000") : g_steal_pointer (longer);
}

/**
 * tl_axis_widest_text:
 * @level: the finer level of the axis
 * @from: the first moment in view
 * @to: the first moment after
 *
 * Returns: (transfer full): a text about as wide as the widest label of the level between the two
 */
char *
tl_axis_widest_text (const TlAxisLevel *level, TlInstant from, TlInstant to)
{
  switch (level->unit)
    {
    case TL_CALENDAR_YEAR:
      return widest_year (level, from, to);
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
