/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"

G_BEGIN_DECLS

TlChronicle *sample_chronicle_new (void);
TlChronicle *sample_random_chronicle_new (GRand *rand, guint n_items);

G_END_DECLS
