/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-range-words.h"

#include "tl-date.h"

#include <glib/gi18n.h>

#define DAY ((TlInstant) 24 * 60 * 60)

/* Beyond a range this long its ends are told in whole years, then in months, in days and in
 * minutes. */
#define YEARS_FROM   (3 * 365 * DAY)
#define MONTHS_FROM  (90 * DAY)
#define DAYS_FROM    (DAY / 2)
#define MINUTES_FROM ((TlInstant) 5 * 60)

/* Years of more than four digits are written with a Y in EDTF. */
static char *
year_edtf (gint64 year)
{
  if (year < -9999 || year > 9999)
    return g_strdup_printf ("Y%" G_GINT64_FORMAT, year);
  if (year < 0)
    return g_strdup_printf ("-%04" G_GINT64_FORMAT, -year);
  return g_strdup_printf ("%04" G_GINT64_FORMAT, year);
}

static char *
instant_edtf (TlInstant instant, TlInstant length)
{
  TlCivil civil = tl_instant_to_civil (instant);
  g_autofree char *year = year_edtf (civil.year);

  if (length >= YEARS_FROM || year[0] == 'Y')
    return g_steal_pointer (&year);
  if (length >= MONTHS_FROM)
    return g_strdup_printf ("%s-%02u", year, civil.month);
  return g_strdup_printf ("%s-%02u-%02u", year, civil.month, civil.day);
}

/* The date of an instant, as finely as a range of this length asks for. */
static char *
date_words (TlInstant instant, TlInstant length)
{
  g_autofree char *edtf = instant_edtf (instant, length);
  g_auto (TlDate) date = TL_DATE_INIT;

  if (!tl_date_parse (edtf, -1, &date, NULL))
    return g_steal_pointer (&edtf);
  return tl_date_to_words (&date);
}

static char *
time_words (TlInstant instant, TlInstant length)
{
  TlCivil civil = tl_instant_to_civil (instant);

  if (length >= MINUTES_FROM)
    return g_strdup_printf ("%02u:%02u", civil.hour, civil.minute);
  return g_strdup_printf ("%02u:%02u:%02u", civil.hour, civil.minute, civil.second);
}

static char *
instant_words (TlInstant instant, TlInstant length)
{
  g_autofree char *date = date_words (instant, length);
  g_autofree char *time = NULL;

  if (length >= DAYS_FROM)
    return g_steal_pointer (&date);
  time = time_words (instant, length);
  /* Translators: a day and a time of it, like “30 March 2021, 14:05”. */
  return g_strdup_printf (C_ ("date and time", "%1$s, %2$s"), date, time);
}

/* The length of a range saturates, since its ends can be open. */
static TlInstant
range_length (TlInstant from, TlInstant to)
{
  TlInstant length;

  if (__builtin_sub_overflow (to, from, &length))
    return TL_INSTANT_MAX;
  return length;
}

/* Whole months say as much without their days, and whole years without their months: they are told
 * as longer ranges are. */
static TlInstant
told_length (TlInstant from, TlInstant last, TlInstant length)
{
  TlCivil first_day = tl_instant_to_civil (from);
  TlCivil last_day = tl_instant_to_civil (last);
  TlCivil next_day;

  if (length < DAYS_FROM || length >= YEARS_FROM || last > TL_INSTANT_MAX - DAY)
    return length;
  next_day = tl_instant_to_civil (last + DAY);
  if (first_day.day == 1 && next_day.day == 1)
    length = MAX (length, MONTHS_FROM);
  if (length >= MONTHS_FROM && first_day.month == 1 && last_day.month == 12)
    length = YEARS_FROM;
  return length;
}

/* The last instant of a range; within a day, its time is enough. */
static char *
last_words (TlInstant from, TlInstant last, TlInstant length)
{
  TlCivil a = tl_instant_to_civil (from);
  TlCivil b = tl_instant_to_civil (last);

  if (length < DAYS_FROM && a.year == b.year && a.month == b.month && a.day == b.day)
    return time_words (last, length);
  return instant_words (last, length);
}

/**
 * tl_range_words:
 * @from: the first second
 * @to: the first second after
 *
 * Says a stretch of time as finely as its length asks for: “2015 – 2024”, “2021”, “March 2021 –
 * June 2021” or “30 March 2021, 14:05 – 16:30”.
 *
 * Returns: (transfer full): the words
 */
char *
tl_range_words (TlInstant from, TlInstant to)
{
  TlInstant end = to > from ? to - 1 : to;
  TlInstant length = told_length (from, end, range_length (from, to));
  g_autofree char *first = instant_words (from, length);
  g_autofree char *last = last_words (from, end, length);

  if (length <= 1 || g_str_equal (first, last))
    return g_steal_pointer (&first);
  /* Translators: from a date to another date. */
  return g_strdup_printf (C_ ("range of time", "%s – %s"), first, last);
}
