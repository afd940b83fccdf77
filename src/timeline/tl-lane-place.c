/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the lanes is drawn in a view. */

#include "tl-lane-layout-private.h"

/* Blocks are kept while they may be needed again soon. */
#define MOST_BLOCKS 1024
#define VIEWS_KEPT  16

static TlLayoutBlock *
find_block (TlLaneLayout *self, const TlBlockKey *key)
{
  TlLayoutBlock *block = g_hash_table_lookup (self->blocks, key);

  if (block != NULL)
    block->last_use = self->n_views;
  return block;
}

static gboolean
is_old (gpointer key, gpointer value, gpointer user_data)
{
  const TlLayoutBlock *block = value;
  const TlLaneLayout *self = user_data;

  return block->last_use + VIEWS_KEPT < self->n_views;
}

static TlLayoutBlock *
make_block (TlLaneLayout *self, const TlBlockKey *key)
{
  TlLayoutBlock *block = tl_layout_block_new (self, key);

  block->last_use = self->n_views;
  g_hash_table_insert (self->blocks, &block->key, block);
  return block;
}

static const TlItemColumns *
columns_of (TlLaneLayout *self)
{
  return tl_chronicle_get_columns (
      tl_lane_table_get_chronicle (tl_lane_rows_get_table (self->rows)));
}

/* A cluster is as high as what its lane holds. */
TlItemKind
tl_lane_layout_kind_of (TlLaneLayout *self, guint lane, guint row, TlLevel level)
{
  TlItemKind kind = (TlItemKind) columns_of (self)->kind[row];

  if (level == TL_LEVEL_CLUSTER && !tl_lane_layout_is_of_people (self, lane))
    return kind == TL_ITEM_PERSON ? TL_ITEM_EVENT : kind;
  return kind;
}

static double
instant_at (TlLaneLayout *self, const TlLayoutBlock *block, double px)
{
  return tl_time_scale_to_instant (self->time_scale, block->from + px * block->scale);
}

/* A person's bar is lower than the cards that it stands among: it is level with their middle. */
static double
inset_of (TlLaneLayout *self, const TlPlacedBox *box)
{
  if (box->kind != TL_ITEM_PERSON || tl_lane_layout_is_of_people (self, box->lane))
    return 0;
  return floor ((self->metrics.card_height - self->metrics.person_height) / 2);
}

/* A box of a block in pixels of the view. @block_x is where the block begins, @stretch how much
 * closer the view is than the layout. */
static void
place_box (TlLaneLayout *self,
           const TlLayoutBlock *block,
           const TlLayoutBox *box,
           double block_x,
           double stretch,
           double top)
{
  const TlLane *lane = tl_lane_layout_lane (self, block->key.lane);
  const TlLayoutItem *item = &g_array_index (block->items, TlLayoutItem, box->item);
  TlPlacedFrom from = { block, box };
  TlPlacedBox placed = {
    .row = item->key,
    .lane = block->key.lane,
    .kind = tl_lane_layout_kind_of (self, block->key.lane, item->key, box->level),
    .level = box->level,
    .n_counted = box->n_counted,
    .continues = box->item < block->n_lasting,
    .goes_on = !self->whole && box->to >= TL_BLOCK_WIDTH,
    .x = block_x + box->x * stretch,
    .width = box->width,
    .from = block_x + box->from * stretch,
    .to = block_x + box->to * stretch,
    .y = lane->first_row_y + box->row * lane->row_height - top,
  };

  if (box->level == TL_LEVEL_CLUSTER)
    {
      placed.first = instant_at (self, block, box->from);
      placed.last = instant_at (self, block, box->to);
    }
  placed.inset = inset_of (self, &placed);
  /* The box of a person is their time, which the view may stretch. */
  if (item->fills_time && box->level != TL_LEVEL_CLUSTER)
    placed.width = MAX (placed.width, placed.to - placed.x);
  g_array_append_val (self->placed, placed);
  g_array_append_val (self->placed_from, from);
}

static void
place_block (TlLaneLayout *self, const TlLayoutBlock *block, const TlLaneView *view)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (TlLayoutBox *));
  double stretch = block->scale / view->seconds_per_pixel;
  double block_x = (block->from - view->from) / view->seconds_per_pixel;

  /* A box keeps its width when the view is stretched, so it reaches no further left than before. */
  tl_layout_query (block->layout, -block_x / stretch - self->metrics.boxes.card_max,
                   (view->width - block_x) / stretch, boxes);
  for (guint i = 0; i < boxes->len; i++)
    place_box (self, block, g_array_index (boxes, const TlLayoutBox *, i), block_x, stretch,
               view->top);
}

static gint64
block_at (TlLaneLayout *self, int step, double position)
{
  return (gint64) floor ((position - self->origin) / (TL_BLOCK_WIDTH * tl_block_scale (step)));
}

