/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-timeline-private.h"

/* The timelines that are measured are of the same size. */
#define BENCH_WIDTH  1200
#define BENCH_HEIGHT 700

/* How long there is between two frames of a 60 Hz screen, besides drawing. */
#define BENCH_FRAME_MICROSECONDS 12000

TlTimeline *bench_open_timeline (const char *path);
void bench_close_timeline (TlTimeline *timeline);
GskRenderNode *bench_draw_timeline (TlTimeline *timeline);
double bench_time_frame (TlTimeline *timeline);
