/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-reader.h"

G_BEGIN_DECLS

/**
 * TlJsonKey:
 *
 * A key that the format knows.
 */
typedef struct
{
  const char *name;
  gsize length;
} TlJsonKey;

#define TL_JSON_KEY(name) { name, sizeof name - 1 }

/**
 * TlJsonElements:
 *
 * Goes through the elements of an array.
 */
typedef struct
{
  TlReader *reader;
  const TlJsonNode *array;
  yyjson_arr_iter iter;
} TlJsonElements;

gboolean tl_json_object (TlReader *reader,
                         const TlJsonNode *node,
                         const TlJsonKey *keys,
                         guint n_keys,
                         TlJsonNode *fields);
void tl_json_elements (TlJsonElements *self, TlReader *reader, const TlJsonNode *field);
gboolean tl_json_elements_next (TlJsonElements *self, TlJsonNode *element);

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
