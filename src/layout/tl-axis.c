/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-axis-private.h"

/* Finest first; the years that follow have a pattern instead of entries. */
static const TlAxisLevel levels_below_year[] = {
  { TL_CALENDAR_MINUTE, 1 },  { TL_CALENDAR_MINUTE, 5 }, { TL_CALENDAR_MINUTE, 15 },
  { TL_CALENDAR_MINUTE, 30 }, { TL_CALENDAR_HOUR, 1 },   { TL_CALENDAR_HOUR, 3 },
  { TL_CALENDAR_HOUR, 6 },    { TL_CALENDAR_HOUR, 12 },  { TL_CALENDAR_DAY, 1 },
  { TL_CALENDAR_DAY, 2 },     { TL_CALENDAR_DAY, 5 },    { TL_CALENDAR_DAY, 10 },
  { TL_CALENDAR_MONTH, 1 },   { TL_CALENDAR_MONTH, 3 },  { TL_CALENDAR_MONTH, 6 },
};

#define LARGEST_MINOR_STEP G_GINT64_CONSTANT (10000000000)

static gint64
first_digit (gint64 step)
{
  while (step >= 10)
    step /= 10;
  return step;
}

static gint64
narrowest_days (gint64 step)
{
  /* From 21 February to 1 March. Days that stand nearer to the next month are no ticks. */
  return step == 10 ? 8 : step;
}

static gint64
narrowest_months_in_days (gint64 step)
{
  switch (step)
    {
    case 1:
      return 28;
    case 3:
      return 90;
    default:
      return 181;
    }
}

static gint64
narrowest_years (gint64 step)
{
  /* From the tick at the year 1 to the first whole step after it; see tl-axis-ticks.c. */
  return step > 2 ? step - 1 : step;
}

/*
 * tl_axis_narrowest:
 * @level: an axis level
 *
 * Returns: the seconds that the shortest tick of @level spans
 */
gint64
tl_axis_narrowest (const TlAxisLevel *level)
{
  switch (level->unit)
    {
    case TL_CALENDAR_MINUTE:
      return level->step * TL_AXIS_MINUTE;
    case TL_CALENDAR_HOUR:
      return level->step * TL_AXIS_HOUR;
    case TL_CALENDAR_DAY:
      return narrowest_days (level->step) * TL_AXIS_DAY;
    case TL_CALENDAR_MONTH:
      return narrowest_months_in_days (level->step) * TL_AXIS_DAY;
    case TL_CALENDAR_YEAR:
    default:
      return narrowest_years (level->step) * 365 * TL_AXIS_DAY;
    }
}

/* 1, 2, 5, 10, 20, 50, 100 … */
static gint64
next_year_step (gint64 step)
{
  return first_digit (step) == 2 ? step / 2 * 5 : step * 2;
}

/* Readers name tens, hundreds and thousands of years, so a parent is always a power of ten. */
static gint64
parent_year_step (gint64 step)
{
  switch (first_digit (step))
    {
    case 1:
      return step * 10;
    case 2:
      return step * 5;
    default:
      return step * 20;
    }
}

static TlAxisLevel
parent_level (const TlAxisLevel *level)
{
  switch (level->unit)
    {
    case TL_CALENDAR_MINUTE:
    case TL_CALENDAR_HOUR:
      /* A time of day is read whole, as "14:05": what it lacks is the day. */
      return (TlAxisLevel) { TL_CALENDAR_DAY, 1 };
    case TL_CALENDAR_DAY:
      return (TlAxisLevel) { TL_CALENDAR_MONTH, 1 };
    case TL_CALENDAR_MONTH:
      return (TlAxisLevel) { TL_CALENDAR_YEAR, 1 };
    case TL_CALENDAR_YEAR:
    default:
      return (TlAxisLevel) { TL_CALENDAR_YEAR, parent_year_step (level->step) };
    }
}

static TlAxisLevel
finest_level_that_fits (double seconds_per_pixel, TlAxisLabelWidth label_width, gpointer user_data)
{
  TlAxisLevel level;

  for (gsize i = 0; i < G_N_ELEMENTS (levels_below_year); i++)
    {
      level = levels_below_year[i];
      if ((double) tl_axis_narrowest (&level) / seconds_per_pixel >=
          label_width (&level, user_data))
        return level;
    }

  level = (TlAxisLevel) { TL_CALENDAR_YEAR, 1 };
  while (level.step < LARGEST_MINOR_STEP &&
         (double) tl_axis_narrowest (&level) / seconds_per_pixel < label_width (&level, user_data))
    level.step = next_year_step (level.step);
  return level;
}

/**
 * tl_axis_choose:
 * @seconds_per_pixel: the zoom, above 0
 * @label_width: (scope call): the widest label of a level
 * @user_data: for @label_width
 * @minor: (out caller-allocates): the level with the finer ticks
 * @major: (out caller-allocates): the level that names what the labels of @minor leave out
 *
 * Chooses the two levels of the axis: the minor level is the finest whose shortest tick holds
 * its widest label. @label_width is asked from the finest level up, until one fits.
 *
 * Every tick of the major level begins where one of the minor level begins.
 */
void
tl_axis_choose (double seconds_per_pixel,
                TlAxisLabelWidth label_width,
                gpointer user_data,
                TlAxisLevel *minor,
                TlAxisLevel *major)
{
  g_return_if_fail (seconds_per_pixel > 0);
  g_return_if_fail (label_width != NULL);

  *minor = finest_level_that_fits (seconds_per_pixel, label_width, user_data);
  *major = parent_level (minor);
}
