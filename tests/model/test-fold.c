/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-excerpt.h"
#include "tl-fold.h"

#include <string.h>

#define N_STRINGS 10000

/* From each, characters are drawn alike often: what folding has to know of. */
static const struct
{
  gunichar first;
  gunichar last;
} ranges[] = {
  { 0x20, 0x7e },     { 0x09, 0x0d },     { 0xa0, 0x17f },      { 0x300, 0x36f },
  { 0x370, 0x3ff },   { 0x400, 0x45f },   { 0x591, 0x5ea },     { 0x610, 0x64f },
  { 0x900, 0x94d },   { 0xe01, 0xe4e },   { 0x1e00, 0x1eff },   { 0x2000, 0x206f },
  { 0x3040, 0x30ff }, { 0x4e00, 0x9fff }, { 0xac00, 0xd7a3 },   { 0xf900, 0xfaff },
  { 0xfb00, 0xfb06 }, { 0xff00, 0xff9f }, { 0x1d400, 0x1d4ff }, { 0x1f600, 0x1f64f },
};

static guint
random_range (void)
{
  return (guint) g_test_rand_int_range (0, G_N_ELEMENTS (ranges));
}

static gunichar
random_character (guint range)
{
  gunichar c = 0;

  while (!g_unichar_isdefined (c) || c == 0)
    c = (gunichar) g_test_rand_int_range ((int) ranges[range].first, (int) ranges[range].last + 1);
  return c;
}

static char *
random_string (void)
{
  GString *string = g_string_new (NULL);
  int n = g_test_rand_int_range (0, 24);

  for (int i = 0; i < n; i++)
    g_string_append_unichar (string, random_character (random_range ()));
  return g_string_free (string, FALSE);
}

/* Of one script, as marks of several on one letter have no order that means anything. */
static char *
random_word (void)
{
  GString *string = g_string_new (NULL);
  guint range = random_range ();
  int n = g_test_rand_int_range (0, 8);

  for (int i = 0; i < n; i++)
    g_string_append_unichar (string, random_character (range));
  return g_string_free (string, FALSE);
}

static void
assert_folds (const char *text, const char *expected)
{
  g_autofree char *folded = tl_fold (text);

  g_assert_cmpstr (folded, ==, expected);
}

static void
test_examples (void)
{
  assert_folds ("", "");
  assert_folds ("Xiaomi CAR", "xiaomi car");
  assert_folds ("Café, naïve, Ångström", "cafe, naive, angstrom");
  assert_folds ("Cafe\u0301", "cafe");
  assert_folds ("Straße ΣΊΣΥΦΟΣ Ёлка", "strasse σισυφοσ елка");
  assert_folds ("ＸＩＡＯＭＩ　１０", "xiaomi 10");
  assert_folds ("卓越网", "卓越网");
  assert_folds ("が か", "か\u3099 か");
  assert_folds ("ﬁnd ② ™", "find 2 tm");
  assert_folds ("one\n\t two", "one two");
  assert_folds ("“don’t” – 1990—2024", "\"don't\" - 1990-2024");
  assert_folds ("soft\u00adhyphen", "softhyphen");
  assert_folds ("ที่นี่", "ที่นี่");
  assert_folds ("हिन्दी", "हिन्दी");
}

/* Every character, so that no table of Unicode holds a surprise. */
static void
test_every_character (void)
{
  for (gunichar c = 1; c <= 0x10ffff; c++)
    {
      char text[7] = { 0 };
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      if (!g_unichar_validate (c))
        continue;
      g_unichar_to_utf8 (c, text);
      once = tl_fold (text);
      twice = tl_fold (once);
      if (!g_str_equal (once, twice))
        g_error ("U+%04X folds to “%s”, and that to “%s”", c, once, twice);
      g_assert_true (g_utf8_validate (once, -1, NULL));
    }
}

static void
test_idempotent (void)
{
  for (guint i = 0; i < N_STRINGS; i++)
    {
      g_autofree char *text = random_string ();
      g_autofree char *once = tl_fold (text);

      assert_folds (once, once);
    }
}

static void
test_composed_or_not (void)
{
  for (guint i = 0; i < N_STRINGS; i++)
    {
      g_autofree char *text = random_word ();
      g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
      g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
      g_autofree char *folded = tl_fold (composed);

      assert_folds (decomposed, folded);
    }
}

/* Each byte comes from the character that it is said to come from: folded by themselves, the
 * characters are what the whole is, but for blanks that follow each other. */
