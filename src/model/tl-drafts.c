/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-drafts.h"

#define WORDS_OF_COUNTS 3
#define WORDS_OF_LINK   2

G_STATIC_ASSERT (sizeof (TlDraftLinks) == WORDS_OF_COUNTS * sizeof (guint32));
G_STATIC_ASSERT (sizeof (TlLink) == WORDS_OF_LINK * sizeof (guint32));

/**
 * tl_drafts_init:
 * @self: memory for drafts
 *
 * Makes @self hold none.
 */
void
tl_drafts_init (TlDrafts *self)
{
  *self = (TlDrafts) {
    .items = g_array_new (FALSE, FALSE, sizeof (TlDraft)),
    .links = g_array_new (FALSE, FALSE, sizeof (guint32)),
  };
}

/**
 * tl_drafts_clear:
 * @self: drafts, or zeroed memory
 *
 * Frees all of them.
 */
void
tl_drafts_clear (TlDrafts *self)
{
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->links, g_array_unref);
}

/**
 * tl_drafts_add_links:
 * @self: the drafts
 * @n_people: how many links to people
 * @n_organisations: how many links to organisations
 * @n_sources: how many sources
 *
 * Makes room for the links of a draft, after all others.
 *
 * Returns: (transfer none): the links, to be filled in before the next are added
 */
TlDraftLinks *
tl_drafts_add_links (TlDrafts *self, guint n_people, guint n_organisations, guint n_sources)
{
  guint32 first = self->links->len;
  TlDraftLinks *links;

  g_array_set_size (self->links, first + WORDS_OF_COUNTS +
                                     WORDS_OF_LINK * (n_people + n_organisations) + n_sources);
  links = (TlDraftLinks *) (gpointer) &g_array_index (self->links, guint32, first);
  links->n_people = n_people;
  links->n_organisations = n_organisations;
  links->n_sources = n_sources;
  self->n_people += n_people;
  self->n_organisations += n_organisations;
  self->n_sources += n_sources;
  return links;
}

static int
compare_sources (gconstpointer a, gconstpointer b, gpointer user_data)
{
  guint32 left = *(const guint32 *) a;
  guint32 right = *(const guint32 *) b;

  return left < right ? -1 : left > right;
}

/* Nearly all items have one source or two. */
static void
sort_sources (guint32 *sources, guint n)
{
  guint32 first = sources[0];

  if (n > 2)
    {
      g_sort_array (sources, n, sizeof *sources, compare_sources, NULL);
    }
  else if (n == 2 && first > sources[1])
    {
      sources[0] = sources[1];
      sources[1] = first;
    }
}

/**
 * tl_drafts_tidy_sources:
 * @self: the drafts
 * @last: the links that were added last
 *
 * Leaves each source that was filled in there once, ascending.
 */
void
tl_drafts_tidy_sources (TlDrafts *self, TlDraftLinks *last)
{
  guint32 *sources = tl_draft_links_sources (last);
  guint n = last->n_sources;
  guint n_kept = 1;

  if (n < 2)
    return;

  sort_sources (sources, n);
  for (guint i = 1; i < n; i++)
    if (sources[i] != sources[n_kept - 1])
      sources[n_kept++] = sources[i];
  last->n_sources = n_kept;
  self->n_sources -= n - n_kept;
  g_array_set_size (self->links, self->links->len - (n - n_kept));
}
