/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-excerpt.h"

#include "tl-fold.h"

#include <string.h>

#define ELLIPSIS "…"

static guint32
place_of (const TlFolded *folded, gsize byte)
{
  return g_array_index (folded->places, guint32, byte);
}

/* Where in the original the folded bytes come from: whole characters, with what adorns the last. */
static TlMatch
match_of (const TlFolded *folded, gsize start, gsize length)
{
  gsize last = start + length - 1;
  gsize end = last + 1;

  while (place_of (folded, end) == place_of (folded, last))
    end++;
  return (TlMatch) { place_of (folded, start), place_of (folded, end) };
}

static gboolean
add_matches (GArray *matches, const TlFolded *folded, const TlSearchTerm *term)
{
  guint n_before = matches->len;

  for (const char *p = folded->bytes; (p = strstr (p, term->text)) != NULL; p++)
    {
      TlMatch match = match_of (folded, (gsize) (p - folded->bytes), term->length);

      g_array_append_val (matches, match);
    }
  return matches->len > n_before;
}

static int
compare_matches (gconstpointer a, gconstpointer b)
{
  const TlMatch *one = a;
  const TlMatch *other = b;

  return one->start < other->start ? -1 : one->start > other->start;
}

static void
join_overlapping (GArray *matches)
{
  TlMatch *all = (TlMatch *) (gpointer) matches->data;
  guint n = 0;

  g_array_sort (matches, compare_matches);
  for (guint i = 0; i < matches->len; i++)
    if (n > 0 && all[i].start <= all[n - 1].end)
      all[n - 1].end = MAX (all[n - 1].end, all[i].end);
    else
      all[n++] = all[i];
  g_array_set_size (matches, n);
}

/**
 * tl_excerpt_find_matches:
 * @text: a text in UTF-8
 * @query: what is looked for
 * @n_terms: (out) (optional): how many of the terms are found
 *
 * Returns: (transfer full) (element-type TlMatch): where in @text terms are found, ascending,
 *   those that overlap or touch as one
 */
GArray *
tl_excerpt_find_matches (const char *text, const TlSearchQuery *query, guint *n_terms)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (TlMatch));
  g_auto (TlFolded) folded = TL_FOLDED_INIT;
  guint n = 0;

  tl_folded_init (&folded, TRUE);
  tl_folded_append (&folded, text);
  for (guint i = 0; i < query->n_terms; i++)
    n += add_matches (matches, &folded, &query->terms[i]);
  join_overlapping (matches);
  if (n_terms != NULL)
    *n_terms = n;
  return matches;
}

/* Back from @place by as many characters as lead to a match, then on to the next word if one
 * begins before it. */
static const char *
begin_of (const char *text, const char *place)
{
  const char *begin = place;
  const char *blank;

  for (guint i = 0; i < TL_EXCERPT_LEAD && begin > text; i++)
    begin = g_utf8_prev_char (begin);
  if (begin == text)
    return text;

  blank = memchr (begin, ' ', (gsize) (place - begin));
  if (blank != NULL)
    return blank + 1;
  while (begin < place && g_unichar_ismark (g_utf8_get_char (begin)))
    begin = g_utf8_next_char (begin);
  return begin;
}

/* On by the length of an excerpt, then back to the end of a word if one ends after @place. */
static const char *
end_of (const char *begin, const char *place)
{
  const char *end = begin;
  const char *blank;

  for (guint i = 0; i < TL_EXCERPT_LENGTH && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  end = MAX (end, place);
  if (*end == '\0')
    return end;

  while (g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  blank = g_strrstr_len (place, end - place, " ");
  return blank != NULL ? blank : end;
}

static void
keep_within (GArray *matches, guint begin, guint end, guint shift)
{
  guint n = 0;

  for (guint i = 0; i < matches->len; i++)
    {
      TlMatch match = g_array_index (matches, TlMatch, i);

      if (match.end <= begin || match.start >= end)
        continue;
      match.start = MAX (match.start, begin) - begin + shift;
      match.end = MIN (match.end, end) - begin + shift;
      g_array_index (matches, TlMatch, n++) = match;
    }
  g_array_set_size (matches, n);
}

/**
 * tl_excerpt_new:
 * @text: a text in UTF-8
 * @query: what was looked for
 *
 * Cuts the words around the first match out of @text, or its beginning if there is no match.
 *
 * Returns: (transfer full): the excerpt
 */
TlExcerpt *
tl_excerpt_new (const char *text, const TlSearchQuery *query)
{
  TlExcerpt *self = g_new0 (TlExcerpt, 1);
  g_autofree char *line = g_strdelimit (g_strdup (text), "\t\n\r", ' ');
  g_autofree char *piece = NULL;
  TlMatch first = { 0, 0 };
  const char *begin;
  const char *end;

  self->matches = tl_excerpt_find_matches (line, query, &self->n_terms);
  if (self->matches->len > 0)
    first = g_array_index (self->matches, TlMatch, 0);
  begin = begin_of (line, line + first.start);
  end = end_of (begin, line + first.end);
  piece = g_strndup (begin, (gsize) (end - begin));
  self->text =
      g_strconcat (begin > line ? ELLIPSIS : "", piece, *end != '\0' ? ELLIPSIS : "", NULL);
  keep_within (self->matches, (guint) (begin - line), (guint) (end - line),
               begin > line ? (guint) strlen (ELLIPSIS) : 0);
  return self;
}

/**
 * tl_excerpt_free:
 * @self: (transfer full): an excerpt
 *
 * Frees it.
 */
void
tl_excerpt_free (TlExcerpt *self)
{
  g_free (self->text);
  g_array_unref (self->matches);
  g_free (self);
}
