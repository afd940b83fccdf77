/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-layout.h"
#include "tl-visible-set.h"

G_BEGIN_DECLS

/* The lanes of the timeline, from the top: people, events, quotes. */
#define TL_N_LANES 3

/**
 * TlLaneMetrics:
 * @height: the height of the lanes together
 * @heading_height: the room above the rows of a lane for its name
 * @card_height: the height of a card
 * @person_height: the height of a person's bar
 * @bar_height: the height of the bar under a card that shows how long it lasts
 * @row_gap: the room between two rows
 * @boxes: the widths
 *
 * The sizes of what the lanes hold, in pixels.
 */
typedef struct
{
  double height;
  double heading_height;
  double card_height;
  double person_height;
  double bar_height;
  double row_gap;
  TlLayoutMetrics boxes;
} TlLaneMetrics;

/**
 * TlLane:
 *
 * One lane: which items stand in it and where it is, in pixels from the top of the lanes.
 */
typedef struct
{
  TlItemKind kind;
  double y;
  double height;
  double first_row_y;
  double row_height;
  guint n_rows;
  guint n_items;
} TlLane;

/**
 * TlTitleWidth:
 * @row: a row of the chronicle
 * @user_data: what was given to tl_lane_layout_update()
 *
 * Returns: the width of the item's title on a card in pixels, all padding included
 */
typedef float (*TlTitleWidth) (guint row, gpointer user_data);

/**
 * TlLaneLayout:
 *
 * Where each item of a visible set stands, at one zoom. Panning does not change it.
 */
typedef struct
{
  TlLane lanes[TL_N_LANES];
  GArray *items; /* of TlLayoutItem, as in the visible set */
  TlLayout *layout;
  double origin; /* the instant of world px 0 */
  double seconds_per_pixel;
} TlLaneLayout;

void tl_lane_layout_init (TlLaneLayout *self);
void tl_lane_layout_clear (TlLaneLayout *self);
void tl_lane_layout_update (TlLaneLayout *self,
                            TlVisibleSet *visible_set,
                            double seconds_per_pixel,
                            const TlLaneMetrics *metrics,
                            TlTitleWidth title_width,
                            gpointer user_data);
double tl_lane_layout_box_y (const TlLaneLayout *self, const TlLayoutBox *box);
const TlLayoutBox *tl_lane_layout_hit (const TlLaneLayout *self, double world_x, double y);

G_END_DECLS
