/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words taken out of a text, in quotation marks, and the words that stood around them. The text can
 * have quotation marks of its own there, and no two are to meet. */

#include "tl-quotation-words.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* How much of the words around a passage is shown, in characters. */
#define CONTEXT_LENGTH 60

/* Of any language: a text need not be in the reader's. */
#define DOUBLE_MARKS "\"“”„‟«»「」『』＂"

static gboolean
is_mark (const char *character)
{
  return g_utf8_strchr (DOUBLE_MARKS, -1, g_utf8_get_char (character)) != NULL;
}

static gboolean
begins_with_mark (const char *text)
{
  return text[0] != '\0' && is_mark (text);
}

static gboolean
ends_with_mark (const char *text, const char *end)
{
  return end > text && is_mark (g_utf8_prev_char (end));
}

/**
 * tl_quotation_words:
 * @text: someone's words
 *
 * Returns: (transfer full): @text in quotation marks, which differ from those that it begins or
 *   ends with itself
 */
char *
tl_quotation_words (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (begins_with_mark (text) || ends_with_mark (text, text + strlen (text)))
    /* Translators: a quotation that begins or ends with a quotation of its own, in the quotation
     * marks that your language has for the outer one then. */
    return g_strdup_printf (C_ ("quotation with a quotation in it", "‘%s’"), text);
  /* Translators: a quotation, in the quotation marks of your language. */
  return g_strdup_printf (C_ ("quotation", "“%s”"), text);
}

/* The last words of what stands before, that begin where a word does. */
static const char *
last_words (const char *text, const char *end)
{
  glong length = g_utf8_strlen (text, end - text);
  const char *start, *space;

  if (length <= CONTEXT_LENGTH)
    return text;
  start = g_utf8_offset_to_pointer (text, length - CONTEXT_LENGTH);
  space = memchr (start, ' ', (gsize) (end - start));
  return space != NULL ? space + 1 : start;
}

/**
 * tl_quotation_words_before:
 * @prefix: (nullable): what stands before a quotation
 *
 * The mark that opens the quotation in the text itself is left out: tl_quotation_words() has one.
 *
 * Returns: (transfer full) (nullable): the last words of @prefix; %NULL when there are none
 */
char *
tl_quotation_words_before (const char *prefix)
{
  const char *start, *end;

  if (prefix == NULL)
    return NULL;
  end = prefix + strlen (prefix);
  if (ends_with_mark (prefix, end))
    end = g_utf8_prev_char (end);
  if (end == prefix)
    return NULL;

  start = last_words (prefix, end);
  return g_strdup_printf ("…%.*s", (int) (end - start), start);
}

/* Where the first words of what stands after end, which is where a word does. */
static const char *
first_words (const char *text)
{
  const char *end = text + strlen (text);
  const char *space;

  if (g_utf8_strlen (text, -1) > CONTEXT_LENGTH)
    {
      end = g_utf8_offset_to_pointer (text, CONTEXT_LENGTH);
      space = g_strrstr_len (text, end - text, " ");
      end = space != NULL ? space : end;
    }
  while (end > text && g_ascii_isspace (end[-1]))
    end--;
  return end;
}

/**
 * tl_quotation_words_after:
 * @suffix: (nullable): what stands after a quotation
 *
 * The mark that closes the quotation in the text itself is left out: tl_quotation_words() has one.
 *
 * Returns: (transfer full) (nullable): the first words of @suffix; %NULL when there are none
 */
char *
tl_quotation_words_after (const char *suffix)
{
  const char *end;

  if (suffix == NULL)
    return NULL;
  if (begins_with_mark (suffix))
    suffix = g_utf8_next_char (suffix);
  if (suffix[0] == '\0')
    return NULL;

  end = first_words (suffix);
  if (end > suffix && strchr (".!?", end[-1]) != NULL)
    return g_strndup (suffix, (gsize) (end - suffix));
  return g_strdup_printf ("%.*s…", (int) (end - suffix), suffix);
}
