/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application has its own icons, installed or not. */

#include "tl-application.h"

static void
test_own_icons (void)
{
  g_autoptr (TlApplication) application = tl_application_new ();
  const char *id = g_application_get_application_id (G_APPLICATION (application));
  g_autofree char *symbolic = g_strconcat (id, "-symbolic", NULL);
  GtkIconTheme *theme;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_assert_true (gtk_icon_theme_has_icon (theme, id));
  g_assert_true (gtk_icon_theme_has_icon (theme, symbolic));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/icons/own", test_own_icons);
  return g_test_run ();
}
