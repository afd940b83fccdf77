/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most bytes that one character folds to. */
#define TL_FOLD_MAX 60

#define TL_FOLD_CACHE 256

/**
 * TlFolded:
 * @bytes: folded texts; a NUL ends each, which no folded text holds
 * @length: how many bytes there are
 * @allocated: how many there is room for
 * @places: (nullable): for each byte, where the character that it comes from begins in the
 *   original; %NULL to do without
 *
 * Texts as they are compared: see tl_folded_append(). The rest is for tl-fold.c.
 */
typedef struct
{
  char *bytes;
  gsize length;
  gsize allocated;
  GArray *places; /* of guint32 */
  struct
  {
    gunichar from;
    guint8 length;
    char bytes[TL_FOLD_MAX];
  } *cache;
} TlFolded;

#define TL_FOLDED_INIT { NULL, 0, 0, NULL, NULL }

void tl_folded_init (TlFolded *self, gboolean with_places);
void tl_folded_clear (TlFolded *self);
void tl_folded_reserve (TlFolded *self, gsize size);
void tl_folded_append (TlFolded *self, const char *text);
void tl_folded_trim (TlFolded *self);
char *tl_fold (const char *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TlFolded, tl_folded_clear)

G_END_DECLS
