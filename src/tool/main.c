/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-tool.h"
#include "tl-translations.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *name;
  TlToolStatus (*run) (int argc, char **argv);
} Command;

static const Command commands[] = {
  { "check", tl_tool_check },
  { "info", tl_tool_info },
};

static gboolean show_version;

static const GOptionEntry entries[] = {
  { "version", 0, 0, G_OPTION_ARG_NONE, &show_version, N_ ("Show the version"), NULL },
  G_OPTION_ENTRY_NULL,
};

static GOptionContext *
new_context (void)
{
  GOptionContext *context = g_option_context_new (_ ("COMMAND …"));

  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_set_summary (context,
                                _ ("Commands:\n"
                                   "  check FILE…   List what is wrong with chronicles\n"
                                   "  info FILE     Tell what a chronicle holds\n"
                                   "\n"
                                   "“throughline-tool COMMAND --help” tells more of each."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return context;
}

static TlToolStatus
run_command (int argc, char **argv)
{
  g_autofree char *message = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[0], commands[i].name) == 0)
      return commands[i].run (argc, argv);

  message = g_strdup_printf (_ ("there is no command “%s”: see --help"), argv[0]);
  tl_tool_complain (message);
  return TL_TOOL_FAILED;
}

static TlToolStatus
run (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = new_context ();
  g_autoptr (GError) error = NULL;

  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      tl_tool_complain (error->message);
      return TL_TOOL_FAILED;
    }

  if (show_version)
    {
      g_print ("throughline-tool %s\n", VERSION);
      return TL_TOOL_CLEAN;
    }

  if (argc < 2)
    {
      tl_tool_complain (_ ("which command? See --help"));
      return TL_TOOL_FAILED;
    }

  return run_command (argc - 1, argv + 1);
}

int
main (int argc, char **argv)
{
  tl_translations_begin (LOCALE_DIR);
  g_set_prgname ("throughline-tool");

  return (int) run (argc, argv);
}
