/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-lane-layout.h"

#include "tl-lane-layout-private.h"

/* Where items are too many to ask how many rows they want, a lane wants a row for each. */
#define MANY_ROWS 1000

static guint
hash_key (gconstpointer data)
{
  const TlBlockKey *key = data;
  guint64 hash = (guint64) key->index * 0x9e3779b97f4a7c15u;

  return (guint) (hash >> 32) ^ key->lane * 0x85ebca6bu ^ (guint) key->step * 0xc2b2ae35u;
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const TlBlockKey *one = a;
  const TlBlockKey *other = b;

  return one->index == other->index && one->lane == other->lane && one->step == other->step;
}

/**
 * tl_lane_layout_new:
 *
 * Returns: (transfer full): a layout of nothing
 */
TlLaneLayout *
tl_lane_layout_new (void)
{
  TlLaneLayout *self = g_new0 (TlLaneLayout, 1);

  self->lanes = g_array_new (FALSE, FALSE, sizeof (TlLane));
  self->blocks =
      g_hash_table_new_full (hash_key, equal_keys, NULL, (GDestroyNotify) tl_layout_block_free);
  self->placed = g_array_new (FALSE, FALSE, sizeof (TlPlacedBox));
  self->placed_from = g_array_new (FALSE, FALSE, sizeof (TlPlacedFrom));
  self->earlier = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->earlier_runs = g_array_new (FALSE, FALSE, sizeof (TlEarlierRun));
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
  g_clear_pointer (&self->rows, tl_lane_rows_free);
  g_hash_table_unref (self->blocks);
  g_array_unref (self->lanes);
  g_array_unref (self->placed);
  g_array_unref (self->placed_from);
  g_array_unref (self->earlier);
  g_array_unref (self->earlier_runs);
  g_free (self);
}

/* Whether the lane holds people and nothing else. */
static gboolean
is_of_people (TlLaneTable *table, guint lane)
{
  return tl_lane_table_get_grouping (table) == TL_GROUPING_KIND &&
         tl_lane_table_get_value (table, lane) == TL_ITEM_PERSON;
}

gboolean
tl_lane_layout_is_of_people (TlLaneLayout *self, guint lane)
{
  return is_of_people (tl_lane_rows_get_table (self->rows),
                       tl_lane_layout_lane (self, lane)->index);
}

static void
list_lanes (TlLaneLayout *self)
{
  const TlLaneMetrics *metrics = &self->metrics;
  TlLaneTable *table = tl_lane_rows_get_table (self->rows);

  for (guint i = 0; i < tl_lane_table_get_n_lanes (table); i++)
    {
      TlLane lane = {
        .index = i,
        .row_height = is_of_people (table, i)
                          ? metrics->person_height + metrics->row_gap
                          : metrics->card_height + metrics->bar_height + metrics->row_gap,
      };

      if (!tl_lane_rows_is_empty (self->rows, i))
        g_array_append_val (self->lanes, lane);
    }
}

/**
 * tl_lane_layout_set:
 * @self: a layout
 * @rows: (nullable) (transfer full): what is shown of each lane
 * @time_scale: (nullable): where instants stand, %NULL for the linear scale; it must outlive the
 *   layout or be replaced
 * @metrics: the sizes
 * @title_width: (scope forever): tells how wide a title is
 * @user_data: for @title_width
 *
 * Sets what is laid out. To be called again whenever anything of that has changed.
 */
