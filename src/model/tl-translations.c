/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-translations.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

/* Where the translations are while nothing is installed. */
#define FOLDER_VARIABLE "THROUGHLINE_LOCALE_DIR"

/**
 * tl_translations_begin:
 * @folder: (type filename): where the translations are installed
 *
 * Makes the program speak the language of the session. To be called first of all, by each program.
 */
void
tl_translations_begin (const char *folder)
{
  const char *uninstalled = g_getenv (FOLDER_VARIABLE);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, uninstalled != NULL ? uninstalled : folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
