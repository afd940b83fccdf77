/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-date-phrase.h"

#define CASES 10000

static TlInstant
today (void)
{
  return tl_instant_from_ymd (2024, 3, 31) + 3600;
}

static gboolean
parse (const char *text, const char *life, TlDatePhrase *phrase, GError **error)
{
  g_auto (TlDate) date = TL_DATE_INIT;

  if (life != NULL)
    g_assert_true (tl_date_parse (life, -1, &date, NULL));
  return tl_date_phrase_parse (text, today (), life != NULL ? &date : NULL, phrase, error);
}

static void
test_understood (void)
{
  static const struct
  {
    const char *text;
    const char *edtf;
  } cases[] = {
    { "1998", "1998" },
    { " 1998 ", "1998" },
    { "Apr 2010", "2010-04" },
    { "april 2010", "2010-04" },
    { "APRIL, 2010", "2010-04" },
    { "Sept. 2010", "2010-09" },
    { "2010 April", "2010-04" },
    { "4/2010", "2010-04" },
    { "2010/4", "2010-04" },
    { "2021-01-15", "2021-01-15" },
    { "2021-1-5", "2021-01-05" },
    { "2021/1/15", "2021-01-15" },
    { "15.1.2021", "2021-01-15" },
    { "15. 1. 2021", "2021-01-15" },
    { "1/15/2021", "2021-01-15" },
    { "15/1/2021", "2021-01-15" },
    { "3/3/2021", "2021-03-03" },
    { "15 January 2021", "2021-01-15" },
    { "15th of January, 2021", "2021-01-15" },
    { "January 15, 2021", "2021-01-15" },
    { "2021年1月15日", "2021-01-15" },
    { "2021年1月", "2021-01" },
    { "２０２１", "2021" },
    { "29 Feb 2024", "2024-02-29" },
    { "1990s", "199X" },
    { "the 1990s", "199X" },
    { "1990's", "199X" },
    { "the 1900s", "19XX" },
    { "198X", "198X" },
    { "198x", "198X" },
    { "1990~", "1990~" },
    { "2004/2010", "2004/2010" },
    { "44 BC", "-0043" },
    { "44 B.C.", "-0043" },
    { "44 bce", "-0043" },
    { "15 March 44 BCE", "-0043-03-15" },
    { "AD 14", "0014" },
    { "14 CE", "0014" },
    { "476", "0476" },
    { "12,000", "Y12000" },
    { "12000 BC", "Y-11999" },
    { "spring 2021", "2021-21" },
    { "winter of 2021", "2021-24" },
    { "today", "2024-03-31" },
    { "Yesterday", "2024-03-30" },
    { "tomorrow", "2024-04-01" },
    { "this month", "2024-03" },
    { "last month", "2024-02" },
    { "next month", "2024-04" },
    { "this  year", "2024" },
    { "last year", "2023" },
    { "next year", "2025" },
    { "10 days ago", "2024-03-21" },
    { "4 months ago", "2023-11" },
    { "30 years ago", "1994" },
    { "1 year ago", "2023" },
    { "in 3 years", "2027" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (TlDatePhrase) phrase = TL_DATE_PHRASE_INIT;
      g_autoptr (GError) error = NULL;
      g_autofree char *edtf = NULL;

      g_test_message ("%s", cases[i].text);
      parse (cases[i].text, NULL, &phrase, &error);
      g_assert_no_error (error);
      edtf = tl_date_to_edtf (&phrase.date);
      g_assert_cmpstr (edtf, ==, cases[i].edtf);
      g_assert_cmpint (phrase.age, ==, -1);
    }
}

static void
test_ages (void)
{
  static const struct
  {
    const char *text;
    const char *life;
    const char *words;
  } cases[] = {
    { "age 41", "1969-12-16/..", "age 41: 16 December 2010 – 15 December 2011" },
    { "41 years old", "1969-12-16", "age 41: 16 December 2010 – 15 December 2011" },
    { "Aged 0", "1969-12-16/..", "age 0: 16 December 1969 – 15 December 1970" },
    { "age 1", "2000-02-29/..", "age 1: 28 February 2001 – 27 February 2002" },
    { "age 41", "1969-12/..", "age 41: December 2010 – December 2011" },
    { "age 41", "1969", "age 41: 2010 – 2011" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (TlDatePhrase) phrase = TL_DATE_PHRASE_INIT;
      g_autoptr (GError) error = NULL;
      g_autofree char *words = NULL;

      parse (cases[i].text, cases[i].life, &phrase, &error);
      g_assert_no_error (error);
      words = tl_date_phrase_to_words (&phrase);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_faults (void)
{
  static const struct
  {
    const char *text;
    const char *life;
    TlDatePhraseError code;
  } cases[] = {
    { "", NULL, TL_DATE_PHRASE_ERROR_UNKNOWN },
    { "the", NULL, TL_DATE_PHRASE_ERROR_UNKNOWN },
    { "soon", NULL, TL_DATE_PHRASE_ERROR_UNKNOWN },
    { "April May 2010", NULL, TL_DATE_PHRASE_ERROR_UNKNOWN },
    { "1 2 3 4", NULL, TL_DATE_PHRASE_ERROR_UNKNOWN },
    { "1 2 April 2010", NULL, TL_DATE_PHRASE_ERROR_UNKNOWN },
    { "Ap 2010", NULL, TL_DATE_PHRASE_ERROR_UNKNOWN },
    { "\xff\xfe", NULL, TL_DATE_PHRASE_ERROR_UNKNOWN },
    { "0 BC", NULL, TL_DATE_PHRASE_ERROR_UNKNOWN },
    { "April 0 AD", NULL, TL_DATE_PHRASE_ERROR_UNKNOWN },
    { "44", NULL, TL_DATE_PHRASE_ERROR_INCOMPLETE },
    { "April", NULL, TL_DATE_PHRASE_ERROR_INCOMPLETE },
    { "6 April", NULL, TL_DATE_PHRASE_ERROR_INCOMPLETE },
    { "4/6/2010", NULL, TL_DATE_PHRASE_ERROR_INCOMPLETE },
    { "spring 21", NULL, TL_DATE_PHRASE_ERROR_INCOMPLETE },
    { "30 February 2021", NULL, TL_DATE_PHRASE_ERROR_CALENDAR },
    { "0 February 2021", NULL, TL_DATE_PHRASE_ERROR_CALENDAR },
    { "13/2021", NULL, TL_DATE_PHRASE_ERROR_CALENDAR },
    { "2021-02-30", NULL, TL_DATE_PHRASE_ERROR_CALENDAR },
    { "2010/2004", NULL, TL_DATE_PHRASE_ERROR_CALENDAR },
    { "1995s", NULL, TL_DATE_PHRASE_ERROR_CALENDAR },
    { "April 12000", NULL, TL_DATE_PHRASE_ERROR_CALENDAR },
    { "999999999999", NULL, TL_DATE_PHRASE_ERROR_CALENDAR },
    { "999999999999999999999999", NULL, TL_DATE_PHRASE_ERROR_CALENDAR },
    { "age 41", NULL, TL_DATE_PHRASE_ERROR_AGE },
    { "age 41", "../2010", TL_DATE_PHRASE_ERROR_AGE },
    { "age 999999999999", "1969", TL_DATE_PHRASE_ERROR_AGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TlDatePhrase phrase;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_false (parse (cases[i].text, cases[i].life, &phrase, &error));
      g_assert_error (error, TL_DATE_PHRASE_ERROR, (int) cases[i].code);
      g_assert_cmpstr (error->message, !=, "");
    }
}

static char *
random_edtf (void)
{
  gboolean before = g_test_rand_bit ();
  int year = g_test_rand_int_range (1, g_test_rand_bit () ? 9999 : 2100);
  int month = g_test_rand_int_range (1, 13);
  int last = (int) tl_calendar_month_days (before ? -year : year, (guint) month);
  const char *minus = before ? "-" : "";

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      return g_strdup_printf ("%s%04d-%02d-%02d", minus, year, month,
                              g_test_rand_int_range (1, last + 1));
    case 1:
      return g_strdup_printf ("%s%04d-%02d", minus, year, month);
    case 2:
      return g_strdup_printf ("Y%s%d", minus, g_test_rand_int_range (10000, G_MAXINT32));
    default:
      return g_strdup_printf ("%s%04d", minus, year);
    }
}

/* What the program says of a day, a month or a year can be typed. */
static void
test_own_words (void)
{
  for (guint i = 0; i < CASES; i++)
    {
      g_autofree char *edtf = random_edtf ();
      g_auto (TlDate) date = TL_DATE_INIT;
      g_auto (TlDatePhrase) phrase = TL_DATE_PHRASE_INIT;
      g_autofree char *words = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (tl_date_parse (edtf, -1, &date, NULL));
      words = tl_date_to_words (&date);
      g_test_message ("%s: %s", edtf, words);
      parse (words, NULL, &phrase, &error);
      g_assert_no_error (error);
      g_assert_cmpint (tl_date_earliest (&phrase.date), ==, tl_date_earliest (&date));
      g_assert_cmpint (tl_date_latest (&phrase.date), ==, tl_date_latest (&date));
    }
}

static void
append_random_piece (GString *text)
{
  static const char *const pieces[] = {
    "age", "ago", "years", "april", "2010", "44", "bc", "s",  "/", "-",  "the",
    "of",  "999", "0",     "#",     "|",    "年", "é",  "1,", ",", "..", "last",
  };

  if (g_test_rand_bit ())
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  else if (g_test_rand_bit ())
    g_string_append_unichar (text, (gunichar) g_test_rand_int_range (1, 0xd800));
  else
    g_string_append_c (text, (char) g_test_rand_int_range (1, 256));
  if (g_test_rand_bit ())
    g_string_append_c (text, ' ');
}

/* Whatever is typed, there is a date of some length or a sentence why not. */
static void
test_noise (void)
{
  for (guint i = 0; i < CASES; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_auto (TlDatePhrase) phrase = TL_DATE_PHRASE_INIT;
      g_autoptr (GError) error = NULL;

      for (int n = g_test_rand_int_range (0, 8); n > 0; n--)
        append_random_piece (text);
      if (parse (text->str, "1969-12-16/..", &phrase, &error))
        {
          g_assert_no_error (error);
          g_assert_cmpint (tl_date_earliest (&phrase.date), <, tl_date_latest (&phrase.date));
        }
      else
        {
          g_assert_true (error->domain == TL_DATE_PHRASE_ERROR);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-phrase/understood", test_understood);
  g_test_add_func ("/date-phrase/ages", test_ages);
  g_test_add_func ("/date-phrase/faults", test_faults);
  g_test_add_func ("/date-phrase/own-words", test_own_words);
  g_test_add_func ("/date-phrase/noise", test_noise);

  return g_test_run ();
}
