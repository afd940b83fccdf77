/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-read-input.h"

#include "tl-chronicle-reader.h"
#include "tl-legible.h"
#include "tl-populate.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Small enough to be cancelled between two of them without delay. */
#define CHUNK_SIZE ((gsize) 16 << 20)

/* clang-format would put spaces into the name that G_DEFINE_QUARK() makes of its argument. */
GQuark
tl_read_error_quark (void)
{
  return g_quark_from_static_string ("tl-read-error-quark");
}

static gboolean
fail_errno (TlReadInput *self, int code, GError **error)
{
  switch (code)
    {
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_NOT_FOUND,
                   _ ("There is no file “%s”. It may have been moved, renamed or removed."),
                   self->name);
      break;
    case EACCES:
    case EPERM:
      g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_PERMISSION,
                   _ ("“%s” may not be read: its permissions forbid it. Allow reading in the "
                      "properties of the file."),
                   self->name);
      break;
    default:
      g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_FAILED, _ ("“%s” could not be read: %s."),
                   self->name, g_strerror (code));
    }

  return FALSE;
}

static gboolean
fail_gio (TlReadInput *self, GError *reason, GError **error)
{
  g_autoptr (GError) owned = reason;

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&owned));
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
           g_error_matches (reason, G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND))
    fail_errno (self, ENOENT, error);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    fail_errno (self, EACCES, error);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_NOT_A_FILE,
                 _ ("“%s” is a folder. Choose a file in it."), self->name);
  else
    g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_FAILED, _ ("“%s” could not be read: %s."),
                 self->name, reason->message);

  return FALSE;
}

static gboolean
check_size (TlReadInput *self, guint64 size, GError **error)
{
  g_autofree char *shown = NULL;
  g_autofree char *limit = NULL;

  if (size <= TL_READ_MAX_SIZE)
    return TRUE;

  shown = g_format_size_full (size, G_FORMAT_SIZE_IEC_UNITS);
  limit = g_format_size_full (TL_READ_MAX_SIZE, G_FORMAT_SIZE_IEC_UNITS);
  g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_TOO_LARGE,
               _ ("“%s” is too large: it has %s, and a chronicle can have up to %s. Divide it "
                  "into several files."),
               self->name, shown, limit);
  return FALSE;
}

static gboolean
check_kind (TlReadInput *self, const struct stat *status, GError **error)
{
  if (S_ISREG (status->st_mode))
    return check_size (self, (guint64) status->st_size, error);

  if (S_ISDIR (status->st_mode))
    g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_NOT_A_FILE,
                 _ ("“%s” is a folder. Choose a file in it."), self->name);
  else
    g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_NOT_A_FILE,
                 _ ("“%s” is a pipe or a device, not a file. Save what it gives as a file and "
                    "open that."),
                 self->name);
  return FALSE;
}

/* Looks before it opens, because opening some devices does something to them; looks again at what
 * was opened, because that is what will be read; and does not wait for the writer of a pipe. */
static gboolean
open_path (TlReadInput *self, const char *path, GError **error)
{
  struct stat status;

  if (stat (path, &status) != 0)
    return fail_errno (self, errno, error);
  if (!check_kind (self, &status, error))
    return FALSE;

  self->fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  if (self->fd == -1 || fstat (self->fd, &status) != 0)
    return fail_errno (self, errno, error);
  if (!check_kind (self, &status, error))
    return FALSE;

  self->size = (gsize) status.st_size;
  tl_read_progress_begin (self->progress, TL_READ_STAGE_READING, self->size);
  return TRUE;
}

static GBytes *
read_stream (TlReadInput *self, GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) read = g_byte_array_new ();
  GError *reason = NULL;
  gsize length;

  do
    {
      guint end = read->len;

      g_byte_array_set_size (read, end + CHUNK_SIZE / 16);
      g_input_stream_read_all (stream, read->data + end, CHUNK_SIZE / 16, &length, cancellable,
                               &reason);
      g_byte_array_set_size (read, end + (guint) length);
      if (reason != NULL)
        {
          fail_gio (self, reason, error);
          return NULL;
        }
      if (!check_size (self, read->len, error))
        return NULL;
      tl_read_progress_set_done (self->progress, read->len);
    }
  while (length > 0);

  return g_byte_array_free_to_bytes (g_steal_pointer (&read));
}

static gboolean
open_stream (TlReadInput *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  GError *reason = NULL;

  stream = g_file_read (file, cancellable, &reason);
  if (stream == NULL)
    return fail_gio (self, reason, error);

  self->bytes = read_stream (self, G_INPUT_STREAM (stream), cancellable, error);
  if (self->bytes == NULL)
    return FALSE;

  self->size = g_bytes_get_size (self->bytes);
  return TRUE;
}

