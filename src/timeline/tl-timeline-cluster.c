/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a cluster counts. */

#include "tl-timeline-cluster.h"

#include "tl-ascending-rows.h"
#include "tl-time-index.h"

#include <math.h>

/* So many rows side by side are looked at together. */
#define RUN 4

/* Where a cluster ends comes from doubles, so that it may be this much off, in pixels. */
#define PIXEL_SLACK 0.001

/* An item may be drawn in one lane and counted in another. */
static guint64
drawn_key (guint lane, guint row)
{
  return (guint64) lane << 32 | row;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  guint64 one = *(const guint64 *) a;
  guint64 other = *(const guint64 *) b;

  return one < other ? -1 : one > other;
}

/* Remembers which rows the frame draws by themselves. */
void
tl_timeline_note_drawn (TlTimeline *self, const GArray *placed)
{
  g_array_set_size (self->drawn_rows, 0);
  self->drawn_rows_sorted = FALSE;
  for (guint i = 0; i < placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);
      guint64 key = drawn_key (box->lane, box->row);

      if (box->level != TL_LEVEL_CLUSTER)
        g_array_append_val (self->drawn_rows, key);
    }
}

/* Whether the last frame drew a row by itself in a lane. */
gboolean
tl_timeline_is_drawn (TlTimeline *self, guint lane, guint row)
{
  guint64 key = drawn_key (lane, row);

  /* Most frames draw no cluster anew, and so never ask. */
  if (!self->drawn_rows_sorted)
    g_array_sort (self->drawn_rows, compare_keys);
  self->drawn_rows_sorted = TRUE;
  return g_array_binary_search (self->drawn_rows, &key, compare_keys, NULL);
}

/* Whether one of the rows that were found for a cluster is counted by it. What is drawn may be so
 * outside of the view, where what goes on from before it is counted nonetheless. */
gboolean
tl_timeline_is_counted (TlTimeline *self, const TlPlacedBox *box, guint row)
{
  return box->earlier != 0 || !tl_timeline_is_drawn (self, box->lane, row);
}

static const TlLane *
lane_of (TlTimeline *self, const TlPlacedBox *box)
{
  guint n_lanes;

  return &tl_lane_layout_get_lanes (self->lanes, &n_lanes)[box->lane];
}

/* Whether an item stands in the lane of a box. */
gboolean
tl_timeline_shares_lane (TlTimeline *self, const TlPlacedBox *box, guint row)
{
  return tl_lane_table_contains (self->lane_table, lane_of (self, box)->index, row);
}

/* Whether a cluster of what began before the view counts a row. */
gboolean
tl_timeline_counts_earlier (TlTimeline *self, const TlPlacedBox *box, guint row)
{
  guint n_rows;
  const guint32 *rows = tl_lane_layout_get_earlier (self->lanes, box->lane, &n_rows);

  if (row < box->row || !tl_timeline_shares_lane (self, box, row))
    return FALSE;
  for (guint i = 0; i < n_rows; i++)
    if (rows[i] == row)
      return TRUE;
  return FALSE;
}

static TlClusterRows
earlier_rows (TlTimeline *self, const TlPlacedBox *box)
{
  TlClusterRows found;

  found.rows = tl_lane_layout_get_earlier (self->lanes, box->lane, &found.n);
  return found;
}

/* The rows that begin where those of a cluster do. */
static TlClusterRows
rows_from_to (TlTimeline *self, const TlPlacedBox *box)
{
  const TlItemColumns *columns =
      tl_chronicle_get_columns (tl_visible_set_get_chronicle (self->visible_set));
  double slack = tl_camera_get_seconds_per_pixel (self->camera) * PIXEL_SLACK;
  guint n_rows;
  const guint32 *rows =
      tl_lane_rows_get (tl_lane_layout_get_rows (self->lanes), lane_of (self, box)->index, &n_rows);
  guint first = tl_ascending_rows_first_from (rows, n_rows, box->row);
  guint end = tl_time_index_first_from (columns, rows, n_rows,
                                        tl_instant_from_double (box->last + slack + 1));

  return (TlClusterRows) { rows + first, end > first ? end - first : 0 };
}

/* Finds what a cluster counts. */
TlClusterRows
tl_timeline_cluster_rows (TlTimeline *self, const TlPlacedBox *box)
{
  return box->earlier != 0 ? earlier_rows (self, box) : rows_from_to (self, box);
}

/* Whether all that a cluster counts begins in the same moment, so that no zoom can part it. What
 * differs most likely stands last, but of what goes on from before the view it may stand anywhere.
 */
gboolean
tl_timeline_begins_at_once (TlTimeline *self, const TlPlacedBox *box)
{
  const TlItemColumns *columns =
      tl_chronicle_get_columns (tl_visible_set_get_chronicle (self->visible_set));
  TlClusterRows found = tl_timeline_cluster_rows (self, box);

  for (guint i = found.n; i-- > 0;)
    if (columns->from[found.rows[i]] != columns->from[box->row])
      return FALSE;
  return found.n > 0;
}

/* The place of the @i-th of @n samples among @n_rows: at even places, not by chance, so that the
 * same cluster always looks the same, and a few side by side, as those come from memory together.
 */
static guint
place_of_sample (guint i, guint n, guint n_rows)
{
  guint run = i / RUN;

  return (guint) ((guint64) run * RUN * (n_rows - RUN) / n) + i % RUN;
}

/* Counts the themes of what a cluster counts. Of more rows than @most about so many are looked at:
 * a cluster of hundreds of thousands then costs no more than one of hundreds. Returns whether each
 * item was looked at. */
gboolean
tl_timeline_count_themes (TlTimeline *self,
                          const TlPlacedBox *box,
                          guint most,
                          TlThemeCounts *counts)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (self->visible_set);
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  TlClusterRows found = tl_timeline_cluster_rows (self, box);
  gboolean all = found.n <= most;
  guint n = MIN (found.n, most);

  tl_theme_counts_init (counts, g_list_model_get_n_items (tl_chronicle_get_themes (chronicle)));
  for (guint i = 0; i < n; i++)
    {
      guint32 row = found.rows[all ? i : place_of_sample (i, n, found.n)];

      if (!all || tl_timeline_is_counted (self, box, row))
        tl_theme_counts_add (counts, columns->themes[row]);
    }
  return all && counts->n_items == box->n_counted;
}
