/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-timeline.h"

G_BEGIN_DECLS

/**
 * TlRangeSelection:
 * @active: a pointer is drawing it
 * @marked: a key has marked where it begins
 * @shown: @from and @to mean something
 * @pressed: where it was begun, in seconds since the epoch
 * @unit: what its ends are rounded to
 * @from: the first second
 * @to: the first second after
 *
 * A stretch of time that is being picked out on a timeline.
 */
typedef struct
{
  gboolean active;
  gboolean marked;
  gboolean shown;
  double pressed;
  TlCalendarUnit unit;
  TlInstant from;
  TlInstant to;
} TlRangeSelection;

void tl_range_selection_class_init (TlTimelineClass *klass);
void tl_range_selection_begin (TlTimeline *timeline, double x);
void tl_range_selection_begin_at (TlTimeline *timeline, double instant);
void tl_range_selection_update (TlTimeline *timeline, double x);
void tl_range_selection_extend (TlTimeline *timeline, double instant);
void tl_range_selection_end (TlTimeline *timeline);
gboolean tl_range_selection_cancel (TlTimeline *timeline);
void tl_range_selection_mark_begin (TlTimeline *timeline);
void tl_range_selection_mark_end (TlTimeline *timeline);
char *tl_range_selection_end_words (const TlRangeSelection *self, TlInstant end);
void tl_range_selection_draw (TlTimeline *timeline, GtkSnapshot *snapshot);

G_END_DECLS
