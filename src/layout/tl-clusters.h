/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-slot.h"

G_BEGIN_DECLS

void tl_clusters_form (TlSlot *slots, gsize n_slots, guint row, const TlLayoutMetrics *metrics);

G_END_DECLS
