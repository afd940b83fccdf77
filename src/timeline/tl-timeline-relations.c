/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What has to do with the selected item. Lines lead to its quotes and to what its disputes are
 * about; they run under the boxes, so that no title is crossed. Each related box gets an edge:
 * solid for quotes, dashed for disputes, dotted for people. */

#include "tl-relations.h"
#include "tl-timeline-box-private.h"

#define LINE_WIDTH 1.5f
#define ALPHA      0.8f

/* Where a line leaves a box, from its beginning. */
#define ANCHOR 12.0

/* How far the line between two boxes of one row hangs down. */
#define SAG 10.0

/* The relations of the selected item, found once for a selection. */
static const GArray *
relations_of_selected (TlTimeline *self)
{
  guint row = self->selection != NULL ? tl_selection_get_row (self->selection) : TL_ROW_NONE;
  guint position;

  if (self->relations == NULL && row != TL_ROW_NONE && self->visible_set != NULL &&
      tl_visible_set_find (self->visible_set, row, &position))
    self->relations = tl_relations_find (self->visible_set, row);
  return self->relations;
}

/* To be called when another item is selected or others are shown. */
void
tl_timeline_forget_relations (TlTimeline *self)
{
  g_clear_pointer (&self->relations, g_array_unref);
}

static GskStroke *
stroke_for (TlRelationKind kind)
{
  GskStroke *stroke = gsk_stroke_new (LINE_WIDTH);

  if (kind == TL_RELATION_DISPUTE)
    gsk_stroke_set_dash (stroke, (float[2]) { 6, 4 }, 2);
  if (kind == TL_RELATION_PERSON)
    gsk_stroke_set_dash (stroke, (float[2]) { 1.5f, 3 }, 2);
  return stroke;
}

static void
draw_path (TlTimeline *self, GtkSnapshot *snapshot, GskPath *path, TlRelationKind kind)
{
  GskStroke *stroke = stroke_for (kind);
  GdkRGBA color = self->colors[TL_COLOR_SELECTION];

  color.alpha *= ALPHA;
  gtk_snapshot_append_stroke (snapshot, path, stroke, &color);
  gsk_stroke_free (stroke);
}

/* The box of a row, or what counts it: the topmost, where an item stands in several lanes. */
static const TlPlacedBox *
find_box (TlTimeline *self, const GArray *placed, guint row)
{
  for (guint i = 0; i < placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);

      if (box->level != TL_LEVEL_CLUSTER && box->row == row)
        return box;
    }
  for (guint i = 0; i < placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);

      if (tl_timeline_counts_row (self, box, row))
        return box;
    }
  return NULL;
}

static const TlPlacedBox *
find_selected (const GArray *placed)
{
  for (guint i = 0; i < placed->len; i++)
    if (g_array_index (placed, TlPlacedBox, i).selected)
      return &g_array_index (placed, TlPlacedBox, i);
  return NULL;
}

/* As near to @wanted as the box reaches. */
static double
anchor_x (const TlDrawnBox *drawn, double wanted)
{
  double inset = MIN (ANCHOR, (drawn->right - drawn->left) / 2);

  return CLAMP (wanted, drawn->left + inset, drawn->right - inset);
}

/* A line leaves a card at its beginning, and a person's bar, which is as long as a life, where it
 * is nearest to what it leads to: lines that all fan out from one end would cross everything. */
static double
line_start (const TlDrawnBox *one, const TlDrawnBox *other)
{
  return anchor_x (one, one->kind == TL_ITEM_PERSON ? other->left + ANCHOR : one->left);
}

