/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-json.h"

#include <glib/gi18n-lib.h>

static void
take_unknown (TlReader *reader, const TlJsonNode *node)
{
  const TlJsonNode place = { node->parent, NULL, node->key, 0 };

  tl_reader_keep (reader, node);
  tl_reader_report (reader, TL_SEVERITY_NOTE, &place,
                    _ ("“%s” is not part of the chronicle format. It is kept, but not shown; if "
                       "it should be shown, check its spelling."),
                    tl_reader_legible (reader, yyjson_get_str (node->key)));
}

static inline guint64
load (const char *text, gsize length)
{
  guint64 word = 0;

  memcpy (&word, text, length);
  return word;
}

/* Most of what a chronicle holds are keys, and all that the format knows are short: two loads that
 * may overlap take less than calling memcmp(). */
static inline gboolean
is_key (const TlJsonKey *known, yyjson_val *key)
{
  const char *name = unsafe_yyjson_get_str (key);
  gsize length = known->length;

  if (length != unsafe_yyjson_get_len (key) || name[0] != known->name[0])
    return FALSE;
  if (length >= 8 && length <= 16)
    return load (name, 8) == load (known->name, 8) &&
           load (name + length - 8, 8) == load (known->name + length - 8, 8);
  if (length >= 4 && length < 8)
    return load (name, 4) == load (known->name, 4) &&
           load (name + length - 4, 4) == load (known->name + length - 4, 4);
  return memcmp (name, known->name, length) == 0;
}

/* Most files have their keys in the order of the format: so look first where the next one is. */
static inline guint
find_key (const TlJsonKey *keys, guint n_keys, guint next, yyjson_val *key)
{
  for (guint i = next; i < n_keys; i++)
    if (is_key (&keys[i], key))
      return i;
  for (guint i = 0; i < MIN (next, n_keys); i++)
    if (is_key (&keys[i], key))
      return i;

  return n_keys;
}

static void
take_twice (TlReader *reader, const TlJsonNode *node)
{
  const TlJsonNode place = { node->parent, NULL, node->key, 0 };

  tl_reader_report (reader, TL_SEVERITY_ERROR, &place,
                    _ ("“%s” is given twice here. The first is taken: remove the other."),
                    tl_reader_legible (reader, yyjson_get_str (node->key)));
}

/**
 * tl_json_take:
 * @reader: the reader
 * @member: a member of an object; of a section in the reader's stream there is no value
 * @keys: the keys that the format knows
 * @n_keys: how many
 * @next: (inout): where in @keys to look first; beyond them, at all
 * @fields: (inout): for each key its field, as far as they have been taken
 *
 * Takes a member as the field that it is. What the format does not know, or what is given twice, is
 * reported.
 *
 * Returns: %TRUE when @member is a field now: the one before @next
 */
gboolean
tl_json_take (TlReader *reader,
              const TlJsonNode *member,
              const TlJsonKey *keys,
              guint n_keys,
              guint *next,
              TlJsonNode *fields)
{
  guint i = find_key (keys, n_keys, *next, member->key);

  if (i < n_keys && fields[i].key == NULL)
    {
      fields[i].key = member->key;
      fields[i].value = member->value;
      *next = i + 1;
      return TRUE;
    }

  if (i == n_keys)
    take_unknown (reader, member);
  else
    take_twice (reader, member);
  (*next)++;
  return FALSE;
}

/**
 * tl_json_object:
 * @reader: the reader
 * @node: a value that should be an object
 * @keys: the keys that the format knows
 * @n_keys: how many
 * @fields: (out caller-allocates): for each key its field
 *
 * Takes an object apart. What is not an object, and keys that the format does not know, are
 * reported.
 *
 * Returns: %TRUE when @node is an object; @fields are set in any case
 */
gboolean
tl_json_object (TlReader *reader,
                const TlJsonNode *node,
                const TlJsonKey *keys,
                guint n_keys,
                TlJsonNode *fields)
{
  yyjson_val *key;
  guint next = 0;

  for (guint i = 0; i < n_keys; i++)
    fields[i] = (TlJsonNode) { node, NULL, NULL, 0 };

  if (!yyjson_is_obj (node->value))
    {
      tl_json_report_type (reader, node, _ ("an object, in braces"));
      return FALSE;
    }

  /* What yyjson's iterator does, without its checks: most of what a chronicle holds are keys. */
  key = unsafe_yyjson_get_first (node->value);
  for (gsize n = unsafe_yyjson_get_len (node->value); n > 0; n--)
    {
      const TlJsonNode member = { node, key, key + 1, 0 };

      tl_json_take (reader, &member, keys, n_keys, &next, fields);
      key = unsafe_yyjson_get_next (member.value);
    }

  return TRUE;
}
