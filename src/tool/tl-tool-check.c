/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-tool.h"

#include "tl-chronicle-reader.h"
#include "tl-strict.h"

#include <glib/gi18n.h>

static gboolean strict;
static char *sources;

static const GOptionEntry entries[] = {
  { "strict", 0, 0, G_OPTION_ARG_NONE, &strict,
    N_ ("Hold it to the rules for chronicles that are published; a warning counts as an error"),
    NULL },
  { "sources", 0, 0, G_OPTION_ARG_FILENAME, &sources,
    N_ ("Compare passages with the texts in this folder"), N_ ("FOLDER") },
  G_OPTION_ENTRY_NULL,
};

static void
print_defect (const char *name, TlDefect *defect)
{
  const char *severity = tl_severity_get_nick (tl_defect_get_severity (defect));
  const char *message = tl_defect_get_message (defect);
  guint line = tl_defect_get_line (defect);

  if (line == 0)
    g_print ("%s: %s: %s\n", name, severity, message);
  else
    g_print ("%s:%u:%u: %s: %s\n", name, line, tl_defect_get_column (defect), severity, message);
}

static void
print_summary (const char *name, TlDefects *defects)
{
  guint n_errors = tl_defects_get_n (defects, TL_SEVERITY_ERROR);
  guint n_warnings = tl_defects_get_n (defects, TL_SEVERITY_WARNING);
  guint n_notes = tl_defects_get_n (defects, TL_SEVERITY_NOTE);
  guint n_left_out = tl_defects_get_n_left_out (defects);
  g_autofree char *errors =
      g_strdup_printf (ngettext ("%u error", "%u errors", n_errors), n_errors);
  g_autofree char *warnings =
      g_strdup_printf (ngettext ("%u warning", "%u warnings", n_warnings), n_warnings);
  g_autofree char *notes = g_strdup_printf (ngettext ("%u note", "%u notes", n_notes), n_notes);

  if (n_left_out > 0)
    g_print (ngettext ("%s: %u more is not listed\n", "%s: %u more are not listed\n", n_left_out),
             name, n_left_out);
  /* Translators: the name of a file, then “2 errors”, “1 warning”, “no notes” */
  g_print (_ ("%s: %s, %s, %s\n"), name, errors, warnings, notes);
}

static void
check_strictly (TlChronicle *chronicle, GFile *file, TlDefects *defects)
{
  g_autoptr (GBytes) text = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (TlIdPlaces) places = text != NULL ? tl_id_places_new (text) : NULL;

  if (strict)
    tl_strict_check (chronicle, places, defects);
  if (sources != NULL)
    {
      g_autoptr (GFile) folder = g_file_new_for_commandline_arg (sources);

      tl_strict_check_sources (chronicle, folder, places, defects);
    }
  tl_defects_sort (defects);
}

static gboolean
is_clean (TlDefects *defects)
{
  return tl_defects_get_n (defects, TL_SEVERITY_ERROR) == 0 &&
         (!(strict || sources != NULL) || tl_defects_get_n (defects, TL_SEVERITY_WARNING) == 0);
}

static TlToolStatus
check_file (const char *argument)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argument);
  g_autofree char *name = g_filename_display_name (argument);
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (GError) error = NULL;

  chronicle = tl_chronicle_read_file (file, defects, NULL, &error);
  if (chronicle == NULL)
    {
      tl_tool_complain (error->message);
      return TL_TOOL_FAILED;
    }

  if (strict || sources != NULL)
    check_strictly (chronicle, file, defects);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (defects)); i++)
    {
      g_autoptr (TlDefect) defect = g_list_model_get_item (G_LIST_MODEL (defects), i);

      print_defect (name, defect);
    }
  print_summary (name, defects);

  return is_clean (defects) ? TL_TOOL_CLEAN : TL_TOOL_DEFECTS;
}

/**
 * tl_tool_check:
 * @argc: how many arguments
 * @argv: the arguments, of which the first is "check"
 *
 * Lists what is wrong with chronicles.
 *
 * Returns: the worst that was found
 */
TlToolStatus
tl_tool_check (int argc, char **argv)
{
  TlToolStatus worst = TL_TOOL_CLEAN;

  if (!tl_tool_parse (_ ("check FILE…"),
                      _ ("Lists what is wrong with chronicles, each with its line and column.\n"
                         "Exits with 0 when all is well, 1 when there are errors, 2 when a file "
                         "cannot be read."),
                      entries, &argc, &argv))
    return TL_TOOL_FAILED;

  if (argc < 2)
    {
      tl_tool_complain (_ ("which file is to be checked? See “throughline-tool check --help”"));
      return TL_TOOL_FAILED;
    }

  for (int i = 1; i < argc; i++)
    {
      TlToolStatus status = check_file (argv[i]);

      worst = MAX (worst, status);
    }

  return worst;
}
