/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What goes on into the view from before and is neither drawn nor counted in it: each lane counts
 * it in one more cluster, in its heading. */

#include "tl-ascending-rows.h"
#include "tl-lane-layout-private.h"
#include "tl-time-index.h"

#include <string.h>

/* Of a box that has less than this in view, in pixels, nothing is drawn. */
#define LEAST_IN_VIEW 3.0

/* So many words of bits tell nearly all rows from those few that are shown. */
#define N_HINTS 16

/* The boxes of a lane in a view, and what of its items they leave out. */
typedef struct
{
  TlLaneLayout *layout;
  const TlLaneView *view;
  const TlLane *lane;
  const TlItemColumns *columns;
  TlPlacedBox *boxes; /* of the lane */
  guint n_boxes;
  double covered;         /* so far the cluster itself reaches in the row that it stands in, or 0 */
  TlInstant begin;        /* what begins before it began before the view */
  GArray *shown;          /* of guint32: what began before and is drawn or counted in view */
  guint64 hints[N_HINTS]; /* a bit for each of them, which few others have */
  const TlPlacedFrom *crowded; /* the cluster in view that counts crowds of what began before */
  guint32 crowded_from;        /* the first row that it may count so, or the highest of numbers */
  guint first;                 /* where the rows of the lane begin among those of all lanes */
} TlEarlier;

void
tl_lane_earlier_begin (TlLaneLayout *self)
{
  g_array_set_size (self->earlier, 0);
  g_array_set_size (self->earlier_runs, 0);
}

static const TlPlacedFrom *
from_of (const TlEarlier *earlier, guint i)
{
  return &g_array_index (earlier->layout->placed_from, TlPlacedFrom, i);
}

static double
end_of (const TlPlacedBox *box)
{
  double end = box->x + box->width;

  return box->level == TL_LEVEL_CARD || box->level == TL_LEVEL_CHIP ? MAX (end, box->to) : end;
}

static gboolean
is_covered (const TlEarlier *earlier, guint i)
{
  return earlier->covered > 0 && earlier->boxes[i].x < earlier->covered &&
         from_of (earlier, i)->box->row + 1u == earlier->lane->n_rows;
}

static gboolean
is_in_view (const TlEarlier *earlier, guint i)
{
  const TlPlacedBox *box = &earlier->boxes[i];

  return end_of (box) >= LEAST_IN_VIEW && box->x <= earlier->view->width - LEAST_IN_VIEW &&
         !is_covered (earlier, i);
}

static gboolean
began_before (const TlEarlier *earlier, guint32 row)
{
  return earlier->columns->from[row] < earlier->begin;
}

static inline guint64
hint_of (guint32 row)
{
  return G_GUINT64_CONSTANT (1) << (row % 64);
}

static inline guint
place_of_hint (guint32 row)
{
  return row / 64 % N_HINTS;
}

static void
note_shown (TlEarlier *earlier, guint32 row)
{
  if (!began_before (earlier, row))
    return;
  g_array_append_val (earlier->shown, row);
  earlier->hints[place_of_hint (row)] |= hint_of (row);
}

/* Of the clusters in view, only the one that reaches over the left edge counts what began before.
 */
static void
note_counted (TlEarlier *earlier, guint i)
{
  const TlPlacedFrom *from = from_of (earlier, i);
  gsize n;
  const guint32 *members = tl_layout_members (from->block->layout, from->box, &n);

  for (gsize j = 0; j < n; j++)
    if (tl_layout_block_item (from->block, members[j])->weight > 1)
      {
        earlier->crowded = from;
        earlier->crowded_from =
            MIN (earlier->crowded_from, tl_layout_block_crowd (from->block, members[j])->first);
      }
    else
      note_shown (earlier, tl_layout_block_item (from->block, members[j])->key);
}

static void
note_in_view (TlEarlier *earlier)
{
  for (guint i = 0; i < earlier->n_boxes; i++)
    {
      const TlPlacedBox *box = &earlier->boxes[i];

      if (!is_in_view (earlier, i))
        continue;
      if (box->level != TL_LEVEL_CLUSTER)
        note_shown (earlier, box->row);
      else if (box->x < LEAST_IN_VIEW)
        note_counted (earlier, i);
    }
}

static inline gboolean
is_shown (const TlEarlier *earlier, guint32 row)
{
  if ((earlier->hints[place_of_hint (row)] & hint_of (row)) != 0)
    for (guint i = 0; i < earlier->shown->len; i++)
      if (g_array_index (earlier->shown, guint32, i) == row)
        return TRUE;
  return row >= earlier->crowded_from &&
         tl_layout_block_counts_in_crowd (earlier->crowded->block, earlier->crowded->box, row);
}

