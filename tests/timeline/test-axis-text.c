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
  { { TL_CALENDAR_YEAR, 10 }, 1900, 1, 1, "1900", "1900s" },
  { { TL_CALENDAR_YEAR, 100 }, 1900, 1, 1, "1900", "1900–1999" },
  { { TL_CALENDAR_YEAR, 1000 }, 2000, 1, 1, "2000", "2000–2999" },
  { { TL_CALENDAR_YEAR, 10 }, 1, 1, 1, "1 CE", "1–9 CE" },
  { { TL_CALENDAR_YEAR, 100 }, 1, 1, 1, "1 CE", "1–99 CE" },
  { { TL_CALENDAR_YEAR, 10 }, -9, 1, 1, "10 BCE", "10 BCE–1 BCE" },
  { { TL_CALENDAR_YEAR, 100 }, -99, 1, 1, "100 BCE", "100 BCE–1 BCE" },
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

/* Under a major label stands no minor one that says the same. */
static void
test_rows_differ (void)
{
  for (gint64 year = -1200; year <= 2100; year += 1)
    for (gint64 step = 10; step <= 1000; step *= 10)
      {
        TlAxisLevel major_level = { TL_CALENDAR_YEAR, step };
        TlAxisLevel minor_level = { TL_CALENDAR_YEAR, step / 10 };
        g_autoptr (GArray) ticks = tl_axis_ticks (&major_level, tl_instant_from_ymd (year, 1, 1),
                                                  tl_instant_from_ymd (year, 1, 1));
        TlInstant from = g_array_index (ticks, TlTick, 0).from;
        g_autofree char *major = tl_axis_major_text (&major_level, from);
        g_autofree char *minor = tl_axis_minor_text (&minor_level, from);

        g_assert_cmpstr (major, !=, minor);
      }
}

static void
test_ruler_words (void)
{
  TlAxisLevel one = { TL_CALENDAR_YEAR, 1 };
  TlAxisLevel three = { TL_CALENDAR_MONTH, 3 };
  g_autofree char *year = tl_axis_ruler_words (&one);
  g_autofree char *months = tl_axis_ruler_words (&three);

  g_assert_cmpstr (year, ==, "1 year");
  g_assert_cmpstr (months, ==, "3 months");
}

static void
assert_widest (gint64 step, gint64 from, gint64 to, const char *expected)
{
  TlAxisLevel level = { TL_CALENDAR_YEAR, step };
  gint64 year =
      tl_axis_widest_year (tl_instant_from_ymd (from, 1, 1), tl_instant_from_ymd (to, 1, 1));
  g_autofree char *widest = tl_axis_widest_text (&level, year);

  g_assert_cmpstr (widest, ==, expected);
}

static void
test_widest (void)
{
  assert_widest (1, 1990, 2025, "8888");
  assert_widest (1, -43, 15, "88 BCE");
  assert_widest (1000, 950, 2001, "8888");
  assert_widest (100, -12000, 2001, "88888 BCE");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/axis-text/texts", test_texts);
  g_test_add_func ("/axis-text/counts", test_counts);
  g_test_add_func ("/axis-text/rows-differ", test_rows_differ);
  g_test_add_func ("/axis-text/ruler-words", test_ruler_words);
  g_test_add_func ("/axis-text/widest", test_widest);
  return g_test_run ();
}
