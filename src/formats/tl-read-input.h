/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-read-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TlReadInput:
 *
 * The bytes of a file as they were when it was opened. They can be loaded into memory to be
 * parsed in place, and looked at part by part, also from several threads at a time.
 */
typedef struct
{
  int fd;        /* of a local file, else -1 */
  GBytes *bytes; /* of any other */
  gsize size;
  int failure;              /* errno of the last read that failed, else 0; atomic */
  char *name;               /* to be shown */
  TlReadProgress *progress; /* not owned; NULL if no one wants to know */
} TlReadInput;

#define TL_READ_INPUT_INIT { .fd = -1 }

gboolean
tl_read_input_open (TlReadInput *self, GFile *file, GCancellable *cancellable, GError **error);
gboolean
tl_read_input_open_bytes (TlReadInput *self, GBytes *bytes, const char *name, GError **error);
char *
tl_read_input_load (TlReadInput *self, gsize padding, GCancellable *cancellable, GError **error);
gsize tl_read_input_peek (TlReadInput *self, gsize offset, char *buffer, gsize length);
void tl_read_input_clear (TlReadInput *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TlReadInput, tl_read_input_clear)

G_END_DECLS