/* What lasts into the view from before. */
static void
add_lasting (TlEarlier *earlier, double begin)
{
  TlLaneLayout *self = earlier->layout;
  TlLaneTable *table = tl_lane_rows_get_table (self->rows);
  const guint64 *shown = tl_visible_set_get_bits (tl_lane_rows_get_visible_set (self->rows));
  guint n = earlier->first;
  guint32 *rows;

  tl_length_index_find (tl_lane_table_get_lengths (table, earlier->lane->index), shown,
                        earlier->begin, tl_instant_from_double (floor (begin) + 1), self->earlier);
  rows = (guint32 *) (gpointer) self->earlier->data;
  for (guint i = n; i < self->earlier->len; i++)
    {
      rows[n] = rows[i];
      n += !is_shown (earlier, rows[i]);
    }
  g_array_set_size (self->earlier, n);
}

static void
add_begun (TlEarlier *earlier, guint32 row)
{
  if (!began_before (earlier, row))
    g_array_append_val (earlier->layout->earlier, row);
}

/* What of a crowd begins in the view: all rows between those that are laid out by themselves. */
static void
add_crowd (TlEarlier *earlier, const TlLayoutBlock *block, const TlCrowd *crowd)
{
  g_autoptr (GArray) alone = tl_layout_block_list_alone (block, crowd);
  guint n_rows;
  const guint32 *rows = tl_lane_rows_get (earlier->layout->rows, earlier->lane->index, &n_rows);
  guint first = MAX (tl_time_index_first_from (earlier->columns, rows, n_rows, earlier->begin),
                     tl_ascending_rows_first_from (rows, n_rows, crowd->first));
  guint end = tl_ascending_rows_first_from (rows, n_rows, crowd->last + 1);

  for (guint i = 0; i <= alone->len && first < end; i++)
    {
      guint32 next = i < alone->len ? g_array_index (alone, guint32, i) : crowd->last + 1;
      guint n = tl_ascending_rows_first_from (rows + first, end - first, next);

      if (next < rows[first])
        continue;
      g_array_append_vals (earlier->layout->earlier, rows + first, n);
      first += n + 1;
    }
}

/* A box that has left the view may stand for what begins in it, right behind the edge: a cluster
 * counts crowds that are wider than itself. */
static void
add_left_behind (TlEarlier *earlier, guint i)
{
  const TlPlacedFrom *from = from_of (earlier, i);
  gsize n;
  const guint32 *members = tl_layout_members (from->block->layout, from->box, &n);

  for (gsize j = 0; j < n; j++)
    if (tl_layout_block_item (from->block, members[j])->weight > 1)
      add_crowd (earlier, from->block, tl_layout_block_crowd (from->block, members[j]));
    else
      add_begun (earlier, tl_layout_block_item (from->block, members[j])->key);
}

static void
find_rows (TlEarlier *earlier, double begin)
{
  g_array_set_size (earlier->layout->earlier, earlier->first);
  g_array_set_size (earlier->shown, 0);
  memset (earlier->hints, 0, sizeof earlier->hints);
  earlier->crowded = NULL;
  earlier->crowded_from = G_MAXUINT32;
  note_in_view (earlier);
  add_lasting (earlier, begin);
  for (guint i = 0; i < earlier->n_boxes; i++)
    if (!earlier->boxes[i].continues && !is_in_view (earlier, i) &&
        earlier->boxes[i].x < MAX (earlier->covered, LEAST_IN_VIEW))
      add_left_behind (earlier, i);
}

/* What the cluster covers is counted by it. */
static void
remove_covered (TlEarlier *earlier, guint first)
{
  TlLaneLayout *self = earlier->layout;

  for (guint i = earlier->n_boxes; i-- > 0;)
    if (is_covered (earlier, i))
      {
        g_array_remove_index (self->placed, first + i);
        g_array_remove_index (self->placed_from, i);
      }
}

/* Where a lane has no room for its heading, the cluster stands at the edge of its last row. */
static double
y_of (const TlEarlier *earlier)
{
  const TlLane *lane = earlier->lane;
  const TlLaneMetrics *metrics = &earlier->layout->metrics;
  double height = metrics->heading_height;
  double y = lane->y;

  if (lane->first_row_y <= lane->y)
    {
      y = lane->first_row_y + (lane->n_rows - 1) * lane->row_height;
      height = lane->row_height - metrics->row_gap;
    }
  return y + floor ((height - metrics->person_height) / 2) - earlier->view->top;
}

