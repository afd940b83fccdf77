/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-layout.h"
#include "tl-time-scale.h"
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
 * TlPlacedBox:
 * @row: the item that it draws, or the first of a cluster
 * @kind: the kind of its lane
 * @level: what it is drawn as
 * @n_counted: how many items it stands for
 * @continues: whether its time began further left and the box is not its beginning
 * @selected: whether it is to be marked as selected; left to whoever draws it
 * @x: the left edge of the box
 * @width: the width of the box
 * @from: where its time begins; of a cluster, where its first item begins
 * @to: where its time ends; of a cluster, where its last item begins
 * @y: the top of the box, from the top of the lanes
 *
 * A box where it is drawn, in pixels from the left edge of the view.
 */
typedef struct
{
  guint row;
  TlItemKind kind;
  TlLevel level;
  guint n_counted;
  gboolean continues;
  gboolean selected;
  double x;
  double width;
  double from;
  double to;
  double y;
} TlPlacedBox;

/**
 * TlTitleWidth:
 * @row: a row of the chronicle
 * @user_data: what was given to tl_lane_layout_set()
 *
 * Returns: the width of the item's title on a card in pixels, all padding included
 */
typedef float (*TlTitleWidth) (guint row, gpointer user_data);

/**
 * TlLaneLayout:
 *
 * Where the items of a visible set stand. It depends on the zoom, and on nothing else that the
 * camera does: panning there and back gives the same picture, and so does any way to a view.
 */
typedef struct _TlLaneLayout TlLaneLayout;

TlLaneLayout *tl_lane_layout_new (void);
void tl_lane_layout_free (TlLaneLayout *self);
void tl_lane_layout_set (TlLaneLayout *self,
                         TlVisibleSet *visible_set,
                         const TlTimeScale *time_scale,
                         const TlLaneMetrics *metrics,
                         TlTitleWidth title_width,
                         gpointer user_data);
const GArray *
tl_lane_layout_place (TlLaneLayout *self, double view_from, double seconds_per_pixel, int width);
const TlLane *tl_lane_layout_get_lanes (TlLaneLayout *self);
const TlPlacedBox *tl_lane_layout_hit (TlLaneLayout *self, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlLaneLayout, tl_lane_layout_free)

G_END_DECLS
