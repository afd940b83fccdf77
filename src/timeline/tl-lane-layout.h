/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-lane-rows.h"
#include "tl-layout.h"
#include "tl-time-scale.h"

G_BEGIN_DECLS

/**
 * TlLaneMetrics:
 * @height: the height of the view of the lanes
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
 * @index: its place in the table of lanes
 * @y: where it begins
 * @height: its height
 * @first_row_y: where its first row begins
 * @row_height: the height of a row, the gap below it included
 * @n_rows: how many rows it has
 *
 * One lane that has something to show, in pixels from the top of all lanes.
 */
typedef struct
{
  guint index;
  double y;
  double height;
  double first_row_y;
  double row_height;
  guint n_rows;
} TlLane;

/**
 * TlPlacedBox:
 * @row: the item that it draws, or the first of a cluster
 * @lane: the place of its lane among those that have something to show
 * @kind: the kind of item @row
 * @level: what it is drawn as
 * @n_counted: how many items it stands for
 * @earlier: of a cluster of what goes on into the view from before it and has no room there, a
 *   number above 0 that tells which items those are; 0 for any other box
 * @continues: whether its time began further left and the box is not its beginning
 * @goes_on: whether its time goes on further right than @to
 * @selected: whether it is to be marked as selected; left to whoever draws it
 * @x: the left edge of the box
 * @width: the width of the box
 * @from: where its time begins; of a cluster, where its first item begins
 * @to: where its time ends; of a cluster, where its last item begins
 * @y: the top of its row, or of the heading that it stands in
 * @inset: how far below the top of its row it begins
 * @first: of a cluster, the instant where its first item begins, in seconds since the epoch
 * @last: of a cluster, the instant where its last item begins
 *
 * A box where it is drawn, in pixels from the left edge and the top of the view of the lanes.
 */
typedef struct
{
  guint row;
  guint lane;
  TlItemKind kind;
  TlLevel level;
  guint n_counted;
  guint earlier;
  gboolean continues;
  gboolean goes_on;
  gboolean selected;
  double x;
  double width;
  double from;
  double to;
  double y;
  double inset;
  double first;
  double last;
} TlPlacedBox;

/* How high a box is, its bar of time left out. */
static inline double
tl_placed_box_height (const TlPlacedBox *box, const TlLaneMetrics *metrics)
{
  return box->kind == TL_ITEM_PERSON || box->earlier != 0 ? metrics->person_height
                                                          : metrics->card_height;
}

/**
 * TlLaneView:
 * @from: the position of the left edge of the view on the time scale
 * @seconds_per_pixel: the zoom, above 0
 * @width: the width of the view in pixels
 * @top: how far the lanes are scrolled, in pixels
 *
 * What part of the lanes is in view.
 */
typedef struct
{
  double from;
  double seconds_per_pixel;
  int width;
  double top;
} TlLaneView;

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
                         TlLaneRows *rows,
                         const TlTimeScale *time_scale,
                         const TlLaneMetrics *metrics,
                         TlTitleWidth title_width,
                         gpointer user_data);
void tl_lane_layout_set_scale (TlLaneLayout *self, double seconds_per_pixel);
const GArray *tl_lane_layout_place (TlLaneLayout *self, const TlLaneView *view);
gboolean tl_lane_layout_prepare_view (TlLaneLayout *self, const TlLaneView *view);
gboolean tl_lane_layout_prepare (TlLaneLayout *self, const TlLaneView *view);
const TlLane *tl_lane_layout_get_lanes (TlLaneLayout *self, guint *n_lanes);
TlLaneRows *tl_lane_layout_get_rows (TlLaneLayout *self);
double tl_lane_layout_get_height (TlLaneLayout *self);
const TlPlacedBox *tl_lane_layout_hit (TlLaneLayout *self, double x, double y);
const guint32 *tl_lane_layout_get_earlier (TlLaneLayout *self, guint lane, guint *n_rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlLaneLayout, tl_lane_layout_free)

G_END_DECLS
