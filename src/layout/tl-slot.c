/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-slot.h"

static TlSlot
slot_for (const TlLayoutItem *item, guint32 index, const TlLayoutMetrics *metrics)
{
  /* Each level must take no more than the one above it, or an item could miss a level that it
   * has room for. */
  const float mark = metrics->mark_width;
  const float card = CLAMP (item->title_width, mark, MAX (mark, metrics->card_max));
  const float chip = CLAMP (metrics->chip_min, mark, card);

  return (TlSlot) {
    .from = item->from,
    .to = MAX (item->from, item->to),
    .card = card,
    .chip = chip,
    .mark = mark,
    .importance = item->importance,
    .key = item->key,
    .item = index,
    .weight = MAX (item->weight, 1),
    .fills_time = item->fills_time,
    .is_guest = item->is_guest,
    .level = TL_LEVEL_CLUSTER,
  };
}

/* The index comes last only so that even items with one key have an order. */
static int
compare_in_time (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const TlSlot *one = a;
  const TlSlot *other = b;

  if (one->from != other->from)
    return one->from < other->from ? -1 : 1;
  if (one->to != other->to)
    return one->to > other->to ? -1 : 1;
  if (one->key != other->key)
    return one->key < other->key ? -1 : 1;
  return one->item < other->item ? -1 : 1;
}

static void
count_lanes (const TlLayoutItem *items, gsize n_items, guint n_lanes, gsize *lane_starts)
{
  for (guint lane = 0; lane <= n_lanes; lane++)
    lane_starts[lane] = 0;
  for (gsize i = 0; i < n_items; i++)
    if (items[i].lane < n_lanes)
      lane_starts[items[i].lane + 1]++;
  for (guint lane = 0; lane < n_lanes; lane++)
    lane_starts[lane + 1] += lane_starts[lane];
}

/*
 * tl_slots_new:
 * @items: (array length=n_items): the items
 * @n_items: their number
 * @n_lanes: the number of lanes; items beyond them are left out
 * @metrics: sizes
 * @lane_starts: (out caller-allocates): n_lanes + 1 places; the slots of lane i are those from
 *   lane_starts[i] to before lane_starts[i + 1]
 *
 * Returns: (transfer full): the slots by lane, in order of time: earlier first, of those that
 *   begin together the longer first
 */
TlSlot *
tl_slots_new (const TlLayoutItem *items,
              gsize n_items,
              guint n_lanes,
              const TlLayoutMetrics *metrics,
              gsize *lane_starts)
{
  TlSlot *slots = g_new (TlSlot, n_items);
  g_autofree gsize *next = g_new (gsize, n_lanes + 1);

  count_lanes (items, n_items, n_lanes, lane_starts);
  for (guint lane = 0; lane < n_lanes; lane++)
    next[lane] = lane_starts[lane];
  for (gsize i = 0; i < n_items; i++)
    if (items[i].lane < n_lanes)
      slots[next[items[i].lane]++] = slot_for (&items[i], (guint32) i, metrics);
  for (guint lane = 0; lane < n_lanes; lane++)
    g_sort_array (slots + lane_starts[lane], lane_starts[lane + 1] - lane_starts[lane],
                  sizeof (TlSlot), compare_in_time, NULL);

  return slots;
}

/*
 * tl_slot_is_counted:
 * @slot: a slot
 *
 * Returns: whether it is a part of a cluster
 */
gboolean
tl_slot_is_counted (const TlSlot *slot)
{
  return slot->level == TL_LEVEL_CLUSTER && !slot->is_guest;
}

static double
width_as (const TlSlot *slot, TlLevel level)
{
  const float widths[] = {
    [TL_LEVEL_CARD] = slot->card,
    [TL_LEVEL_CHIP] = slot->chip,
    [TL_LEVEL_MARK] = slot->mark,
  };

  return widths[level];
}

/*
 * tl_slot_end:
 * @slot: a slot
 * @level: a level other than a cluster
 *
 * Returns: where @slot would end as that, its bar of time included
 */
double
tl_slot_end (const TlSlot *slot, TlLevel level)
{
  return MAX (slot->to, slot->from + width_as (slot, level));
}

/* Makes @slot the most that has room, and a cluster if nothing has: returns whether any had. */
static gboolean
fit_with (TlSlot *slot, TlLevel best, double limit, gboolean has_bar)
{
  slot->has_bar = has_bar;
  for (slot->level = best; slot->level < TL_LEVEL_CLUSTER; slot->level++)
    {
      slot->end =
          has_bar ? tl_slot_end (slot, slot->level) : slot->from + width_as (slot, slot->level);
      if (slot->end <= limit)
        return TRUE;
    }
  return FALSE;
}

/*
 * tl_slot_fit:
 * @slot: a slot
 * @best: the most that it may be drawn as
 * @may_have_bar: whether that may be with the bar of its time
 * @limit: where its room ends
 *
 * Makes @slot the most that has room; a cluster if nothing has. Better a title without its bar of
 * time than none, as what goes on for long would seldom have one; but what is a bar itself must
 * not be shortened.
 */
void
tl_slot_fit (TlSlot *slot, TlLevel best, gboolean may_have_bar, double limit)
{
  if (!(may_have_bar && fit_with (slot, best, limit, TRUE)) && !slot->fills_time)
    fit_with (slot, best, limit, FALSE);
}

/*
 * tl_slot_grow:
 * @slot: a slot that was the most it had room for
 * @limit: where its room ends: not before @slot does, and no later than it did then
 *
 * Widens a chip to the right as far as there is room: that is less than a card takes, or it
 * would have been one.
 */
void
tl_slot_grow (TlSlot *slot, double limit)
{
  if (slot->level == TL_LEVEL_CHIP)
    slot->end = limit;
}

/*
 * tl_slot_box_width:
 * @slot: a slot that is not a cluster
 *
 * Returns: how wide its box is
 */
double
tl_slot_box_width (const TlSlot *slot)
{
  const double reserved = slot->end - slot->from;

  if (slot->fills_time || slot->level == TL_LEVEL_MARK)
    return reserved;
  return MIN (slot->card, reserved);
}
