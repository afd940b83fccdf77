/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-visible-set.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * TlDensity:
 * @n_bins: into how many stretches of equal length the time is divided
 * @n_themes: how many themes there are
 * @highest: the most items that begin in one bin, at least 1
 * @colors: (array length=n_themes): the colours of the themes
 *
 * How many items of each theme begin in each stretch of time, counted once for many frames. Empty
 * when it is all zero.
 */
typedef struct
{
  guint n_bins;
  guint n_themes;
  guint highest;
  GdkRGBA *colors;

  /*< private >*/
  guint *counts;
  gboolean dark;
} TlDensity;

void tl_density_update (TlDensity *self,
                        TlVisibleSet *visible_set,
                        TlInstant from,
                        double bin_seconds,
                        guint n_bins,
                        gboolean dark);
const guint *tl_density_get_bin (const TlDensity *self, guint bin);
guint tl_density_sum (const TlDensity *self, guint bin);
void tl_density_clear (TlDensity *self);

G_END_DECLS
