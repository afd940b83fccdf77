/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-search-query.h"

#include "tl-fold.h"

#include <string.h>

static void
add_term (GArray *terms, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  TlSearchTerm term = { .length = strlen (stripped) };

  if (term.length == 0)
    return;
  term.text = g_steal_pointer (&stripped);
  g_array_append_val (terms, term);
}

static void
add_words (GArray *terms, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    add_term (terms, words[i]);
}

/**
 * tl_search_query_new:
 * @text: what a reader has typed
 *
 * Takes @text apart: each word is a term, and so is what stands between quotation marks, or after
 * the last one.
 *
 * Returns: (transfer full): the query; without terms when nothing is asked for
 */
TlSearchQuery *
tl_search_query_new (const char *text)
{
  TlSearchQuery *self = g_atomic_rc_box_new0 (TlSearchQuery);
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (TlSearchTerm));
  g_autofree char *folded = tl_fold (text);
  g_auto (GStrv) parts = g_strsplit (folded, "\"", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (i % 2 == 0)
      add_words (terms, parts[i]);
    else
      add_term (terms, parts[i]);
  self->n_terms = terms->len;
  self->terms = (TlSearchTerm *) (gpointer) g_array_free (g_steal_pointer (&terms), FALSE);
  return self;
}

/**
 * tl_search_query_ref:
 * @self: a query
 *
 * Returns: (transfer full): @self, which never changes and may be used in any thread
 */
TlSearchQuery *
tl_search_query_ref (TlSearchQuery *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
free_terms (gpointer data)
{
  TlSearchQuery *self = data;

  for (guint i = 0; i < self->n_terms; i++)
    g_free (self->terms[i].text);
  g_free (self->terms);
}

/**
 * tl_search_query_unref:
 * @self: (transfer full): a query
 *
 * Lets go of it.
 */
void
tl_search_query_unref (TlSearchQuery *self)
{
  g_atomic_rc_box_release_full (self, free_terms);
}

/**
 * tl_search_query_equal:
 * @self: a query
 * @other: another
 *
 * Returns: whether they ask for the same, term by term
 */
gboolean
tl_search_query_equal (const TlSearchQuery *self, const TlSearchQuery *other)
{
  if (self->n_terms != other->n_terms)
    return FALSE;
  for (guint i = 0; i < self->n_terms; i++)
    if (!g_str_equal (self->terms[i].text, other->terms[i].text))
      return FALSE;
  return TRUE;
}

static gboolean
has_term_around (const TlSearchQuery *self, const char *text)
{
  for (guint i = 0; i < self->n_terms; i++)
    if (strstr (self->terms[i].text, text) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * tl_search_query_narrows:
 * @self: a query
 * @other: another
 *
 * Returns: whether all that @self finds is sure to be among what @other finds, as it is when
 *   somebody goes on typing
 */
gboolean
tl_search_query_narrows (const TlSearchQuery *self, const TlSearchQuery *other)
{
  if (other->n_terms == 0)
    return FALSE;
  for (guint i = 0; i < other->n_terms; i++)
    if (!has_term_around (self, other->terms[i].text))
      return FALSE;
  return TRUE;
}
