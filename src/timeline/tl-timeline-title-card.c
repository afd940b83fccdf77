/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The full title of the selected item beside its box, for readers who step through the items by
 * keys and so see no tooltip. */

#include "tl-quotation-words.h"
#include "tl-timeline-box-private.h"

#include <math.h>

#define RADIUS   6.0f
#define PADDING  8.0
#define DISTANCE 5.0

/* A title is wrapped at so many heights of a line. */
#define WRAP_LINES 22

/* Whether a title stands on its box from its first letter to its last. */
static gboolean
shows_whole_title (TlTimeline *self, const TlDrawnBox *drawn)
{
  double from = drawn->left;

  if (drawn->level >= TL_LEVEL_MARK)
    return FALSE;
  if (drawn->kind == TL_ITEM_PERSON && drawn->right - drawn->end >= 1)
    from = MAX (drawn->end, drawn->left);
  return drawn->right - from >= tl_timeline_title_width (drawn->row, self) - 1;
}

static PangoLayout *
layout_for (TlTimeline *self, guint row)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (self->visible_set);
  gboolean quote = tl_chronicle_get_columns (chronicle)->kind[row] == TL_ITEM_QUOTE;
  const char *title = tl_chronicle_row_title (chronicle, row);
  g_autofree char *text = quote ? tl_quotation_words (title) : g_strdup (title);
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  double room = tl_camera_get_width (self->camera) - 4 * PADDING;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (
      layout, (int) MAX (MIN (room, WRAP_LINES * self->metrics.line_height), 1) * PANGO_SCALE);
  if (quote)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
      pango_layout_set_attributes (layout, attributes);
    }
  return layout;
}

/* Below the box and the marks under it; above it where there is no room below. */
static graphene_rect_t
place_card (TlTimeline *self, const TlDrawnBox *drawn, double width, double height)
{
  double room = gtk_widget_get_width (GTK_WIDGET (self)) - width - DISTANCE;
  double below = drawn->y + drawn->height + self->metrics.lanes.bar_height + DISTANCE;
  double above = drawn->y - DISTANCE - height;
  double y = below + height <= gtk_widget_get_height (GTK_WIDGET (self)) ? below : above;

  return GRAPHENE_RECT_INIT ((float) floor (MAX (MIN (drawn->left, room), DISTANCE)),
                             (float) floor (MAX (y, self->metrics.axis_height)), (float) width,
                             (float) height);
}

static void
draw_card (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn, guint row)
{
  g_autoptr (PangoLayout) layout = layout_for (self, row);
  const GdkRGBA *edge = &self->colors[TL_COLOR_SELECTION];
  GskRoundedRect shape;
  graphene_rect_t bounds;
  int width;
  int height;

  pango_layout_get_pixel_size (layout, &width, &height);
  bounds = place_card (self, drawn, width + 2 * PADDING, height + PADDING);
  gsk_rounded_rect_init_from_rect (&shape, &bounds, RADIUS);
  gtk_snapshot_append_outset_shadow (snapshot, &shape, &(GdkRGBA) { 0, 0, 0, 0.25f }, 0, 1, 0, 5);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &self->colors[TL_COLOR_CARD], &bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { *edge, *edge, *edge, *edge });
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (bounds.origin.x + (float) PADDING,
                                                          bounds.origin.y + (float) PADDING / 2));
  gtk_snapshot_append_layout (snapshot, layout, &self->colors[TL_COLOR_TEXT]);
  gtk_snapshot_restore (snapshot);
}

/* Finds the box whose title the keyboard's user cannot read in full, or %NULL. */
static const TlPlacedBox *
find_cut_title (TlTimeline *self, const GArray *placed)
{
  for (guint i = 0; i < placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);
      TlDrawnBox drawn;

      if (!box->selected)
        continue;
      drawn = tl_timeline_drawn_box (self, box);
      return shows_whole_title (self, &drawn) ? NULL : box;
    }
  return NULL;
}

/* Draws the selected item's full title over the boxes while the timeline has the focus of the
 * keyboard and the title cannot be read where it stands. */
void
tl_timeline_draw_title_card (TlTimeline *self, GtkSnapshot *snapshot, const GArray *placed)
{
  const TlPlacedBox *box;
  TlDrawnBox drawn;

  if (!gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    return;
  box = find_cut_title (self, placed);
  if (box == NULL)
    return;
  drawn = tl_timeline_drawn_box (self, box);
  draw_card (self, snapshot, &drawn, tl_selection_get_row (self->selection));
}
