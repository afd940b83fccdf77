/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-application.h"
#include "tl-translations.h"

int
main (int argc, char *argv[])
{
  g_autoptr (TlApplication) application = NULL;
  int status;

  /* GTK does it too, but only after the options and what is wrong with them have been told. */
  tl_translations_begin (TL_LOCALE_DIR);

  application = tl_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);

  return status != 0 ? status : tl_application_get_exit_status (application);
}
