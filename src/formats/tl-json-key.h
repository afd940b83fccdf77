/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TlJsonKey:
 *
 * A key that the format knows.
 */
typedef struct
{
  const char *name;
  gsize length;
} TlJsonKey;

#define TL_JSON_KEY(name) { name, sizeof name - 1 }

G_END_DECLS
