/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-person-spans.h"

#include "tl-date.h"

/* What the items that name a person say of when the person is there. */
typedef struct
{
  guint32 first; /* the draft that begins first, or TL_ROW_NONE */
  guint32 last;  /* the draft that ends last, or TL_ROW_NONE */
  TlInstant from;
  TlInstant to;
  guint64 themes;
} TlSighting;

/* An open end says nothing of when somebody was last seen; the other end stands for it. */
static TlInstant
known_from (const TlDraft *draft)
{
  return draft->from != TL_INSTANT_MIN ? draft->from : draft->to - 1;
}

static TlInstant
known_to (const TlDraft *draft)
{
  return draft->to != TL_INSTANT_MAX ? draft->to : draft->from + 1;
}

static void
see (TlSighting *sighting, const TlDraft *draft, guint32 index)
{
  sighting->themes |= draft->themes;
  if (draft->from == TL_INSTANT_MIN && draft->to == TL_INSTANT_MAX)
    return;

  if (sighting->first == TL_ROW_NONE || known_from (draft) < sighting->from)
    {
      sighting->first = index;
      sighting->from = known_from (draft);
    }
  if (sighting->last == TL_ROW_NONE || known_to (draft) > sighting->to)
    {
      sighting->last = index;
      sighting->to = known_to (draft);
    }
}

static TlSighting *
see_everyone (const TlDrafts *drafts, guint n_people)
{
  TlSighting *sightings = g_new0 (TlSighting, n_people);

  for (guint i = 0; i < n_people; i++)
    sightings[i].first = sightings[i].last = TL_ROW_NONE;

  for (guint32 i = 0; i < drafts->items->len; i++)
    {
      const TlDraft *draft = tl_drafts_get (drafts, i);
      TlDraftLinks *links = tl_drafts_get_links (drafts, draft);

      for (guint j = 0; j < links->n_people; j++)
        see (&sightings[tl_draft_links_people (links)[j].target], draft, i);
    }
  return sightings;
}

/* The span in EDTF: from how the first item's date begins to how the last one's ends. It is one of
 * local times, which are what puts items in order; between two zones it could seem to end before it
 * begins. */
static guint32
span_text (const TlSighting *sighting, const TlDrafts *drafts, TlArena *arena)
{
  g_auto (TlDate) first = TL_DATE_INIT;
  g_auto (TlDate) last = TL_DATE_INIT;
  g_autofree char *text = NULL;
  TlDate span = TL_DATE_INIT;

  tl_date_parse (tl_arena_get (arena, g_array_index (drafts->items, TlDraft, sighting->first).date),
                 -1, &first, NULL);
  tl_date_parse (tl_arena_get (arena, g_array_index (drafts->items, TlDraft, sighting->last).date),
                 -1, &last, NULL);
  span.shape = TL_DATE_INTERVAL;
  span.start = first.start.bound == TL_DATE_BOUND_DATED ? first.start : first.end;
  span.end = last.end.bound == TL_DATE_BOUND_DATED ? last.end : last.start;
  span.start.zoned = FALSE;
  span.end.zoned = FALSE;
  if (first.shape == TL_DATE_POINT && sighting->first == sighting->last)
    span.shape = TL_DATE_POINT;
  text = tl_date_to_edtf (&span);
  return tl_arena_add (arena, text);
}

static gboolean
set_time (TlDraft *draft,
          const TlPersonRow *person,
          const TlSighting *sighting,
          const TlDrafts *drafts,
          TlArena *arena)
{
  g_auto (TlDate) date = TL_DATE_INIT;

  if (person->date != 0 && tl_date_parse (tl_arena_get (arena, person->date), -1, &date, NULL))
    {
      draft->date = person->date;
      draft->from = tl_date_earliest (&date);
      draft->to = tl_date_latest (&date);
      draft->basis = TL_BASIS_STATED;
      return TRUE;
    }
  if (sighting->first == TL_ROW_NONE)
    return FALSE;

  draft->date = span_text (sighting, drafts, arena);
  draft->from = sighting->from;
  draft->to = sighting->to;
  draft->basis = TL_BASIS_DERIVED;
  return TRUE;
}

/**
 * tl_person_spans_add:
 * @drafts: the events and quotes; the people's spans are added to it
 * @people: (element-type TlPersonRow): everybody
 * @arena: the chronicle's texts
 *
 * Adds an item for each person: over their own date where the chronicle gives one, else from the
 * first to the last item that names them. Its themes are those of the items that name them.
 * Someone with no date whom nothing names gets no item. The links of these items are left to
 * tl_person_sources_add().
 */
void
tl_person_spans_add (TlDrafts *drafts, GArray *people, TlArena *arena)
{
  g_autofree TlSighting *sightings = see_everyone (drafts, people->len);

  for (guint i = 0; i < people->len; i++)
    {
      const TlPersonRow *person = &g_array_index (people, TlPersonRow, i);
      TlDraft draft = { .kind = TL_ITEM_PERSON, .related = i };

      if (!set_time (&draft, person, &sightings[i], drafts, arena))
        continue;
      draft.id = person->id;
      draft.title = person->name;
      draft.summary = person->description;
      draft.themes = sightings[i].themes;
      g_array_append_val (drafts->items, draft);
    }
}
