/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-range-words.h"

#include "tl-date.h"

#include <glib/gi18n.h>

#define DAY ((TlInstant) 24 * 60 * 60)

/* Beyond a range this long its ends are told in whole years, then in months, then in days. */
#define YEARS_FROM  (3 * 365 * DAY)
#define MONTHS_FROM (90 * DAY)
#define DAYS_FROM   (2 * DAY)

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
  if (length >= DAYS_FROM)
    return g_strdup_printf ("%s-%02u-%02u", year, civil.month, civil.day);
  return g_strdup_printf ("%s-%02u-%02uT%02u:%02u:%02u", year, civil.month, civil.day, civil.hour,
                          civil.minute, civil.second);
}

static char *
instant_words (TlInstant instant, TlInstant length)
{
  g_autofree char *edtf = instant_edtf (instant, length);
  g_auto (TlDate) date = TL_DATE_INIT;

  if (!tl_date_parse (edtf, -1, &date, NULL))
    return g_steal_pointer (&edtf);
  return tl_date_to_words (&date);
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

/**
 * tl_range_words:
 * @from: the first second
 * @to: the first second after
 *
 * Says a stretch of time as finely as its length asks for: “2015 – 2024”, or “March 2021 – June
 * 2021”.
 *
 * Returns: (transfer full): the words
 */
char *
tl_range_words (TlInstant from, TlInstant to)
{
  TlInstant length = range_length (from, to);
  g_autofree char *first = instant_words (from, length);
  g_autofree char *last = instant_words (to > from ? to - 1 : to, length);

  if (g_str_equal (first, last))
    return g_steal_pointer (&first);
  /* Translators: from a date to another date. */
  return g_strdup_printf (C_ ("range of time", "%s – %s"), first, last);
}
