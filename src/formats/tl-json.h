/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-json-key.h"
#include "tl-reader.h"

G_BEGIN_DECLS

/**
 * TlJsonElements:
 *
 * Goes through the elements of an array, or those of the section that the reader is at in its
 * stream.
 */
typedef struct
{
  TlReader *reader;
  const TlJsonNode *array;
  TlJsonStream *stream; /* NULL when the array is in memory as a whole */
  yyjson_arr_iter iter;
} TlJsonElements;

gboolean tl_json_take (TlReader *reader,
                       const TlJsonNode *member,
                       const TlJsonKey *keys,
                       guint n_keys,
                       guint *next,
                       TlJsonNode *fields);
gboolean tl_json_object (TlReader *reader,
                         const TlJsonNode *node,
                         const TlJsonKey *keys,
                         guint n_keys,
                         TlJsonNode *fields);
void tl_json_elements (TlJsonElements *self, TlReader *reader, const TlJsonNode *field);
gboolean tl_json_elements_next (TlJsonElements *self, TlJsonNode *element);

void tl_json_report_type (TlReader *reader, const TlJsonNode *node, const char *wanted);

const char *tl_json_string (TlReader *reader, const TlJsonNode *field);
const char *tl_json_text (TlReader *reader, const TlJsonNode *field);
const char *tl_json_date (TlReader *reader, const TlJsonNode *field, TlSpan *span);
guint tl_json_count (TlReader *reader, const TlJsonNode *field);
guint tl_json_choice (TlReader *reader,
                      const TlJsonNode *field,
                      const char *const *choices,
                      guint n_choices);

/**
 * tl_json_is_given:
 * @field: a field
 *
 * Gets whether there is a value; null is none.
 *
 * Returns: %TRUE when there is
 */
static inline gboolean
tl_json_is_given (const TlJsonNode *field)
{
  return field->value != NULL && !yyjson_is_null (field->value);
}

G_END_DECLS
