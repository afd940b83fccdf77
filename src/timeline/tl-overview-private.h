/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-density.h"
#include "tl-overview.h"
#include "tl-palette.h"

G_BEGIN_DECLS

#define TL_OVERVIEW_MARGIN 6.0

typedef enum
{
  TL_GRIP_NONE,
  TL_GRIP_WINDOW,
  TL_GRIP_FROM,
  TL_GRIP_TO,
} TlGrip;

/* Shared by what draws the overview and what the pointer does in it. */
struct _TlOverview
{
  GtkWidget parent_instance;

  TlVisibleSet *visible_set;
  TlSelection *selection;
  TlCamera *camera;
  TlPalette palette;
  TlDensity density;
  GArray *hits; /* of guint32, ascending: what a search has found */
  TlInstant from;
  TlInstant to;
  TlGrip grip;
  double grip_from; /* the camera's view when it was taken hold of */
  double grip_to;
};

double tl_overview_seconds_per_pixel (TlOverview *self);
gboolean tl_overview_is_ready (TlOverview *self);
void tl_overview_window_edges (TlOverview *self, double *left, double *right);
void tl_overview_draw_hits (TlOverview *self, GtkSnapshot *snapshot);
void tl_overview_init_drag (TlOverview *self);

G_END_DECLS
