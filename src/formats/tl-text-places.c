/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-text-places.h"

#define BLOCK_SIZE 65536

/* Where a block begins: how many line ends come before it, and how many characters of its line. */
typedef struct
{
  gsize lines;
  gsize characters;
} Place;

static inline gboolean
begins_character (char byte)
{
  return ((guchar) byte & 0xC0) != 0x80;
}

static void
advance (Place *place, const char *bytes, gsize length)
{
  const char *end = bytes + length;
  const char *line_end;

  while ((line_end = memchr (bytes, '\n', (gsize) (end - bytes))) != NULL)
    {
      place->lines++;
      place->characters = 0;
      bytes = line_end + 1;
    }

  for (; bytes < end; bytes++)
    place->characters += begins_character (*bytes);
}

/* Editors do not count a byte order mark as a column. */
static void
skip_byte_order_mark (Place *place, const char *bytes, gsize length)
{
  if (length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0 && memchr (bytes, '\n', length) == NULL)
    place->characters--;
}

static void
make_index (TlTextPlaces *self)
{
  g_autofree char *block = g_malloc (BLOCK_SIZE);
  Place place = { 0, 0 };
  gsize offset = 0;
  gsize length;

  self->blocks = g_array_new (FALSE, FALSE, sizeof (Place));
  do
    {
      g_array_append_val (self->blocks, place);
      length = tl_read_input_peek (self->input, offset, block, BLOCK_SIZE);
      advance (&place, block, length);
      if (offset == 0)
        skip_byte_order_mark (&place, block, length);
      offset += length;
    }
  while (length == BLOCK_SIZE);
}

/**
 * tl_text_places_init:
 * @self: the places
 * @input: (transfer none): the text; it must stay as long as @self is used
 *
 * Makes ready to find places in a text.
 */
void
tl_text_places_init (TlTextPlaces *self, TlReadInput *input)
{
  self->input = input;
  self->blocks = NULL;
}

/**
 * tl_text_places_clear:
 * @self: the places
 *
 * Frees what the places hold.
 */
void
tl_text_places_clear (TlTextPlaces *self)
{
  g_clear_pointer (&self->blocks, g_array_unref);
}

/**
 * tl_text_places_find:
 * @self: the places
 * @offset: a byte offset of the text
 * @line: (out): the line, from 1
 * @column: (out): the character of that line, from 1
 *
 * Finds where a byte stands. An offset beyond the text is taken as its end.
 */
void
tl_text_places_find (TlTextPlaces *self, gsize offset, guint *line, guint *column)
{
  g_autofree char *block = g_malloc (BLOCK_SIZE);
  Place place;
  gsize index;
  gsize length;

  if (self->blocks == NULL)
    make_index (self);

  index = MIN (offset / BLOCK_SIZE, self->blocks->len - 1);
  place = g_array_index (self->blocks, Place, index);
  length = tl_read_input_peek (self->input, index * BLOCK_SIZE, block, BLOCK_SIZE);
  length = MIN (length, offset - index * BLOCK_SIZE);
  advance (&place, block, length);
  if (index == 0)
    skip_byte_order_mark (&place, block, length);

  *line = (guint) MIN (place.lines + 1, G_MAXUINT);
  *column = (guint) MIN (place.characters + 1, G_MAXUINT);
}
