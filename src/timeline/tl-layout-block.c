/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-lane-layout-private.h"

/* What filling a block works with. */
typedef struct
{
  TlLaneLayout *layout;
  TlLayoutBlock *block;
  TlChronicle *chronicle;
  const TlItemColumns *columns;
  const guint64 *shown;
  const TlTimeIndex *index;
  TlInstant first; /* what begins earlier began in another block */
  GArray *found;   /* of guint32 */
} TlBlockFilling;

static double
px_of (const TlBlockFilling *filling, TlInstant instant)
{
  return (tl_time_scale_to_position (filling->layout->time_scale, (double) instant) -
          filling->block->from) /
         filling->block->scale;
}

/* Where a block begins, for itself and for the one before it: else, an item that begins right there
 * might be in both or in none. */
static double
begin_of (const TlLaneLayout *layout, gint64 index, double scale)
{
  return layout->origin + (double) index * TL_BLOCK_WIDTH * scale;
}

/* The first instant that stands right of @px. */
static TlInstant
instant_at (const TlBlockFilling *filling, double px)
{
  const TlLayoutBlock *block = filling->block;
  double position = px < TL_BLOCK_WIDTH
                        ? block->from + px * block->scale
                        : begin_of (filling->layout, block->key.index + 1, block->scale);

  return tl_instant_from_double (
      ceil (tl_time_scale_to_instant (filling->layout->time_scale, position)));
}

/* In the lane of a person their own time comes first. */
static float
importance_of (const TlBlockFilling *filling, guint32 row)
{
  TlLaneTable *table = tl_lane_rows_get_table (filling->layout->rows);
  guint lane = tl_lane_layout_lane (filling->layout, filling->block->key.lane)->index;
  guint n;

  if (filling->columns->kind[row] == TL_ITEM_PERSON &&
      tl_lane_table_get_grouping (table) == TL_GROUPING_PERSON &&
      tl_chronicle_row_people (filling->chronicle, row, &n)[0] ==
          tl_lane_table_get_value (table, lane))
    return G_MAXFLOAT;
  return (float) tl_chronicle_row_importance (filling->chronicle, row);
}

/* What began in an earlier block is a guest in this one: that block draws or counts it. */
static void
add_item (TlBlockFilling *filling, guint32 row)
{
  TlLaneLayout *layout = filling->layout;
  double mark = layout->metrics.boxes.mark_width;
  double from = MAX (px_of (filling, filling->columns->from[row]), 0);
  TlLayoutItem item = {
    /* What begins right before the end of a block still has room for a mark. */
    .from = layout->whole ? px_of (filling, filling->columns->from[row])
                          : MIN (from, TL_BLOCK_WIDTH - mark),
    .to = px_of (filling, filling->columns->to[row]),
    .title_width = layout->title_width (row, layout->user_data),
    .importance = importance_of (filling, row),
    .key = row,
    .fills_time = filling->columns->kind[row] == TL_ITEM_PERSON,
    .is_guest = !layout->whole && filling->columns->from[row] < filling->first,
  };

  if (!layout->whole)
    item.to = MIN (item.to, TL_BLOCK_WIDTH);
  item.to = MAX (item.to, item.from);
  /* A name that does not fit on its bar stands behind it, and no bar is shorter than a mark. */
  if (item.fills_time && item.title_width > item.to - item.from)
    item.title_width += (float) MAX (item.to - item.from, mark);
  g_array_append_val (filling->block->items, item);
}

static void
add_crowd (TlBlockFilling *filling, const guint32 *rows, guint n_rows, guint weight)
{
  double end = TL_BLOCK_WIDTH - filling->layout->metrics.boxes.mark_width;
  TlLayoutItem crowd = {
    .from = CLAMP (px_of (filling, filling->columns->from[rows[0]]), 0, end),
    .to = CLAMP (px_of (filling, filling->columns->from[rows[n_rows - 1]]), 0, end),
    .key = rows[0],
    .weight = weight,
  };
  TlCrowd counted = {
    .item = filling->block->items->len,
    .n_before = n_rows - weight,
    .first = rows[0],
    .last = rows[n_rows - 1],
  };

  g_array_append_val (filling->block->crowds, counted);
  g_array_append_val (filling->block->items, crowd);
}

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer chronicle)
{
  guint32 one = tl_time_index_rank (chronicle, *(const guint32 *) a);
  guint32 other = tl_time_index_rank (chronicle, *(const guint32 *) b);

  return one < other ? -1 : one > other;
}

/* Leaves the most important of the rows found, at most @most of them. */
static void
keep_most_important (TlBlockFilling *filling, guint most)
{
  GArray *found = filling->found;

  if (found->len <= most)
    return;
  g_sort_array (found->data, found->len, sizeof (guint32), compare_ranks, filling->chronicle);
  g_array_set_size (found, most);
}

static void
add_found (TlBlockFilling *filling)
{
  for (guint i = 0; i < filling->found->len; i++)
    add_item (filling, g_array_index (filling->found, guint32, i));
}

/* Twice as many as there are rows leaves a choice to what stands beside them. */
static guint
most_in_bin (const TlBlockFilling *filling)
{
  return 2 * MAX (tl_lane_layout_lane (filling->layout, filling->block->key.lane)->n_rows, 4);
}

