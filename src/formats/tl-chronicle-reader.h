/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"
#include "tl-defect.h"
#include "tl-read-progress.h"

G_BEGIN_DECLS

/**
 * TL_READ_MAX_SIZE:
 *
 * The largest file that is read, in bytes: 1.5 GiB.
 */
#define TL_READ_MAX_SIZE (G_GINT64_CONSTANT (3) << 29)

#define TL_READ_ERROR (tl_read_error_quark ())
GQuark tl_read_error_quark (void);

/**
 * TlReadError:
 * @TL_READ_ERROR_NOT_FOUND: there is no such file
 * @TL_READ_ERROR_NOT_A_FILE: it is a folder, a pipe or a device
 * @TL_READ_ERROR_PERMISSION: it may not be read
 * @TL_READ_ERROR_TOO_LARGE: it is larger than %TL_READ_MAX_SIZE, or needs more memory than there is
 * @TL_READ_ERROR_EMPTY: there is nothing in it
 * @TL_READ_ERROR_ENCODING: it is not UTF-8 text
 * @TL_READ_ERROR_TRUNCATED: it ends too early
 * @TL_READ_ERROR_SYNTAX: it is not JSON
 * @TL_READ_ERROR_NOT_A_CHRONICLE: it is JSON, but not a chronicle
 * @TL_READ_ERROR_VERSION: it is a chronicle of a version that is not known
 * @TL_READ_ERROR_FAILED: it could not be read for another reason
 *
 * Why nothing could be read from a file. The message of the error is one or two sentences that
 * name the file and say where it is wrong and how to mend it; it can be shown as it is.
 */
typedef enum
{
  TL_READ_ERROR_NOT_FOUND,
  TL_READ_ERROR_NOT_A_FILE,
  TL_READ_ERROR_PERMISSION,
  TL_READ_ERROR_TOO_LARGE,
  TL_READ_ERROR_EMPTY,
  TL_READ_ERROR_ENCODING,
  TL_READ_ERROR_TRUNCATED,
  TL_READ_ERROR_SYNTAX,
  TL_READ_ERROR_NOT_A_CHRONICLE,
  TL_READ_ERROR_VERSION,
  TL_READ_ERROR_FAILED,
} TlReadError;

TlChronicle *
tl_chronicle_read_file (GFile *file, TlDefects *defects, GCancellable *cancellable, GError **error);
TlChronicle *tl_chronicle_read_bytes (GBytes *bytes,
                                      const char *name,
                                      TlDefects *defects,
                                      GCancellable *cancellable,
                                      GError **error);
void tl_chronicle_read_async (GFile *file,
                              TlReadProgress *progress,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
TlChronicle *tl_chronicle_read_finish (GAsyncResult *result, TlDefects **defects, GError **error);

G_END_DECLS
