/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-timeline-cluster.h"

#include <math.h>

#define CARD_RADIUS 6.0f
#define MARK_RADIUS 0.3f /* of its width */
#define RING_WIDTH  2.0f

#define ROOM_STEP 12

static void
outline (GtkSnapshot *snapshot, const GskRoundedRect *shape, float width, const GdkRGBA *color)
{
  gtk_snapshot_append_border (snapshot, shape, (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

guint64
tl_timeline_themes_of (TlTimeline *self, guint row)
{
  return tl_chronicle_get_columns (tl_visible_set_get_chronicle (self->visible_set))->themes[row];
}

/* Texts are cut short in steps, so that the next frame finds most of them in the cache. */
int
tl_timeline_whole_room (double room)
{
  return (int) (room / ROOM_STEP) * ROOM_STEP;
}

/* Whether a title can be read in so many pixels: a letter or two and an ellipsis tell nothing. */
gboolean
tl_timeline_has_title_room (TlTimeline *self, guint row, double room)
{
  double whole =
      tl_timeline_title_width (row, self) - 2 * self->metrics.padding - self->metrics.edge;

  return room >= self->metrics.line_height * 2 || room >= whole;
}

/* The lines of the axis and of relations do not cross a title that stands on no card. */
void
tl_timeline_clear_behind (TlTimeline *self,
                          GtkSnapshot *snapshot,
                          const TlDrawnBox *drawn,
                          double x,
                          double width)
{
  gtk_snapshot_append_color (snapshot, &self->colors[TL_COLOR_BACKGROUND],
                             &GRAPHENE_RECT_INIT ((float) floor (x), (float) floor (drawn->y),
                                                  (float) MAX (ceil (width), 0),
                                                  (float) floor (drawn->height)));
}

void
tl_timeline_draw_title (TlTimeline *self,
                        GtkSnapshot *snapshot,
                        const TlDrawnBox *drawn,
                        double x,
                        const GdkRGBA *color)
{
  double room = drawn->right - x - self->metrics.padding;
  double whole =
      tl_timeline_title_width (drawn->row, self) - 2 * self->metrics.padding - self->metrics.edge;
  const TlText *text;

  if (!tl_timeline_has_title_room (self, drawn->row, room))
    return;

  text = tl_text_cache_get (
      self->texts, tl_timeline_title_style (drawn->kind),
      tl_chronicle_row_title (tl_visible_set_get_chronicle (self->visible_set), drawn->row),
      room >= whole - 1 ? -1 : tl_timeline_whole_room (room), color);
  tl_timeline_draw_node (snapshot, text->node, x, drawn->y + (drawn->height - text->height) / 2);
}

float
tl_timeline_box_radius (const TlDrawnBox *drawn)
{
  if (drawn->level == TL_LEVEL_CLUSTER || drawn->kind != TL_ITEM_EVENT)
    return (float) MIN (drawn->height, drawn->right - drawn->left) / 2;
  return drawn->level == TL_LEVEL_MARK ? MARK_RADIUS * (float) (drawn->right - drawn->left)
                                       : CARD_RADIUS;
}

/* A person's bar is square where it goes on beyond the view. */
static void
square_ends (const TlDrawnBox *drawn, GskRoundedRect *shape)
{
  if (drawn->kind != TL_ITEM_PERSON || drawn->level == TL_LEVEL_CLUSTER)
    return;
  if (drawn->cut)
    shape->corner[GSK_CORNER_TOP_LEFT] = shape->corner[GSK_CORNER_BOTTOM_LEFT] =
        GRAPHENE_SIZE_INIT (0, 0);
  if (drawn->runs_on)
    shape->corner[GSK_CORNER_TOP_RIGHT] = shape->corner[GSK_CORNER_BOTTOM_RIGHT] =
        GRAPHENE_SIZE_INIT (0, 0);
}

/* So many pixels around a box; of a person, around the bar without a name that stands behind it. */
void
tl_timeline_box_shape (TlTimeline *self,
                       const TlDrawnBox *drawn,
                       double margin,
                       GskRoundedRect *shape)
{
  TlDrawnBox bare = *drawn;

  if (drawn->kind == TL_ITEM_PERSON && drawn->level != TL_LEVEL_CLUSTER)
    bare.right = MAX (drawn->end, drawn->left + self->metrics.lanes.boxes.mark_width);
  tl_rounded (shape, bare.left - margin, bare.y - margin, bare.right - bare.left + 2 * margin,
              bare.height + 2 * margin, tl_timeline_box_radius (&bare) + (float) margin);
  square_ends (drawn, shape);
}

static void
draw_ring (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn)
{
  GskRoundedRect ring;

  tl_rounded (&ring, drawn->left - RING_WIDTH, drawn->y - RING_WIDTH,
              drawn->right - drawn->left + 2 * RING_WIDTH, drawn->height + 2 * RING_WIDTH,
              tl_timeline_box_radius (drawn) + RING_WIDTH);
  square_ends (drawn, &ring);
  outline (snapshot, &ring, RING_WIDTH, &self->colors[TL_COLOR_SELECTION]);
}

/* A card whose time goes on in the view slides along its bar, so that it can be read; at an edge
 * of the view a title is cut short rather than cut off. */
static void
keep_in_view (TlTimeline *self, TlDrawnBox *drawn)
{
  double width = tl_camera_get_width (self->camera);
  double slack = drawn->box->to - (drawn->box->x + drawn->box->width);
  double slide = CLAMP (RING_WIDTH - drawn->left, 0, MAX (slack, 0));

  /* A box that begins with the view moves as a whole, which the gap behind it allows, so that its
   * title is not cut short for a pixel or two. */
  if (drawn->left >= 0)
    slide = MAX (RING_WIDTH - drawn->left, 0);
  if (drawn->kind == TL_ITEM_PERSON || drawn->level == TL_LEVEL_CLUSTER)
    slide = 0;
  drawn->left = MAX (drawn->left + slide, RING_WIDTH);
  drawn->right = MIN (drawn->right + slide, width - RING_WIDTH);
  drawn->runs_on = drawn->box->goes_on || drawn->end > width;
  drawn->end = MIN (drawn->end, width - RING_WIDTH);
}

/* What is left of a card at an edge of the view, when it is too little for a title, is a mark. What
 * has lost less than a pixel has lost it to rounding. */
static void
shrink_to_mark (TlTimeline *self, TlDrawnBox *drawn)
{
  double room = drawn->right - drawn->left;

  if (drawn->kind == TL_ITEM_PERSON || drawn->level > TL_LEVEL_CHIP ||
      room > drawn->box->width - 1 || room >= self->metrics.least_card)
    return;
  drawn->level = TL_LEVEL_MARK;
  drawn->right = MIN (drawn->right, drawn->left + self->metrics.lanes.boxes.mark_width);
}

/* Moves a box as a whole to a whole pixel: then it looks the same wherever it is. */
static void
snap (TlDrawnBox *drawn)
{
  double shift = drawn->left - floor (drawn->left);

  drawn->left -= shift;
  drawn->right -= shift;
  drawn->end -= shift;
}

/* What is in view of a box. */
TlDrawnBox
tl_timeline_drawn_box (TlTimeline *self, const TlPlacedBox *box)
{
  TlDrawnBox drawn = {
    .box = box,
    .row = box->row,
    .kind = box->kind,
    .level = box->level,
    .left = box->x,
    .right = box->x + box->width,
    .end = box->to,
    .y = self->metrics.axis_height + box->y + box->inset,
    .height = tl_placed_box_height (box, &self->metrics.lanes),
    .cut = box->continues || box->x < 0,
  };

  if (box->level == TL_LEVEL_MARK && box->kind != TL_ITEM_PERSON)
    drawn.right = box->x + self->metrics.lanes.boxes.mark_width;
  else
    keep_in_view (self, &drawn);
  shrink_to_mark (self, &drawn);
  snap (&drawn);
  return drawn;
}

static void
draw_face (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn)
{
  if (tl_is_lone (drawn->box) && drawn->box->earlier == 0)
    tl_timeline_draw_lone_person (self, snapshot, drawn);
  else if (drawn->level == TL_LEVEL_CLUSTER)
    tl_timeline_draw_cluster (self, snapshot, drawn);
  else if (drawn->kind == TL_ITEM_PERSON)
    tl_timeline_draw_person (self, snapshot, drawn);
  else if (drawn->level == TL_LEVEL_MARK)
    tl_timeline_draw_mark (self, snapshot, drawn);
  else
    tl_timeline_draw_card (self, snapshot, drawn);
}

/* How far from its left edge the picture of a box may reach: a person's to where their time ends,
 * and what a search marks on the corner of a cluster to the edge of the view, if that is near. */
static float
reach_of (TlTimeline *self, const TlDrawnBox *drawn)
{
  double room = tl_camera_get_width (self->camera) - drawn->left;

  if (drawn->level == TL_LEVEL_CLUSTER && self->hits->len == 0)
    return 0;
  if (drawn->level == TL_LEVEL_CLUSTER)
    return (float) MIN (floor (room), 2 * self->metrics.lanes.boxes.cluster_width);
  return drawn->kind == TL_ITEM_PERSON ? (float) (drawn->end - drawn->left) : 0;
}

/* The picture of a box as it would be in the corner of the view. */
static GskRenderNode *
picture_of (TlTimeline *self, const TlDrawnBox *drawn)
{
  TlBoxLook look = {
    .row = drawn->row,
    .lane = drawn->level == TL_LEVEL_CLUSTER ? drawn->box->lane : 0,
    .n_counted = drawn->box->n_counted,
    .earlier = drawn->box->earlier,
    .level = drawn->level,
    .cut = drawn->cut,
    .runs_on = drawn->runs_on,
    .width = (float) (drawn->right - drawn->left),
    .end = reach_of (self, drawn),
  };
  GskRenderNode *node = tl_box_cache_get (self->pictures, &look);
  TlDrawnBox cornered = *drawn;
  GtkSnapshot *snapshot;

  if (node != NULL)
    return node;

  snapshot = gtk_snapshot_new ();
  cornered.left = cornered.y = 0;
  cornered.right = look.width;
  cornered.end = look.end;
  draw_face (self, snapshot, &cornered);
  tl_timeline_draw_hits (self, snapshot, &cornered);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    tl_box_cache_put (self->pictures, &look, node);
  return node;
}

/* Draws the picture of a box that may soon be needed. */
void
tl_timeline_draw_ahead (TlTimeline *self, const TlPlacedBox *box)
{
  TlDrawnBox drawn = tl_timeline_drawn_box (self, box);

  if (drawn.right - drawn.left >= 1)
    picture_of (self, &drawn);
}

/* Where the time of an item goes on that began further left in the view, a bar says so: a mark
 * without a title would be taken for a beginning. */
gboolean
tl_timeline_is_bar_only (const TlDrawnBox *drawn)
{
  const TlPlacedBox *box = drawn->box;

  return box->continues && box->x > 0 && box->to > box->x && box->level < TL_LEVEL_MARK &&
         drawn->level == TL_LEVEL_MARK;
}

/* Draws what stands for an item, or for several. */
void
tl_timeline_draw_box (TlTimeline *self, GtkSnapshot *snapshot, const TlPlacedBox *box)
{
  TlDrawnBox drawn = tl_timeline_drawn_box (self, box);
  GskRenderNode *picture;

  if (drawn.kind != TL_ITEM_PERSON && box->level < TL_LEVEL_MARK)
    tl_timeline_draw_bar (self, snapshot, &drawn);
  if (drawn.right - drawn.left < 1 || tl_timeline_is_bar_only (&drawn))
    return;

  picture = picture_of (self, &drawn);
  if (picture != NULL)
    tl_timeline_draw_node (snapshot, picture, drawn.left, drawn.y);
  if (box->selected)
    draw_ring (self, snapshot, &drawn);
}
