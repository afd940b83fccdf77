/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-print-text.h"

/* A text that is longer than this goes on in the application only, so that it fits on a page. */
#define MOST_LINES 12

/* Sizes in points; a grey of 0 is black. */
static const struct
{
  double size;
  PangoWeight weight;
  PangoStyle slant;
  double grey;
} styles[TL_PRINT_N_STYLES] = {
  [TL_PRINT_STYLE_TITLE] = { 20, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 0.1 },
  [TL_PRINT_STYLE_HEADING] = { 12.5, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 0.1 },
  [TL_PRINT_STYLE_TEXT] = { 10, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 0.1 },
  [TL_PRINT_STYLE_QUOTE] = { 10, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, 0.1 },
  [TL_PRINT_STYLE_SMALL] = { 8.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 0.35 },
};

/**
 * tl_print_is_mirrored:
 * @self: the paper
 *
 * Returns: whether lines begin on the right
 */
gboolean
tl_print_is_mirrored (const TlPrintSheet *self)
{
  return pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL;
}

/* Pango swaps left and right for a text that does not run as the lines of the paper do. */
static void
align_to_start (const TlPrintSheet *self, PangoLayout *layout)
{
  if (tl_print_is_mirrored (self) &&
      pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0)) !=
          PANGO_DIRECTION_LTR)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
}

/**
 * tl_print_create_layout:
 * @self: the paper
 * @style: what the text looks like
 * @text: a text
 * @width: the room for it in points
 *
 * Returns: (transfer full): the text in lines
 */
PangoLayout *
tl_print_create_layout (const TlPrintSheet *self,
                        TlPrintStyle style,
                        const char *text,
                        double width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (pango_context_get_font_description (self->context));

  pango_font_description_set_size (font, (int) (styles[style].size * PANGO_SCALE));
  pango_font_description_set_weight (font, styles[style].weight);
  pango_font_description_set_style (font, styles[style].slant);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -MOST_LINES);
  pango_layout_set_text (layout, text, -1);
  align_to_start (self, layout);
  return layout;
}

/**
 * tl_print_show_layout:
 * @self: the paper
 * @cr: where to draw
 * @style: what the text looks like
 * @layout: the text, with its width set
 * @x: where its room begins, in points from where lines begin
 * @y: its top, in points
 *
 * Draws a text.
 */
void
tl_print_show_layout (const TlPrintSheet *self,
                      cairo_t *cr,
                      TlPrintStyle style,
                      PangoLayout *layout,
                      double x,
                      double y)
{
  double width = (double) pango_layout_get_width (layout) / PANGO_SCALE;

  cairo_set_source_rgb (cr, styles[style].grey, styles[style].grey, styles[style].grey);
  cairo_move_to (cr, tl_print_is_mirrored (self) ? self->width - x - width : x, y);
  pango_cairo_show_layout (cr, layout);
}

/**
 * tl_print_put_text:
 * @self: the paper
 * @cr: (nullable): where to draw it; %NULL to measure only
 * @style: what the text looks like
 * @text: a text
 * @x: where its room begins, in points from where lines begin
 * @y: its top, in points
 * @width: its room in points
 *
 * Puts a text on paper.
 *
 * Returns: its height in points
 */
double
tl_print_put_text (const TlPrintSheet *self,
                   cairo_t *cr,
                   TlPrintStyle style,
                   const char *text,
                   double x,
                   double y,
                   double width)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  if (text[0] == '\0')
    return 0;
  layout = tl_print_create_layout (self, style, text, width);
  pango_layout_get_size (layout, NULL, &height);
  if (cr != NULL)
    tl_print_show_layout (self, cr, style, layout, x, y);
  return (double) height / PANGO_SCALE;
}

/**
 * tl_print_fit_width:
 * @layout: a text
 *
 * Gives a text one line and no more room than that takes.
 *
 * Returns: its width in points
 */
double
tl_print_fit_width (PangoLayout *layout)
{
  PangoRectangle size;

  pango_layout_set_height (layout, -1);
  pango_layout_get_extents (layout, NULL, &size);
  pango_layout_set_width (layout, size.width + PANGO_SCALE);
  return (double) size.width / PANGO_SCALE + 1;
}

/**
 * tl_print_baseline:
 * @self: the paper
 * @style: what the text looks like
 * @text: a text
 * @width: its room in points
 *
 * Returns: how far below its top its first line is, in points
 */
double
tl_print_baseline (const TlPrintSheet *self, TlPrintStyle style, const char *text, double width)
{
  g_autoptr (PangoLayout) layout = tl_print_create_layout (self, style, text, width);

  return (double) pango_layout_get_baseline (layout) / PANGO_SCALE;
}
