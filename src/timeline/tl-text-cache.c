/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-text-cache.h"

#include "tl-text-cut.h"

#include <string.h>

#define MOST_TEXTS 2048

/* Letters that stand beside each other may take a little more than each by itself. */
#define ESTIMATE_SLACK 1.01

#define PRINTABLE_ASCII                                                                            \
  " !\"#$%&'()*+,-./"                                                                              \
  "0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"

#define JOINER            "\u200d"
#define BITS_OF_CHARACTER 21

/* Where a letter stands in a text, which says how much room it takes. */
typedef enum
{
  TL_PLACE_ALONE,
  TL_PLACE_JOINED,
  TL_PLACE_BEFORE_SPACE, /* with that */
} TlPlace;

typedef struct
{
  TlText text;
  char *string;
  GdkRGBA color;
  GList use;
  int room;
  TlTextStyle style;
} TlCachedText;

struct _TlTextCache
{
  TlTextShaper *shaper;
  GskRenderNode *dots[TL_N_TEXT_STYLES];  /* what a text that is cut short ends with */
  GHashTable *advances[TL_N_TEXT_STYLES]; /* by character and place; in Pango units, plus 1 */
  int ascii[TL_N_TEXT_STYLES][128];       /* of printable ASCII; in Pango units */
  int marks;                              /* the advance of quotation marks, 0 when not known */
  GHashTable *texts;
  GQueue uses; /* of TlCachedText, the one that was used last first */
};

static guint
cached_text_hash (gconstpointer key)
{
  const TlCachedText *cached = key;

  return g_str_hash (cached->string) * 31 + (guint) cached->room * 7 + cached->style;
}

static gboolean
cached_text_equal (gconstpointer a, gconstpointer b)
{
  const TlCachedText *one = a;
  const TlCachedText *other = b;

  return one->style == other->style && one->room == other->room &&
         gdk_rgba_equal (&one->color, &other->color) && g_str_equal (one->string, other->string);
}

static void
cached_text_free (gpointer data)
{
  TlCachedText *cached = data;

  g_clear_pointer (&cached->text.node, gsk_render_node_unref);
  g_free (cached->string);
  g_free (cached);
}

/**
 * tl_text_cache_new:
 * @widget: the widget on which the texts are drawn, in its font; not owned
 *
 * Returns: (transfer full): a cache
 */
TlTextCache *
tl_text_cache_new (GtkWidget *widget)
{
  TlTextCache *self = g_new0 (TlTextCache, 1);

  self->shaper = tl_text_shaper_new (widget);
  self->texts = g_hash_table_new_full (cached_text_hash, cached_text_equal, cached_text_free, NULL);
  return self;
}

/**
 * tl_text_cache_free:
 * @self: a cache
 *
 * Frees @self.
 */
void
tl_text_cache_free (TlTextCache *self)
{
  tl_text_cache_forget (self);
  g_hash_table_unref (self->texts);
  tl_text_shaper_free (self->shaper);
  g_free (self);
}

/**
 * tl_text_cache_forget:
 * @self: a cache
 *
 * Forgets all texts, because the font has changed.
 */
void
tl_text_cache_forget (TlTextCache *self)
{
  g_hash_table_remove_all (self->texts);
  g_queue_init (&self->uses);
  tl_text_shaper_forget (self->shaper);
  for (guint style = 0; style < TL_N_TEXT_STYLES; style++)
    {
      g_clear_pointer (&self->dots[style], gsk_render_node_unref);
      g_clear_pointer (&self->advances[style], g_hash_table_unref);
    }
  memset (self->ascii, 0, sizeof self->ascii);
  self->marks = 0;
}

/**
 * tl_text_cache_begin_frame:
 * @self: a cache
 *
 * To be called before each frame: of too many texts, those that were not needed for longest are
 * dropped, no more than lately came in, so that no frame waits for many.
 */
void
tl_text_cache_begin_frame (TlTextCache *self)
{
  while (self->uses.length > MOST_TEXTS)
    g_hash_table_remove (self->texts, g_queue_pop_tail_link (&self->uses)->data);
}

static GskRenderNode *
dots_of (TlTextCache *self, const TlCachedText *cached)
{
  GskRenderNode **dots = &self->dots[cached->style];

  if (*dots == NULL)
    *dots = tl_text_shaper_draw_dots (self->shaper, cached->style, &cached->color);
  return *dots;
}

/* Whether a text can be had from the whole one, which need not be shaped anew. */
static gboolean
draw_from_whole (TlTextCache *self, TlCachedText *cached)
{
  const TlText *whole;

  if (cached->room < 0 || !tl_text_is_plain (cached->string))
    return FALSE;
  whole = tl_text_cache_get (self, cached->style, cached->string, -1, &cached->color);
  if (whole->width > cached->room)
    return tl_text_cut (whole, dots_of (self, cached), cached->room, &cached->color, &cached->text);
  cached->text = *whole;
  gsk_render_node_ref (whole->node);
  return TRUE;
}

static void
draw (TlTextCache *self, TlCachedText *cached)
{
  if (!draw_from_whole (self, cached))
    cached->text = tl_text_shaper_draw (self->shaper, cached->style, cached->string, cached->room,
                                        &cached->color);
}

/**
 * tl_text_cache_get:
 * @self: a cache
 * @style: what the text looks like
 * @text: a text
 * @room: the pixels that it may take before it is cut short with an ellipsis, or -1 for no limit
 * @color: its colour
 *
 * Returns: (transfer none): the text, to be drawn in the same frame
 */
