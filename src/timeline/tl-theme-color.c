/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-theme-color.h"

/**
 * TlNamedColor:
 *
 * A colour by its name in the GNOME palette, in a strength that stands out from a light and from
 * a dark background.
 */
typedef struct
{
  const char *name;
  const char *light;
  const char *dark;
} TlNamedColor;

static const TlNamedColor palette[] = {
  { "blue", "#3584e4", "#78aeed" },   { "green", "#2ec27e", "#57e389" },
  { "yellow", "#e5a50a", "#f8e45c" }, { "orange", "#e66100", "#ffa348" },
  { "red", "#e01b24", "#ff7b63" },    { "purple", "#9141ac", "#dc8add" },
  { "brown", "#865e3c", "#cdab8f" },  { "teal", "#2190a4", "#7bdff4" },
  { "pink", "#d56199", "#ff9fd0" },   { "slate", "#6f8396", "#a5b7c9" },
};

/* The bars of people carry their names in white, so that these are dark enough for it. */
static const char *const person_colors[] = {
  "#1c71d8", "#1f7a4d", "#c64600", "#813d9c", "#865e3c",
  "#1a7f8e", "#a51d2d", "#b0346e", "#5e6f80", "#8f6500",
};

static const TlNamedColor *
find_named (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (palette); i++)
    if (g_str_equal (palette[i].name, name))
      return &palette[i];
  return NULL;
}

/**
 * tl_theme_color_get:
 * @theme: a theme
 * @dark: whether it is to be seen on a dark background
 * @color: (out): its colour
 *
 * Finds the colour of a theme: the one that the chronicle names, by a name of the GNOME palette
 * or as `#rrggbb`, else one by the place of the theme.
 */
void
tl_theme_color_get (TlTheme *theme, gboolean dark, GdkRGBA *color)
{
  const char *name = tl_theme_get_color (theme);
  const TlNamedColor *named = find_named (name);

  if (named == NULL && name != NULL && name[0] == '#' && gdk_rgba_parse (color, name))
    return;
  if (named == NULL)
    named = &palette[tl_theme_get_index (theme) % G_N_ELEMENTS (palette)];
  gdk_rgba_parse (color, dark ? named->dark : named->light);
}

/**
 * tl_person_color_get:
 * @person: a person's index
 * @color: (out): the colour of their bar, dark enough for white letters on it
 *
 * Finds a colour that tells a person's bar from its neighbours.
 */
void
tl_person_color_get (guint person, GdkRGBA *color)
{
  gdk_rgba_parse (color, person_colors[person % G_N_ELEMENTS (person_colors)]);
}
