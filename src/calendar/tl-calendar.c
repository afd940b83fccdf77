/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The proleptic Gregorian calendar of ISO 8601-1, over four hundred thousand million years.
 *
 * Between a date and the number of days since 1970 this goes by *eras*. The calendar repeats every
 * 400 years, which are 146,097 days, so a date is an era and a day within it, and no loop over
 * years is needed. Within an era years are counted from 1 March: the leap day then is the last of
 * its year, and the days before each month no longer depend on the year. Their lengths from March
 * on (31 30 31 30 31, twice, then 31 and the rest) climb by 153 days in five months, so that
 * `(153 * month + 2) / 5` counts them without a table.
 */

#include "tl-calendar.h"

#define SECONDS_PER_MINUTE 60
#define SECONDS_PER_HOUR   3600
#define SECONDS_PER_DAY    86400
#define YEARS_PER_ERA      400
#define DAYS_PER_ERA       146097

/* From 1 March and from 1 January of the year 0 to 1970-01-01. */
#define EPOCH_FROM_MARCH   719468
#define EPOCH_FROM_JANUARY 719528

/* Both limits are multiples of 400 years, and therefore leap years. */
#define FIRST_DAY     (TL_YEAR_MIN / YEARS_PER_ERA * DAYS_PER_ERA - EPOCH_FROM_JANUARY)
#define END_DAY       (TL_YEAR_MAX / YEARS_PER_ERA * DAYS_PER_ERA - EPOCH_FROM_JANUARY + 366)
#define FIRST_INSTANT (FIRST_DAY * SECONDS_PER_DAY)
#define END_INSTANT   (END_DAY * SECONDS_PER_DAY)

G_STATIC_ASSERT (TL_YEAR_MIN % YEARS_PER_ERA == 0 && TL_YEAR_MAX % YEARS_PER_ERA == 0);

/* C divides toward zero, which would put the years before 0 into the wrong era. */
static gint64
floor_divide (gint64 dividend, gint64 divisor)
{
  gint64 quotient = dividend / divisor;

  return quotient - (dividend % divisor < 0);
}

static gint64
days_from_civil (gint64 year, guint month, guint day)
{
  gint64 march_year = year - (month <= 2);
  gint64 era = floor_divide (march_year, YEARS_PER_ERA);
  gint64 year_of_era = march_year - era * YEARS_PER_ERA;
  gint64 march_month = month > 2 ? month - 3 : month + 9;
  gint64 day_of_year = (153 * march_month + 2) / 5 + day - 1;
  gint64 day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * DAYS_PER_ERA + day_of_era - EPOCH_FROM_MARCH;
}

static void
civil_from_days (gint64 days, TlCivil *civil)
{
  gint64 shifted = days + EPOCH_FROM_MARCH;
  gint64 era = floor_divide (shifted, DAYS_PER_ERA);
  guint32 day_of_era = (guint32) (shifted - era * DAYS_PER_ERA);
  /* Taking out the leap days so far leaves 365 days in each year of the era. */
  guint32 leaps = day_of_era / 1460 - day_of_era / 36524 + day_of_era / 146096;
  guint32 year = (day_of_era - leaps) / 365;
  guint32 day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
  guint32 march_month = (5 * day_of_year + 2) / 153;

  civil->day = (guint8) (day_of_year - (153 * march_month + 2) / 5 + 1);
  civil->month = (guint8) (march_month < 10 ? march_month + 3 : march_month - 9);
  civil->year = era * YEARS_PER_ERA + year + (civil->month <= 2);
}

/**
 * tl_instant_from_civil:
 * @civil: a moment, with every field in its range
 *
 * Finds the instant of a moment in the proleptic Gregorian calendar.
 *
 * Years beyond %TL_YEAR_MIN and %TL_YEAR_MAX saturate. A day beyond the month's last counts on into
 * the next month.
 *
 * Returns: seconds since 1970-01-01T00:00:00; never %TL_INSTANT_MIN or %TL_INSTANT_MAX
 */
TlInstant
tl_instant_from_civil (const TlCivil *civil)
{
  TlInstant midnight;

  g_return_val_if_fail (civil != NULL, 0);

  midnight = tl_instant_from_ymd (civil->year, civil->month, civil->day);
  if (civil->year < TL_YEAR_MIN || civil->year > TL_YEAR_MAX)
    return midnight;
  return midnight + civil->hour * SECONDS_PER_HOUR + civil->minute * SECONDS_PER_MINUTE +
         civil->second;
}

/**
 * tl_instant_from_ymd:
 * @year: an astronomical year
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Finds the first second of a day, with the limits of tl_instant_from_civil().
 *
 * Returns: seconds since 1970-01-01T00:00:00
 */
