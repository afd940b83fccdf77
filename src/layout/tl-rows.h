/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-slot.h"

G_BEGIN_DECLS

void tl_rows_assign (TlSlot *slots, gsize n_slots, guint rows, double gap);

G_END_DECLS
