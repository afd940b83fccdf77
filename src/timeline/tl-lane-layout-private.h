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
 * TlLayoutBlock:
 * @key: which block it is
 * @scale: seconds per pixel at which it is laid out
 * @from: the position of its left edge on the time scale
 * @items: (element-type TlLayoutItem): what is laid out in it, in pixels from its left edge
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
  guint n_lasting;
  TlLayout *layout;
  guint last_use;
} TlLayoutBlock;

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
  GArray *placed; /* of TlPlacedBox */
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

TlLayoutBlock *tl_layout_block_new_whole (TlLaneLayout *self, guint lane, double scale);
TlLayoutBlock *tl_layout_block_new (TlLaneLayout *self, const TlBlockKey *key);
void tl_layout_block_lay_out (TlLayoutBlock *block, TlLaneLayout *self);
void tl_layout_block_free (TlLayoutBlock *block);

G_END_DECLS
