/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Items as a table that spreadsheets and programs read. Its headings and what the format has names
 * for are the same in every language, so that programs find them. There is no byte order mark,
 * which programs would find in the first heading. */

#include "tl-table.h"

#include "tl-csv.h"
#include "tl-organisation.h"
#include "tl-replace-file.h"
#include "tl-source.h"
#include "tl-theme.h"

#include <string.h>

/* So many bytes are gathered before they are written. */
#define CHUNK_SIZE ((gsize) 256 * 1024)

static const char *const headings[] = {
  "id", "kind", "start", "end", "title", "themes", "people", "organisations", "sources", "passages"
};

static const char *const kinds[TL_N_ITEM_KINDS] = {
  [TL_ITEM_EVENT] = "event",
  [TL_ITEM_QUOTE] = "quote",
  [TL_ITEM_PERSON] = "person",
};

/* All that a thread needs. The lists of a chronicle belong to the thread that shows it, their
 * members never change. */
typedef struct
{
  TlChronicle *chronicle;
  guint32 *rows;
  guint n_rows;
  GPtrArray *themes;
  GPtrArray *organisations;
  GPtrArray *sources;
  GFile *file;
} TlTable;

static GPtrArray *
list_members (GListModel *list)
{
  GPtrArray *members = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (members, g_list_model_get_item (list, i));
  return members;
}

static TlTable *
tl_table_new (TlChronicle *chronicle, const guint32 *rows, guint n_rows, GFile *file)
{
  TlTable *self = g_new0 (TlTable, 1);

  self->chronicle = g_object_ref (chronicle);
  self->rows = g_memdup2 (rows, n_rows * sizeof *rows);
  self->n_rows = n_rows;
  self->themes = list_members (tl_chronicle_get_themes (chronicle));
  self->organisations = list_members (tl_chronicle_get_organisations (chronicle));
  self->sources = list_members (tl_chronicle_get_sources (chronicle));
  self->file = g_object_ref (file);
  return self;
}

static void
tl_table_free (gpointer data)
{
  TlTable *self = data;

  g_object_unref (self->chronicle);
  g_free (self->rows);
  g_ptr_array_unref (self->themes);
  g_ptr_array_unref (self->organisations);
  g_ptr_array_unref (self->sources);
  g_object_unref (self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTable, tl_table_free)

static void
add_headings (TlCsv *csv)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    tl_csv_add (csv, headings[i]);
  tl_csv_end_row (csv);
}

/* A date that is no interval is both its start and its end. */
static void
add_dates (TlCsv *csv, const char *date)
{
  const char *slash = strchr (date, '/');
  g_autofree char *start = slash != NULL ? g_strndup (date, (gsize) (slash - date)) : NULL;

  tl_csv_add (csv, start != NULL ? start : date);
  tl_csv_add (csv, slash != NULL ? slash + 1 : date);
}

static void
append_to_list (GString *list, const char *name)
{
  if (list->len > 0)
    g_string_append (list, "; ");
  g_string_append (list, name);
}

static void
end_list (TlCsv *csv, GString *list)
{
  tl_csv_add_words (csv, list->str);
  g_string_truncate (list, 0);
}

static void
add_themes (const TlTable *self, TlCsv *csv, GString *list, guint row)
{
  guint64 themes = tl_chronicle_get_columns (self->chronicle)->themes[row];

  for (guint i = 0; i < self->themes->len; i++)
    if ((themes >> i & 1) != 0)
      append_to_list (list, tl_theme_get_name (g_ptr_array_index (self->themes, i)));
  end_list (csv, list);
}

static void
add_people (const TlTable *self, TlCsv *csv, GString *list, guint row)
{
  guint n;
  const guint32 *people = tl_chronicle_row_people (self->chronicle, row, &n);

  for (guint i = 0; i < n; i++)
    append_to_list (list, tl_chronicle_get_person_name (self->chronicle, people[i]));
  end_list (csv, list);
}

static void
add_organisations (const TlTable *self, TlCsv *csv, GString *list, guint row)
{
  guint n;
  const guint32 *organisations = tl_chronicle_row_organisations (self->chronicle, row, &n);

  for (guint i = 0; i < n; i++)
    append_to_list (
        list, tl_organisation_get_name (g_ptr_array_index (self->organisations, organisations[i])));
  end_list (csv, list);
}

static void
add_sources (const TlTable *self, TlCsv *csv, GString *list, guint row)
{
  guint n;
  const guint16 *sources = tl_chronicle_row_sources (self->chronicle, row, &n);

  for (guint i = 0; i < n; i++)
    append_to_list (list, tl_source_get_title (g_ptr_array_index (self->sources, sources[i])));
  end_list (csv, list);
}

