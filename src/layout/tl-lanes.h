/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-layout-types.h"

G_BEGIN_DECLS

void tl_layout_rows_wanted (const TlLayoutItem *items,
                            gsize n_items,
                            guint n_lanes,
                            const TlLayoutMetrics *metrics,
                            guint *wanted);
void tl_lanes_share (const guint *wanted, guint n_lanes, guint total_rows, guint *rows);

G_END_DECLS
