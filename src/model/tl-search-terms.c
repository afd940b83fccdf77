/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-search-terms.h"

#include "tl-chronicle-private.h"

/**
 * tl_term_search_init:
 * @self: memory for it
 * @index: where the term is looked for
 * @term: the term; it has to outlive @self
 *
 * Makes ready to look for @term, and looks for it among the names.
 */
void
tl_term_search_init (TlTermSearch *self, const TlSearchIndex *index, const TlSearchTerm *term)
{
  tl_needle_init (&self->needle, term->text, term->length, index->counts);
  self->people = tl_search_names_find (&index->people, &self->needle);
  self->organisations = tl_search_names_find (&index->organisations, &self->needle);
}

/**
 * tl_term_search_clear:
 * @self: a term
 *
 * Frees what it holds.
 */
void
tl_term_search_clear (TlTermSearch *self)
{
  g_clear_pointer (&self->people, g_free);
  g_clear_pointer (&self->organisations, g_free);
}

static inline guint8
best_name (const guint8 *found, const guint32 *parties, const guint32 *first)
{
  guint8 best = TL_NAME_NOT_FOUND;

  for (guint32 i = first[0]; found != NULL && i < first[1]; i++)
    best = MAX (best, found[parties[i]]);
  return best;
}

/* Asked of each row that is looked through: the columns are at hand. */
static inline TlNameFound
find_names (const TlTermSearch *self, const TlSearchIndex *index, guint row)
{
  const TlItemTable *items = &index->chronicle->items;

  return (TlNameFound) MAX (
      best_name (self->people, items->people, items->first_person + row),
      best_name (self->organisations, items->organisations, items->first_organisation + row));
}

/* A name is to a person what a title is to an event, whichever name it is. */
static TlTextField
field_of_names (const TlSearchIndex *index, guint row)
{
  return index->chronicle->items.kind[row] == TL_ITEM_PERSON ? TL_TEXT_TITLE : TL_TEXT_NAME;
}

/* Whoever has a name comes before all that only speaks of them, in however many fields. */
static guint
fields_of_names (const TlSearchIndex *index, guint row)
{
  return index->chronicle->items.kind[row] == TL_ITEM_PERSON ? (1U << TL_N_TEXT_FIELDS) - 1
                                                             : 1U << TL_TEXT_NAME;
}

/* What finding the term among the names of those who take part weighs; 0 when it is not there. */
static inline guint
weigh_names (const TlTermSearch *self, const TlSearchIndex *index, guint row)
{
  if (find_names (self, index, row) == TL_NAME_NOT_FOUND)
    return 0;
  return tl_text_field_weight (field_of_names (index, row));
}

/**
 * tl_term_search_add_names:
 * @self: a term
 * @index: where it is looked for
 * @first: the first row
 * @end: the row after the last
 * @weights: (inout): for each of these rows, what the best find of the term weighs so far
 *
 * Looks for the term among the names of those who take part, where that can weigh more.
 */
void
tl_term_search_add_names (const TlTermSearch *self,
                          const TlSearchIndex *index,
                          guint first,
                          guint end,
                          guint8 *weights)
{
  const guint most = tl_text_field_weight (TL_TEXT_TITLE);

  if (self->people == NULL && self->organisations == NULL)
    return;
  for (guint row = first; row < end; row++)
    if (weights[row - first] < most)
      weights[row - first] = (guint8) MAX (weights[row - first], weigh_names (self, index, row));
}

/* The field of the text that begins with the last NUL at or before @found. */
static TlTextField
field_at (const TlSearchIndex *index, guint row, const char *found)
{
  const char *p = tl_search_index_row (index, row);
  guint nth = 0;

  if (found - p < index->first_lengths[row])
    return tl_item_text_field (index->chronicle, row, 0);
  while ((p = memchr (p, '\0', (gsize) (found - p))) != NULL)
    {
      nth++;
      p++;
    }
  return tl_item_text_field (index->chronicle, row, nth);
}

/**
 * tl_text_weight_at:
 * @index: an index
 * @row: a row
 * @found: where in the texts of that row something is found
 *
 * Returns: the weight of a find there, as if it was part of a word
 */
guint
tl_text_weight_at (const TlSearchIndex *index, guint row, const char *found)
{
  return tl_text_field_weight (field_at (index, row, found));
}

/**
 * tl_term_search_weigh:
 * @self: a term
 * @index: where it is looked for
 * @row: a row
 *
 * Returns: what the best field weighs in which the term is found in the item, as if it was part of
 *   a word; 0 when it is in none
 */
guint
tl_term_search_weigh (const TlTermSearch *self, const TlSearchIndex *index, guint row)
{
  guint names = weigh_names (self, index, row);
  const char *found = tl_needle_find (&self->needle, tl_search_index_row (index, row),
                                      tl_search_index_row (index, row + 1));

  return found == NULL ? names : MAX (names, tl_text_weight_at (index, row, found));
}

/**
 * tl_term_search_weigh_fully:
 * @self: a term
 * @index: where it is looked for
 * @row: a row
 * @fields: (inout): the bit of each #TlTextField in which the term is found is set; all of them for
 *   a person of that name
 *
 * Returns: what the best find of the term weighs, a whole word more than a part; 0 for none
 */
guint
tl_term_search_weigh_fully (const TlTermSearch *self,
                            const TlSearchIndex *index,
                            guint row,
                            guint *fields)
{
  const char *end = tl_search_index_row (index, row + 1);
  const char *p = tl_search_index_row (index, row);
  TlNameFound name = find_names (self, index, row);
  guint best = 0;

  if (name != TL_NAME_NOT_FOUND)
    {
      best = tl_text_field_weight (field_of_names (index, row)) + (name == TL_NAME_FOUND_WHOLE);
      *fields |= fields_of_names (index, row);
    }
  while ((p = tl_needle_find (&self->needle, p, end)) != NULL)
    {
      TlTextField field = field_at (index, row, p);

      best = MAX (best, tl_text_field_weight (field) + tl_needle_is_whole_word (&self->needle, p));
      *fields |= 1U << field;
      p++;
    }
  return best;
}
