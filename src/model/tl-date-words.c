/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Says dates in the user's language. Whatever a language may order or inflect in its own way is one
 * string of its own for the translators: no sentence is put together from pieces in a fixed order.
 */

#include "tl-date-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Smaller years read like any other number unless their era is said. */
#define PLAIN_YEAR_MIN 100

/* Formats with a month or a time of day through GDateTime, which holds no years but 1 to 9999. */
static char *
format_in_2000 (const TlCivil *civil, const char *format)
{
  g_autoptr (GDateTime) stand_in =
      g_date_time_new_utc (2000, civil->month, 1, civil->hour, civil->minute, civil->second);

  return g_date_time_format (stand_in, format);
}

/**
 * tl_year_words:
 * @year: an astronomical year
 *
 * Says a year by its number, as it reads beside others: "2021", "44 BCE", "12,000", "14".
 *
 * Returns: (transfer full): the words, in UTF-8
 */
char *
tl_year_words (gint64 year)
{
  gint64 shown = year > 0 ? year : 1 - year;
  g_autofree char *number = shown > 9999 ? g_strdup_printf ("%'" G_GINT64_FORMAT, shown)
                                         : g_strdup_printf ("%" G_GINT64_FORMAT, shown);

  if (year <= 0)
    /* Translators: a year before the common era ("before Christ"), like "44 BCE". */
    return g_strdup_printf (C_ ("year", "%s BCE"), number);
  return g_steal_pointer (&number);
}

static char *
year_words (gint64 year)
{
  g_autofree char *words = tl_year_words (year);

  if (year > 0 && year < PLAIN_YEAR_MIN)
    /* Translators: a year of one or two digits of the common era ("anno Domini"), like "14 CE". */
    return g_strdup_printf (C_ ("year", "%s CE"), words);
  return g_steal_pointer (&words);
}

/*
 * A decade or a century by its round number: "the 1980s". `19XX` takes "the 1900s", as the years
 * 1900 to 1999 are not quite the 20th century; so the decade `190X` has to be spelled out, as have
 * those that are not round in the years people count by: before 1 CE, and next to it.
 */
static char *
decades_words (const TlDatePart *part)
{
  gint64 year = part->civil.year;
  gboolean is_century = part->precision == TL_DATE_PRECISION_CENTURY;
  g_autofree char *first = year_words (year);
  g_autofree char *last = year_words (tl_date_part_last_year (part));

  if (year < PLAIN_YEAR_MIN || (!is_century && year % 100 == 0))
    /* Translators: ten or a hundred years, like "the years 1900 to 1909". */
    return g_strdup_printf (C_ ("years", "the years %1$s to %2$s"), first, last);
  if (is_century)
    /* Translators: a hundred years by the first of them, like "the 1900s" for 1900 to 1999. */
    return g_strdup_printf (C_ ("century", "the %ss"), first);
  /* Translators: ten years by the first of them, like "the 1980s" for 1980 to 1989. */
  return g_strdup_printf (C_ ("decade", "the %ss"), first);
}

static char *
season_words (const TlDatePart *part)
{
  g_autofree char *year = year_words (part->civil.year);

  switch (part->season)
    {
    case 21:
      /* Translators: a season of a year, March to May. */
      return g_strdup_printf (C_ ("season", "spring %s"), year);
    case 22:
      /* Translators: a season of a year, June to August. */
      return g_strdup_printf (C_ ("season", "summer %s"), year);
    case 23:
      /* Translators: a season of a year, September to November. */
      return g_strdup_printf (C_ ("season", "autumn %s"), year);
    default:
      /* Translators: a season, from December of this year to February of the next. */
      return g_strdup_printf (C_ ("season", "winter %s"), year);
    }
}

static char *
month_words (const TlDatePart *part)
{
  g_autofree char *year = year_words (part->civil.year);
  g_autofree char *month = format_in_2000 (&part->civil, "%OB");

  /* Translators: a month as in "April 2010": %1$s is its name, %2$s the year. */
  return g_strdup_printf (C_ ("date", "%1$s %2$s"), month, year);
}

static char *
day_words (const TlDatePart *part)
{
  g_autofree char *year = year_words (part->civil.year);
  g_autofree char *month = format_in_2000 (&part->civil, "%B");

  /* Translators: a day as in "6 April 2010": %1$d is the day, %2$s the month's name, %3$s the year.
   */
  return g_strdup_printf (C_ ("date", "%1$d %2$s %3$s"), part->civil.day, month, year);
}

