/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

double tl_rubber_band (double value, double low, double high, double reach);
double tl_rubber_band_invert (double shown, double low, double high, double reach);

G_END_DECLS