void
tl_lane_layout_set (TlLaneLayout *self,
                    TlLaneRows *rows,
                    const TlTimeScale *time_scale,
                    const TlLaneMetrics *metrics,
                    TlTitleWidth title_width,
                    gpointer user_data)
{
  TlVisibleSet *visible_set;
  TlInstant first = 0;
  TlInstant last;
  guint n = 0;

  g_clear_pointer (&self->rows, tl_lane_rows_free);
  self->rows = rows;
  self->time_scale = time_scale;
  self->metrics = *metrics;
  self->title_width = title_width;
  self->user_data = user_data;
  self->scale = 0;
  self->height = 0;
  g_hash_table_remove_all (self->blocks);
  g_array_set_size (self->placed, 0);
  tl_lane_earlier_begin (self);
  g_array_set_size (self->lanes, 0);
  if (rows == NULL)
    return;

  visible_set = tl_lane_rows_get_visible_set (rows);
  tl_visible_set_get_rows (visible_set, &n);
  tl_chronicle_get_span (tl_visible_set_get_chronicle (visible_set), &first, &last);
  self->whole = n <= TL_WHOLE_LIMIT;
  self->origin = tl_time_scale_to_position (time_scale, (double) first);
  list_lanes (self);
}

static void
lay_out_whole (TlLaneLayout *self)
{
  g_autofree guint *wanted = g_new0 (guint, self->lanes->len);
  GHashTableIter iter;
  gpointer block;

  g_hash_table_remove_all (self->blocks);
  for (guint lane = 0; lane < self->lanes->len; lane++)
    {
      TlLayoutBlock *whole = tl_layout_block_new_whole (self, lane, self->scale);

      tl_layout_rows_wanted ((const TlLayoutItem *) (gconstpointer) whole->items->data,
                             whole->items->len, 1, &self->metrics.boxes, &wanted[lane]);
      g_hash_table_insert (self->blocks, &whole->key, whole);
    }
  tl_lane_heights_share (self, wanted);
  g_hash_table_iter_init (&iter, self->blocks);
  while (g_hash_table_iter_next (&iter, NULL, &block))
    tl_layout_block_lay_out (block, self);
}

static void
share_many (TlLaneLayout *self)
{
  g_autofree guint *wanted = g_new0 (guint, self->lanes->len);
  TlLaneTable *table = tl_lane_rows_get_table (self->rows);

  for (guint i = 0; i < self->lanes->len; i++)
    {
      tl_lane_table_get_rows (table, tl_lane_layout_lane (self, i)->index, &wanted[i]);
      wanted[i] = MIN (wanted[i], MANY_ROWS);
    }
  tl_lane_heights_share (self, wanted);
}

/**
 * tl_lane_layout_set_scale:
 * @self: a layout
 * @seconds_per_pixel: the zoom, above 0
 *
 * Sets the zoom, on which the heights of the lanes depend; placing a view does so too.
 *
 * Many items are laid out for the furthest zoom of a part of an octave. Closer by, their boxes only
 * move apart: so zooming changes what is drawn in steps, and seldom.
 */
void
tl_lane_layout_set_scale (TlLaneLayout *self, double seconds_per_pixel)
{
  gboolean first = self->scale == 0;
  int step = self->whole ? 0 : tl_block_step (seconds_per_pixel);
  double scale = self->whole ? seconds_per_pixel : tl_block_scale (step);

  if (self->scale == scale || self->lanes->len == 0)
    return;

  self->scale = scale;
  self->step = step;
  if (self->whole)
    lay_out_whole (self);
  else if (first)
    share_many (self);
}

/**
 * tl_lane_layout_get_lanes:
 * @self: a layout whose scale has been set
 * @n_lanes: (out): how many
 *
 * Returns: (transfer none) (array length=n_lanes): the lanes that have something to show, from the
 *   top
 */
const TlLane *
tl_lane_layout_get_lanes (TlLaneLayout *self, guint *n_lanes)
{
  *n_lanes = self->lanes->len;
  return (const TlLane *) (gconstpointer) self->lanes->data;
}

/**
 * tl_lane_layout_get_rows:
 * @self: a layout
 *
 * Returns: (transfer none) (nullable): what is shown of each lane
 */
TlLaneRows *
tl_lane_layout_get_rows (TlLaneLayout *self)
{
  return self->rows;
}

/**
 * tl_lane_layout_get_height:
 * @self: a layout whose scale has been set
 *
 * Returns: the height of all lanes together, in pixels
 */
double
tl_lane_layout_get_height (TlLaneLayout *self)
{
  return self->height;
}
