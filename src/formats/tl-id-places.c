/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-id-places.h"

#include "tl-read-syntax.h"
#include "tl-text-places.h"

#include <yyjson.h>

struct _TlIdPlaces
{
  TlReadInput input;
  TlTextPlaces places;
  GHashTable *offsets; /* id to byte offset */
};

static void
add_object (TlIdPlaces *self, const char *buffer, yyjson_val *object)
{
  const char *id = yyjson_get_str (yyjson_obj_get (object, "id"));

  /* Of several that have one id the first keeps it. */
  if (id != NULL && !g_hash_table_contains (self->offsets, id))
    g_hash_table_insert (self->offsets, g_strdup (id), GSIZE_TO_POINTER (id - buffer - 1));
}

static void
add_sections (TlIdPlaces *self, const char *buffer, yyjson_val *root)
{
  gsize n, max, i, end;
  yyjson_val *key, *section, *object;

  yyjson_obj_foreach (root, n, max, key, section)
  {
    yyjson_arr_foreach (section, i, end, object) { add_object (self, buffer, object); }
  }
}

/**
 * tl_id_places_new:
 * @text: the text of a chronicle
 *
 * Finds where ids are given. A text that is not JSON has none.
 *
 * Returns: (transfer full): the places
 */
TlIdPlaces *
tl_id_places_new (GBytes *text)
{
  TlIdPlaces *self = g_new0 (TlIdPlaces, 1);
  g_autofree char *buffer = NULL;
  yyjson_doc *doc;
  gsize mark;

  self->input = (TlReadInput) TL_READ_INPUT_INIT;
  self->input.bytes = g_bytes_ref (text);
  self->input.size = g_bytes_get_size (text);
  self->offsets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  tl_text_places_init (&self->places, &self->input);

  buffer = tl_read_input_load (&self->input, YYJSON_PADDING_SIZE, NULL, NULL);
  if (buffer == NULL)
    return self;

  mark = tl_read_byte_order_mark (buffer, self->input.size);
  doc = yyjson_read_opts (buffer + mark, self->input.size - mark, YYJSON_READ_INSITU, NULL, NULL);
  if (doc != NULL)
    add_sections (self, buffer, yyjson_doc_get_root (doc));
  yyjson_doc_free (doc);

  return self;
}

/**
 * tl_id_places_free:
 * @self: the places
 *
 * Frees the places.
 */
void
tl_id_places_free (TlIdPlaces *self)
{
  tl_text_places_clear (&self->places);
  tl_read_input_clear (&self->input);
  g_hash_table_unref (self->offsets);
  g_free (self);
}

/**
 * tl_id_places_find:
 * @self: (nullable): the places
 * @id: (nullable): an id
 * @line: (out): the line, from 1; 0 when the id is not found
 * @column: (out): the character of the line, from 1; 0 when the id is not found
 *
 * Finds where an id is given.
 */
void
tl_id_places_find (TlIdPlaces *self, const char *id, guint *line, guint *column)
{
  gpointer offset;

  *line = 0;
  *column = 0;
  if (self != NULL && id != NULL && g_hash_table_lookup_extended (self->offsets, id, NULL, &offset))
    tl_text_places_find (&self->places, GPOINTER_TO_SIZE (offset), line, column);
}
