/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-source.h"

#include <gio/gio.h>

G_BEGIN_DECLS

char *tl_citation_note (GListModel *passages);
char *tl_citation_source (TlSource *source);

G_END_DECLS
