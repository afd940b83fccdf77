/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-clusters.h"

#include <math.h>

/* The slots that no row had room for, in order of time. */
typedef struct
{
  TlSlot *slots;
  gsize n_slots;
  const guint32 *left;
  gsize n_left;
  const TlLayoutMetrics *metrics;
} Leftovers;

static TlSlot *
leftover (const Leftovers *leftovers, gsize i)
{
  return &leftovers->slots[leftovers->left[i]];
}

/* The px from which on something may follow the group that ends before @next. */
static double
room_before (const Leftovers *leftovers, gsize next)
{
  if (next == leftovers->n_left)
    return leftovers->metrics->limit;
  return leftover (leftovers, next)->from - leftovers->metrics->gap;
}

/* A group's boxes all begin at its first member and reach no further than the first of the next
 * group: so clusters cannot overlap, and their members stand no farther away than their width;
 * but for those at the limit, which have no room for a cluster of their own. */
static gsize
group_end (const Leftovers *leftovers, gsize first)
{
  const TlSlot *slot = leftover (leftovers, first);
  const float reach = MAX (leftovers->metrics->cluster_width, slot->mark);
  const double least =
      slot->fills_time ? tl_slot_end (slot, TL_LEVEL_MARK) : slot->from + slot->mark;
  gsize next = first + 1;

  if (slot->weight == 1 && room_before (leftovers, next) >= least)
    return next;
  while (next < leftovers->n_left && room_before (leftovers, next) < slot->from + reach)
    next++;
  if (next < leftovers->n_left &&
      leftover (leftovers, next)->from + reach > leftovers->metrics->limit)
    return leftovers->n_left;
  return next;
}

static gboolean
are_twins (const TlSlot *one, const TlSlot *other)
{
  return one->from == other->from && one->to == other->to && one->card == other->card &&
         one->fills_time == other->fills_time;
}

/* An item left over must not outrank one that is like it but more important, and was
 * admitted as less because the rows above are fuller. */
static TlLevel
best_level (const Leftovers *leftovers, gsize index, gboolean *may_have_bar)
{
  const TlSlot *slots = leftovers->slots;
  TlLevel best = TL_LEVEL_CARD;
  gsize i = index;

  *may_have_bar = TRUE;
  while (i > 0 && slots[i - 1].from == slots[index].from)
    i--;
  for (; i < leftovers->n_slots && slots[i].from == slots[index].from; i++)
    if (i != index && are_twins (&slots[i], &slots[index]))
      {
        best = MAX (best, slots[i].level);
        *may_have_bar &= slots[i].has_bar;
      }

  return best;
}

static void
draw_single (const Leftovers *leftovers, gsize i)
{
  const double limit = room_before (leftovers, i + 1);
  gboolean may_have_bar;
  const TlLevel best = best_level (leftovers, leftovers->left[i], &may_have_bar);
  TlSlot *slot = leftover (leftovers, i);

  tl_slot_fit (slot, best, may_have_bar, limit);
  slot->opens_cluster = slot->level == TL_LEVEL_CLUSTER;
  if (best == TL_LEVEL_CARD)
    tl_slot_grow (slot, limit);
}

static void
form_groups (const Leftovers *leftovers, guint row)
{
  for (gsize first = 0, next; first < leftovers->n_left; first = next)
    {
      next = group_end (leftovers, first);
      if (next == first + 1 && leftover (leftovers, first)->weight == 1)
        draw_single (leftovers, first);
      else
        leftover (leftovers, first)->opens_cluster = TRUE;
      for (gsize i = first; i < next; i++)
        leftover (leftovers, i)->row = (guint16) row;
    }
}

/*
 * tl_clusters_form:
 * @slots: (array length=n_slots): the slots of a lane, in order of time
 * @n_slots: their number
 * @row: the row of the lane that is free for clusters
 * @metrics: sizes
 *
 * Puts the slots that are not drawn yet into @row: those that would stand too near each other
 * as clusters, and each that stands alone there as whatever it has room for.
 */
void
tl_clusters_form (TlSlot *slots, gsize n_slots, guint row, const TlLayoutMetrics *metrics)
{
  g_autofree guint32 *left = g_new (guint32, n_slots);
  Leftovers leftovers = { slots, n_slots, left, 0, metrics };

  for (gsize i = 0; i < n_slots; i++)
    if (tl_slot_is_counted (&slots[i]))
      left[leftovers.n_left++] = (guint32) i;

  form_groups (&leftovers, row);
}
