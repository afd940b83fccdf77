/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-date.h"

/* Stands for the day of a bound that there is not. */
#define NONE "-"

typedef struct
{
  const char *edtf;
  const char *first_day; /* as YEAR-MONTH-DAY, of the first second that it can mean */
  const char *end_day;   /* of the first second after */
  const char *words;
} Reading;

/* Each is canonical: it has to be printed as it was read. */
static const Reading readings[] = {
  { "1998", "1998-1-1", "1999-1-1", "1998" },
  { "1998-04", "1998-4-1", "1998-5-1", "April 1998" },
  { "2010-04-06", "2010-4-6", "2010-4-7", "6 April 2010" },
  { "2004-02-29", "2004-2-29", "2004-3-1", "29 February 2004" },
  { "0000", "0-1-1", "1-1-1", "1 BCE" },
  { "0014-08-19", "14-8-19", "14-8-20", "19 August 14 CE" },
  { "0100", "100-1-1", "101-1-1", "100" },
  { "-0043", "-43-1-1", "-42-1-1", "44 BCE" },
  { "-0043-03-15", "-43-3-15", "-43-3-16", "15 March 44 BCE" },
  { "-0009", "-9-1-1", "-8-1-1", "10 BCE" },
  { "Y-17000", "-17000-1-1", "-16999-1-1", "17001 BCE" },
  { "Y170000002", "170000002-1-1", "170000003-1-1", "170000002" },
  { "Y200000000000", "200000000000-1-1", "200000000001-1-1", "200000000000" },
  { "Y-17000~", "-17000-1-1", "-16999-1-1", "about 17001 BCE" },

  { "2001-21", "2001-3-1", "2001-6-1", "spring 2001" },
  { "2001-22", "2001-6-1", "2001-9-1", "summer 2001" },
  { "2001-23", "2001-9-1", "2001-12-1", "autumn 2001" },
  { "2001-24", "2001-12-1", "2002-3-1", "winter 2001" },
  { "2001-24?", "2001-12-1", "2002-3-1", "perhaps winter 2001" },

  { "1984?", "1984-1-1", "1985-1-1", "perhaps 1984" },
  { "1990~", "1990-1-1", "1991-1-1", "about 1990" },
  { "2004-06%", "2004-6-1", "2004-7-1", "perhaps about June 2004" },
  { "2004-06-11~", "2004-6-11", "2004-6-12", "about 11 June 2004" },

  { "198X", "1980-1-1", "1990-1-1", "the 1980s" },
  { "198X~", "1980-1-1", "1990-1-1", "about the 1980s" },
  { "190X", "1900-1-1", "1910-1-1", "the years 1900 to 1909" },
  { "19XX", "1900-1-1", "2000-1-1", "the 1900s" },
  { "001X", "10-1-1", "20-1-1", "the years 10 CE to 19 CE" },
  { "00XX", "0-1-1", "100-1-1", "the years 1 BCE to 99 CE" },
  { "-004X", "-49-1-1", "-39-1-1", "the years 50 BCE to 41 BCE" },
  { "-000X", "-9-1-1", "0-1-1", "the years 10 BCE to 2 BCE" },
  { "-00XX", "-99-1-1", "0-1-1", "the years 100 BCE to 2 BCE" },
  { "2004-XX", "2004-1-1", "2005-1-1", "a month in 2004" },
  { "1985-04-XX", "1985-4-1", "1985-5-1", "a day in April 1985" },
  { "1985-XX-XX", "1985-1-1", "1986-1-1", "a day in 1985" },
  { "1985-04-XX~", "1985-4-1", "1985-5-1", "about a day in April 1985" },

  { "2004/2005", "2004-1-1", "2006-1-1", "between 2004 and 2005" },
  { "2004/2004", "2004-1-1", "2005-1-1", "2004" },
  { "2021-01-15/2021-03-30", "2021-1-15", "2021-3-31", "between 15 January and 30 March 2021" },
  { "2021-03-15/2021-03-30", "2021-3-15", "2021-3-31", "between 15 and 30 March 2021" },
  { "2020-12-31/2021-01-01", "2020-12-31", "2021-1-2",
    "between 31 December 2020 and 1 January 2021" },
  { "2004-02/2004-06", "2004-2-1", "2004-7-1", "between February and June 2004" },
  { "2004-06/2006", "2004-6-1", "2007-1-1", "between June 2004 and 2006" },
  { "2004-06/2004", "2004-6-1", "2005-1-1", "between June 2004 and 2004" },
  { "2004/2004-06", "2004-1-1", "2004-7-1", "between 2004 and June 2004" },
  { "-0043-03-15/-0043-04-21", "-43-3-15", "-43-4-22", "between 15 March and 21 April 44 BCE" },
  { "1984~/2004-06", "1984-1-1", "2004-7-1", "between about 1984 and June 2004" },
  { "2021-01-15/2021-03-30?", "2021-1-15", "2021-3-31",
    "between 15 January 2021 and perhaps 30 March 2021" },
  { "198X/199X", "1980-1-1", "2000-1-1", "between the 1980s and the 1990s" },
  { "2004/..", "2004-1-1", NONE, "since 2004" },
  { "2004/", "2004-1-1", NONE, "from 2004, end unknown" },
  { "../2004", NONE, "2005-1-1", "until 2004" },
  { "/2004", NONE, "2005-1-1", "until 2004, start unknown" },
  { "2004-06~/..", "2004-6-1", NONE, "since about June 2004" },

  { "[1995]", "1995-1-1", "1996-1-1", "1995" },
  { "[1995,1996]", "1995-1-1", "1997-1-1", "1995 or 1996" },
  { "[1995,1996,1998]", "1995-1-1", "1999-1-1", "1995, 1996 or 1998" },
  { "[1667,1668,1670..1672]", "1667-1-1", "1673-1-1", "1667, 1668 or 1670 to 1672" },
  { "[..1760-12]", NONE, "1761-1-1", "December 1760 or earlier" },
  { "[1760-12..]", "1760-12-1", NONE, "December 1760 or later" },
  { "[1760-01,1760-12..]", "1760-1-1", NONE, "January 1760 or December 1760 or later" },
  { "[1990~,2004-06-11]", "1990-1-1", "2004-6-12", "about 1990 or 11 June 2004" },
  { "[1980..1990,1985]", "1980-1-1", "1991-1-1", "1980 to 1990 or 1985" },
};

