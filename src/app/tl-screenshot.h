/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tl_screenshot_take_async (GtkWindow *window,
                               GFile *file,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean tl_screenshot_take_finish (GtkWindow *window, GAsyncResult *result, GError **error);

G_END_DECLS
