/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-json-part.h"

#include "tl-read-syntax.h"

/* What yyjson takes at most for the values of one piece, and far more than for those of a part,
 * with one exception: where many pieces are tiny, a part ends early. Only what is used is ever
 * touched. */
#define VALUES_PER_BYTE 16

#define ALIGNMENT 16

/* Where the parser stands while it looks for the next piece. */
typedef struct
{
  TlJsonPart *part;
  char *at;
  char *end;
} Cursor;

static gsize
aligned (gsize size)
{
  return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

static gsize
bytes_size (gsize size)
{
  return aligned (size + YYJSON_PADDING_SIZE);
}

static gsize
values_size (gsize size)
{
  return aligned (size * VALUES_PER_BYTE);
}

/**
 * tl_json_part_memory:
 * @size: how many bytes of a text a part takes
 *
 * Returns: how many bytes of memory that part needs, of which a fifth is likely to be used
 */
gsize
tl_json_part_memory (gsize size)
{
  return bytes_size (size) + values_size (size);
}

/**
 * tl_json_part_init:
 * @self: (out caller-allocates): a part
 * @size: how many bytes of a text it takes
 * @memory: (transfer none): as many bytes as tl_json_part_memory() says, aligned as by malloc()
 *
 * Makes @self a part of nothing so far.
 */
void
tl_json_part_init (TlJsonPart *self, gsize size, char *memory)
{
  *self = (TlJsonPart) {
    .pieces = g_array_new (FALSE, FALSE, sizeof (TlJsonPiece)),
    .size = size,
    .bytes = memory,
    .values = memory + bytes_size (size),
    .values_size = values_size (size),
  };
}

/**
 * tl_json_part_clear:
 * @self: a part
 *
 * Frees what the part holds.
 */
void
tl_json_part_clear (TlJsonPart *self)
{
  g_array_unref (self->pieces);
}

static void *
take_values (void *data, size_t size)
{
  TlJsonPart *self = data;

  if (size > self->values_size - self->values_used)
    return NULL;

  self->last_block = self->values + self->values_used;
  self->values_used += size;
  return self->last_block;
}

static void *
resize_values (void *data, void *block, size_t old_size, size_t size)
{
  TlJsonPart *self = data;
  gsize begins = (gsize) ((char *) block - self->values);

  if (block != self->last_block || size > self->values_size - begins)
    return NULL;

  self->values_used = begins + size;
  return block;
}

static void
drop_values (void *data, void *block)
{
  TlJsonPart *self = data;

  if (block == self->last_block)
    self->values_used = (gsize) ((char *) block - self->values);
}

/* A document is made for as many values as a text of its length is likely to have: what is left of
 * that is for the next. Its values stand one after the other, the root first. */
static void
give_back_values (TlJsonPart *self, yyjson_doc *doc)
{
  char *values = (char *) yyjson_doc_get_root (doc);
  char *end = values + yyjson_doc_get_val_count (doc) * sizeof (yyjson_val);

  self->values_used = aligned ((gsize) (end - self->values));
}

static void
skip_blanks (Cursor *cursor)
{
  while (cursor->at < cursor->end &&
         (*cursor->at == ' ' || *cursor->at == '\n' || *cursor->at == '\r' || *cursor->at == '\t'))
    cursor->at++;
}

/* Takes a mark that has to come next. */
static gboolean
take_mark (Cursor *cursor, char mark)
{
  skip_blanks (cursor);
  if (cursor->at == cursor->end || *cursor->at != mark)
    return FALSE;

  cursor->at++;
  return TRUE;
}

/* A value at the very end of the part may go on in the next, as 12 does in 123. */
static yyjson_val *
take_value (Cursor *cursor)
{
  const yyjson_alc memory = { take_values, resize_values, drop_values, cursor->part };
  yyjson_doc *doc;

  skip_blanks (cursor);
  if (cursor->at == cursor->end)
    return NULL;

  doc = yyjson_read_opts (cursor->at, (gsize) (cursor->end - cursor->at),
                          YYJSON_READ_INSITU | YYJSON_READ_STOP_WHEN_DONE, &memory, NULL);
  if (doc == NULL)
    return NULL;

  cursor->at += yyjson_doc_get_read_size (doc);
  give_back_values (cursor->part, doc);
  return cursor->at < cursor->end ? yyjson_doc_get_root (doc) : NULL;
}

static void
add_piece (TlJsonPart *self, yyjson_val *key, yyjson_val *value)
{
  TlJsonPiece piece = { key, value };

  g_array_append_val (self->pieces, piece);
}

static gboolean
is_section (yyjson_val *key, const TlJsonKey *sections, guint n_sections)
{
  for (guint i = 0; i < n_sections; i++)
    if (yyjson_equals_strn (key, sections[i].name, sections[i].length))
      return TRUE;

  return FALSE;
}

static gboolean
take_member (Cursor *cursor, TlJsonPlace *place, const TlJsonKey *sections, guint n_sections)
{
  yyjson_val *key = take_value (cursor);
  yyjson_val *value = NULL;

  if (!yyjson_is_str (key) || !take_mark (cursor, ':'))
    return FALSE;

  if (is_section (key, sections, n_sections) && take_mark (cursor, '['))
    *place = TL_JSON_PLACE_FIRST_ELEMENT;
  else if ((value = take_value (cursor)) != NULL)
    *place = TL_JSON_PLACE_MEMBER;
  else
    return FALSE;

  add_piece (cursor->part, key, value);
  return TRUE;
}

static gboolean
take_element (Cursor *cursor, TlJsonPlace *place)
{
  yyjson_val *value = take_value (cursor);

  if (value == NULL)
    return FALSE;

  add_piece (cursor->part, NULL, value);
  *place = TL_JSON_PLACE_ELEMENT;
  return TRUE;
}

/* Goes on by one piece, or by one mark of the outline. */
static gboolean
step (Cursor *cursor, TlJsonPlace *place, const TlJsonKey *sections, guint n_sections)
{
  switch (*place)
    {
    case TL_JSON_PLACE_START:
      *place = TL_JSON_PLACE_FIRST_MEMBER;
      return take_mark (cursor, '{');
    case TL_JSON_PLACE_FIRST_MEMBER:
    case TL_JSON_PLACE_MEMBER:
      if (take_mark (cursor, '}'))
        {
          *place = TL_JSON_PLACE_END;
          return TRUE;
        }
      return (*place == TL_JSON_PLACE_FIRST_MEMBER || take_mark (cursor, ',')) &&
             take_member (cursor, place, sections, n_sections);
    case TL_JSON_PLACE_FIRST_ELEMENT:
    case TL_JSON_PLACE_ELEMENT:
      if (take_mark (cursor, ']'))
        {
          *place = TL_JSON_PLACE_MEMBER;
          return TRUE;
        }
      return (*place == TL_JSON_PLACE_FIRST_ELEMENT || take_mark (cursor, ',')) &&
             take_element (cursor, place);
    case TL_JSON_PLACE_END:
    default:
      skip_blanks (cursor);
      return FALSE;
    }
}

static void
load (TlJsonPart *self, TlReadInput *input, gsize offset)
{
  self->offset = offset;
  self->length = tl_read_input_peek (input, offset, self->bytes, self->size);
  memset (self->bytes + self->length, 0, YYJSON_PADDING_SIZE);
  self->values_used = 0;
  g_array_set_size (self->pieces, 0);
}

/**
 * tl_json_part_parse:
 * @self: a part
 * @input: the text
 * @offset: where in it the part is to begin, in bytes
 * @place: where in its outline that is
 * @sections: keys of the root object whose arrays are taken element by element
 * @n_sections: how many
 *
 * Makes @self another part of a text: what follows @offset, as far as there is room and the pieces
 * are whole. What is not JSON ends a part as what is not whole does: no byte is @parsed then when
 * @offset is where it stands.
 */
void
tl_json_part_parse (TlJsonPart *self,
                    TlReadInput *input,
                    gsize offset,
                    TlJsonPlace place,
                    const TlJsonKey *sections,
                    guint n_sections)
{
  Cursor cursor = { self, NULL, NULL };

  load (self, input, offset);
  self->place = place;
  cursor.at = self->bytes + (offset == 0 ? tl_read_byte_order_mark (self->bytes, self->length) : 0);
  cursor.end = self->bytes + self->length;
  do
    {
      self->parsed = (gsize) (cursor.at - self->bytes);
      self->place = place;
    }
  while (step (&cursor, &place, sections, n_sections));

  /* After the end there is nothing but blanks. */
  if (self->place == TL_JSON_PLACE_END)
    self->parsed = (gsize) (cursor.at - self->bytes);
}

/**
 * tl_json_part_find:
 * @self: a part
 * @string: a string, or any other place in memory
 * @offset: (out): where in the text @string stands, in bytes
 *
 * Returns: whether @string is in the part
 */
gboolean
tl_json_part_find (const TlJsonPart *self, const char *string, gsize *offset)
{
  if (string < self->bytes || string >= self->bytes + self->length)
    return FALSE;

  *offset = self->offset + (gsize) (string - self->bytes);
  return TRUE;
}
