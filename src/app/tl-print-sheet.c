/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How each part of a document looks on paper. Where something is measured, it is put without
 * drawing, so that both give the same. */

#include "tl-print-sheet.h"

#include "tl-citation-note.h"
#include "tl-item-words.h"
#include "tl-participant.h"
#include "tl-print-text.h"
#include "tl-theme-color.h"

#include <glib/gi18n.h>

/* All in points. */
#define DATE_SHARE    0.24 /* of the width */
#define COLUMN_GAP    14.0
#define ITEM_GAP      9.0
#define HEADING_ABOVE 12.0
#define HEADING_BELOW 5.0
#define PART_GAP      10.0
#define DOT_SIZE      6.0
#define LEGEND_GAP    16.0
#define LINE_WIDTH    0.5
#define FOOT_LINE     13.0 /* from the end of the paper */

/* What a picture leaves of a page to the title and the first items. */
#define PICTURE_SHARE 0.7

static double
put_title (const TlPrintSheet *self, const TlPrintDocument *document, cairo_t *cr, double y)
{
  double height =
      tl_print_put_text (self, cr, TL_PRINT_STYLE_TITLE,
                         tl_chronicle_get_title (document->chronicle), 0, y, self->width);

  return height +
         tl_print_put_text (self, cr, TL_PRINT_STYLE_SMALL, document->words, 0, y + height,
                            self->width) +
         PART_GAP;
}

static double
put_picture (const TlPrintSheet *self, const TlPrintDocument *document, cairo_t *cr, double y)
{
  graphene_rect_t bounds;
  double scale;

  gsk_render_node_get_bounds (document->picture, &bounds);
  scale = MIN (self->width / bounds.size.width, PICTURE_SHARE * self->height / bounds.size.height);
  if (cr != NULL)
    {
      cairo_save (cr);
      cairo_translate (cr, (self->width - bounds.size.width * scale) / 2, y);
      cairo_scale (cr, scale, scale);
      gsk_render_node_draw (document->picture, cr);
      cairo_restore (cr);
    }
  return bounds.size.height * scale + PART_GAP;
}

