/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-needle.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

static gsize
rarest_but (const char *text, gsize length, const guint32 *counts, gsize but)
{
  gsize best = but == 0 ? length - 1 : 0;

  for (gsize i = 0; i < length; i++)
    if (i != but && counts[(guchar) text[i]] < counts[(guchar) text[best]])
      best = i;
  return best;
}

/**
 * tl_needle_init:
 * @self: memory for a needle
 * @text: what is to be found; it has to outlive @self
 * @length: its bytes, at least one
 * @counts: how often each byte occurs where it will be looked for, 256 numbers
 *
 * Makes ready to look for @text.
 */
void
tl_needle_init (TlNeedle *self, const char *text, gsize length, const guint32 *counts)
{
  self->text = text;
  self->length = length;
  self->rare = rarest_but (text, length, counts, length);
  self->second = rarest_but (text, length, counts, self->rare);
}

static inline gboolean
is_at (const TlNeedle *self, const char *place)
{
  return memcmp (place, self->text, self->length) == 0;
}

/* Looks at places one after the other: those up to, not including, @last. */
static const char *
find_by_byte (const TlNeedle *self, const char *from, const char *last)
{
  for (const char *p = from; p < last; p++)
    {
      const char *rare = memchr (p + self->rare, self->text[self->rare], (gsize) (last - p));

      if (rare == NULL)
        return NULL;
      p = rare - self->rare;
      if (p[self->second] == self->text[self->second] && is_at (self, p))
        return p;
    }
  return NULL;
}

#ifdef __SSE2__

/* Which of 16 places have both rare bytes of the needle where they should be, a bit for each. */
static inline guint
candidates (const char *rare, const char *second, __m128i one, __m128i other)
{
  __m128i a = _mm_loadu_si128 ((const __m128i *) (gconstpointer) rare);
  __m128i b = _mm_loadu_si128 ((const __m128i *) (gconstpointer) second);

  return (guint) _mm_movemask_epi8 (
      _mm_and_si128 (_mm_cmpeq_epi8 (a, one), _mm_cmpeq_epi8 (b, other)));
}

/* Where bytes are too common for memchr() to take long strides, two of them at once seldom are. */
static const char *
find_place (const TlNeedle *self, const char *from, const char *last)
{
  const __m128i one = _mm_set1_epi8 (self->text[self->rare]);
  const __m128i other = _mm_set1_epi8 (self->text[self->second]);
  const char *p;

  for (p = from; last - p >= 16; p += 16)
    for (guint bits = candidates (p + self->rare, p + self->second, one, other); bits != 0;
         bits &= bits - 1)
      if (is_at (self, p + __builtin_ctz (bits)))
        return p + __builtin_ctz (bits);
  return find_by_byte (self, p, last);
}

#else

static const char *
find_place (const TlNeedle *self, const char *from, const char *last)
{
  return find_by_byte (self, from, last);
}

#endif

/**
 * tl_needle_find:
 * @self: a needle
 * @from: where to begin
 * @end: where to end
 *
 * Returns: (nullable): the first place at or after @from where the needle is, all of it before
 *   @end
 */
const char *
tl_needle_find (const TlNeedle *self, const char *from, const char *end)
{
  if ((gsize) (end - from) < self->length)
    return NULL;
  if (self->length == 1)
    return memchr (from, self->text[0], (gsize) (end - from));
  return find_place (self, from, end - self->length + 1);
}

static gboolean
is_ideograph (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN;
}

/* Whether a word can end between two characters. Ideographs have no blanks between words. */
static gboolean
is_edge (gunichar before, gunichar after)
{
  return !g_unichar_isalnum (before) || !g_unichar_isalnum (after) || is_ideograph (before) ||
         is_ideograph (after);
}

/**
 * tl_needle_is_whole_word:
 * @self: a needle
 * @found: where it was found in a text that a NUL ends and another one comes before
 *
 * Returns: whether a word begins there, and one ends with the needle
 */
gboolean
tl_needle_is_whole_word (const TlNeedle *self, const char *found)
{
  const char *end = found + self->length;
  const char *last = g_utf8_prev_char (end);

  return (found[-1] == '\0' ||
          is_edge (g_utf8_get_char (g_utf8_prev_char (found)), g_utf8_get_char (found))) &&
         (*end == '\0' || is_edge (g_utf8_get_char (last), g_utf8_get_char (end)));
}
