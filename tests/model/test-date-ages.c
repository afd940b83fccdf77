/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-date.h"

#include <stdlib.h>

typedef struct
{
  const char *birth;
  const char *at;
  const char *words;
} Age;

static const Age ages[] = {
  { "1969-12-16", "2010-12-15", "40" },
  { "1969-12-16", "2010-12-16", "41" },
  { "1969-12-16", "2010-12-16T08:00", "41" },
  { "1969-12-16T09:00", "2010-12-16T08:00", "41" },
  { "1969-12-16", "2010-04", "40" },
  { "1969-12-16", "2010", "40–41" },
  { "1969-12-16", "201X", "40–50" },
  { "1969-12-16", "2021-01-15/2021-03-30", "51" },
  { "1969-12-16", "[1990-01,1991-01]", "20–21" },
  { "1969", "2010", "40–41" },
  { "1969", "1969", "0" },
  { "1969-12-16", "1969", "0" },
  { "1969-12-16", "1970-06-01", "0" },
  { "1969-12-16", "1968", NULL },
  { "1969-12-16/..", "2010-04-06", "40" },
  { "1969-12-16/2060", "2010-04-06", "40" },
  { "../1969", "2010", NULL },
  { "/1969", "2010", NULL },
  { "1969-12-16", "2010/..", NULL },
  { "1969-12-16", "2010/", NULL },
  { "[1969..]", "2010", NULL },
  { "1969~", "2010", "about 40–41" },
  { "1969-12-16/1999~", "1990-01", "20" },
  { "1969-12-16", "2010-04?", "perhaps 40" },
  { "1969~", "2010?", "perhaps about 40–41" },
  { "2004-02-29", "2005-02-28", "0" },
  { "2004-02-29", "2005-03-01", "1" },
  { "-0099-07-12", "-0043-03-15", "55" },
  { "-0001", "0001-06-01", "1–2" },
};

static void
test_ages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      g_auto (TlDate) birth = TL_DATE_INIT;
      g_auto (TlDate) at = TL_DATE_INIT;
      g_autofree char *words = NULL;

      g_assert_true (tl_date_parse (ages[i].birth, -1, &birth, NULL));
      g_assert_true (tl_date_parse (ages[i].at, -1, &at, NULL));
      words = tl_date_age_words (&birth, &at);
      g_test_message ("%s at %s", ages[i].birth, ages[i].at);
      g_assert_cmpstr (words, ==, ages[i].words);
    }
}

/* Each birthday, and no other day, adds a year. */
static void
test_ages_rise (void)
{
  g_auto (TlDate) birth = TL_DATE_INIT;
  int last_age = 0;

  g_assert_true (tl_date_parse ("1969-12-16", -1, &birth, NULL));
  for (int day = 0; day < 20000; day++)
    {
      TlInstant instant = tl_calendar_add (tl_date_earliest (&birth), TL_CALENDAR_DAY, day);
      TlCivil civil = tl_instant_to_civil (instant);
      g_autofree char *edtf =
          g_strdup_printf ("%04d-%02d-%02d", (int) civil.year, civil.month, civil.day);
      g_auto (TlDate) at = TL_DATE_INIT;
      g_autofree char *words = NULL;
      int age;

      g_assert_true (tl_date_parse (edtf, -1, &at, NULL));
      words = tl_date_age_words (&birth, &at);
      age = atoi (words);
      g_assert_cmpint (age - last_age, ==, civil.month == 12 && civil.day == 16 && day > 0);
      last_age = age;
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/ages", test_ages);
  g_test_add_func ("/date/ages-rise", test_ages_rise);
  return g_test_run ();
}
