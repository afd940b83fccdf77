/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How high each lane is: lanes share the height of the view or, where they are too many for it,
 * each takes what it needs and they are scrolled. */

#include "tl-lane-layout-private.h"

/* What a lane is to have at least before lanes are scrolled, and any may have where they are. */
#define LEAST_ROWS  2
#define SCROLL_ROWS 3

/* Where lanes are scrolled, one leaves so much of the view to those beside it. */
#define MOST_OF_VIEW 0.6

/* The lanes of kinds are three, and are always in view together. */
static gboolean
lanes_fit (TlLaneLayout *self, const guint *wanted)
{
  double needed = 0;

  if (tl_lane_table_get_grouping (tl_lane_rows_get_table (self->rows)) == TL_GROUPING_KIND)
    return TRUE;
  for (guint i = 0; i < self->lanes->len; i++)
    needed += self->metrics.heading_height +
              MIN (wanted[i], LEAST_ROWS) * tl_lane_layout_lane (self, i)->row_height;
  return needed <= self->metrics.height;
}

static void
give_whole_rows (TlLaneLayout *self, const guint *wanted, guint *rows, double free)
{
  gboolean given = TRUE;

  while (given)
    {
      given = FALSE;
      for (guint i = 0; i < self->lanes->len; i++)
        {
          double row_height = tl_lane_layout_lane (self, i)->row_height;

          if (rows[i] < wanted[i] && row_height <= free)
            {
              rows[i]++;
              free -= row_height;
              given = TRUE;
            }
        }
    }
}

/* Rows differ in height from lane to lane: as many as fit are shared fairly, counted in rows of
 * the highest kind, and what is left over goes to the lanes that want more, from the top. */
static void
share_rows (TlLaneLayout *self, const guint *wanted)
{
  guint n = self->lanes->len;
  g_autofree guint *rows = g_new0 (guint, n);
  double free = self->metrics.height - n * self->metrics.heading_height;
  double highest = 0;

  for (guint i = 0; i < n; i++)
    highest = MAX (highest, tl_lane_layout_lane (self, i)->row_height);
  tl_lanes_share (wanted, n, (guint) MAX (free / highest, 0), rows);
  for (guint i = 0; i < n; i++)
    free -= rows[i] * tl_lane_layout_lane (self, i)->row_height;
  give_whole_rows (self, wanted, rows, free);

  /* However low the window, what a lane holds is at least counted. */
  for (guint i = 0; i < n; i++)
    tl_lane_layout_lane (self, i)->n_rows = MAX (rows[i], 1);
}

/* Lanes follow each other from the top, each @stretch times as high as its rows, and @spare more.
 */
static void
place_lanes (TlLaneLayout *self, double heading, double stretch, double spare)
{
  double y = 0;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      TlLane *lane = tl_lane_layout_lane (self, i);

      lane->y = y;
      lane->first_row_y = y + heading;
      lane->height = heading + lane->n_rows * lane->row_height * stretch + spare;
      y += lane->height;
    }
  self->height = y;
}

/* The room that no lane needs is shared among them by what they hold. Where even one row for each
 * is too much, they go without their headings. */
static void
fill_view (TlLaneLayout *self)
{
  double heading = self->metrics.heading_height;
  double free = self->metrics.height - self->lanes->len * heading;
  double needed = 0;

  for (guint i = 0; i < self->lanes->len; i++)
    needed += tl_lane_layout_lane (self, i)->n_rows * tl_lane_layout_lane (self, i)->row_height;
  if (needed > free)
    {
      free = self->metrics.height;
      heading = 0;
    }
  place_lanes (self, heading, needed > 0 ? MAX (free / needed, 1) : 1, 0);
  /* What rounding adds is nothing to scroll to. */
  if (needed <= free)
    self->height = MIN (self->height, self->metrics.height);
}

/* A lane that is scrolled has a row more each time that it holds twice as much: so the one that
 * most items stand in tells more of them, and none crowds out the others. */
static guint
scrolled_rows (TlLaneLayout *self, guint i)
{
  const TlLane *lane = tl_lane_layout_lane (self, i);
  guint most = (guint) MAX (self->metrics.height * MOST_OF_VIEW / lane->row_height, SCROLL_ROWS);
  guint n_items;

  tl_lane_rows_get (self->rows, lane->index, &n_items);
  return CLAMP (g_bit_storage (n_items), SCROLL_ROWS, most);
}

/*
 * tl_lane_heights_share:
 * @self: a layout with any lane
 * @wanted: (array): how many rows each of its lanes wants, above 0
 *
 * Gives each lane its rows and its place.
 */
void
tl_lane_heights_share (TlLaneLayout *self, const guint *wanted)
{
  if (lanes_fit (self, wanted))
    {
      share_rows (self, wanted);
      fill_view (self);
      return;
    }
  for (guint i = 0; i < self->lanes->len; i++)
    tl_lane_layout_lane (self, i)->n_rows = MIN (wanted[i], scrolled_rows (self, i));
  place_lanes (self, self->metrics.heading_height, 1, self->metrics.row_gap);
}
