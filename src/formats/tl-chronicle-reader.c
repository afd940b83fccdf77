/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-chronicle-reader.h"

#include "tl-populate.h"
#include "tl-read-syntax.h"
#include "tl-reader.h"

#include <glib/gi18n-lib.h>

/* A value takes 16 bytes and in a chronicle stands for some twenty. A file of nothing but brackets
 * would take sixteen times its size: so much is refused before it takes all memory. */
#define VALUES_PER_BYTE 4
#define VALUES_AT_LEAST ((gsize) 16 << 20)

/* The texts of a chronicle, and its values, each take half of its size in memory or more. */
#define LIKELY_SHARE 2

/* A smaller file is read in a moment anyway. */
#define LARGE_SIZE ((gsize) 8 << 20)

/* As much as, with its values, stays in the processor's caches. */
#define PART_SIZE ((gsize) 1 << 20)

/* What a file's values may take, and what they are likely to take at the least. */
typedef struct
{
  gsize most;
  gsize likely;
} Limit;

static void *
limited_malloc (void *data, size_t size)
{
  const Limit *limit = data;
  void *memory = size <= limit->most ? malloc (size) : NULL;

  tl_populate (memory, MIN (size, limit->likely));
  return memory;
}

static void *
limited_realloc (void *data, void *memory, size_t old_size, size_t size)
{
  const Limit *limit = data;

  return size <= limit->most ? realloc (memory, size) : NULL;
}

static void
limited_free (void *data, void *memory)
{
  free (memory);
}

static yyjson_doc *
parse (TlReadInput *input, char *buffer, Limit *limit, GError **error)
{
  const yyjson_alc memory = { limited_malloc, limited_realloc, limited_free, limit };
  gsize mark = tl_read_byte_order_mark (buffer, input->size);
  yyjson_read_err reason = { 0 };
  yyjson_doc *doc;

  if (!tl_read_check_encoding (input, buffer, error))
    return NULL;

  tl_read_progress_begin (input->progress, TL_READ_STAGE_PARSING, input->size);
  limit->most = input->size * VALUES_PER_BYTE + VALUES_AT_LEAST;
  limit->likely = input->size / LIKELY_SHARE;
  doc = yyjson_read_opts (buffer + mark, input->size - mark, YYJSON_READ_INSITU, &memory, &reason);
  if (doc == NULL)
    {
      reason.pos += mark;
      tl_read_syntax_error (input, buffer, &reason, error);
    }

  return doc;
}

static gboolean
read_document (TlReader *reader, yyjson_doc *doc, TlChronicleSpec *chronicle, GError **error)
{
  yyjson_val *root = yyjson_doc_get_root (doc);

  if (g_cancellable_set_error_if_cancelled (reader->cancellable, error))
    return FALSE;
  if (!tl_read_check_format (reader, root, error))
    return FALSE;

  tl_chronicle_builder_reserve_text (reader->builder, reader->input->size / LIKELY_SHARE);
  return tl_read_chronicle (reader, root, chronicle, error);
}

static gpointer
free_document (gpointer doc)
{
  yyjson_doc_free (doc);
  return NULL;
}

/* Ending the chronicle takes memory of its own, so the document goes meanwhile. */
static TlChronicle *
read_chronicle (TlReader *reader, char *buffer, GError **error)
{
  TlChronicleSpec chronicle;
  gboolean done;
  TlChronicle *ended = NULL;
  GThread *freeing;
  yyjson_doc *doc;
  Limit limit;

  doc = parse (reader->input, buffer, &limit, error);
  if (doc == NULL)
    return NULL;

  done = read_document (reader, doc, &chronicle, error);
  freeing = g_thread_new ("free", free_document, doc);
  if (done)
    {
      tl_read_progress_begin (reader->input->progress, TL_READ_STAGE_ORDERING, 0);
      ended = tl_chronicle_builder_end (reader->builder, &chronicle);
    }
  g_thread_join (freeing);
  return ended;
}

static TlChronicle *
read_whole (TlReadInput *input, TlDefects *defects, GCancellable *cancellable, GError **error)
{
  g_autofree char *buffer = NULL;
  TlChronicle *chronicle;
  TlReader reader;

  buffer = tl_read_input_load (input, YYJSON_PADDING_SIZE, cancellable, error);
  if (buffer == NULL)
    return NULL;

  tl_reader_init (&reader, input, buffer, NULL, defects, cancellable);
  chronicle = read_chronicle (&reader, buffer, error);
  tl_reader_clear (&reader);

  return chronicle;
}

