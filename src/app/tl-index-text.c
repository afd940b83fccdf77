/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-index-text.h"

#define CAPTION_SCALE 0.82

/* More than dates in words take in the narrowest window. */
#define MOST_CAPTION_LINES 6

/* In font sizes, between what the characters of a text are on average: those of most scripts, and
 * wide ones. */
#define LEAST      0.35
#define MOST       0.75
#define LEAST_WIDE 0.9
#define MOST_WIDE  1.05

struct _TlIndexText
{
  GObject parent_instance;

  PangoContext *context;
  guint serial; /* of the context when it was measured */
  int line_height;
  int two_lines_height;
  int caption_height;
  double em; /* in pixels */
};

G_DEFINE_FINAL_TYPE (TlIndexText, tl_index_text, G_TYPE_OBJECT)

static void
tl_index_text_finalize (GObject *object)
{
  g_clear_object (&TL_INDEX_TEXT (object)->context);

  G_OBJECT_CLASS (tl_index_text_parent_class)->finalize (object);
}

static void
tl_index_text_class_init (TlIndexTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_index_text_finalize;
}

static void
tl_index_text_init (TlIndexText *self)
{
}

/**
 * tl_index_text_new:
 * @list: the list whose rows set their texts with it
 *
 * Returns: (transfer full): what they share
 */
TlIndexText *
tl_index_text_new (GtkWidget *list)
{
  TlIndexText *self;

  g_return_val_if_fail (GTK_IS_WIDGET (list), NULL);

  self = g_object_new (TL_TYPE_INDEX_TEXT, NULL);
  self->context = g_object_ref (gtk_widget_get_pango_context (list));
  return self;
}

static PangoLayout *
create_layout (TlIndexText *self, int n_lines)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -n_lines);
  return layout;
}

/**
 * tl_index_text_create_title:
 * @self: what rows share
 *
 * Returns: (transfer full): a layout of at most two lines
 */
PangoLayout *
tl_index_text_create_title (TlIndexText *self)
{
  g_return_val_if_fail (TL_IS_INDEX_TEXT (self), NULL);

  return create_layout (self, 2);
}

/**
 * tl_index_text_create_caption:
 * @self: what rows share
 *
 * Returns: (transfer full): a layout in smaller letters
 */
PangoLayout *
tl_index_text_create_caption (TlIndexText *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoLayout *layout;

  g_return_val_if_fail (TL_IS_INDEX_TEXT (self), NULL);

  pango_attr_list_insert (attributes, pango_attr_scale_new (CAPTION_SCALE));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  layout = create_layout (self, 1);
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* Empty lines are as high as any in this font. */
static int
measure_lines (PangoLayout *layout, const char *lines)
{
  int height;

  pango_layout_set_text (layout, lines, -1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  g_object_unref (layout);
  return height;
}

/* The context changes its serial with the font and the scale of the display. */
static void
measure (TlIndexText *self)
{
  const PangoFontDescription *font = pango_context_get_font_description (self->context);

  if (self->serial == pango_context_get_serial (self->context))
    return;

  self->serial = pango_context_get_serial (self->context);
  self->line_height = measure_lines (tl_index_text_create_title (self), "");
  self->two_lines_height = measure_lines (tl_index_text_create_title (self), "\n");
  self->caption_height = measure_lines (tl_index_text_create_caption (self), "");
  self->em = (double) pango_font_description_get_size (font) / PANGO_SCALE;
}

static void
count_characters (PangoLayout *layout, guint *n_wide, guint *n_others)
{
  *n_wide = 0;
  *n_others = 0;
  for (const char *at = pango_layout_get_text (layout); *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iswide (g_utf8_get_char (at)))
      ++*n_wide;
    else
      ++*n_others;
}

/* How many lines a title takes by the number of its characters, or 0 if that does not tell. */
static int
count_lines (TlIndexText *self, PangoLayout *title)
{
  double room = pango_layout_get_width (title) / (self->em * PANGO_SCALE);
  guint n_wide, n_others;

  count_characters (title, &n_wide, &n_others);
  if (n_others * MOST + n_wide * MOST_WIDE < room)
    return 1;
  return n_others * LEAST + n_wide * LEAST_WIDE > room ? 2 : 0;
}

/**
 * tl_index_text_title_height:
 * @self: what rows share
 * @title: a title of theirs, with its width set
 *
 * Gives @title one line or two. It is shaped for that, which takes a hundred times as long as
 * counting, only where the number of its characters does not tell.
 *
 * Returns: the height of @title in pixels
 */
int
tl_index_text_title_height (TlIndexText *self, PangoLayout *title)
{
  int n_lines, height;

  g_return_val_if_fail (TL_IS_INDEX_TEXT (self), 0);
  g_return_val_if_fail (PANGO_IS_LAYOUT (title), 0);

  measure (self);
  n_lines = count_lines (self, title);
  pango_layout_set_height (title, n_lines == 1 ? -1 : -2);
  if (n_lines != 0)
    return n_lines == 1 ? self->line_height : self->two_lines_height;
  pango_layout_get_pixel_size (title, NULL, &height);
  return height;
}

/**
 * tl_index_text_caption_fits:
 * @self: what rows share
 * @caption: a caption of theirs
 * @room: a width in pixels
 *
 * Gives @caption one line of that width. As with titles, it is shaped only where the number of its
 * characters does not tell.
 *
 * Returns: whether all of @caption stands in that line
 */
gboolean
tl_index_text_caption_fits (TlIndexText *self, PangoLayout *caption, int room)
{
  guint n_wide, n_others;
  int width;

  g_return_val_if_fail (TL_IS_INDEX_TEXT (self), FALSE);
  g_return_val_if_fail (PANGO_IS_LAYOUT (caption), FALSE);

  measure (self);
  pango_layout_set_height (caption, -1);
  pango_layout_set_width (caption, MAX (room, 1) * PANGO_SCALE);
  count_characters (caption, &n_wide, &n_others);
  if ((n_others * MOST + n_wide * MOST_WIDE) * CAPTION_SCALE * self->em < room)
    return TRUE;
  pango_layout_set_width (caption, -1);
  pango_layout_get_pixel_size (caption, &width, NULL);
  pango_layout_set_width (caption, MAX (room, 1) * PANGO_SCALE);
  return width <= room;
}

/**
 * tl_index_text_wrap_caption:
 * @self: what rows share
 * @caption: a caption of theirs
 * @room: a width in pixels, in which it does not fit in one line
 *
 * Gives @caption as many lines as it needs.
 *
 * Returns: the height of @caption in pixels
 */
int
tl_index_text_wrap_caption (TlIndexText *self, PangoLayout *caption, int room)
{
  int height;

  g_return_val_if_fail (TL_IS_INDEX_TEXT (self), 0);
  g_return_val_if_fail (PANGO_IS_LAYOUT (caption), 0);

  pango_layout_set_height (caption, -MOST_CAPTION_LINES);
  pango_layout_set_width (caption, MAX (room, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (caption, NULL, &height);
  return height;
}

/**
 * tl_index_text_caption_height:
 * @self: what rows share
 *
 * Returns: the height of any caption of theirs that stands in one line, in pixels
 */
int
tl_index_text_caption_height (TlIndexText *self)
{
  g_return_val_if_fail (TL_IS_INDEX_TEXT (self), 0);

  measure (self);
  return self->caption_height;
}
