/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-lane-layout-private.h"
#include "tl-time-index.h"

#include <math.h>

/* What filling a block works with. */
typedef struct
{
  TlLaneLayout *layout;
  TlLayoutBlock *block;
  TlChronicle *chronicle;
  const TlItemColumns *columns;
  double from;     /* the position of the block's left edge */
  TlInstant first; /* what begins earlier began in another block */
  guint lane;
  GArray *found; /* of guint32 */
} TlBlockFilling;

static double
px_of (const TlBlockFilling *filling, TlInstant instant)
{
  return (tl_time_scale_to_position (filling->layout->time_scale, (double) instant) -
          filling->from) /
         filling->layout->scale;
}

/* The first instant that stands right of @px. */
static TlInstant
instant_at (const TlBlockFilling *filling, double px)
{
  return (TlInstant) ceil (tl_time_scale_to_instant (filling->layout->time_scale,
                                                     filling->from + px * filling->layout->scale));
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
    .importance = (float) tl_chronicle_row_importance (filling->chronicle, row),
    .key = row,
    .lane = (guint16) filling->lane,
    .fills_time = filling->columns->kind[row] == TL_ITEM_PERSON,
    .is_guest = !layout->whole && filling->columns->from[row] < filling->first,
  };

  if (!layout->whole)
    item.to = MIN (item.to, TL_BLOCK_WIDTH);
  item.to = MAX (item.to, item.from);
  /* A name that does not fit on its bar stands behind it. */
  if (item.fills_time && item.title_width > item.to - item.from)
    item.title_width += (float) (item.to - item.from);
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
    .lane = (guint16) filling->lane,
  };

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
  return 2 * MAX (filling->layout->lanes[filling->lane].n_rows, 4);
}

static const TlTimeIndex *
index_of (const TlBlockFilling *filling)
{
  return tl_chronicle_get_time_index (filling->chronicle,
                                      filling->layout->lanes[filling->lane].kind);
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
  tl_time_index_find_starting (index_of (filling),
                               tl_visible_set_get_bits (filling->layout->visible_set), from, to,
                               most, filling->found);
  keep_most_important (filling, most);
  add_found (filling);
  add_crowd (filling, rows, n_rows, n_rows - filling->found->len);
}

static void
fill_lasting (TlBlockFilling *filling)
{
  double shortest = filling->layout->metrics.boxes.mark_width;

  g_array_set_size (filling->found, 0);
  tl_time_index_find_lasting (
      index_of (filling), tl_visible_set_get_bits (filling->layout->visible_set), filling->first,
      instant_at (filling, shortest), most_in_bin (filling), filling->found);
  keep_most_important (filling, most_in_bin (filling));
  add_found (filling);
}

static void
fill_bins (TlBlockFilling *filling)
{
  guint n_rows;
  const guint32 *rows = tl_visible_set_get_kind_rows (
      filling->layout->visible_set, filling->layout->lanes[filling->lane].kind, &n_rows);
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

static TlBlockFilling
begin_filling (TlLaneLayout *layout, gint64 index)
{
  TlLayoutBlock *block = g_new0 (TlLayoutBlock, 1);
  TlChronicle *chronicle = tl_visible_set_get_chronicle (layout->visible_set);
  TlBlockFilling filling;

  block->index = index;
  block->items = g_array_new (FALSE, FALSE, sizeof (TlLayoutItem));
  filling = (TlBlockFilling) {
    .layout = layout,
    .block = block,
    .chronicle = chronicle,
    .columns = tl_chronicle_get_columns (chronicle),
    .from = layout->origin + (double) index * TL_BLOCK_WIDTH * layout->scale,
    .found = g_array_new (FALSE, FALSE, sizeof (guint32)),
  };
  filling.first = instant_at (&filling, 0);
  return filling;
}

/* A block without an end, of all items; it is not laid out yet. */
TlLayoutBlock *
tl_layout_block_new_whole (TlLaneLayout *self)
{
  TlBlockFilling filling = begin_filling (self, 0);

  for (; filling.lane < TL_N_LANES; filling.lane++)
    {
      guint n_rows;
      const guint32 *rows =
          tl_visible_set_get_kind_rows (self->visible_set, self->lanes[filling.lane].kind, &n_rows);

      for (guint i = 0; i < n_rows; i++)
        add_item (&filling, rows[i]);
    }
  g_array_unref (filling.found);
  return filling.block;
}

/* The block at @index, laid out. */
TlLayoutBlock *
tl_layout_block_new (TlLaneLayout *self, gint64 index)
{
  TlBlockFilling filling = begin_filling (self, index);

  for (; filling.lane < TL_N_LANES; filling.lane++)
    if (self->lanes[filling.lane].n_rows > 0)
      fill_lasting (&filling);
  filling.block->n_lasting = filling.block->items->len;
  for (filling.lane = 0; filling.lane < TL_N_LANES; filling.lane++)
    if (self->lanes[filling.lane].n_rows > 0)
      fill_bins (&filling);
  g_array_unref (filling.found);
  tl_layout_block_lay_out (filling.block, self);
  return filling.block;
}

/* Lays a block out once the lanes have their rows. */
void
tl_layout_block_lay_out (TlLayoutBlock *block, TlLaneLayout *self)
{
  TlLayoutMetrics metrics = self->metrics.boxes;
  guint rows[TL_N_LANES];

  for (guint lane = 0; lane < TL_N_LANES; lane++)
    rows[lane] = self->lanes[lane].n_rows;
  metrics.limit = self->whole ? INFINITY : TL_BLOCK_WIDTH;
  block->layout = tl_layout_new ((const TlLayoutItem *) (gconstpointer) block->items->data,
                                 block->items->len, rows, TL_N_LANES, &metrics);
}

void
tl_layout_block_free (TlLayoutBlock *block)
{
  g_array_unref (block->items);
  g_clear_pointer (&block->layout, tl_layout_unref);
  g_free (block);
}