/* Items that begin in one bin are wider than it as cards: more of them than there are rows cannot
 * be drawn, so only the most important ones are looked at and the others counted. */
static void
fill_bin (TlBlockFilling *filling, const guint32 *rows, guint n_rows, TlInstant from, TlInstant to)
{
  guint most = most_in_bin (filling);

  if (n_rows <= most + 1)
    {
      for (guint i = 0; i < n_rows; i++)
        add_item (filling, rows[i]);
      return;
    }
  g_array_set_size (filling->found, 0);
  tl_time_index_find_starting (filling->index, filling->shown, from, to, most, filling->found);
  keep_most_important (filling, most);
  add_found (filling);
  add_crowd (filling, rows, n_rows, n_rows - filling->found->len);
}

static void
fill_lasting (TlBlockFilling *filling)
{
  double shortest = filling->layout->metrics.boxes.mark_width;

  g_array_set_size (filling->found, 0);
  tl_time_index_find_lasting (filling->index, filling->shown, filling->first,
                              instant_at (filling, shortest), most_in_bin (filling),
                              filling->found);
  keep_most_important (filling, most_in_bin (filling));
  add_found (filling);
}

static void
fill_bins (TlBlockFilling *filling)
{
  const TlLayoutBlock *block = filling->block;
  guint n_rows;
  const guint32 *rows =
      tl_lane_rows_get (filling->layout->rows,
                        tl_lane_layout_lane (filling->layout, block->key.lane)->index, &n_rows);
  TlInstant from = filling->first;
  guint first = tl_time_index_first_from (filling->columns, rows, n_rows, from);

  for (double px = TL_BIN_WIDTH; px <= TL_BLOCK_WIDTH && first < n_rows; px += TL_BIN_WIDTH)
    {
      TlInstant to = instant_at (filling, px);
      guint next =
          first + tl_time_index_first_from (filling->columns, rows + first, n_rows - first, to);

      if (next > first)
        fill_bin (filling, rows + first, next - first, from, to);
      first = next;
      from = to;
    }
}

static TlLayoutBlock *
block_new (TlLaneLayout *layout, const TlBlockKey *key, double scale)
{
  TlLayoutBlock *block = g_new0 (TlLayoutBlock, 1);

  block->key = *key;
  block->scale = scale;
  block->from = begin_of (layout, key->index, scale);
  block->items = g_array_new (FALSE, FALSE, sizeof (TlLayoutItem));
  block->crowds = g_array_new (FALSE, FALSE, sizeof (TlCrowd));
  return block;
}

static TlBlockFilling
begin_filling (TlLaneLayout *layout, TlLayoutBlock *block)
{
  TlLaneTable *table = tl_lane_rows_get_table (layout->rows);
  TlChronicle *chronicle = tl_lane_table_get_chronicle (table);

  TlBlockFilling filling = {
    .layout = layout,
    .block = block,
    .chronicle = chronicle,
    .columns = tl_chronicle_get_columns (chronicle),
    .shown = tl_visible_set_get_bits (tl_lane_rows_get_visible_set (layout->rows)),
    .index = tl_lane_table_get_index (table, tl_lane_layout_lane (layout, block->key.lane)->index),
  };
  filling.first = instant_at (&filling, 0);
  return filling;
}

/* A block without an end, of all items of a lane; it is not laid out yet. */
TlLayoutBlock *
tl_layout_block_new_whole (TlLaneLayout *self, guint lane, double scale)
{
  TlLayoutBlock *block = block_new (self, &(TlBlockKey) { .lane = lane }, scale);
  TlBlockFilling filling = begin_filling (self, block);
  guint n_rows;
  const guint32 *rows =
      tl_lane_rows_get (self->rows, tl_lane_layout_lane (self, lane)->index, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    add_item (&filling, rows[i]);
  return block;
}

/* A block laid out; its lane has its rows. */
TlLayoutBlock *
tl_layout_block_new (TlLaneLayout *self, const TlBlockKey *key)
{
  TlLayoutBlock *block = block_new (self, key, tl_block_scale (key->step));
  TlBlockFilling filling = begin_filling (self, block);

  filling.found = g_array_new (FALSE, FALSE, sizeof (guint32));
  fill_lasting (&filling);
  block->n_lasting = block->items->len;
  fill_bins (&filling);
  g_array_unref (filling.found);
  tl_layout_block_lay_out (block, self);
  return block;
}

/* Lays a block out once its lane has its rows. */
void
tl_layout_block_lay_out (TlLayoutBlock *block, TlLaneLayout *self)
{
  TlLayoutMetrics metrics = self->metrics.boxes;

  metrics.limit = self->whole ? INFINITY : TL_BLOCK_WIDTH;
  block->layout =
      tl_layout_new ((const TlLayoutItem *) (gconstpointer) block->items->data, block->items->len,
                     &tl_lane_layout_lane (self, block->key.lane)->n_rows, 1, &metrics);
}

void
tl_layout_block_free (TlLayoutBlock *block)
{
  g_array_unref (block->items);
  g_array_unref (block->crowds);
  g_clear_pointer (&block->layout, tl_layout_free);
  g_free (block);
}
