/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window that comes up shows first. */

#include "tl-window-private.h"

/* The panes beside the timeline. */
void
tl_window_fill_panes (TlWindow *self)
{
  if (self->panes_wait)
    return;

  tl_filter_pane_set_visible_set (self->filter_pane, self->visible_set);
  tl_detail_pane_set_model (self->detail_pane, self->visible_set, self->selection);
}

static void
painted_cb (GdkFrameClock *clock, TlWindow *self)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  self->panes_wait = FALSE;
  if (self->chronicle != NULL)
    tl_window_fill_panes (self);
}

static void
mapped_cb (TlWindow *self)
{
  g_signal_handlers_disconnect_by_func (self, mapped_cb, NULL);
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint",
                           G_CALLBACK (painted_cb), self, 0);
}

/**
 * tl_window_show_timeline_first:
 * @self: a window
 *
 * Has the first frame of a window that is not on the screen yet come sooner: it shows the timeline
 * when its chronicle is there by then, and the panes beside that are filled right after it.
 */
void
tl_window_show_timeline_first (TlWindow *self)
{
  g_return_if_fail (TL_IS_WINDOW (self));

  if (self->panes_wait || gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->panes_wait = TRUE;
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);
}
