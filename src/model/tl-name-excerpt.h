/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-excerpt.h"

#include <gio/gio.h>

G_BEGIN_DECLS

TlExcerpt *tl_name_excerpt_new (const char *name, GListModel *variants, const TlSearchQuery *query);

G_END_DECLS
