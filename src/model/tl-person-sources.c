/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-person-sources.h"

/* How many items ahead to fetch what is needed of them: time enough for it to come from memory. */
#define AHEAD 16

/* For each person the drafts that name the person: those of person p are from first[p] up to, not
 * including, first[p + 1]. */
typedef struct
{
  guint32 *first;
  guint32 *drafts;
} TlNamings;

static void
count_namings (TlNamings *self, const TlDrafts *drafts, guint n_drafts)
{
  for (guint32 i = 0; i < n_drafts; i++)
    {
      TlDraftLinks *links = tl_drafts_get_links (drafts, tl_drafts_get (drafts, i));

      for (guint32 j = 0; j < links->n_people; j++)
        self->first[tl_draft_links_people (links)[j].target + 2]++;
    }
}

static void
put_namings (TlNamings *self, const TlDrafts *drafts, guint n_drafts)
{
  for (guint32 i = 0; i < n_drafts; i++)
    {
      TlDraftLinks *links = tl_drafts_get_links (drafts, tl_drafts_get (drafts, i));

      for (guint32 j = 0; j < links->n_people; j++)
        self->drafts[self->first[tl_draft_links_people (links)[j].target + 1]++] = i;
    }
}

/* Counted two places further on, the counts become beginnings and then, while the drafts are put
 * in, ends: the beginnings of the next people. */
static void
namings_init (TlNamings *self, const TlDrafts *drafts, guint n_drafts, guint n_people)
{
  self->first = g_new0 (guint32, n_people + 2);
  count_namings (self, drafts, n_drafts);
  for (guint person = 0; person < n_people; person++)
    self->first[person + 2] += self->first[person + 1];
  self->drafts = g_new (guint32, self->first[n_people + 1]);
  put_namings (self, drafts, n_drafts);
}

static void
namings_clear (TlNamings *self)
{
  g_free (self->first);
  g_free (self->drafts);
}

/* The sources of one person after the other. */
typedef struct
{
  guint32 *seen_by; /* for each source the number, from 1, of the last person who has it */
  guint32 *sources; /* of the person */
  guint n_found;
  guint n_sources; /* how many there are at all */
} TlGathered;

static void
gather (TlGathered *self, guint32 person, TlDraftLinks *links)
{
  const guint32 *sources = tl_draft_links_sources (links);

  for (guint32 i = 0; i < links->n_sources; i++)
    if (self->seen_by[sources[i]] != person + 1)
      {
        self->seen_by[sources[i]] = person + 1;
        self->sources[self->n_found++] = sources[i];
      }
}

/* A few of many items often name all sources already. */
static void
gather_person (TlGathered *self, guint32 person, const TlNamings *namings, const TlDrafts *drafts)
{
  guint32 end = namings->first[person + 1];

  self->n_found = 0;
  for (guint32 i = namings->first[person]; i < end && self->n_found < self->n_sources; i++)
    {
      __builtin_prefetch (tl_drafts_get (drafts, namings->drafts[MIN (i + AHEAD, end - 1)]));
      gather (self, person,
              tl_drafts_get_links (drafts, tl_drafts_get (drafts, namings->drafts[i])));
    }
}

static void
add_person (TlDrafts *drafts, TlDraft *draft, const TlGathered *gathered)
{
  TlDraftLinks *links;

  draft->links = drafts->links->len;
  links = tl_drafts_add_links (drafts, 1, 0, gathered->n_found);
  *tl_draft_links_people (links) = (TlLink) { draft->related, 0 };
  for (guint i = 0; i < gathered->n_found; i++)
    tl_draft_links_sources (links)[i] = gathered->sources[i];
  tl_drafts_tidy_sources (drafts, links);
}

/**
 * tl_person_sources_add:
 * @drafts: the drafts; those of people get their links
 * @first_person: the first draft that is a person; so are all after it
 * @n_people: how many people there are
 * @n_sources: how many sources there are
 *
 * Links people to themselves and to their sources: a source tells of a person when it tells of an
 * item that names the person. Touches nothing of the drafts but their links.
 */
void
tl_person_sources_add (TlDrafts *drafts, guint first_person, guint n_people, guint n_sources)
{
  g_autofree guint32 *seen_by = g_new0 (guint32, n_sources);
  g_autofree guint32 *sources = g_new (guint32, n_sources);
  TlGathered gathered = { seen_by, sources, 0, n_sources };
  TlNamings namings;

  namings_init (&namings, drafts, first_person, n_people);
  for (guint32 i = first_person; i < drafts->items->len; i++)
    {
      TlDraft *draft = tl_drafts_get (drafts, i);

      gather_person (&gathered, draft->related, &namings, drafts);
      add_person (drafts, draft, &gathered);
    }
  namings_clear (&namings);
}
