/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle-private.h"

G_BEGIN_DECLS

void tl_item_sources_init (TlItemTable *items, guint n_people, const GArray *passages);

G_END_DECLS
