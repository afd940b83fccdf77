/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-json.h"

#include <glib/gi18n-lib.h>

/* The parts of a CSL name, in the order in which they are said. */
enum
{
  NAME_GIVEN,
  NAME_DROPPING_PARTICLE,
  NAME_NON_DROPPING_PARTICLE,
  NAME_FAMILY,
  NAME_SUFFIX,
  NAME_LITERAL,
  N_NAME_KEYS
};

static const TlJsonKey name_keys[N_NAME_KEYS] = {
  TL_JSON_KEY ("given"),
  TL_JSON_KEY ("dropping-particle"),
  TL_JSON_KEY ("non-dropping-particle"),
  TL_JSON_KEY ("family"),
  TL_JSON_KEY ("suffix"),
  TL_JSON_KEY ("literal"),
};

/* Names in Chinese, Japanese or Korean script are said family first and written without a space. */
static gboolean
is_family_first (const char *family)
{
  return family != NULL && g_unichar_iswide (g_utf8_get_char (family));
}

static char *
join_parts (const char *const *parts)
{
  g_autoptr (GString) name = g_string_new (NULL);

  if (is_family_first (parts[NAME_FAMILY]))
    return g_strconcat (parts[NAME_FAMILY], parts[NAME_GIVEN], NULL);

  for (guint i = NAME_GIVEN; i <= NAME_SUFFIX; i++)
    if (parts[i] != NULL)
      g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", parts[i]);

  return g_string_free_and_steal (g_steal_pointer (&name));
}

static char *
read_name (TlReader *reader, const TlJsonNode *node)
{
  TlJsonNode fields[N_NAME_KEYS];
  const char *parts[N_NAME_KEYS];
  g_autofree char *name = NULL;

  if (yyjson_is_str (node->value))
    return g_strdup (tl_json_string (reader, node));
  if (!tl_json_object (reader, node, name_keys, N_NAME_KEYS, fields))
    return NULL;

  for (guint i = 0; i < N_NAME_KEYS; i++)
    parts[i] = tl_json_string (reader, &fields[i]);
  name = parts[NAME_LITERAL] != NULL ? g_strdup (parts[NAME_LITERAL]) : join_parts (parts);
  if (*name != '\0')
    return g_steal_pointer (&name);

  tl_reader_report (reader, TL_SEVERITY_ERROR, node,
                    _ ("This author has no name. Give a “family” and a “given” name, or the whole "
                       "name as “literal”."));
  return NULL;
}

static char *
join_names (char **names)
{
  g_autofree char *phrase = g_strdup (names[0]);

  for (guint i = 1; phrase != NULL && names[i] != NULL; i++)
    {
      g_autofree char *before = g_steal_pointer (&phrase);

      if (names[i + 1] != NULL)
        /* Translators: joins the names of authors, all but the last: “A, B” */
        phrase = g_strdup_printf (C_ ("list of names", "%s, %s"), before, names[i]);
      else
        /* Translators: joins the last of several names of authors: “A, B and C” */
        phrase = g_strdup_printf (C_ ("list of names", "%s and %s"), before, names[i]);
    }

  return g_steal_pointer (&phrase);
}

/**
 * tl_read_authors:
 * @reader: the reader
 * @field: a field that should hold CSL names, one name as a string, or none
 *
 * @names: (out) (transfer full): the names one by one, ended by %NULL
 *
 * Reads who a source is by. The names are kept, because the phrase does not tell their parts.
 *
 * Returns: (transfer full) (nullable): the names as one phrase; %NULL when there are none
 */
char *
tl_read_authors (TlReader *reader, const TlJsonNode *field, char ***names)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  TlJsonElements elements;
  TlJsonNode node;

  if (yyjson_is_str (field->value))
    {
      if (tl_json_string (reader, field) != NULL)
        g_strv_builder_add (builder, tl_json_string (reader, field));
      *names = g_strv_builder_end (builder);
      return join_names (*names);
    }

  tl_json_elements (&elements, reader, field);
  while (tl_json_elements_next (&elements, &node))
    {
      char *name = read_name (reader, &node);

      if (name != NULL)
        g_strv_builder_take (builder, name);
    }
  *names = g_strv_builder_end (builder);
  if (**names != NULL)
    tl_reader_keep (reader, field);

  return join_names (*names);
}
