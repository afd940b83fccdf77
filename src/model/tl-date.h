/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-calendar.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TlDatePrecision:
 * @TL_DATE_PRECISION_CENTURY: a hundred years, `19XX`
 * @TL_DATE_PRECISION_DECADE: ten years, `198X`
 * @TL_DATE_PRECISION_YEAR: a year, `1998`
 * @TL_DATE_PRECISION_SEASON: three months, `2001-21`
 * @TL_DATE_PRECISION_MONTH: a month, `1998-04`
 * @TL_DATE_PRECISION_DAY: a day, `1998-04-06`
 * @TL_DATE_PRECISION_MINUTE: a minute, `1998-04-06T14:30`
 * @TL_DATE_PRECISION_SECOND: a second, `1998-04-06T14:30:05`
 *
 * How finely one end of a date is known, coarsest first.
 */
typedef enum
{
  TL_DATE_PRECISION_CENTURY,
  TL_DATE_PRECISION_DECADE,
  TL_DATE_PRECISION_YEAR,
  TL_DATE_PRECISION_SEASON,
  TL_DATE_PRECISION_MONTH,
  TL_DATE_PRECISION_DAY,
  TL_DATE_PRECISION_MINUTE,
  TL_DATE_PRECISION_SECOND,
} TlDatePrecision;

/**
 * TlDateShape:
 * @TL_DATE_POINT: one date, at whatever precision
 * @TL_DATE_INTERVAL: from one date to another; either may be open or unknown
 * @TL_DATE_ONE_OF: one date of a set, it is not known which
 */
typedef enum
{
  TL_DATE_POINT,
  TL_DATE_INTERVAL,
  TL_DATE_ONE_OF,
} TlDateShape;

/**
 * TlDateBound:
 * @TL_DATE_BOUND_DATED: by a date
 * @TL_DATE_BOUND_OPEN: by `..`: it goes on without a bound
 * @TL_DATE_BOUND_UNKNOWN: by nothing: it has a bound, which nobody knows
 *
 * How one end of an interval is given.
 */
typedef enum
{
  TL_DATE_BOUND_DATED,
  TL_DATE_BOUND_OPEN,
  TL_DATE_BOUND_UNKNOWN,
} TlDateBound;

/**
 * TlDatePart:
 * @from: the first second that it can mean
 * @to: the first second after all that it can mean
 * @civil: the date as written, its first moment where it is coarser than a second. The year of
 *   `198X` is 1980, that of `-004X` is -49; the month of a season is its first
 * @precision: how finely it is known
 * @bound: whether there is a date at all; if not, only @from and @to mean anything
 * @season: 21 spring, 22 summer, 23 autumn, 24 winter when @precision is %TL_DATE_PRECISION_SEASON
 * @unspecified: how many smaller fields are written `XX`: 1 in `2004-XX`, 2 in `1985-XX-XX`. They
 * do not count for @precision, which is that of a year there
 * @approximate: it carries `~` or `%`
 * @uncertain: it carries `?` or `%`
 * @through: in a set, every date from this one to the next member is meant too: `1670..1672`
 * @zoned: its time of day carries `Z` or an offset
 * @zone_minutes: the offset, in minutes east of UTC
 *
 * One date expression within a #TlDate.
 *
 * A time of day is taken as people lived it: @from, @to and @civil are the local time as written,
 * whatever its zone, so that the order and the days are those of the chronicle's places.
 *
 * A date that is approximate or uncertain has the same @from and @to as one that is not: how far
 * "about" reaches is not known, and a view draws it with fading ends instead.
 *
 * Seasons are those of the north by months: spring is March to May, and the winter of a year begins
 * in December of that year and ends with February of the next.
 *
 * Where @bound is not %TL_DATE_BOUND_DATED, @from and @to are both %TL_INSTANT_MIN at the start,
 * and both %TL_INSTANT_MAX at the end. An unknown bound spans no less than an open one, since
 * nothing limits it; how far to draw either is for the view to say.
 */
typedef struct
{
  TlInstant from;
  TlInstant to;
  TlCivil civil;
  TlDatePrecision precision;
  TlDateBound bound;
  guint8 season;
  guint8 unspecified;
  gboolean approximate;
  gboolean uncertain;
  gboolean through;
  gboolean zoned;
  gint16 zone_minutes;
} TlDatePart;

/**
 * TlDate:
 * @shape: which kind of expression it is
 * @start: the only part of a point; the member of a set with the earliest beginning
 * @end: equals @start for a point; the member of a set with the latest end
 * @members: (element-type TlDatePart) (nullable): the members of a set in order of time, else
 * %NULL.
 *   `..` before the first or after the last is a member whose bound is open
 *
 * A date in Extended Date/Time Format (ISO 8601-2:2019, levels 0 and 1, and one-of sets). Stack
 * allocated: fill it with tl_date_parse() and release it with tl_date_clear() or g_auto(TlDate).
 */
typedef struct
{
  TlDateShape shape;
  TlDatePart start;
  TlDatePart end;
  GArray *members;
} TlDate;

#define TL_DATE_INIT { 0 }

/**
 * TlSpan:
 * @from: what tl_date_earliest() gives
 * @to: what tl_date_latest() gives, which is always later
 *
 * All that a date can mean.
 */
typedef struct
{
  TlInstant from;
  TlInstant to;
} TlSpan;

#define TL_DATE_ERROR (tl_date_error_quark ())
GQuark tl_date_error_quark (void);

/**
 * TlDateError:
 * @TL_DATE_ERROR_SYNTAX: not EDTF, or of a level or a form that is not supported
 * @TL_DATE_ERROR_CALENDAR: no such year, month, day or time of day
 * @TL_DATE_ERROR_ORDER: an interval that ends before it begins
 *
 * What can be wrong with the text of a date. The message says it in a sentence, in the language of
 * the user, with the way to mend it and the place in the text.
 */
typedef enum
{
  TL_DATE_ERROR_SYNTAX,
  TL_DATE_ERROR_CALENDAR,
  TL_DATE_ERROR_ORDER,
} TlDateError;

gboolean tl_date_parse (const char *text, gssize length, TlDate *date, GError **error);
void tl_date_clear (TlDate *date);
char *tl_date_to_edtf (const TlDate *date) G_GNUC_WARN_UNUSED_RESULT;
char *tl_date_to_words (const TlDate *date) G_GNUC_WARN_UNUSED_RESULT;
char *tl_date_to_span_words (const TlDate *date) G_GNUC_WARN_UNUSED_RESULT;
char *tl_year_words (gint64 year) G_GNUC_WARN_UNUSED_RESULT;
char *tl_date_year_words (gint64 year) G_GNUC_WARN_UNUSED_RESULT;
char *tl_date_age_words (const TlDate *birth, const TlDate *at) G_GNUC_WARN_UNUSED_RESULT;
TlInstant tl_date_earliest (const TlDate *date);
TlInstant tl_date_latest (const TlDate *date);
TlSpan tl_date_span (const TlDate *date);
int tl_date_compare (const TlDate *a, const TlDate *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TlDate, tl_date_clear)

G_END_DECLS
