/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-lane-layout.h"

#include <math.h>

G_BEGIN_DECLS

/* So many items are laid out together at whatever zoom; more are laid out by blocks of time. */
#define TL_WHOLE_LIMIT 600

/* The width of a block, and of the bins into which its items are sorted, in pixels. */
#define TL_BLOCK_WIDTH 2048.0
#define TL_BIN_WIDTH   64.0

/* In how many steps an octave of zoom is laid out: few items have the room that fine steps give. */
#define TL_BLOCK_STEPS 2.0

/**
 * TlBlockKey:
 * @lane: the place of its lane among those shown
 * @step: the zoom that it is laid out for, in parts of an octave; 0 for what is laid out as a whole
 * @index: its place in time, counted from the layout's origin in widths of blocks
 *
 * Which block.
 */
typedef struct
{
  guint lane;
  int step;
  gint64 index;
} TlBlockKey;

/**
 * TlCrowd:
 * @item: its place among the items of its block; right before it stand those of the same bin that
 *   are laid out by themselves
 * @n_before: how many those are
 * @first: the first row of its bin
 * @last: the last row of its bin
 *
 * The rows of a bin that are only counted.
 */
typedef struct
{
  guint item;
  guint n_before;
  guint32 first;
  guint32 last;
} TlCrowd;

/**
 * TlLayoutBlock:
 * @key: which block it is
 * @scale: seconds per pixel at which it is laid out
 * @from: the position of its left edge on the time scale
 * @items: (element-type TlLayoutItem): what is laid out in it, in pixels from its left edge
 * @crowds: (element-type TlCrowd): what of @items stands for many
 * @n_lasting: how many of @items, the first ones, began before it
 * @layout: where they stand
 * @last_use: when it was needed last, counted in views
 *
 * A stretch of time whose items are laid out without a look at what stands left and right of it,
 * which is what makes a view of a million items cost what it shows.
 */
typedef struct
{
  TlBlockKey key;
  double scale;
  double from;
  GArray *items;
  GArray *crowds;
  guint n_lasting;
  TlLayout *layout;
  guint last_use;
} TlLayoutBlock;

/**
 * TlPlacedFrom:
 * @block: the block that a box was placed from
 * @box: the box in it
 *
 * Where a placed box comes from.
 */
typedef struct
{
  const TlLayoutBlock *block;
  const TlLayoutBox *box;
} TlPlacedFrom;

/**
 * TlEarlierRun:
 * @lane: the place of a lane among those shown
 * @first: where its rows begin among those of all lanes
 * @n_rows: how many rows
 *
 * What the cluster of earlier items of a lane counts.
 */
typedef struct
{
  guint lane;
  guint first;
  guint n_rows;
} TlEarlierRun;

struct _TlLaneLayout
{
  TlLaneRows *rows;
  const TlTimeScale *time_scale; /* NULL for the linear one */
  TlLaneMetrics metrics;
  TlTitleWidth title_width;
  gpointer user_data;

  GArray *lanes;  /* of TlLane */
  double height;  /* of all lanes together */
  gboolean whole; /* each lane is one block that has no end */
  double origin;  /* the position where block 0 begins */
  double scale;   /* seconds per pixel at which the view is laid out; 0 before the first */
  int step;       /* the same in steps, where there are blocks */
  GHashTable *blocks;
  guint n_views;
  GArray *placed;       /* of TlPlacedBox */
  GArray *placed_from;  /* of TlPlacedFrom: of each box of the lane that is being placed */
  GArray *earlier;      /* of guint32: the rows of all runs */
  GArray *earlier_runs; /* of TlEarlierRun */
};

static inline TlLane *
tl_lane_layout_lane (TlLaneLayout *self, guint lane)
{
  return &g_array_index (self->lanes, TlLane, lane);
}

static inline int
tl_block_step (double seconds_per_pixel)
{
  return (int) ceil (TL_BLOCK_STEPS * log2 (seconds_per_pixel));
}

static inline double
tl_block_scale (int step)
{
  return exp2 (step / TL_BLOCK_STEPS);
}

gboolean tl_lane_layout_is_of_people (TlLaneLayout *self, guint lane);
void tl_lane_heights_share (TlLaneLayout *self, const guint *wanted);

void tl_lane_earlier_begin (TlLaneLayout *self);
void tl_lane_earlier_place (TlLaneLayout *self, guint lane, guint first, const TlLaneView *view);
TlItemKind tl_lane_layout_kind_of (TlLaneLayout *self, guint lane, guint row, TlLevel level);

TlLayoutBlock *tl_layout_block_new_whole (TlLaneLayout *self, guint lane, double scale);
TlLayoutBlock *tl_layout_block_new (TlLaneLayout *self, const TlBlockKey *key);
void tl_layout_block_lay_out (TlLayoutBlock *block, TlLaneLayout *self);
void tl_layout_block_free (TlLayoutBlock *block);
const TlLayoutItem *tl_layout_block_item (const TlLayoutBlock *block, guint item);
const TlCrowd *tl_layout_block_crowd (const TlLayoutBlock *block, guint item);
gboolean
tl_layout_block_counts_in_crowd (const TlLayoutBlock *block, const TlLayoutBox *box, guint32 row);
GArray *tl_layout_block_list_alone (const TlLayoutBlock *block, const TlCrowd *crowd);

G_END_DECLS
