/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-item.h"

G_BEGIN_DECLS

TlItem *tl_item_new_for_row (TlChronicle *chronicle, guint row);
TlPerson *tl_person_new_for_index (TlChronicle *chronicle, guint index, guint row);

G_END_DECLS
