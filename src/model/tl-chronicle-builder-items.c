/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-chronicle-builder-private.h"
#include "tl-date.h"

static void
add_links (TlChronicle *chronicle, GArray *links, const TlRoleSpec *specs, guint n)
{
  guint first = links->len;

  g_array_set_size (links, first + n);
  for (guint i = 0; i < n; i++)
    g_array_index (links, TlLink, first + i) =
        (TlLink) { specs[i].party, tl_arena_intern (&chronicle->arena, specs[i].role) };
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

  draft->evidence = evidence_of_basis ((TlBasis) draft->basis);
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
  TlDraft draft = {
    .kind = TL_ITEM_EVENT,
    .basis = (guint8) spec->basis,
    .themes = spec->themes,
    .id = tl_arena_add (&chronicle->arena, spec->id),
    .title = tl_arena_add (&chronicle->arena, spec->title),
    .summary = tl_arena_add (&chronicle->arena, spec->summary),
    .related = TL_ROW_NONE,
    .first_person = self->drafts.people->len,
    .n_people = spec->n_people,
    .first_organisation = self->drafts.organisations->len,
    .n_organisations = spec->n_organisations,
    .first_passage = chronicle->passages->len,
    .n_passages = spec->n_passages,
  };

  set_date (&draft, &chronicle->arena, spec->date, spec->span);
  add_links (chronicle, self->drafts.people, spec->people, spec->n_people);
  add_links (chronicle, self->drafts.organisations, spec->organisations, spec->n_organisations);
  tl_chronicle_builder_add_passages (self, spec->passages, spec->n_passages);
  return add_draft (self, &draft, TL_NAMED_EVENT);
}

static void
add_speaker (TlChronicleBuilder *self, TlDraft *draft, guint speaker)
{
  TlRoleSpec role = { speaker, TL_ROLE_SPEAKER };

  draft->first_person = self->drafts.people->len;
  if (speaker == TL_ROW_NONE)
    return;

  add_links (self->chronicle, self->drafts.people, &role, 1);
  draft->n_people = 1;
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
  TlChronicle *chronicle = self->chronicle;
  TlDraft draft = {
    .kind = TL_ITEM_QUOTE,
    .basis = (guint8) spec->basis,
    .themes = spec->themes,
    .id = tl_arena_add (&chronicle->arena, spec->id),
    .related = spec->event,
    .first_organisation = self->drafts.organisations->len,
    .first_passage = chronicle->passages->len,
  };

  set_date (&draft, &chronicle->arena, spec->date, spec->span);
  add_speaker (self, &draft, spec->speaker);
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
