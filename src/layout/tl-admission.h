/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-slot.h"

G_BEGIN_DECLS

guint tl_admission_run (TlSlot *slots, gsize n_slots, guint rows, const TlLayoutMetrics *metrics);

G_END_DECLS
