/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-json-stream.h"

/* The first, the one at hand, one that waits and one that is being parsed. */
#define N_PARTS 4

/* Which share of what seems to be there is sure to be. */
#define GUESSED_SHARE 0.95

struct _TlJsonStream
{
  TlReadInput *input;
  const TlJsonKey *sections;
  guint n_sections;

  char *memory; /* of all parts; in one block, which the system takes back as soon as it is freed */
  TlJsonPart parts[N_PARTS];
  GThread *thread;
  GAsyncQueue *empty;  /* of TlJsonPart, for the thread that parses */
  GAsyncQueue *parsed; /* of TlJsonPart, in order; one of which nothing is parsed is the last */
  gint stopped;

  TlJsonPart *head; /* the first, which stays */
  TlJsonPart *part; /* the one at hand */
  guint next;       /* its next piece */

  yyjson_val section_key; /* of the section at hand, of which only elements may be left */
  gsize section_offset;
};

static gpointer
parse_parts (gpointer data)
{
  TlJsonStream *self = data;
  TlJsonPlace place = TL_JSON_PLACE_START;
  gsize offset = 0;
  TlJsonPart *part;

  do
    {
      part = g_async_queue_pop (self->empty);
      tl_json_part_parse (part, self->input, offset, place, self->sections, self->n_sections);
      offset += part->parsed;
      place = part->place;
      g_async_queue_push (self->parsed, part);
    }
  while (part->parsed > 0 && !g_atomic_int_get (&self->stopped));

  return NULL;
}

static void
make_parts (TlJsonStream *self, gsize part_size)
{
  gsize size = tl_json_part_memory (part_size);

  self->memory = g_malloc_n (N_PARTS, size);
  for (guint i = 0; i < N_PARTS; i++)
    {
      tl_json_part_init (&self->parts[i], part_size, self->memory + i * size);
      g_async_queue_push (self->empty, &self->parts[i]);
    }
}

/**
 * tl_json_stream_new:
 * @input: (transfer none): the text; it must stay as long as the stream
 * @part_size: how many bytes to parse at a time
 * @sections: (transfer none): keys of the root object whose arrays are taken element by element
 * @n_sections: how many
 *
 * Begins to parse a JSON text.
 *
 * Returns: (transfer full): the stream
 */
TlJsonStream *
tl_json_stream_new (TlReadInput *input,
                    gsize part_size,
                    const TlJsonKey *sections,
                    guint n_sections)
{
  TlJsonStream *self = g_new0 (TlJsonStream, 1);

  self->input = input;
  self->sections = sections;
  self->n_sections = n_sections;
  self->empty = g_async_queue_new ();
  self->parsed = g_async_queue_new ();
  make_parts (self, part_size);
  self->thread = g_thread_new ("parse", parse_parts, self);
  self->head = self->part = g_async_queue_pop (self->parsed);
  return self;
}

/**
 * tl_json_stream_free:
 * @self: a stream
 *
 * Stops parsing, and frees the stream with all pieces that it gave.
 */
void
tl_json_stream_free (TlJsonStream *self)
{
  g_atomic_int_set (&self->stopped, TRUE);
  /* In case that the thread waits for one. */
  g_async_queue_push (self->empty, self->head);
  g_thread_join (self->thread);
  for (guint i = 0; i < N_PARTS; i++)
    tl_json_part_clear (&self->parts[i]);
  g_free (self->memory);
  g_async_queue_unref (self->empty);
  g_async_queue_unref (self->parsed);
  g_free (self);
}

/* Gets hold of the next piece, or of the part after which there are none. */
static gboolean
has_piece (TlJsonStream *self)
{
  while (self->next == self->part->pieces->len && self->part->parsed > 0)
    {
      if (self->part != self->head)
        g_async_queue_push (self->empty, self->part);
      self->part = g_async_queue_pop (self->parsed);
      self->next = 0;
    }

  return self->next < self->part->pieces->len;
}

/* Its name is one of those that the stream was given, and stays. */
static yyjson_val *
keep_section_key (TlJsonStream *self, yyjson_val *key)
{
  const TlJsonKey *section = self->sections;

  while (!yyjson_equals_strn (key, section->name, section->length))
    section++;

  self->section_offset = tl_json_stream_find (self, yyjson_get_str (key));
  yyjson_set_strn (&self->section_key, section->name, section->length);
  return &self->section_key;
}

/**
 * tl_json_stream_next:
 * @self: a stream
 * @piece: (out): the next piece; a value is good until the next call, or as long as the stream when
 *   it is at its head, and the key of a section until the next section
 *
 * Takes the next piece.
 *
 * Returns: whether there is one
 */
gboolean
tl_json_stream_next (TlJsonStream *self, TlJsonPiece *piece)
{
  if (!has_piece (self))
    return FALSE;

  *piece = g_array_index (self->part->pieces, TlJsonPiece, self->next++);
  if (piece->value == NULL)
    piece->key = keep_section_key (self, piece->key);
  return TRUE;
}

/**
 * tl_json_stream_has_element:
 * @self: a stream
 *
 * Returns: whether the next piece is an element of the section at hand
 */
gboolean
tl_json_stream_has_element (TlJsonStream *self)
{
  return has_piece (self) &&
         g_array_index (self->part->pieces, TlJsonPiece, self->next).key == NULL;
}

/**
 * tl_json_stream_guess_n_elements:
 * @self: a stream that has just given a section
 *
 * Guesses from those that the part at hand has how many elements are still to come if the rest of
 * the text is like them. Rather too few than too many.
 *
 * Returns: a number of elements
 */
gsize
tl_json_stream_guess_n_elements (TlJsonStream *self)
{
  double bytes = (double) (self->part->offset + self->part->parsed - self->section_offset);
  double n = self->part->pieces->len - self->next;

  return (gsize) (n / bytes * (double) (self->input->size - self->section_offset) * GUESSED_SHARE);
}

/**
 * tl_json_stream_is_whole:
 * @self: a stream without a next piece
 *
 * Returns: whether all of the text has been taken; otherwise it is not JSON, not an object, or has
 *   something in it that no part has room for
 */
gboolean
tl_json_stream_is_whole (TlJsonStream *self)
{
  return self->part->place == TL_JSON_PLACE_END && self->part->offset == self->input->size;
}

/**
 * tl_json_stream_is_at_head:
 * @self: a stream
 *
 * Returns: whether the last piece is of those that are good as long as the stream
 */
gboolean
tl_json_stream_is_at_head (TlJsonStream *self)
{
  return self->part == self->head;
}

/**
 * tl_json_stream_find:
 * @self: a stream
 * @string: a string of a piece that is still good
 *
 * Returns: where in the text @string stands, in bytes
 */
gsize
tl_json_stream_find (TlJsonStream *self, const char *string)
{
  gsize offset = self->section_offset;

  if (!tl_json_part_find (self->part, string, &offset))
    tl_json_part_find (self->head, string, &offset);
  return offset;
}

/**
 * tl_json_stream_get_offset:
 * @self: a stream
 *
 * Returns: how many bytes of the text come before the part at hand
 */
gsize
tl_json_stream_get_offset (TlJsonStream *self)
{
  return self->part->offset;
}
