/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of the numbers and words of a date are the day, the month and the year. */

#include "tl-phrase-fields.h"

#include "tl-calendar.h"
#include "tl-phrase-tokens.h"

#include <glib/gi18n-lib.h>

#include <string.h>

#define MAX_NUMBERS 3

/* A year is told from a day by its digits, unless an era stands with it. */
#define YEAR_DIGITS 3

/* Months are known by as few letters as this, as in "Apr". */
#define MONTH_LETTERS 3

/* More than any month or day. */
#define NO_NUMBER 100

typedef struct
{
  TlPhraseToken numbers[MAX_NUMBERS];
  guint n_numbers;
  guint month; /* by name; 0 if there is none */
  gboolean has_era;
} TlParts;

static const char *const english_months[] = {
  "january", "february", "march",     "april",   "may",      "june",
  "july",    "august",   "september", "october", "november", "december",
};

static gboolean
is_month (const char *word, const char *name, gboolean whole)
{
  g_autofree char *folded = tl_phrase_fold (name);

  if (whole || g_utf8_strlen (word, -1) < MONTH_LETTERS)
    return strcmp (word, folded) == 0;
  return g_str_has_prefix (folded, word);
}

/* Languages can have one form of a name for use in a date, another by itself, and short ones. */
static gboolean
is_month_here (const char *word, guint month, gboolean whole)
{
  static const char *const formats[] = { "%B", "%OB", "%b", "%Ob" };
  g_autoptr (GDateTime) first = g_date_time_new_utc (2000, (int) month, 1, 0, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *name = g_date_time_format (first, formats[i]);

      if (name != NULL && is_month (word, name, whole))
        return TRUE;
    }
  return FALSE;
}

/* The month of a name, or 0: a whole name of any month comes before the beginning of another. */
static guint
find_month (const char *word)
{
  for (guint whole = 2; whole-- > 0;)
    for (guint month = 1; month <= G_N_ELEMENTS (english_months); month++)
      if (is_month (word, english_months[month - 1], whole) || is_month_here (word, month, whole))
        return month;
  return 0;
}

static gboolean
fail (GError **error, TlDatePhraseError code, const char *message)
{
  g_set_error_literal (error, TL_DATE_PHRASE_ERROR, (int) code, message);
  return FALSE;
}

static gboolean
fail_unknown (GError **error)
{
  return fail (error, TL_DATE_PHRASE_ERROR_UNKNOWN,
               _ ("Not a date: try “1998”, “Apr 2010”, “15 January 2021” or “age 41”"));
}

static gboolean
collect (TlParts *parts, const GArray *tokens, GError **error)
{
  for (guint i = 0; i < tokens->len; i++)
    {
      const TlPhraseToken *token = &g_array_index (tokens, TlPhraseToken, i);

      if (token->word != NULL && parts->month != 0)
        return fail_unknown (error);
      if (token->word != NULL && (parts->month = find_month (token->word)) == 0)
        return fail_unknown (error);
      if (token->word == NULL && parts->n_numbers == MAX_NUMBERS)
        return fail_unknown (error);
      if (token->word == NULL)
        parts->numbers[parts->n_numbers++] = *token;
    }
  return TRUE;
}

static gboolean
is_year (const TlParts *parts, guint number)
{
  return parts->numbers[number].n_digits >= YEAR_DIGITS;
}

static gboolean
fail_without_year (GError **error)
{
  return fail (error, TL_DATE_PHRASE_ERROR_INCOMPLETE,
               _ ("Add the year, with its era if it is short: “2010”, “44 BCE” or “14 CE”"));
}

/* A month or a day; what is far from both stays so. */
static guint
small_number (const TlParts *parts, guint number)
{
  gint64 value = parts->numbers[number].number;

  return value >= 1 && value < NO_NUMBER ? (guint) value : NO_NUMBER;
}

/* The numbers beside the name of a month. */
static gboolean
find_around_month (TlPhraseFields *fields, const TlParts *parts, GError **error)
{
  guint year = parts->n_numbers == 2 && is_year (parts, 0) ? 0 : parts->n_numbers - 1;

  if (parts->n_numbers > 2)
    return fail_unknown (error);
  if (parts->n_numbers == 0 || (!parts->has_era && !is_year (parts, year)))
    return fail_without_year (error);
  fields->month = parts->month;
  fields->year = parts->numbers[year].number;
  if (parts->n_numbers == 2)
    fields->day = small_number (parts, 1 - year);
  return TRUE;
}

/* Countries differ on whether the day or the month comes first before a slash. */
static gboolean
is_ambiguous (const TlParts *parts)
{
  return parts->numbers[1].slashed && parts->numbers[0].number <= 12 &&
         parts->numbers[1].number <= 12 && parts->numbers[0].number != parts->numbers[1].number;
}

