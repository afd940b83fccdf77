/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-camera.h"
#include "tl-selection.h"
#include "tl-visible-set.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlOverview:
 *
 * A strip that shows the whole span of a chronicle as a density by theme, with the stretch that
 * the camera shows marked on it.
 */
#define TL_TYPE_OVERVIEW (tl_overview_get_type ())
G_DECLARE_FINAL_TYPE (TlOverview, tl_overview, TL, OVERVIEW, GtkWidget)

void tl_overview_set_visible_set (TlOverview *self, TlVisibleSet *visible_set);
void tl_overview_set_selection (TlOverview *self, TlSelection *selection);
void tl_overview_set_hits (TlOverview *self, const guint32 *rows, guint n);
void tl_overview_set_camera (TlOverview *self, TlCamera *camera);

G_END_DECLS
