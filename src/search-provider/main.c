/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-provider.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int argc, char *argv[])
{
  g_autoptr (TlProvider) provider = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, TL_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  provider = tl_provider_new ();
  return g_application_run (G_APPLICATION (provider), argc, argv);
}