static TlChronicle *
read_input (TlReadInput *input, TlDefects *defects, GCancellable *cancellable, GError **error)
{
  TlChronicle *chronicle = NULL;

  if (input->size >= LARGE_SIZE)
    chronicle = tl_read_in_parts (input, PART_SIZE, defects, cancellable);
  if (chronicle == NULL && !g_cancellable_set_error_if_cancelled (cancellable, error))
    chronicle = read_whole (input, defects, cancellable, error);
  tl_defects_sort (defects);

  return chronicle;
}

static TlChronicle *
read_file (GFile *file,
           TlReadProgress *progress,
           TlDefects *defects,
           GCancellable *cancellable,
           GError **error)
{
  g_auto (TlReadInput) input = TL_READ_INPUT_INIT;

  input.progress = progress;
  if (!tl_read_input_open (&input, file, cancellable, error))
    return NULL;

  return read_input (&input, defects, cancellable, error);
}

/**
 * tl_chronicle_read_file:
 * @file: a file, also one that is not local, or a resource
 * @defects: where to report what is wrong with it
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of #TlReadError, or %G_IO_ERROR_CANCELLED
 *
 * Reads a chronicle. Blocks; in an application use tl_chronicle_read_async().
 *
 * A file that breaks the contract of the format is read as far as it can be, and each defect is
 * added to @defects with its line and column. @error is for a file of which nothing can be read.
 *
 * Keys that the format does not have are kept: see tl_chronicle_get_kept(). So are texts in several
 * languages and the names of authors, of which the chronicle holds one form only.
 *
 * Returns: (transfer full) (nullable): the chronicle
 */
TlChronicle *
tl_chronicle_read_file (GFile *file, TlDefects *defects, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (TL_IS_DEFECTS (defects), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return read_file (file, NULL, defects, cancellable, error);
}

/**
 * tl_chronicle_read_bytes:
 * @bytes: what a file holds
 * @name: how to name the file in messages
 * @defects: where to report what is wrong with it
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of #TlReadError, or %G_IO_ERROR_CANCELLED
 *
 * Reads a chronicle from memory, as tl_chronicle_read_file() does from a file.
 *
 * Returns: (transfer full) (nullable): the chronicle
 */
TlChronicle *
tl_chronicle_read_bytes (GBytes *bytes,
                         const char *name,
                         TlDefects *defects,
                         GCancellable *cancellable,
                         GError **error)
{
  g_auto (TlReadInput) input = TL_READ_INPUT_INIT;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (TL_IS_DEFECTS (defects), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!tl_read_input_open_bytes (&input, bytes, name, error))
    return NULL;

  return read_input (&input, defects, cancellable, error);
}

typedef struct
{
  GFile *file;
  TlReadProgress *progress;
  TlDefects *defects;
} ReadTask;

static void
read_task_free (gpointer data)
{
  ReadTask *read = data;

  g_object_unref (read->file);
  g_clear_pointer (&read->progress, tl_read_progress_unref);
  g_object_unref (read->defects);
  g_free (read);
}

static void
read_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  ReadTask *read = task_data;
  GError *error = NULL;
  TlChronicle *chronicle;

  chronicle = read_file (read->file, read->progress, read->defects, cancellable, &error);
  if (chronicle != NULL)
    g_task_return_pointer (task, chronicle, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * tl_chronicle_read_async:
 * @file: a file, also one that is not local, or a resource
 * @progress: (nullable): where to tell how far reading has come
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when done
 * @user_data: for @callback
 *
 * Reads a chronicle in a thread. See tl_chronicle_read_file().
 */
void
tl_chronicle_read_async (GFile *file,
                         TlReadProgress *progress,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  ReadTask *read;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  read = g_new (ReadTask, 1);
  read->file = g_object_ref (file);
  read->progress = progress != NULL ? tl_read_progress_ref (progress) : NULL;
  read->defects = tl_defects_new ();

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, tl_chronicle_read_async);
  g_task_set_task_data (task, read, read_task_free);
  g_task_run_in_thread (task, read_thread);
}

/**
 * tl_chronicle_read_finish:
 * @result: what the callback was given
 * @defects: (out) (optional) (transfer full): what is wrong with the file; set in any case
 * @error: return location for an error of #TlReadError, or %G_IO_ERROR_CANCELLED
 *
 * Ends what tl_chronicle_read_async() began.
 *
 * Returns: (transfer full) (nullable): the chronicle
 */
TlChronicle *
tl_chronicle_read_finish (GAsyncResult *result, TlDefects **defects, GError **error)
{
  GTask *task;
  ReadTask *read;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, tl_chronicle_read_async), NULL);

  task = G_TASK (result);
  read = g_task_get_task_data (task);
  if (defects != NULL)
    *defects = g_object_ref (read->defects);

  return g_task_propagate_pointer (task, error);
}
