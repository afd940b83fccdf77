/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-axis.h"

G_BEGIN_DECLS

#define TL_AXIS_MINUTE G_GINT64_CONSTANT (60)
#define TL_AXIS_HOUR   (60 * TL_AXIS_MINUTE)
#define TL_AXIS_DAY    (24 * TL_AXIS_HOUR)

gint64 tl_axis_narrowest (const TlAxisLevel *level);

G_END_DECLS
