/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-layout.h"

G_BEGIN_DECLS

#define MAX_LANES 5

/*
 * Case:
 *
 * What one layout is made of. All lengths are whole px, so that sums of them are exact.
 */
typedef struct
{
  TlLayoutItem *items;
  gsize n_items;
  guint lane_rows[MAX_LANES];
  guint n_lanes;
  TlLayoutMetrics metrics;
} Case;

Case *case_new (GRand *rand, gsize max_items) G_GNUC_WARN_UNUSED_RESULT;
Case *case_copy (const Case *original) G_GNUC_WARN_UNUSED_RESULT;
void case_free (Case *tested);
void case_shuffle (Case *tested, GRand *rand);
const TlLayoutBox *find_box (const TlLayout *layout, guint32 item);
TlLayout *case_lay_out (const Case *tested) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Case, case_free)

G_END_DECLS
