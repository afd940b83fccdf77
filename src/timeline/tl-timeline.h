/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-camera.h"
#include "tl-lane-table.h"
#include "tl-selection.h"
#include "tl-view-history.h"
#include "tl-visible-set.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlTimeline:
 *
 * The items of a visible set along the axis of time, in lanes, with an axis above them.
 */
#define TL_TYPE_TIMELINE (tl_timeline_get_type ())
G_DECLARE_FINAL_TYPE (TlTimeline, tl_timeline, TL, TIMELINE, GtkWidget)

GtkWidget *tl_timeline_new (void);
TlVisibleSet *tl_timeline_get_visible_set (TlTimeline *self);
void tl_timeline_set_visible_set (TlTimeline *self, TlVisibleSet *visible_set);
void tl_timeline_set_selection (TlTimeline *self, TlSelection *selection);
gboolean tl_timeline_get_even (TlTimeline *self);
void tl_timeline_set_even (TlTimeline *self, gboolean even);
TlCamera *tl_timeline_get_camera (TlTimeline *self);
TlViewHistory *tl_timeline_get_history (TlTimeline *self);
TlGrouping tl_timeline_get_grouping (TlTimeline *self);
void tl_timeline_set_grouping (TlTimeline *self, TlGrouping grouping);

void tl_timeline_set_hits (TlTimeline *self, const guint32 *rows, guint n);

void tl_timeline_zoom_in (TlTimeline *self);
void tl_timeline_zoom_out (TlTimeline *self);
void tl_timeline_fit_all (TlTimeline *self);
void tl_timeline_zoom_to_selection (TlTimeline *self);
void tl_timeline_zoom_to_range (TlTimeline *self, TlInstant from, TlInstant to);
void tl_timeline_clear_range (TlTimeline *self);
void tl_timeline_go_back (TlTimeline *self);
void tl_timeline_go_forward (TlTimeline *self);
void tl_timeline_step (TlTimeline *self, int direction);
void tl_timeline_select_focused (TlTimeline *self);
void tl_timeline_step_dispute (TlTimeline *self, int direction);
void tl_timeline_reveal_selection (TlTimeline *self);
GskRenderNode *
tl_timeline_dup_picture (TlTimeline *self, const char *title, const char *words, gboolean on_paper);

G_END_DECLS