static char *
day_of (TlInstant instant)
{
  TlCivil civil = tl_instant_to_civil (instant);

  if (instant == TL_INSTANT_MIN || instant == TL_INSTANT_MAX)
    return g_strdup (NONE);
  return g_strdup_printf ("%" G_GINT64_FORMAT "-%u-%u", civil.year, civil.month, civil.day);
}

static void
assert_reading (const Reading *reading)
{
  g_auto (TlDate) date = TL_DATE_INIT;
  g_autoptr (GError) error = NULL;
  gboolean parsed = tl_date_parse (reading->edtf, -1, &date, &error);
  g_autofree char *edtf = tl_date_to_edtf (&date);
  g_autofree char *words = tl_date_to_words (&date);
  g_autofree char *first_day = day_of (tl_date_earliest (&date));
  g_autofree char *end_day = day_of (tl_date_latest (&date));

  g_assert_no_error (error);
  g_assert_true (parsed);
  g_assert_cmpstr (edtf, ==, reading->edtf);
  g_assert_cmpstr (words, ==, reading->words);
  g_assert_cmpstr (first_day, ==, reading->first_day);
  g_assert_cmpstr (end_day, ==, reading->end_day);
}

static void
test_readings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++)
    assert_reading (&readings[i]);
}

typedef struct
{
  const char *edtf;
  const char *canonical;
  const char *words;
  gint64 seconds; /* that it can mean, or what an interval spans */
} Timed;

