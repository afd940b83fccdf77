/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/**
 * TlNeedle:
 * @text: (not nullable): the bytes, owned by somebody else
 * @length: how many, at least one
 * @rare: the place of the one that is expected least often
 * @second: the place of the one that is expected least often of the others
 *
 * Bytes to be found among many.
 */
typedef struct
{
  const char *text;
  gsize length;
  gsize rare;
  gsize second;
} TlNeedle;

void tl_needle_init (TlNeedle *self, const char *text, gsize length, const guint32 *counts);
const char *tl_needle_find (const TlNeedle *self, const char *from, const char *end);
gboolean tl_needle_is_whole_word (const TlNeedle *self, const char *found);

G_END_DECLS
