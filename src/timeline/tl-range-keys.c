/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Picking out a range of time by keys: one marks where it begins, another where it ends. Each takes
 * the selected item when there is one in view, else the edge of the view. */

#include "tl-timeline-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Whether the selected item is shown and any of it is in view; its ends then, which are those of
 * the view where they are open. */
static gboolean
selected_span (TlTimeline *timeline, double *from, double *to)
{
  double left = tl_camera_get_from (timeline->camera);
  double right = tl_camera_get_to (timeline->camera);
  guint row =
      timeline->selection != NULL ? tl_selection_get_row (timeline->selection) : TL_ROW_NONE;
  const TlItemColumns *columns;
  guint position;

  *from = left;
  *to = right - 1;
  if (row == TL_ROW_NONE || !tl_visible_set_find (timeline->visible_set, row, &position))
    return FALSE;
  columns = tl_chronicle_get_columns (tl_visible_set_get_chronicle (timeline->visible_set));
  if ((double) columns->from[row] >= right || (double) columns->to[row] <= left)
    return FALSE;
  if (columns->from[row] != TL_INSTANT_MIN)
    *from = (double) columns->from[row];
  if (columns->to[row] != TL_INSTANT_MAX)
    *to = (double) columns->to[row] - 1;
  return TRUE;
}

/* Marks where the range begins; it goes on to the right edge of the view until its end is marked.
 */
void
tl_range_selection_mark_begin (TlTimeline *timeline)
{
  TlRangeSelection *self = &timeline->range;
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;
  double from;
  double to;

  if (timeline->visible_set == NULL)
    return;
  selected_span (timeline, &from, &to);
  tl_range_selection_begin_at (timeline, from);
  self->marked = TRUE;
  tl_range_selection_extend (timeline, MAX (from, tl_camera_get_to (timeline->camera) - 1));
  date = tl_range_selection_end_words (self, self->from);
  /* Translators: what a screen reader says when the key for it has marked the beginning of a range:
   * “Range from April 2010” */
  words = g_strdup_printf (_ ("Range from %s"), date);
  tl_timeline_tell (timeline, words);
}

/* Marks where the range ends, which then is complete. Without a beginning it has that of the view.
 */
void
tl_range_selection_mark_end (TlTimeline *timeline)
{
  double from;
  double to;

  if (timeline->visible_set == NULL)
    return;
  selected_span (timeline, &from, &to);
  if (!timeline->range.marked)
    {
      tl_range_selection_begin_at (timeline, tl_camera_get_from (timeline->camera));
      timeline->range.marked = TRUE;
    }
  tl_range_selection_extend (timeline, to);
  tl_range_selection_end (timeline);
}
