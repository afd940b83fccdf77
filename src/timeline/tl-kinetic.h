/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

double tl_kinetic_advance (double *velocity, double seconds);
gboolean tl_kinetic_is_over (double velocity);

/* How many points of a drag are remembered at most. */
#define TL_KINETIC_N_POINTS 16

/**
 * TlKineticTracker:
 *
 * Where a drag was in the last moments, to know how fast it was when it was let go.
 */
typedef struct
{
  struct
  {
    guint32 time; /* milliseconds */
    double x;
  } points[TL_KINETIC_N_POINTS];
  guint n_points;
} TlKineticTracker;

void tl_kinetic_tracker_start (TlKineticTracker *self, guint32 time, double x);
void tl_kinetic_tracker_add (TlKineticTracker *self, guint32 time, double x);
double tl_kinetic_tracker_get_velocity (const TlKineticTracker *self, guint32 time);

G_END_DECLS
