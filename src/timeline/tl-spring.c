/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A damped spring obeys x″ = −ω²x − 2ζωx′. With ζ = 1, critical damping, the characteristic
 * equation (r + ω)² = 0 has one root, so that all solutions have the form
 *
 *   x(t)  = (a + bt) e^(−ωt)             with a = x(0), b = x′(0) + ωx(0)
 *   x′(t) = (b − ω(a + bt)) e^(−ωt)
 *
 * The closed form is exact for steps of any length, so a late frame is just further along the same
 * way. (Any textbook on the harmonic oscillator; A. Witkin, D. Baraff, “Physically Based Modeling”
 * tells why numerical steps would not do.) */

#include "tl-spring.h"

#include <math.h>

/**
 * tl_spring_advance:
 * @self: a spring
 * @seconds: how much time passes, 0 or more
 *
 * Moves the spring on.
 */
void
tl_spring_advance (TlSpring *self, double seconds)
{
  double decay = exp (-TL_SPRING_RATE * seconds);
  double b = self->velocity + TL_SPRING_RATE * self->offset;
  double moved = self->offset + b * seconds;

  self->offset = moved * decay;
  self->velocity = (b - TL_SPRING_RATE * moved) * decay;
}

/**
 * tl_spring_overshoot:
 * @velocity: how fast a spring leaves its place of rest
 *
 * From rest x(t) = x′(0) t e^(−ωt), which is furthest at t = 1/ω.
 *
 * Returns: how far away it gets
 */
double
tl_spring_overshoot (double velocity)
{
  return velocity / (TL_SPRING_RATE * G_E);
}
