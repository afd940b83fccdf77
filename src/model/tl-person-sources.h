/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-drafts.h"

G_BEGIN_DECLS

void tl_person_sources_add (TlDrafts *drafts, guint first_person, guint n_people, guint n_sources);

G_END_DECLS
