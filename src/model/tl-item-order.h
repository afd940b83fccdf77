/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-item-table.h"

G_BEGIN_DECLS

guint32 *tl_item_order_new (const GArray *drafts, guint64 *room);

G_END_DECLS
