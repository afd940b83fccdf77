/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What Throughline says, and understands, in German. */

#include "tl-citation-note.h"
#include "words.h"

#include <glib/gi18n-lib.h>

static void
test_dates (void)
{
  static const Words cases[] = {
    { "2010-04-06", "6. April 2010" },
    { "2010-03", "März 2010" },
    { "1998", "1998" },
    { "1990~", "ca. 1990" },
    { "1990?", "vielleicht 1990" },
    { "198X", "1980er-Jahre" },
    { "19XX", "Jahrhundert ab 1900" },
    { "190X", "Jahre 1900 bis 1909" },
    { "2021-01-15/2021-03-30", "zwischen dem 15. Januar und dem 30. März 2021" },
    { "2021-03-15/2021-03-30", "zwischen dem 15. und 30. März 2021" },
    { "2021-01/2021-03", "zwischen Januar und März 2021" },
    { "1987~/1989", "zwischen ca. 1987 und 1989" },
    { "2004/..", "seit 2004" },
    { "[1995,1996]", "1995 oder 1996" },
    { "-0043-03-15", "15. März 44 v. Chr." },
    { "0014", "14 n. Chr." },
    { "Y12000", "12.000" },
    { "2021-21", "Frühling 2021" },
    { "1985-04-XX", "ein Tag im April 1985" },
    { "2004-XX", "ein Monat im Jahr 2004" },
    { "2021-03-30T19:30", "30. März 2021, 19:30" },
  };

  words_assert_dates (cases, G_N_ELEMENTS (cases));
}

static void
test_phrases (void)
{
  static const Words cases[] = {
    { "6. April 2010", "2010-04-06" },
    { "6.4.2010", "2010-04-06" },
    { "im Mär 2010", "2010-03" },
    { "heute", "2024-03-31" },
    { "gestern", "2024-03-30" },
    { "letzten Monat", "2024-02" },
    { "letztes Jahr", "2023" },
    { "Nächstes Jahr", "2025" },
    { "vor 3 Jahren", "2021" },
    { "vor 1 Jahr", "2023" },
    { "in 2 Jahren", "2026" },
    { "in den 1990ern", "199X" },
    { "1990er-Jahre", "199X" },
    { "Frühjahr 2021", "2021-21" },
    { "44 v. Chr.", "-0043" },
    { "14 n.Chr.", "0014" },
    /* English is understood everywhere. */
    { "last year", "2023" },
    { "April 2010", "2010-04" },
  };

  words_assert_phrases (cases, G_N_ELEMENTS (cases));
  words_assert_age ("Alter 41", 41);
  words_assert_age ("mit 41", 41);
  words_assert_age ("41 Jahre alt", 41);
  words_assert_age ("im Alter von 41 Jahren", 41);
  words_assert_age ("age 41", 41);
}

static void
test_axis (void)
{
  words_assert_axis (TL_CALENDAR_YEAR, 10, "2021", "2021er");
  words_assert_axis (TL_CALENDAR_MONTH, 1, "Mär", "März 2021");
  words_assert_axis (TL_CALENDAR_DAY, 1, "9", "9. März 2021");
}

static void
test_counts (void)
{
  g_autofree char *one = g_strdup_printf (ngettext ("%'u item", "%'u items", 1), 1U);
  g_autofree char *many = g_strdup_printf (ngettext ("%'u item", "%'u items", 12345), 12345U);

  g_assert_cmpstr (one, ==, "1 Eintrag");
  g_assert_cmpstr (many, ==, "12.345 Einträge");
}

/* The chronicle does not speak German: its own language is shown, and Chinese names are found. */
static void
test_content (void)
{
  g_autoptr (TlChronicle) chronicle = words_read_content ();

  g_assert_cmpstr (tl_chronicle_get_title (chronicle), ==, "Lei Jun, 1990–2024");
  words_assert_first_hit (chronicle, "雷军", "lei-jun");
}

static void
test_citation (void)
{
  g_autoptr (TlChronicle) chronicle = words_read_content ();
  g_autofree char *citation = tl_citation_source (tl_chronicle_get_source (chronicle, 0));

  g_assert_cmpstr (
      citation, ==,
      "Lei Jun, „Lei Jun: One last venture for the Xiaomi car!“ (Rede, 30. März 2021).");
}

int
main (int argc, char **argv)
{
  words_begin (&argc, &argv);

  g_test_add_func ("/german/dates", test_dates);
  g_test_add_func ("/german/phrases", test_phrases);
  g_test_add_func ("/german/axis", test_axis);
  g_test_add_func ("/german/counts", test_counts);
  g_test_add_func ("/german/content", test_content);
  g_test_add_func ("/german/citation", test_citation);

  return g_test_run ();
}
