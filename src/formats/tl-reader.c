/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-reader.h"

#include "tl-json.h"
#include "tl-legible.h"

#include <glib/gi18n-lib.h>

#define PROGRESS_INTERVAL 1024

/**
 * tl_reader_init:
 * @self: the reader
 * @input: (transfer none): the file, open
 * @buffer: (nullable) (transfer none): the file's bytes, parsed in place as a whole
 * @stream: (nullable) (transfer none): the file's pieces, when there is no @buffer
 * @defects: (transfer none): where to report
 * @cancellable: (nullable) (transfer none): a cancellable
 *
 * Makes ready to read a chronicle. All arguments must stay as long as @self is used.
 */
void
tl_reader_init (TlReader *self,
                TlReadInput *input,
                const char *buffer,
                TlJsonStream *stream,
                TlDefects *defects,
                GCancellable *cancellable)
{
  *self = (TlReader) {
    .input = input,
    .buffer = buffer,
    .stream = stream,
    .defects = defects,
    .builder = tl_chronicle_builder_new (),
    .cancellable = cancellable,
    .made_id = g_string_new (NULL),
    .legible = g_ptr_array_new_with_free_func (g_free),
    .names = g_array_new (FALSE, FALSE, sizeof (TlNameSpec)),
    .people = g_array_new (FALSE, FALSE, sizeof (TlRoleSpec)),
    .organisations = g_array_new (FALSE, FALSE, sizeof (TlRoleSpec)),
    .passages = g_array_new (FALSE, FALSE, sizeof (TlPassageSpec)),
    .accounts = g_array_new (FALSE, FALSE, sizeof (TlAccountSpec)),
    .about = g_array_new (FALSE, FALSE, sizeof (TlItemRef)),
    .steps = g_array_new (FALSE, FALSE, sizeof (TlStepSpec)),
  };
  tl_text_places_init (&self->places, input);
}

/**
 * tl_reader_clear:
 * @self: the reader
 *
 * Frees what the reader holds.
 */
void
tl_reader_clear (TlReader *self)
{
  tl_text_places_clear (&self->places);
  g_clear_pointer (&self->builder, tl_chronicle_builder_free);
  g_string_free (self->made_id, TRUE);
  g_ptr_array_unref (self->legible);
  g_array_unref (self->names);
  g_array_unref (self->people);
  g_array_unref (self->organisations);
  g_array_unref (self->passages);
  g_array_unref (self->accounts);
  g_array_unref (self->about);
  g_array_unref (self->steps);
}

static gboolean
is_plain (const char *text)
{
  gsize i;

  for (i = 0; i < 60 && text[i] != '\0'; i++)
    if (!g_ascii_isprint (text[i]))
      return FALSE;

  return text[i] == '\0';
}

/**
 * tl_reader_legible:
 * @self: the reader
 * @text: (nullable): text from the file
 *
 * Makes text from the file fit to be quoted in the next message.
 *
 * Returns: (transfer none): the text to show, good until the next call of tl_reader_report()
 */
const char *
tl_reader_legible (TlReader *self, const char *text)
{
  char *legible;

  if (text == NULL)
    return "?";
  if (is_plain (text))
    return text;

  legible = tl_legible_dup (text, -1);
  g_ptr_array_add (self->legible, legible);
  return legible;
}

static gsize
offset_of_string (TlReader *self, const char *string)
{
  if (self->stream != NULL)
    return tl_json_stream_find (self->stream, string);

  return (gsize) (string - self->buffer);
}

/* Between a brace and the first key there is nothing but blanks, which parsing left as they were.
 */
static gsize
offset_of_brace (TlReader *self, yyjson_val *first_key)
{
  const char *p = yyjson_get_str (first_key) - 2;

  while (*p != '{')
    p--;

  return offset_of_string (self, p);
}

/* A string knows its own place; other values are found by their key or by what they hold. */
static gsize
offset_of (TlReader *self, const TlJsonNode *node)
{
  for (; node != NULL; node = node->parent)
    {
      if (yyjson_is_str (node->value))
        return offset_of_string (self, yyjson_get_str (node->value)) - 1;
      if (node->key != NULL)
        return offset_of_string (self, yyjson_get_str (node->key)) - 1;
      if (yyjson_obj_size (node->value) > 0)
        return offset_of_brace (self, unsafe_yyjson_get_first (node->value));
    }

  return 0;
}

/**
 * tl_reader_report:
 * @self: the reader
 * @severity: how much the defect matters
 * @where: the value to point to
 * @format: what is wrong and how to mend it
 * @...: what the message names, made fit with tl_reader_legible()
 *
 * Reports a defect.
 */
void
tl_reader_report (TlReader *self,
                  TlSeverity severity,
                  const TlJsonNode *where,
                  const char *format,
                  ...)
{
  if (tl_defects_is_full (self->defects, severity))
    {
      tl_defects_count (self->defects, severity);
    }
  else
    {
      g_autofree char *message = NULL;
      guint line, column;
      va_list arguments;

      va_start (arguments, format);
      message = g_strdup_vprintf (format, arguments);
      va_end (arguments);
      tl_text_places_find (&self->places, offset_of (self, where), &line, &column);
      tl_defects_add (self->defects, severity, line, column, message);
    }

  g_ptr_array_set_size (self->legible, 0);
}

/**
 * tl_reader_count_item:
 * @self: the reader
 *
 * Tells whoever wants to know that one more event or quote has been read.
 */
void
tl_reader_count_item (TlReader *self)
{
  if (++self->n_items_read % PROGRESS_INTERVAL == 0)
    tl_read_progress_set_done (self->input->progress, self->stream != NULL
                                                          ? tl_json_stream_get_offset (self->stream)
                                                          : self->n_items_read);
}

static void
prepend_token (GString *pointer, const char *key)
{
  g_autoptr (GString) token = g_string_new (key);

  g_string_replace (token, "~", "~0", 0);
  g_string_replace (token, "/", "~1", 0);
  g_string_prepend (pointer, token->str);
}

/**
 * tl_reader_keep:
 * @self: the reader
 * @node: a value that the model has no place for
 *
 * Keeps a value as it is, so that nothing is lost when the chronicle is written again.
 */
void
tl_reader_keep (TlReader *self, const TlJsonNode *node)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  char *json = yyjson_val_write (node->value, YYJSON_WRITE_NOFLAG, NULL);

  for (const TlJsonNode *step = node; step->parent != NULL; step = step->parent)
    {
      if (step->key != NULL)
        {
          prepend_token (pointer, yyjson_get_str (step->key));
        }
      else
        {
          char token[16];

          g_snprintf (token, sizeof token, "%u", step->index);
          g_string_prepend (pointer, token);
        }
      g_string_prepend_c (pointer, '/');
    }

  if (json != NULL)
    tl_chronicle_builder_keep (self->builder, pointer->str, json);
  free (json);
}
