/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-item.h"

G_BEGIN_DECLS

GVariant *tl_provider_meta (TlItem *item);

G_END_DECLS
