/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TlLayoutItem:
 * @from: where its time begins
 * @to: where its time ends, not before @from
 * @title_width: what its title takes as a card, all padding included
 * @importance: the higher, the longer it keeps its title
 * @key: the caller's name for it, unique in its lane
 * @lane: the lane it stands in, from 0 at the top
 * @weight: 0 or 1 for an item; more for a crowd of so many items that is only counted, from the
 *   first of them to where the last of them begins
 * @fills_time: whether its box is the bar from @from to @to (a person's span), rather than a
 *   card with a bar under it
 * @is_guest: whether it is counted elsewhere: where it has no room it is left out
 *
 * One thing to lay out. An item that stands in several lanes is given once for each.
 *
 * Lengths are px; @from and @to are *world* px: (instant - origin) / seconds per px, whatever
 * part of the world the view shows. Keep the origin near the view when zoomed in far: a double
 * tells px apart up to about 10^15.
 */
typedef struct
{
  double from;
  double to;
  float title_width;
  float importance;
  guint32 key;
  guint32 weight;
  guint16 lane;
  gboolean fills_time;
  gboolean is_guest;
} TlLayoutItem;

/**
 * TlLayoutMetrics:
 * @card_max: the widest that a card gets, however long its title
 * @chip_min: the narrowest box that still holds a readable part of a title
 * @mark_width: an item without its title
 * @cluster_width: a cluster's box
 * @gap: free space kept between two boxes of a row
 * @limit: where all boxes end at the latest, in world px; INFINITY where nothing follows
 *
 * Sizes in px, all above 0 but @gap, which may be 0.
 */
typedef struct
{
  double limit;
  float card_max;
  float chip_min;
  float mark_width;
  float cluster_width;
  float gap;
} TlLayoutMetrics;

/**
 * TlLevel:
 * @TL_LEVEL_CARD: room for the whole title (as far as the widest card goes)
 * @TL_LEVEL_CHIP: room for a part of the title
 * @TL_LEVEL_MARK: no room for a title
 * @TL_LEVEL_CLUSTER: several items, counted
 *
 * How much of an item is drawn, most first.
 */
typedef enum
{
  TL_LEVEL_CARD,
  TL_LEVEL_CHIP,
  TL_LEVEL_MARK,
  TL_LEVEL_CLUSTER,
} TlLevel;

/**
 * TlLayoutBox:
 * @x: the left edge of the box; always equal to @from
 * @width: how wide the box is
 * @from: where its time begins; a cluster's is its first member's
 * @to: where its time ends, or @from where there is no room for a bar of its time; for a cluster,
 *   where its last member begins
 * @item: the index of the item drawn, or of a cluster's first member
 * @n_members: how many of the given items it is made of
 * @n_counted: how many it stands for: 1, or for a cluster mostly more; a bar of time that has no
 *   room is counted by itself
 * @first_member: where tl_layout_members() finds a cluster's
 * @lane: the lane of its items
 * @row: the row of that lane, from 0 at the top
 * @level: how much is drawn
 *
 * One box of a layout. All px are world px.
 */
typedef struct
{
  double x;
  double width;
  double from;
  double to;
  guint32 item;
  guint32 n_members;
  guint32 n_counted;
  guint32 first_member;
  guint16 lane;
  guint16 row;
  TlLevel level;
} TlLayoutBox;

/**
 * tl_layout_box_end:
 * @box: a box
 *
 * Where the extent of @box ends: its extent is the box and its bar of time. Extents begin at @x. No
 * two extents in a row overlap.
 *
 * Returns: world px
 */
static inline double
tl_layout_box_end (const TlLayoutBox *box)
{
  return MAX (box->x + box->width, box->to);
}

G_END_DECLS
