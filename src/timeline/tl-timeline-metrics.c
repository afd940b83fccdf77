/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-timeline-private.h"

#include <math.h>

/* What is drawn beside text grows with it: a size is this share of the height of a line, on a whole
 * pixel, but at least so many pixels, as small text is read from near and a pointer is not. */
double
tl_of_line (double line, double share, double least)
{
  return MAX (round (line * share), least);
}

/* Sets all sizes from the font that the style sheet gives. */
void
tl_timeline_measure (TlTimeline *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *font = pango_context_get_metrics (context, NULL, NULL);
  double line =
      (double) (pango_font_metrics_get_ascent (font) + pango_font_metrics_get_descent (font)) /
      PANGO_SCALE;

  pango_font_metrics_unref (font);
  self->metrics = (TlTimelineMetrics) {
    .line_height = line,
    .axis_row_height = line + 6,
    .axis_height = 2 * (line + 6) + 4,
    .padding = 8,
    .edge = tl_of_line (line, 0.2, 4),
    .least_card = 4 * line,
    .lanes = {
      .heading_height = line + 10,
      .card_height = line + 10,
      .person_height = line + 4,
      .bar_height = tl_of_line (line, 0.22, 4) + 2,
      .row_gap = 5,
      .boxes = {
        .card_max = (float) (16 * line),
        .chip_min = (float) (4.5 * line),
        .mark_width = (float) tl_of_line (line, 0.54, 10),
        .cluster_width = (float) (3 * line),
        .gap = 5,
      },
    },
  };
}

/* Style changes often, as with the focus; the font of the widget seldom does. */
static gboolean
is_font_new (TlTimeline *self)
{
  const PangoFontDescription *font =
      pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self)));

  if (self->font != NULL && pango_font_description_equal (self->font, font))
    return FALSE;
  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = pango_font_description_copy (font);
  return TRUE;
}

/* Measures everything anew if the style sheet gives another font. Returns whether it does. */
gboolean
tl_timeline_update_font (TlTimeline *self)
{
  if (!is_font_new (self))
    return FALSE;
  tl_timeline_measure (self);
  tl_timeline_update_end_room (self);
  tl_text_cache_forget (self->texts);
  tl_tick_labels_forget (self->tick_labels);
  tl_tick_finder_forget (self->ticks);
  tl_box_cache_forget (self->pictures);
  tl_timeline_forget_title_widths (self);
  return TRUE;
}

void
tl_timeline_forget_title_widths (TlTimeline *self)
{
  guint n = 0;

  if (self->visible_set != NULL)
    n = tl_chronicle_get_columns (tl_visible_set_get_chronicle (self->visible_set))->n_items;
  g_array_set_size (self->title_widths, n);
  for (guint i = 0; i < n; i++)
    g_array_index (self->title_widths, float, i) = -1;
}

/* What the title of a kind of item looks like on its card. */
TlTextStyle
tl_timeline_title_style (TlItemKind kind)
{
  switch (kind)
    {
    case TL_ITEM_QUOTE:
      return TL_TEXT_QUOTE;
    case TL_ITEM_PERSON:
      return TL_TEXT_SMALL_BOLD;
    case TL_ITEM_EVENT:
    case TL_N_ITEM_KINDS:
    default:
      return TL_TEXT_PLAIN;
    }
}

/* The width of a row's title with its padding; estimated once. */
float
tl_timeline_title_width (guint row, gpointer user_data)
{
  TlTimeline *self = user_data;
  float *known = &g_array_index (self->title_widths, float, row);

  if (*known < 0)
    {
      TlChronicle *chronicle = tl_visible_set_get_chronicle (self->visible_set);
      TlItemKind kind = (TlItemKind) tl_chronicle_get_columns (chronicle)->kind[row];

      *known = (float) (tl_text_cache_estimate (self->texts, tl_timeline_title_style (kind),
                                                tl_chronicle_row_title (chronicle, row)) +
                        2 * self->metrics.padding + self->metrics.edge);
    }
  return *known;
}

/* Lays everything out anew: items, lanes or sizes have changed. */
void
tl_timeline_set_layout (TlTimeline *self)
{
  TlLaneRows *rows = NULL;

  if (self->visible_set != NULL)
    rows = tl_lane_rows_new (self->lane_table, self->visible_set);
  self->metrics.lanes.height =
      MAX (gtk_widget_get_height (GTK_WIDGET (self)) - self->metrics.axis_height, 0);
  tl_lane_layout_set (self->lanes, rows, tl_camera_get_time_scale (self->camera),
                      &self->metrics.lanes, tl_timeline_title_width, self);
  self->layout_stale = FALSE;
  tl_timeline_queue_children (self);
}
