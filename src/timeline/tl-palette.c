/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-palette.h"

static const char *const style_classes[TL_N_PALETTE_COLORS] = {
  [TL_COLOR_TEXT] = "text",
  [TL_COLOR_DIM_TEXT] = "dim-text",
  [TL_COLOR_GRID] = "grid",
  [TL_COLOR_CARD] = "card-face",
  [TL_COLOR_CARD_EDGE] = "card-edge",
  [TL_COLOR_CLUSTER] = "cluster",
  [TL_COLOR_SELECTION] = "selection",
  [TL_COLOR_HIT] = "hit",
  [TL_COLOR_BACKGROUND] = "background",
};

/* A widget that is never drawn: it is there for the style sheet to give it a colour. */
#define TL_TYPE_SWATCH (tl_swatch_get_type ())
G_DECLARE_FINAL_TYPE (TlSwatch, tl_swatch, TL, SWATCH, GtkWidget)

struct _TlSwatch
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (TlSwatch, tl_swatch, GTK_TYPE_WIDGET)

static void
tl_swatch_class_init (TlSwatchClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "swatch");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_NONE);
}

static void
tl_swatch_init (TlSwatch *self)
{
}

/**
 * tl_palette_init:
 * @self: memory for a palette
 * @canvas: the widget whose colours they are
 *
 * Gives @canvas a palette.
 */
void
tl_palette_init (TlPalette *self, GtkWidget *canvas)
{
  for (guint i = 0; i < TL_N_PALETTE_COLORS; i++)
    {
      self->swatches[i] = g_object_new (TL_TYPE_SWATCH, NULL);
      gtk_widget_add_css_class (self->swatches[i], style_classes[i]);
      gtk_widget_set_parent (self->swatches[i], canvas);
      gtk_widget_set_child_visible (self->swatches[i], FALSE);
    }
}

/**
 * tl_palette_clear:
 * @self: a palette
 *
 * Takes the palette off its canvas.
 */
void
tl_palette_clear (TlPalette *self)
{
  for (guint i = 0; i < TL_N_PALETTE_COLORS; i++)
    g_clear_pointer (&self->swatches[i], gtk_widget_unparent);
}

/**
 * tl_palette_get:
 * @self: a palette
 * @name: what the colour is for
 * @color: (out): the colour
 *
 * Looks up a colour as it is in the current style.
 */
void
tl_palette_get (TlPalette *self, TlPaletteColor name, GdkRGBA *color)
{
  gtk_widget_get_color (self->swatches[name], color);
}

/**
 * tl_palette_is_dark:
 * @self: a palette
 *
 * Returns: whether text is lighter than what it is on
 */
gboolean
tl_palette_is_dark (TlPalette *self)
{
  GdkRGBA text;

  tl_palette_get (self, TL_COLOR_TEXT, &text);
  return text.red + text.green + text.blue > 1.5f;
}
