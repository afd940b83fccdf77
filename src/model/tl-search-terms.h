/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-item-text.h"
#include "tl-search-index.h"
#include "tl-search-query.h"

G_BEGIN_DECLS

/**
 * TlTermSearch:
 * @needle: the term
 * @people: (nullable): a #TlNameFound for each person; %NULL if nobody has such a name
 * @organisations: (nullable): the same for organisations
 *
 * A term of a query, ready to be looked for.
 */
typedef struct
{
  TlNeedle needle;
  guint8 *people;
  guint8 *organisations;
} TlTermSearch;

void tl_term_search_init (TlTermSearch *self, const TlSearchIndex *index, const TlSearchTerm *term);
void tl_term_search_clear (TlTermSearch *self);
void tl_term_search_add_names (const TlTermSearch *self,
                               const TlSearchIndex *index,
                               guint first,
                               guint end,
                               guint8 *weights);
guint tl_term_search_weigh (const TlTermSearch *self, const TlSearchIndex *index, guint row);
guint tl_term_search_weigh_fully (const TlTermSearch *self,
                                  const TlSearchIndex *index,
                                  guint row,
                                  guint *fields);

/* The weight of a find that is part of a word; of a whole word it is one more. The field at the
 * top of TlTextField weighs most, and 0 is for no find. */
static inline guint
tl_text_field_weight (TlTextField field)
{
  return 2 * (guint) (TL_N_TEXT_FIELDS - field);
}

guint tl_text_weight_at (const TlSearchIndex *index, guint row, const char *found);

G_END_DECLS
