/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-passage.h"

G_BEGIN_DECLS

TlPassage *tl_passage_new (TlChronicle *chronicle, guint index);

G_END_DECLS
