/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-item-order.h"

#define DIGIT_BITS 11 /* few passes, with counts that stay in the cache */
#define DIGIT_MASK ((1u << DIGIT_BITS) - 1)
#define AHEAD      32 /* drafts; time enough for one to come from memory */
#define FEW        64 /* keys, which often are in order but for one or two */

/* What the order is by. */
typedef struct
{
  TlInstant from;
  TlInstant to;
  guint32 index;
  guint8 kind;
} TlSortKey;

static inline gint
compare (const TlSortKey *left, const TlSortKey *right)
{
  if (left->from != right->from)
    return left->from < right->from ? -1 : 1;
  if (left->to != right->to)
    return left->to > right->to ? -1 : 1;
  if (left->kind != right->kind)
    return (gint) left->kind - (gint) right->kind;
  return left->index < right->index ? -1 : left->index > right->index;
}

static gint
compare_keys (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare (a, b);
}

static void
insert_key (TlSortKey *keys, guint i)
{
  TlSortKey key = keys[i];

  for (; i > 0 && compare (&keys[i - 1], &key) > 0; i--)
    keys[i] = keys[i - 1];
  keys[i] = key;
}

static void
sort_keys (TlSortKey *keys, guint n)
{
  if (n > FEW)
    g_sort_array (keys, n, sizeof *keys, compare_keys, NULL);
  else
    for (guint i = 1; i < n; i++)
      insert_key (keys, i);
}

/* How drafts are sorted by their beginning: each is one number, of when it begins and, in its last
 * bits, of its index. Where both together are too long for it, the number does without the finest
 * bits of time. */
typedef struct
{
  TlInstant first; /* of those that begin at all */
  guint time_bits;
  guint dropped_bits;
  guint index_bits;
} TlSortNumbers;

/* How long after the first of all a draft begins; none of two instants is too far. What has no
 * beginning, though, is next to all others. */
static inline guint64
distance (const TlSortNumbers *self, TlInstant from)
{
  return from == TL_INSTANT_MIN ? 0 : (guint64) from - (guint64) self->first + 1;
}

static guint
count_bits (guint64 number)
{
  return number == 0 ? 0 : 64 - (guint) __builtin_clzll (number);
}

/* Takes each draft's beginning down, for drafts are large, and finds how far these are apart. */
static void
collect_times (TlSortNumbers *self, const GArray *drafts, guint64 *times)
{
  TlInstant last = TL_INSTANT_MIN;

  self->first = TL_INSTANT_MAX;
  for (guint32 i = 0; i < drafts->len; i++)
    {
      TlInstant from = g_array_index (drafts, TlDraft, i).from;

      times[i] = (guint64) from;
      last = MAX (last, from);
      if (from != TL_INSTANT_MIN)
        self->first = MIN (self->first, from);
    }
  self->time_bits = count_bits (distance (self, last));
  self->index_bits = count_bits (drafts->len);
  self->dropped_bits = MAX (self->time_bits + self->index_bits, 64) - 64;
}

static void
make_numbers (TlSortNumbers *self, const GArray *drafts, guint64 *numbers)
{
  collect_times (self, drafts, numbers);
  for (guint32 i = 0; i < drafts->len; i++)
    {
      guint64 time = distance (self, (TlInstant) numbers[i]);

      numbers[i] = time >> self->dropped_bits << self->index_bits | i;
    }
}

/* Puts numbers in the order of one digit; those that agree in it keep their order. */
static void
distribute (const guint64 *numbers, guint64 *sorted, guint n, guint shift)
{
  guint32 starts[(1 << DIGIT_BITS) + 1] = { 0 };

  for (guint i = 0; i < n; i++)
    starts[(numbers[i] >> shift & DIGIT_MASK) + 1]++;
  for (guint digit = 0; digit < DIGIT_MASK; digit++)
    starts[digit + 1] += starts[digit];
  for (guint i = 0; i < n; i++)
    sorted[starts[numbers[i] >> shift & DIGIT_MASK]++] = numbers[i];
}

/* Sorts by one digit after the other from the last on, but for those of the index, by which they
 * are sorted. Instants of a few centuries differ in three digits, so that this is much quicker than
 * to compare them. */
static guint64 *
sort_by_time (const TlSortNumbers *self, guint64 *numbers, guint64 *spare, guint n)
{
  guint end = self->index_bits + self->time_bits - self->dropped_bits;

  for (guint shift = self->index_bits; shift < end; shift += DIGIT_BITS)
    {
      guint64 *sorted = spare;

      distribute (numbers, sorted, n, shift);
      spare = numbers;
      numbers = sorted;
    }
  return numbers;
}

static void
collect_keys (const GArray *drafts, const guint32 *order, guint begin, guint end, GArray *keys)
{
  g_array_set_size (keys, end - begin);
  for (guint i = begin; i < end; i++)
    {
      const TlDraft *draft = &g_array_index (drafts, TlDraft, order[i]);
      guint32 ahead = order[MIN (i + AHEAD, drafts->len - 1)];

      __builtin_prefetch (&g_array_index (drafts, TlDraft, ahead));
      g_array_index (keys, TlSortKey, i - begin) =
          (TlSortKey) { draft->from, draft->to, order[i], draft->kind };
    }
}

/* Sorts each run of drafts that begin together, as far as their numbers tell, by all there is. */
static void
sort_runs (const TlSortNumbers *self, const guint64 *numbers, const GArray *drafts, guint32 *order)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (TlSortKey));
  guint end;

  for (guint begin = 0; begin < drafts->len; begin = end)
    {
      guint64 time = numbers[begin] >> self->index_bits;

      for (end = begin + 1; end < drafts->len && numbers[end] >> self->index_bits == time;)
        end++;
      if (end - begin == 1)
        continue;
      collect_keys (drafts, order, begin, end, keys);
      sort_keys (&g_array_index (keys, TlSortKey, 0), keys->len);
      for (guint i = begin; i < end; i++)
        order[i] = g_array_index (keys, TlSortKey, i - begin).index;
    }
}

/**
 * tl_item_order_new:
 * @drafts: (element-type TlDraft): the items in the order of the file
 * @room: memory for two numbers for each draft, to work in
 *
 * Puts the items in the order of time: by their first instant; what lasts longer first, so that a
 * year comes before its days; events before quotes before people; then as in the file.
 *
 * Returns: (transfer full): for each row, the draft that belongs there
 */
guint32 *
tl_item_order_new (const GArray *drafts, guint64 *room)
{
  guint32 *order = g_new (guint32, drafts->len);
  guint64 *numbers;
  TlSortNumbers sort;

  make_numbers (&sort, drafts, room);
  numbers = sort_by_time (&sort, room, room + drafts->len, drafts->len);
  for (guint32 i = 0; i < drafts->len; i++)
    order[i] = (guint32) (numbers[i] & ((G_GUINT64_CONSTANT (1) << sort.index_bits) - 1));
  sort_runs (&sort, numbers, drafts, order);
  return order;
}
