/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "added.h"

#define N_PEOPLE        50
#define N_DATED_PEOPLE  10
#define N_ORGANISATIONS 7
#define N_SOURCES       40
#define N_DISPUTES      20

typedef struct
{
  GRand *rand;
  TlChronicleBuilder *builder;
  GArray *items; /* of Added */
} Fixture;

/* The role that an event gives to a person or an organisation. */
const char *
added_role_of (guint party)
{
  static const char *const roles[] = { NULL, "leader", "rival", "guest" };

  return roles[party % G_N_ELEMENTS (roles)];
}

static guint
below (Fixture *fixture, guint n)
{
  return (guint) g_rand_int_range (fixture->rand, 0, (gint32) n);
}

/* Few enough that many items begin together, and some as long as others. */
static TlSpan
pick_date (Fixture *fixture, char *date)
{
  guint year = 1900 + below (fixture, 20);
  guint month = 1 + below (fixture, 3);
  guint sort = below (fixture, 4);

  if (sort == 0)
    g_snprintf (date, 16, "%04u", year);
  else if (sort == 1)
    g_snprintf (date, 16, "%04u-%02u", year, month);
  else
    g_snprintf (date, 16, "%04u-%02u-%02u", year, month, 1 + below (fixture, 28));
  return (TlSpan) {
    tl_instant_from_ymd (year, sort == 0 ? 1 : month, 1) +
        (sort < 2 ? 0 : (g_ascii_strtoll (date + 8, NULL, 10) - 1) * 86400),
    sort == 0 ? tl_instant_from_ymd (year + 1, 1, 1)
    : sort == 1
        ? tl_instant_from_ymd (year, month + 1, 1)
        : tl_instant_from_ymd (year, month, 1) + g_ascii_strtoll (date + 8, NULL, 10) * 86400,
  };
}

static guint
pick_some (Fixture *fixture, guint *some, guint n_all)
{
  guint n = below (fixture, ADDED_MOST);

  for (guint i = 0; i < n; i++)
    some[i] = below (fixture, n_all);
  return n;
}

static void
fill_roles (TlRoleSpec *specs, const guint *parties, guint n)
{
  for (guint i = 0; i < n; i++)
    specs[i] = (TlRoleSpec) { parties[i], added_role_of (parties[i]) };
}

static Added
pick_item (Fixture *fixture, TlItemKind kind)
{
  Added item = {
    .kind = kind,
    .themes = below (fixture, 8),
    .basis = (TlBasis) below (fixture, 3),
    .event = TL_ROW_NONE,
  };
  TlSpan span = pick_date (fixture, item.date);

  item.from = span.from;
  item.to = span.to;
  item.n_people = pick_some (fixture, item.people, N_PEOPLE / 2);
  item.n_passages = pick_some (fixture, item.passages, N_SOURCES);
  g_snprintf (item.id, sizeof item.id, "i%u", fixture->items->len);
  return item;
}

static void
add_event (Fixture *fixture)
{
  Added item = pick_item (fixture, TL_ITEM_EVENT);
  TlPassageSpec passages[ADDED_MOST];
  TlRoleSpec people[ADDED_MOST];
  TlRoleSpec organisations[ADDED_MOST];

  item.n_organisations = pick_some (fixture, item.organisations, N_ORGANISATIONS);
  fill_roles (people, item.people, item.n_people);
  fill_roles (organisations, item.organisations, item.n_organisations);
  for (guint i = 0; i < item.n_passages; i++)
    {
      passages[i] = (TlPassageSpec) { .source = item.passages[i], .exact = item.id };
      item.sources |= G_GUINT64_CONSTANT (1) << item.passages[i];
    }
  item.index =
      tl_chronicle_builder_add_event (fixture->builder, &(TlEventSpec) {
                                                            .id = item.id,
                                                            .title = item.id,
                                                            .date = item.date,
                                                            .basis = item.basis,
                                                            .themes = item.themes,
                                                            .people = people,
                                                            .n_people = item.n_people,
                                                            .organisations = organisations,
                                                            .n_organisations = item.n_organisations,
                                                            .passages = passages,
                                                            .n_passages = item.n_passages,
                                                        });
  g_array_append_val (fixture->items, item);
}

