/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the time scale of a timeline comes from, and how much there is to see on it. */

#include "tl-timeline-private.h"

/* Over which time the chronicle has something to tell; %FALSE if it has nothing. */
gboolean
tl_timeline_get_span (TlTimeline *self, TlInstant *from, TlInstant *to)
{
  return self->visible_set != NULL &&
         tl_chronicle_get_span (tl_visible_set_get_chronicle (self->visible_set), from, to);
}

/* The scale is that of all items, whatever the filter shows: time must not move with it. */
void
tl_timeline_update_time_scale (TlTimeline *self)
{
  g_autoptr (TlTimeScale) scale = NULL;
  const TlItemColumns *columns;
  TlInstant from;
  TlInstant to;

  if (self->even && tl_timeline_get_span (self, &from, &to))
    {
      columns = tl_chronicle_get_columns (tl_visible_set_get_chronicle (self->visible_set));
      scale = tl_time_scale_new_even (columns->from, columns->n_items, from, to);
    }
  tl_camera_set_time_scale (self->camera, scale);
}

/* When all is shown, what begins last keeps a part of its title. */
void
tl_timeline_update_end_room (TlTimeline *self)
{
  const TlItemColumns *columns;
  TlInstant from;
  TlInstant to;

  if (!tl_timeline_get_span (self, &from, &to))
    return;
  columns = tl_chronicle_get_columns (tl_visible_set_get_chronicle (self->visible_set));
  tl_camera_set_end_room (self->camera, CLAMP (columns->from[columns->n_items - 1], from, to),
                          self->metrics.least_card + (double) self->metrics.lanes.boxes.gap);
}

/**
 * tl_timeline_get_even:
 * @self: a timeline
 *
 * Returns: whether busy times have more room than quiet ones
 */
gboolean
tl_timeline_get_even (TlTimeline *self)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self), FALSE);
  return self->even;
}
