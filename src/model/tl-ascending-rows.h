/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint tl_ascending_rows_first_from (const guint32 *rows, guint n_rows, guint32 row);
gboolean tl_ascending_rows_contain (const GArray *rows, guint32 row);
void tl_ascending_rows_sort (GArray *rows);
gboolean tl_ascending_rows_set (GArray *sorted, const guint32 *rows, guint n_rows);

G_END_DECLS