/* Year, month, day from the first number or the last on; a month before a day after a slash when it
 * cannot be otherwise. */
static gboolean
find_among_numbers (TlPhraseFields *fields, const TlParts *parts, GError **error)
{
  guint n = parts->n_numbers;
  gboolean year_first = n > 0 && is_year (parts, 0);
  gboolean month_first = n == 2 || (n == 3 && parts->numbers[1].number > 12);
  guint year = year_first ? 0 : n - 1;
  guint month = year_first || !month_first;

  if (n == 0)
    return fail_unknown (error);
  if (!is_year (parts, year) && !parts->has_era)
    return fail_without_year (error);
  if (n == 3 && !year_first && is_ambiguous (parts))
    return fail (error, TL_DATE_PHRASE_ERROR_INCOMPLETE,
                 _ ("The day or the month first? Write the month as a word, as in “6 Apr 2010”"));

  fields->year = parts->numbers[year].number;
  if (n > 1)
    fields->month = small_number (parts, month);
  if (n > 2)
    fields->day = small_number (parts, year_first ? 2 : 1 - month);
  return TRUE;
}

static gboolean
check_calendar (const TlPhraseFields *fields, GError **error)
{
  if (fields->year < TL_YEAR_MIN || fields->year > TL_YEAR_MAX)
    return fail (error, TL_DATE_PHRASE_ERROR_CALENDAR, _ ("This year is too far away"));
  if (fields->month > 0 && ABS (fields->year) > 9999)
    return fail (error, TL_DATE_PHRASE_ERROR_CALENDAR,
                 _ ("So far away only whole years can be given"));
  if (fields->month > 12)
    return fail (error, TL_DATE_PHRASE_ERROR_CALENDAR, _ ("There are 12 months"));
  if (fields->month > 0 && fields->day > tl_calendar_month_days (fields->year, fields->month))
    return fail (error, TL_DATE_PHRASE_ERROR_CALENDAR, _ ("This month has no such day"));
  return TRUE;
}

/**
 * tl_phrase_fields_find:
 * @fields: what to fill
 * @tokens: (element-type TlPhraseToken): what somebody typed; what is understood is taken out
 * @error: (out) (optional): where to put a #TlDatePhraseError
 *
 * Finds the date in words and numbers as “Apr 2010”, “15 January 2021”, “January 15th, 2021”,
 * “15.1.2021”, “2021/1/15” or “15 March 44 BC”.
 *
 * Returns: whether there is a date that exists
 */
gboolean
tl_phrase_fields_find (TlPhraseFields *fields, GArray *tokens, GError **error)
{
  TlParts parts = { .n_numbers = 0 };
  gboolean before;

  *fields = (TlPhraseFields) { 0 };
  /* Translators: what stands with a year before the common era; add your own, with | between. */
  before = tl_phrase_tokens_remove (tokens, NC_ ("date phrase", "BCE|BC"));
  /* Translators: what stands with a year of the common era; add your own, with | between. */
  parts.has_era = tl_phrase_tokens_remove (tokens, NC_ ("date phrase", "CE|AD")) || before;
  /* Translators: what can stand in a date and means nothing; add your own, with | between. */
  tl_phrase_tokens_remove (tokens, NC_ ("date phrase", "the|of|in|on|st|nd|rd|th|年|月|日"));
  if (!collect (&parts, tokens, error))
    return FALSE;
  if (!(parts.month > 0 ? find_around_month : find_among_numbers) (fields, &parts, error))
    return FALSE;
  /* No era has a year 0. */
  if (parts.has_era && fields->year == 0)
    return fail_unknown (error);
  if (before)
    fields->year = 1 - fields->year;
  return check_calendar (fields, error);
}

/**
 * tl_phrase_fields_to_edtf:
 * @fields: a date that exists
 *
 * Returns: (transfer full): the date in EDTF
 */
char *
tl_phrase_fields_to_edtf (const TlPhraseFields *fields)
{
  gint64 year = fields->year;
  g_autoptr (GString) edtf = g_string_new (NULL);

  if (ABS (year) > 9999)
    g_string_append_printf (edtf, "Y%" G_GINT64_FORMAT, year);
  else
    g_string_append_printf (edtf, "%s%04d", year < 0 ? "-" : "", (int) ABS (year));
  if (fields->month > 0)
    g_string_append_printf (edtf, "-%02u", fields->month);
  if (fields->day > 0)
    g_string_append_printf (edtf, "-%02u", fields->day);
  return g_string_free (g_steal_pointer (&edtf), FALSE);
}
