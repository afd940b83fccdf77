/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TlPart:
 * @data: what it works on
 *
 * Part of a larger work.
 */
typedef void (*TlPart) (gpointer data);

void tl_do_together (guint n_rows, TlPart one, TlPart other, gpointer data);

G_END_DECLS
