/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-index-view.h"

G_BEGIN_DECLS

GtkListItemFactory *tl_index_factory_new_for_items (TlIndexView *view) G_GNUC_WARN_UNUSED_RESULT;
GtkListItemFactory *tl_index_factory_new_for_years (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
