/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the timeline shows, for elsewhere than the screen. */

#include "tl-timeline-private.h"

/* The style sheet has light colours for what is on paper. */
#define PAPER_CLASS "tl-paper"

/* Above and below the caption. */
#define CAPTION_MARGIN 12

/* Where the names of lanes begin. Returns how high the line is. */
static int
append_line (TlTimeline *self,
             GtkSnapshot *snapshot,
             TlTextStyle style,
             const char *words,
             TlPaletteColor color,
             int y)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  double padding = self->metrics.padding;
  const TlText *text = tl_text_cache_get (self->texts, style, words, width - 2 * (int) padding,
                                          &self->colors[color]);

  tl_timeline_draw_node (snapshot, text->node, tl_timeline_mirror (self, padding, text->width), y);
  return text->height;
}

/* Returns how high it is. */
static float
append_caption (TlTimeline *self, GtkSnapshot *snapshot, const char *title, const char *words)
{
  int y = CAPTION_MARGIN;

  y += append_line (self, snapshot, TL_TEXT_BOLD, title, TL_COLOR_TEXT, y);
  y += append_line (self, snapshot, TL_TEXT_SMALL, words, TL_COLOR_DIM_TEXT, y);
  return (float) (y + CAPTION_MARGIN);
}

static GskRenderNode *
draw_timeline (TlTimeline *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  tl_timeline_draw_items (self, snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

/* The timeline is drawn first, as it looks the colours up. */
static GskRenderNode *
draw_picture (TlTimeline *self, const char *title, const char *words)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GtkSnapshot *caption = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) timeline = draw_timeline (self);
  float top = title != NULL ? append_caption (self, caption, title, words) : 0;
  g_autoptr (GskRenderNode) caption_node = gtk_snapshot_free_to_node (caption);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, top + height);

  gtk_snapshot_push_clip (snapshot, &bounds);
  gtk_snapshot_append_color (snapshot, &self->colors[TL_COLOR_BACKGROUND], &bounds);
  tl_timeline_draw_node (snapshot, caption_node, 0, 0);
  tl_timeline_draw_node (snapshot, timeline, 0, top);
  gtk_snapshot_pop (snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * tl_timeline_dup_picture:
 * @self: a timeline
 * @title: (nullable): a title to stand above the picture
 * @words: what to say under @title; %NULL if that is
 * @on_paper: whether it is for white paper, whatever the style of the application is
 *
 * Draws what the timeline shows now, apart from the focus. The size of the picture is that of its
 * bounds, which begin at the origin.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL when there is none, as the timeline was
 *   never laid out or has nothing to show
 */
GskRenderNode *
tl_timeline_dup_picture (TlTimeline *self, const char *title, const char *words, gboolean on_paper)
{
  GskRenderNode *picture;

  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  g_return_val_if_fail ((title == NULL) == (words == NULL), NULL);

  if (self->visible_set == NULL || gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return NULL;
  if (on_paper)
    gtk_widget_add_css_class (GTK_WIDGET (self), PAPER_CLASS);
  picture = draw_picture (self, title, words);
  if (on_paper)
    gtk_widget_remove_css_class (GTK_WIDGET (self), PAPER_CLASS);
  return picture;
}
