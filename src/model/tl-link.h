/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TL_LINK_SCHEME "throughline"

/* Links to an item, as
 * “throughline:?chronicle=file%3A%2F%2F%2Fhome%2Fada%2Flife.chronicle&item=birth”.
 */

char *tl_link_new (GFile *file, const char *item) G_GNUC_WARN_UNUSED_RESULT;
gboolean tl_link_parse (const char *link, GFile **file, char **item, GError **error);

G_END_DECLS
