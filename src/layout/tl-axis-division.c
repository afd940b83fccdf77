/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The axis of a scale that gives some times more room than others. No two levels suit all of it: a
 * busy year has room for its months where a quiet decade has none for its years. So each tick is
 * looked at by itself, from the coarsest down: it is divided where its parts have room for their
 * names and a part has room for parts of its own. That depends on the zoom alone, so panning
 * changes no tick. */

#include "tl-axis-division.h"

#include <string.h>

#include "tl-axis-private.h"

#define COARSEST_YEARS G_GINT64_CONSTANT (100000000000)

/* A tick is divided where its parts have room for their labels: so much of it, at least, is to go
 * to those that have. What stands in two rows is told by the upper one where the lower does not. */
#define MAJOR_SHARE 0.8
#define MINOR_SHARE 0.5

/* A tick has no more than so many minor ones. */
#define MAX_MINOR_LEVELS 8

typedef struct
{
  TlInstant from;
  TlInstant to;
  const TlAxisMeasure *measure;
  GArray *majors;
  GArray *minors;
} TlDivision;

static double
x_of (const TlAxisMeasure *measure, TlInstant instant)
{
  return measure->x_of (instant, measure->user_data);
}

/* Readers name powers of ten years, years, months and days. */
static gboolean
next_major_level (const TlAxisLevel *level, TlAxisLevel *next)
{
  switch (level->unit)
    {
    case TL_CALENDAR_YEAR:
      *next = level->step > 1 ? (TlAxisLevel) { TL_CALENDAR_YEAR, level->step / 10 }
                              : (TlAxisLevel) { TL_CALENDAR_MONTH, 1 };
      return TRUE;
    case TL_CALENDAR_MONTH:
      *next = (TlAxisLevel) { TL_CALENDAR_DAY, 1 };
      return TRUE;
    case TL_CALENDAR_MINUTE:
    case TL_CALENDAR_HOUR:
    case TL_CALENDAR_DAY:
    default:
      return FALSE;
    }
}

/* The levels that a tick of @major can be divided into, the finest first. */
static guint
minor_levels (const TlAxisLevel *major, TlAxisLevel *levels)
{
  static const TlAxisLevel of_day[] = {
    { TL_CALENDAR_MINUTE, 1 },  { TL_CALENDAR_MINUTE, 5 }, { TL_CALENDAR_MINUTE, 15 },
    { TL_CALENDAR_MINUTE, 30 }, { TL_CALENDAR_HOUR, 1 },   { TL_CALENDAR_HOUR, 3 },
    { TL_CALENDAR_HOUR, 6 },    { TL_CALENDAR_HOUR, 12 },
  };
  static const gint64 of_month[] = { 1, 2, 5, 10 };
  static const gint64 of_year[] = { 1, 3, 6 };
  static const gint64 of_years[] = { 1, 2, 5 };
  const gboolean years = major->unit == TL_CALENDAR_YEAR && major->step > 1;
  const gint64 *steps = years ? of_years : of_year;
  guint n = 3;

  G_STATIC_ASSERT (G_N_ELEMENTS (of_day) == MAX_MINOR_LEVELS);
  if (major->unit == TL_CALENDAR_DAY)
    {
      memcpy (levels, of_day, sizeof of_day);
      return G_N_ELEMENTS (of_day);
    }
  if (major->unit == TL_CALENDAR_MONTH)
    {
      steps = of_month;
      n = G_N_ELEMENTS (of_month);
    }
  for (guint i = 0; i < n; i++)
    levels[i] = (TlAxisLevel) {
      .unit = years ? TL_CALENDAR_YEAR : (TlCalendarUnit) (major->unit - 1),
      .step = years ? major->step / 10 * steps[i] : steps[i],
    };
  return n;
}

/* How many parts of @level a tick is made of, at most. */
static double
count_parts (const TlTick *tick, const TlAxisLevel *level)
{
  return ((double) tick->to - (double) tick->from) / (double) tl_axis_narrowest (level);
}

/* What share of a tick goes to those of its parts at @level that are as wide as @width. */
static double
share_with_room (const TlAxisMeasure *measure,
                 const TlTick *tick,
                 const TlAxisLevel *level,
                 double width)
{
  const double all = x_of (measure, tick->to) - x_of (measure, tick->from);
  g_autoptr (GArray) parts = NULL;
  double wide = 0;

  if (all < width)
    return 0;
  /* No scale changes its speed so often that the many parts of a day would differ. */
  if (level->unit < TL_CALENDAR_DAY)
    return all / count_parts (tick, level) >= width ? 1 : 0;
  parts = tl_axis_ticks (level, tick->from, tick->to - 1);
  for (guint i = 0; i < parts->len; i++)
    {
      const TlTick *part = &g_array_index (parts, TlTick, i);
      const double room = x_of (measure, part->to) - x_of (measure, part->from);

      wide += room >= width ? room : 0;
    }
  return wide / all;
}

/* The finest level at which a tick of @major has room for the labels of its parts. Where one busy
 * part takes most of the tick, it is the one to be named. */
