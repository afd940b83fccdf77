/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TlSpring:
 * @offset: how far it is from where it rests, in any unit
 * @velocity: how fast that grows, in that unit a second
 *
 * A critically damped spring: it comes to rest as fast as is possible without swinging. The place
 * of rest is not told to it, so that no precision is lost when that is a large number.
 */
typedef struct
{
  double offset;
  double velocity;
} TlSpring;

/* How stiff the springs are, in 1/s: a move by a whole view comes to rest, to half a pixel, in
 * about a quarter of a second. */
#define TL_SPRING_RATE 36.0

void tl_spring_advance (TlSpring *self, double seconds);
double tl_spring_overshoot (double velocity);

G_END_DECLS
