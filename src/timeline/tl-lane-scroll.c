/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-lane-scroll.h"

#include "tl-kinetic.h"

/* What one press on the bar's trough or arrow scrolls, as a share of the view. */
#define STEP_SHARE 0.1
#define PAGE_SHARE 0.9

/**
 * tl_lane_scroll_init:
 * @self: the scrolling of a timeline
 * @timeline: the timeline, which becomes the parent of the bar
 *
 * Makes the bar, hidden at first.
 */
void
tl_lane_scroll_init (TlLaneScroll *self, GtkWidget *timeline)
{
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->bar = gtk_scrollbar_new (GTK_ORIENTATION_VERTICAL, self->adjustment);
  gtk_widget_add_css_class (self->bar, "overlay-indicator");
  gtk_widget_set_child_visible (self->bar, FALSE);
  gtk_widget_set_parent (self->bar, timeline);
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw),
                           timeline, G_CONNECT_SWAPPED);
}

/**
 * tl_lane_scroll_clear:
 * @self: the scrolling of a timeline
 *
 * Takes the bar away.
 */
void
tl_lane_scroll_clear (TlLaneScroll *self)
{
  tl_lane_scroll_fling (self, 0);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_object (&self->adjustment);
}

/**
 * tl_lane_scroll_set_heights:
 * @self: the scrolling of a timeline
 * @lanes: the height of all lanes, in pixels
 * @view: the height of what can be seen of them
 *
 * Tells how much there is to scroll.
 */
void
tl_lane_scroll_set_heights (TlLaneScroll *self, double lanes, double view)
{
  double top = CLAMP (tl_lane_scroll_get_top (self), 0, MAX (lanes - view, 0));

  gtk_adjustment_configure (self->adjustment, top, 0, MAX (lanes, view), view * STEP_SHARE,
                            view * PAGE_SHARE, view);
}

/**
 * tl_lane_scroll_allocate:
 * @self: the scrolling of a timeline
 * @y: where the lanes begin in the timeline, in pixels
 *
 * Puts the bar beside the lanes, or hides it where all of them can be seen.
 */
void
tl_lane_scroll_allocate (TlLaneScroll *self, double y)
{
  GtkWidget *timeline = gtk_widget_get_parent (self->bar);
  gboolean needed = tl_lane_scroll_is_needed (self);
  gboolean mirrored = gtk_widget_get_direction (timeline) == GTK_TEXT_DIR_RTL;
  int width;

  gtk_widget_set_child_visible (self->bar, needed);
  if (!needed)
    return;

  gtk_widget_measure (self->bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_size_allocate (
      self->bar,
      &(GtkAllocation) { mirrored ? 0 : gtk_widget_get_width (timeline) - width, (int) y, width,
                         (int) gtk_adjustment_get_page_size (self->adjustment) },
      -1);
}

/**
 * tl_lane_scroll_get_top:
 * @self: the scrolling of a timeline
 *
 * Returns: how far the lanes are scrolled, in pixels
 */
double
tl_lane_scroll_get_top (const TlLaneScroll *self)
{
  return gtk_adjustment_get_value (self->adjustment);
}

/**
 * tl_lane_scroll_is_needed:
 * @self: the scrolling of a timeline
 *
 * Returns: whether the lanes are higher than their view
 */
gboolean
tl_lane_scroll_is_needed (const TlLaneScroll *self)
{
  return gtk_adjustment_get_upper (self->adjustment) >
         gtk_adjustment_get_page_size (self->adjustment);
}

/**
 * tl_lane_scroll_to:
 * @self: the scrolling of a timeline
 * @y: pixels from the top of all lanes
 *
 * Scrolls so that @y is at the top, as far as there are lanes.
 */
void
tl_lane_scroll_to (TlLaneScroll *self, double y)
{
  gtk_adjustment_set_value (self->adjustment, y);
}

/**
 * tl_lane_scroll_by:
 * @self: the scrolling of a timeline
 * @pixels: how far to go down
 *
 * Scrolls as far as there are lanes.
 */
void
tl_lane_scroll_by (TlLaneScroll *self, double pixels)
{
  tl_lane_scroll_to (self, tl_lane_scroll_get_top (self) + pixels);
}

static gboolean
are_animations_enabled (GtkWidget *widget)
{
  gboolean enabled;

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &enabled, NULL);
  return enabled;
}

static gboolean
tick_cb (GtkWidget *bar, GdkFrameClock *clock, gpointer user_data)
{
  TlLaneScroll *self = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = (double) (now - self->time) / G_USEC_PER_SEC;

  self->time = now;
  tl_lane_scroll_by (self, tl_kinetic_advance (&self->velocity, seconds));
  if (!tl_kinetic_is_over (self->velocity))
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * tl_lane_scroll_fling:
 * @self: the scrolling of a timeline
 * @pixels_per_second: how fast the lanes were scrolled when they were let go; 0 stops them
 *
 * Lets the lanes go on by themselves and come to rest, unless the desktop wants nothing to move.
 */
void
tl_lane_scroll_fling (TlLaneScroll *self, double pixels_per_second)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->bar, self->tick_id);
  self->tick_id = 0;
  if (pixels_per_second == 0 || !gtk_widget_get_mapped (self->bar) ||
      !are_animations_enabled (self->bar))
    return;

  self->velocity = pixels_per_second;
  self->time = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (self->bar));
  self->tick_id = gtk_widget_add_tick_callback (self->bar, tick_cb, self, NULL);
}

/**
 * tl_lane_scroll_reveal:
 * @self: the scrolling of a timeline
 * @y: where a lane begins, in pixels from the top of all lanes
 * @height: its height
 *
 * Scrolls no further than is needed to see the lane, from its top if it is higher than the view.
 */
void
tl_lane_scroll_reveal (TlLaneScroll *self, double y, double height)
{
  gtk_adjustment_clamp_page (self->adjustment, y, y + height);
  if (height > gtk_adjustment_get_page_size (self->adjustment))
    tl_lane_scroll_to (self, y);
}
