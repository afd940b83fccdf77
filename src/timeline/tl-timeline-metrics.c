/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-timeline-private.h"

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
    .edge = 4,
    .lanes = {
      .heading_height = line + 10,
      .card_height = line + 10,
      .person_height = line + 4,
      .bar_height = 6,
      .row_gap = 5,
      .boxes = {
        .card_max = (float) (16 * line),
        .chip_min = (float) (4 * line),
        .mark_width = 10,
        .cluster_width = (float) (3 * line),
        .gap = 5,
      },
    },
  };
}

static void
set_quote_text (PangoLayout *layout, const char *words)
{
  g_autofree char *quoted = g_strdup_printf ("“%s”", words);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
  pango_layout_set_text (layout, quoted, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static void
set_name_text (PangoLayout *layout, const char *name)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_text (layout, name, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/* The title of a row as it stands on its card: (transfer full). */
PangoLayout *
tl_timeline_title_layout (TlTimeline *self, guint row)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (self->visible_set);
  const char *title = tl_chronicle_row_title (chronicle, row);
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  switch ((TlItemKind) tl_chronicle_get_columns (chronicle)->kind[row])
    {
    case TL_ITEM_QUOTE:
      set_quote_text (layout, title);
      break;
    case TL_ITEM_PERSON:
      set_name_text (layout, title);
      break;
    case TL_ITEM_EVENT:
    case TL_N_ITEM_KINDS:
    default:
      pango_layout_set_text (layout, title, -1);
    }
  return layout;
}

/* The width of a row's title with its padding; measured once. */
float
tl_timeline_title_width (guint row, gpointer user_data)
{
  TlTimeline *self = user_data;
  float *known = &g_array_index (self->title_widths, float, row);

  if (*known < 0)
    {
      g_autoptr (PangoLayout) layout = tl_timeline_title_layout (self, row);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      *known = (float) (width + 2 * self->metrics.padding + self->metrics.edge);
    }
  return *known;
}

/* Lays the items out again when anything but the view's place in time has changed. */
void
tl_timeline_ensure_layout (TlTimeline *self)
{
  double scale = tl_camera_get_seconds_per_pixel (self->camera);

  if (self->visible_set == NULL || (!self->layout_stale && self->lanes.seconds_per_pixel == scale))
    return;

  self->metrics.lanes.height =
      MAX (gtk_widget_get_height (GTK_WIDGET (self)) - self->metrics.axis_height, 0);
  tl_lane_layout_update (&self->lanes, self->visible_set, scale, &self->metrics.lanes,
                         tl_timeline_title_width, self);
  self->layout_stale = FALSE;
}

/* The world px of the left edge of the view. */
double
tl_timeline_world_x (TlTimeline *self)
{
  return (tl_camera_get_from (self->camera) - self->lanes.origin) / self->lanes.seconds_per_pixel;
}
