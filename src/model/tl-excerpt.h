/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-search-query.h"

G_BEGIN_DECLS

/* Characters of an excerpt, and of them those before the first match. */
#define TL_EXCERPT_LENGTH 180
#define TL_EXCERPT_LEAD   40

/**
 * TlMatch:
 * @start: where it begins, in bytes
 * @end: where it ends
 *
 * Where in a text something stands that was looked for.
 */
typedef struct
{
  guint start;
  guint end;
} TlMatch;

/**
 * TlExcerpt:
 * @text: the words around the first match, on one line
 * @matches: (element-type TlMatch): the matches in @text, ascending and apart
 * @n_terms: how many of the terms are found in the whole text
 *
 * A piece of a text as it is shown for what was found in it.
 */
typedef struct
{
  char *text;
  GArray *matches;
  guint n_terms;
} TlExcerpt;

TlExcerpt *tl_excerpt_new (const char *text, const TlSearchQuery *query);
void tl_excerpt_free (TlExcerpt *self);
GArray *tl_excerpt_find_matches (const char *text, const TlSearchQuery *query, guint *n_terms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlExcerpt, tl_excerpt_free)

G_END_DECLS
