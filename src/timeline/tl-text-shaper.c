/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-text-shaper.h"

#include "tl-quotation-words.h"

#include <math.h>

#define ELLIPSIS "\u2026"

/* How much the body is larger than what a style sheet calls “smaller”. */
#define SMALLER 1.2

struct _TlTextShaper
{
  GtkWidget *widget;
  PangoLayout *layouts[TL_N_TEXT_STYLES];
};

/**
 * tl_text_shaper_new:
 * @widget: the widget on which the texts are drawn, in its font; not owned
 *
 * Returns: (transfer full): a shaper
 */
TlTextShaper *
tl_text_shaper_new (GtkWidget *widget)
{
  TlTextShaper *self = g_new0 (TlTextShaper, 1);

  self->widget = widget;
  return self;
}

/**
 * tl_text_shaper_free:
 * @self: a shaper
 *
 * Frees @self.
 */
void
tl_text_shaper_free (TlTextShaper *self)
{
  tl_text_shaper_forget (self);
  g_free (self);
}

/**
 * tl_text_shaper_forget:
 * @self: a shaper
 *
 * Asks the widget for its font anew.
 */
void
tl_text_shaper_forget (TlTextShaper *self)
{
  for (guint style = 0; style < TL_N_TEXT_STYLES; style++)
    g_clear_object (&self->layouts[style]);
}

/* The very size that style sheets give to what is to be “smaller”, so that canvas and labels share
 * a font: another takes long to load. */
static PangoAttribute *
create_small_size (PangoLayout *layout)
{
  const PangoFontDescription *font =
      pango_context_get_font_description (pango_layout_get_context (layout));

  return pango_attr_size_new_absolute (
      (int) round (pango_font_description_get_size (font) / SMALLER));
}

static void
set_style (PangoLayout *layout, TlTextStyle style)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (style == TL_TEXT_BOLD || style == TL_TEXT_SMALL_BOLD)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (style == TL_TEXT_SMALL || style == TL_TEXT_SMALL_BOLD)
    pango_attr_list_insert (attributes, create_small_size (layout));
  if (style == TL_TEXT_QUOTE)
    pango_attr_list_insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
  pango_layout_set_attributes (layout, attributes);
}

static PangoLayout *
ensure_layout (TlTextShaper *self, TlTextStyle style)
{
  PangoLayout *layout = self->layouts[style];

  if (layout != NULL)
    return layout;
  layout = self->layouts[style] = gtk_widget_create_pango_layout (self->widget, NULL);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  set_style (layout, style);
  return layout;
}

static PangoLayout *
lay_out (TlTextShaper *self, TlTextStyle style, const char *words, int room)
{
  PangoLayout *layout = ensure_layout (self, style);

  pango_layout_set_width (layout, room < 0 ? -1 : room * PANGO_SCALE);
  pango_layout_set_text (layout, words, -1);
  return layout;
}

/**
 * tl_text_shaper_lay_out:
 * @self: a shaper
 * @style: what the text looks like
 * @text: a text
 * @room: the pixels that it may take before it is cut short with an ellipsis, or -1 for no limit
 *
 * Returns: (transfer none): the text laid out, until another one is
 */
PangoLayout *
tl_text_shaper_lay_out (TlTextShaper *self, TlTextStyle style, const char *text, int room)
{
  g_autofree char *quoted = style == TL_TEXT_QUOTE ? tl_quotation_words (text) : NULL;

  return lay_out (self, style, quoted != NULL ? quoted : text, room);
}

static GskRenderNode *
draw (PangoLayout *layout, const GdkRGBA *color)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_snapshot_append_layout (snapshot, layout, color);
  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * tl_text_shaper_draw:
 * @self: a shaper
 * @style: what the text looks like
 * @text: a text
 * @room: the pixels that it may take before it is cut short with an ellipsis, or -1 for no limit
 * @color: its colour
 *
 * Returns: the text, whose node is to be unreffed
 */
TlText
tl_text_shaper_draw (TlTextShaper *self,
                     TlTextStyle style,
                     const char *text,
                     int room,
                     const GdkRGBA *color)
{
  PangoLayout *layout = tl_text_shaper_lay_out (self, style, text, room);
  TlText drawn = { .node = draw (layout, color) };

  pango_layout_get_pixel_size (layout, &drawn.width, &drawn.height);
  return drawn;
}

/**
 * tl_text_shaper_draw_dots:
 * @self: a shaper
 * @style: what the text looks like
 * @color: its colour
 *
 * Returns: (transfer full) (nullable): the ellipsis that a text ends with that is cut short
 */
GskRenderNode *
tl_text_shaper_draw_dots (TlTextShaper *self, TlTextStyle style, const GdkRGBA *color)
{
  return draw (lay_out (self, style, ELLIPSIS, -1), color);
}
