/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-kinetic-axis.h"

#include <math.h>

/* After so many px it is clear where a gesture goes. */
#define LOCK_PIXELS 8.0

/**
 * tl_kinetic_axis_add:
 * @self: the axis of a gesture
 * @dx: how far the gesture goes on to the right
 * @dy: how far the gesture goes on downwards
 *
 * Returns: how far that is along the axis
 */
double
tl_kinetic_axis_add (TlKineticAxis *self, double dx, double dy)
{
  if (!self->locked)
    {
      self->dx += fabs (dx);
      self->dy += fabs (dy);
      self->locked = self->dx + self->dy >= LOCK_PIXELS;
    }
  return tl_kinetic_axis_along (self, dx, dy);
}

/**
 * tl_kinetic_axis_along:
 * @self: the axis of a gesture
 * @x: something to the right, such as a speed
 * @y: something downwards
 *
 * Returns: the one of the two that is along the axis
 */
double
tl_kinetic_axis_along (const TlKineticAxis *self, double x, double y)
{
  return self->dx > self->dy ? x : y;
}
