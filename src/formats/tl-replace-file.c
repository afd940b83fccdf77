/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-replace-file.h"

/* A stream that is closed while cancelled leaves the file as it was. */
static void
discard (GOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
}

/**
 * tl_replace_file:
 * @file: a file, which need not be there yet
 * @write: (scope call): writes what is to be in it
 * @data: for @write
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of #GIOErrorEnum or of @write
 *
 * Writes a file so that it holds all that @write writes or, if that fails half-way, all that it
 * held before: g_file_replace_contents() would leave a half in its place. Blocks.
 *
 * Returns: whether the file was written
 */
gboolean
tl_replace_file (GFile *file,
                 TlWriteFunc write,
                 gconstpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (write != NULL, FALSE);

  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  if (stream == NULL)
    return FALSE;
  if (write (G_OUTPUT_STREAM (stream), data, cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);
  discard (G_OUTPUT_STREAM (stream));
  return FALSE;
}
