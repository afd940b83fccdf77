/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-axis-private.h"

/*
 * The first whole step of years that does not crowd the tick at the year 1.
 *
 * Year ticks are years that readers know as round: …, 20 BCE, 10 BCE, 1 CE, 10 CE, 20 CE, …
 * The astronomical multiples of ten would put 11 BCE and 1 BCE there instead.
 */
static gint64
first_step_after_year_one (gint64 step)
{
  return step > 2 ? step : 2 * step;
}

static gint64
year_tick_at (gint64 year, gint64 step)
{
  gint64 years_bce;

  if (year >= first_step_after_year_one (step))
    return year - year % step;
  if (year >= 1)
    return 1;

  years_bce = 1 - year;
  return 1 - (years_bce + step - 1) / step * step;
}

static gint64
year_tick_after (gint64 tick, gint64 step)
{
  return tick == 1 ? first_step_after_year_one (step) : tick + step;
}

static TlInstant
year_begins (gint64 year)
{
  return tl_instant_from_ymd (CLAMP (year, TL_YEAR_MIN, TL_YEAR_MAX), 1, 1);
}

static TlInstant
year_tick_floor (TlInstant instant, gint64 step)
{
  return year_begins (year_tick_at (tl_instant_to_civil (instant).year, step));
}

static TlInstant
year_tick_next (TlInstant tick, gint64 step)
{
  /* Not the year of @tick itself: the first tick is cut off where the calendar begins. */
  const gint64 year = year_tick_at (tl_instant_to_civil (tick).year, step);

  return year_begins (year_tick_after (year, step));
}

static TlInstant
day_tick_floor (TlInstant instant, gint64 step)
{
  const TlAxisLevel level = { TL_CALENDAR_DAY, step };
  const TlCivil civil = tl_instant_to_civil (instant);
  const gint64 month_days = tl_calendar_month_days (civil.year, civil.month);
  gint64 days = (civil.day - 1) / step * step;

  /* The 31st has no room before the 1st. */
  if ((month_days - days) * TL_AXIS_DAY < tl_axis_narrowest (&level))
    days -= step;

  return tl_instant_from_ymd (civil.year, civil.month, (guint) (1 + days));
}

static TlInstant
day_tick_next (TlInstant tick, gint64 step)
{
  const TlInstant next = day_tick_floor (tick + step * TL_AXIS_DAY, step);

  if (next > tick)
    return next;
  return tl_calendar_next (tick, TL_CALENDAR_MONTH, 1);
}

static TlInstant
tick_floor (const TlAxisLevel *level, TlInstant instant)
{
  switch (level->unit)
    {
    case TL_CALENDAR_DAY:
      return day_tick_floor (instant, level->step);
    case TL_CALENDAR_YEAR:
      return year_tick_floor (instant, level->step);
    case TL_CALENDAR_MINUTE:
    case TL_CALENDAR_HOUR:
    case TL_CALENDAR_MONTH:
    default:
      return tl_calendar_floor (instant, level->unit, level->step);
    }
}

static TlInstant
tick_next (const TlAxisLevel *level, TlInstant tick)
{
  switch (level->unit)
    {
    case TL_CALENDAR_DAY:
      return day_tick_next (tick, level->step);
    case TL_CALENDAR_YEAR:
      return year_tick_next (tick, level->step);
    case TL_CALENDAR_MINUTE:
    case TL_CALENDAR_HOUR:
    case TL_CALENDAR_MONTH:
    default:
      return tl_calendar_next (tick, level->unit, level->step);
    }
}

/**
 * tl_axis_ticks:
 * @level: one of the levels that tl_axis_choose() gives
 * @from: where the range begins
 * @to: where the range ends, not before @from
 *
 * Lists the ticks whose time meets the range, in order and without gaps; the first begins at
 * or before @from. A range outside the years of the calendar is cut there. No more than
 * %TL_AXIS_MAX_TICKS are listed.
 *
 * Returns: (transfer full) (element-type TlTick): the ticks
 */
GArray *
tl_axis_ticks (const TlAxisLevel *level, TlInstant from, TlInstant to)
{
  const TlInstant earliest = year_begins (TL_YEAR_MIN);
  const TlInstant latest = year_begins (TL_YEAR_MAX) - 1;
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (TlTick));
  TlTick tick;

  g_return_val_if_fail (level->step > 0, ticks);

  from = CLAMP (from, earliest, latest);
  to = CLAMP (to, from, latest);
  for (tick.from = tick_floor (level, from); tick.from <= to && ticks->len < TL_AXIS_MAX_TICKS;
       tick.from = tick.to)
    {
      tick.to = tick_next (level, tick.from);
      g_array_append_val (ticks, tick);
    }

  return ticks;
}
