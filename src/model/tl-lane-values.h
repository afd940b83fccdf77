/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"

G_BEGIN_DECLS

/*
 * TlLaneValues:
 *
 * Which themes, people, organisations or sources a row has, one after the other.
 */
typedef struct
{
  TlChronicle *chronicle;
  TlGrouping grouping;
  guint row;
  guint next;
  guint n;
  guint64 themes;
  const guint32 *wide;
  const guint16 *narrow;
} TlLaneValues;

TlLaneValues tl_lane_values_of (TlChronicle *chronicle, TlGrouping grouping, guint row);
gboolean tl_lane_values_next (TlLaneValues *values, guint n_values, guint *value);
guint tl_lane_values_count (TlChronicle *chronicle, TlGrouping grouping);

G_END_DECLS
