/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was given a push and is slowed down by friction in proportion to its speed obeys x″ = −kx′,
 * so that
 *
 *   x′(t) = x′(0) e^(−kt)
 *   x(t)  = x(0) + ∫₀ᵗ x′ = x(0) + x′(0)/k · (1 − e^(−kt))
 *
 * and it comes x′(0)/k far. GTK scrolls its lists on with this law and k = 4/s; with the same, a
 * push means here what it means there. */

#include "tl-kinetic.h"

#include <math.h>
#include <string.h>

/* 1/s */
#define FRICTION 4.0

/* Slower than this, in px/s, is no motion that anyone sees. */
#define LEAST_VELOCITY 8.0

/* What a drag did longer than this ago, in ms, says nothing of how it was let go. */
#define MEMORY 150

/* Two points closer in time than this, in ms, have no speed that means anything. */
#define LEAST_TIME 8

/**
 * tl_kinetic_advance:
 * @velocity: (inout): how fast it goes, in px/s
 * @seconds: how much time passes, 0 or more
 *
 * Returns: how far it goes in this time, in px
 */
double
tl_kinetic_advance (double *velocity, double seconds)
{
  double before = *velocity;

  *velocity = before * exp (-FRICTION * seconds);
  return (before - *velocity) / FRICTION;
}

/**
 * tl_kinetic_is_over:
 * @velocity: how fast it goes, in px/s
 *
 * Returns: whether that is as good as standing still
 */
gboolean
tl_kinetic_is_over (double velocity)
{
  return fabs (velocity) < LEAST_VELOCITY;
}

/**
 * tl_kinetic_tracker_start:
 * @time: when, in ms
 * @x: where a drag begins
 *
 * Forgets what was before.
 */
void
tl_kinetic_tracker_start (TlKineticTracker *self, guint32 time, double x)
{
  self->n_points = 0;
  tl_kinetic_tracker_add (self, time, x);
}

/* Times are compared by their difference, as the clock of events starts over every 49 days. */
static guint
n_too_old (const TlKineticTracker *self, guint32 time)
{
  guint n = 0;

  while (n < self->n_points && time - self->points[n].time > MEMORY)
    n++;
  return n;
}

/**
 * tl_kinetic_tracker_add:
 * @time: when, in ms
 * @x: where the drag is then
 *
 * Remembers where a drag is.
 */
void
tl_kinetic_tracker_add (TlKineticTracker *self, guint32 time, double x)
{
  guint n_dropped = n_too_old (self, time);

  if (n_dropped == 0 && self->n_points == TL_KINETIC_N_POINTS)
    n_dropped = 1;
  self->n_points -= n_dropped;
  memmove (self->points, self->points + n_dropped, self->n_points * sizeof self->points[0]);
  self->points[self->n_points].time = time;
  self->points[self->n_points].x = x;
  self->n_points++;
}

/**
 * tl_kinetic_tracker_get_velocity:
 * @time: when the drag is let go, in ms
 *
 * Returns: how fast the drag was in its last moments, in px/s; 0 if it had come to rest
 */
double
tl_kinetic_tracker_get_velocity (const TlKineticTracker *self, guint32 time)
{
  guint first = n_too_old (self, time);

  if (first >= self->n_points || time - self->points[first].time < LEAST_TIME)
    return 0;
  return (self->points[self->n_points - 1].x - self->points[first].x) * 1000 /
         (time - self->points[first].time);
}
