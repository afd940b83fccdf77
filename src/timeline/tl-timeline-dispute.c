/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates that the sources disagree about: a mark under the item for each, joined by a dotted line.
 */

#include "tl-disputed-dates.h"
#include "tl-timeline-box-private.h"

#include <math.h>

/* The sides of a mark, which stands on its corner, and the thickness of its lines as a share of
 * them. */
#define MARK_SHARE 0.27
#define LEAST_MARK 5.0
#define MARK_LINE  0.3

/* How thick the dotted line is; its dots and what is between them are so many times as long. */
#define LINE_SHARE 0.05
#define LEAST_LINE 1.0
#define DOT        2
#define DOT_SPACE  3

/* Marks further out than this are not drawn, in pixels: a line to them says as much. */
#define BEYOND 50.0

static double
mark_size (TlTimeline *self)
{
  return tl_of_line (self->metrics.line_height, MARK_SHARE, LEAST_MARK);
}

static GArray *
dates_of (TlTimeline *self, guint row)
{
  GArray *dates = g_hash_table_lookup (self->disputed_dates, GUINT_TO_POINTER (row));

  if (dates == NULL)
    {
      dates = tl_disputed_dates_find (tl_visible_set_get_chronicle (self->visible_set), row);
      g_hash_table_insert (self->disputed_dates, GUINT_TO_POINTER (row), dates);
    }
  return dates;
}

/* How far to the left and the right marks may stand: under another box they would be taken for
 * marks of that. The selected item's go where they belong, since their colour tells whose they
 * are. */
static void
find_room (TlTimeline *self, const GArray *placed, const TlPlacedBox *box, double *from, double *to)
{
  double left = -INFINITY;
  double right = INFINITY;

  if (!box->selected)
    tl_timeline_row_room (placed, box, &left, &right);
  *from = MAX (left + mark_size (self), -BEYOND);
  *to = MIN (right - mark_size (self), tl_camera_get_width (self->camera) + BEYOND);
}

/**
 * tl_timeline_find_disputed:
 * @self: a timeline
 * @placed: (element-type TlPlacedBox): what is drawn
 * @index: a box among them
 * @xs: (element-type double): gets the places, in pixels from the left edge of the view
 *
 * Finds where marks for the dates in dispute stand: none where fewer than two can be told apart.
 */
void
tl_timeline_find_disputed (TlTimeline *self, const GArray *placed, guint index, GArray *xs)
{
  const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, index);
  const GArray *dates = dates_of (self, box->row);
  double least_apart = mark_size (self);
  double from;
  double to;

  g_array_set_size (xs, 0);
  if (dates->len < 2)
    return;
  find_room (self, placed, box, &from, &to);
  for (guint i = 0; i < dates->len; i++)
    {
      const TlDisputedDate *date = &g_array_index (dates, TlDisputedDate, i);
      double x = tl_camera_x_of (self->camera, (double) tl_disputed_date_instant (date));

      if (x < from || x > to ||
          (xs->len > 0 && x - g_array_index (xs, double, xs->len - 1) < least_apart))
        continue;
      g_array_append_val (xs, x);
    }
  if (xs->len == 1 && fabs (g_array_index (xs, double, 0) - box->from) < least_apart)
    g_array_set_size (xs, 0);
}

static void
draw_diamond (TlTimeline *self, GtkSnapshot *snapshot, double x, double y, const GdkRGBA *color)
{
  double size = mark_size (self);
  float line = (float) (size * MARK_LINE);
  GskRoundedRect shape;

  tl_rounded (&shape, -size / 2, -size / 2, size, size, 0);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_rotate (snapshot, 45);
  gtk_snapshot_append_color (snapshot, &self->colors[TL_COLOR_CARD], &shape.bounds);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]) { line, line, line, line },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
  gtk_snapshot_restore (snapshot);
}

/* Moves a mark, whose corners reach so far, that an edge of the view would cut to where it is
 * whole. Returns whether it is to be drawn: cut, that of an item which is out of view itself would
 * tell nothing. */
static gboolean
make_whole (TlTimeline *self, const TlPlacedBox *box, double *x)
{
  double width = tl_camera_get_width (self->camera);
  double reach = ceil (mark_size (self) * M_SQRT1_2);

  if (fabs (*x) >= reach && fabs (*x - width) >= reach)
    return TRUE;
  *x = CLAMP (*x, reach, width - reach);
  return box->x < width && box->x + box->width > 0;
}

/* A repeated dot costs a renderer less than a dashed path. */
static void
draw_dotted_line (TlTimeline *self,
                  GtkSnapshot *snapshot,
                  double from,
                  double to,
                  double y,
                  const GdkRGBA *color)
{
  float thick = (float) tl_of_line (self->metrics.line_height, LINE_SHARE, LEAST_LINE);
  graphene_rect_t line = GRAPHENE_RECT_INIT (
      (float) floor (from), floorf ((float) y - (thick - 1) / 2), (float) (to - from), thick);
  graphene_rect_t dot =
      GRAPHENE_RECT_INIT (line.origin.x, line.origin.y, (DOT + DOT_SPACE) * thick, thick);

  gtk_snapshot_push_repeat (snapshot, &line, &dot);
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (dot.origin.x, dot.origin.y, DOT * thick, thick));
  gtk_snapshot_pop (snapshot);
}

static void
draw_marks (TlTimeline *self, GtkSnapshot *snapshot, const TlPlacedBox *box, const GArray *xs)
{
  const GdkRGBA *color = &self->colors[box->selected ? TL_COLOR_SELECTION : TL_COLOR_DIM_TEXT];
  double height = box->kind == TL_ITEM_PERSON ? self->metrics.lanes.person_height
                                              : self->metrics.lanes.card_height;
  double y =
      self->metrics.axis_height + box->y + box->inset + height + self->metrics.lanes.bar_height / 2;
  double from = MIN (g_array_index (xs, double, 0), box->from);
  double to = MAX (g_array_index (xs, double, xs->len - 1), box->from);

  draw_dotted_line (self, snapshot, MAX (from, -BEYOND), MAX (to, from), y, color);
  for (guint i = 0; i < xs->len; i++)
    {
      double x = g_array_index (xs, double, i);

      if (make_whole (self, box, &x))
        draw_diamond (self, snapshot, x, y, color);
    }
}

/* Draws the marks of all items in view whose dates are in dispute. */
void
tl_timeline_draw_disputed (TlTimeline *self, GtkSnapshot *snapshot, const GArray *placed)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (self->visible_set);
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (double));

  if (g_list_model_get_n_items (tl_chronicle_get_disputes (chronicle)) == 0)
    return;
  for (guint i = 0; i < placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);

      if (box->level == TL_LEVEL_CLUSTER ||
          (columns->evidence[box->row] & (1 << TL_EVIDENCE_DISPUTED)) == 0)
        continue;
      tl_timeline_find_disputed (self, placed, i, xs);
      if (xs->len > 0)
        draw_marks (self, snapshot, box, xs);
    }
}

/* What the accounts of an item's date say, a line for each; %NULL when they agree. */
char *
tl_timeline_disputed_words (TlTimeline *self, guint row)
{
  const GArray *dates = dates_of (self, row);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < dates->len; i++)
    {
      g_autofree char *account =
          tl_disputed_date_words (&g_array_index (dates, TlDisputedDate, i),
                                  tl_visible_set_get_chronicle (self->visible_set));

      g_string_append_printf (words, "%s◇ %s", i > 0 ? "\n" : "", account);
    }
  return words->len > 0 ? g_string_free_and_steal (g_steal_pointer (&words)) : NULL;
}
