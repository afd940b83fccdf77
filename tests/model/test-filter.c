/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-filter.h"

static void
count_cb (TlFilter *filter, guint *n)
{
  (*n)++;
}

static void
test_changes_once (void)
{
  g_autoptr (TlFilter) filter = tl_filter_new ();
  guint n = 0;

  g_signal_connect (filter, "changed", G_CALLBACK (count_cb), &n);
  tl_filter_set_chosen (filter, TL_FACET_THEME, 2, TRUE);
  tl_filter_set_chosen (filter, TL_FACET_THEME, 2, TRUE);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (tl_filter_get_chosen (filter, TL_FACET_THEME, 2));
  tl_filter_set_chosen (filter, TL_FACET_THEME, 2, FALSE);
  g_assert_cmpuint (n, ==, 2);
  g_assert_false (tl_filter_get_active (filter));
  tl_filter_clear (filter);
  g_assert_cmpuint (n, ==, 2);
  tl_filter_set_match_all (filter, TRUE);
  tl_filter_set_match_all (filter, TRUE);
  g_assert_cmpuint (n, ==, 3);
}

static void
test_kinds_are_all_chosen_at_first (void)
{
  g_autoptr (TlFilter) filter = tl_filter_new ();

  g_assert_cmpuint (tl_filter_get_n_chosen (filter, TL_FACET_KIND), ==, TL_N_ITEM_KINDS);
  g_assert_false (tl_filter_get_facet_active (filter, TL_FACET_KIND));
  tl_filter_set_chosen (filter, TL_FACET_KIND, TL_ITEM_QUOTE, FALSE);
  g_assert_true (tl_filter_get_facet_active (filter, TL_FACET_KIND));
  tl_filter_clear_facet (filter, TL_FACET_KIND);
  g_assert_false (tl_filter_get_active (filter));
}

static void
test_nth (void)
{
  g_autoptr (TlFilter) filter = tl_filter_new ();

  tl_filter_set_chosen (filter, TL_FACET_PERSON, 130, TRUE);
  tl_filter_set_chosen (filter, TL_FACET_PERSON, 3, TRUE);
  tl_filter_set_chosen (filter, TL_FACET_PERSON, 64, TRUE);
  g_assert_cmpuint (tl_filter_get_n_chosen (filter, TL_FACET_PERSON), ==, 3);
  g_assert_cmpuint (tl_filter_get_nth_chosen (filter, TL_FACET_PERSON, 0), ==, 3);
  g_assert_cmpuint (tl_filter_get_nth_chosen (filter, TL_FACET_PERSON, 1), ==, 64);
  g_assert_cmpuint (tl_filter_get_nth_chosen (filter, TL_FACET_PERSON, 2), ==, 130);
}

static void
test_range (void)
{
  g_autoptr (TlFilter) filter = tl_filter_new ();
  TlInstant from;
  TlInstant to;

  g_assert_false (tl_filter_get_range (filter, &from, &to));
  tl_filter_set_range (filter, 5, TL_INSTANT_MAX);
  g_assert_true (tl_filter_get_range (filter, &from, &to));
  g_assert_cmpint (from, ==, 5);
  g_assert_true (tl_filter_get_active (filter));
  tl_filter_clear (filter);
  g_assert_false (tl_filter_get_range (filter, &from, &to));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filter/changes-once", test_changes_once);
  g_test_add_func ("/filter/kinds-are-all-chosen-at-first", test_kinds_are_all_chosen_at_first);
  g_test_add_func ("/filter/nth", test_nth);
  g_test_add_func ("/filter/range", test_range);
  return g_test_run ();
}
