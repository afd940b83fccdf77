/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-span-words.h"

#include "tl-date.h"

/* An instant in EDTF: a year, as long as that tells the first from the last, else more. */
static char *
edtf_of (const TlCivil *civil, gboolean with_month, gboolean with_day)
{
  if (civil->year < -9999 || civil->year > 9999)
    return g_strdup_printf ("Y%" G_GINT64_FORMAT, civil->year);
  if (with_day)
    return g_strdup_printf ("%s%04d-%02d-%02d", civil->year < 0 ? "-" : "", ABS ((int) civil->year),
                            civil->month, civil->day);
  if (with_month)
    return g_strdup_printf ("%s%04d-%02d", civil->year < 0 ? "-" : "", ABS ((int) civil->year),
                            civil->month);
  return g_strdup_printf ("%s%04d", civil->year < 0 ? "-" : "", ABS ((int) civil->year));
}

/**
 * tl_span_words:
 * @from: the first second
 * @to: the last second, not before @from
 *
 * Says from when to when something goes, as roughly as tells its ends apart: in years, months or
 * days.
 *
 * Returns: (transfer full): such as "2021 – 2023"
 */
char *
tl_span_words (TlInstant from, TlInstant to)
{
  TlCivil first = tl_instant_to_civil (from);
  TlCivil last = tl_instant_to_civil (to);
  gboolean one_year = first.year == last.year;
  gboolean one_month = one_year && first.month == last.month;
  g_autofree char *begin = edtf_of (&first, one_year, one_month);
  g_autofree char *end = edtf_of (&last, one_year, one_month);
  g_autofree char *both = g_str_equal (begin, end) ? NULL : g_strdup_printf ("%s/%s", begin, end);
  g_auto (TlDate) date = TL_DATE_INIT;

  if (!tl_date_parse (both != NULL ? both : begin, -1, &date, NULL))
    return g_strdup (begin);
  return tl_date_to_span_words (&date);
}
