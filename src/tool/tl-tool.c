/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-tool.h"

#include <glib/gi18n.h>

/**
 * tl_tool_complain:
 * @message: what went wrong
 *
 * Tells on standard error what went wrong.
 */
void
tl_tool_complain (const char *message)
{
  g_printerr ("%s: %s\n", g_get_prgname (), message);
}

/**
 * tl_tool_parse:
 * @usage: what comes after the program's name
 * @summary: what the command does
 * @entries: its options
 * @argc: (inout): how many arguments
 * @argv: (inout): the arguments; options are taken out
 *
 * Parses the command line of a command, and complains when it is wrong.
 *
 * Returns: %TRUE when it is right
 */
gboolean
tl_tool_parse (const char *usage,
               const char *summary,
               const GOptionEntry *entries,
               int *argc,
               char ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_autoptr (GError) error = NULL;

  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;

  tl_tool_complain (error->message);
  return FALSE;
}
