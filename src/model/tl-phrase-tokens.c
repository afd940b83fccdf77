/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody typed, cut into words and numbers so that case, accents, spaces and punctuation do
 * not matter. */

#include "tl-phrase-tokens.h"

#include <glib/gi18n-lib.h>

/* Longer numbers are beyond any calendar. */
#define MAX_DIGITS 12

static void
clear_token (gpointer token)
{
  g_free (((TlPhraseToken *) token)->word);
}

/* Three digits and no more, as in the second half of "12,000". */
static gboolean
is_group (const char *at)
{
  for (guint i = 0; i < 3; i++)
    if (!g_ascii_isdigit (at[i]))
      return FALSE;
  return !g_ascii_isdigit (at[3]);
}

static const char *
take_number (GArray *tokens, const char *at, gboolean slashed)
{
  TlPhraseToken token = { .slashed = slashed };

  while (g_unichar_isdigit (g_utf8_get_char (at)) || (*at == ',' && is_group (at + 1)))
    {
      if (*at != ',' && ++token.n_digits <= MAX_DIGITS)
        token.number = token.number * 10 + g_unichar_digit_value (g_utf8_get_char (at));
      at = g_utf8_next_char (at);
    }
  g_array_append_val (tokens, token);
  return at;
}

/* Points stand in abbreviations, as in "B.C."; marks are what is left of accents. */
static const char *
take_word (GArray *tokens, const char *at)
{
  g_autoptr (GString) word = g_string_new (NULL);
  TlPhraseToken token = { 0 };

  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_isalpha (character))
        g_string_append_unichar (word, character);
      else if (!g_unichar_ismark (character) && character != '.')
        break;
    }
  token.word = g_string_free (g_steal_pointer (&word), FALSE);
  g_array_append_val (tokens, token);
  return at;
}

static char *
fold (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = plain != NULL ? g_utf8_casefold (plain, -1) : NULL;

  return folded != NULL ? g_utf8_normalize (folded, -1, G_NORMALIZE_ALL) : g_strdup ("");
}

/**
 * tl_phrase_tokens_new:
 * @text: what somebody typed, in any encoding
 *
 * Returns: (transfer full) (element-type TlPhraseToken): its words and numbers; none when it is not
 *   UTF-8
 */
GArray *
tl_phrase_tokens_new (const char *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (TlPhraseToken));
  g_autofree char *folded = NULL;
  const char *at;
  gboolean slashed = FALSE;

  g_return_val_if_fail (text != NULL, tokens);

  g_array_set_clear_func (tokens, clear_token);
  folded = fold (text);
  for (at = folded; *at != '\0';)
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_isdigit (character))
        at = take_number (tokens, at, slashed);
      else if (g_unichar_isalpha (character))
        at = take_word (tokens, at);
      else
        at = g_utf8_next_char (at);
      slashed = character == '/';
    }
  return tokens;
}

/* The phrases in English and in the language of the reader, who may type either. */
static char **
phrases_of (const char *pattern)
{
  g_autofree char *both =
      g_strconcat (pattern, "|", g_dpgettext2 (GETTEXT_PACKAGE, "date phrase", pattern), NULL);

  return g_strsplit (both, "|", -1);
}

/* Whether @wanted, in which any number is a hole, are the tokens from @start on. */
static gboolean
matches_at (const GArray *tokens, guint start, const GArray *wanted, gint64 *number)
{
  if (wanted->len == 0 || start + wanted->len > tokens->len)
    return FALSE;

  for (guint i = 0; i < wanted->len; i++)
    {
      const TlPhraseToken *token = &g_array_index (tokens, TlPhraseToken, start + i);
      const TlPhraseToken *want = &g_array_index (wanted, TlPhraseToken, i);

      if (g_strcmp0 (want->word, token->word) != 0 || token->n_digits > MAX_DIGITS)
        return FALSE;
      if (token->word == NULL)
        *number = token->number;
    }
  return TRUE;
}

static GArray *
tokens_of_phrase (const char *phrase)
{
  g_autofree char *filled = g_strdelimit (g_strdup (phrase), "#", '0');

  return tl_phrase_tokens_new (filled);
}

/**
 * tl_phrase_tokens_match:
 * @tokens: (element-type TlPhraseToken): what somebody typed
 * @pattern: phrases with `|` between them, in which `#` stands for a number; its translation has
 *   the context “date phrase”, and stands beside it
 * @number: (out): the number, if there is one
 *
 * Returns: whether @tokens are one of the phrases
 */
gboolean
tl_phrase_tokens_match (const GArray *tokens, const char *pattern, gint64 *number)
{
  g_auto (GStrv) phrases = NULL;

  g_return_val_if_fail (tokens != NULL, FALSE);
  g_return_val_if_fail (pattern != NULL, FALSE);

  phrases = phrases_of (pattern);
  for (guint i = 0; phrases[i] != NULL; i++)
    {
      g_autoptr (GArray) wanted = tokens_of_phrase (phrases[i]);

      if (wanted->len == tokens->len && matches_at (tokens, 0, wanted, number))
        return TRUE;
    }
  return FALSE;
}

/**
 * tl_phrase_tokens_remove:
 * @tokens: (element-type TlPhraseToken): what somebody typed
 * @pattern: phrases as for tl_phrase_tokens_match(), without numbers
 *
 * Takes the phrases out of @tokens, wherever they stand.
 *
 * Returns: whether there was any
 */
gboolean
tl_phrase_tokens_remove (GArray *tokens, const char *pattern)
{
  guint n_before;
  g_auto (GStrv) phrases = NULL;

  g_return_val_if_fail (tokens != NULL, FALSE);
  g_return_val_if_fail (pattern != NULL, FALSE);

  n_before = tokens->len;
  phrases = phrases_of (pattern);
  for (guint i = 0; phrases[i] != NULL; i++)
    {
      g_autoptr (GArray) wanted = tokens_of_phrase (phrases[i]);

      for (guint at = tokens->len; at-- > 0;)
        if (matches_at (tokens, at, wanted, NULL))
          g_array_remove_range (tokens, at, wanted->len);
    }
  return tokens->len < n_before;
}

/**
 * tl_phrase_fold:
 * @text: a word, in any encoding
 *
 * Returns: (transfer full): @text without case and accents, as the words of tokens are; empty when
 *   it is not UTF-8
 */
char *
tl_phrase_fold (const char *text)
{
  g_autoptr (GArray) tokens = NULL;
  g_autoptr (GString) folded = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  tokens = tl_phrase_tokens_new (text);
  for (guint i = 0; i < tokens->len; i++)
    {
      const TlPhraseToken *token = &g_array_index (tokens, TlPhraseToken, i);

      if (token->word != NULL)
        g_string_append (folded, token->word);
    }
  return g_string_free (g_steal_pointer (&folded), FALSE);
}
