/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-json-key.h"
#include "tl-read-input.h"

#include <yyjson.h>

G_BEGIN_DECLS

/**
 * TlJsonPlace:
 * @TL_JSON_PLACE_START: before the root object
 * @TL_JSON_PLACE_FIRST_MEMBER: after its opening brace
 * @TL_JSON_PLACE_MEMBER: after one of its members
 * @TL_JSON_PLACE_FIRST_ELEMENT: after the opening bracket of a section
 * @TL_JSON_PLACE_ELEMENT: after an element of a section
 * @TL_JSON_PLACE_END: after the root object
 *
 * Where in the outline of a JSON text one piece ends and the next begins.
 */
typedef enum
{
  TL_JSON_PLACE_START,
  TL_JSON_PLACE_FIRST_MEMBER,
  TL_JSON_PLACE_MEMBER,
  TL_JSON_PLACE_FIRST_ELEMENT,
  TL_JSON_PLACE_ELEMENT,
  TL_JSON_PLACE_END,
} TlJsonPlace;

/**
 * TlJsonPiece:
 * @key: the key of a member; %NULL for an element of a section
 * @value: its value; %NULL for a section, whose elements follow
 *
 * A piece of a JSON text: a member of the root object, the beginning of a section, or one of the
 * section's elements.
 */
typedef struct
{
  yyjson_val *key;
  yyjson_val *value;
} TlJsonPiece;

/**
 * TlJsonPart:
 * @pieces: of #TlJsonPiece, which are owned by the part
 * @offset: where in the text the part begins, in bytes
 * @parsed: how many of its bytes have been made pieces of
 * @place: where in the outline those end
 *
 * A stretch of a JSON text, with the pieces that are whole in it.
 */
typedef struct
{
  GArray *pieces;
  gsize offset;
  gsize parsed;
  TlJsonPlace place;

  /*< private >*/
  gsize size;
  char *bytes;
  gsize length;
  char *values;
  gsize values_size;
  gsize values_used;
  char *last_block;
} TlJsonPart;

gsize tl_json_part_memory (gsize size);
void tl_json_part_init (TlJsonPart *self, gsize size, char *memory);
void tl_json_part_clear (TlJsonPart *self);
void tl_json_part_parse (TlJsonPart *self,
                         TlReadInput *input,
                         gsize offset,
                         TlJsonPlace place,
                         const TlJsonKey *sections,
                         guint n_sections);
gboolean tl_json_part_find (const TlJsonPart *self, const char *string, gsize *offset);

G_END_DECLS
