/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-item.h"

G_BEGIN_DECLS

char *tl_item_dup_sentence (TlItem *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
