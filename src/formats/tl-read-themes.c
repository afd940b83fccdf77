/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-json.h"

#include <glib/gi18n-lib.h>

enum
{
  THEME_ID,
  THEME_NAME,
  THEME_DESCRIPTION,
  THEME_COLOR,
  N_THEME_KEYS
};

static const TlJsonKey theme_keys[N_THEME_KEYS] = {
  TL_JSON_KEY ("id"),
  TL_JSON_KEY ("name"),
  TL_JSON_KEY ("description"),
  TL_JSON_KEY ("color"),
};

static void
read_theme (TlReader *reader, const TlJsonNode *node)
{
  TlJsonNode fields[N_THEME_KEYS];
  TlThemeSpec theme;

  if (!tl_json_object (reader, node, theme_keys, N_THEME_KEYS, fields))
    return;

  theme.id = tl_reader_claim_id (reader, node, &fields[THEME_ID], "themes");
  theme.name = tl_reader_name (reader, node, &fields[THEME_NAME], "name", theme.id);
  theme.description = tl_json_text (reader, &fields[THEME_DESCRIPTION]);
  theme.color = tl_json_string (reader, &fields[THEME_COLOR]);
  tl_chronicle_builder_add_theme (reader->builder, &theme);
}

/**
 * tl_read_themes:
 * @reader: the reader
 * @section: the chronicle's themes
 *
 * Reads the themes.
 */
void
tl_read_themes (TlReader *reader, const TlJsonNode *section)
{
  TlJsonElements elements;
  TlJsonNode node;
  guint n = 0;

  tl_json_elements (&elements, reader, section);
  while (tl_json_elements_next (&elements, &node))
    {
      if (n++ < TL_MAX_THEMES)
        read_theme (reader, &node);
      else
        tl_reader_report (reader, TL_SEVERITY_ERROR, &node,
                          _ ("A chronicle has up to %u themes, and this is number %u. It is left "
                             "out: join some themes into one."),
                          TL_MAX_THEMES, n);
    }
}

/**
 * tl_read_theme_bits:
 * @reader: the reader
 * @list: a field that should hold an array of the ids of themes, or none
 *
 * Reads which themes an item has.
 *
 * Returns: for each theme the bit of its index
 */
guint64
tl_read_theme_bits (TlReader *reader, const TlJsonNode *list)
{
  TlJsonElements elements;
  TlJsonNode node;
  guint64 bits = 0;

  tl_json_elements (&elements, reader, list);
  while (tl_json_elements_next (&elements, &node))
    {
      guint theme = tl_reader_resolve (reader, &node, TL_NAMED_THEME);

      if (theme != TL_ROW_NONE)
        bits |= G_GUINT64_CONSTANT (1) << theme;
    }

  return bits;
}
