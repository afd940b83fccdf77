/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-timeline-private.h"

G_BEGIN_DECLS

/**
 * TlDrawnBox:
 *
 * A box with its visible part, in pixels of the widget.
 */
typedef struct
{
  const TlPlacedBox *box;
  guint row;
  TlItemKind kind;
  TlLevel level;
  double left; /* the visible part */
  double right;
  double end; /* where its time ends */
  double y;
  double height;
  gboolean cut;     /* its time begins left of what is visible */
  gboolean runs_on; /* its time ends right of what is visible */
} TlDrawnBox;

static inline void
tl_rounded (GskRoundedRect *shape, double x, double y, double width, double height, float radius)
{
  gsk_rounded_rect_init_from_rect (
      shape, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height), radius);
}

guint64 tl_timeline_themes_of (TlTimeline *self, guint row);
void tl_timeline_draw_title (TlTimeline *self,
                             GtkSnapshot *snapshot,
                             const TlDrawnBox *drawn,
                             double x,
                             const GdkRGBA *color);
void tl_timeline_draw_bar (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn);
void tl_timeline_draw_person (TlTimeline *self, GtkSnapshot *snapshot, const TlDrawnBox *drawn);

G_END_DECLS
