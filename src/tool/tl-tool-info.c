/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-tool.h"

#include "tl-chronicle-reader.h"
#include "tl-legible.h"

#include <glib/gi18n.h>

static const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };

static void
print_row (const char *label, const char *value)
{
  g_autofree char *legible = tl_legible_dup_whole (value);

  g_print ("%s: %s\n", label, legible);
}

static void
print_count (const char *label, guint n)
{
  g_print ("%s: %u\n", label, n);
}

static guint
count_kind (TlChronicle *chronicle, TlItemKind kind)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  guint n = 0;

  for (guint row = 0; row < columns->n_items; row++)
    n += columns->kind[row] == kind;

  return n;
}

static char *
dup_day (TlInstant instant)
{
  TlCivil civil = tl_instant_to_civil (instant);

  if (instant == TL_INSTANT_MIN || instant == TL_INSTANT_MAX)
    return g_strdup ("..");

  return g_strdup_printf ("%04" G_GINT64_FORMAT "-%02u-%02u", civil.year, civil.month, civil.day);
}

static void
print_span (TlChronicle *chronicle)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *span = NULL;
  TlInstant from, to;

  if (!tl_chronicle_get_span (chronicle, &from, &to))
    return;

  first = dup_day (from);
  last = dup_day (to == TL_INSTANT_MAX ? to : to - 1);
  span = g_strdup_printf ("%s/%s", first, last);
  print_row (_ ("Span"), span);
}

static void
print_chronicle (TlChronicle *chronicle)
{
  if (tl_chronicle_get_title (chronicle)[0] != '\0')
    print_row (_ ("Title"), tl_chronicle_get_title (chronicle));
  if (tl_chronicle_get_period (chronicle) != NULL)
    print_row (_ ("Period"), tl_chronicle_get_period (chronicle));
  print_span (chronicle);
  print_count (_ ("Events"), count_kind (chronicle, TL_ITEM_EVENT));
  print_count (_ ("Quotes"), count_kind (chronicle, TL_ITEM_QUOTE));
  print_count (_ ("People"), tl_chronicle_get_n_people (chronicle));
  print_count (_ ("Organisations"),
               g_list_model_get_n_items (tl_chronicle_get_organisations (chronicle)));
  print_count (_ ("Themes"), g_list_model_get_n_items (tl_chronicle_get_themes (chronicle)));
  print_count (_ ("Sources"), g_list_model_get_n_items (tl_chronicle_get_sources (chronicle)));
  print_count (_ ("Disputes"), g_list_model_get_n_items (tl_chronicle_get_disputes (chronicle)));
  print_count (_ ("Stories"), g_list_model_get_n_items (tl_chronicle_get_stories (chronicle)));
}

/**
 * tl_tool_info:
 * @argc: how many arguments
 * @argv: the arguments, of which the first is "info"
 *
 * Tells what a chronicle holds.
 *
 * Returns: whether it could be read without errors
 */
TlToolStatus
tl_tool_info (int argc, char **argv)
{
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (!tl_tool_parse (_ ("info FILE"), _ ("Tells what a chronicle holds."), entries, &argc, &argv))
    return TL_TOOL_FAILED;

  if (argc != 2)
    {
      tl_tool_complain (_ ("one file is needed: see “throughline-tool info --help”"));
      return TL_TOOL_FAILED;
    }

  file = g_file_new_for_commandline_arg (argv[1]);
  chronicle = tl_chronicle_read_file (file, defects, NULL, &error);
  if (chronicle == NULL)
    {
      tl_tool_complain (error->message);
      return TL_TOOL_FAILED;
    }

  print_chronicle (chronicle);
  return tl_defects_get_n (defects, TL_SEVERITY_ERROR) > 0 ? TL_TOOL_DEFECTS : TL_TOOL_CLEAN;
}