static void
test_places (void)
{
  for (guint i = 0; i < N_STRINGS; i++)
    {
      g_autofree char *text = random_string ();
      g_auto (TlFolded) folded = TL_FOLDED_INIT;
      const guint32 *places;
      gsize at = 0;

      tl_folded_init (&folded, TRUE);
      tl_folded_append (&folded, text);
      g_assert_cmpuint (folded.places->len, ==, folded.length);
      places = (const guint32 *) (gpointer) folded.places->data;
      for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
        {
          g_autofree char *character = g_strndup (p, (gsize) (g_utf8_next_char (p) - p));
          g_autofree char *alone = tl_fold (character);
          const char *part = alone;

          if (*part == ' ' && at > 0 && folded.bytes[at - 1] == ' ')
            part++;
          for (; *part != '\0'; part++, at++)
            {
              g_assert_cmpint (folded.bytes[at], ==, *part);
              g_assert_cmpuint (places[at], ==, p - text);
            }
        }
      g_assert_cmpuint (at, ==, folded.length - 1);
      g_assert_cmpuint (places[at], ==, strlen (text));
    }
}

static gboolean
is_inner (const char *p)
{
  g_autofree char *character = g_strndup (p, (gsize) (g_utf8_next_char (p) - p));
  g_autofree char *folded = tl_fold (character);

  return *folded == '\0' || g_unichar_ismark (g_utf8_get_char (p));
}

/* Some of the graphemes of @text, from @start to @end. */
static gboolean
pick_piece (const char *text, const char **start, const char **end)
{
  glong n = g_utf8_strlen (text, -1);

  if (n == 0)
    return FALSE;
  *start = g_utf8_offset_to_pointer (text, g_test_rand_int_range (0, (int) n));
  while (*start > text && is_inner (*start))
    *start = g_utf8_prev_char (*start);
  if (is_inner (*start))
    return FALSE;
  *end = g_utf8_next_char (*start);
  for (int more = g_test_rand_int_range (0, 4); more > 0 && **end != '\0'; more--)
    *end = g_utf8_next_char (*end);
  while (**end != '\0' && is_inner (*end))
    *end = g_utf8_next_char (*end);
  return TRUE;
}

/* What a reader copies from a text and looks for is found where it was copied from. */
static void
test_pieces_are_found (void)
{
  guint n_found = 0;

  for (guint i = 0; i < N_STRINGS; i++)
    {
      g_autofree char *text = random_string ();
      g_autofree char *piece = NULL;
      g_autofree char *folded = NULL;
      g_autoptr (TlSearchQuery) query = NULL;
      g_autoptr (GArray) matches = NULL;
      gboolean found = FALSE;
      const char *start, *end;

      if (!pick_piece (text, &start, &end))
        continue;
      piece = g_strndup (start, (gsize) (end - start));
      folded = tl_fold (piece);
      if (strpbrk (folded, " \"") != NULL || *folded == '\0')
        continue;
      query = tl_search_query_new (piece);
      matches = tl_excerpt_find_matches (text, query, NULL);
      for (guint j = 0; j < matches->len; j++)
        {
          TlMatch match = g_array_index (matches, TlMatch, j);

          found |= match.start <= start - text && match.end >= end - text;
        }
      g_assert_true (found);
      n_found++;
    }
  g_assert_cmpuint (n_found, >, N_STRINGS / 4);
}

