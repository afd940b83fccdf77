/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-chronicle-builder-private.h"
#include "tl-date.h"

static void
put_roles (TlChronicleBuilder *self, TlLink *links, const TlRoleSpec *specs, guint n)
{
  TlArena *arena = &self->chronicle->arena;

  for (guint i = 0; i < n; i++)
    links[i] = (TlLink) { specs[i].party, tl_arena_intern (arena, specs[i].role) };
}

/* Those of all passages, in the room that there is for them. */
static void
put_sources (TlChronicleBuilder *self, TlDraftLinks *links, const TlPassageSpec *passages)
{
  guint32 *sources = tl_draft_links_sources (links);

  for (guint i = 0; i < links->n_sources; i++)
    sources[i] = passages[i].source;
  tl_drafts_tidy_sources (&self->drafts, links);
}

static TlSpan
parse_span (const char *text)
{
  g_auto (TlDate) date = TL_DATE_INIT;

  if (!tl_date_parse (text, -1, &date, NULL))
    g_error ("An item with the date “%s” was added; the reader lets valid dates through only",
             text);

  return tl_date_span (&date);
}

static void
set_date (TlDraft *draft, TlArena *arena, const char *text, TlSpan span)
{
  if (span.from == span.to)
    span = parse_span (text);

  draft->date = tl_arena_add (arena, text);
  draft->from = span.from;
  draft->to = span.to;
}

static guint8
evidence_of_basis (TlBasis basis)
{
  switch (basis)
    {
    case TL_BASIS_DERIVED:
      return 1 << TL_EVIDENCE_DERIVED;
    case TL_BASIS_INFERRED:
      return 1 << TL_EVIDENCE_INFERRED;
    case TL_BASIS_STATED:
    default:
      return 0;
    }
}

static guint
add_draft (TlChronicleBuilder *self, TlDraft *draft, TlNamed named)
{
  guint index = self->drafts.items->len;

  draft->evidence |= evidence_of_basis ((TlBasis) draft->basis);
  if (draft->n_passages == 0)
    draft->evidence |= 1 << TL_EVIDENCE_UNSOURCED;
  g_array_append_vals (self->drafts.items, draft, 1);
  tl_chronicle_builder_name (self, draft->id, named, index);
  return index;
}

/**
 * tl_chronicle_builder_add_event:
 * @self: a builder
 * @spec: what happened; the id is free, the date is valid and all indices are of what was added
 *
 * Returns: a number by which quotes, disputes and stories refer to the event
 */
guint
tl_chronicle_builder_add_event (TlChronicleBuilder *self, const TlEventSpec *spec)
{
  TlChronicle *chronicle = self->chronicle;
  TlDraftLinks *links;
  TlDraft draft = {
    .kind = TL_ITEM_EVENT,
    .basis = (guint8) spec->basis,
    .themes = spec->themes,
    .id = tl_arena_add (&chronicle->arena, spec->id),
    .title = tl_arena_add (&chronicle->arena, spec->title),
    .summary = tl_arena_add (&chronicle->arena, spec->summary),
    .related = TL_ROW_NONE,
    .links = self->drafts.links->len,
    .first_passage = chronicle->passages->len,
    .n_passages = spec->n_passages,
  };

  set_date (&draft, &chronicle->arena, spec->date, spec->span);
  links =
      tl_drafts_add_links (&self->drafts, spec->n_people, spec->n_organisations, spec->n_passages);
  put_roles (self, tl_draft_links_people (links), spec->people, spec->n_people);
  put_roles (self, tl_draft_links_organisations (links), spec->organisations,
             spec->n_organisations);
  tl_chronicle_builder_add_passages (self, spec->passages, spec->n_passages);
  put_sources (self, links, spec->passages);
  if (links->n_sources == 1)
    draft.evidence |= 1 << TL_EVIDENCE_SINGLE_SOURCE;
  return add_draft (self, &draft, TL_NAMED_EVENT);
}

/**
 * tl_chronicle_builder_add_quote:
 * @self: a builder
 * @spec: what was said; the id is free, the date is valid and all indices are of what was added
 *
 * Returns: a number by which disputes and stories refer to the quote
 */
guint
tl_chronicle_builder_add_quote (TlChronicleBuilder *self, const TlQuoteSpec *spec)
{
  const TlRoleSpec speaker = { spec->speaker, TL_ROLE_SPEAKER };
  TlChronicle *chronicle = self->chronicle;
  TlDraftLinks *links;
  TlDraft draft = {
    .kind = TL_ITEM_QUOTE,
    .basis = (guint8) spec->basis,
    .themes = spec->themes,
    .id = tl_arena_add (&chronicle->arena, spec->id),
    .related = spec->event,
    .links = self->drafts.links->len,
    .first_passage = chronicle->passages->len,
  };

  set_date (&draft, &chronicle->arena, spec->date, spec->span);
  links = tl_drafts_add_links (&self->drafts, spec->speaker != TL_ROW_NONE, 0,
                               spec->passage.exact != NULL);
  put_roles (self, tl_draft_links_people (links), &speaker, links->n_people);
  put_sources (self, links, &spec->passage);
  if (spec->passage.exact != NULL)
    {
      guint passage = tl_chronicle_builder_add_passages (self, &spec->passage, 1);

      draft.n_passages = 1;
      draft.title = g_array_index (chronicle->passages, TlPassageRow, passage).exact;
    }
  else
    {
      draft.title = tl_arena_add (&chronicle->arena, spec->text);
    }
  return add_draft (self, &draft, TL_NAMED_QUOTE);
}