static char *
time_words (const TlDatePart *part)
{
  /* Translators: a time of day for g_date_time_format(), with seconds and without. */
  const char *format = part->precision == TL_DATE_PRECISION_SECOND ? C_ ("time of day", "%H:%M:%S")
                                                                   : C_ ("time of day", "%H:%M");
  g_autofree char *time = format_in_2000 (&part->civil, format);
  int minutes = ABS (part->zone_minutes);

  if (!part->zoned)
    return g_steal_pointer (&time);
  if (minutes == 0)
    return g_strdup_printf ("%s UTC", time);
  return g_strdup_printf ("%s UTC%s%02d:%02d", time, part->zone_minutes < 0 ? "−" : "+",
                          minutes / 60, minutes % 60);
}

static char *
moment_words (const TlDatePart *part)
{
  g_autofree char *day = day_words (part);
  g_autofree char *time = time_words (part);

  /* Translators: a day and a time of day, like "6 April 2010, 14:30". */
  return g_strdup_printf (C_ ("date", "%1$s, %2$s"), day, time);
}

static char *
unspecified_words (const TlDatePart *part)
{
  g_autofree char *month = month_words (part);
  g_autofree char *year = year_words (part->civil.year);

  if (part->precision == TL_DATE_PRECISION_MONTH)
    /* Translators: a day that is not known, like "a day in April 1985". */
    return g_strdup_printf (C_ ("date", "a day in %s"), month);
  if (part->unspecified > 1)
    /* Translators: a day that is not known, of a month that is not known, like "a day in 1985". */
    return g_strdup_printf (C_ ("date of unknown month", "a day in %s"), year);
  /* Translators: a month that is not known, like "a month in 2004". */
  return g_strdup_printf (C_ ("date", "a month in %s"), year);
}

static char *
plain_words (const TlDatePart *part)
{
  if (part->unspecified > 0)
    return unspecified_words (part);

  switch (part->precision)
    {
    case TL_DATE_PRECISION_CENTURY:
    case TL_DATE_PRECISION_DECADE:
      return decades_words (part);
    case TL_DATE_PRECISION_SEASON:
      return season_words (part);
    case TL_DATE_PRECISION_MONTH:
      return month_words (part);
    case TL_DATE_PRECISION_DAY:
      return day_words (part);
    case TL_DATE_PRECISION_MINUTE:
    case TL_DATE_PRECISION_SECOND:
      return moment_words (part);
    case TL_DATE_PRECISION_YEAR:
    default:
      return year_words (part->civil.year);
    }
}

/* Takes the words of a date or an age, and adds what is said of how well it is known. */
char *
tl_date_qualify_words (char *words, gboolean approximate, gboolean uncertain)
{
  g_autofree char *plain = words;

  if (approximate && uncertain)
    /* Translators: a date or an age that is neither certain nor exact, like "perhaps about 1984".
     */
    return g_strdup_printf (C_ ("date or age", "perhaps about %s"), plain);
  if (approximate)
    /* Translators: a date or an age that is not exact, like "about 1984". */
    return g_strdup_printf (C_ ("date or age", "about %s"), plain);
  if (uncertain)
    /* Translators: a date or an age that is not certain, like "perhaps 1984". */
    return g_strdup_printf (C_ ("date or age", "perhaps %s"), plain);
  return g_steal_pointer (&plain);
}

static char *
part_words (const TlDatePart *part)
{
  return tl_date_qualify_words (plain_words (part), part->approximate, part->uncertain);
}

static char *
unbounded_words (const TlDate *date)
{
  const TlDatePart *dated = date->start.bound == TL_DATE_BOUND_DATED ? &date->start : &date->end;
  g_autofree char *words = part_words (dated);

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
  g_autofree char *start_month = format_in_2000 (start, "%B");
  g_autofree char *end_month = format_in_2000 (end, "%B");

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
  g_autofree char *start_month = format_in_2000 (start, "%OB");
  g_autofree char *end_month = format_in_2000 (end, "%OB");

  /* Translators: months of one year, like "between January and March 2021". */
  return g_strdup_printf (C_ ("date", "between %1$s and %2$s %3$s"), start_month, end_month, year);
}

static char *
times_between_words (const TlDatePart *start, const TlDatePart *end)
{
  g_autofree char *start_time = time_words (start);
  g_autofree char *end_time = time_words (end);
  g_autofree char *day = day_words (end);

  /* Translators: times of one day, like "between 14:30 and 16:00 on 6 April 2010". */
  return g_strdup_printf (C_ ("date", "between %1$s and %2$s on %3$s"), start_time, end_time, day);
}

