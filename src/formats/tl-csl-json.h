/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *tl_csl_json_write (GListModel *passages);

G_END_DECLS
