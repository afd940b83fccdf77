/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says in the user's language that something happened between two dates. */

#include "tl-date-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

static char *
unbounded_words (const TlDate *date)
{
  const TlDatePart *dated = date->start.bound == TL_DATE_BOUND_DATED ? &date->start : &date->end;
  g_autofree char *words = tl_date_part_words (dated);

  if (date->end.bound == TL_DATE_BOUND_OPEN)
    /* Translators: from a date on, still going on, like "since 2004". */
    return g_strdup_printf (C_ ("date", "since %s"), words);
  if (date->end.bound == TL_DATE_BOUND_UNKNOWN)
    /* Translators: from a date to one that is not known, like "from 2004, end unknown". */
    return g_strdup_printf (C_ ("date", "from %s, end unknown"), words);
  if (date->start.bound == TL_DATE_BOUND_OPEN)
    /* Translators: up to a date, since ever, like "until 2004". */
    return g_strdup_printf (C_ ("date", "until %s"), words);
  /* Translators: from a date that is not known up to one that is. */
  return g_strdup_printf (C_ ("date", "until %s, start unknown"), words);
}

static gboolean
is_plain (const TlDatePart *part)
{
  return !part->approximate && !part->uncertain && part->unspecified == 0;
}

/* Two days of one year, of which the year and perhaps the month is said once. */
static char *
days_between_words (const TlCivil *start, const TlCivil *end, const char *year)
{
  g_autofree char *start_month = tl_date_month_name (start, TRUE);
  g_autofree char *end_month = tl_date_month_name (end, TRUE);

  if (start->month == end->month)
    /* Translators: days of one month, like "between 15 and 30 March 2021". */
    return g_strdup_printf (C_ ("date", "between %1$d and %2$d %3$s %4$s"), start->day, end->day,
                            end_month, year);
  /* Translators: days of one year, like "between 15 January and 30 March 2021". */
  return g_strdup_printf (C_ ("date", "between %1$d %2$s and %3$d %4$s %5$s"), start->day,
                          start_month, end->day, end_month, year);
}

static char *
months_between_words (const TlCivil *start, const TlCivil *end, const char *year)
{
  g_autofree char *start_month = tl_date_month_name (start, FALSE);
  g_autofree char *end_month = tl_date_month_name (end, FALSE);

  /* Translators: months of one year, like "between January and March 2021". */
  return g_strdup_printf (C_ ("date", "between %1$s and %2$s %3$s"), start_month, end_month, year);
}

static char *
times_between_words (const TlDatePart *start, const TlDatePart *end)
{
  g_autofree char *start_time = tl_date_part_time_words (start);
  g_autofree char *end_time = tl_date_part_time_words (end);
  g_autofree char *day = tl_date_part_day_words (end);

  /* Translators: times of one day, like "between 14:30 and 16:00 on 6 April 2010". */
  return g_strdup_printf (C_ ("date", "between %1$s and %2$s on %3$s"), start_time, end_time, day);
}

/* The words for an interval within one year, or NULL if it has to be said in full. */
static char *
shared_words (const TlDatePart *start, const TlDatePart *end)
{
  const TlCivil *a = &start->civil;
  const TlCivil *b = &end->civil;
  g_autofree char *year = tl_date_year_words (b->year);

  if (!is_plain (start) || !is_plain (end) || a->year != b->year)
    return NULL;
  if (start->precision >= TL_DATE_PRECISION_MINUTE && end->precision >= TL_DATE_PRECISION_MINUTE &&
      a->month == b->month && a->day == b->day)
    return times_between_words (start, end);
  if (start->precision != end->precision)
    return NULL;
  if (start->precision == TL_DATE_PRECISION_DAY)
    return days_between_words (a, b, year);
  if (start->precision == TL_DATE_PRECISION_MONTH)
    return months_between_words (a, b, year);
  return NULL;
}

char *
tl_date_interval_words (const TlDate *date)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  char *shared;

  if (date->start.bound != TL_DATE_BOUND_DATED || date->end.bound != TL_DATE_BOUND_DATED)
    return unbounded_words (date);

  start = tl_date_part_words (&date->start);
  end = tl_date_part_words (&date->end);
  if (strcmp (start, end) == 0)
    return g_steal_pointer (&start);
  shared = shared_words (&date->start, &date->end);
  if (shared != NULL)
    return shared;
  /* Translators: an interval, like "between 15 January 2021 and about 2022". */
  return g_strdup_printf (C_ ("date", "between %1$s and %2$s"), start, end);
}
