/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "tl-calendar.h"

G_BEGIN_DECLS

/* No call to tl_axis_ticks() returns more ticks than this. */
#define TL_AXIS_MAX_TICKS 4096

/**
 * TlAxisLevel:
 * @unit: what the axis counts
 * @step: how many of them one tick spans
 *
 * One level of the axis. The steps in use are 1, 5, 15 and 30 minutes; 1, 3, 6 and 12 hours;
 * 1, 2, 5 and 10 days; 1, 3 and 6 months; 1, 2 and 5 times every power of ten years, up to
 * 10^10 years for the minor level and 10^11 for the major one.
 */
typedef struct
{
  TlCalendarUnit unit;
  gint64 step;
} TlAxisLevel;

/**
 * TlTick:
 * @from: where it begins, where its line is drawn
 * @to: where the next one begins
 *
 * One tick of a level with the time up to the next.
 */
typedef struct
{
  TlInstant from;
  TlInstant to;
} TlTick;

/**
 * TlAxisLabelWidth:
 * @level: an axis level
 * @user_data: what was given to tl_axis_choose()
 *
 * Returns: the most px that a label of @level can take, its padding included
 */
typedef double (*TlAxisLabelWidth) (const TlAxisLevel *level, gpointer user_data);

/**
 * TlAxisLabel:
 * @x0: where its tick begins, in px from the left edge of the view
 * @x1: where its tick ends, the @x0 of the next label
 * @width: what the label takes, in px, its padding included
 * @x: set by tl_axis_place_labels(): where the label begins, or NAN where it is not drawn
 */
typedef struct
{
  double x0;
  double x1;
  double width;
  double x;
} TlAxisLabel;

void tl_axis_choose (double seconds_per_pixel,
                     TlAxisLabelWidth label_width,
                     gpointer user_data,
                     TlAxisLevel *minor,
                     TlAxisLevel *major);
GArray *tl_axis_ticks (const TlAxisLevel *level, TlInstant from, TlInstant to)
    G_GNUC_WARN_UNUSED_RESULT;
void tl_axis_place_labels (TlAxisLabel *labels, gsize n_labels, double view_width);

G_END_DECLS
