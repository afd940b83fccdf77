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

static void
report_type (TlReader *reader, const TlJsonNode *node, const char *wanted)
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

static void
take_unknown (TlReader *reader, const TlJsonNode *node)
{
  const TlJsonNode place = { node->parent, NULL, node->key, 0 };

  tl_reader_keep (reader, node);
  tl_reader_report (reader, TL_SEVERITY_NOTE, &place,
                    _ ("“%s” is not part of the chronicle format. It is kept, but not shown; if "
                       "it should be shown, check its spelling."),
                    tl_reader_legible (reader, yyjson_get_str (node->key)));
}

static inline guint64
load (const char *text, gsize length)
{
  guint64 word = 0;

  memcpy (&word, text, length);
  return word;
}

/* Most of what a chronicle holds are keys, and all that the format knows are short: two loads that
 * may overlap take less than calling memcmp(). */
static inline gboolean
is_key (const TlJsonKey *known, yyjson_val *key)
{
  const char *name = unsafe_yyjson_get_str (key);
  gsize length = known->length;

  if (length != unsafe_yyjson_get_len (key) || name[0] != known->name[0])
    return FALSE;
  if (length >= 8 && length <= 16)
    return load (name, 8) == load (known->name, 8) &&
           load (name + length - 8, 8) == load (known->name + length - 8, 8);
  if (length >= 4 && length < 8)
    return load (name, 4) == load (known->name, 4) &&
           load (name + length - 4, 4) == load (known->name + length - 4, 4);
  return memcmp (name, known->name, length) == 0;
}

/* Most files have their keys in the order of the format: so look first where the next one is. */
static inline guint
find_key (const TlJsonKey *keys, guint n_keys, guint next, yyjson_val *key)
{
  for (guint i = next; i < n_keys; i++)
    if (is_key (&keys[i], key))
      return i;
  for (guint i = 0; i < MIN (next, n_keys); i++)
    if (is_key (&keys[i], key))
      return i;

  return n_keys;
}

static void
take_twice (TlReader *reader, const TlJsonNode *node)
{
  const TlJsonNode place = { node->parent, NULL, node->key, 0 };

  tl_reader_report (reader, TL_SEVERITY_ERROR, &place,
                    _ ("“%s” is given twice here. The first is taken: remove the other."),
                    tl_reader_legible (reader, yyjson_get_str (node->key)));
}

static inline void
take (TlJsonNode *field, yyjson_val *key, yyjson_val *value)
{
  field->key = key;
  field->value = value;
}

/**
 * tl_json_object:
 * @reader: the reader
 * @node: a value that should be an object
 * @keys: the keys that the format knows
 * @n_keys: how many
 * @fields: (out caller-allocates): for each key its field
 *
 * Takes an object apart. What is not an object, and keys that the format does not know, are
 * reported.
 *
 * Returns: %TRUE when @node is an object; @fields are set in any case
 */
gboolean
tl_json_object (TlReader *reader,
                const TlJsonNode *node,
                const TlJsonKey *keys,
                guint n_keys,
                TlJsonNode *fields)
{
  yyjson_val *key;
  guint next = 0;

  for (guint i = 0; i < n_keys; i++)
    fields[i] = (TlJsonNode) { node, NULL, NULL, 0 };

  if (!yyjson_is_obj (node->value))
    {
      report_type (reader, node, _ ("an object, in braces"));
      return FALSE;
    }

  /* What yyjson's iterator does, without its checks: most of what a chronicle holds are keys. */
  key = unsafe_yyjson_get_first (node->value);
  for (gsize n = unsafe_yyjson_get_len (node->value); n > 0; n--)
    {
      yyjson_val *value = key + 1;
      guint i = find_key (keys, n_keys, next, key);

      if (i == n_keys)
        take_unknown (reader, &(TlJsonNode) { node, key, value, 0 });
      else if (fields[i].key != NULL)
        take_twice (reader, &(TlJsonNode) { node, key, value, 0 });
      else
        take (&fields[next = i], key, value);
      next++;
      key = unsafe_yyjson_get_next (value);
    }

  return TRUE;
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

  if (tl_json_is_given (field) && !yyjson_arr_iter_init (field->value, &self->iter) &&
      !yyjson_is_arr (field->value))
    report_type (reader, field, _ ("a list, in brackets"));
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
 * Returns: (nullable): the string, owned by the reader's buffer; %NULL when there is none or it is
 *   empty
 */
const char *
tl_json_string (TlReader *reader, const TlJsonNode *field)
{
  const char *text = yyjson_get_str (field->value);

  if (text == NULL)
    {
      if (tl_json_is_given (field))
        report_type (reader, field, _ ("a text, in double quotes"));
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
      report_type (reader, &text, _ ("a text, in double quotes"));
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
 * Returns: (nullable): the text, owned by the reader's buffer; %NULL when there is none or it is
 *   empty
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
 * Returns: (nullable): a valid date, owned by the reader's buffer; %NULL when there is none
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
