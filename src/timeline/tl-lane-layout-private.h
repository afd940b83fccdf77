/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-lane-layout.h"

G_BEGIN_DECLS

/* So many items are laid out together at whatever zoom; more are laid out by blocks of time. */
#define TL_WHOLE_LIMIT 1500

/* The width of a block, and of the bins into which its items are sorted, in pixels. */
#define TL_BLOCK_WIDTH 2048.0
#define TL_BIN_WIDTH   64.0

/**
 * TlLayoutBlock:
 * @index: its place in time, counted from the layout's origin in widths of blocks
 * @items: (element-type TlLayoutItem): what is laid out in it, in pixels from its left edge
 * @n_lasting: how many of @items, the first ones, began before it
 * @layout: where they stand
 *
 * A stretch of time whose items are laid out without a look at what stands left and right of it,
 * which is what makes a view of a million items cost what it shows.
 */
typedef struct
{
  gint64 index;
  GArray *items;
  guint n_lasting;
  TlLayout *layout;
} TlLayoutBlock;

struct _TlLaneLayout
{
  TlVisibleSet *visible_set;
  const TlTimeScale *time_scale; /* NULL for the linear one */
  TlLaneMetrics metrics;
  TlTitleWidth title_width;
  gpointer user_data;

  TlLane lanes[TL_N_LANES];
  gboolean whole;  /* all items are in one block that has no end */
  gboolean shared; /* the lanes have got their rows */
  double origin;   /* the position where block 0 begins */
  double scale;    /* positions per pixel at which the blocks are laid out; 0 when there are none */
  GHashTable *blocks;
  GArray *placed; /* of TlPlacedBox */
};

TlLayoutBlock *tl_layout_block_new_whole (TlLaneLayout *self);
TlLayoutBlock *tl_layout_block_new (TlLaneLayout *self, gint64 index);
void tl_layout_block_lay_out (TlLayoutBlock *block, TlLaneLayout *self);
void tl_layout_block_free (TlLayoutBlock *block);

G_END_DECLS