TlInstant
tl_instant_from_ymd (gint64 year, guint month, guint day)
{
  g_return_val_if_fail (month >= 1 && month <= 12, 0);
  g_return_val_if_fail (day >= 1 && day <= 31, 0);

  if (year < TL_YEAR_MIN)
    return FIRST_INSTANT;
  if (year > TL_YEAR_MAX)
    return END_INSTANT;
  return days_from_civil (year, month, day) * SECONDS_PER_DAY;
}

/**
 * tl_instant_from_double:
 * @seconds: seconds since 1970
 *
 * Takes the whole seconds of a moment that was reckoned with fractions, as what is seen of a
 * timeline is. It may lie a little beyond what an instant can hold.
 *
 * Returns: the instant, or %TL_INSTANT_MIN or %TL_INSTANT_MAX if @seconds is beyond them
 */
TlInstant
tl_instant_from_double (double seconds)
{
  if (seconds <= (double) TL_INSTANT_MIN)
    return TL_INSTANT_MIN;
  if (seconds >= (double) TL_INSTANT_MAX)
    return TL_INSTANT_MAX;
  return (TlInstant) seconds;
}

/**
 * tl_instant_to_civil:
 * @instant: any instant
 *
 * Writes an instant in the proleptic Gregorian calendar: the inverse of tl_instant_from_civil().
 *
 * Instants before %TL_YEAR_MIN read as its first second, those after %TL_YEAR_MAX as the first
 * second of the year that follows it.
 *
 * Returns: the moment, with every field in its range
 */
TlCivil
tl_instant_to_civil (TlInstant instant)
{
  TlCivil civil = { 0 };
  TlInstant within = CLAMP (instant, FIRST_INSTANT, END_INSTANT);
  gint64 days = floor_divide (within, SECONDS_PER_DAY);
  guint32 second = (guint32) (within - days * SECONDS_PER_DAY);

  civil_from_days (days, &civil);
  civil.hour = (guint8) (second / SECONDS_PER_HOUR);
  civil.minute = (guint8) (second / SECONDS_PER_MINUTE % 60);
  civil.second = (guint8) (second % 60);
  return civil;
}

/**
 * tl_calendar_is_leap:
 * @year: an astronomical year
 *
 * Returns: whether February has 29 days in @year
 */
