/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-lane-layout.h"

#include "tl-lane-layout-private.h"

#include <math.h>

/* Blocks are kept while they may be needed again soon. */
#define MOST_BLOCKS 64

/* In how many steps an octave of zoom is laid out: few items have the room that fine steps give. */
#define WHOLE_STEPS 4.0
#define BLOCK_STEPS 2.0

/* Where items are too many to ask how many rows they want, every lane wants more than there are. */
#define MANY_ROWS 1000

static const TlItemKind lane_kinds[TL_N_LANES] = {
  TL_ITEM_PERSON,
  TL_ITEM_EVENT,
  TL_ITEM_QUOTE,
};

/**
 * tl_lane_layout_new:
 *
 * Returns: (transfer full): a layout of nothing
 */
TlLaneLayout *
tl_lane_layout_new (void)
{
  TlLaneLayout *self = g_new0 (TlLaneLayout, 1);

  self->blocks = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL,
                                        (GDestroyNotify) tl_layout_block_free);
  self->placed = g_array_new (FALSE, FALSE, sizeof (TlPlacedBox));
  return self;
}

/**
 * tl_lane_layout_free:
 * @self: a layout
 *
 * Frees @self.
 */
void
tl_lane_layout_free (TlLaneLayout *self)
{
  g_hash_table_unref (self->blocks);
  g_array_unref (self->placed);
  g_free (self);
}

static void
count_lanes (TlLaneLayout *self)
{
  const TlLaneMetrics *metrics = &self->metrics;

  for (guint i = 0; i < TL_N_LANES; i++)
    {
      TlLane *lane = &self->lanes[i];

      *lane = (TlLane) {
        .kind = lane_kinds[i],
        .row_height = lane_kinds[i] == TL_ITEM_PERSON
                          ? metrics->person_height + metrics->row_gap
                          : metrics->card_height + metrics->bar_height + metrics->row_gap,
      };
      if (self->visible_set != NULL)
        tl_visible_set_get_kind_rows (self->visible_set, lane->kind, &lane->n_items);
    }
}

/**
 * tl_lane_layout_set:
 * @self: a layout
 * @visible_set: (nullable): the items to lay out; it must outlive the layout or be replaced
 * @time_scale: (nullable): where instants stand, %NULL for the linear scale; as @visible_set, it
 *   must outlive the layout or be replaced
 * @metrics: the sizes
 * @title_width: (scope forever): tells how wide a title is
 * @user_data: for @title_width
 *
 * Sets what is laid out. To be called again whenever anything of that has changed.
 */
void
tl_lane_layout_set (TlLaneLayout *self,
                    TlVisibleSet *visible_set,
                    const TlTimeScale *time_scale,
                    const TlLaneMetrics *metrics,
                    TlTitleWidth title_width,
                    gpointer user_data)
{
  TlInstant first = 0;
  TlInstant last;
  guint n = 0;

  self->visible_set = visible_set;
  self->time_scale = time_scale;
  self->metrics = *metrics;
  self->title_width = title_width;
  self->user_data = user_data;
  self->scale = 0;
  g_hash_table_remove_all (self->blocks);
  g_array_set_size (self->placed, 0);
  count_lanes (self);
  if (visible_set == NULL)
    return;

  tl_visible_set_get_rows (visible_set, &n);
  tl_chronicle_get_span (tl_visible_set_get_chronicle (visible_set), &first, &last);
  self->whole = n <= TL_WHOLE_LIMIT;
  self->origin = tl_time_scale_to_position (time_scale, (double) first);
}

/* Rows differ in height from lane to lane: as many as fit are shared fairly, counted in rows of
 * the highest kind, and what is left over goes to the lanes that want more, from the top. */