/* The words for an interval within one year, or NULL if it has to be said in full. */
static char *
shared_words (const TlDatePart *start, const TlDatePart *end)
{
  const TlCivil *a = &start->civil;
  const TlCivil *b = &end->civil;
  g_autofree char *year = year_words (b->year);

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

static char *
interval_words (const TlDate *date)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  char *shared;

  if (date->start.bound != TL_DATE_BOUND_DATED || date->end.bound != TL_DATE_BOUND_DATED)
    return unbounded_words (date);

  start = part_words (&date->start);
  end = part_words (&date->end);
  if (strcmp (start, end) == 0)
    return g_steal_pointer (&start);
  shared = shared_words (&date->start, &date->end);
  if (shared != NULL)
    return shared;
  /* Translators: an interval, like "between 15 January 2021 and about 2022". */
  return g_strdup_printf (C_ ("date", "between %1$s and %2$s"), start, end);
}

static char *
range_words (const TlDatePart *first, const TlDatePart *last)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (first->bound == TL_DATE_BOUND_OPEN)
    {
      to = part_words (last);
      /* Translators: a date or any before it, like "December 1760 or earlier". */
      return g_strdup_printf (C_ ("date", "%s or earlier"), to);
    }
  from = part_words (first);
  if (last->bound == TL_DATE_BOUND_OPEN)
    /* Translators: a date or any after it, like "December 1760 or later". */
    return g_strdup_printf (C_ ("date", "%s or later"), from);
  to = part_words (last);
  /* Translators: any of several dates in a row, like "1670 to 1672". */
  return g_strdup_printf (C_ ("date", "%1$s to %2$s"), from, to);
}

static char *
set_words (const GArray *members)
{
  g_autofree char *list = NULL;

  for (guint i = 0; i < members->len; i++)
    {
      const TlDatePart *member = &g_array_index (members, TlDatePart, i);
      g_autofree char *before = g_steal_pointer (&list);
      g_autofree char *words =
          member->through ? range_words (member, member + 1) : part_words (member);

      i += member->through ? 1 : 0;
      if (before == NULL)
        list = g_steal_pointer (&words);
      else if (i + 1 < members->len)
        /* Translators: all but the last of dates of which one applies, like "1995, 1996". */
        list = g_strdup_printf (C_ ("date list", "%1$s, %2$s"), before, words);
      else
        /* Translators: the end of a list of dates of which one applies, like "1995 or 1996". */
        list = g_strdup_printf (C_ ("date list", "%1$s or %2$s"), before, words);
    }
  return g_steal_pointer (&list);
}

/**
 * tl_date_to_words:
 * @date: a parsed date
 *
 * Says a date in the language of the user as part of a sentence might: "6 April 2010", "about
 * 1990", "the 1980s", "a day in April 1985", "between 15 January and 30 March 2021", "since 2004",
 * "1995 or 1996", "44 BCE". `19XX` is "the 1900s".
 *
 * Returns: (transfer full): the words, in UTF-8
 */
char *
tl_date_to_words (const TlDate *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  if (date->shape == TL_DATE_ONE_OF)
    return set_words (date->members);
  if (date->shape == TL_DATE_INTERVAL)
    return interval_words (date);
  return part_words (&date->start);
}

/**
 * tl_date_to_span_words:
 * @date: a parsed date
 *
 * Says all the time of a date that is an interval, as a life is: "1950 – 1980", "from about 1969",
 * "until 1722". tl_date_to_words() instead says that something happened within it.
 *
 * Returns: (transfer full): the words, in UTF-8
 */
char *
tl_date_to_span_words (const TlDate *date)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (date != NULL, NULL);

  if (date->shape != TL_DATE_INTERVAL || date->start.bound != TL_DATE_BOUND_DATED ||
      date->end.bound == TL_DATE_BOUND_UNKNOWN)
    return tl_date_to_words (date);

  start = part_words (&date->start);
  if (date->end.bound == TL_DATE_BOUND_OPEN)
    /* Translators: from a date on, like "from 1950": of somebody who lives. */
    return g_strdup_printf (C_ ("span", "from %s"), start);
  end = part_words (&date->end);
  if (strcmp (start, end) == 0)
    return g_steal_pointer (&start);
  /* Translators: all the time from a date to another, like "1950 – 1980": a life, say. */
  return g_strdup_printf (C_ ("span", "%1$s – %2$s"), start, end);
}
