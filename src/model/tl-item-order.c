/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-item-order.h"

#define DIGIT_BITS 11 /* few passes, with counts that stay in the cache */
#define DIGIT_MASK ((1u << DIGIT_BITS) - 1)

/* What the order is by, side by side in memory: drafts are large, and sorting visits them often. */
typedef struct
{
  TlInstant from;
  TlInstant to;
  guint32 index;
  guint8 kind;
} TlSortKey;

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const TlSortKey *left = a;
  const TlSortKey *right = b;

  if (left->from != right->from)
    return left->from < right->from ? -1 : 1;
  if (left->to != right->to)
    return left->to > right->to ? -1 : 1;
  if (left->kind != right->kind)
    return (int) left->kind - (int) right->kind;
  return left->index < right->index ? -1 : left->index > right->index;
}

static TlSortKey *
make_keys (const GArray *drafts)
{
  TlSortKey *keys = g_new (TlSortKey, drafts->len);

  for (guint32 i = 0; i < drafts->len; i++)
    {
      const TlDraft *draft = &g_array_index (drafts, TlDraft, i);

      keys[i] = (TlSortKey) { draft->from, draft->to, i, draft->kind };
    }
  return keys;
}

/* How far a key's beginning is from the first of all; no difference of two instants overflows it.
 */
static inline guint64
distance (TlInstant first, const TlSortKey *key)
{
  return (guint64) key->from - (guint64) first;
}

/* Puts the keys in the order of some bits of their distance; those that agree in them keep their
 * order. */
static void
distribute (const TlSortKey *keys, TlSortKey *sorted, guint n, TlInstant first, guint shift)
{
  guint32 starts[(1 << DIGIT_BITS) + 1] = { 0 };

  for (guint i = 0; i < n; i++)
    starts[((distance (first, &keys[i]) >> shift) & DIGIT_MASK) + 1]++;
  for (guint digit = 0; digit < DIGIT_MASK; digit++)
    starts[digit + 1] += starts[digit];
  for (guint i = 0; i < n; i++)
    sorted[starts[(distance (first, &keys[i]) >> shift) & DIGIT_MASK]++] = keys[i];
}

/* Sorts by the beginning alone, by one digit after the other from the last on. Instants of a few
 * centuries differ in three digits, so that this is much quicker than to compare them. */
static TlSortKey *
sort_by_from (TlSortKey *keys, guint n)
{
  g_autofree TlSortKey *spare = g_new (TlSortKey, n);
  TlInstant first = TL_INSTANT_MAX;
  TlInstant last = TL_INSTANT_MIN;
  guint64 range;

  for (guint i = 0; i < n; i++)
    {
      first = MIN (first, keys[i].from);
      last = MAX (last, keys[i].from);
    }
  range = n > 0 ? (guint64) last - (guint64) first : 0;
  for (guint shift = 0; shift < 64 && range >> shift != 0; shift += DIGIT_BITS)
    {
      TlSortKey *sorted = spare;

      distribute (keys, sorted, n, first, shift);
      spare = keys;
      keys = sorted;
    }
  return keys;
}

/* Sorts each run of items that begin together by all else. */
static void
sort_runs (TlSortKey *keys, guint n)
{
  guint end;

  for (guint begin = 0; begin < n; begin = end)
    {
      for (end = begin + 1; end < n && keys[end].from == keys[begin].from;)
        end++;
      if (end - begin > 1)
        g_sort_array (keys + begin, end - begin, sizeof *keys, compare_keys, NULL);
    }
}

/**
 * tl_item_order_new:
 * @drafts: (element-type TlDraft): the items in the order of the file
 *
 * Puts the items in the order of time: by their first instant; what lasts longer first, so that a
 * year comes before its days; events before quotes before people; then as in the file.
 *
 * Returns: (transfer full): for each row, the draft that belongs there
 */
guint32 *
tl_item_order_new (const GArray *drafts)
{
  g_autofree TlSortKey *keys = sort_by_from (make_keys (drafts), drafts->len);
  guint32 *order = g_new (guint32, drafts->len);

  sort_runs (keys, drafts->len);
  for (guint32 i = 0; i < drafts->len; i++)
    order[i] = keys[i].index;
  return order;
}
