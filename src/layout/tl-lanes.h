/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-layout-types.h"

G_BEGIN_DECLS

/**
 * TlLaneStep:
 * @TL_LANE_ABOVE: towards lane 0
 * @TL_LANE_BELOW: towards the last lane
 */
typedef enum
{
  TL_LANE_ABOVE,
  TL_LANE_BELOW,
} TlLaneStep;

void tl_layout_rows_wanted (const TlLayoutItem *items,
                            gsize n_items,
                            guint n_lanes,
                            const TlLayoutMetrics *metrics,
                            guint *wanted);
void tl_lanes_share (const guint *wanted, guint n_lanes, guint total_rows, guint *rows);
gssize
tl_layout_step_lane (const TlLayoutItem *items, gsize n_items, gsize current, TlLaneStep step);

G_END_DECLS
