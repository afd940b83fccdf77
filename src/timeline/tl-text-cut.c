/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cutting a text short takes most of its letters as they are. Shaping them anew for each width
 * would cost thirty times as much, and at the edges of a moving view widths change all the time. */

#include "tl-text-cut.h"

/* Glyphs of one font, one after the other. */
typedef struct
{
  const PangoGlyphInfo *glyphs;
  guint n;
} TlGlyphs;

static int
width_of (const TlGlyphs *glyphs)
{
  int width = 0;

  for (guint i = 0; i < glyphs->n; i++)
    width += glyphs->glyphs[i].geometry.width;
  return width;
}

/* Of what is not all of one font, only the text layout knows how to cut it. */
static gboolean
get_glyphs (GskRenderNode *node, TlGlyphs *glyphs)
{
  if (node == NULL || gsk_render_node_get_node_type (node) != GSK_TEXT_NODE)
    return FALSE;
  glyphs->glyphs = gsk_text_node_get_glyphs (node, &glyphs->n);
  return TRUE;
}

static gboolean
is_plain_letter (gunichar character)
{
  GUnicodeScript script = g_unichar_get_script (character);

  return script == G_UNICODE_SCRIPT_LATIN || script == G_UNICODE_SCRIPT_GREEK ||
         script == G_UNICODE_SCRIPT_CYRILLIC;
}

/* What stands between letters of all scripts, of which none is joined to its neighbours, none runs
 * the other way, and none is wide: wide ones are followed by dots of their own. */
static gboolean
is_plain_sign (gunichar character)
{
  return g_unichar_get_script (character) == G_UNICODE_SCRIPT_COMMON &&
         !g_unichar_iswide (character) && !g_unichar_iszerowidth (character);
}

/**
 * tl_text_is_plain:
 * @words: a text
 *
 * Returns: whether it is in Latin, Greek or Cyrillic letters, each of which looks the same whatever
 *   comes after it
 */
gboolean
tl_text_is_plain (const char *words)
{
  gboolean has_letters = FALSE;

  for (; *words != '\0'; words = g_utf8_next_char (words))
    {
      gunichar character = g_utf8_get_char (words);

      if (is_plain_letter (character))
        has_letters = TRUE;
      else if (!is_plain_sign (character))
        return FALSE;
    }
  return has_letters;
}

static gboolean
is_of_one_font (const TlText *whole, GskRenderNode *dots)
{
  TlGlyphs letters;
  TlGlyphs end;

  return get_glyphs (whole->node, &letters) && get_glyphs (dots, &end) &&
         gsk_text_node_get_font (whole->node) == gsk_text_node_get_font (dots) &&
         gsk_text_node_get_offset (whole->node)->x == 0 &&
         PANGO_PIXELS_CEIL (width_of (&letters)) == whole->width;
}

/* How many glyphs have room, none of them a part of a letter. */
static guint
count_fitting (const TlGlyphs *letters, int room)
{
  guint fitting = 0;
  int x = 0;

  for (guint i = 0; i < letters->n && x <= room; i++)
    {
      if (letters->glyphs[i].attr.is_cluster_start)
        fitting = i;
      x += letters->glyphs[i].geometry.width;
    }
  return fitting;
}

static GskRenderNode *
join (GskRenderNode *whole, const TlGlyphs *letters, const TlGlyphs *dots, const GdkRGBA *color)
{
  PangoGlyphString *string = pango_glyph_string_new ();
  GskRenderNode *node;

  pango_glyph_string_set_size (string, (int) (letters->n + dots->n));
  for (guint i = 0; i < letters->n; i++)
    string->glyphs[i] = letters->glyphs[i];
  for (guint i = 0; i < dots->n; i++)
    string->glyphs[letters->n + i] = dots->glyphs[i];
  node = gsk_text_node_new (gsk_text_node_get_font (whole), string, color,
                            gsk_text_node_get_offset (whole));
  pango_glyph_string_free (string);
  return node;
}

/**
 * tl_text_cut:
 * @whole: a plain text
 * @dots: (nullable): an ellipsis in the same style
 * @room: the pixels that it may take, less than its width
 * @color: its colour
 * @cut: (out): the text with as many of its letters as there is room for and an ellipsis, just as
 *   Pango cuts it short; its node is to be unreffed
 *
 * Returns: %FALSE for a text that is not all of one font
 */
gboolean
tl_text_cut (const TlText *whole, GskRenderNode *dots, int room, const GdkRGBA *color, TlText *cut)
{
  TlGlyphs letters;
  TlGlyphs end;

  if (!is_of_one_font (whole, dots))
    return FALSE;
  get_glyphs (whole->node, &letters);
  get_glyphs (dots, &end);
  letters.n = count_fitting (&letters, room * PANGO_SCALE - width_of (&end));
  *cut = (TlText) { join (whole->node, &letters, &end, color),
                    MAX (room, PANGO_PIXELS_CEIL (width_of (&end))), whole->height };
  return TRUE;
}
