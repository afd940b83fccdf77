/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TlWriteFunc:
 * @stream: where to
 * @data: what to write
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Returns: whether all was written
 */
typedef gboolean (*TlWriteFunc) (GOutputStream *stream,
                                 gconstpointer data,
                                 GCancellable *cancellable,
                                 GError **error);

gboolean tl_replace_file (GFile *file,
                          TlWriteFunc write,
                          gconstpointer data,
                          GCancellable *cancellable,
                          GError **error);

G_END_DECLS
