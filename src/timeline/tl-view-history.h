/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TlView:
 * @from: seconds since the epoch at the left edge
 * @to: seconds since the epoch at the right edge
 * @width: the width in pixels
 *
 * What was in view.
 */
typedef struct
{
  double from;
  double to;
  int width;
} TlView;

/**
 * TlViewHistory:
 *
 * The views that a reader has rested at, to go back and forth through. A view is worth an entry
 * when it is more than half a view or half as close again away from the entry before.
 */
#define TL_TYPE_VIEW_HISTORY (tl_view_history_get_type ())
G_DECLARE_FINAL_TYPE (TlViewHistory, tl_view_history, TL, VIEW_HISTORY, GObject)

/* The oldest entries give way to more than these. */
#define TL_VIEW_HISTORY_LIMIT 100

TlViewHistory *tl_view_history_new (void);
void tl_view_history_visit (TlViewHistory *self, const TlView *view);
gboolean tl_view_history_go (TlViewHistory *self, int direction, const TlView *now, TlView *view);
gboolean tl_view_history_get_can_go_back (TlViewHistory *self);
gboolean tl_view_history_get_can_go_forward (TlViewHistory *self);
void tl_view_history_clear (TlViewHistory *self);

G_END_DECLS