static gboolean
find_minor_level (const TlAxisMeasure *measure,
                  const TlTick *tick,
                  const TlAxisLevel *major,
                  TlAxisLevel *minor)
{
  TlAxisLevel levels[MAX_MINOR_LEVELS];
  const guint n = minor_levels (major, levels);

  for (guint i = 0; i < n; i++)
    if (share_with_room (measure, tick, &levels[i],
                         measure->minor_width (&levels[i], measure->user_data)) >= MINOR_SHARE)
      {
        *minor = levels[i];
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_worth_dividing (const TlAxisMeasure *measure, const TlTick *tick, const TlAxisLevel *next)
{
  g_autoptr (GArray) parts = NULL;
  TlAxisLevel minor;

  if (share_with_room (measure, tick, next, measure->major_width (next, measure->user_data)) <
      MAJOR_SHARE)
    return FALSE;
  parts = tl_axis_ticks (next, tick->from, tick->to - 1);
  for (guint i = 0; i < parts->len; i++)
    if (find_minor_level (measure, &g_array_index (parts, TlTick, i), next, &minor))
      return TRUE;
  return FALSE;
}

static void
add_ticks (GArray *ticks, const TlAxisLevel *level, TlInstant from, TlInstant to)
{
  g_autoptr (GArray) found = tl_axis_ticks (level, from, to);

  for (guint i = 0; i < found->len; i++)
    {
      const TlLevelTick tick = { g_array_index (found, TlTick, i), *level };

      g_array_append_val (ticks, tick);
    }
}

static void
divide (const TlDivision *self, const TlTick *tick, const TlAxisLevel *level)
{
  const TlInstant from = MAX (tick->from, self->from);
  const TlInstant to = MIN (tick->to - 1, self->to);
  const TlLevelTick major = { *tick, *level };
  g_autoptr (GArray) parts = NULL;
  TlAxisLevel next;

  if (next_major_level (level, &next) && is_worth_dividing (self->measure, tick, &next))
    {
      parts = tl_axis_ticks (&next, from, to);
      for (guint i = 0; i < parts->len; i++)
        divide (self, &g_array_index (parts, TlTick, i), &next);
      return;
    }
  g_array_append_val (self->majors, major);
  if (find_minor_level (self->measure, tick, level, &next))
    add_ticks (self->minors, &next, from, to);
}

/**
 * tl_axis_divide:
 * @from: where the range begins
 * @to: where the range ends, not before @from
 * @measure: how the axis is drawn
 * @majors: (element-type TlLevelTick): takes the coarser ticks that meet the range, without gaps
 * @minors: (element-type TlLevelTick): takes the finer ones, each within one of @majors; where a
 *   major tick has no room for any, there are none
 *
 * Divides the axis of a scale that is not linear. Each major tick is as long, and has parts as
 * fine, as fits its own time.
 */
void
tl_axis_divide (TlInstant from,
                TlInstant to,
                const TlAxisMeasure *measure,
                GArray *majors,
                GArray *minors)
{
  const TlDivision self = { from, to, measure, majors, minors };
  const TlAxisLevel coarsest = { TL_CALENDAR_YEAR, COARSEST_YEARS };
  g_autoptr (GArray) ticks = tl_axis_ticks (&coarsest, from, to);

  g_return_if_fail (from <= to);

  for (guint i = 0; i < ticks->len; i++)
    divide (&self, &g_array_index (ticks, TlTick, i), &coarsest);
}

/* Levels whose ticks are all as long as one another, but for months, and count up without end. */
static TlAxisLevel
next_ruler_level (TlAxisLevel level)
{
  static const TlAxisLevel below_year[] = {
    { TL_CALENDAR_MINUTE, 1 }, { TL_CALENDAR_MINUTE, 15 }, { TL_CALENDAR_HOUR, 1 },
    { TL_CALENDAR_HOUR, 6 },   { TL_CALENDAR_DAY, 1 },     { TL_CALENDAR_MONTH, 1 },
    { TL_CALENDAR_MONTH, 3 },  { TL_CALENDAR_YEAR, 1 },
  };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (below_year); i++)
    if (level.unit == below_year[i].unit && level.step == below_year[i].step)
      return below_year[i + 1];
  return (TlAxisLevel) { TL_CALENDAR_YEAR, level.step * 10 };
}

/**
 * tl_axis_choose_ruler:
 * @seconds_per_pixel: the time that a px shows where it is most compressed, above 0
 * @min_width: the px that a tick must have at least
 *
 * Chooses the one level by which a whole view is best measured: the finest that can be told apart
 * everywhere.
 *
 * Returns: the level
 */
TlAxisLevel
tl_axis_choose_ruler (double seconds_per_pixel, double min_width)
{
  TlAxisLevel level = { TL_CALENDAR_MINUTE, 1 };

  g_return_val_if_fail (seconds_per_pixel > 0, level);

  while ((double) tl_axis_narrowest (&level) / seconds_per_pixel < min_width &&
         level.step < COARSEST_YEARS)
    level = next_ruler_level (level);
  return level;
}

static gint64
floor_div (gint64 value, gint64 divisor)
{
  return value / divisor - (value % divisor < 0);
}

/**
 * tl_axis_ordinal:
 * @level: a level that tl_axis_choose_ruler() gives
 * @tick: where a tick of it begins
 *
 * Returns: the number of the tick, one more than that of the tick before
 */
gint64
tl_axis_ordinal (const TlAxisLevel *level, TlInstant tick)
{
  const TlCivil civil = tl_instant_to_civil (tick);

  switch (level->unit)
    {
    case TL_CALENDAR_YEAR:
      return floor_div (civil.year, level->step);
    case TL_CALENDAR_MONTH:
      return floor_div (civil.year * 12 + civil.month - 1, level->step);
    case TL_CALENDAR_DAY:
      return floor_div (tick, TL_AXIS_DAY);
    case TL_CALENDAR_HOUR:
      return floor_div (tick, TL_AXIS_HOUR * level->step);
    case TL_CALENDAR_MINUTE:
    default:
      return floor_div (tick, TL_AXIS_MINUTE * level->step);
    }
}
