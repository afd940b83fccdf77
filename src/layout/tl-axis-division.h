/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-axis.h"

G_BEGIN_DECLS

/**
 * TlLevelTick:
 * @tick: where it begins and ends
 * @level: its level
 *
 * A tick of an axis whose levels differ from one stretch of time to the next.
 */
typedef struct
{
  TlTick tick;
  TlAxisLevel level;
} TlLevelTick;

/**
 * TlAxisMeasure:
 * @x_of: tells where an instant stands, in px from any origin; it must not decrease
 * @minor_width: the widest label of a level in the row of the finer ticks, its padding included
 * @major_width: the same in the row of the coarser ones
 * @user_data: for all three
 *
 * What dividing an axis has to know of how it is drawn.
 */
typedef struct
{
  double (*x_of) (TlInstant instant, gpointer user_data);
  TlAxisLabelWidth minor_width;
  TlAxisLabelWidth major_width;
  gpointer user_data;
} TlAxisMeasure;

void tl_axis_divide (TlInstant from,
                     TlInstant to,
                     const TlAxisMeasure *measure,
                     GArray *majors,
                     GArray *minors);
TlAxisLevel tl_axis_choose_ruler (double seconds_per_pixel, double min_width);
gint64 tl_axis_ordinal (const TlAxisLevel *level, TlInstant tick);

G_END_DECLS
