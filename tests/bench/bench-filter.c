/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it takes from choosing a value of a facet to the new visible set with all its counts,
 * beside one plain pass over the columns, in turn: medians.
 *
 *   bench-filter FILE [ROUNDS]
 */

#include "bench-times.h"

#include "tl-chronicle-private.h"
#include "tl-chronicle-reader.h"
#include "tl-visible-set.h"

#include <stdio.h>
#include <stdlib.h>

#define DEFAULT_ROUNDS 21

/* What is toggled: value 0 of each facet, half of the time told of, and the theme within that
 * half, where neither nothing nor everything is shown before or after. */
enum
{
  CASE_RANGE = TL_N_FACETS,
  CASE_THEME_IN_RANGE,
  N_CASES
};

static const char *case_names[N_CASES] = {
  "theme", "kind", "person", "organisation", "source", "evidence", "range", "theme in range",
};

typedef struct
{
  guint32 themes[TL_MAX_THEMES];
  guint32 kinds[TL_N_ITEM_KINDS];
  guint32 evidence[TL_N_EVIDENCE];
  guint32 *people;
  guint32 *organisations;
  guint32 *sources;
  guint32 in_range;
} TlPlainCounts;

static double
milliseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static void
count_bits (guint32 *counts, guint64 bits)
{
  for (; bits != 0; bits &= bits - 1)
    counts[__builtin_ctzll (bits)]++;
}

/* What anybody would write who has each column read once and nothing filtered: the values are
 * walked as they lie in memory, not even asking which row they are of. */
static void
pass_over_columns (const TlItemTable *items, TlPlainCounts *counts, TlInstant from, TlInstant to)
{
  for (guint row = 0; row < items->n_rows; row++)
    {
      count_bits (counts->themes, items->themes[row]);
      counts->kinds[items->kind[row]]++;
      count_bits (counts->evidence, items->evidence[row]);
      counts->in_range += items->from[row] < to && items->to[row] > from;
    }
  for (guint i = 0; i < items->first_person[items->n_rows]; i++)
    counts->people[items->people[i]]++;
  for (guint i = 0; i < items->first_organisation[items->n_rows]; i++)
    counts->organisations[items->organisations[i]]++;
  for (guint i = 0; i < items->first_source[items->n_rows]; i++)
    counts->sources[items->sources[i]]++;
}

static double
time_plain (TlChronicle *chronicle)
{
  guint n_organisations = g_list_model_get_n_items (tl_chronicle_get_organisations (chronicle));
  guint n_sources = g_list_model_get_n_items (tl_chronicle_get_sources (chronicle));
  g_autofree guint32 *people = g_new0 (guint32, tl_chronicle_get_n_people (chronicle));
  g_autofree guint32 *organisations = g_new0 (guint32, n_organisations);
  g_autofree guint32 *sources = g_new0 (guint32, n_sources);
  TlPlainCounts counts = {
    .people = people,
    .organisations = organisations,
    .sources = sources,
  };
  TlInstant from;
  TlInstant to;
  gint64 start;

  tl_chronicle_get_span (chronicle, &from, &to);
  start = g_get_monotonic_time ();
  pass_over_columns (&chronicle->items, &counts, from, to);
  if (counts.in_range == 0)
    g_error ("The chronicle holds no items");
  return milliseconds_since (start);
}

static void
toggle_range (TlChronicle *chronicle, TlFilter *filter)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  TlInstant from;
  TlInstant to;

  if (tl_filter_get_range (filter, &from, &to))
    tl_filter_set_range (filter, TL_INSTANT_MIN, TL_INSTANT_MAX);
  else
    tl_filter_set_range (filter, columns->from[columns->n_items / 2], TL_INSTANT_MAX);
}

static double
time_toggle (TlChronicle *chronicle, TlFilter *filter, guint which)
{
  TlFacet facet = which < TL_N_FACETS ? (TlFacet) which : TL_FACET_THEME;
  gboolean chosen = tl_filter_get_chosen (filter, facet, 0);
  gint64 start = g_get_monotonic_time ();

  if (which == CASE_RANGE)
    toggle_range (chronicle, filter);
  else
    tl_filter_set_chosen (filter, facet, 0, !chosen);
  return milliseconds_since (start);
}

static void
time_case (TlChronicle *chronicle, TlFilter *filter, guint which, double *there, double *back)
{
  if (which == CASE_THEME_IN_RANGE)
    toggle_range (chronicle, filter);
  *there = time_toggle (chronicle, filter, which);
  *back = time_toggle (chronicle, filter, which);
  if (which == CASE_THEME_IN_RANGE)
    toggle_range (chronicle, filter);
}

static void
run (TlChronicle *chronicle, guint rounds)
{
  g_autoptr (TlFilter) filter = tl_filter_new ();
  gint64 start = g_get_monotonic_time ();
  g_autoptr (TlVisibleSet) set = tl_visible_set_new (chronicle, filter);
  double first = milliseconds_since (start);
  g_autofree double *plain = g_new (double, rounds);
  g_autofree double *there = g_new (double, N_CASES *(gsize) rounds);
  g_autofree double *back = g_new (double, N_CASES *(gsize) rounds);
  double floor;

  for (guint i = 0; i < rounds; i++)
    {
      plain[i] = time_plain (chronicle);
      for (guint j = 0; j < N_CASES; j++)
        time_case (chronicle, filter, j, &there[j * rounds + i], &back[j * rounds + i]);
    }
  floor = bench_median (plain, rounds);
  printf ("%u items: plain pass %.2f ms, first visible set %.2f ms\n",
          tl_chronicle_get_columns (chronicle)->n_items, floor, first);
  for (guint j = 0; j < N_CASES; j++)
    {
      double on = bench_median (there + j * rounds, rounds);
      double off = bench_median (back + j * rounds, rounds);

      printf ("%-14s toggled %.2f ms, ratio %.2f; back %.2f ms, ratio %.2f\n", case_names[j], on,
              on / floor, off, off / floor);
    }
}

int
main (int argc, char *argv[])
{
  guint rounds = argc > 2 ? (guint) atoi (argv[2]) : DEFAULT_ROUNDS;
  g_autoptr (GFile) file = NULL;
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = NULL;

  if (argc < 2 || rounds == 0)
    {
      fputs ("Usage: bench-filter FILE [ROUNDS]\n", stderr);
      return EXIT_FAILURE;
    }
  file = g_file_new_for_path (argv[1]);
  defects = tl_defects_new ();
  chronicle = tl_chronicle_read_file (file, defects, NULL, NULL);
  if (chronicle == NULL)
    g_error ("%s cannot be read", argv[1]);
  run (chronicle, rounds);
  return EXIT_SUCCESS;
}
