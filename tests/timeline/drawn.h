/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A timeline in a window, and what it has drawn. */

#pragma once

#include "tl-timeline-box-private.h"

G_BEGIN_DECLS

#define DRAWN_WIDTH  900
#define DRAWN_HEIGHT 600

typedef struct
{
  GtkWidget *window;
  TlTimeline *timeline;
  TlChronicle *chronicle;
  TlFilter *filter;
  TlVisibleSet *visible_set;
  TlSelection *selection;
  const GArray *placed;
} TlDrawnTimeline;

void drawn_set_up (TlDrawnTimeline *fixture, gconstpointer chronicle_new);
void drawn_tear_down (TlDrawnTimeline *fixture, gconstpointer data);
void drawn_wait_for (gboolean (*condition) (gpointer), gpointer data);
void drawn_iterate_for (guint milliseconds);
GskRenderNode *drawn_draw (TlDrawnTimeline *fixture);
void drawn_redraw (TlDrawnTimeline *fixture);
guint drawn_count (TlDrawnTimeline *fixture, GskRenderNodeType type);
guint drawn_count_nodes (GskRenderNode *node, GskRenderNodeType type);
void drawn_select (TlDrawnTimeline *fixture, const char *id);
const TlPlacedBox *drawn_first_cluster (TlDrawnTimeline *fixture);
const TlPlacedBox *drawn_box_of (TlDrawnTimeline *fixture, const char *id);
TlChronicle *drawn_built_in_chronicle_new (void);

#define DRAWN_ADD(path, chronicle_new, func)                                                       \
  g_test_add (path, TlDrawnTimeline, chronicle_new, drawn_set_up, func, drawn_tear_down)

G_END_DECLS
