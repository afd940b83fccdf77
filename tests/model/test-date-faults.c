/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-date.h"

#include <string.h>

typedef struct
{
  const char *edtf;
  TlDateError code;
  guint position;
  const char *part; /* of the message */
} Fault;

static const Fault faults[] = {
  { "", TL_DATE_ERROR_SYNTAX, 1, "cannot be empty" },
  { "April 2010", TL_DATE_ERROR_SYNTAX, 1, "begins with a year of four digits" },
  { "85", TL_DATE_ERROR_SYNTAX, 1, "begins with a year of four digits" },
  { "20100406", TL_DATE_ERROR_SYNTAX, 5, "put hyphens" },
  { "2010-13", TL_DATE_ERROR_CALENDAR, 6, "“13” is not a month: months go from 01 to 12" },
  { "2010-00", TL_DATE_ERROR_CALENDAR, 6, "“00” is not a month" },
  { "2001-33", TL_DATE_ERROR_CALENDAR, 6, "seasons from 21 to 24" },
  { "2010-4-6", TL_DATE_ERROR_SYNTAX, 6, "a month in two digits" },
  { "2010-04-6", TL_DATE_ERROR_SYNTAX, 9, "a day in two digits" },
  { "2010-04-31", TL_DATE_ERROR_CALENDAR, 9, "days go from 01 to 30" },
  { "1900-02-29", TL_DATE_ERROR_CALENDAR, 9, "days go from 01 to 28" },
  { "2010-04-06T25:00", TL_DATE_ERROR_CALENDAR, 12, "no such time of day" },
  { "2010-04-06T24:00", TL_DATE_ERROR_CALENDAR, 12, "hours go from 00 to 23" },
  { "2010-04-06T10", TL_DATE_ERROR_SYNTAX, 12, "hours and minutes" },
  { "2010-04-06T10:00:", TL_DATE_ERROR_SYNTAX, 12, "hours and minutes" },
  { "2010-04-06T10:00:00.5", TL_DATE_ERROR_SYNTAX, 20, "Fractions of a second" },
  { "2010-04-06T10:00+5", TL_DATE_ERROR_SYNTAX, 17, "time zone" },
  { "2010-04-06T10:00~", TL_DATE_ERROR_SYNTAX, 17, "without a time" },
  { "2010-04-06 ", TL_DATE_ERROR_SYNTAX, 11, "no spaces" },
  { " 2010", TL_DATE_ERROR_SYNTAX, 1, "no spaces" },
  { "-0000", TL_DATE_ERROR_CALENDAR, 1, "write 0000" },
  { "Y1985", TL_DATE_ERROR_SYNTAX, 1, "write 1985" },
  { "Y-43", TL_DATE_ERROR_SYNTAX, 1, "write -0043" },
  { "Y-0", TL_DATE_ERROR_SYNTAX, 1, "write 0000" },
  { "Y", TL_DATE_ERROR_SYNTAX, 2, "comes a year in digits" },
  { "Y99999999999999999999", TL_DATE_ERROR_CALENDAR, 1, "too far away" },
  { "Y-17E7", TL_DATE_ERROR_SYNTAX, 5, "Exponents" },
  { "1950S2", TL_DATE_ERROR_SYNTAX, 5, "significant digits" },
  { "Y17000-05", TL_DATE_ERROR_SYNTAX, 7, "Nothing smaller" },
  { "2001-21-05", TL_DATE_ERROR_SYNTAX, 8, "Nothing smaller" },
  { "1XXX", TL_DATE_ERROR_SYNTAX, 1, "last two digits" },
  { "1X85", TL_DATE_ERROR_SYNTAX, 3, "no digit can follow" },
  { "198x", TL_DATE_ERROR_SYNTAX, 1, "198X" },
  { "198X-05", TL_DATE_ERROR_SYNTAX, 5, "ends the date" },
  { "1985-1X", TL_DATE_ERROR_SYNTAX, 6, "XX for one that is not known" },
  { "2004-XX-12", TL_DATE_ERROR_SYNTAX, 9, "the day is XX too" },
  { "2004-06~-11", TL_DATE_ERROR_SYNTAX, 9, "very end of a date" },
  { "?2004-06", TL_DATE_ERROR_SYNTAX, 1, "very end of a date" },
  { "1984?~", TL_DATE_ERROR_SYNTAX, 6, "% (which is both)" },
  { "2005/2004", TL_DATE_ERROR_ORDER, 6, "ends before it begins" },
  { "2004-06/2004-05", TL_DATE_ERROR_ORDER, 9, "put the earlier date first" },
  { "../..", TL_DATE_ERROR_SYNTAX, 4, "a date at one end" },
  { "/", TL_DATE_ERROR_SYNTAX, 2, "a date at one end" },
  { "..", TL_DATE_ERROR_SYNTAX, 3, "a date at one end" },
  { "2004/2005/2006", TL_DATE_ERROR_SYNTAX, 10, "two ends" },
  { "2004/[2005,2006]", TL_DATE_ERROR_SYNTAX, 6, "neither can be a set" },
  { "1995,1996", TL_DATE_ERROR_SYNTAX, 5, "[1995,1996]" },
  { "{1995,1996}", TL_DATE_ERROR_SYNTAX, 1, "use [ ]" },
  { "[]", TL_DATE_ERROR_SYNTAX, 2, "year of four digits" },
  { "[1995", TL_DATE_ERROR_SYNTAX, 6, "closing bracket" },
  { "[1995, 1996]", TL_DATE_ERROR_SYNTAX, 7, "no spaces" },
  { "[1995..1990]", TL_DATE_ERROR_ORDER, 8, "ends before it begins" },
  { "[1995..,1999]", TL_DATE_ERROR_SYNTAX, 8, "year of four digits" },
  { "[1995,..1999]", TL_DATE_ERROR_SYNTAX, 7, "at either end of a set" },
  { "2010–04", TL_DATE_ERROR_SYNTAX, 5, "cannot follow here" },
  { "1998\xff", TL_DATE_ERROR_SYNTAX, 5, "cannot follow here" },
};

static void
assert_fault (const Fault *fault)
{
  g_auto (TlDate) date = TL_DATE_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *position = g_strdup_printf ("(at character %u of “", fault->position);

  g_assert_false (tl_date_parse (fault->edtf, -1, &date, &error));
  g_assert_error (error, TL_DATE_ERROR, (int) fault->code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, fault->part));
  g_assert_nonnull (strstr (error->message, position));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (date.members);
}

static void
test_faults (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    assert_fault (&faults[i]);
}

/* A text put where a date belongs is quoted only as far as it helps. */
static void
test_long_fault (void)
{
  g_autofree char *text = g_strnfill (100000, 'x');
  g_auto (TlDate) date = TL_DATE_INIT;
  g_autoptr (GError) error = NULL;

  g_assert_false (tl_date_parse (text, -1, &date, &error));
  g_assert_cmpuint (strlen (error->message), <, 200);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/faults", test_faults);
  g_test_add_func ("/date/long-fault", test_long_fault);

  return g_test_run ();
}
