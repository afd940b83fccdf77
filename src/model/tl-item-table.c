/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-item-table.h"

#include "tl-populate.h"

/* How many rows ahead to fetch what is needed of their drafts: time enough for it to come from
 * memory. */
#define AHEAD 16

static gsize
measure (gsize n_rows, gsize n_links)
{
  gsize columns = 3 * sizeof (guint64) + 7 * sizeof (guint32) + 3 * sizeof (guint8);

  return n_rows * columns + 3 * (n_rows + 1) * sizeof (guint32) + 2 * n_links * sizeof (guint32);
}

static gpointer
take (char **memory, gsize n, gsize size)
{
  char *taken = *memory;

  *memory += n * size;
  return taken;
}

/* The widest come first, so that all are aligned. */
static void
take_columns (TlItemTable *self, char **memory, gsize n)
{
  self->from = take (memory, n, sizeof (TlInstant));
  self->to = take (memory, n, sizeof (TlInstant));
  self->themes = take (memory, n, sizeof (guint64));
  self->id = take (memory, n, sizeof (guint32));
  self->title = take (memory, n, sizeof (guint32));
  self->summary = take (memory, n, sizeof (guint32));
  self->date = take (memory, n, sizeof (guint32));
  self->related = take (memory, n, sizeof (guint32));
  self->first_passage = take (memory, n, sizeof (guint32));
  self->n_passages = take (memory, n, sizeof (guint32));
}

static void
take_links (TlItemTable *self, char **memory, gsize n, gsize n_people, gsize n_organisations)
{
  self->first_person = take (memory, n + 1, sizeof (guint32));
  self->first_organisation = take (memory, n + 1, sizeof (guint32));
  self->first_source = take (memory, n + 1, sizeof (guint32));
  self->people = take (memory, n_people, sizeof (guint32));
  self->people_roles = take (memory, n_people, sizeof (guint32));
  self->organisations = take (memory, n_organisations, sizeof (guint32));
  self->organisation_roles = take (memory, n_organisations, sizeof (guint32));
}

static void
take_narrow_columns (TlItemTable *self, char **memory, gsize n)
{
  self->kind = take (memory, n, sizeof (guint8));
  self->basis = take (memory, n, sizeof (guint8));
  self->evidence = take (memory, n, sizeof (guint8));
}

/**
 * tl_item_table_init:
 * @self: memory for a table
 * @n_rows: how many rows there will be
 * @n_people: how many links to people
 * @n_organisations: how many links to organisations
 *
 * Makes room for a table. All of it is one piece of memory, which has another thread set its pages
 * up while the order is still being found.
 */
void
tl_item_table_init (TlItemTable *self, guint n_rows, guint n_people, guint n_organisations)
{
  gsize size = measure (n_rows, (gsize) n_people + n_organisations);
  char *memory = g_malloc (size);

  *self = (TlItemTable) { .n_rows = n_rows, .memory = memory };
  tl_populate (memory, size);
  take_columns (self, &memory, n_rows);
  take_links (self, &memory, n_rows, n_people, n_organisations);
  take_narrow_columns (self, &memory, n_rows);
  g_assert (memory == (char *) self->memory + size);
}

static inline void
copy_row (TlItemTable *self, guint row, const TlDraft *draft)
{
  self->from[row] = draft->from;
  self->to[row] = draft->to;
  self->themes[row] = draft->themes;
  self->kind[row] = draft->kind;
  self->basis[row] = draft->basis;
  self->evidence[row] = draft->evidence;
  self->id[row] = draft->id;
  self->title[row] = draft->title;
  self->summary[row] = draft->summary;
  self->date[row] = draft->date;
  self->related[row] = draft->related;
  self->first_passage[row] = draft->first_passage;
  self->n_passages[row] = draft->n_passages;
}

/* Drafts lie in the order of the file: to wait for each as it is needed would take most of the time
 * here. */
static inline void
fetch_draft (const TlDrafts *drafts, guint32 draft)
{
  __builtin_prefetch (tl_drafts_get (drafts, draft));
  __builtin_prefetch (tl_drafts_get (drafts, draft + 1));
}

/**
 * tl_item_table_put_columns:
 * @self: a table
 * @drafts: the items
 * @order: for each row, the draft that becomes it
 *
 * Lays out what each item is. Its links are for tl_item_table_put_links(), which may be at work in
 * another thread.
 */
void
tl_item_table_put_columns (TlItemTable *self, const TlDrafts *drafts, const guint32 *order)
{
  guint n = self->n_rows;

  for (guint row = 0; row < n; row++)
    {
      fetch_draft (drafts, order[MIN (row + AHEAD, n - 1)]);
      copy_row (self, row, tl_drafts_get (drafts, order[row]));
    }
}

/* Returns where the next links go. */
static inline guint32
copy_links (guint32 *targets, guint32 *roles, guint32 at, const TlLink *links, guint32 n)
{
  for (guint32 i = 0; i < n; i++)
    {
      targets[at + i] = links[i].target;
      roles[at + i] = links[i].role;
    }
  return at + n;
}

static inline guint32
copy_sources (guint16 *targets, guint32 at, const guint32 *sources, guint32 n)
{
  for (guint32 i = 0; i < n; i++)
    targets[at + i] = (guint16) sources[i];
  return at + n;
}

static inline void
copy_row_links (TlItemTable *self, guint row, TlDraftLinks *links)
{
  self->first_person[row + 1] =
      copy_links (self->people, self->people_roles, self->first_person[row],
                  tl_draft_links_people (links), links->n_people);
  self->first_organisation[row + 1] =
      copy_links (self->organisations, self->organisation_roles, self->first_organisation[row],
                  tl_draft_links_organisations (links), links->n_organisations);
  self->first_source[row + 1] = copy_sources (self->sources, self->first_source[row],
                                              tl_draft_links_sources (links), links->n_sources);
}

/* Links are asked for when the draft itself has come. */
static inline void
fetch_links (const TlDrafts *drafts, guint32 draft)
{
  __builtin_prefetch (tl_drafts_get_links (drafts, tl_drafts_get (drafts, draft)));
}

/**
 * tl_item_table_put_links:
 * @self: a table
 * @drafts: the items and their links
 * @order: for each row, the draft that becomes it
 *
 * Lays out what the items name.
 */
void
tl_item_table_put_links (TlItemTable *self, const TlDrafts *drafts, const guint32 *order)
{
  guint n = self->n_rows;

  self->sources = g_new (guint16, drafts->n_sources);
  self->first_person[0] = self->first_organisation[0] = self->first_source[0] = 0;
  for (guint row = 0; row < n; row++)
    {
      fetch_draft (drafts, order[MIN (row + 2 * AHEAD, n - 1)]);
      fetch_links (drafts, order[MIN (row + AHEAD, n - 1)]);
      copy_row_links (self, row, tl_drafts_get_links (drafts, tl_drafts_get (drafts, order[row])));
    }
}

/**
 * tl_item_table_clear:
 * @self: a table, or zeroed memory
 *
 * Frees all columns.
 */
void
tl_item_table_clear (TlItemTable *self)
{
  g_free (self->memory);
  g_free (self->sources);
  *self = (TlItemTable) { 0 };
}
