/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-window.h"

G_BEGIN_DECLS

/**
 * TlOpenedFunc:
 * @window: the window that shows the chronicle
 * @words: what was given with the function
 *
 * What is to be done once a chronicle is shown.
 */
typedef void (*TlOpenedFunc) (TlWindow *window, const char *words);

void tl_open_chronicle (GtkApplication *application,
                        GFile *file,
                        TlOpenedFunc opened,
                        const char *words);

G_END_DECLS