/* The words, and where they stand: who wrote that, what it is called, its date and the line. */
static void
append_passage (const TlTable *self, GString *text, guint passage)
{
  TlPassageSpec spec;
  TlSource *source;

  tl_chronicle_get_passage_spec (self->chronicle, passage, &spec);
  source = g_ptr_array_index (self->sources, spec.source);
  g_string_append_printf (text, "%s“%s” — ", text->len > 0 ? "\n" : "", spec.exact);
  if (tl_source_get_authors (source) != NULL)
    g_string_append_printf (text, "%s, ", tl_source_get_authors (source));
  g_string_append (text, tl_source_get_title (source));
  if (tl_source_get_issued (source) != NULL)
    g_string_append_printf (text, ", %s", tl_source_get_issued (source));
  if (spec.line > 0)
    g_string_append_printf (text, ", line %u", spec.line);
}

static void
add_passages (const TlTable *self, TlCsv *csv, GString *list, guint row)
{
  guint n;
  guint first = tl_chronicle_row_passages (self->chronicle, row, &n);

  for (guint i = 0; i < n; i++)
    append_passage (self, list, first + i);
  end_list (csv, list);
}

static void
add_row (const TlTable *self, TlCsv *csv, GString *list, guint row)
{
  tl_csv_add_words (csv, tl_chronicle_row_id (self->chronicle, row));
  tl_csv_add (csv, kinds[tl_chronicle_get_columns (self->chronicle)->kind[row]]);
  add_dates (csv, tl_chronicle_row_date (self->chronicle, row));
  tl_csv_add_words (csv, tl_chronicle_row_title (self->chronicle, row));
  add_themes (self, csv, list, row);
  add_people (self, csv, list, row);
  add_organisations (self, csv, list, row);
  add_sources (self, csv, list, row);
  add_passages (self, csv, list, row);
  tl_csv_end_row (csv);
}

static gboolean
flush (TlCsv *csv, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  gsize length = csv->text->len;

  if (!g_output_stream_write_all (stream, csv->text->str, length, NULL, cancellable, error))
    return FALSE;
  g_string_truncate (csv->text, 0);
  return TRUE;
}

static gboolean
write_rows (GOutputStream *stream, gconstpointer data, GCancellable *cancellable, GError **error)
{
  const TlTable *self = data;
  g_auto (TlCsv) csv = { NULL };
  g_autoptr (GString) list = g_string_new (NULL);

  tl_csv_init (&csv);
  add_headings (&csv);
  for (guint i = 0; i < self->n_rows; i++)
    {
      add_row (self, &csv, list, self->rows[i]);
      if (csv.text->len >= CHUNK_SIZE && !flush (&csv, stream, cancellable, error))
        return FALSE;
    }
  return flush (&csv, stream, cancellable, error);
}

/**
 * tl_table_write:
 * @chronicle: a chronicle
 * @rows: (array length=n_rows): which of its items, in the order in which they are to be written
 * @n_rows: how many
 * @file: where to
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of #GIOErrorEnum
 *
 * Writes items as comma-separated values (RFC 4180) in UTF-8, with a row of headings: id, kind,
 * start and end in EDTF, title, themes, people, organisations, sources and passages with their
 * citations. Several names in a cell are parted by semicolons, passages by line breaks. A file that
 * was there is replaced, once all is written; if that fails, it is as it was. Blocks; in an
 * application use tl_table_write_async().
 *
 * Returns: whether the table was written
 */
gboolean
tl_table_write (TlChronicle *chronicle,
                const guint32 *rows,
                guint n_rows,
                GFile *file,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (TlTable) table = NULL;

  g_return_val_if_fail (TL_IS_CHRONICLE (chronicle), FALSE);
  g_return_val_if_fail (rows != NULL || n_rows == 0, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  table = tl_table_new (chronicle, rows, n_rows, file);
  return tl_replace_file (file, write_rows, table, cancellable, error);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const TlTable *table = data;
  GError *error = NULL;

  if (tl_replace_file (table->file, write_rows, table, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * tl_table_write_async:
 * @chronicle: a chronicle
 * @rows: (array length=n_rows): which of its items; copied
 * @n_rows: how many
 * @file: where to
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when done
 * @user_data: for @callback
 *
 * Writes items in a thread. See tl_table_write().
 */
void
tl_table_write_async (TlChronicle *chronicle,
                      const guint32 *rows,
                      guint n_rows,
                      GFile *file,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TL_IS_CHRONICLE (chronicle));
  g_return_if_fail (rows != NULL || n_rows == 0);
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, tl_table_write_async);
  g_task_set_task_data (task, tl_table_new (chronicle, rows, n_rows, file), tl_table_free);
  g_task_run_in_thread (task, write_thread);
}

/**
 * tl_table_write_finish:
 * @result: what the callback was given
 * @error: return location for an error of #GIOErrorEnum
 *
 * Ends what tl_table_write_async() began.
 *
 * Returns: whether the table was written
 */
gboolean
tl_table_write_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, tl_table_write_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