const TlText *
tl_text_cache_get (TlTextCache *self,
                   TlTextStyle style,
                   const char *text,
                   int room,
                   const GdkRGBA *color)
{
  TlCachedText key = { .string = (char *) text, .color = *color, .room = room, .style = style };
  TlCachedText *cached = g_hash_table_lookup (self->texts, &key);

  if (cached == NULL)
    {
      cached = g_memdup2 (&key, sizeof key);
      cached->string = g_strdup (text);
      cached->use.data = cached;
      draw (self, cached);
      g_hash_table_add (self->texts, cached);
    }
  else
    {
      g_queue_unlink (&self->uses, &cached->use);
    }
  g_queue_push_head_link (&self->uses, &cached->use);
  return &cached->text;
}

static int
measure (TlTextCache *self, TlTextStyle style, const char *text)
{
  int width;

  pango_layout_get_size (tl_text_shaper_lay_out (self->shaper, style, text, -1), &width, NULL);
  return width;
}

/* Letters that join are narrower between others than by themselves; a space is of the font of the
 * letter before it; and a mark takes no room. */
static int
measure_in_place (TlTextCache *self, TlTextStyle style, gunichar character, TlPlace place)
{
  char letter[7] = { 0 };
  g_autofree char *text = NULL;
  g_autofree char *joined = NULL;

  if (!g_unichar_iszerowidth (character))
    g_unichar_to_utf8 (character, letter);
  if (place == TL_PLACE_ALONE)
    return measure (self, style, letter);
  text = g_strconcat (letter, place == TL_PLACE_BEFORE_SPACE ? " " : JOINER, NULL);
  joined = g_strconcat (place == TL_PLACE_JOINED ? JOINER : "", text, NULL);
  return MAX (measure (self, style, text), measure (self, style, joined));
}

static int
advance_of_other (TlTextCache *self, TlTextStyle style, gunichar character, TlPlace place)
{
  gpointer key = GUINT_TO_POINTER (character | (guint) place << BITS_OF_CHARACTER);
  gpointer known;

  if (self->advances[style] == NULL)
    self->advances[style] = g_hash_table_new (NULL, NULL);
  known = g_hash_table_lookup (self->advances[style], key);
  if (known == NULL)
    {
      known = GINT_TO_POINTER (measure_in_place (self, style, character, place) + 1);
      g_hash_table_insert (self->advances[style], key, known);
    }
  return GPOINTER_TO_INT (known) - 1;
}

/* Shaping a line takes hardly longer than shaping a letter, so all of ASCII is measured in one,
 * with nothing that makes the width of a letter depend on the letters beside it. */
static void
measure_ascii (TlTextCache *self, TlTextStyle style)
{
  g_autoptr (PangoLayout) layout =
      pango_layout_copy (tl_text_shaper_lay_out (self->shaper, style, PRINTABLE_ASCII, -1));
  g_autoptr (PangoAttrList) attributes =
      pango_attr_list_copy (pango_layout_get_attributes (layout));
  PangoLayoutLine *line;
  int before = 0;

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("kern=0, liga=0, calt=0"));
  pango_layout_set_attributes (layout, attributes);
  line = pango_layout_get_line_readonly (layout, 0);
  for (int i = 0; PRINTABLE_ASCII[i] != '\0'; i++)
    {
      int after;

      pango_layout_line_index_to_x (line, i, TRUE, &after);
      self->ascii[style][(guchar) PRINTABLE_ASCII[i]] = after - before;
      before = after;
    }
}

static int
advance_of_ascii (TlTextCache *self, TlTextStyle style, char character)
{
  if (self->ascii[style][' '] == 0)
    measure_ascii (self, style);
  return self->ascii[style][(guchar) character];
}

/* Quotation marks, and the slant of what they enclose. */
static int
advance_of_marks (TlTextCache *self)
{
  if (self->marks == 0)
    self->marks = measure (self, TL_TEXT_QUOTE, " ");
  return self->marks;
}

/* Arabic and what is written like it. */
static gboolean
joins (gunichar character)
{
  return character >= 0x0600 && character < 0x0900;
}

static TlPlace
place_before (gunichar character, const char *next)
{
  if (*next == ' ')
    return TL_PLACE_BEFORE_SPACE;
  return joins (character) && joins (g_utf8_get_char (next)) ? TL_PLACE_JOINED : TL_PLACE_ALONE;
}

/* The advance of what a text begins with, and what comes after that. */
static int
advance_at (TlTextCache *self, TlTextStyle style, const char *text, const char **next)
{
  gunichar character;
  TlPlace place;

  *next = g_utf8_next_char (text);
  if (g_ascii_isprint (*text))
    return advance_of_ascii (self, style, *text);
  character = g_utf8_get_char (text);
  place = place_before (character, *next);
  if (place == TL_PLACE_BEFORE_SPACE)
    ++*next;
  return advance_of_other (self, style, character, place);
}

/**
 * tl_text_cache_estimate:
 * @self: a cache
 * @style: what the text looks like
 * @text: a text, valid UTF-8
 *
 * Adds up the widths of the characters, which is about what shaping the text gives and takes a
 * hundredth of the time: enough to decide how much room a title gets.
 *
 * Returns: the width of the whole text in pixels, rather too much than too little
 */
double
tl_text_cache_estimate (TlTextCache *self, TlTextStyle style, const char *text)
{
  TlTextStyle unmarked = style == TL_TEXT_QUOTE ? TL_TEXT_PLAIN : style;
  double sum = style == TL_TEXT_QUOTE ? advance_of_marks (self) : 0;

  while (*text != '\0')
    sum += advance_at (self, unmarked, text, &text);
  return sum / PANGO_SCALE * ESTIMATE_SLACK + 1;
}
