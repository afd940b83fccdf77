/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void tl_populate (gpointer memory, gsize size);

G_END_DECLS
