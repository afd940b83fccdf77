/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-theme.h"

struct _TlTheme
{
  GObject parent_instance;

  guint index;
  char *id;
  char *name;
  char *description;
  char *color;
};

G_DEFINE_FINAL_TYPE (TlTheme, tl_theme, G_TYPE_OBJECT)

static void
tl_theme_finalize (GObject *object)
{
  TlTheme *self = TL_THEME (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->description);
  g_free (self->color);
  G_OBJECT_CLASS (tl_theme_parent_class)->finalize (object);
}

static void
tl_theme_class_init (TlThemeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_theme_finalize;
}

static void
tl_theme_init (TlTheme *self)
{
}

/**
 * tl_theme_new:
 * @index: its place among the themes, which is also its bit in the themes of an item
 * @spec: what it is; copied
 *
 * Returns: (transfer full): a theme
 */
TlTheme *
tl_theme_new (guint index, const TlThemeSpec *spec)
{
  TlTheme *self = g_object_new (TL_TYPE_THEME, NULL);

  self->index = index;
  self->id = g_strdup (spec->id);
  self->name = g_strdup (spec->name);
  self->description = g_strdup (spec->description);
  self->color = g_strdup (spec->color);
  return self;
}

/**
 * tl_theme_get_index:
 * @self: a theme
 *
 * Returns: its place among the chronicle's themes, from 0
 */
guint
tl_theme_get_index (TlTheme *self)
{
  g_return_val_if_fail (TL_IS_THEME (self), 0);
  return self->index;
}

/**
 * tl_theme_get_id:
 * @self: a theme
 *
 * Returns: (transfer none): the id that the file gives it
 */
const char *
tl_theme_get_id (TlTheme *self)
{
  g_return_val_if_fail (TL_IS_THEME (self), NULL);
  return self->id;
}

/**
 * tl_theme_get_name:
 * @self: a theme
 *
 * Returns: (transfer none): its name
 */
const char *
tl_theme_get_name (TlTheme *self)
{
  g_return_val_if_fail (TL_IS_THEME (self), NULL);
  return self->name;
}

/**
 * tl_theme_get_description:
 * @self: a theme
 *
 * Returns: (transfer none) (nullable): what the theme is about
 */
const char *
tl_theme_get_description (TlTheme *self)
{
  g_return_val_if_fail (TL_IS_THEME (self), NULL);
  return self->description;
}

/**
 * tl_theme_get_color:
 * @self: a theme
 *
 * Returns: (transfer none) (nullable): the name of its colour in GNOME's palette, or `#rrggbb`
 */
const char *
tl_theme_get_color (TlTheme *self)
{
  g_return_val_if_fail (TL_IS_THEME (self), NULL);
  return self->color;
}
