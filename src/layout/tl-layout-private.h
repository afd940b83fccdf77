/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-layout.h"

G_BEGIN_DECLS

struct _TlLayout
{
  TlLayoutBox *boxes;
  gsize n_boxes;
  guint32 *members; /* of the clusters only; any other box is its own */
  gsize n_members;
  gsize *lane_runs;  /* the run of each lane's first row, and behind the last lane */
  gsize *run_starts; /* the first box of each run, and behind the last run */
  guint n_lanes;
};

G_END_DECLS
