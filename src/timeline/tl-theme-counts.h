/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"

G_BEGIN_DECLS

/**
 * TlThemeCounts:
 * @counts: how many items have each theme, and behind the last theme, how many have none
 * @n_themes: how many themes there are
 * @n_items: how many items were looked at
 * @sum: the counts together: more than @n_items where items have several themes
 *
 * The themes of some items. One with several themes counts for each.
 */
typedef struct
{
  guint counts[TL_MAX_THEMES + 1];
  guint n_themes;
  guint n_items;
  guint sum;
} TlThemeCounts;

void tl_theme_counts_init (TlThemeCounts *self, guint n_themes);
void tl_theme_counts_add (TlThemeCounts *self, guint64 themes);
guint tl_theme_counts_scaled (const TlThemeCounts *self, guint theme, guint n_items);
guint tl_theme_counts_order (const TlThemeCounts *self, guint *order);

G_END_DECLS
