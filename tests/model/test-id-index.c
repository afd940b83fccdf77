/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-id-index.h"

#define N_IDS 5000

typedef struct
{
  TlArena arena;
  TlIdIndex index;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer reserved)
{
  tl_arena_init (&fixture->arena);
  tl_id_index_init (&fixture->index);
  tl_id_index_reserve (&fixture->index, GPOINTER_TO_UINT (reserved));
}

static void
tear_down (Fixture *fixture, gconstpointer reserved)
{
  tl_id_index_clear (&fixture->index);
  tl_arena_clear (&fixture->arena);
}

static void
add (Fixture *fixture, guint i)
{
  g_autofree char *id = g_strdup_printf ("e%u", i);

  tl_id_index_insert (&fixture->index, &fixture->arena, tl_arena_add (&fixture->arena, id),
                      (guint8) (i % 15 + 1), i);
}

static void
assert_found (const Fixture *fixture, guint i, guint32 expected)
{
  g_autofree char *id = g_strdup_printf ("e%u", i);
  guint8 kind;
  guint32 value;

  g_assert_true (tl_id_index_lookup (&fixture->index, &fixture->arena, id, &kind, &value));
  g_assert_cmpuint (kind, ==, i % 15 + 1);
  g_assert_cmpuint (value, ==, expected);
}

static void
test_grow (Fixture *fixture, gconstpointer reserved)
{
  guint8 kind;
  guint32 value;

  for (guint i = 0; i < N_IDS; i++)
    {
      add (fixture, i);
      assert_found (fixture, i / 2, i / 2);
    }
  for (guint i = 0; i < N_IDS; i++)
    assert_found (fixture, i, i);
  g_assert_cmpuint (fixture->index.n_used, ==, N_IDS);
  g_assert_false (tl_id_index_lookup (&fixture->index, &fixture->arena, "e", &kind, &value));
}

static void
test_renumber (Fixture *fixture, gconstpointer reserved)
{
  g_autofree guint32 *values = g_new (guint32, N_IDS);

  for (guint i = 0; i < N_IDS; i++)
    {
      add (fixture, i);
      values[i] = N_IDS - i;
    }
  tl_id_index_renumber (&fixture->index, 1 << 3 | 1 << 15, values);
  for (guint i = 0; i < N_IDS; i++)
    assert_found (fixture, i, i % 15 + 1 == 3 || i % 15 + 1 == 15 ? N_IDS - i : i);
}

static void
test_reserve_later (Fixture *fixture, gconstpointer reserved)
{
  guint32 n_places;

  for (guint i = 0; i < 100; i++)
    add (fixture, i);
  tl_id_index_reserve (&fixture->index, N_IDS - 100);
  n_places = fixture->index.n_places;
  for (guint i = 100; i < N_IDS; i++)
    add (fixture, i);
  g_assert_cmpuint (fixture->index.n_places, ==, n_places);
  for (guint i = 0; i < N_IDS; i++)
    assert_found (fixture, i, i);
}

int
main (int argc, char *argv[])
{
  const gpointer none = GUINT_TO_POINTER (0);
  const gpointer some = GUINT_TO_POINTER (1000);
  const gpointer all = GUINT_TO_POINTER (N_IDS);

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/id-index/grow", Fixture, none, set_up, test_grow, tear_down);
  g_test_add ("/id-index/grow/some-reserved", Fixture, some, set_up, test_grow, tear_down);
  g_test_add ("/id-index/grow/all-reserved", Fixture, all, set_up, test_grow, tear_down);
  g_test_add ("/id-index/renumber", Fixture, none, set_up, test_renumber, tear_down);
  g_test_add ("/id-index/reserve-later", Fixture, none, set_up, test_reserve_later, tear_down);
  return g_test_run ();
}
