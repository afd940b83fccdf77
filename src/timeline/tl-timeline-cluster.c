/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a cluster counts. */

#include "tl-timeline-cluster.h"

#include "tl-sorted-rows.h"
#include "tl-time-index.h"

#include <math.h>

/* So many rows side by side are looked at together. */
#define RUN 4

/* Where a box begins and ends comes from doubles, so that it may be this much off, in pixels. */
#define PIXEL_SLACK 0.001

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *) a;
  guint32 other = *(const guint32 *) b;

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
      guint32 row = box->row;

      if (box->level != TL_LEVEL_CLUSTER)
        g_array_append_val (self->drawn_rows, row);
    }
}

/* Whether the last frame drew a row by itself. */
gboolean
tl_timeline_is_drawn (TlTimeline *self, guint row)
{
  /* Most frames draw no cluster anew, and so never ask. */
  if (!self->drawn_rows_sorted)
    g_array_sort (self->drawn_rows, compare_rows);
  self->drawn_rows_sorted = TRUE;
  return tl_sorted_rows_contain (self->drawn_rows, row);
}

/* Finds what a cluster in view counts. */
TlClusterRows
tl_timeline_cluster_rows (TlTimeline *self, const TlPlacedBox *box)
{
  const TlItemColumns *columns =
      tl_chronicle_get_columns (tl_visible_set_get_chronicle (self->visible_set));
  double slack = tl_camera_get_seconds_per_pixel (self->camera) * PIXEL_SLACK;
  double last = tl_camera_instant_at (self->camera, box->to) + slack + 1;
  guint n_rows;
  const guint32 *rows = tl_visible_set_get_kind_rows (self->visible_set, box->kind, &n_rows);
  guint first = tl_sorted_rows_first_from (rows, n_rows, box->row);
  guint end = tl_time_index_first_from (columns, rows, n_rows, tl_instant_from_double (last));

  return (TlClusterRows) { rows + first, end > first ? end - first : 0 };
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

      if (!all || !tl_timeline_is_drawn (self, row))
        tl_theme_counts_add (counts, columns->themes[row]);
    }
  return all && counts->n_items == box->n_counted;
}
