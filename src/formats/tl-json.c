/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-json.h"

#include "tl-language-map.h"

#include <glib/gi18n-lib.h>

/* Often enough to stop without delay, seldom enough to cost nothing. */
#define CANCELLABLE_INTERVAL 4096

static const char *
describe (yyjson_val *value)
{
  switch (yyjson_get_type (value))
    {
    case YYJSON_TYPE_STR:
      return _ ("a text");
    case YYJSON_TYPE_NUM:
      return _ ("a number");
    case YYJSON_TYPE_BOOL:
      return _ ("true or false");
    case YYJSON_TYPE_ARR:
      return _ ("a list");
    case YYJSON_TYPE_OBJ:
      return _ ("an object");
    default:
      return "null";
    }
}

static const char *
name_of (TlReader *reader, const TlJsonNode *node)
{
  while (node->key == NULL && node->parent != NULL)
    node = node->parent;

  return node->key != NULL ? tl_reader_legible (reader, yyjson_get_str (node->key))
                           : _ ("the chronicle");
}

/**
 * tl_json_report_type:
 * @reader: the reader
 * @node: a value
 * @wanted: what it should be, with its article
 *
 * Reports that a value is not what it should be.
 */
void
tl_json_report_type (TlReader *reader, const TlJsonNode *node, const char *wanted)
{
  if (node->key != NULL || node->parent == NULL)
    tl_reader_report (reader, TL_SEVERITY_ERROR, node,
                      _ ("“%s” is %s, but has to be %s. It is left out."), name_of (reader, node),
                      describe (node->value), wanted);
  else
    tl_reader_report (reader, TL_SEVERITY_ERROR, node,
                      _ ("Number %u of “%s” is %s, but has to be %s. It is left out."),
                      node->index + 1, name_of (reader, node), describe (node->value), wanted);
}

/**
 * tl_json_elements:
 * @self: (out caller-allocates): the elements
 * @reader: the reader
 * @field: a field that should hold an array, or none
 *
 * Makes ready to go through an array. What is not an array is reported and has no elements.
 */
void
tl_json_elements (TlJsonElements *self, TlReader *reader, const TlJsonNode *field)
{
  *self = (TlJsonElements) { .reader = reader, .array = field };
  self->stream = field == reader->section ? reader->stream : NULL;

  if (tl_json_is_given (field) && !yyjson_arr_iter_init (field->value, &self->iter) &&
      !yyjson_is_arr (field->value))
    tl_json_report_type (reader, field, _ ("a list, in brackets"));
}

static gboolean
next_of_stream (TlJsonElements *self, TlJsonNode *element)
{
  TlJsonPiece piece;

  if (!tl_json_stream_has_element (self->stream) || !tl_json_stream_next (self->stream, &piece))
    return FALSE;

  *element = (TlJsonNode) { self->array, NULL, piece.value, (guint) self->iter.idx++ };
  return TRUE;
}

/**
 * tl_json_elements_next:
 * @self: the elements
 * @element: (out caller-allocates): the next element
 *
 * Goes to the next element. There is none when reading was cancelled.
 *
 * Returns: %TRUE when there is one
 */
gboolean
tl_json_elements_next (TlJsonElements *self, TlJsonNode *element)
{
  TlReader *reader = self->reader;

  if (++reader->n_read % CANCELLABLE_INTERVAL == 0 &&
      g_cancellable_is_cancelled (reader->cancellable))
    return FALSE;

  if (self->stream != NULL)
    return next_of_stream (self, element);

  *element = (TlJsonNode) { self->array, NULL, NULL, (guint) self->iter.idx };
  element->value = yyjson_arr_iter_next (&self->iter);
  return element->value != NULL;
}

/* Texts end at the first NUL everywhere in GLib. */
static void
report_nul (TlReader *reader, const TlJsonNode *field)
{
  tl_reader_report (reader, TL_SEVERITY_ERROR, field,
                    _ ("“%s” has a NUL character in it (\\u0000), and is cut off there. "
                       "Remove that character."),
                    name_of (reader, field));
}

/**
 * tl_json_string:
 * @reader: the reader
 * @field: a field that should hold a string, or none
 *
 * Gets a string. What is not a string is reported.
 *
 * Returns: (nullable): the string, owned by the reader until it takes the next element of a
 *   section; %NULL when there is none or it is empty
 */
