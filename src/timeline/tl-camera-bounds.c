/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Beyond the ends there is nothing to see, yet a view that stops dead feels broken. So what a hand
 * pulls beyond an end follows it less and less: pulled by d, it shows
 *
 *   d·c / (1 + d·c/r)
 *
 * beyond the end, which begins with the slope c and never reaches r. */

#include "tl-camera-bounds.h"

/* c: how much of the first pixel beyond an end is followed. */
#define SLOPE 0.55

/* Inverting is only meant for what was shown; this keeps it finite for everything. */
#define MOST_OF_REACH 0.98

static double
resist (double pulled, double reach)
{
  return pulled * SLOPE / (1 + pulled * SLOPE / reach);
}

/* d from what resist() makes of it. */
static double
unresist (double shown, double reach)
{
  shown = MIN (shown, reach * MOST_OF_REACH);
  return shown / (SLOPE * (1 - shown / reach));
}

/**
 * tl_rubber_band:
 * @value: where a hand pulls something
 * @low: the lower end
 * @high: the higher end, not below @low
 * @reach: how far beyond the ends it never gets, above 0
 *
 * Returns: where to show it: at @value between the ends, not quite as far beyond them
 */
double
tl_rubber_band (double value, double low, double high, double reach)
{
  if (value < low)
    return low - resist (low - value, reach);
  if (value > high)
    return high + resist (value - high, reach);
  return value;
}

/**
 * tl_rubber_band_invert:
 * @shown: where something is shown
 *
 * Returns: where a hand pulls what tl_rubber_band() shows at @shown, so that a hand can take hold
 *   of it there without a jump
 */
double
tl_rubber_band_invert (double shown, double low, double high, double reach)
{
  if (shown < low)
    return low - unresist (low - shown, reach);
  if (shown > high)
    return high + unresist (shown - high, reach);
  return shown;
}
