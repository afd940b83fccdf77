/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-language-map.h"

/* Languages are written "zh_CN.UTF-8" by the C library and "zh-CN" in files. */
static char
fold (char c)
{
  return c == '_' ? '-' : g_ascii_tolower (c);
}

static gsize
tag_length (const char *tag)
{
  return strcspn (tag, ".@");
}

static gboolean
same (const char *a, gsize length_a, const char *b, gsize length_b)
{
  if (length_a != length_b)
    return FALSE;

  for (gsize i = 0; i < length_a; i++)
    if (fold (a[i]) != fold (b[i]))
      return FALSE;

  return TRUE;
}

static yyjson_val *
find_tag (yyjson_val *map, const char *tag)
{
  gsize n, max;
  yyjson_val *key, *value;

  yyjson_obj_foreach (map, n, max, key, value)
  {
    if (yyjson_is_str (value) &&
        same (yyjson_get_str (key), yyjson_get_len (key), tag, tag_length (tag)))
      return value;
  }

  return NULL;
}

/* A reader of zh-CN can rather read zh-Hans than another language. */
static yyjson_val *
find_related (yyjson_val *map, const char *tag)
{
  gsize length = strcspn (tag, "-_.@");
  gsize n, max;
  yyjson_val *key, *value;

  yyjson_obj_foreach (map, n, max, key, value)
  {
    const char *name = yyjson_get_str (key);

    if (yyjson_is_str (value) && same (name, strcspn (name, "-_"), tag, length))
      return value;
  }

  return NULL;
}

static yyjson_val *
find_first (yyjson_val *map)
{
  gsize n, max;
  yyjson_val *key, *value;

  yyjson_obj_foreach (map, n, max, key, value)
  {
    if (yyjson_is_str (value))
      return value;
  }

  return NULL;
}

/**
 * tl_language_map_choose:
 * @map: an object of texts by language tag, as in `{ "en": "Courage", "zh": "勇气" }`
 * @fallback: (nullable): the language to take when there is none that the user reads
 *
 * Chooses the text in the first of the user's languages that there is; then that in @fallback;
 * then the first.
 *
 * Returns: (nullable): a string of @map, %NULL when it has none
 */
yyjson_val *
tl_language_map_choose (yyjson_val *map, const char *fallback)
{
  const char *const *wanted = g_get_language_names ();
  yyjson_val *found = NULL;

  for (guint i = 0; found == NULL && wanted[i] != NULL; i++)
    if ((found = find_tag (map, wanted[i])) == NULL)
      found = find_related (map, wanted[i]);

  if (found == NULL && fallback != NULL && (found = find_tag (map, fallback)) == NULL)
    found = find_related (map, fallback);

  return found != NULL ? found : find_first (map);
}
