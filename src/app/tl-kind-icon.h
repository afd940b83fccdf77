/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-types.h"

G_BEGIN_DECLS

const char *tl_kind_icon_name (TlItemKind kind);

G_END_DECLS
