/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-json.h"

#include <glib/gi18n-lib.h>

enum
{
  PARTY_ID,
  PARTY_NAME,
  PARTY_NAMES,
  PARTY_DESCRIPTION,
  PARTY_DATE,
  N_PARTY_KEYS
};

static const TlJsonKey party_keys[N_PARTY_KEYS] = {
  TL_JSON_KEY ("id"),          TL_JSON_KEY ("name"), TL_JSON_KEY ("names"),
  TL_JSON_KEY ("description"), TL_JSON_KEY ("date"),
};

enum
{
  NAME_VALUE,
  NAME_SOURCE,
  N_NAME_KEYS
};

static const TlJsonKey name_keys[N_NAME_KEYS] = {
  TL_JSON_KEY ("value"),
  TL_JSON_KEY ("source"),
};

enum
{
  ROLE_ID,
  ROLE_ROLE,
  N_ROLE_KEYS
};

static const TlJsonKey role_keys[N_ROLE_KEYS] = {
  TL_JSON_KEY ("id"),
  TL_JSON_KEY ("role"),
};

typedef guint (*AddParty) (TlChronicleBuilder *builder, const TlPartySpec *spec);

static void
read_name (TlReader *reader, const TlJsonNode *node)
{
  TlJsonNode fields[N_NAME_KEYS];
  TlNameSpec name;

  if (!tl_json_object (reader, node, name_keys, N_NAME_KEYS, fields))
    return;

  name.value = tl_json_string (reader, &fields[NAME_VALUE]);
  name.source = tl_reader_resolve (reader, &fields[NAME_SOURCE], TL_NAMED_SOURCE);
  if (name.value != NULL)
    g_array_append_val (reader->names, name);
  else
    tl_reader_report (reader, TL_SEVERITY_ERROR, node,
                      _ ("This name has no “value”, so it is left out. Write the name there."));
}

static void
read_names (TlReader *reader, const TlJsonNode *list)
{
  TlJsonElements elements;
  TlJsonNode node;

  g_array_set_size (reader->names, 0);
  tl_json_elements (&elements, reader, list);
  while (tl_json_elements_next (&elements, &node))
    read_name (reader, &node);
}

static gboolean
has_name (const GArray *names, const char *value)
{
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (g_array_index (names, TlNameSpec, i).value, value))
      return TRUE;
  return FALSE;
}

/* The name in the languages that are not shown, by which they can be found all the same. */
static void
add_other_languages (TlReader *reader, const TlJsonNode *field, const char *shown)
{
  gsize n, max;
  yyjson_val *key, *value;

  yyjson_obj_foreach (field->value, n, max, key, value)
  {
    const TlJsonNode text = { field, key, value, 0 };
    TlNameSpec name = { .source = TL_ROW_NONE };

    if (yyjson_is_str (value) && g_strcmp0 (yyjson_get_str (value), shown) != 0)
      name.value = tl_json_string (reader, &text);
    if (name.value != NULL && !has_name (reader->names, name.value))
      g_array_append_val (reader->names, name);
  }
}

static void
read_party (TlReader *reader, const TlJsonNode *node, AddParty add)
{
  TlJsonNode fields[N_PARTY_KEYS];
  TlPartySpec party;

  if (!tl_json_object (reader, node, party_keys, N_PARTY_KEYS, fields))
    return;

  party = (TlPartySpec) {
    .id = tl_reader_claim_id (reader, node, &fields[PARTY_ID], yyjson_get_str (node->parent->key)),
    .description = tl_json_text (reader, &fields[PARTY_DESCRIPTION]),
    .date = tl_json_date (reader, &fields[PARTY_DATE], NULL),
  };
  party.name = tl_reader_name (reader, node, &fields[PARTY_NAME], "name", party.id);
  read_names (reader, &fields[PARTY_NAMES]);
  add_other_languages (reader, &fields[PARTY_NAME], party.name);
  party.names = (const TlNameSpec *) (gpointer) reader->names->data;
  party.n_names = reader->names->len;
  add (reader->builder, &party);
}

static void
read_parties (TlReader *reader, const TlJsonNode *section, AddParty add)
{
  TlJsonElements elements;
  TlJsonNode node;

  tl_json_elements (&elements, reader, section);
  while (tl_json_elements_next (&elements, &node))
    read_party (reader, &node, add);
}

/**
 * tl_read_people:
 * @reader: the reader
 * @section: the chronicle's people
 *
 * Reads the people. The sources must have been read.
 */
void
tl_read_people (TlReader *reader, const TlJsonNode *section)
{
  read_parties (reader, section, tl_chronicle_builder_add_person);
}

/**
 * tl_read_organisations:
 * @reader: the reader
 * @section: the chronicle's organisations
 *
 * Reads the organisations. The sources must have been read.
 */
void
tl_read_organisations (TlReader *reader, const TlJsonNode *section)
{
  read_parties (reader, section, tl_chronicle_builder_add_organisation);
}

/**
 * tl_read_roles:
 * @reader: the reader
 * @list: a field that should hold an array of people or organisations in their roles, or none
 * @kind: %TL_NAMED_PERSON or %TL_NAMED_ORGANISATION
 * @roles: (element-type TlRoleSpec): where to put them, in place of what is there
 *
 * Reads who takes part in an event.
 */
void
tl_read_roles (TlReader *reader, const TlJsonNode *list, TlNamed kind, GArray *roles)
{
  TlJsonElements elements;
  TlJsonNode node;

  g_array_set_size (roles, 0);
  tl_json_elements (&elements, reader, list);
  while (tl_json_elements_next (&elements, &node))
    {
      TlJsonNode fields[N_ROLE_KEYS];
      TlRoleSpec role;

      if (!tl_json_object (reader, &node, role_keys, N_ROLE_KEYS, fields))
        continue;

      role.party = tl_reader_resolve (reader, &fields[ROLE_ID], kind);
      role.role = tl_json_text (reader, &fields[ROLE_ROLE]);
      if (role.party != TL_ROW_NONE)
        g_array_append_val (roles, role);
      else if (!tl_json_is_given (&fields[ROLE_ID]))
        tl_reader_report (
            reader, TL_SEVERITY_ERROR, &node,
            _ ("This has no “id”, so it is left out. Give the id of who takes part."));
    }
}
