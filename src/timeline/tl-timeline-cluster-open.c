/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a cluster does when it is activated. */

#include "tl-ascending-rows.h"
#include "tl-cluster-popover.h"
#include "tl-timeline-cluster.h"

#include <math.h>

/* The items of a cluster get this share of the view, and a step closer is at least this factor. */
#define OPENED_SHARE 0.7
#define LEAST_STEP   2.0

static GArray *
counted_rows (TlTimeline *self, const TlPlacedBox *box)
{
  TlClusterRows found = tl_timeline_cluster_rows (self, box);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < found.n; i++)
    if (tl_timeline_is_counted (self, box, found.rows[i]))
      g_array_append_val (rows, found.rows[i]);
  if (box->earlier != 0)
    tl_ascending_rows_sort (rows);
  return rows;
}

static void
list_items (TlTimeline *self, const TlPlacedBox *box)
{
  g_autoptr (GArray) rows = counted_rows (self, box);
  GdkRectangle place = {
    (int) CLAMP (box->x, 0, tl_camera_get_width (self->camera) - 1),
    (int) (self->metrics.axis_height + box->y + box->inset),
    (int) MAX (box->width, 1),
    (int) tl_placed_box_height (box, &self->metrics.lanes),
  };

  tl_cluster_popover_show (self, (const guint32 *) (gconstpointer) rows->data, rows->len, &place);
}

/* Shows the time of a cluster, and closer than now in any case. Returns whether that can be done:
 * a camera that is as close as it goes says so by standing still. */
static gboolean
zoom_to_cluster (TlTimeline *self, const TlPlacedBox *box)
{
  double first = box->first;
  double last = box->last;
  double now = tl_camera_get_to (self->camera) - tl_camera_get_from (self->camera);
  double span = MIN ((last - first) / OPENED_SHARE, now / LEAST_STEP);
  double middle = first + (last - first) / 2;
  double from;
  double to;

  tl_camera_animate_show (self->camera, middle - span / 2, middle + span / 2);
  tl_camera_get_target (self->camera, &from, &to);
  return to - from < now * 0.99;
}

/* Goes close enough to a cluster for its items to part; where no zoom can part them, lists them,
 * and so where they began before the view, as to go there would be to leave it. The selection
 * stays; but what stands for one item selects that. */
void
tl_timeline_open_cluster (TlTimeline *self, const TlPlacedBox *box)
{
  TlPlacedBox opened = *box;

  g_return_if_fail (box->level == TL_LEVEL_CLUSTER);

  if (tl_is_lone (&opened))
    tl_timeline_select_row (self, opened.row);
  else if (opened.earlier != 0 || tl_timeline_begins_at_once (self, &opened) ||
           !zoom_to_cluster (self, &opened))
    list_items (self, &opened);
}

/* Goes to where the items of a cluster begin that began before the view. */
void
tl_timeline_go_to_earlier (TlTimeline *self, const TlPlacedBox *box)
{
  double margin = (box->last - box->first) * (1 / OPENED_SHARE - 1) / 2;

  if (self->cluster_popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->cluster_popover));
  if (box->last > box->first)
    tl_camera_animate_show (self->camera, box->first - margin, box->last + margin);
  else
    tl_timeline_zoom_to_row (self, box->row);
}

/* Goes to where the items of the cluster begin that begins with a row. */
void
tl_timeline_go_to_earlier_of (TlTimeline *self, guint row)
{
  const GArray *placed = tl_timeline_place (self);

  for (guint i = 0; i < placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);

      if (box->earlier != 0 && box->row == row)
        {
          tl_timeline_go_to_earlier (self, box);
          return;
        }
    }
}

/* Opens the cluster that begins with a row; marks that are spoken for together are gone close to.
 */
void
tl_timeline_open_cluster_of (TlTimeline *self, guint row)
{
  const GArray *placed = tl_timeline_place (self);

  for (guint i = 0; i < placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);

      if (box->level == TL_LEVEL_CLUSTER && box->row == row)
        {
          tl_timeline_open_cluster (self, box);
          return;
        }
    }
  tl_timeline_zoom_to_row (self, row);
}
