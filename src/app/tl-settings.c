/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The settings, wherever the program is run from. GSettings itself would end the program where
 * they are not installed. */

#include "tl-settings.h"

/* From the program to the settings: where it is installed, and where it was built. */
static const char *const places[] = { "../share/glib-2.0/schemas", "../../data" };

static GSettingsSchema *
find_beside_program (const char *id)
{
  GSettingsSchemaSource *parent = g_settings_schema_source_get_default ();
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  GSettingsSchema *schema = NULL;

  for (guint i = 0; folder != NULL && schema == NULL && i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_build_filename (folder, places[i], NULL);
      g_autoptr (GSettingsSchemaSource) source =
          g_settings_schema_source_new_from_directory (path, parent, TRUE, NULL);

      if (source != NULL)
        schema = g_settings_schema_source_lookup (source, id, TRUE);
    }
  return schema;
}

static GSettingsSchema *
find_schema (const char *id)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  GSettingsSchema *schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, id, TRUE);
  return schema != NULL ? schema : find_beside_program (id);
}

/**
 * tl_settings_new:
 * @group: (nullable): the name of a group of settings as its schema has it, such as “Window”, or
 *   %NULL for those of the application as a whole
 *
 * Returns: (transfer full) (nullable): the settings; %NULL where they are not installed, in which
 *   case everything is as it is by default and nothing is kept
 */
GSettings *
tl_settings_new (const char *group)
{
  g_autofree char *id = group != NULL ? g_strconcat (TL_APPLICATION_ID ".", group, NULL)
                                      : g_strdup (TL_APPLICATION_ID);
  g_autoptr (GSettingsSchema) schema = find_schema (id);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