static char *
dup_shown_name (GFile *file)
{
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *shown = NULL;

  if (basename == NULL)
    basename = g_file_get_parse_name (file);
  shown = g_filename_display_name (basename);

  return tl_legible_dup (shown, -1);
}

/**
 * tl_read_input_open:
 * @self: (out caller-allocates): the input
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of #TlReadError, or %G_IO_ERROR_CANCELLED
 *
 * Opens a file to be read. Refuses what is not a regular file, or too large, without reading it.
 *
 * Returns: %TRUE when the file can be loaded
 */
gboolean
tl_read_input_open (TlReadInput *self, GFile *file, GCancellable *cancellable, GError **error)
{
  self->name = dup_shown_name (file);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (g_file_is_native (file))
    return open_path (self, g_file_peek_path (file), error);

  return open_stream (self, file, cancellable, error);
}

/**
 * tl_read_input_open_bytes:
 * @self: (out caller-allocates): the input
 * @bytes: what a file holds
 * @name: how to name it in messages
 * @error: return location for a #TlReadError
 *
 * Opens what is in memory already.
 *
 * Returns: %TRUE when it can be loaded
 */
gboolean
tl_read_input_open_bytes (TlReadInput *self, GBytes *bytes, const char *name, GError **error)
{
  self->name = tl_legible_dup (name, -1);
  self->bytes = g_bytes_ref (bytes);
  self->size = g_bytes_get_size (bytes);

  return check_size (self, self->size, error);
}

static gboolean
load_chunks (TlReadInput *self, char *buffer, GCancellable *cancellable, GError **error)
{
  gsize offset = 0;

  g_atomic_int_set (&self->failure, 0);
  while (offset < self->size)
    {
      gsize wanted = MIN (CHUNK_SIZE, self->size - offset);
      gsize length = tl_read_input_peek (self, offset, buffer + offset, wanted);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (g_atomic_int_get (&self->failure) != 0)
        return fail_errno (self, g_atomic_int_get (&self->failure), error);
      offset += length;
      if (self->fd != -1)
        tl_read_progress_set_done (self->progress, offset);
      /* Someone made the file shorter meanwhile. */
      if (length < wanted)
        self->size = offset;
    }

  return TRUE;
}

/**
 * tl_read_input_load:
 * @self: an input
 * @padding: how many zero bytes to put after it
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of #TlReadError, or %G_IO_ERROR_CANCELLED
 *
 * Copies the whole input into memory of its own, which may be written to.
 *
 * Returns: (transfer full) (nullable): the bytes, to be freed with g_free()
 */
char *
tl_read_input_load (TlReadInput *self, gsize padding, GCancellable *cancellable, GError **error)
{
  g_autofree char *buffer = g_try_malloc (self->size + padding);

  if (buffer == NULL)
    {
      g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_TOO_LARGE,
                   _ ("“%s” is too large for the memory that is free. Close other programs, or "
                      "divide it into several files."),
                   self->name);
      return NULL;
    }
  /* By the time that the first half is loaded the second is set up. */
  tl_populate (buffer + self->size / 2, self->size / 2);
  if (!load_chunks (self, buffer, cancellable, error))
    return NULL;

  memset (buffer + self->size, 0, padding);
  return g_steal_pointer (&buffer);
}

static gsize
peek_fd (TlReadInput *self, gsize offset, char *buffer, gsize length)
{
  gsize done = 0;

  while (done < length)
    {
      gssize n = pread (self->fd, buffer + done, length - done, (off_t) (offset + done));

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        g_atomic_int_set (&self->failure, errno);
      if (n <= 0)
        break;
      done += (gsize) n;
    }

  return done;
}

/**
 * tl_read_input_peek:
 * @self: an input
 * @offset: the first byte to look at
 * @buffer: (out caller-allocates): where to put the bytes
 * @length: how many bytes
 *
 * Looks at a part of the input.
 *
 * Returns: how many bytes there were, fewer than @length only at the end
 */
gsize
tl_read_input_peek (TlReadInput *self, gsize offset, char *buffer, gsize length)
{
  if (offset >= self->size)
    return 0;

  length = MIN (length, self->size - offset);
  if (self->fd != -1)
    return peek_fd (self, offset, buffer, length);

  memcpy (buffer, (const char *) g_bytes_get_data (self->bytes, NULL) + offset, length);
  return length;
}

/**
 * tl_read_input_clear:
 * @self: an input
 *
 * Closes the file and frees what the input holds.
 */
void
tl_read_input_clear (TlReadInput *self)
{
  if (self->fd != -1)
    close (self->fd);
  self->fd = -1;
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->name, g_free);
}
