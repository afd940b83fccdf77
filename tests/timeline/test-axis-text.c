/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-axis-text.h"
#include "tl-count-words.h"

typedef struct
{
  TlAxisLevel level;
  gint64 year;
  guint month;
  guint day;
  const char *minor;
  const char *major;
} TlAxisTextCase;

static const TlAxisTextCase cases[] = {
  { { TL_CALENDAR_YEAR, 1 }, 2021, 1, 1, "2021", "2021" },
  { { TL_CALENDAR_YEAR, 10 }, 1990, 1, 1, "1990", "1990s" },
  { { TL_CALENDAR_YEAR, 100 }, 1900, 1, 1, "1900", "1900s" },
  { { TL_CALENDAR_YEAR, 10 }, 1, 1, 1, "1", "1" },
  { { TL_CALENDAR_YEAR, 1000 }, 0, 1, 1, "1 BCE", "1 BCE" },
  { { TL_CALENDAR_YEAR, 10 }, -43, 1, 1, "44 BCE", "44 BCE" },
  { { TL_CALENDAR_MONTH, 1 }, 2021, 3, 1, "Mar", "March 2021" },
  { { TL_CALENDAR_DAY, 1 }, 2021, 3, 9, "9", "9 March 2021" },
  { { TL_CALENDAR_DAY, 1 }, -43, 3, 15, "15", "15 March 44 BCE" },
  { { TL_CALENDAR_HOUR, 6 }, 2021, 3, 9, "00:00", "9 March 2021" },
};

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TlInstant instant = tl_instant_from_ymd (cases[i].year, cases[i].month, cases[i].day);
      g_autofree char *minor = tl_axis_minor_text (&cases[i].level, instant);
      g_autofree char *major = tl_axis_major_text (&cases[i].level, instant);

      g_assert_cmpstr (minor, ==, cases[i].minor);
      g_assert_cmpstr (major, ==, cases[i].major);
    }
}

static void
test_counts (void)
{
  static const struct
  {
    guint count;
    const char *words;
  } counts[] = {
    { 2, "+2" },       { 999, "+999" },     { 1000, "+1.0k" },    { 9399, "+9.3k" },
    { 10000, "+10k" }, { 999999, "+999k" }, { 1000000, "+1.0M" }, { 1250000, "+1.2M" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *words = tl_count_words (counts[i].count);

      g_assert_cmpstr (words, ==, counts[i].words);
    }
}

static void
assert_widest (gint64 step, gint64 from, gint64 to, const char *expected)
{
  TlAxisLevel level = { TL_CALENDAR_YEAR, step };
  g_autofree char *widest = tl_axis_widest_text (&level, tl_instant_from_ymd (from, 1, 1),
                                                 tl_instant_from_ymd (to, 1, 1));

  g_assert_cmpstr (widest, ==, expected);
}

static void
test_widest (void)
{
  assert_widest (1, 1990, 2025, "0000");
  assert_widest (1, -43, 15, "44 BCE");
  assert_widest (1000, 950, 2001, "1 BCE");
  assert_widest (100, -12000, 2001, "12001 BCE");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/axis-text/texts", test_texts);
  g_test_add_func ("/axis-text/counts", test_counts);
  g_test_add_func ("/axis-text/widest", test_widest);
  return g_test_run ();
}
