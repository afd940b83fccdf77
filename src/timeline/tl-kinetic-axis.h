/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TlKineticAxis:
 *
 * Fingers never move quite straight. The direction in which they went at first is the one that
 * counts until they leave the touchpad. All zero at the beginning of a gesture.
 */
typedef struct
{
  double dx; /* how far the gesture has gone */
  double dy;
  gboolean locked;
} TlKineticAxis;

double tl_kinetic_axis_add (TlKineticAxis *self, double dx, double dy);
double tl_kinetic_axis_along (const TlKineticAxis *self, double x, double y);

G_END_DECLS