static double
x_at (const TlEarlier *earlier, double instant)
{
  return (tl_time_scale_to_position (earlier->layout->time_scale, instant) - earlier->view->from) /
         earlier->view->seconds_per_pixel;
}

/* A number that differs from one set of rows to another, in whatever order. */
static guint
digest_of (const guint32 *rows, guint n_rows)
{
  guint digest = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      guint32 hash = rows[i] * 0x9e3779b1u;

      digest += (hash ^ hash >> 15) * 0x85ebca6bu;
    }
  return MAX (digest, 1);
}

static void
find_span (const TlEarlier *earlier, const guint32 *rows, TlPlacedBox *box)
{
  TlInstant first;
  TlInstant last;
  guint32 last_row = rows[0];

  box->row = rows[0];
  for (guint i = 1; i < box->n_counted; i++)
    {
      box->row = MIN (box->row, rows[i]);
      last_row = MAX (last_row, rows[i]);
    }
  tl_chronicle_get_span (
      tl_lane_table_get_chronicle (tl_lane_rows_get_table (earlier->layout->rows)), &first, &last);
  box->first = (double) MAX (earlier->columns->from[box->row], first);
  box->last = (double) MAX (earlier->columns->from[last_row], first);
}

static void
insert_box (TlEarlier *earlier, guint lane, guint first, guint n_rows)
{
  TlLaneLayout *self = earlier->layout;
  const guint32 *rows = &g_array_index (self->earlier, guint32, earlier->first);
  TlEarlierRun run = { .lane = lane, .first = earlier->first, .n_rows = n_rows };
  TlPlacedBox box = {
    .lane = lane,
    .level = TL_LEVEL_CLUSTER,
    .n_counted = n_rows,
    .earlier = digest_of (rows, n_rows),
    .width = self->metrics.boxes.cluster_width,
    .y = y_of (earlier),
  };

  find_span (earlier, rows, &box);
  box.from = x_at (earlier, box.first);
  box.to = x_at (earlier, box.last);
  box.kind = tl_lane_layout_kind_of (self, lane, box.row, TL_LEVEL_CLUSTER);
  g_array_insert_val (self->placed, first, box);
  g_array_append_val (self->earlier_runs, run);
}

/* Counts what a lane leaves out whose boxes are those from @first on. Its cluster comes before
 * them. */
void
tl_lane_earlier_place (TlLaneLayout *self, guint lane, guint first, const TlLaneView *view)
{
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (guint32));
  double begin = tl_time_scale_to_instant (self->time_scale, view->from);
  TlEarlier earlier = {
    .layout = self,
    .view = view,
    .lane = tl_lane_layout_lane (self, lane),
    .columns = tl_chronicle_get_columns (
        tl_lane_table_get_chronicle (tl_lane_rows_get_table (self->rows))),
    .boxes = &g_array_index (self->placed, TlPlacedBox, first),
    .n_boxes = self->placed->len - first,
    .begin = tl_instant_from_double (ceil (begin)),
    .shown = shown,
    .first = self->earlier->len,
  };

  find_rows (&earlier, begin);
  if (self->earlier->len > earlier.first && earlier.lane->first_row_y <= earlier.lane->y)
    {
      earlier.covered = self->metrics.boxes.cluster_width + self->metrics.boxes.gap;
      find_rows (&earlier, begin);
      remove_covered (&earlier, first);
    }
  if (self->earlier->len > earlier.first)
    insert_box (&earlier, lane, first, self->earlier->len - earlier.first);
}

/**
 * tl_lane_layout_get_earlier:
 * @self: a layout
 * @lane: the place of a lane among those that have something to show
 * @n_rows: (out): how many
 *
 * Returns: (transfer none) (array length=n_rows): the rows that the cluster of earlier items of a
 *   lane counts in the view that was placed last, in no order of time, but the same view always
 *   has the same; valid until the next is placed
 */
const guint32 *
tl_lane_layout_get_earlier (TlLaneLayout *self, guint lane, guint *n_rows)
{
  *n_rows = 0;
  for (guint i = 0; i < self->earlier_runs->len; i++)
    {
      const TlEarlierRun *run = &g_array_index (self->earlier_runs, TlEarlierRun, i);

      if (run->lane != lane)
        continue;
      *n_rows = run->n_rows;
      return &g_array_index (self->earlier, guint32, run->first);
    }
  return NULL;
}
