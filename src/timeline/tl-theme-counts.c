/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-theme-counts.h"

/**
 * tl_theme_counts_init:
 * @self: memory for counts
 * @n_themes: how many themes there are, at most %TL_MAX_THEMES
 *
 * Begins to count.
 */
void
tl_theme_counts_init (TlThemeCounts *self, guint n_themes)
{
  g_return_if_fail (n_themes <= TL_MAX_THEMES);
  *self = (TlThemeCounts) { .n_themes = n_themes };
}

/**
 * tl_theme_counts_add:
 * @self: counts
 * @themes: the themes of an item: bit i is set when it has theme i
 *
 * Counts an item.
 */
void
tl_theme_counts_add (TlThemeCounts *self, guint64 themes)
{
  self->n_items++;
  self->sum += themes == 0 ? 1 : (guint) __builtin_popcountll (themes);
  if (themes == 0)
    self->counts[self->n_themes]++;
  for (; themes != 0; themes &= themes - 1)
    self->counts[__builtin_ctzll (themes)]++;
}

/**
 * tl_theme_counts_scaled:
 * @self: counts of at least one item
 * @theme: a theme, or the number of themes for none
 * @n_items: how many items those that were counted are a sample of
 *
 * Returns: about how many of @n_items have @theme, in two digits that mean something
 */
guint
tl_theme_counts_scaled (const TlThemeCounts *self, guint theme, guint n_items)
{
  guint64 scaled = (guint64) self->counts[theme] * n_items / self->n_items;
  guint64 unit = 1;

  while (scaled / unit >= 100)
    unit *= 10;
  return (guint) ((scaled + unit / 2) / unit * unit);
}

/**
 * tl_theme_counts_order:
 * @self: counts
 * @order: (array fixed-size=65): gets the themes that were counted at all, the most frequent ones
 *   first and those of one frequency in their own order; none is always the last
 *
 * Returns: how many there are
 */
guint
tl_theme_counts_order (const TlThemeCounts *self, guint *order)
{
  guint n = 0;

  for (guint theme = 0; theme < self->n_themes; theme++)
    {
      guint place = n;

      if (self->counts[theme] == 0)
        continue;
      for (; place > 0 && self->counts[order[place - 1]] < self->counts[theme]; place--)
        order[place] = order[place - 1];
      order[place] = theme;
      n++;
    }
  if (self->counts[self->n_themes] > 0)
    order[n++] = self->n_themes;
  return n;
}
