/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-item-table.h"

#define AHEAD 16 /* rows; time enough for a draft to come from memory */

static void
allocate (TlItemTable *self, const TlDrafts *drafts)
{
  guint n = drafts->items->len;

  self->n_rows = n;
  self->from = g_new (TlInstant, n);
  self->to = g_new (TlInstant, n);
  self->themes = g_new (guint64, n);
  self->kind = g_new (guint8, n);
  self->basis = g_new (guint8, n);
  self->evidence = g_new (guint8, n);
  self->id = g_new (guint32, n);
  self->title = g_new (guint32, n);
  self->summary = g_new (guint32, n);
  self->date = g_new (guint32, n);
  self->related = g_new (guint32, n);
  self->first_person = g_new0 (guint32, n + 1);
  self->first_organisation = g_new0 (guint32, n + 1);
  self->first_passage = g_new (guint32, n);
  self->n_passages = g_new (guint32, n);
  self->people = g_new (guint32, drafts->people->len);
  self->people_roles = g_new (guint32, drafts->people->len);
  self->organisations = g_new (guint32, drafts->organisations->len);
  self->organisation_roles = g_new (guint32, drafts->organisations->len);
}

static void
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
  self->first_person[row + 1] = self->first_person[row] + draft->n_people;
  self->first_organisation[row + 1] = self->first_organisation[row] + draft->n_organisations;
}

static void
copy_links (guint32 *targets, guint32 *roles, guint at, const GArray *links, guint first, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const TlLink *link = &g_array_index (links, TlLink, first + i);

      targets[at + i] = link->target;
      roles[at + i] = link->role;
    }
}

static void
copy_row_links (TlItemTable *self, guint row, const TlDraft *draft, const TlDrafts *drafts)
{
  copy_links (self->people, self->people_roles, self->first_person[row], drafts->people,
              draft->first_person, draft->n_people);
  copy_links (self->organisations, self->organisation_roles, self->first_organisation[row],
              drafts->organisations, draft->first_organisation, draft->n_organisations);
}

/* Drafts lie in the order of the file: to wait for each as it is needed would take most of the time
 * here. Their links are asked for when the drafts themselves have come. */
static inline void
fetch_ahead (const TlDrafts *drafts, const guint32 *order, guint row, guint n_rows)
{
  guint32 far = order[MIN (row + 2 * AHEAD, n_rows - 1)];
  guint32 near = order[MIN (row + AHEAD, n_rows - 1)];
  const TlDraft *draft = &g_array_index (drafts->items, TlDraft, near);

  __builtin_prefetch (&g_array_index (drafts->items, TlDraft, far));
  __builtin_prefetch (&g_array_index (drafts->items, TlDraft, far + 1));
  __builtin_prefetch (&g_array_index (drafts->people, TlLink, draft->first_person));
  __builtin_prefetch (&g_array_index (drafts->organisations, TlLink, draft->first_organisation));
}

/**
 * tl_item_table_init:
 * @self: memory for a table
 * @drafts: the items and their links
 * @order: for each row, the draft that becomes it
 *
 * Lays the drafts, to which all links belong, out as columns. The sources of the rows are left to
 * tl_item_sources_init().
 */
void
tl_item_table_init (TlItemTable *self, const TlDrafts *drafts, const guint32 *order)
{
  allocate (self, drafts);
  for (guint row = 0; row < self->n_rows; row++)
    {
      const TlDraft *draft = &g_array_index (drafts->items, TlDraft, order[row]);

      fetch_ahead (drafts, order, row, self->n_rows);
      copy_row (self, row, draft);
      copy_row_links (self, row, draft, drafts);
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
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
  g_clear_pointer (&self->themes, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->basis, g_free);
  g_clear_pointer (&self->evidence, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->summary, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->related, g_free);
  g_clear_pointer (&self->first_person, g_free);
  g_clear_pointer (&self->first_organisation, g_free);
  g_clear_pointer (&self->first_passage, g_free);
  g_clear_pointer (&self->first_source, g_free);
  g_clear_pointer (&self->people, g_free);
  g_clear_pointer (&self->people_roles, g_free);
  g_clear_pointer (&self->organisations, g_free);
  g_clear_pointer (&self->organisation_roles, g_free);
  g_clear_pointer (&self->n_passages, g_free);
  g_clear_pointer (&self->sources, g_free);
  self->n_rows = 0;
}
