/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which window a chronicle is shown in that something outside of all windows asks for. */

#include "tl-open-chronicle.h"

typedef struct
{
  TlOpenedFunc opened;
  char *words;
} TlOpening;

static void
tl_opening_free (TlOpening *self)
{
  g_free (self->words);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlOpening, tl_opening_free)

static gboolean
shows (gpointer window, GFile *file)
{
  return TL_IS_WINDOW (window) && tl_window_get_file (window) != NULL &&
         g_file_equal (tl_window_get_file (window), file);
}

/* The windows come in the order in which they were last used. */
static TlWindow *
find_window (GtkApplication *application, GFile *file)
{
  GList *windows = gtk_application_get_windows (application);

  for (GList *window = windows; window != NULL; window = window->next)
    if (shows (window->data, file))
      return window->data;
  return NULL;
}

static TlWindow *
ensure_empty_window (GtkApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  if (TL_IS_WINDOW (window) && tl_window_is_empty (TL_WINDOW (window)))
    return TL_WINDOW (window);
  return tl_window_new (ADW_APPLICATION (application));
}

/* Where the file is not shown, the window says why. */
static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TlOpening) opening = user_data;

  if (tl_window_open_finish (TL_WINDOW (source), result, NULL))
    opening->opened (TL_WINDOW (source), opening->words);
}

/**
 * tl_open_chronicle:
 * @application: the application
 * @file: a chronicle
 * @opened: what is to be done when it is shown; not called where it cannot be read, which the
 *   window says
 * @words: what @opened gets
 *
 * Shows a chronicle in the window that has it already. Where none has, it does not take the place
 * of another: it gets a window of its own.
 */
void
tl_open_chronicle (GtkApplication *application, GFile *file, TlOpenedFunc opened, const char *words)
{
  TlWindow *window;
  TlOpening *opening;

  g_return_if_fail (GTK_IS_APPLICATION (application));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (opened != NULL);
  g_return_if_fail (words != NULL);

  window = find_window (application, file);
  if (window != NULL)
    {
      opened (window, words);
      gtk_window_present (GTK_WINDOW (window));
      return;
    }

  window = ensure_empty_window (application);
  opening = g_new (TlOpening, 1);
  *opening = (TlOpening) { opened, g_strdup (words) };
  tl_window_open_async (window, file, opened_cb, opening);
  gtk_window_present (GTK_WINDOW (window));
}
