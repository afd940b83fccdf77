/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlLaneScroll:
 * @adjustment: how far the lanes are scrolled, in pixels
 * @bar: shown where the lanes are higher than their view
 * @velocity: how fast they go on by themselves, in pixels a second
 * @time: of the frame before, in microseconds
 * @tick_id: while they do
 *
 * Scrolls the lanes of a timeline that has more of them than room.
 */
typedef struct
{
  GtkAdjustment *adjustment;
  GtkWidget *bar;
  double velocity;
  gint64 time;
  guint tick_id;
} TlLaneScroll;

void tl_lane_scroll_init (TlLaneScroll *self, GtkWidget *timeline);
void tl_lane_scroll_clear (TlLaneScroll *self);
void tl_lane_scroll_set_heights (TlLaneScroll *self, double lanes, double view);
void tl_lane_scroll_allocate (TlLaneScroll *self, double y);
double tl_lane_scroll_get_top (const TlLaneScroll *self);
gboolean tl_lane_scroll_is_needed (const TlLaneScroll *self);
void tl_lane_scroll_by (TlLaneScroll *self, double pixels);
void tl_lane_scroll_to (TlLaneScroll *self, double y);
void tl_lane_scroll_fling (TlLaneScroll *self, double pixels_per_second);
void tl_lane_scroll_reveal (TlLaneScroll *self, double y, double height);

G_END_DECLS
