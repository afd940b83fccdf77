/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-layout-types.h"

G_BEGIN_DECLS

/*
 * TlSlot:
 * @from: where the item begins
 * @to: where its time ends
 * @end: where what is reserved for it ends
 * @card: its width as a card
 * @chip: its width as the narrowest chip
 * @mark: its width as a mark
 * @is_guest: whether it is left out rather than counted
 * @weight: how many items it stands for; more than one are only counted
 * @level: what it is drawn as, a cluster meaning that it is only counted
 * @has_bar: whether there is room for the bar of its time
 * @row: where it is drawn
 * @opens_cluster: whether the counted slots from here on are one cluster, up to the next such
 *
 * An item at work: what it can be drawn as, and what was decided.
 */
typedef struct
{
  double from;
  double to;
  double end;
  float card;
  float chip;
  float mark;
  float importance;
  guint32 key;
  guint32 item;
  guint32 weight;
  gboolean fills_time;
  gboolean is_guest;
  TlLevel level;
  gboolean has_bar;
  guint16 row;
  gboolean opens_cluster;
} TlSlot;

TlSlot *tl_slots_new (const TlLayoutItem *items,
                      gsize n_items,
                      guint n_lanes,
                      const TlLayoutMetrics *metrics,
                      gsize *lane_starts) G_GNUC_WARN_UNUSED_RESULT;
gboolean tl_slot_is_counted (const TlSlot *slot);
double tl_slot_end (const TlSlot *slot, TlLevel level);
void tl_slot_fit (TlSlot *slot, TlLevel best, gboolean may_have_bar, double limit);
void tl_slot_grow (TlSlot *slot, double limit);
double tl_slot_box_width (const TlSlot *slot);

G_END_DECLS
