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

/* The icon is for desktops that ask the window for it, and takes longer to draw than a pane. */
static void
show_icon (TlWindow *self)
{
  gtk_window_set_icon_name (GTK_WINDOW (self), TL_APPLICATION_ID);
  gtk_window_set_default_icon_name (TL_APPLICATION_ID);
}

static void
painted_cb (GdkFrameClock *clock, TlWindow *self)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  show_icon (self);
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

/* Has all that the first frame can do without wait until that is on the screen. */
void
tl_window_add_start (TlWindow *self)
{
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);
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

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->panes_wait = TRUE;
}