static void
add_quote (Fixture *fixture)
{
  Added item = pick_item (fixture, TL_ITEM_QUOTE);
  guint other = fixture->items->len > 0 ? below (fixture, fixture->items->len) : 0;
  TlQuoteSpec spec = { .id = item.id, .date = item.date, .basis = item.basis };

  item.n_people = MIN (item.n_people, 1);
  item.n_passages = MIN (item.n_passages, 1);
  if (fixture->items->len > 0 && g_array_index (fixture->items, Added, other).kind == TL_ITEM_EVENT)
    item.event = other;
  spec.themes = item.themes;
  spec.speaker = item.n_people > 0 ? item.people[0] : TL_ROW_NONE;
  spec.event = item.event;
  spec.text = item.id;
  if (item.n_passages > 0)
    {
      spec.passage = (TlPassageSpec) { .source = item.passages[0], .exact = item.id };
      item.sources = G_GUINT64_CONSTANT (1) << item.passages[0];
    }
  item.index = tl_chronicle_builder_add_quote (fixture->builder, &spec);
  g_array_append_val (fixture->items, item);
}

/* About items, at times about one twice. */
static void
add_dispute (Fixture *fixture, guint dispute)
{
  g_autofree char *id = g_strdup_printf ("d%u", dispute);
  TlItemRef about[ADDED_MOST];
  guint n = fixture->items->len > 0 ? below (fixture, ADDED_MOST) : 0;

  for (guint i = 0; i < n; i++)
    {
      Added *item = &g_array_index (fixture->items, Added, below (fixture, fixture->items->len));

      about[i].named = item->kind == TL_ITEM_EVENT ? TL_NAMED_EVENT : TL_NAMED_QUOTE;
      about[i].index = item->index;
      item->disputes |= 1 << dispute;
    }
  tl_chronicle_builder_add_dispute (fixture->builder, &(TlDisputeSpec) {
                                                          .id = id,
                                                          .question = id,
                                                          .about = about,
                                                          .n_about = n,
                                                      });
}

static void
add_frame (Fixture *fixture)
{
  for (guint i = 0; i < N_SOURCES; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      tl_chronicle_builder_add_source (fixture->builder, &(TlSourceSpec) { .id = id });
    }
  for (guint i = 0; i < N_ORGANISATIONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("o%u", i);

      tl_chronicle_builder_add_organisation (fixture->builder,
                                             &(TlPartySpec) { .id = id, .name = id });
    }
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);

      tl_chronicle_builder_add_person (
          fixture->builder,
          &(TlPartySpec) { .id = id, .name = id, .date = i < N_DATED_PEOPLE ? "1905" : NULL });
    }
}

static gboolean
names (const Added *item, guint person)
{
  for (guint i = 0; i < item->n_people; i++)
    if (item->people[i] == person)
      return TRUE;
  return FALSE;
}

/* What the items say of somebody; no item of theirs where they say nothing. */
static void
expect_person (Fixture *fixture, guint person)
{
  guint n_items = fixture->items->len - person;
  Added expected = { .kind = TL_ITEM_PERSON, .index = person, .event = TL_ROW_NONE };

  g_snprintf (expected.id, sizeof expected.id, "p%u", person);
  expected.people[0] = person;
  expected.n_people = 1;
  expected.from = TL_INSTANT_MAX;
  expected.to = TL_INSTANT_MIN;
  for (guint i = 0; i < n_items; i++)
    {
      const Added *item = &g_array_index (fixture->items, Added, i);

      if (item->kind == TL_ITEM_PERSON || !names (item, person))
        continue;
      expected.from = MIN (expected.from, item->from);
      expected.to = MAX (expected.to, item->to);
      expected.themes |= item->themes;
      expected.sources |= item->sources;
    }
  expected.basis = TL_BASIS_DERIVED;
  if (person < N_DATED_PEOPLE)
    {
      expected.from = tl_instant_from_ymd (1905, 1, 1);
      expected.to = tl_instant_from_ymd (1906, 1, 1);
      expected.basis = TL_BASIS_STATED;
    }
  g_array_append_val (fixture->items, expected);
}

/* @n_items events and quotes, and people, by chance. Appends what they are to @items. */
TlChronicle *
added_chronicle_new (GRand *rand, guint n_items, GArray *items)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();
  Fixture fixture = { rand, builder, items };

  add_frame (&fixture);
  for (guint i = 0; i < n_items; i++)
    if (below (&fixture, 3) > 0)
      add_event (&fixture);
    else
      add_quote (&fixture);
  for (guint i = 0; i < N_DISPUTES; i++)
    add_dispute (&fixture, i);
  for (guint person = 0; person < N_PEOPLE; person++)
    expect_person (&fixture, person);
  return tl_chronicle_builder_end (builder, &(TlChronicleSpec) { .subject = TL_ROW_NONE });
}
