/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-stretch.h"

#define DAY ((TlInstant) 24 * 60 * 60)

/* Beside a stretch this share of it is shown too, and at least some days. */
#define MARGIN_SHARE 8
#define MARGIN_MIN   (14 * DAY)

/* What an end that is open stands for where the chronicle gives no other. */
#define OPEN_LENGTH (366 * DAY)

/* The first position among what is shown whose item does not begin before @instant. */
static guint
first_from (TlVisibleSet *visible_set, TlInstant instant)
{
  const TlItemColumns *columns =
      tl_chronicle_get_columns (tl_visible_set_get_chronicle (visible_set));
  guint low = 0;
  guint high;
  const guint32 *rows = tl_visible_set_get_rows (visible_set, &high);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (columns->from[rows[middle]] < instant)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Over which time the chronicle tells of an item: where it is not known when that began or ended,
 * there is nothing to tell of it before and after all else. */
static TlSpan
told_of (const TlItemColumns *columns, guint32 row, const TlSpan *all)
{
  TlSpan told = { columns->from[row], columns->to[row] };

  if (told.from == TL_INSTANT_MIN)
    told.from = MIN (all->from, told.to - 1);
  if (told.to == TL_INSTANT_MAX)
    told.to = MAX (all->to, told.from + 1);
  return told;
}

/**
 * tl_stretch_count:
 * @visible_set: the items that are shown
 * @stretch: a stretch of time
 *
 * Counts what the chronicle tells of a stretch of time. An item whose end is open goes on as long
 * as the chronicle does, not for ever.
 *
 * Returns: how many of the items have time in common with @stretch
 */
guint
tl_stretch_count (TlVisibleSet *visible_set, const TlSpan *stretch)
{
  TlChronicle *chronicle;
  const TlItemColumns *columns;
  const guint32 *rows;
  TlSpan all;
  guint n_rows;
  guint end;
  guint count = 0;

  g_return_val_if_fail (TL_IS_VISIBLE_SET (visible_set), 0);
  g_return_val_if_fail (stretch != NULL, 0);

  chronicle = tl_visible_set_get_chronicle (visible_set);
  columns = tl_chronicle_get_columns (chronicle);
  rows = tl_visible_set_get_rows (visible_set, &n_rows);
  tl_chronicle_get_span (chronicle, &all.from, &all.to);
  end = first_from (visible_set, stretch->to);
  for (guint i = 0; i < end; i++)
    {
      TlSpan told = told_of (columns, rows[i], &all);

      count += told.from < stretch->to && told.to > stretch->from;
    }
  return count;
}

/**
 * tl_stretch_nearest:
 * @visible_set: the items that are shown
 * @stretch: a stretch of time
 *
 * Returns: the row that begins first in @stretch, else nearest to it; %TL_ROW_NONE when nothing is
 *   shown
 */
guint
tl_stretch_nearest (TlVisibleSet *visible_set, const TlSpan *stretch)
{
  const TlItemColumns *columns;
  const guint32 *rows;
  guint n_rows;
  guint next;

  g_return_val_if_fail (TL_IS_VISIBLE_SET (visible_set), TL_ROW_NONE);
  g_return_val_if_fail (stretch != NULL, TL_ROW_NONE);

  columns = tl_chronicle_get_columns (tl_visible_set_get_chronicle (visible_set));
  rows = tl_visible_set_get_rows (visible_set, &n_rows);
  if (n_rows == 0)
    return TL_ROW_NONE;
  next = first_from (visible_set, stretch->from);
  if (next == 0 || (next < n_rows && columns->from[rows[next]] < stretch->to))
    return rows[next];
  if (next == n_rows || (double) stretch->from - (double) columns->from[rows[next - 1]] <
                            (double) columns->from[rows[next]] - (double) stretch->to)
    return rows[next - 1];
  return rows[next];
}

/**
 * tl_stretch_bounded:
 * @chronicle: a chronicle
 * @stretch: a stretch of time, either end of which can be open
 *
 * Returns: @stretch, with the ends of @chronicle for ends that are open
 */
TlSpan
tl_stretch_bounded (TlChronicle *chronicle, const TlSpan *stretch)
{
  TlSpan all = { 0, OPEN_LENGTH };
  TlSpan bounded;

  g_return_val_if_fail (TL_IS_CHRONICLE (chronicle), all);
  g_return_val_if_fail (stretch != NULL, all);

  if (!tl_chronicle_get_span (chronicle, &all.from, &all.to))
    all = (TlSpan) { 0, OPEN_LENGTH };
  bounded.from = stretch->from == TL_INSTANT_MIN ? all.from : stretch->from;
  bounded.to = stretch->to == TL_INSTANT_MAX ? all.to : stretch->to;
  if (bounded.from < bounded.to)
    return bounded;
  if (stretch->to == TL_INSTANT_MAX)
    return (TlSpan) { bounded.from, bounded.from + OPEN_LENGTH };
  return (TlSpan) { bounded.to - OPEN_LENGTH, bounded.to };
}

/**
 * tl_stretch_with_margin:
 * @stretch: a stretch of time, neither end of which is open
 *
 * Returns: what to show so that @stretch can be seen with what is about it: the month of a day, or
 *   something longer with a little on both sides
 */
TlSpan
tl_stretch_with_margin (const TlSpan *stretch)
{
  double length;
  double margin;

  g_return_val_if_fail (stretch != NULL, ((TlSpan) { 0, OPEN_LENGTH }));
  g_return_val_if_fail (stretch->from < stretch->to, *stretch);

  length = (double) stretch->to - (double) stretch->from;
  if (length <= DAY)
    return (TlSpan) { tl_calendar_floor (stretch->from, TL_CALENDAR_MONTH, 1),
                      tl_calendar_next (stretch->from, TL_CALENDAR_MONTH, 1) };
  margin = MAX (length / MARGIN_SHARE, MARGIN_MIN);
  return (TlSpan) { tl_instant_from_double ((double) stretch->from - margin),
                    tl_instant_from_double ((double) stretch->to + margin) };
}
