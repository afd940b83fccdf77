/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-timeline-private.h"

/* The bare program that the timeline is measured against: the same number of the same boxes and
 * labels, with no model behind them. Its labels are laid out once and kept. */
typedef struct
{
  TlTimeline *timeline; /* not owned */
  GHashTable *layouts;  /* text to PangoLayout */
} BenchBare;

void bench_bare_init (BenchBare *self, TlTimeline *timeline);
void bench_bare_clear (BenchBare *self);
PangoLayout **bench_bare_lay_out (BenchBare *self, const GArray *placed);
GskRenderNode *bench_bare_draw (const GArray *placed, PangoLayout **layouts);
