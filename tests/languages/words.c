/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words.h"

#include "tl-axis-text.h"
#include "tl-chronicle-reader.h"
#include "tl-date-phrase.h"
#include "tl-translations.h"

/* Begins a test in the language of the session, with the translations that were built. */
void
words_begin (int *argc, char ***argv)
{
  tl_translations_begin (g_getenv ("THROUGHLINE_LOCALE_DIR"));
  g_test_init (argc, argv, NULL);
}

/* Each date, in EDTF, is said so. */
void
words_assert_dates (const Words *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_auto (TlDate) date = TL_DATE_INIT;
      g_autofree char *words = NULL;

      g_assert_true (tl_date_parse (cases[i].given, -1, &date, NULL));
      words = tl_date_to_words (&date);
      g_assert_cmpstr (words, ==, cases[i].wanted);
    }
}

/* The text means the time in which somebody who was born in 1969 was of this age. */
void
words_assert_age (const char *text, int age)
{
  g_auto (TlDate) life = TL_DATE_INIT;
  g_auto (TlDatePhrase) phrase = TL_DATE_PHRASE_INIT;
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_date_parse ("1969-12-16/..", -1, &life, NULL));
  tl_date_phrase_parse (text, tl_instant_from_ymd (2024, 3, 31), &life, &phrase, &error);
  g_assert_no_error (error);
  g_assert_cmpint (phrase.age, ==, age);
}

/* Each phrase, said on 31 March 2024 of somebody who was born in 1969, means the date in EDTF. */
void
words_assert_phrases (const Words *cases, guint n)
{
  g_auto (TlDate) life = TL_DATE_INIT;

  g_assert_true (tl_date_parse ("1969-12-16/..", -1, &life, NULL));
  for (guint i = 0; i < n; i++)
    {
      g_auto (TlDatePhrase) phrase = TL_DATE_PHRASE_INIT;
      g_auto (TlDate) wanted = TL_DATE_INIT;
      g_autofree char *words = NULL;
      g_autofree char *wanted_words = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].given);
      tl_date_phrase_parse (cases[i].given, tl_instant_from_ymd (2024, 3, 31), &life, &phrase,
                            &error);
      g_assert_no_error (error);
      g_assert_true (tl_date_parse (cases[i].wanted, -1, &wanted, NULL));
      words = tl_date_to_words (&phrase.date);
      wanted_words = tl_date_to_words (&wanted);
      g_assert_cmpstr (words, ==, wanted_words);
    }
}

/* So the axis labels 9 March 2021. */
void
words_assert_axis (TlCalendarUnit unit, guint step, const char *minor, const char *major)
{
  TlAxisLevel level = { unit, step };
  TlInstant instant = tl_instant_from_ymd (2021, 3, 9);
  g_autofree char *minor_text = tl_axis_minor_text (&level, instant);
  g_autofree char *major_text = tl_axis_major_text (&level, instant);

  g_assert_cmpstr (minor_text, ==, minor);
  g_assert_cmpstr (major_text, ==, major);
}

/* Returns the built-in chronicle, (transfer full). */
TlChronicle *
words_read_content (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("TL_CHRONICLE"));
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (GError) error = NULL;
  TlChronicle *chronicle = tl_chronicle_read_file (file, defects, NULL, &error);

  g_assert_no_error (error);
  return chronicle;
}

/* Searching for the words finds the item first. */
void
words_assert_first_hit (TlChronicle *chronicle, const char *words, const char *id)
{
  g_autoptr (TlSearchIndex) index = tl_search_index_new (chronicle);
  g_autoptr (TlSearchHits) hits = NULL;

  g_assert_true (tl_search_index_build (index, NULL));
  hits = tl_search_index_find (index, words);
  g_assert_cmpuint (hits->n, >, 0);
  g_assert_cmpstr (tl_chronicle_row_id (chronicle, hits->ranked[0]), ==, id);
}