static void
share_rows (TlLaneLayout *self, const guint *wanted)
{
  guint rows[TL_N_LANES];
  double free = self->metrics.height;
  double highest = 0;
  gboolean given = TRUE;

  for (guint i = 0; i < TL_N_LANES; i++)
    {
      highest = MAX (highest, self->lanes[i].row_height);
      if (self->lanes[i].n_items > 0)
        free -= self->metrics.heading_height;
    }
  tl_lanes_share (wanted, TL_N_LANES, (guint) MAX (free / highest, 0), rows);
  for (guint i = 0; i < TL_N_LANES; i++)
    free -= rows[i] * self->lanes[i].row_height;

  while (given)
    {
      given = FALSE;
      for (guint i = 0; i < TL_N_LANES; i++)
        if (rows[i] < wanted[i] && self->lanes[i].row_height <= free)
          {
            rows[i]++;
            free -= self->lanes[i].row_height;
            given = TRUE;
          }
    }
  /* However low the window, what a lane holds is at least counted. */
  for (guint i = 0; i < TL_N_LANES; i++)
    self->lanes[i].n_rows = self->lanes[i].n_items > 0 ? MAX (rows[i], 1) : 0;
}

/* Lanes follow each other from the top; the room that no lane needs is shared among them. Where
 * even one row for each is too much, they go without their headings. */
static void
place_lanes (TlLaneLayout *self)
{
  double heading = self->metrics.heading_height;
  double needed = 0;
  double y = 0;
  guint n_shown = 0;

  for (guint i = 0; i < TL_N_LANES; i++)
    if (self->lanes[i].n_items > 0)
      {
        needed += heading + self->lanes[i].n_rows * self->lanes[i].row_height;
        n_shown++;
      }
  if (needed > self->metrics.height)
    {
      needed -= n_shown * heading;
      heading = 0;
    }

  for (guint i = 0; i < TL_N_LANES; i++)
    {
      TlLane *lane = &self->lanes[i];

      lane->y = y;
      lane->first_row_y = y + heading;
      if (lane->n_items == 0)
        continue;
      lane->height = heading + lane->n_rows * lane->row_height +
                     MAX (self->metrics.height - needed, 0) / n_shown;
      y += lane->height;
    }
}

static void
lay_out_whole (TlLaneLayout *self)
{
  TlLayoutBlock *block = tl_layout_block_new_whole (self);
  guint wanted[TL_N_LANES];

  tl_layout_rows_wanted ((const TlLayoutItem *) (gconstpointer) block->items->data,
                         block->items->len, TL_N_LANES, &self->metrics.boxes, wanted);
  share_rows (self, wanted);
  place_lanes (self);
  tl_layout_block_lay_out (block, self);
  g_hash_table_insert (self->blocks, &block->index, block);
}

static void
share_many (TlLaneLayout *self)
{
  guint wanted[TL_N_LANES];

  for (guint i = 0; i < TL_N_LANES; i++)
    wanted[i] = self->lanes[i].n_items > 0 ? MANY_ROWS : 0;
  share_rows (self, wanted);
  place_lanes (self);
}

/* Items are laid out for the furthest zoom of a part of an octave. Closer by, their boxes only move
 * apart: so zooming changes what is drawn in steps, and seldom. */
static void
set_scale (TlLaneLayout *self, double seconds_per_pixel)
{
  double scale = self->whole ? seconds_per_pixel : exp2 (ceil (2 * log2 (seconds_per_pixel)) / 2);

  if (self->scale == scale)
    return;

  g_hash_table_remove_all (self->blocks);
  self->scale = scale;
  if (self->whole)
    lay_out_whole (self);
  else
    share_many (self);
}

static TlLayoutBlock *
ensure_block (TlLaneLayout *self, gint64 index)
{
  TlLayoutBlock *block = g_hash_table_lookup (self->blocks, &index);

  if (block != NULL)
    return block;

  if (g_hash_table_size (self->blocks) >= MOST_BLOCKS)
    g_hash_table_remove_all (self->blocks);
  block = tl_layout_block_new (self, index);
  g_hash_table_insert (self->blocks, &block->index, block);
  return block;
}

/* A box of a block in pixels of the view. @block_x is where the block begins, @stretch how much
 * closer the view is than the layout. */
