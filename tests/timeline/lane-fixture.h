/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random chronicles, filters, groupings, heights and cameras for the layout of lanes. */

#pragma once

#include "tl-lane-layout.h"

G_BEGIN_DECLS

#define LANE_CASES 10000
#define LANE_YEAR  (365.25 * 86400)

/* Makes a chronicle of so many items, whose time is about 1800 to 1830. */
typedef TlChronicle *(*LaneChronicleNew) (GRand *rand, guint n_items);

typedef struct
{
  GRand *rand;
  LaneChronicleNew chronicle_new;
  TlChronicle *chronicle;
  TlFilter *filter;
  TlVisibleSet *visible_set;
  TlTimeScale *time_scale; /* NULL for the linear one */
  TlLaneTable *table;
  TlLaneMetrics metrics;
  TlLaneLayout *layout;
  TlLaneView view; /* what was placed last, and what is in it */
  const GArray *placed;
} TlLaneFixture;

void lane_fixture_set_up (TlLaneFixture *fixture, gconstpointer chronicle_new);
void lane_fixture_tear_down (TlLaneFixture *fixture, gconstpointer chronicle_new);
void lane_fixture_begin_case (TlLaneFixture *fixture, guint number);
void lane_fixture_set_layout (TlLaneFixture *fixture, TlLaneLayout *layout);
TlLaneView lane_fixture_random_view (TlLaneFixture *fixture, int width);
void lane_fixture_place_random (TlLaneFixture *fixture, int width);
double lane_fixture_end_of (const TlPlacedBox *box);

#define LANE_ADD(path, chronicle_new, func)                                                        \
  g_test_add (path, TlLaneFixture, chronicle_new, lane_fixture_set_up, func, lane_fixture_tear_down)

G_END_DECLS
