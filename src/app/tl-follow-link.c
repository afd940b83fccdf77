/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-follow-link.h"

#include "tl-link.h"
#include "tl-open-chronicle.h"

#include <glib/gi18n.h>

static void
select_item (TlWindow *window, const char *id)
{
  g_autofree char *sentence = NULL;

  if (tl_window_select (window, id))
    return;
  /* Translators: the id of an item, which a link has and the chronicle that it is to has not. */
  sentence = g_strdup_printf (_ ("This chronicle has no item “%s” on its timeline"), id);
  tl_window_tell (window, sentence);
}

/* Whoever followed a link that leads nowhere sees something all the same. */
static void
tell (GtkApplication *application, const char *sentence)
{
  GtkWindow *window = gtk_application_get_active_window (application);
  g_autoptr (GFile) built_in = tl_window_new_built_in_file ();

  if (!TL_IS_WINDOW (window) || tl_window_is_empty (TL_WINDOW (window)))
    {
      tl_open_chronicle (application, built_in, tl_window_tell, sentence);
      return;
    }
  tl_window_tell (TL_WINDOW (window), sentence);
  gtk_window_present (window);
}

/**
 * tl_follow_link:
 * @application: the application
 * @link: a link, as tl_link_new() makes them
 *
 * Shows the chronicle that @link is to, and in it the item. What is not there is told.
 */
void
tl_follow_link (GtkApplication *application, const char *link)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (GTK_IS_APPLICATION (application));
  g_return_if_fail (link != NULL);

  if (!tl_link_parse (link, &file, &id, &error))
    {
      tell (application, error->message);
      return;
    }
  if (file == NULL)
    file = tl_window_new_built_in_file ();
  tl_open_chronicle (application, file, select_item, id);
}
