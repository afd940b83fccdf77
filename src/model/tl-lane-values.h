/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"

G_BEGIN_DECLS

/**
 * TlLaneValueFunc:
 * @data: what was given for it
 * @value: a number by which lanes stand
 * @row: a row that has it
 */
typedef void (*TlLaneValueFunc) (gpointer data, guint value, guint32 row);

void tl_lane_values_foreach (TlChronicle *chronicle,
                             TlGrouping grouping,
                             TlLaneValueFunc func,
                             gpointer data);
guint tl_lane_values_count (TlChronicle *chronicle, TlGrouping grouping);

G_END_DECLS
