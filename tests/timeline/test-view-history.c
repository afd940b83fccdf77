/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-view-history.h"

/* What a reader does: rests at a view, goes back (from a view), goes forward. */
typedef struct
{
  char what; /* v, b, f */
  double from;
  double to;
  int width;
  double shown; /* where the view that it leads to begins; -1 for none */
  gboolean back;
  gboolean forward;
} TlStep;

static const TlStep moves[] = {
  { 'v', 0, 100, 1000, -1, FALSE, FALSE },   { 'v', 0, 100, 1000, -1, FALSE, FALSE }, /* the same */
  { 'v', 40, 140, 1000, -1, FALSE, FALSE },  /* not half a view */
  { 'v', 51, 151, 1000, -1, TRUE, FALSE },   /* more than half */
  { 'v', 61, 131, 1000, -1, TRUE, FALSE },   /* 1.43 times closer */
  { 'v', 71, 131, 1000, -1, TRUE, FALSE },   /* 1.67 times */
  { 'b', 71, 131, 1000, 51, TRUE, TRUE },    /* back and forth */
  { 'b', 51, 151, 1000, 0, FALSE, TRUE },    /* */
  { 'b', 0, 100, 1000, -1, FALSE, TRUE },    /* nothing before */
  { 'f', 0, 100, 1000, 51, TRUE, TRUE },     /* */
  { 'f', 51, 151, 1000, 71, TRUE, FALSE },   /* */
  { 'f', 71, 131, 1000, -1, TRUE, FALSE },   /* nothing after */
  { 'b', 71, 131, 1000, 51, TRUE, TRUE },    /* */
  { 'v', 500, 600, 1000, -1, TRUE, FALSE },  /* cuts what was forward */
  { 'b', 900, 1000, 1000, 500, TRUE, TRUE }, /* from a view that no one rested at */
  { 'f', 500, 600, 1000, 900, TRUE, FALSE }, /* which can be returned to */
};

static const TlStep resizes[] = {
  { 'v', 0, 100, 1000, -1, FALSE, FALSE },
  { 'v', 0, 200, 2000, -1, FALSE, FALSE }, /* wider at the same scale */
  { 'v', 0, 100, 2000, -1, FALSE, FALSE }, /* wider with the same in view */
  { 'v', 0, 40, 2000, -1, TRUE, FALSE },   /* closer */
};

static void
assert_steps (const TlStep *steps, gsize n_steps)
{
  g_autoptr (TlViewHistory) history = tl_view_history_new ();

  for (gsize i = 0; i < n_steps; i++)
    {
      TlView now = { steps[i].from, steps[i].to, steps[i].width };
      TlView view = { -1, -1, 0 };

      if (steps[i].what == 'v')
        tl_view_history_visit (history, &now);
      else
        g_assert_true (tl_view_history_go (history, steps[i].what == 'b' ? -1 : 1, &now, &view) ==
                       (steps[i].shown >= 0));
      g_assert_cmpfloat (view.from, ==, steps[i].shown);
      g_assert_true (tl_view_history_get_can_go_back (history) == steps[i].back);
      g_assert_true (tl_view_history_get_can_go_forward (history) == steps[i].forward);
    }
}

static void
test_moves (void)
{
  assert_steps (moves, G_N_ELEMENTS (moves));
}

static void
test_resizes (void)
{
  assert_steps (resizes, G_N_ELEMENTS (resizes));
}

static void
test_limit (void)
{
  g_autoptr (TlViewHistory) history = tl_view_history_new ();
  TlView view = { 0, 1, 1000 };
  guint n = 0;

  for (guint i = 0; i < 3 * TL_VIEW_HISTORY_LIMIT; i++)
    {
      view = (TlView) { i * 10.0, i * 10.0 + 1, 1000 };
      tl_view_history_visit (history, &view);
    }
  while (tl_view_history_go (history, -1, &view, &view))
    n++;
  g_assert_cmpuint (n, ==, TL_VIEW_HISTORY_LIMIT - 1);
  g_assert_cmpfloat (view.from, ==, 2 * TL_VIEW_HISTORY_LIMIT * 10.0);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_notifies (void)
{
  g_autoptr (TlViewHistory) history = tl_view_history_new ();
  guint n_back = 0;
  guint n_forward = 0;
  TlView view = { 0, 1, 100 };

  g_signal_connect_swapped (history, "notify::can-go-back", G_CALLBACK (count_cb), &n_back);
  g_signal_connect_swapped (history, "notify::can-go-forward", G_CALLBACK (count_cb), &n_forward);
  tl_view_history_visit (history, &view);
  tl_view_history_visit (history, &(TlView) { 5, 6, 100 });
  tl_view_history_visit (history, &(TlView) { 9, 10, 100 });
  g_assert_cmpuint (n_back, ==, 1);
  g_assert_cmpuint (n_forward, ==, 0);
  g_assert_true (tl_view_history_go (history, -1, &(TlView) { 9, 10, 100 }, &view));
  g_assert_cmpuint (n_back, ==, 1);
  g_assert_cmpuint (n_forward, ==, 1);
  tl_view_history_clear (history);
  g_assert_cmpuint (n_back, ==, 2);
  g_assert_cmpuint (n_forward, ==, 2);
  g_assert_false (tl_view_history_get_can_go_back (history));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view-history/moves", test_moves);
  g_test_add_func ("/view-history/resizes", test_resizes);
  g_test_add_func ("/view-history/limit", test_limit);
  g_test_add_func ("/view-history/notifies", test_notifies);
  return g_test_run ();
}