static void
place_box (TlLaneLayout *self,
           const TlLayoutBlock *block,
           const TlLayoutBox *box,
           double block_x,
           double stretch)
{
  const TlLane *lane = &self->lanes[box->lane];
  TlPlacedBox placed = {
    .row = g_array_index (block->items, TlLayoutItem, box->item).key,
    .kind = lane->kind,
    .level = box->level,
    .n_counted = box->n_counted,
    .continues = box->item < block->n_lasting,
    .x = block_x + box->x * stretch,
    .width = box->width,
    .from = block_x + box->from * stretch,
    .to = block_x + box->to * stretch,
    .y = lane->first_row_y + box->row * lane->row_height,
  };

  /* The box of a person is their time, which the view may stretch. */
  if (lane->kind == TL_ITEM_PERSON && box->level != TL_LEVEL_CLUSTER)
    placed.width = MAX (placed.width, placed.to - placed.x);
  g_array_append_val (self->placed, placed);
}

static void
place_block (TlLaneLayout *self,
             const TlLayoutBlock *block,
             double view_from,
             double seconds_per_pixel,
             int width)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (TlLayoutBox *));
  double stretch = self->scale / seconds_per_pixel;
  double block_x =
      (self->origin + (double) block->index * TL_BLOCK_WIDTH * self->scale - view_from) /
      seconds_per_pixel;

  /* A box keeps its width when the view is stretched, so it reaches no further left than before. */
  tl_layout_query (block->layout, -block_x / stretch - self->metrics.boxes.card_max,
                   (width - block_x) / stretch, boxes);
  for (guint i = 0; i < boxes->len; i++)
    place_box (self, block, g_array_index (boxes, const TlLayoutBox *, i), block_x, stretch);
}

/**
 * tl_lane_layout_place:
 * @self: a layout
 * @view_from: the position of the left edge of the view on the time scale
 * @seconds_per_pixel: the zoom, above 0
 * @width: the width of the view in pixels
 *
 * Finds what is to be drawn in a view.
 *
 * Returns: (transfer none) (element-type TlPlacedBox): the boxes that meet the view, valid until
 * the next call
 */
const GArray *
tl_lane_layout_place (TlLaneLayout *self, double view_from, double seconds_per_pixel, int width)
{
  double block_seconds;
  gint64 first = 0;
  gint64 last = 0;

  g_array_set_size (self->placed, 0);
  if (self->visible_set == NULL)
    return self->placed;

  set_scale (self, seconds_per_pixel);
  block_seconds = TL_BLOCK_WIDTH * self->scale;
  if (!self->whole)
    {
      first = (gint64) floor ((view_from - self->origin) / block_seconds);
      last =
          (gint64) floor ((view_from + width * seconds_per_pixel - self->origin) / block_seconds);
    }
  for (gint64 index = first; index <= last; index++)
    place_block (
        self, self->whole ? g_hash_table_lookup (self->blocks, &index) : ensure_block (self, index),
        view_from, seconds_per_pixel, width);
  return self->placed;
}

/**
 * tl_lane_layout_get_lanes:
 * @self: a layout that has been placed
 *
 * Returns: (transfer none) (array fixed-size=3): the lanes from the top
 */
const TlLane *
tl_lane_layout_get_lanes (TlLaneLayout *self)
{
  return self->lanes;
}

/**
 * tl_lane_layout_hit:
 * @self: a layout
 * @x: pixels from the left edge of the view that was placed last
 * @y: pixels from the top of the lanes
 *
 * Returns: (transfer none) (nullable): the box at that point, its bar of time included
 */
const TlPlacedBox *
tl_lane_layout_hit (TlLaneLayout *self, double x, double y)
{
  for (guint i = 0; i < self->placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (self->placed, TlPlacedBox, i);
      double end = box->x + box->width;
      double height = box->kind == TL_ITEM_PERSON
                          ? self->metrics.person_height
                          : self->metrics.card_height + self->metrics.bar_height;

      if (box->level == TL_LEVEL_CARD || box->level == TL_LEVEL_CHIP)
        end = MAX (end, box->to);
      if (x >= box->x && x < end && y >= box->y && y < box->y + height)
        return box;
    }
  return NULL;
}
