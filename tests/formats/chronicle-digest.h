/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle-reader.h"

G_BEGIN_DECLS

char *chronicle_digest (TlChronicle *chronicle, TlDefects *defects);

G_END_DECLS
