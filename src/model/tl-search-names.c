/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-search-names.h"

/**
 * tl_search_names_init:
 * @self: memory for names
 *
 * Makes @self hold no names.
 */
void
tl_search_names_init (TlSearchNames *self)
{
  gsize start;

  tl_folded_init (&self->folded, FALSE);
  /* Before each name there is a NUL. */
  tl_folded_append (&self->folded, "");
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  start = self->folded.length;
  g_array_append_val (self->starts, start);
}

/**
 * tl_search_names_clear:
 * @self: names
 *
 * Frees them.
 */
void
tl_search_names_clear (TlSearchNames *self)
{
  tl_folded_clear (&self->folded);
  g_clear_pointer (&self->starts, g_array_unref);
}

/**
 * tl_search_names_add:
 * @self: names
 * @name: a name
 *
 * Adds a name of the party after the one that was ended last.
 */
void
tl_search_names_add (TlSearchNames *self, const char *name)
{
  tl_folded_append (&self->folded, name);
}

/**
 * tl_search_names_end_party:
 * @self: names
 *
 * Says that what is added from now on are names of the next party.
 */
void
tl_search_names_end_party (TlSearchNames *self)
{
  gsize end = self->folded.length;

  g_array_append_val (self->starts, end);
}

static TlNameFound
find_in_party (const TlSearchNames *self, const TlNeedle *needle, guint party)
{
  const char *end = self->folded.bytes + g_array_index (self->starts, gsize, party + 1);
  const char *p = self->folded.bytes + g_array_index (self->starts, gsize, party);
  TlNameFound found = TL_NAME_NOT_FOUND;

  while (found != TL_NAME_FOUND_WHOLE && (p = tl_needle_find (needle, p, end)) != NULL)
    {
      found = tl_needle_is_whole_word (needle, p) ? TL_NAME_FOUND_WHOLE : TL_NAME_FOUND_IN_PART;
      p++;
    }
  return found;
}

/**
 * tl_search_names_find:
 * @self: names
 * @needle: what is looked for
 *
 * Returns: (transfer full) (nullable): a #TlNameFound for each party, or %NULL when there is
 *   nobody of such a name
 */
guint8 *
tl_search_names_find (const TlSearchNames *self, const TlNeedle *needle)
{
  const char *bytes = self->folded.bytes;
  guint n_parties = self->starts->len - 1;
  guint8 *found;

  if (tl_needle_find (needle, bytes, bytes + self->folded.length) == NULL)
    return NULL;

  found = g_new (guint8, n_parties);
  for (guint i = 0; i < n_parties; i++)
    found[i] = (guint8) find_in_party (self, needle, i);
  return found;
}
