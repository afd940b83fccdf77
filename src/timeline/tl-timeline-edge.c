/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Titles and numbers of boxes that an edge of the view leaves no room for: they go to the side
 * where there is some. */

#include "tl-count-words.h"
#include "tl-timeline-box-private.h"

#include <math.h>

/* A title before a mark keeps so far from what stands before it that it is not taken for the title
 * of that. */
#define APART (3 * TL_NAME_GAP)

static double
end_of (const TlPlacedBox *box)
{
  double end = box->x + box->width;

  return box->level == TL_LEVEL_CARD || box->level == TL_LEVEL_CHIP ? MAX (end, box->to) : end;
}

/* From where to where the row of a box is free of others; infinite where nothing follows. */
void
tl_timeline_row_room (const GArray *placed, const TlPlacedBox *box, double *from, double *to)
{
  *from = -INFINITY;
  *to = INFINITY;
  for (guint i = 0; i < placed->len; i++)
    {
      const TlPlacedBox *other = &g_array_index (placed, TlPlacedBox, i);

      if (other == box || fabs (other->y - box->y) >= 1)
        continue;
      if (other->x < box->x)
        *from = MAX (*from, end_of (other));
      else
        *to = MIN (*to, other->x);
    }
}

/* Where the bar of a person, or the mark that is left of a card, ends. */
static double
face_end (TlTimeline *self, const TlDrawnBox *drawn)
{
  double mark = drawn->left + self->metrics.lanes.boxes.mark_width;

  if (drawn->level == TL_LEVEL_CLUSTER)
    return drawn->right;
  return drawn->kind == TL_ITEM_PERSON ? MAX (drawn->end, mark) : mark;
}

static const TlText *
number_of (TlTimeline *self, const TlDrawnBox *drawn)
{
  g_autofree char *count = tl_count_words (drawn->box->n_counted);

  return tl_text_cache_get (self->texts, TL_TEXT_PLAIN, count, -1, &self->colors[TL_COLOR_TEXT]);
}

static double
whole_title (TlTimeline *self, const TlDrawnBox *drawn)
{
  if (drawn->level == TL_LEVEL_CLUSTER)
    return number_of (self, drawn)->width;
  return tl_timeline_title_width (drawn->row, self) - 2 * self->metrics.padding -
         self->metrics.edge;
}

static const TlText *
title_of (TlTimeline *self, const TlDrawnBox *drawn, double room)
{
  if (drawn->level == TL_LEVEL_CLUSTER)
    return number_of (self, drawn);
  return tl_text_cache_get (
      self->texts, tl_timeline_title_style (drawn->kind),
      tl_chronicle_row_title (tl_visible_set_get_chronicle (self->visible_set), drawn->row),
      room >= whole_title (self, drawn) - 1 ? -1 : tl_timeline_whole_room (room),
      &self->colors[TL_COLOR_TEXT]);
}

static gboolean
title_vanishes (TlTimeline *self, const TlDrawnBox *drawn)
{
  double end = face_end (self, drawn);
  double room = drawn->right - drawn->left;

  if (drawn->box->level == TL_LEVEL_MARK || tl_is_lone (drawn->box) || room < 1 ||
      tl_timeline_is_bar_only (drawn))
    return FALSE;
  if (drawn->level == TL_LEVEL_CLUSTER)
    return number_of (self, drawn)->width > room;
  if (drawn->kind != TL_ITEM_PERSON)
    return drawn->level == TL_LEVEL_MARK;
  room = drawn->right -
         (drawn->right - end < 1 ? drawn->left + self->metrics.padding : end + TL_NAME_GAP);
  return !tl_timeline_has_title_room (self, drawn->row, room - self->metrics.padding);
}

/* A number is not cut short. */
static gboolean
has_room (TlTimeline *self, const TlDrawnBox *drawn, double room)
{
  if (drawn->level == TL_LEVEL_CLUSTER)
    return room >= whole_title (self, drawn);
  return tl_timeline_has_title_room (self, drawn->row, room);
}

static void
draw_beside (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn, const GArray *placed)
{
  double ample = MIN (self->metrics.least_card, whole_title (self, drawn));
  double end = face_end (self, drawn);
  double before;
  double after;
  gboolean goes_after;
  double x;
  const TlText *text;

  tl_timeline_row_room (placed, drawn->box, &before, &after);
  after = MIN (after, tl_camera_get_width (self->camera)) - end - 2 * TL_NAME_GAP;
  before = drawn->left - TL_NAME_GAP - MAX (before + APART, TL_NAME_GAP);
  goes_after = after >= ample || !has_room (self, drawn, before);
  if (!has_room (self, drawn, goes_after ? after : before))
    return;

  text = title_of (self, drawn, goes_after ? after : before);
  x = goes_after ? end + TL_NAME_GAP : drawn->left - TL_NAME_GAP - text->width;
  tl_timeline_clear_behind (self, snapshot, drawn, x, text->width);
  tl_timeline_draw_node (snapshot, text->node, x, drawn->y + (drawn->height - text->height) / 2);
}

/* Draws the titles that have no room on their boxes, which only boxes at the edges can lack. */
void
tl_timeline_draw_edge_titles (TlTimeline *self, GtkSnapshot *snapshot, const GArray *placed)
{
  double width = tl_camera_get_width (self->camera);

  for (guint i = 0; i < placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);
      TlDrawnBox drawn;

      if (box->x >= 0 && box->x + box->width <= width)
        continue;
      drawn = tl_timeline_drawn_box (self, box);
      if (title_vanishes (self, &drawn))
        draw_beside (self, snapshot, &drawn, placed);
    }
}
