/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"

G_BEGIN_DECLS

gboolean tl_table_write (TlChronicle *chronicle,
                         const guint32 *rows,
                         guint n_rows,
                         GFile *file,
                         GCancellable *cancellable,
                         GError **error);
void tl_table_write_async (TlChronicle *chronicle,
                           const guint32 *rows,
                           guint n_rows,
                           GFile *file,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean tl_table_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
