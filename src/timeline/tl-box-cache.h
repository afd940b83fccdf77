/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-lane-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlBoxLook:
 * @row: the item, or the first of a cluster
 * @lane: the lane of a cluster, which counts what stands in it; 0 for an item
 * @n_counted: how many items it stands for
 * @earlier: which items those are, where they began before the view; else 0
 * @level: what it is drawn as
 * @cut: whether its time begins left of it
 * @runs_on: whether its time ends right of it
 * @width: its width in pixels
 * @end: where its time ends, in pixels from its left edge, where that shows
 *
 * All that the picture of a box depends on.
 */
typedef struct
{
  guint row;
  guint lane;
  guint n_counted;
  guint earlier;
  TlLevel level;
  gboolean cut;
  gboolean runs_on;
  float width;
  float end;
} TlBoxLook;

/**
 * TlBoxCache:
 *
 * Pictures of boxes that were drawn lately. While the timeline is panned, nearly all boxes look as
 * they did in the frame before.
 */
typedef struct _TlBoxCache TlBoxCache;

TlBoxCache *tl_box_cache_new (void);
void tl_box_cache_free (TlBoxCache *self);
void tl_box_cache_forget (TlBoxCache *self);
void tl_box_cache_begin_frame (TlBoxCache *self);
void tl_box_cache_trim (TlBoxCache *self);
GskRenderNode *tl_box_cache_get (TlBoxCache *self, const TlBoxLook *look);
void tl_box_cache_put (TlBoxCache *self, const TlBoxLook *look, GskRenderNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlBoxCache, tl_box_cache_free)

G_END_DECLS