gboolean
tl_calendar_is_leap (gint64 year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/**
 * tl_calendar_month_days:
 * @year: an astronomical year
 * @month: 1 to 12
 *
 * Returns: how many days the month has, 28 to 31
 */
guint
tl_calendar_month_days (gint64 year, guint month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return month == 2 && tl_calendar_is_leap (year) ? 29 : days[month - 1];
}

/* How many of a unit can pass before the count starts anew with the next larger one. */
static gint64
unit_cycle (TlCalendarUnit unit)
{
  static const gint64 cycles[] = {
    [TL_CALENDAR_MINUTE] = 60,
    [TL_CALENDAR_HOUR] = 24,
    [TL_CALENDAR_DAY] = 31,
    [TL_CALENDAR_MONTH] = 12,
    [TL_CALENDAR_YEAR] = TL_YEAR_MAX - TL_YEAR_MIN,
  };

  return cycles[unit];
}

static guint8
floor_field (guint field, guint first, gint64 step)
{
  guint past = field - first;

  return (guint8) (field - past % (guint) step);
}

static TlCivil
floor_civil (const TlCivil *civil, TlCalendarUnit unit, gint64 step)
{
  TlCivil start = { .year = civil->year, .month = 1, .day = 1 };

  if (unit == TL_CALENDAR_YEAR)
    start.year = floor_divide (civil->year, step) * step;
  else
    start.month = civil->month;

  if (unit == TL_CALENDAR_MONTH)
    start.month = floor_field (civil->month, 1, step);
  else if (unit < TL_CALENDAR_MONTH)
    start.day = civil->day;

  if (unit == TL_CALENDAR_DAY)
    start.day = floor_field (civil->day, 1, step);
  else if (unit < TL_CALENDAR_DAY)
    start.hour = civil->hour;

  if (unit == TL_CALENDAR_HOUR)
    start.hour = floor_field (civil->hour, 0, step);
  else if (unit < TL_CALENDAR_HOUR)
    start.minute = floor_field (civil->minute, 0, step);
  return start;
}

/**
 * tl_calendar_floor:
 * @instant: any instant
 * @unit: what to count in
 * @step: how many units lie between two boundaries, at least 1
 *
 * Finds the boundary at or before an instant, for the ticks of an axis.
 *
 * Years are bounded at the multiples of @step among the astronomical years: 10 gives decades,
 * before the year 0 too. Every smaller unit is counted within the next larger one and starts anew
 * with it: months from January, days from the 1st (7 gives the 1st, 8th, 15th, 22nd and 29th),
 * hours from midnight, minutes from the full hour. A @step that does not divide the larger unit
 * thus makes its last piece shorter; one that exceeds it gives the start of the larger unit.
 *
 * Returns: the boundary; %TL_INSTANT_MIN when @instant lies before %TL_YEAR_MIN, and the first
 * second after %TL_YEAR_MAX when it lies beyond that
 */
TlInstant
tl_calendar_floor (TlInstant instant, TlCalendarUnit unit, gint64 step)
{
  TlCivil civil;

  g_return_val_if_fail (unit <= TL_CALENDAR_YEAR, instant);
  g_return_val_if_fail (step >= 1, instant);

  if (instant < FIRST_INSTANT)
    return TL_INSTANT_MIN;
  if (instant >= END_INSTANT)
    return END_INSTANT;

  civil = tl_instant_to_civil (instant);
  civil = floor_civil (&civil, unit, MIN (step, unit_cycle (unit)));
  return tl_instant_from_civil (&civil);
}

/**
 * tl_calendar_next:
 * @instant: any instant
 * @unit: what to count in
 * @step: how many units lie between two boundaries, at least 1
 *
 * Finds the first boundary after an instant: what tl_calendar_floor() gives for no instant before.
 * So the ticks of an axis are the floor of its start, then the next of each.
 *
 * Returns: the boundary, later than @instant; the first second of %TL_YEAR_MIN when @instant lies
 *   before it, and %TL_INSTANT_MAX when none follows
 */
TlInstant
tl_calendar_next (TlInstant instant, TlCalendarUnit unit, gint64 step)
{
  TlInstant floor;
  TlInstant stepped;
  TlInstant cycle_end;

  g_return_val_if_fail (unit <= TL_CALENDAR_YEAR, instant);
  g_return_val_if_fail (step >= 1, instant);

  if (instant < FIRST_INSTANT)
    return FIRST_INSTANT;
  if (instant >= END_INSTANT)
    return TL_INSTANT_MAX;

  if (unit == TL_CALENDAR_YEAR)
    {
      TlCivil civil = tl_instant_to_civil (instant);
      gint64 within = MIN (step, unit_cycle (unit));

      return tl_instant_from_ymd ((floor_divide (civil.year, within) + 1) * within, 1, 1);
    }
  floor = tl_calendar_floor (instant, unit, step);
  stepped = tl_calendar_add (floor, unit, MIN (step, unit_cycle (unit)));
  cycle_end = tl_calendar_add (tl_calendar_floor (instant, unit + 1, 1), unit + 1, 1);
  return MIN (stepped, cycle_end);
}

static TlInstant
add_seconds (TlInstant instant, gint64 count, gint64 seconds)
{
  gint64 total;
  TlInstant sum;

  if (__builtin_mul_overflow (count, seconds, &total) ||
      __builtin_add_overflow (instant, total, &sum))
    return count < 0 ? FIRST_INSTANT : END_INSTANT;
  return CLAMP (sum, FIRST_INSTANT, END_INSTANT);
}

static TlInstant
add_months (TlInstant instant, gint64 count, gint64 months)
{
  TlCivil civil = tl_instant_to_civil (instant);
  gint64 position = civil.year * 12 + civil.month - 1;
  gint64 total;

  if (__builtin_mul_overflow (count, months, &total) ||
      __builtin_add_overflow (position, total, &position))
    return count < 0 ? FIRST_INSTANT : END_INSTANT;

  civil.year = floor_divide (position, 12);
  civil.month = (guint8) (position - civil.year * 12 + 1);
  civil.day = (guint8) MIN (civil.day, tl_calendar_month_days (civil.year, civil.month));
  return tl_instant_from_civil (&civil);
}

/**
 * tl_calendar_add:
 * @instant: any instant
 * @unit: what to count in
 * @count: how many units to go, back if negative
 *
 * Moves an instant through the calendar. Months and years keep the day of the month and the time of
 * day; where the month has no such day they give its last: 31 January and a month is the end of
 * February.
 *
 * Returns: the instant reached, within the years of the calendar; %TL_INSTANT_MIN and
 *   %TL_INSTANT_MAX stay what they are
 */
TlInstant
tl_calendar_add (TlInstant instant, TlCalendarUnit unit, gint64 count)
{
  if (instant == TL_INSTANT_MIN || instant == TL_INSTANT_MAX)
    return instant;

  switch (unit)
    {
    case TL_CALENDAR_MINUTE:
      return add_seconds (instant, count, SECONDS_PER_MINUTE);
    case TL_CALENDAR_HOUR:
      return add_seconds (instant, count, SECONDS_PER_HOUR);
    case TL_CALENDAR_DAY:
      return add_seconds (instant, count, SECONDS_PER_DAY);
    case TL_CALENDAR_MONTH:
      return add_months (instant, count, 1);
    case TL_CALENDAR_YEAR:
      return add_months (instant, count, 12);
    default:
      g_return_val_if_reached (instant);
    }
}
