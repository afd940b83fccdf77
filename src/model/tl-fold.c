/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-fold.h"

#include <string.h>

/* The most characters that one decomposes to, by the stability policy of Unicode. */
#define MAX_DECOMPOSED 18

/* Whether a character only adorns another: an accent, a stroke, a Hebrew or Arabic point, a circle.
 * The marks of Indic scripts, of Thai and of kana are letters to their readers and stay. */
static gboolean
is_adornment (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);
  int class = g_unichar_combining_class (c);

  if (type == G_UNICODE_NON_SPACING_MARK)
    return class == 1 || (class >= 10 && class <= 36) || class >= 200;
  return type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_FORMAT;
}

/* What keyboards have one key for, and printers several signs. */
static gunichar
plain_sign (gunichar c)
{
  switch (c)
    {
    case 0x2018: /* quotation marks and apostrophes */
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x02bc:
      return '\'';
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0x00ab:
    case 0x00bb:
      return '"';
    case 0x2010: /* hyphens and dashes */
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return '-';
    default:
      return g_unichar_isspace (c) ? ' ' : c;
    }
}

/* In small letters too: GLib folds the small letters of Cherokee to capitals, as Unicode has it,
 * but those to small letters. */
static guint
append_decomposed (gunichar c, char *bytes, guint length)
{
  gunichar parts[MAX_DECOMPOSED];
  gsize n = g_unichar_fully_decompose (c, TRUE, parts, MAX_DECOMPOSED);

  for (gsize i = 0; i < n; i++)
    if (!is_adornment (parts[i]))
      length +=
          (guint) g_unichar_to_utf8 (g_unichar_tolower (plain_sign (parts[i])), bytes + length);
  g_assert (length <= TL_FOLD_MAX - 6);
  return length;
}

/* Decomposed, without case, and decomposed again, as what has no case may be composed. */
static guint
fold_character (gunichar c, char *bytes)
{
  char decomposed[TL_FOLD_MAX];
  g_autofree char *caseless = NULL;
  guint length = append_decomposed (c, decomposed, 0);

  caseless = g_utf8_casefold (decomposed, length);
  length = 0;
  for (const char *p = caseless; *p != '\0'; p = g_utf8_next_char (p))
    length = append_decomposed (g_utf8_get_char (p), bytes, length);
  return length;
}

/**
 * tl_folded_init:
 * @self: memory for folded texts
 * @with_places: whether to keep which byte comes from where
 *
 * Makes @self hold no text.
 */
void
tl_folded_init (TlFolded *self, gboolean with_places)
{
  *self = (TlFolded) TL_FOLDED_INIT;
  self->cache = g_malloc0 (TL_FOLD_CACHE * sizeof *self->cache);
  if (with_places)
    self->places = g_array_new (FALSE, FALSE, sizeof (guint32));
}

/**
 * tl_folded_clear:
 * @self: folded texts, or zeroed memory
 *
 * Frees them.
 */
void
tl_folded_clear (TlFolded *self)
{
  g_clear_pointer (&self->bytes, g_free);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->cache, g_free);
  self->length = 0;
  self->allocated = 0;
}

/**
 * tl_folded_reserve:
 * @self: folded texts
 * @size: how many bytes
 *
 * Makes room for @size more bytes.
 */
void
tl_folded_reserve (TlFolded *self, gsize size)
{
  if (self->length + size <= self->allocated)
    return;

  self->allocated = MAX (self->length + size, self->allocated + self->allocated / 2);
  self->bytes = g_realloc (self->bytes, self->allocated);
}

/* Blanks that follow each other count as one, so that lines can break anywhere. */
static inline void
put (TlFolded *self, gsize start, char byte, guint32 place)
{
  if (byte == ' ' && self->length > start && self->bytes[self->length - 1] == ' ')
    return;
  self->bytes[self->length++] = byte;
  if (self->places != NULL)
    g_array_append_val (self->places, place);
}

static void
append_character (TlFolded *self, gsize start, gunichar c, guint32 place)
{
  guint slot = c % TL_FOLD_CACHE;

  if (self->cache[slot].from != c)
    {
      self->cache[slot].from = c;
      self->cache[slot].length = (guint8) fold_character (c, self->cache[slot].bytes);
    }
  for (guint i = 0; i < self->cache[slot].length; i++)
    put (self, start, self->cache[slot].bytes[i], place);
}

static inline char
fold_ascii (char c)
{
  if (c >= 'A' && c <= 'Z')
    return (char) (c + ('a' - 'A'));
  return c >= '\t' && c <= '\r' && c != '\v' ? ' ' : c;
}

/**
 * tl_folded_append:
 * @self: folded texts
 * @text: a text in UTF-8
 *
 * Appends @text as it is compared, and a NUL: decomposed for compatibility (NFKD), without accents
 * and what else only adorns, without case, any blanks as one space, and the marks that are set in
 * several ways (quotation marks, dashes) in one. Characters are folded one by one, and what is
 * folded folds to itself.
 */
void
tl_folded_append (TlFolded *self, const char *text)
{
  gsize size = strlen (text);
  gsize start = self->length;
  const char *end = text + size;
  guint32 ends_at = (guint32) size;

  tl_folded_reserve (self, size + 1);
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      /* What remains, should every byte be a character of its own, fits after this one. */
      tl_folded_reserve (self, (gsize) (end - p) + TL_FOLD_MAX + 1);
      for (; p < end && (guchar) *p < 0x80; p++)
        put (self, start, fold_ascii (*p), (guint32) (p - text));
      if (p == end)
        break;
      append_character (self, start, g_utf8_get_char (p), (guint32) (p - text));
    }
  self->bytes[self->length++] = '\0';
  if (self->places != NULL)
    g_array_append_val (self->places, ends_at);
}

/**
 * tl_folded_trim:
 * @self: folded texts
 *
 * Gives back what is not used, once nothing more is to be appended.
 */
void
tl_folded_trim (TlFolded *self)
{
  self->allocated = self->length;
  self->bytes = g_realloc (self->bytes, self->allocated);
  g_clear_pointer (&self->cache, g_free);
}

/**
 * tl_fold:
 * @text: a text in UTF-8
 *
 * Returns: (transfer full): @text as it is compared; see tl_folded_append()
 */
char *
tl_fold (const char *text)
{
  g_auto (TlFolded) folded = TL_FOLDED_INIT;

  tl_folded_init (&folded, FALSE);
  tl_folded_append (&folded, text);
  return g_steal_pointer (&folded.bytes);
}