static const Timed timed[] = {
  { "2010-04-06T14:30", "2010-04-06T14:30", "6 April 2010, 14:30", 60 },
  { "2004-01-01T10:10:10", "2004-01-01T10:10:10", "1 January 2004, 10:10:10", 1 },
  { "2004-01-01T10:10:10Z", "2004-01-01T10:10:10Z", "1 January 2004, 10:10:10 UTC", 1 },
  { "2004-01-01T10:10+05:30", "2004-01-01T10:10+05:30", "1 January 2004, 10:10 UTC+05:30", 60 },
  { "2004-01-01T10:10-04", "2004-01-01T10:10-04:00", "1 January 2004, 10:10 UTC−04:00", 60 },
  { "2004-01-01T00:00+00:00", "2004-01-01T00:00Z", "1 January 2004, 00:00 UTC", 60 },
  { "-0043-03-15T12:00", "-0043-03-15T12:00", "15 March 44 BCE, 12:00", 60 },
  { "2010-04-06T14:30/2010-04-06T16:00", "2010-04-06T14:30/2010-04-06T16:00",
    "between 14:30 and 16:00 on 6 April 2010", 5460 },
  /* A flight westward lands before it took off, as the clocks say. */
  { "2010-04-06T18:00+08:00/2010-04-06T14:00-07:00",
    "2010-04-06T18:00+08:00/2010-04-06T14:00-07:00",
    "between 18:00 UTC+08:00 and 14:00 UTC−07:00 on 6 April 2010", 60 },
};

static void
assert_timed (const Timed *expected)
{
  g_auto (TlDate) date = TL_DATE_INIT;
  g_autoptr (GError) error = NULL;
  gboolean parsed = tl_date_parse (expected->edtf, -1, &date, &error);
  g_autofree char *edtf = tl_date_to_edtf (&date);
  g_autofree char *words = tl_date_to_words (&date);

  g_assert_no_error (error);
  g_assert_true (parsed);
  g_assert_cmpstr (edtf, ==, expected->canonical);
  g_assert_cmpstr (words, ==, expected->words);
  g_assert_cmpint (tl_date_latest (&date) - tl_date_earliest (&date), ==, expected->seconds);
}

static void
test_timed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (timed); i++)
    assert_timed (&timed[i]);
}

