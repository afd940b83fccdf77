/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <yyjson.h>

G_BEGIN_DECLS

yyjson_val *tl_language_map_choose (yyjson_val *map, const char *fallback);

G_END_DECLS
