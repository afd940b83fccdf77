/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-provider.h"
#include "tl-translations.h"

int
main (int argc, char *argv[])
{
  g_autoptr (TlProvider) provider = NULL;

  tl_translations_begin (TL_LOCALE_DIR);

  provider = tl_provider_new ();
  return g_application_run (G_APPLICATION (provider), argc, argv);
}
