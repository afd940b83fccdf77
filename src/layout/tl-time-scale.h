/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-calendar.h"

G_BEGIN_DECLS

/* No scale has more knots than this, where it changes its speed. */
#define TL_TIME_SCALE_MAX_KNOTS 512

/**
 * TlTimeScale:
 *
 * Where each instant stands along an axis of time. A position is counted in seconds as an instant
 * is. On the linear scale, which is what %NULL stands for, the two are the same. On an even one
 * busy times have more room than empty ones: between two knots positions go with time at a steady
 * speed, and before the first and after the last knot they are instants again.
 *
 * A scale never changes once it is made.
 */
typedef struct _TlTimeScale TlTimeScale;

TlTimeScale *
tl_time_scale_new_even (const TlInstant *from, gsize n, TlInstant first, TlInstant last);
TlTimeScale *tl_time_scale_ref (TlTimeScale *self);
void tl_time_scale_unref (TlTimeScale *self);
double tl_time_scale_to_position (const TlTimeScale *self, double instant);
double tl_time_scale_to_instant (const TlTimeScale *self, double position);
double tl_time_scale_get_compression (const TlTimeScale *self, double from, double to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTimeScale, tl_time_scale_unref)

G_END_DECLS
