/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-timeline-private.h"

G_BEGIN_DECLS

void tl_cluster_popover_show (TlTimeline *timeline,
                              const guint32 *rows,
                              guint n_rows,
                              const GdkRectangle *pointing_to);

G_END_DECLS
