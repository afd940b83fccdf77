/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "tl-chronicle-builder.h"

static void
add_frame (TlChronicleBuilder *builder)
{
  TlNameSpec names[] = { { "Augusta Ada", 1 } };

  tl_chronicle_builder_add_theme (builder, &(TlThemeSpec) { .id = "work", .name = "Work" });
  tl_chronicle_builder_add_theme (builder, &(TlThemeSpec) { .id = "home", .name = "Home" });
  tl_chronicle_builder_add_source (builder,
                                   &(TlSourceSpec) { .id = "letters", .title = "The letters" });
  tl_chronicle_builder_add_source (
      builder, &(TlSourceSpec) { .id = "notes", .title = "The notes", .short_title = "Notes" });
  tl_chronicle_builder_add_person (builder, &(TlPartySpec) {
                                                .id = "ada",
                                                .name = "Ada",
                                                .date = "1815-12-10/1852-11-27",
                                                .names = names,
                                                .n_names = G_N_ELEMENTS (names),
                                            });
  tl_chronicle_builder_add_person (builder, &(TlPartySpec) { .id = "charles", .name = "Charles" });
  tl_chronicle_builder_add_person (builder, &(TlPartySpec) { .id = "nobody", .name = "Nobody" });
  tl_chronicle_builder_add_organisation (builder,
                                         &(TlPartySpec) { .id = "society", .name = "The Society" });
}

static guint
add_meeting (TlChronicleBuilder *builder)
{
  TlRoleSpec people[] = { { 0, "guest" }, { 1, "host" } };
  TlRoleSpec organisations[] = { { 0, NULL } };
  TlPassageSpec passages[] = {
    { .source = 0, .line = 3, .exact = "we met", .prefix = "Then ", .suffix = " at last" },
    { .source = 1, .line = 9, .exact = "a meeting" },
  };

  return tl_chronicle_builder_add_event (builder, &(TlEventSpec) {
                                                      .id = "meeting",
                                                      .title = "The two meet",
                                                      .date = "1833-06-05",
                                                      .summary = "They meet.",
                                                      .themes = 1 << 0,
                                                      .people = people,
                                                      .n_people = G_N_ELEMENTS (people),
                                                      .organisations = organisations,
                                                      .n_organisations = 1,
                                                      .passages = passages,
                                                      .n_passages = G_N_ELEMENTS (passages),
                                                  });
}

static guint
add_wedding (TlChronicleBuilder *builder)
{
  TlRoleSpec people[] = { { 0, "bride" } };
  TlPassageSpec passages[] = { { .source = 0, .exact = "the wedding" } };

  return tl_chronicle_builder_add_event (builder, &(TlEventSpec) {
                                                      .id = "wedding",
                                                      .title = "A wedding",
                                                      .date = "1835",
                                                      .basis = TL_BASIS_INFERRED,
                                                      .themes = 1 << 1,
                                                      .people = people,
                                                      .n_people = 1,
                                                      .passages = passages,
                                                      .n_passages = 1,
                                                  });
}

static guint
add_words (TlChronicleBuilder *builder, guint meeting)
{
  return tl_chronicle_builder_add_quote (builder,
                                         &(TlQuoteSpec) {
                                             .id = "words",
                                             .date = "1843~",
                                             .themes = (1 << 0) | (1 << 1),
                                             .speaker = 1,
                                             .event = meeting,
                                             .passage = { .source = 1, .exact = "weaves patterns" },
                                         });
}

