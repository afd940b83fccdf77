/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-command-line.h"
#include "tl-window.h"

G_BEGIN_DECLS

void tl_request_run_async (TlWindow *window,
                           GApplicationCommandLine *command_line,
                           const TlCommandLine *options,
                           const char *file,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean tl_request_run_finish (TlWindow *window, GAsyncResult *result);

G_END_DECLS