static gboolean
is_in_view (const TlLane *lane, double top, double bottom)
{
  return lane->y < bottom && lane->y + lane->height > top;
}

static void
place_lane (TlLaneLayout *self, guint lane, const TlLaneView *view)
{
  double to = view->from + view->width * view->seconds_per_pixel;
  TlBlockKey key = { lane, self->step, 0 };
  guint first = self->placed->len;
  gint64 last = 0;

  g_array_set_size (self->placed_from, 0);
  if (!self->whole)
    {
      key.index = block_at (self, key.step, view->from);
      last = block_at (self, key.step, to);
    }
  for (; key.index <= last; key.index++)
    {
      const TlLayoutBlock *block = find_block (self, &key);

      place_block (self, block != NULL ? block : make_block (self, &key), view);
    }
  tl_lane_earlier_place (self, lane, first, view);
}

/**
 * tl_lane_layout_place:
 * @self: a layout
 * @view: what is in view
 *
 * Finds what is to be drawn in a view.
 *
 * Returns: (transfer none) (element-type TlPlacedBox): the boxes that meet the view, by lane, valid
 *   until the next call
 */
const GArray *
tl_lane_layout_place (TlLaneLayout *self, const TlLaneView *view)
{
  g_array_set_size (self->placed, 0);
  tl_lane_earlier_begin (self);
  tl_lane_layout_set_scale (self, view->seconds_per_pixel);
  self->n_views++;
  for (guint lane = 0; lane < self->lanes->len; lane++)
    if (is_in_view (tl_lane_layout_lane (self, lane), view->top, view->top + self->metrics.height))
      place_lane (self, lane, view);
  if (!self->whole && g_hash_table_size (self->blocks) > MOST_BLOCKS)
    g_hash_table_foreach_remove (self->blocks, is_old, self);
  return self->placed;
}

/* Makes one block that is missing among those of a stretch of time. */
static gboolean
prepare_stretch (TlLaneLayout *self, guint lane, int step, double from, double to)
{
  TlBlockKey key = { lane, step, block_at (self, step, from) };
  gint64 last = block_at (self, step, to);

  for (; key.index <= last; key.index++)
    if (find_block (self, &key) == NULL)
      {
        make_block (self, &key);
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_shown (TlLaneLayout *self, guint lane, const TlLaneView *view)
{
  return is_in_view (tl_lane_layout_lane (self, lane), view->top, view->top + self->metrics.height);
}

/**
 * tl_lane_layout_prepare_view:
 * @self: a layout
 * @view: what will be in view
 *
 * Lays out a part of what placing @view will need. Takes some tenths of a millisecond.
 *
 * Returns: whether there may be more to prepare
 */
gboolean
tl_lane_layout_prepare_view (TlLaneLayout *self, const TlLaneView *view)
{
  int step = tl_block_step (view->seconds_per_pixel);
  double to = view->from + view->width * view->seconds_per_pixel;

  if (self->whole)
    return FALSE;
  for (guint lane = 0; lane < self->lanes->len; lane++)
    if (is_shown (self, lane, view) && prepare_stretch (self, lane, step, view->from, to))
      return TRUE;
  return FALSE;
}

/**
 * tl_lane_layout_prepare:
 * @self: a layout
 * @view: what is in view; it has been placed
 *
 * Lays out a part of what the next views will probably need: what stands beside the view, and what
 * is in it one step closer and further away. Takes some tenths of a millisecond.
 *
 * Returns: whether there may be more to prepare
 */
gboolean
tl_lane_layout_prepare (TlLaneLayout *self, const TlLaneView *view)
{
  double seconds = view->width * view->seconds_per_pixel;
  double to = view->from + seconds;

  if (self->whole)
    return FALSE;
  for (guint lane = 0; lane < self->lanes->len; lane++)
    if (is_shown (self, lane, view) &&
        (prepare_stretch (self, lane, self->step, view->from - seconds / 2, to + seconds / 2) ||
         prepare_stretch (self, lane, self->step - 1, view->from, to) ||
         prepare_stretch (self, lane, self->step + 1, view->from - seconds / 2, to + seconds / 2)))
      return TRUE;
  return FALSE;
}

/**
 * tl_lane_layout_hit:
 * @self: a layout
 * @x: pixels from the left edge of the view that was placed last
 * @y: pixels from the top of the view
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
      double from = box->y + box->inset;
      double height = tl_placed_box_height (box, &self->metrics) +
                      (box->kind == TL_ITEM_PERSON ? 0 : self->metrics.bar_height);

      if (box->level == TL_LEVEL_CARD || box->level == TL_LEVEL_CHIP)
        end = MAX (end, box->to);
      if (x >= box->x && x < end && y >= from && y < from + height)
        return box;
    }
  return NULL;
}
