/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-density.h"

#include "tl-theme-color.h"

static void
add_item (TlDensity *self, guint bin, guint64 themes)
{
  guint *counts = &self->counts[bin * (self->n_themes + 1)];

  for (guint64 left = themes; left != 0; left &= left - 1)
    counts[__builtin_ctzll (left)]++;
  if (themes == 0)
    counts[self->n_themes]++;
}

static void
count (TlDensity *self, TlVisibleSet *visible_set, TlInstant from, double bin_seconds)
{
  const TlItemColumns *columns =
      tl_chronicle_get_columns (tl_visible_set_get_chronicle (visible_set));
  guint n_rows;
  const guint32 *rows = tl_visible_set_get_rows (visible_set, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      double offset = (double) columns->from[rows[i]] - (double) from;

      if (columns->kind[rows[i]] != TL_ITEM_PERSON)
        add_item (self, (guint) CLAMP (offset / bin_seconds, 0, self->n_bins - 1),
                  columns->themes[rows[i]]);
    }
  self->highest = 1;
  for (guint bin = 0; bin < self->n_bins; bin++)
    self->highest = MAX (self->highest, tl_density_sum (self, bin));
}

static void
find_colors (TlDensity *self, TlChronicle *chronicle, gboolean dark)
{
  self->dark = dark;
  for (guint theme = 0; theme < self->n_themes; theme++)
    tl_theme_color_get (tl_chronicle_get_theme (chronicle, theme), dark, &self->colors[theme]);
}

/**
 * tl_density_update:
 * @self: a density; empty when other items have become visible since it was counted
 * @visible_set: the items, of which people do not count
 * @from: where the first bin begins; the same until @self is cleared
 * @bin_seconds: how long a bin is
 * @n_bins: how many bins there are
 * @dark: whether the colours are to be seen on a dark background
 *
 * Counts the items that begin in each bin, unless that has been done. One with several themes
 * counts for each, and what lies beyond the bins counts in the first or the last.
 */
void
tl_density_update (TlDensity *self,
                   TlVisibleSet *visible_set,
                   TlInstant from,
                   double bin_seconds,
                   guint n_bins,
                   gboolean dark)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (visible_set);

  if (self->counts != NULL && self->n_bins == n_bins)
    {
      if (self->dark != dark)
        find_colors (self, chronicle, dark);
      return;
    }

  tl_density_clear (self);
  self->n_bins = n_bins;
  self->n_themes = g_list_model_get_n_items (tl_chronicle_get_themes (chronicle));
  self->counts = g_new0 (guint, (gsize) n_bins * (self->n_themes + 1));
  self->colors = g_new (GdkRGBA, self->n_themes);
  count (self, visible_set, from, bin_seconds);
  find_colors (self, chronicle, dark);
}

/**
 * tl_density_get_bin:
 * @self: a density that is not empty
 * @bin: a bin
 *
 * Returns: (transfer none): how many items of each theme begin in @bin, and after those, how many
 *   without a theme
 */
const guint *
tl_density_get_bin (const TlDensity *self, guint bin)
{
  return &self->counts[bin * (self->n_themes + 1)];
}

/**
 * tl_density_sum:
 * @self: a density that is not empty
 * @bin: a bin
 *
 * Returns: the counts of @bin together
 */
guint
tl_density_sum (const TlDensity *self, guint bin)
{
  const guint *counts = tl_density_get_bin (self, bin);
  guint sum = 0;

  for (guint theme = 0; theme <= self->n_themes; theme++)
    sum += counts[theme];
  return sum;
}

/**
 * tl_density_clear:
 * @self: a density
 *
 * Forgets what was counted.
 */
void
tl_density_clear (TlDensity *self)
{
  g_free (self->counts);
  g_free (self->colors);
  *self = (TlDensity) { 0 };
}
