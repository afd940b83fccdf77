/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TlInstant:
 *
 * A moment as whole seconds since 1970-01-01T00:00:00 in the proleptic Gregorian calendar, with
 * no time zone and no leap seconds.
 */
typedef gint64 TlInstant;

/* Stand for "no beginning is known" and "no end is known"; no calendar date reaches them. */
#define TL_INSTANT_MIN G_MININT64
#define TL_INSTANT_MAX G_MAXINT64

/*
 * The astronomical years that every function here accepts. What lies beyond saturates: to the first
 * second of TL_YEAR_MIN, or to the first second after TL_YEAR_MAX, which is the one instant that
 * reads as the year TL_YEAR_MAX + 1.
 */
#define TL_YEAR_MIN (-200000000000LL)
#define TL_YEAR_MAX (200000000000LL)

/**
 * TlCivil:
 * @year: the astronomical year: 0 is 1 BCE, -43 is 44 BCE
 * @month: 1 to 12
 * @day: 1 to 31
 * @hour: 0 to 23
 * @minute: 0 to 59
 * @second: 0 to 59
 *
 * A moment as people write it.
 */
typedef struct
{
  gint64 year;
  guint8 month;
  guint8 day;
  guint8 hour;
  guint8 minute;
  guint8 second;
} TlCivil;

/**
 * TlCalendarUnit:
 *
 * What an axis counts in, finest first.
 */
typedef enum
{
  TL_CALENDAR_MINUTE,
  TL_CALENDAR_HOUR,
  TL_CALENDAR_DAY,
  TL_CALENDAR_MONTH,
  TL_CALENDAR_YEAR,
} TlCalendarUnit;

TlInstant tl_instant_from_civil (const TlCivil *civil);
TlInstant tl_instant_from_ymd (gint64 year, guint month, guint day);
TlInstant tl_instant_from_double (double seconds);
TlCivil tl_instant_to_civil (TlInstant instant);
gboolean tl_calendar_is_leap (gint64 year);
guint tl_calendar_month_days (gint64 year, guint month);
TlInstant tl_calendar_floor (TlInstant instant, TlCalendarUnit unit, gint64 step);
TlInstant tl_calendar_next (TlInstant instant, TlCalendarUnit unit, gint64 step);
TlInstant tl_calendar_add (TlInstant instant, TlCalendarUnit unit, gint64 count);

G_END_DECLS