const char *
tl_json_string (TlReader *reader, const TlJsonNode *field)
{
  const char *text = yyjson_get_str (field->value);

  if (text == NULL)
    {
      if (tl_json_is_given (field))
        tl_json_report_type (reader, field, _ ("a text, in double quotes"));
      return NULL;
    }

  if (memchr (text, '\0', unsafe_yyjson_get_len (field->value)) != NULL)
    report_nul (reader, field);

  return *text != '\0' ? text : NULL;
}

static void
check_languages (TlReader *reader, const TlJsonNode *map)
{
  gsize n, max;
  yyjson_val *key, *value;

  yyjson_obj_foreach (map->value, n, max, key, value)
  {
    const TlJsonNode text = { map, key, value, 0 };

    if (!yyjson_is_str (value))
      tl_json_report_type (reader, &text, _ ("a text, in double quotes"));
  }
}

/**
 * tl_json_text:
 * @reader: the reader
 * @field: a field that should hold words to be shown, or none
 *
 * Gets a text that may be given in several languages: as a string, or as an object of strings by
 * language tag, of which the one that suits the user best is taken. The object is kept.
 *
 * Returns: (nullable): the text, owned by the reader until it takes the next element of a section;
 *   %NULL when there is none or it is empty
 */
const char *
tl_json_text (TlReader *reader, const TlJsonNode *field)
{
  TlJsonNode chosen = *field;

  if (!yyjson_is_obj (field->value))
    return tl_json_string (reader, field);

  check_languages (reader, field);
  tl_reader_keep (reader, field);
  chosen.value = tl_language_map_choose (field->value, reader->language);
  return tl_json_string (reader, &chosen);
}

/**
 * tl_json_date:
 * @reader: the reader
 * @field: a field that should hold a date, or none
 * @span: (out) (optional): all that it can mean; set when there is one
 *
 * Gets a date in EDTF, as it is written. What is not one is reported.
 *
 * Returns: (nullable): a valid date, owned by the reader until it takes the next element of a
 *   section; %NULL when there is none
 */
const char *
tl_json_date (TlReader *reader, const TlJsonNode *field, TlSpan *span)
{
  const char *text = tl_json_string (reader, field);
  g_auto (TlDate) date = TL_DATE_INIT;
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    return NULL;

  if (tl_date_parse (text, -1, &date, &error))
    {
      if (span != NULL)
        *span = tl_date_span (&date);
      return text;
    }

  tl_reader_report (reader, TL_SEVERITY_ERROR, field, _ ("“%s” is not a date. %s."),
                    tl_reader_legible (reader, text), error->message);
  return NULL;
}

/**
 * tl_json_count:
 * @reader: the reader
 * @field: a field that should hold a whole number from 1, or none
 *
 * Gets a number. What is not one is reported.
 *
 * Returns: the number; 0 when there is none
 */
guint
tl_json_count (TlReader *reader, const TlJsonNode *field)
{
  guint64 number;

  if (!tl_json_is_given (field))
    return 0;

  number = yyjson_get_uint (field->value);
  if (number > 0 && number <= G_MAXUINT32)
    return (guint) number;

  tl_reader_report (reader, TL_SEVERITY_ERROR, field,
                    _ ("“%s” has to be a whole number, 1 or more, without quotes. It is left "
                       "out."),
                    name_of (reader, field));
  return 0;
}

/**
 * tl_json_choice:
 * @reader: the reader
 * @field: a field that should hold one of a few words, or none
 * @choices: the words
 * @n_choices: how many
 *
 * Gets which of a few words is given. What is none of them is reported, and taken as the first.
 *
 * Returns: an index of @choices; 0 when nothing is given
 */
guint
tl_json_choice (TlReader *reader,
                const TlJsonNode *field,
                const char *const *choices,
                guint n_choices)
{
  const char *text = tl_json_string (reader, field);
  g_autoptr (GString) list = NULL;

  if (text == NULL)
    return 0;

  for (guint i = 0; i < n_choices; i++)
    if (strcmp (text, choices[i]) == 0)
      return i;

  list = g_string_new (NULL);
  for (guint i = 0; i < n_choices; i++)
    g_string_append_printf (list, "%s“%s”", i > 0 ? ", " : "", choices[i]);
  tl_reader_report (reader, TL_SEVERITY_ERROR, field,
                    _ ("“%s” cannot be “%s”. It is taken as “%s”; it can be one of %s."),
                    name_of (reader, field), tl_reader_legible (reader, text), choices[0],
                    list->str);
  return 0;
}
