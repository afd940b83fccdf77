/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-follow-link.h"

/* The part of a link that names the item: throughline:ID. */
static char *
dup_id (const char *link)
{
  g_autofree char *scheme = g_uri_parse_scheme (link);

  if (g_strcmp0 (scheme, TL_LINK_SCHEME) != 0)
    return NULL;
  return g_uri_unescape_string (link + strlen (TL_LINK_SCHEME ":"), NULL);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *id = user_data;

  if (tl_window_open_finish (TL_WINDOW (source), result, NULL))
    tl_window_select (TL_WINDOW (source), id);
}

static void
open_built_in (TlWindow *window, const char *id)
{
  g_autoptr (GFile) file = tl_window_new_built_in_file ();

  tl_window_open_async (window, file, opened_cb, g_strdup (id));
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * tl_follow_link:
 * @window: where to show the item if its chronicle has it
 * @link: a URI of the scheme %TL_LINK_SCHEME
 *
 * Selects the item that @link names. One that @window does not show is looked for in the built-in
 * chronicle, which does not take the place of another: it gets a window of its own.
 */
void
tl_follow_link (TlWindow *window, const char *link)
{
  GtkApplication *application;
  g_autofree char *id = NULL;

  g_return_if_fail (TL_IS_WINDOW (window));
  g_return_if_fail (link != NULL);

  id = dup_id (link);
  if (id != NULL && tl_window_select (window, id))
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }

  application = gtk_window_get_application (GTK_WINDOW (window));
  if (!tl_window_is_empty (window))
    window = tl_window_new (ADW_APPLICATION (application));
  open_built_in (window, id != NULL ? id : "");
}
