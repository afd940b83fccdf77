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

/**
 * tl_date_year_words:
 * @year: an astronomical year
 *
 * Says a year as tl_year_words() does, with its era where it might be taken for another number:
 * "2021", "14 CE".
 *
 * Returns: (transfer full): the words, in UTF-8
 */
char *
tl_date_year_words (gint64 year)
{
  g_autofree char *words = tl_year_words (year);

  if (year > 0 && year < PLAIN_YEAR_MIN)
    /* Translators: a year of one or two digits of the common era ("anno Domini"), like "14 CE". */
    return g_strdup_printf (C_ ("year", "%s CE"), words);
  return g_steal_pointer (&words);
}

/* A year by itself, and not with a month or a season that has a place for it. */
static char *
whole_year_words (gint64 year)
{
  g_autofree char *words = tl_date_year_words (year);

  /* Translators: a year as a date of its own, where "1998" may want a word beside it. */
  return g_strdup_printf (C_ ("year by itself", "%s"), words);
}

/* The name of a month beside its year, or beside a day of it. */
char *
tl_date_month_name (const TlCivil *civil, gboolean with_day)
{
  if (with_day)
    /* Translators: the month of a day as in "6 April 2010", as a g_date_time_format() pattern. */
    /* xgettext:no-c-format */
    return format_in_2000 (civil, C_ ("month of a day", "%B"));
  /* Translators: the month of "April 2010", as a g_date_time_format() pattern. */
  /* xgettext:no-c-format */
  return format_in_2000 (civil, C_ ("month of a year", "%OB"));
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
  g_autofree char *first = tl_date_year_words (year);
  g_autofree char *last = tl_date_year_words (tl_date_part_last_year (part));

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
  g_autofree char *year = tl_date_year_words (part->civil.year);

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
  g_autofree char *year = tl_date_year_words (part->civil.year);
  g_autofree char *month = tl_date_month_name (&part->civil, FALSE);

  /* Translators: a month as in "April 2010": %1$s is its name, %2$s the year. */
  return g_strdup_printf (C_ ("date", "%1$s %2$s"), month, year);
}

char *
tl_date_part_day_words (const TlDatePart *part)
{
  g_autofree char *year = tl_date_year_words (part->civil.year);
  g_autofree char *month = tl_date_month_name (&part->civil, TRUE);

  /* Translators: a day as in "6 April 2010": %1$d is the day, %2$s the month's name, %3$s the year.
   */
  return g_strdup_printf (C_ ("date", "%1$d %2$s %3$s"), part->civil.day, month, year);
}

char *
tl_date_part_time_words (const TlDatePart *part)
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
  g_autofree char *day = tl_date_part_day_words (part);
  g_autofree char *time = tl_date_part_time_words (part);

  /* Translators: a day and a time of day, like "6 April 2010, 14:30". */
  return g_strdup_printf (C_ ("date", "%1$s, %2$s"), day, time);
}

static char *
unspecified_words (const TlDatePart *part)
{
  g_autofree char *month = month_words (part);
  g_autofree char *year = tl_date_year_words (part->civil.year);

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
      return tl_date_part_day_words (part);
    case TL_DATE_PRECISION_MINUTE:
    case TL_DATE_PRECISION_SECOND:
      return moment_words (part);
    case TL_DATE_PRECISION_YEAR:
    default:
      return whole_year_words (part->civil.year);
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

char *
tl_date_part_words (const TlDatePart *part)
{
  return tl_date_qualify_words (plain_words (part), part->approximate, part->uncertain);
}

static char *
range_words (const TlDatePart *first, const TlDatePart *last)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (first->bound == TL_DATE_BOUND_OPEN)
    {
      to = tl_date_part_words (last);
      /* Translators: a date or any before it, like "December 1760 or earlier". */
      return g_strdup_printf (C_ ("date", "%s or earlier"), to);
    }
  from = tl_date_part_words (first);
  if (last->bound == TL_DATE_BOUND_OPEN)
    /* Translators: a date or any after it, like "December 1760 or later". */
    return g_strdup_printf (C_ ("date", "%s or later"), from);
  to = tl_date_part_words (last);
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
          member->through ? range_words (member, member + 1) : tl_date_part_words (member);

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
    return tl_date_interval_words (date);
  return tl_date_part_words (&date->start);
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

  start = tl_date_part_words (&date->start);
  if (date->end.bound == TL_DATE_BOUND_OPEN)
    /* Translators: from a date on, like "from 1950": of somebody who lives. */
    return g_strdup_printf (C_ ("span", "from %s"), start);
  end = tl_date_part_words (&date->end);
  if (strcmp (start, end) == 0)
    return g_steal_pointer (&start);
  /* Translators: all the time from a date to another, like "1950 – 1980": a life, say. */
  return g_strdup_printf (C_ ("span", "%1$s – %2$s"), start, end);
}