static void
assert_match (const char *text, const char *asked, const char *expected)
{
  g_autoptr (TlSearchQuery) query = tl_search_query_new (asked);
  g_autoptr (GArray) matches = tl_excerpt_find_matches (text, query, NULL);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++)
    {
      TlMatch match = g_array_index (matches, TlMatch, i);

      g_string_append_c (found, '[');
      g_string_append_len (found, text + match.start, match.end - match.start);
      g_string_append_c (found, ']');
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_matches (void)
{
  assert_match ("At the café", "CAFE", "[café]");
  assert_match ("cafe\u0301s", "cafe", "[cafe\u0301]");
  assert_match ("一ＸＩＡＯＭＩ二", "xiaomi", "[ＸＩＡＯＭＩ]");
  assert_match ("卓越网上线", "越网", "[越网]");
  assert_match ("ﬁnd", "f", "[ﬁ]");
  assert_match ("a  b", "\"a b\"", "[a  b]");
  assert_match ("abcd", "abc bcd", "[abcd]");
  assert_match ("aXbXc", "x c", "[X][Xc]");
  assert_match ("abc", "d", "");
}

static void
assert_excerpt (const char *text, const char *asked, const char *expected, guint start)
{
  g_autoptr (TlSearchQuery) query = tl_search_query_new (asked);
  g_autoptr (TlExcerpt) excerpt = tl_excerpt_new (text, query);

  g_assert_cmpstr (excerpt->text, ==, expected);
  g_assert_cmpuint (excerpt->matches->len, >, 0);
  g_assert_cmpuint (g_array_index (excerpt->matches, TlMatch, 0).start, ==, start);
}

static void
test_excerpts (void)
{
  g_autofree char *before = g_strnfill (300, 'a');
  g_autofree char *after = g_strnfill (300, 'b');
  g_autofree char *words = g_strconcat (before, " then came x ", after, NULL);
  g_autofree char *solid = g_strconcat (before, "x", after, NULL);
  g_autofree char *cut = g_strdup_printf ("…%.*sx%.*s…", TL_EXCERPT_LEAD, before,
                                          TL_EXCERPT_LENGTH - TL_EXCERPT_LEAD - 1, after);

  assert_excerpt ("short and x", "x", "short and x", 10);
  assert_excerpt ("on\ntwo lines", "two", "on two lines", 3);
  assert_excerpt (words, "x", "…then came x…", strlen ("…then came "));
  assert_excerpt (solid, "x", cut, strlen ("…") + TL_EXCERPT_LEAD);
}

/* An excerpt is valid, and highlights what matches wherever it is cut. */
static void
test_excerpts_of_anything (void)
{
  for (guint i = 0; i < N_STRINGS / 10; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (TlSearchQuery) query = tl_search_query_new ("needle");
      g_autoptr (TlExcerpt) excerpt = NULL;
      TlMatch match;

      for (guint j = 0; j < 30; j++)
        {
          g_autofree char *part = random_string ();

          g_string_append (text, j == 15 ? "Needle" : part);
        }
      excerpt = tl_excerpt_new (text->str, query);
      g_assert_true (g_utf8_validate (excerpt->text, -1, NULL));
      g_assert_cmpuint (excerpt->matches->len, ==, 1);
      match = g_array_index (excerpt->matches, TlMatch, 0);
      g_assert_true (g_str_has_prefix (excerpt->text + match.start, "Needle"));
      g_assert_cmpuint (match.end, <=, strlen (excerpt->text));
    }
}

static void
assert_terms (const char *text, const char *expected)
{
  g_autoptr (TlSearchQuery) query = tl_search_query_new (text);
  g_autoptr (GString) terms = g_string_new (NULL);

  for (guint i = 0; i < query->n_terms; i++)
    {
      g_assert_cmpuint (query->terms[i].length, ==, strlen (query->terms[i].text));
      g_string_append_printf (terms, "[%s]", query->terms[i].text);
    }
  g_assert_cmpstr (terms->str, ==, expected);
}

static void
test_queries (void)
{
  assert_terms ("", "");
  assert_terms (" \t", "");
  assert_terms ("Lei  Jun", "[lei][jun]");
  assert_terms ("\"Lei Jun\" car", "[lei jun][car]");
  assert_terms ("“Lei Jun” ＣＡＲ", "[lei jun][car]");
  assert_terms ("\"Lei Ju", "[lei ju]");
  assert_terms ("\"\" \" \"", "");
}

static void
assert_narrows (const char *text, const char *before, gboolean expected)
{
  g_autoptr (TlSearchQuery) query = tl_search_query_new (text);
  g_autoptr (TlSearchQuery) other = tl_search_query_new (before);

  g_assert_cmpint (tl_search_query_narrows (query, other), ==, expected);
}

static void
test_narrowing (void)
{
  assert_narrows ("xiao", "xia", TRUE);
  assert_narrows ("xia c", "xia", TRUE);
  assert_narrows ("xia", "xia", TRUE);
  assert_narrows ("\"lei jun\"", "lei jun", TRUE);
  assert_narrows ("xi", "xia", FALSE);
  assert_narrows ("xia", "xia c", FALSE);
  assert_narrows ("xia", "", FALSE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/examples", test_examples);
  g_test_add_func ("/fold/every-character", test_every_character);
  g_test_add_func ("/fold/idempotent", test_idempotent);
  g_test_add_func ("/fold/composed-or-not", test_composed_or_not);
  g_test_add_func ("/fold/places", test_places);
  g_test_add_func ("/fold/pieces-are-found", test_pieces_are_found);
  g_test_add_func ("/fold/matches", test_matches);
  g_test_add_func ("/fold/excerpts", test_excerpts);
  g_test_add_func ("/fold/excerpts-of-anything", test_excerpts_of_anything);
  g_test_add_func ("/fold/queries", test_queries);
  g_test_add_func ("/fold/narrowing", test_narrowing);
  return g_test_run ();
}
