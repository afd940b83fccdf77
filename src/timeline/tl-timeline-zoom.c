/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keys, buttons and menus do to the view of a timeline. */

#include "tl-timeline-private.h"

/* One press of a zoom key or button. */
#define ZOOM_STEP 1.5

static guint
selected_row (TlTimeline *self)
{
  return self->selection != NULL ? tl_selection_get_row (self->selection) : TL_ROW_NONE;
}

/* Zoom keeps the selected item in place where it can be seen, else the middle of the view. */
static double
zoom_anchor (TlTimeline *self)
{
  guint row = selected_row (self);
  double width = tl_camera_get_width (self->camera);
  double x;

  if (row == TL_ROW_NONE || self->visible_set == NULL)
    return width / 2;
  x = tl_camera_target_x_of (self->camera, (double) tl_chronicle_get_columns (
                                               tl_visible_set_get_chronicle (self->visible_set))
                                               ->from[row]);
  return x >= 0 && x <= width ? x : width / 2;
}

/**
 * tl_timeline_zoom_in:
 * @self: a timeline
 *
 * Goes one step closer, about the selected item when it is in view, else about the middle.
 */
void
tl_timeline_zoom_in (TlTimeline *self)
{
  g_return_if_fail (TL_IS_TIMELINE (self));
  tl_camera_animate_zoom (self->camera, ZOOM_STEP, zoom_anchor (self));
}

/**
 * tl_timeline_zoom_out:
 * @self: a timeline
 *
 * Goes one step further away, about the selected item when it is in view, else about the middle.
 */
void
tl_timeline_zoom_out (TlTimeline *self)
{
  g_return_if_fail (TL_IS_TIMELINE (self));
  tl_camera_animate_zoom (self->camera, 1 / ZOOM_STEP, zoom_anchor (self));
}

/**
 * tl_timeline_fit_all:
 * @self: a timeline
 *
 * Shows the whole chronicle.
 */
void
tl_timeline_fit_all (TlTimeline *self)
{
  g_return_if_fail (TL_IS_TIMELINE (self));
  tl_camera_animate_fit (self->camera);
}

/**
 * tl_timeline_zoom_to_selection:
 * @self: a timeline
 *
 * Shows the selected item with as much time again on both sides.
 */
void
tl_timeline_zoom_to_selection (TlTimeline *self)
{
  g_return_if_fail (TL_IS_TIMELINE (self));

  if (selected_row (self) != TL_ROW_NONE)
    tl_timeline_zoom_to_row (self, selected_row (self));
}

/**
 * tl_timeline_zoom_to_range:
 * @self: a timeline
 * @from: the first second
 * @to: the first second after
 *
 * Shows a stretch of time, from edge to edge.
 */
void
tl_timeline_zoom_to_range (TlTimeline *self, TlInstant from, TlInstant to)
{
  g_return_if_fail (TL_IS_TIMELINE (self));
  g_return_if_fail (from < to);

  tl_camera_animate_show (self->camera, (double) from, (double) to);
}

/**
 * tl_timeline_get_history:
 * @self: a timeline
 *
 * Returns: (transfer none): the views that a reader has rested at
 */
TlViewHistory *
tl_timeline_get_history (TlTimeline *self)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  return tl_camera_drive_get_history (self->drive);
}

/**
 * tl_timeline_go_back:
 * @self: a timeline
 *
 * Shows the view before the current one.
 */
void
tl_timeline_go_back (TlTimeline *self)
{
  g_return_if_fail (TL_IS_TIMELINE (self));
  tl_camera_drive_go (self->drive, -1);
}

/**
 * tl_timeline_go_forward:
 * @self: a timeline
 *
 * Shows the view after the current one, from which a reader went back.
 */
void
tl_timeline_go_forward (TlTimeline *self)
{
  g_return_if_fail (TL_IS_TIMELINE (self));
  tl_camera_drive_go (self->drive, 1);
}