static GskPath *
line_between (const TlDrawnBox *one, const TlDrawnBox *other)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  gboolean down = other->y > one->y;
  gboolean level = ABS (other->y - one->y) < 1;
  float x0 = (float) line_start (one, other);
  float x1 = (float) anchor_x (other, (double) x0);
  float y0 = (float) (one->y + (down || level ? one->height : 0));
  float y1 = (float) (other->y + (down && !level ? 0 : other->height));
  float middle = level ? y0 + (float) SAG : (y0 + y1) / 2;

  gsk_path_builder_move_to (builder, x0, y0);
  gsk_path_builder_cubic_to (builder, x0, middle, x1, middle, x1, y1);
  return gsk_path_builder_free_to_path (builder);
}

static void
draw_line (TlTimeline *self,
           GtkSnapshot *snapshot,
           const TlPlacedBox *selected,
           const TlPlacedBox *box,
           TlRelationKind kind)
{
  TlDrawnBox from = tl_timeline_drawn_box (self, selected);
  TlDrawnBox to = tl_timeline_drawn_box (self, box);
  GskPath *path = line_between (&from, &to);

  draw_path (self, snapshot, path, kind);
  gsk_path_unref (path);
}

/* Between two boxes of one lane that stand one above the other, a line would be hidden by what
 * stands between them but for scraps of it; a cluster has nothing else that tells that it is
 * related. */
static gboolean
is_line_hidden (const TlPlacedBox *one, const TlPlacedBox *other)
{
  return one->lane == other->lane && one->level != TL_LEVEL_CLUSTER &&
         other->level != TL_LEVEL_CLUSTER && one->x < other->x + other->width &&
         other->x < one->x + one->width;
}

/* Draws the lines, which the boxes are to be drawn over. A cluster gets one, however many of what
 * it counts are related. */
void
tl_timeline_draw_relation_lines (TlTimeline *self, GtkSnapshot *snapshot, const GArray *placed)
{
  const GArray *relations = relations_of_selected (self);
  const TlPlacedBox *selected = find_selected (placed);
  g_autoptr (GHashTable) reached = g_hash_table_new (NULL, NULL);

  if (relations == NULL || selected == NULL)
    return;
  for (guint i = 0; i < relations->len; i++)
    {
      const TlRelation *relation = &g_array_index (relations, TlRelation, i);
      const TlPlacedBox *box = find_box (self, placed, relation->row);

      if (relation->kind == TL_RELATION_PERSON || box == NULL || box == selected ||
          is_line_hidden (selected, box) || !g_hash_table_add (reached, (gpointer) box))
        continue;
      draw_line (self, snapshot, selected, box, relation->kind);
    }
}

static void
draw_edge (TlTimeline *self, GtkSnapshot *snapshot, const TlPlacedBox *box, TlRelationKind kind)
{
  TlDrawnBox drawn = tl_timeline_drawn_box (self, box);
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskRoundedRect edge;
  GskPath *path;

  tl_timeline_box_shape (self, &drawn, 1, &edge);
  gsk_path_builder_add_rounded_rect (builder, &edge);
  path = gsk_path_builder_free_to_path (builder);
  draw_path (self, snapshot, path, kind);
  gsk_path_unref (path);
}

/* Draws the edges of the related boxes over them. What shares only a person with the selected item
 * is marked where it is drawn itself: nearly every cluster counts some. */
void
tl_timeline_draw_relation_edges (TlTimeline *self, GtkSnapshot *snapshot, const GArray *placed)
{
  const GArray *relations = relations_of_selected (self);

  for (guint i = 0; relations != NULL && i < placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);
      const TlRelation *relation =
          box->level != TL_LEVEL_CLUSTER ? tl_relations_get (relations, box->row) : NULL;

      if (relation != NULL && !box->selected)
        draw_edge (self, snapshot, box, relation->kind);
    }
}

/* What a row is to the selected item, or %NULL. */
char *
tl_timeline_relation_words (TlTimeline *self, guint row)
{
  const GArray *relations = relations_of_selected (self);
  const TlRelation *relation = relations != NULL ? tl_relations_get (relations, row) : NULL;

  return relation != NULL
             ? tl_relation_words (relation, tl_visible_set_get_chronicle (self->visible_set))
             : NULL;
}
