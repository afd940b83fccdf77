/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-legible.h"

/* A message that quotes more than this of a file is hard to read. */
#define MAX_CHARACTERS 60

/* What UTF-8 takes at most, for as many characters and one more. */
#define MAX_BYTES ((MAX_CHARACTERS + 1) * 4)

#define REPLACEMENT 0xFFFD

static char *
make_legible (const char *text, gssize length, guint max_characters)
{
  g_autofree char *valid = g_utf8_make_valid (text, length);
  GString *legible = g_string_new (NULL);
  guint n = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (n++ == max_characters)
        {
          g_string_append (legible, "…");
          break;
        }
      g_string_append_unichar (legible, g_unichar_isprint (c) ? c : REPLACEMENT);
    }

  return g_string_free_and_steal (legible);
}

/**
 * tl_legible_dup:
 * @text: text from a file, in any encoding
 * @length: its length in bytes, or -1 when it ends in NUL
 *
 * Makes text from a file fit to be quoted in a message: valid UTF-8, of one line, not long, and
 * without characters that steer a terminal or turn the direction of what follows.
 *
 * Returns: (transfer full): the text to show
 */
char *
tl_legible_dup (const char *text, gssize length)
{
  gsize bytes;

  g_return_val_if_fail (text != NULL, NULL);

  bytes = length < 0 ? strnlen (text, MAX_BYTES) : MIN ((gsize) length, MAX_BYTES);
  return make_legible (text, (gssize) bytes, MAX_CHARACTERS);
}

/**
 * tl_legible_dup_whole:
 * @text: a message that quotes text from a file
 *
 * Makes a message fit to be shown, as tl_legible_dup() does, but of any length.
 *
 * Returns: (transfer full): the message to show
 */
char *
tl_legible_dup_whole (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return make_legible (text, -1, G_MAXUINT);
}
