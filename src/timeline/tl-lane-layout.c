/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-lane-layout.h"

static const TlItemKind lane_kinds[TL_N_LANES] = {
  TL_ITEM_PERSON,
  TL_ITEM_EVENT,
  TL_ITEM_QUOTE,
};

static guint
lane_of_kind (TlItemKind kind)
{
  guint lane = 0;

  while (lane_kinds[lane] != kind)
    lane++;
  return lane;
}

/**
 * tl_lane_layout_init:
 * @self: memory for a layout
 *
 * Makes @self a layout of nothing.
 */
void
tl_lane_layout_init (TlLaneLayout *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (TlLayoutItem));
  self->layout = NULL;
}

/**
 * tl_lane_layout_clear:
 * @self: a layout
 *
 * Frees what @self holds.
 */
void
tl_lane_layout_clear (TlLaneLayout *self)
{
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->layout, tl_layout_unref);
}

/* More sources, a disagreement and more people make an item keep its title longer. */
static float
importance_of (TlChronicle *chronicle, guint row)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  guint n_sources;
  guint n_people;

  tl_chronicle_row_sources (chronicle, row, &n_sources);
  tl_chronicle_row_people (chronicle, row, &n_people);
  return 4.0f * (float) n_sources + (float) MIN (n_people, 3) +
         ((columns->evidence[row] & (1 << TL_EVIDENCE_DISPUTED)) != 0 ? 2.0f : 0.0f);
}

/* An open end reaches further than anybody can see. */
static double
world_px (const TlLaneLayout *self, TlInstant instant, TlInstant first, TlInstant last)
{
  TlInstant beyond = last - first;

  if (instant == TL_INSTANT_MIN)
    instant = first - beyond;
  else if (instant == TL_INSTANT_MAX)
    instant = last + beyond;
  return ((double) instant - self->origin) / self->seconds_per_pixel;
}

static void
collect_items (TlLaneLayout *self,
               TlVisibleSet *visible_set,
               TlTitleWidth title_width,
               gpointer user_data)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (visible_set);
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  TlInstant first;
  TlInstant last;
  guint n;
  const guint32 *rows = tl_visible_set_get_rows (visible_set, &n);

  g_array_set_size (self->items, 0);
  if (!tl_chronicle_get_span (chronicle, &first, &last))
    return;

  self->origin = (double) first;
  for (guint i = 0; i < n; i++)
    {
      guint row = rows[i];
      TlLayoutItem item = {
        .from = world_px (self, columns->from[row], first, last),
        .to = world_px (self, columns->to[row], first, last),
        .title_width = title_width (row, user_data),
        .importance = importance_of (chronicle, row),
        .key = row,
        .lane = (guint16) lane_of_kind ((TlItemKind) columns->kind[row]),
        .fills_time = columns->kind[row] == TL_ITEM_PERSON,
      };

      g_array_append_val (self->items, item);
    }
}

static void
count_lanes (TlLaneLayout *self, const TlLaneMetrics *metrics)
{
  for (guint i = 0; i < TL_N_LANES; i++)
    {
      self->lanes[i] = (TlLane) {
        .kind = lane_kinds[i],
        .row_height = lane_kinds[i] == TL_ITEM_PERSON
                          ? metrics->person_height + metrics->row_gap
                          : metrics->card_height + metrics->bar_height + metrics->row_gap,
      };
    }
  for (guint i = 0; i < self->items->len; i++)
    self->lanes[g_array_index (self->items, TlLayoutItem, i).lane].n_items++;
}

/* Rows differ in height from lane to lane: as many as fit are shared fairly, counted in rows of
 * the highest kind, and what is left over goes to the lanes that want more, from the top. */
static void
share_rows (TlLaneLayout *self, const TlLaneMetrics *metrics, guint *rows)
{
  guint wanted[TL_N_LANES];
  double free = metrics->height;
  double highest = 0;
  gboolean given = TRUE;

  tl_layout_rows_wanted ((const TlLayoutItem *) (gconstpointer) self->items->data, self->items->len,
                         TL_N_LANES, &metrics->boxes, wanted);
  for (guint i = 0; i < TL_N_LANES; i++)
    {
      highest = MAX (highest, self->lanes[i].row_height);
      if (wanted[i] > 0)
        free -= metrics->heading_height;
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
}

/* Lanes follow each other from the top; the room that no lane needs is shared among them. */
static void
place_lanes (TlLaneLayout *self, const TlLaneMetrics *metrics, const guint *rows)
{
  double needed = 0;
  double y = 0;
  guint n_shown = 0;

  for (guint i = 0; i < TL_N_LANES; i++)
    if (self->lanes[i].n_items > 0)
      {
        needed += metrics->heading_height + rows[i] * self->lanes[i].row_height;
        n_shown++;
      }

  for (guint i = 0; i < TL_N_LANES; i++)
    {
      TlLane *lane = &self->lanes[i];

      lane->y = y;
      lane->n_rows = rows[i];
      lane->first_row_y = y + metrics->heading_height;
      if (lane->n_items == 0)
        continue;
      lane->height = metrics->heading_height + rows[i] * lane->row_height +
                     MAX (metrics->height - needed, 0) / n_shown;
      y += lane->height;
    }
}

/**
 * tl_lane_layout_update:
 * @self: a layout
 * @visible_set: the items to lay out
 * @seconds_per_pixel: the zoom, above 0
 * @metrics: the sizes
 * @title_width: (scope call): tells how wide a title is
 * @user_data: for @title_width
 *
 * Lays the items out anew.
 */
void
tl_lane_layout_update (TlLaneLayout *self,
                       TlVisibleSet *visible_set,
                       double seconds_per_pixel,
                       const TlLaneMetrics *metrics,
                       TlTitleWidth title_width,
                       gpointer user_data)
{
  guint rows[TL_N_LANES];

  self->seconds_per_pixel = seconds_per_pixel;
  collect_items (self, visible_set, title_width, user_data);
  count_lanes (self, metrics);
  share_rows (self, metrics, rows);
  place_lanes (self, metrics, rows);
  g_clear_pointer (&self->layout, tl_layout_unref);
  self->layout = tl_layout_new ((const TlLayoutItem *) (gconstpointer) self->items->data,
                                self->items->len, rows, TL_N_LANES, &metrics->boxes);
}

/**
 * tl_lane_layout_box_y:
 * @self: a layout
 * @box: a box of it
 *
 * Returns: the top of @box, in pixels from the top of the lanes
 */
double
tl_lane_layout_box_y (const TlLaneLayout *self, const TlLayoutBox *box)
{
  const TlLane *lane = &self->lanes[box->lane];

  return lane->first_row_y + box->row * lane->row_height;
}

/**
 * tl_lane_layout_hit:
 * @self: a layout
 * @world_x: pixels along time, from the layout's origin
 * @y: pixels from the top of the lanes
 *
 * Returns: (transfer none) (nullable): the box at that point
 */
const TlLayoutBox *
tl_lane_layout_hit (const TlLaneLayout *self, double world_x, double y)
{
  if (self->layout == NULL)
    return NULL;

  for (guint i = 0; i < TL_N_LANES; i++)
    {
      const TlLane *lane = &self->lanes[i];
      double row = (y - lane->first_row_y) / lane->row_height;

      if (lane->n_items > 0 && row >= 0 && row < lane->n_rows)
        return tl_layout_hit (self->layout, i, (guint) row, world_x);
    }
  return NULL;
}