static void
draw_dot (const TlPrintSheet *self, cairo_t *cr, TlTheme *theme, double x, double y)
{
  GdkRGBA color;

  x += DOT_SIZE / 2;
  tl_theme_color_get (theme, FALSE, &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_new_path (cr);
  cairo_arc (cr, tl_print_is_mirrored (self) ? self->width - x : x, y, DOT_SIZE / 2, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* Puts a theme's name, on the line below if it does not fit on this one. */
static void
put_theme (const TlPrintSheet *self, cairo_t *cr, TlTheme *theme, double *x, double *y)
{
  double room = self->width - 2 * DOT_SIZE;
  g_autoptr (PangoLayout) layout =
      tl_print_create_layout (self, TL_PRINT_STYLE_SMALL, tl_theme_get_name (theme), room);
  double width = tl_print_fit_width (layout);
  int height;

  pango_layout_get_size (layout, NULL, &height);
  if (*x > 0 && *x + 2 * DOT_SIZE + width > self->width)
    {
      *x = 0;
      *y += (double) height / PANGO_SCALE;
    }
  if (cr != NULL)
    {
      draw_dot (self, cr, theme, *x, *y + (double) height / PANGO_SCALE / 2);
      tl_print_show_layout (self, cr, TL_PRINT_STYLE_SMALL, layout, *x + 2 * DOT_SIZE, *y);
    }
  *x += 2 * DOT_SIZE + width + LEGEND_GAP;
}

static double
put_themes (const TlPrintSheet *self, const TlPrintDocument *document, cairo_t *cr, double y)
{
  guint n = g_list_model_get_n_items (tl_chronicle_get_themes (document->chronicle));
  double top = y;
  double x = 0;

  for (guint i = 0; i < n; i++)
    put_theme (self, cr, tl_chronicle_get_theme (document->chronicle, i), &x, &y);
  return y - top + tl_print_put_text (self, NULL, TL_PRINT_STYLE_SMALL, " ", 0, y, self->width) +
         PART_GAP;
}

static double
put_heading (const TlPrintSheet *self, const char *words, cairo_t *cr, double y)
{
  double height = HEADING_ABOVE;

  height += tl_print_put_text (self, cr, TL_PRINT_STYLE_HEADING, words, 0, y + height, self->width);
  if (cr != NULL)
    {
      cairo_rectangle (cr, 0, y + height, self->width, LINE_WIDTH);
      cairo_set_source_rgb (cr, 0.75, 0.75, 0.75);
      cairo_fill (cr);
    }
  return height + HEADING_BELOW;
}

static double
put_year (const TlPrintSheet *self,
          const TlPrintDocument *document,
          guint row,
          cairo_t *cr,
          double y)
{
  g_autoptr (TlItem) item = tl_chronicle_dup_item (document->chronicle, row);
  g_autofree char *words = tl_item_words_year (item);

  return put_heading (self, words, cr, y);
}

static void
append_part (GString *words, const char *part)
{
  if (words->len > 0)
    /* Translators: stands between people, and between sources. */
    g_string_append (words, C_ ("list of names", ", "));
  g_string_append (words, part);
}

static char *
people_words (TlItem *item)
{
  g_autoptr (GListModel) people = tl_item_dup_people (item);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (TlParticipant) participant = g_list_model_get_item (people, i);

      append_part (words, tl_participant_get_name (participant));
    }
  return g_string_free_and_steal (words);
}

static char *
sources_words (TlItem *item)
{
  TlChronicle *chronicle = tl_item_get_chronicle (item);
  GString *words = g_string_new (NULL);
  guint n;
  const guint16 *sources = tl_chronicle_row_sources (chronicle, tl_item_get_row (item), &n);

  for (guint i = 0; i < n; i++)
    append_part (words,
                 tl_source_get_short_title (tl_chronicle_get_source (chronicle, sources[i])));
  return g_string_free_and_steal (words);
}

/* Who takes part, and which sources say so. */
static char *
caption_words (TlItem *item)
{
  g_autofree char *people = people_words (item);
  g_autofree char *sources = sources_words (item);

  return g_strconcat (people, people[0] != '\0' && sources[0] != '\0' ? " · " : "", sources, NULL);
}

/* The date stands on the line of the title, whose letters can be of a larger font. */
static double
put_item (const TlPrintSheet *self,
          const TlPrintDocument *document,
          guint row,
          cairo_t *cr,
          double y)
{
  g_autoptr (TlItem) item = tl_chronicle_dup_item (document->chronicle, row);
  g_autofree char *date = tl_item_dup_date_words (item);
  g_autofree char *title = tl_item_words_title (item);
  g_autofree char *caption = caption_words (item);
  TlPrintStyle style =
      tl_item_get_kind (item) == TL_ITEM_QUOTE ? TL_PRINT_STYLE_QUOTE : TL_PRINT_STYLE_TEXT;
  double x = self->width * DATE_SHARE;
  double drop = tl_print_baseline (self, style, title, self->width - x) -
                tl_print_baseline (self, TL_PRINT_STYLE_SMALL, date, x - COLUMN_GAP);
  double date_height =
      tl_print_put_text (self, cr, TL_PRINT_STYLE_SMALL, date, 0, y + drop, x - COLUMN_GAP);
  double height = tl_print_put_text (self, cr, style, title, x, y, self->width - x);

  height +=
      tl_print_put_text (self, cr, TL_PRINT_STYLE_SMALL, caption, x, y + height, self->width - x);
  return MAX (drop + date_height, height) + ITEM_GAP;
}

static double
put_count (const TlPrintSheet *self, const TlPrintDocument *document, cairo_t *cr, double y)
{
  guint n_left = document->n_items - MIN (document->n_items, TL_PRINT_MOST_ITEMS);
  g_autofree char *words = NULL;

  if (document->n_items == 0)
    words = g_strdup (_ ("No items are shown."));
  else
    words = g_strdup_printf (
        /* Translators: at the end of a list on paper: how many items there would be, and how many
         * more than were printed. */
        ngettext ("Of %1$'u items that are shown, the last %2$'u was left out here.",
                  "Of %1$'u items that are shown, the last %2$'u were left out here.", n_left),
        document->n_items, n_left);
  return tl_print_put_text (self, cr, TL_PRINT_STYLE_TEXT, words, 0, y, self->width) + ITEM_GAP;
}

static double
put_source (const TlPrintSheet *self,
            const TlPrintDocument *document,
            guint index,
            cairo_t *cr,
            double y)
{
  g_autofree char *words =
      tl_citation_source (tl_chronicle_get_source (document->chronicle, index));

  return tl_print_put_text (self, cr, TL_PRINT_STYLE_TEXT, words, 0, y, self->width) + ITEM_GAP / 2;
}

/**
 * tl_print_sheet_put:
 * @self: the paper
 * @document: what is printed
 * @block: what of it
 * @cr: (nullable): where to draw it; %NULL to measure only
 * @y: where it begins, in points from the top
 *
 * Puts a block on paper.
 *
 * Returns: its height in points, with the room below it
 */
double
tl_print_sheet_put (const TlPrintSheet *self,
                    const TlPrintDocument *document,
                    const TlPrintBlock *block,
                    cairo_t *cr,
                    double y)
{
  switch (block->kind)
    {
    case TL_PRINT_TITLE:
      return put_title (self, document, cr, y);
    case TL_PRINT_PICTURE:
      return put_picture (self, document, cr, y);
    case TL_PRINT_THEMES:
      return put_themes (self, document, cr, y);
    case TL_PRINT_YEAR:
      return put_year (self, document, block->index, cr, y);
    case TL_PRINT_ITEM:
      return put_item (self, document, block->index, cr, y);
    case TL_PRINT_COUNT:
      return put_count (self, document, cr, y);
    case TL_PRINT_SOURCES:
      return put_heading (self, _ ("Sources"), cr, y);
    case TL_PRINT_SOURCE:
      return put_source (self, document, block->index, cr, y);
    default:
      g_return_val_if_reached (0);
    }
}

/**
 * tl_print_sheet_put_foot:
 * @self: the paper
 * @title: what is printed
 * @page: which page this is, from 0
 * @n_pages: of how many
 * @cr: where to draw it
 *
 * Puts what stands at the foot of each page.
 */
void
tl_print_sheet_put_foot (const TlPrintSheet *self,
                         const char *title,
                         guint page,
                         guint n_pages,
                         cairo_t *cr)
{
  /* Translators: at the foot of a page on paper: its number, and how many there are. */
  g_autofree char *words = g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, n_pages);
  g_autoptr (PangoLayout) name =
      tl_print_create_layout (self, TL_PRINT_STYLE_SMALL, title, self->width * 0.7);
  g_autoptr (PangoLayout) number =
      tl_print_create_layout (self, TL_PRINT_STYLE_SMALL, words, self->width * 0.3);
  double y = self->height + TL_PRINT_FOOT - FOOT_LINE;

  tl_print_fit_width (name);
  tl_print_show_layout (self, cr, TL_PRINT_STYLE_SMALL, name, 0, y);
  tl_print_show_layout (self, cr, TL_PRINT_STYLE_SMALL, number,
                        self->width - tl_print_fit_width (number), y);
}
