/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-json.h"

#include <glib/gi18n-lib.h>

static gboolean
is_taken (TlReader *self, const char *id)
{
  guint index;

  return tl_chronicle_builder_lookup (self->builder, id, &index) != TL_NAMED_NOTHING;
}

/* A sign that people do not use in ids keeps a made id from taking the place of a real one. */
static const char *
make_id (TlReader *self, const char *stem)
{
  do
    g_string_printf (self->made_id, "%s#%u", stem, ++self->n_made_ids);
  while (is_taken (self, self->made_id->str));

  return self->made_id->str;
}

/**
 * tl_reader_claim_id:
 * @self: the reader
 * @object: what has the id
 * @field: the field of its id
 * @section: the section that it is in
 *
 * Gets the id under which something is added. Without one, or with one that is taken, it gets an
 * id that nothing refers to, so that it is still shown.
 *
 * Returns: (transfer none): a unique id, good until the next call
 */
const char *
tl_reader_claim_id (TlReader *self,
                    const TlJsonNode *object,
                    const TlJsonNode *field,
                    const char *section)
{
  const char *id = tl_json_string (self, field);

  if (id == NULL)
    {
      tl_reader_report (self, TL_SEVERITY_ERROR, object,
                        _ ("Number %u of “%s” has no id, so nothing can refer to it. Give it an "
                           "“id” of its own."),
                        object->index + 1, section);
      return make_id (self, section);
    }

  if (!is_taken (self, id))
    return id;

  tl_reader_report (self, TL_SEVERITY_ERROR, field,
                    _ ("The id “%s” is taken already. What refers to it finds the first that has "
                       "it: give this one an id of its own."),
                    tl_reader_legible (self, id));
  return make_id (self, id);
}

/**
 * tl_reader_name:
 * @self: the reader
 * @object: what has the name
 * @field: the field of its name
 * @key: the key of that field
 * @id: its id
 *
 * Gets the name of something that has to have one; its id when it has none, which is reported.
 *
 * Returns: (transfer none): the name
 */
const char *
tl_reader_name (TlReader *self,
                const TlJsonNode *object,
                const TlJsonNode *field,
                const char *key,
                const char *id)
{
  const char *name = tl_json_text (self, field);

  if (name != NULL)
    return name;

  tl_reader_report (self, TL_SEVERITY_ERROR, object,
                    _ ("“%s” has no “%s”, and is shown by its id. Write its name there."),
                    tl_reader_legible (self, id), key);
  return id;
}

static const char *
name_of_kind (TlNamed kind)
{
  switch (kind)
    {
    case TL_NAMED_THEME:
      return _ ("a theme");
    case TL_NAMED_SOURCE:
      return _ ("a source");
    case TL_NAMED_PERSON:
      return _ ("a person");
    case TL_NAMED_ORGANISATION:
      return _ ("an organisation");
    case TL_NAMED_EVENT:
      return _ ("an event");
    case TL_NAMED_QUOTE:
      return _ ("a quote");
    case TL_NAMED_DISPUTE:
      return _ ("a dispute");
    case TL_NAMED_STORY:
      return _ ("a story");
    case TL_NAMED_NOTHING:
    default:
      return _ ("an item");
    }
}

static void
report_unresolved (TlReader *self, const TlJsonNode *field, TlNamed found, const char *wanted)
{
  const char *id = tl_reader_legible (self, yyjson_get_str (field->value));

  if (found == TL_NAMED_NOTHING)
    tl_reader_report (self, TL_SEVERITY_ERROR, field,
                      _ ("Nothing here has the id “%s”. The reference is left out: correct it, or "
                         "add %s with that id."),
                      id, wanted);
  else
    tl_reader_report (self, TL_SEVERITY_ERROR, field,
                      _ ("“%s” is %s, but this has to be %s. The reference is left out: correct "
                         "it."),
                      id, name_of_kind (found), wanted);
}

/**
 * tl_reader_resolve:
 * @self: the reader
 * @field: a field that should hold an id, or none
 * @wanted: what the id has to name
 *
 * Finds what an id names. What names nothing, or something else, is reported.
 *
 * Returns: its index; %TL_ROW_NONE when there is none
 */
guint
tl_reader_resolve (TlReader *self, const TlJsonNode *field, TlNamed wanted)
{
  const char *id = tl_json_string (self, field);
  guint index = TL_ROW_NONE;
  TlNamed found;

  if (!yyjson_is_str (field->value))
    return TL_ROW_NONE;

  found = id != NULL ? tl_chronicle_builder_lookup (self->builder, id, &index) : TL_NAMED_NOTHING;
  if (found == wanted)
    return index;

  report_unresolved (self, field, found, name_of_kind (wanted));
  return TL_ROW_NONE;
}

/**
 * tl_reader_resolve_item:
 * @self: the reader
 * @field: a field that should hold the id of an event, a quote or a person, or none
 * @item: (out): the item
 *
 * Finds the item that an id names. What names none is reported.
 *
 * Returns: %TRUE when there is one
 */
gboolean
tl_reader_resolve_item (TlReader *self, const TlJsonNode *field, TlItemRef *item)
{
  const char *id = tl_json_string (self, field);

  if (!yyjson_is_str (field->value))
    return FALSE;

  item->named = TL_NAMED_NOTHING;
  if (id != NULL)
    item->named = tl_chronicle_builder_lookup (self->builder, id, &item->index);
  if (item->named == TL_NAMED_EVENT || item->named == TL_NAMED_QUOTE ||
      item->named == TL_NAMED_PERSON)
    return TRUE;

  report_unresolved (self, field, item->named, _ ("an event, a quote or a person"));
  return FALSE;
}
