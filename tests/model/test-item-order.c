/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of time against its definition, on drafts of all sorts. */

#include "tl-item-order.h"

#define ROUNDS 60
#define N_MAX  3000

static int
compare_drafts (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const GArray *drafts = user_data;
  guint32 i = *(const guint32 *) a;
  guint32 j = *(const guint32 *) b;
  const TlDraft *x = &g_array_index (drafts, TlDraft, i);
  const TlDraft *y = &g_array_index (drafts, TlDraft, j);

  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  if (x->to != y->to)
    return x->to > y->to ? -1 : 1;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  return i < j ? -1 : i > j;
}

static void
assert_order (const GArray *drafts)
{
  g_autofree guint64 *room = g_new (guint64, 2 * drafts->len);
  g_autofree guint32 *order = tl_item_order_new (drafts, room);
  g_autofree guint32 *expected = g_new (guint32, drafts->len);

  for (guint32 i = 0; i < drafts->len; i++)
    expected[i] = i;
  if (drafts->len > 0)
    g_sort_array (expected, drafts->len, sizeof *expected, compare_drafts, (gpointer) drafts);
  g_assert_cmpmem (order, drafts->len * sizeof *order, expected, drafts->len * sizeof *expected);
}

static gint64
random_int64 (void)
{
  return (gint64) ((guint64) g_test_rand_int () << 32 | (guint32) g_test_rand_int ());
}

/* Of few or many bits, about zero, so that keys are negative, equal and far apart in turn. */
static TlInstant
random_instant (guint bits)
{
  switch (g_test_rand_int_range (0, 20))
    {
    case 0:
      return TL_INSTANT_MIN;
    case 1:
      return TL_INSTANT_MAX - 1;
    default:
      return random_int64 () >> (64 - bits);
    }
}

static TlDraft
random_draft (guint bits)
{
  TlInstant from = random_instant (bits);
  guint length = (guint) g_test_rand_int_range (1, 4);

  return (TlDraft) {
    .from = from,
    .to = from < TL_INSTANT_MAX - length ? from + length : TL_INSTANT_MAX,
    .kind = (guint8) g_test_rand_int_range (0, 3),
  };
}

static void
test_random (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GArray) drafts = g_array_new (FALSE, FALSE, sizeof (TlDraft));
      guint bits = (guint) g_test_rand_int_range (1, 65);
      guint n = (guint) g_test_rand_int_range (0, N_MAX);

      for (guint i = 0; i < n; i++)
        {
          TlDraft draft = random_draft (bits);

          g_array_append_val (drafts, draft);
        }
      assert_order (drafts);
    }
}

static void
test_few (void)
{
  const TlDraft few[] = {
    { .from = TL_INSTANT_MAX - 1, .to = TL_INSTANT_MAX },
    { .from = TL_INSTANT_MIN, .to = TL_INSTANT_MAX },
    { .from = -1, .to = 0 },
    { .from = TL_INSTANT_MIN, .to = TL_INSTANT_MAX },
    { .from = 0, .to = 1 },
  };

  for (guint n = 0; n <= G_N_ELEMENTS (few); n++)
    {
      g_autoptr (GArray) drafts = g_array_new (FALSE, FALSE, sizeof (TlDraft));

      g_array_append_vals (drafts, few, n);
      assert_order (drafts);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item-order/random", test_random);
  g_test_add_func ("/item-order/few", test_few);
  return g_test_run ();
}
