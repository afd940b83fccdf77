/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-link.h"

#include <glib/gi18n-lib.h>

/**
 * tl_link_new:
 * @file: (nullable): a chronicle; %NULL for the one that comes with Throughline, which is in
 *   another place on each computer
 * @item: the id of an item in it
 *
 * Returns: (transfer full): a link to the item
 */
char *
tl_link_new (GFile *file, const char *item)
{
  g_autofree char *uri = NULL;
  g_autofree char *chronicle = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);
  g_return_val_if_fail (item != NULL, NULL);

  id = g_uri_escape_string (item, NULL, FALSE);
  if (file == NULL)
    return g_strconcat (TL_LINK_SCHEME ":?item=", id, NULL);
  uri = g_file_get_uri (file);
  chronicle = g_uri_escape_string (uri, NULL, FALSE);
  return g_strconcat (TL_LINK_SCHEME ":?chronicle=", chronicle, "&item=", id, NULL);
}

static gboolean
fail (GError **error, const char *message)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, message);
  return FALSE;
}

static GHashTable *
parse_parameters (const char *link, GError **error)
{
  g_autoptr (GUri) uri = g_uri_parse (link, G_URI_FLAGS_ENCODED_QUERY, error);

  if (uri == NULL)
    return NULL;
  if (!g_str_equal (g_uri_get_scheme (uri), TL_LINK_SCHEME) || g_uri_get_query (uri) == NULL)
    {
      fail (error, _ ("This is not a link to an item of a chronicle"));
      return NULL;
    }
  return g_uri_parse_params (g_uri_get_query (uri), -1, "&", G_URI_PARAMS_NONE, error);
}

/**
 * tl_link_parse:
 * @link: a link
 * @file: (out) (transfer full) (nullable): the chronicle; %NULL for the one that comes with
 *   Throughline
 * @item: (out) (transfer full): the id of an item in it
 * @error: (out) (optional): where to put a #GUriError or %G_IO_ERROR_INVALID_ARGUMENT
 *
 * Reads what tl_link_new() wrote. Neither the file nor the item need exist.
 *
 * Returns: whether @link is one
 */
gboolean
tl_link_parse (const char *link, GFile **file, char **item, GError **error)
{
  g_autoptr (GHashTable) parameters = NULL;
  const char *chronicle;
  const char *id;

  g_return_val_if_fail (link != NULL, FALSE);
  g_return_val_if_fail (file != NULL, FALSE);
  g_return_val_if_fail (item != NULL, FALSE);

  parameters = parse_parameters (link, error);
  if (parameters == NULL)
    return FALSE;
  chronicle = g_hash_table_lookup (parameters, "chronicle");
  id = g_hash_table_lookup (parameters, "item");
  if (id == NULL || id[0] == '\0')
    return fail (error, _ ("This link does not tell which item it is to"));
  if (chronicle != NULL && !g_uri_is_valid (chronicle, G_URI_FLAGS_NONE, error))
    return FALSE;
  *file = chronicle != NULL ? g_file_new_for_uri (chronicle) : NULL;
  *item = g_strdup (id);
  return TRUE;
}
