/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-lane-table.h"

G_BEGIN_DECLS

char *tl_lane_name (const TlLaneTable *table, guint lane);

G_END_DECLS
