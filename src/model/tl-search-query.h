/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TlSearchTerm:
 * @text: what is looked for, folded; never empty
 * @length: its bytes
 *
 * A word, or the words between quotation marks.
 */
typedef struct
{
  char *text;
  gsize length;
} TlSearchTerm;

/**
 * TlSearchQuery:
 *
 * What is looked for: all of its terms.
 */
typedef struct
{
  TlSearchTerm *terms;
  guint n_terms;
} TlSearchQuery;

TlSearchQuery *tl_search_query_new (const char *text);
TlSearchQuery *tl_search_query_ref (TlSearchQuery *self);
void tl_search_query_unref (TlSearchQuery *self);
gboolean tl_search_query_equal (const TlSearchQuery *self, const TlSearchQuery *other);
gboolean tl_search_query_narrows (const TlSearchQuery *self, const TlSearchQuery *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlSearchQuery, tl_search_query_unref)

G_END_DECLS