static void
test_spans (void)
{
  static const struct
  {
    const char *edtf;
    const char *words;
  } spans[] = {
    { "1950/1980", "1950 – 1980" },
    { "1815-12-10/1852-11-27", "10 December 1815 – 27 November 1852" },
    { "1969~/2001?", "about 1969 – perhaps 2001" },
    { "0950/0950", "950" },
    { "1950/..", "from 1950" },
    { "1969~/..", "from about 1969" },
    { "../1722", "until 1722" },
    { "1950/", "from 1950, end unknown" },
    { "-0099/-0043", "100 BCE – 44 BCE" },
    { "1998", "1998" },
    { "[1995,1996]", "1995 or 1996" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_auto (TlDate) date = TL_DATE_INIT;
      g_autofree char *words = NULL;

      g_assert_true (tl_date_parse (spans[i].edtf, -1, &date, NULL));
      words = tl_date_to_span_words (&date);
      g_assert_cmpstr (words, ==, spans[i].words);
    }
}

/* An instant is the local time as written, so that midnight begins the day wherever it was. */
static void
test_zones_keep_local_time (void)
{
  g_auto (TlDate) local = TL_DATE_INIT;
  g_auto (TlDate) zoned = TL_DATE_INIT;

  g_assert_true (tl_date_parse ("2004-01-01T00:00", -1, &local, NULL));
  g_assert_true (tl_date_parse ("2004-01-01T00:00+08:00", -1, &zoned, NULL));
  g_assert_cmpint (tl_date_earliest (&local), ==, tl_instant_from_ymd (2004, 1, 1));
  g_assert_cmpint (tl_date_earliest (&zoned), ==, tl_instant_from_ymd (2004, 1, 1));
  g_assert_cmpint (zoned.start.zone_minutes, ==, 480);
  g_assert_true (zoned.start.zoned);
  g_assert_false (local.start.zoned);
}

static void
test_set_in_order (void)
{
  g_auto (TlDate) date = TL_DATE_INIT;
  g_autofree char *edtf = NULL;

  g_assert_true (tl_date_parse ("[1998,1990..1992,1995-04,1995]", -1, &date, NULL));
  edtf = tl_date_to_edtf (&date);
  g_assert_cmpstr (edtf, ==, "[1990..1992,1995,1995-04,1998]");
  g_assert_cmpint (date.shape, ==, TL_DATE_ONE_OF);
  g_assert_cmpuint (date.members->len, ==, 5);
  g_assert_cmpint (date.start.civil.year, ==, 1990);
  g_assert_cmpint (date.end.civil.year, ==, 1998);

  tl_date_clear (&date);
  g_assert_true (tl_date_parse ("[1770,1760..]", -1, &date, NULL));
  g_assert_cmpint (date.start.civil.year, ==, 1760);
  g_assert_cmpint (date.end.bound, ==, TL_DATE_BOUND_OPEN);
}

static void
test_fields (void)
{
  g_auto (TlDate) date = TL_DATE_INIT;

  g_assert_true (tl_date_parse ("1985-XX-XX%", -1, &date, NULL));
  g_assert_cmpint (date.shape, ==, TL_DATE_POINT);
  g_assert_cmpint (date.start.precision, ==, TL_DATE_PRECISION_YEAR);
  g_assert_cmpuint (date.start.unspecified, ==, 2);
  g_assert_true (date.start.approximate && date.start.uncertain);
  g_assert_cmpint (date.end.from, ==, date.start.from);
  g_assert_null (date.members);

  g_assert_true (tl_date_parse ("2001-23/", -1, &date, NULL));
  g_assert_cmpint (date.shape, ==, TL_DATE_INTERVAL);
  g_assert_cmpint (date.start.precision, ==, TL_DATE_PRECISION_SEASON);
  g_assert_cmpuint (date.start.season, ==, 23);
  g_assert_cmpuint (date.start.civil.month, ==, 9);
  g_assert_cmpint (date.end.bound, ==, TL_DATE_BOUND_UNKNOWN);
}

static void
test_length (void)
{
  g_auto (TlDate) date = TL_DATE_INIT;
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_date_parse ("1998-04-06", 7, &date, &error));
  g_assert_cmpint (date.start.precision, ==, TL_DATE_PRECISION_MONTH);
  g_assert_false (tl_date_parse ("1998\0", 5, &date, &error));
  g_assert_error (error, TL_DATE_ERROR, TL_DATE_ERROR_SYNTAX);
  g_assert_false (tl_date_parse ("1998", 0, &date, NULL));
}

/* In the order of time; the last two are of one span. */
static const char *const ordered[] = {
  "../2004",
  "Y-17000",
  "-0043",
  "19XX",
  "198X",
  "1984/1990",
  "1984",
  "1984-01",
  "1984-01-01",
  "1984-02",
  "2004",
  "2004-21",
  "2004-03",
  "2004-03-01",
  "2004-03-01T00:00",
  "2004-03-01T00:00:00",
  "2004-04~",
  "2004-04",
};

static void
test_compare (void)
{
  TlDate dates[G_N_ELEMENTS (ordered)];
  const gsize last = G_N_ELEMENTS (ordered) - 1;

  for (gsize i = 0; i <= last; i++)
    g_assert_true (tl_date_parse (ordered[i], -1, &dates[i], NULL));

  for (gsize i = 0; i <= last; i++)
    for (gsize j = 0; j <= last; j++)
      {
        int expected = i >= last - 1 && j >= last - 1 ? 0 : (i > j) - (i < j);

        g_assert_cmpint (tl_date_compare (&dates[i], &dates[j]), ==, expected);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/readings", test_readings);
  g_test_add_func ("/date/timed", test_timed);
  g_test_add_func ("/date/spans", test_spans);
  g_test_add_func ("/date/zones-keep-local-time", test_zones_keep_local_time);
  g_test_add_func ("/date/set-in-order", test_set_in_order);
  g_test_add_func ("/date/fields", test_fields);
  g_test_add_func ("/date/length", test_length);
  g_test_add_func ("/date/compare", test_compare);

  return g_test_run ();
}
