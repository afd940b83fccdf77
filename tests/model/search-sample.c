/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "search-sample.h"

#include "tl-chronicle-builder.h"

#define N_PEOPLE 6
#define N_THEMES 3

static const char *const words[] = {
  "Joyo",         "JOYOUS", "卓越", "越狱",   "Café", "café-bar", "naïve",   "Xiaomi",
  "ＸＩＡＯＭＩ", "car",    "scar", "Straße", "the",  "then",     "o’clock",
};

static const char *const asked[] = {
  "joyo", "卓越",        "卓",          "cafe",   "CAFÉ",    "naive", "xiaomi",
  "xiao", "car",         "strasse",     "the",    "o'clock", "koo",   "mr. koo",
  "古",   "\"the car\"", "\"car the\"", "absent", "e",
};

static char *
random_words (int max)
{
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (0, max + 1);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

static void
add_parties (TlChronicleBuilder *builder)
{
  TlNameSpec names[] = { { "Mr. Koo", 0 }, { "古先生", 0 } };
  TlNameSpec joyo[] = { { "卓越网", 0 } };

  for (guint i = 0; i < N_THEMES; i++)
    {
      g_autofree char *id = g_strdup_printf ("theme%u", i);

      tl_chronicle_builder_add_theme (builder, &(TlThemeSpec) { .id = id, .name = id });
    }
  tl_chronicle_builder_add_source (builder, &(TlSourceSpec) { .id = "source", .title = "Source" });
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *id = g_strdup_printf ("person%u", i);
      g_autofree char *name = random_words (2);

      tl_chronicle_builder_add_person (builder, &(TlPartySpec) {
                                                    .id = id,
                                                    .name = i == 0 ? "Qiu" : name,
                                                    .names = i == 0 ? names : NULL,
                                                    .n_names = i == 0 ? 2 : 0,
                                                });
    }
  tl_chronicle_builder_add_organisation (
      builder, &(TlPartySpec) { .id = "org", .name = "Joyo", .names = joyo, .n_names = 1 });
}

static void
add_event (TlChronicleBuilder *builder, guint i)
{
  g_autofree char *id = g_strdup_printf ("e%u", i);
  g_autofree char *date = g_strdup_printf ("%04d", g_test_rand_int_range (1900, 2000));
  g_autofree char *title = random_words (3);
  g_autofree char *summary = random_words (6);
  g_autofree char *said = random_words (8);
  g_autofree char *written = random_words (8);
  TlRoleSpec people[] = { { (guint) g_test_rand_int_range (0, N_PEOPLE), NULL } };
  TlRoleSpec organisations[] = { { 0, NULL } };
  TlPassageSpec passages[] = { { .exact = said }, { .exact = written } };

  tl_chronicle_builder_add_event (builder, &(TlEventSpec) {
                                               .id = id,
                                               .title = title,
                                               .date = date,
                                               .summary = summary,
                                               .themes = 1U << g_test_rand_int_range (0, N_THEMES),
                                               .people = people,
                                               .n_people = (guint) g_test_rand_int_range (0, 2),
                                               .organisations = organisations,
                                               .n_organisations = g_test_rand_int_range (0, 5) == 0,
                                               .passages = passages,
                                               .n_passages = (guint) g_test_rand_int_range (0, 3),
                                           });
}

static void
add_quote (TlChronicleBuilder *builder, guint i)
{
  g_autofree char *id = g_strdup_printf ("q%u", i);
  g_autofree char *date = g_strdup_printf ("%04d", g_test_rand_int_range (1900, 2000));
  g_autofree char *exact = random_words (8);
  gboolean sourced = g_test_rand_int_range (0, 2) == 0;

  tl_chronicle_builder_add_quote (builder,
                                  &(TlQuoteSpec) {
                                      .id = id,
                                      .date = date,
                                      .themes = 1U << g_test_rand_int_range (0, N_THEMES),
                                      .speaker = (guint) g_test_rand_int_range (0, N_PEOPLE),
                                      .event = TL_ROW_NONE,
                                      .passage = { .exact = sourced ? exact : NULL },
                                      .text = sourced ? NULL : exact,
                                  });
}

TlChronicle *
search_sample_chronicle_new (guint n_items)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();

  add_parties (builder);
  for (guint i = 0; i < n_items; i++)
    if (i % 4 == 3)
      add_quote (builder, i);
    else
      add_event (builder, i);
  return tl_chronicle_builder_end (
      builder, &(TlChronicleSpec) { .title = "Chance", .subject = TL_ROW_NONE });
}

char *
search_sample_query_new (void)
{
  GString *query = g_string_new (NULL);
  int n = g_test_rand_int_range (1, 4);

  for (int i = 0; i < n; i++)
    g_string_append_printf (query, "%s ", asked[g_test_rand_int_range (0, G_N_ELEMENTS (asked))]);
  return g_string_free (query, FALSE);
}
