/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "tl-chronicle-builder.h"
#include "tl-stretch.h"

#define CASES 500

#define DAY ((TlInstant) 24 * 60 * 60)

static TlSpan
random_stretch (TlChronicle *chronicle)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  guint row = (guint) g_test_rand_int_range (0, (int) columns->n_items);
  TlInstant from = columns->from[row];
  TlInstant to;

  if (from == TL_INSTANT_MIN)
    from = 0;
  from += g_test_rand_int_range (-400, 400) * DAY;
  to = from + g_test_rand_int_range (1, 800) * DAY;
  return (TlSpan) { from, to };
}

static double
distance (TlInstant begin, const TlSpan *stretch)
{
  if (begin < stretch->from)
    return (double) stretch->from - (double) begin;
  return begin < stretch->to ? 0 : (double) begin - (double) stretch->to;
}

/* Beyond all that is told, what began before it and has no known end is not told of either, nor,
 * before it all, what has no known beginning and ended later. */
static gboolean
is_told (const TlItemColumns *columns, guint32 row, const TlSpan *all, const TlSpan *stretch)
{
  gboolean went_on = columns->to[row] == TL_INSTANT_MAX && columns->from[row] < stretch->from;
  gboolean began = columns->from[row] == TL_INSTANT_MIN && columns->to[row] > stretch->to;

  return columns->from[row] < stretch->to && columns->to[row] > stretch->from &&
         !(went_on && stretch->from >= all->to) && !(began && stretch->to <= all->from);
}

/* What every row says by itself. */
static void
assert_agrees (TlVisibleSet *visible_set, const TlSpan *stretch)
{
  const TlItemColumns *columns =
      tl_chronicle_get_columns (tl_visible_set_get_chronicle (visible_set));
  guint n;
  const guint32 *rows = tl_visible_set_get_rows (visible_set, &n);
  guint nearest = tl_stretch_nearest (visible_set, stretch);
  guint count = 0;
  TlSpan all;

  tl_chronicle_get_span (tl_visible_set_get_chronicle (visible_set), &all.from, &all.to);
  for (guint i = 0; i < n; i++)
    {
      count += is_told (columns, rows[i], &all, stretch);
      g_assert_cmpfloat (distance (columns->from[rows[i]], stretch), >=,
                         distance (columns->from[nearest], stretch));
    }
  g_assert_cmpuint (tl_stretch_count (visible_set, stretch), ==, count);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (TlChronicle) chronicle = sample_random_chronicle_new (rand, 300);
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) visible_set = tl_visible_set_new (chronicle, filter);

  for (guint i = 0; i < CASES; i++)
    {
      TlSpan stretch = random_stretch (chronicle);

      assert_agrees (visible_set, &stretch);
      if (i == CASES / 2)
        tl_filter_set_chosen (filter, TL_FACET_KIND, TL_ITEM_QUOTE, TRUE);
    }
}

/* A life whose end is not known is not told of thousands of years later, nor is what began no one
 * knows when told of as long before. */
static void
test_open_ends (void)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) visible_set = NULL;
  const TlSpan now = { tl_instant_from_ymd (2000, 6, 1), tl_instant_from_ymd (2000, 7, 1) };
  const TlSpan after = { tl_instant_from_ymd (9999, 1, 1), tl_instant_from_ymd (10000, 1, 1) };
  const TlSpan before = { tl_instant_from_ymd (1, 1, 1), tl_instant_from_ymd (2, 1, 1) };

  tl_chronicle_builder_add_event (
      builder, &(TlEventSpec) { .id = "begun", .title = "Begun", .date = "1999/.." });
  tl_chronicle_builder_add_event (
      builder, &(TlEventSpec) { .id = "ended", .title = "Ended", .date = "../2001" });
  tl_chronicle_builder_add_event (
      builder, &(TlEventSpec) { .id = "year", .title = "A year", .date = "2000" });
  chronicle = tl_chronicle_builder_end (
      builder, &(TlChronicleSpec) { .title = "Ends", .subject = TL_ROW_NONE });
  visible_set = tl_visible_set_new (chronicle, filter);
  g_assert_cmpuint (tl_stretch_count (visible_set, &now), ==, 3);
  g_assert_cmpuint (tl_stretch_count (visible_set, &after), ==, 0);
  g_assert_cmpuint (tl_stretch_count (visible_set, &before), ==, 0);
}

static void
test_nothing_shown (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) visible_set = tl_visible_set_new (chronicle, filter);
  TlSpan stretch = { 0, DAY };

  tl_filter_set_range (filter, tl_instant_from_ymd (3000, 1, 1), tl_instant_from_ymd (3001, 1, 1));
  g_assert_cmpuint (tl_stretch_nearest (visible_set, &stretch), ==, TL_ROW_NONE);
  g_assert_cmpuint (tl_stretch_count (visible_set, &stretch), ==, 0);
}

static void
test_bounded (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  TlSpan all;
  TlSpan bounded;

  g_assert_true (tl_chronicle_get_span (chronicle, &all.from, &all.to));
  bounded = tl_stretch_bounded (chronicle, &(TlSpan) { all.from + DAY, TL_INSTANT_MAX });
  g_assert_cmpint (bounded.from, ==, all.from + DAY);
  g_assert_cmpint (bounded.to, ==, all.to);
  bounded = tl_stretch_bounded (chronicle, &(TlSpan) { TL_INSTANT_MIN, TL_INSTANT_MAX });
  g_assert_cmpint (bounded.from, ==, all.from);
  g_assert_cmpint (bounded.to, ==, all.to);
  /* An open end that lies before all, or behind. */
  bounded = tl_stretch_bounded (chronicle, &(TlSpan) { TL_INSTANT_MIN, all.from - DAY });
  g_assert_cmpint (bounded.from, <, bounded.to);
  g_assert_cmpint (bounded.to, ==, all.from - DAY);
  bounded = tl_stretch_bounded (chronicle, &(TlSpan) { all.to + DAY, TL_INSTANT_MAX });
  g_assert_cmpint (bounded.from, ==, all.to + DAY);
  g_assert_cmpint (bounded.from, <, bounded.to);
}

static void
test_margin (void)
{
  TlSpan day = { tl_instant_from_ymd (2021, 2, 15), tl_instant_from_ymd (2021, 2, 16) };
  TlSpan year = { tl_instant_from_ymd (2021, 1, 1), tl_instant_from_ymd (2022, 1, 1) };
  TlSpan all = { tl_instant_from_ymd (TL_YEAR_MIN, 1, 1), tl_instant_from_ymd (TL_YEAR_MAX, 1, 1) };
  TlSpan shown = tl_stretch_with_margin (&day);

  g_assert_cmpint (shown.from, ==, tl_instant_from_ymd (2021, 2, 1));
  g_assert_cmpint (shown.to, ==, tl_instant_from_ymd (2021, 3, 1));
  shown = tl_stretch_with_margin (&year);
  g_assert_cmpint (shown.from, <, year.from);
  g_assert_cmpint (shown.from, >, tl_instant_from_ymd (2020, 10, 1));
  g_assert_cmpint (shown.to - year.to, ==, year.from - shown.from);
  shown = tl_stretch_with_margin (&all);
  g_assert_cmpint (shown.from, <=, all.from);
  g_assert_cmpint (shown.to, >=, all.to);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stretch/random", test_random);
  g_test_add_func ("/stretch/open-ends", test_open_ends);
  g_test_add_func ("/stretch/nothing-shown", test_nothing_shown);
  g_test_add_func ("/stretch/bounded", test_bounded);
  g_test_add_func ("/stretch/margin", test_margin);

  return g_test_run ();
}
