/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle-private.h"

G_BEGIN_DECLS

void tl_person_spans_add (TlDrafts *drafts, GArray *people, TlArena *arena);

G_END_DECLS