static void
add_arguments (TlChronicleBuilder *builder, guint wedding)
{
  TlItemRef about[] = { { TL_NAMED_EVENT, wedding }, { TL_NAMED_PERSON, 0 } };
  TlAccountSpec accounts[] = {
    { .value = "1835", .date = "1835", .passage = { .source = 0, .exact = "in that year" } },
    { .value = "1836" },
  };
  TlStepSpec steps[] = { { { TL_NAMED_EVENT, wedding }, "They marry." },
                         { { TL_NAMED_PERSON, 2 }, "Nobody is there." } };

  tl_chronicle_builder_add_dispute (builder, &(TlDisputeSpec) {
                                                 .id = "when",
                                                 .question = "When was the wedding?",
                                                 .weight = TL_WEIGHT_SOFT,
                                                 .about = about,
                                                 .n_about = G_N_ELEMENTS (about),
                                                 .accounts = accounts,
                                                 .n_accounts = G_N_ELEMENTS (accounts),
                                             });
  tl_chronicle_builder_add_story (builder, &(TlStorySpec) {
                                               .id = "story",
                                               .title = "A story",
                                               .steps = steps,
                                               .n_steps = G_N_ELEMENTS (steps),
                                           });
}

/* Two events, a quote and two people on the timeline; added in another order than that of time. */
TlChronicle *
sample_chronicle_new (void)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();
  guint wedding;
  guint meeting;

  add_frame (builder);
  wedding = add_wedding (builder);
  meeting = add_meeting (builder);
  add_words (builder, meeting);
  add_arguments (builder, wedding);
  tl_chronicle_builder_keep (builder, "/mood", "\"calm\"");
  return tl_chronicle_builder_end (
      builder, &(TlChronicleSpec) { .title = "Two lives", .language = "en", .subject = 0 });
}

static char *
random_date (GRand *rand)
{
  int year = g_rand_int_range (rand, 1800, 1830);

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      return g_strdup_printf ("%04d", year);
    case 1:
      return g_strdup_printf ("%04d-%02d/%04d", year, g_rand_int_range (rand, 1, 13),
                              year + g_rand_int_range (rand, 1, 9));
    default:
      return g_strdup_printf ("%04d-%02d-%02d", year, g_rand_int_range (rand, 1, 13),
                              g_rand_int_range (rand, 1, 29));
    }
}

static void
add_random_event (TlChronicleBuilder *builder, GRand *rand, guint i)
{
  g_autofree char *id = g_strdup_printf ("e%u", i);
  g_autofree char *date = random_date (rand);
  TlRoleSpec people[3];
  TlPassageSpec passages[3];
  guint n_people = (guint) g_rand_int_range (rand, 0, 4);
  guint n_passages = (guint) g_rand_int_range (rand, 0, 4);

  for (guint j = 0; j < n_people; j++)
    people[j] = (TlRoleSpec) { (guint) g_rand_int_range (rand, 0, 6), NULL };
  for (guint j = 0; j < n_passages; j++)
    passages[j] =
        (TlPassageSpec) { .source = (guint) g_rand_int_range (rand, 0, 4), .exact = "words" };
  tl_chronicle_builder_add_event (builder, &(TlEventSpec) {
                                               .id = id,
                                               .title = id,
                                               .date = date,
                                               .basis = (TlBasis) g_rand_int_range (rand, 0, 3),
                                               .themes = g_rand_int (rand) & 0x1f,
                                               .people = people,
                                               .n_people = n_people,
                                               .passages = passages,
                                               .n_passages = n_passages,
                                           });
}

/* @n_items events of all sorts among 5 themes, 6 people and 4 sources. */
TlChronicle *
sample_random_chronicle_new (GRand *rand, guint n_items)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%u", i);

      if (i < 5)
        {
          g_autofree char *theme = g_strconcat ("theme", id, NULL);

          tl_chronicle_builder_add_theme (builder, &(TlThemeSpec) { .id = theme, .name = theme });
        }
      if (i < 4)
        {
          g_autofree char *source = g_strconcat ("source", id, NULL);

          tl_chronicle_builder_add_source (builder,
                                           &(TlSourceSpec) { .id = source, .title = source });
        }
      tl_chronicle_builder_add_person (builder, &(TlPartySpec) { .id = id, .name = id });
    }
  for (guint i = 0; i < n_items; i++)
    add_random_event (builder, rand, i);
  return tl_chronicle_builder_end (
      builder, &(TlChronicleSpec) { .title = "Chance", .subject = TL_ROW_NONE });
}
