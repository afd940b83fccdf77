/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-command-line.h"

#include "tl-lane-table.h"

#include <glib/gi18n.h>

/* What the window asks for at least, in its Blueprint file. */
#define MIN_WIDTH  360
#define MIN_HEIGHT 320

/* Larger windows are beyond what displays and pictures of them can hold. */
#define MAX_SIZE 16384

static const char *const views[] = { "timeline", "index", NULL };

static const GOptionEntry entries[] = {
  { "screenshot", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL,
    N_ ("Draw the window into a picture, then exit"), N_ ("FILE.png") },
  { "size", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
    N_ ("Open the window at this size, as 1440x900"), N_ ("WxH") },
  { "dark", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Use the dark style"), NULL },
  { "select", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL, N_ ("Select the item with this id"),
    N_ ("ID") },
  { "view", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
    N_ ("Show this view: timeline, index"), N_ ("NAME") },
  { "lanes", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
    N_ ("Group items into lanes by kind, theme, person, organisation or source"), N_ ("WHAT") },
  { "range", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
    N_ ("Bring this time into view, as 2021, 2021-03 or 2019/2021-06"), N_ ("DATE") },
  { "even", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL,
    N_ ("Use the even scale, with more room for busy times"), NULL },
  { "search", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL, N_ ("Search for these words"),
    N_ ("WORDS") },
  { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"),
    NULL },
  { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL,
    N_ ("[FILE…]") },
  { NULL },
};

/**
 * tl_command_line_add_options:
 * @application: an application
 *
 * Tells @application which options there are.
 */
void
tl_command_line_add_options (GApplication *application)
{
  g_return_if_fail (G_IS_APPLICATION (application));

  g_application_add_main_option_entries (application, entries);
  g_application_set_option_context_parameter_string (application, NULL);
  g_application_set_option_context_summary (
      application, _ ("Shows each chronicle on a timeline; the built-in one if no FILE is given."));
}

static gboolean
parse_side (const char *text, const char **end, guint64 min, int *side)
{
  guint64 value = g_ascii_strtoull (text, (char **) end, 10);

  if (!g_ascii_isdigit (*text) || value < min || value > MAX_SIZE)
    return FALSE;
  *side = (int) value;
  return TRUE;
}

static gboolean
parse_size (TlCommandLine *self, const char *text, GError **error)
{
  const char *end;

  if (parse_side (text, &end, MIN_WIDTH, &self->width) && *end == 'x' &&
      parse_side (end + 1, &end, MIN_HEIGHT, &self->height) && *end == '\0')
    return TRUE;

  g_set_error (
      error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
      _ ("--size %s is not a size for the window: write it as 1440x900, from %dx%d up to the "
         "size of the screen"),
      text, MIN_WIDTH, MIN_HEIGHT);
  return FALSE;
}

static gboolean
parse_range (TlCommandLine *self, const char *text, GError **error)
{
  g_auto (TlDate) date = TL_DATE_INIT;
  g_autoptr (GError) date_error = NULL;

  if (tl_date_parse (text, -1, &date, &date_error))
    self->range = tl_date_span (&date);
  if (self->range.from < self->range.to && self->range.from > TL_INSTANT_MIN &&
      self->range.to < TL_INSTANT_MAX)
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--range %s is not a time with two ends: write it as 2021, 2021-03 or "
                  "2019/2021-06"),
               text);
  return FALSE;
}

static gboolean
check_view (const char *view, GError **error)
{
  g_autofree char *names = NULL;

  if (g_strv_contains (views, view))
    return TRUE;

  names = g_strjoinv (", ", (char **) views);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--view %s is not a view: choose one of %s"), view, names);
  return FALSE;
}

static gboolean
check_lanes (const char *lanes, GError **error)
{
  g_autoptr (GEnumClass) groupings = g_type_class_ref (TL_TYPE_GROUPING);

  if (g_enum_get_value_by_nick (groupings, lanes) != NULL)
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--lanes %s: lanes are grouped by kind, theme, person, organisation or source"),
               lanes);
  return FALSE;
}

static gboolean
check_screenshot (TlCommandLine *self, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;

  if (self->files != NULL && self->files[0] != NULL && self->files[1] != NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _ ("--screenshot draws one window: name one file"));
      return FALSE;
    }
  folded = g_ascii_strdown (self->screenshot, -1);
  if (g_str_has_suffix (folded, ".png"))
    return TRUE;

  name = g_filename_display_name (self->screenshot);
  g_set_error (
      error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
      _ ("--screenshot %s: the picture is a PNG file, so give it a name that ends in .png"), name);
  return FALSE;
}

/**
 * tl_command_line_parse:
 * @self: an empty command line
 * @options: the options as GApplication gives them
 * @error: (out) (optional): where to put a #GOptionError that says which option is wrong
 *
 * Reads the options. On failure @self may hold some of them, and is to be cleared all the same.
 *
 * Returns: whether the options make sense
 */
gboolean
tl_command_line_parse (TlCommandLine *self, GVariantDict *options, GError **error)
{
  const char *size = NULL;
  const char *range = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  g_variant_dict_lookup (options, "screenshot", "^ay", &self->screenshot);
  g_variant_dict_lookup (options, "select", "s", &self->select);
  g_variant_dict_lookup (options, "search", "s", &self->search);
  g_variant_dict_lookup (options, "dark", "b", &self->dark);
  g_variant_dict_lookup (options, "even", "b", &self->even);
  g_variant_dict_lookup (options, G_OPTION_REMAINING, "^aay", &self->files);
  if (g_variant_dict_lookup (options, "size", "&s", &size) && !parse_size (self, size, error))
    return FALSE;
  if (g_variant_dict_lookup (options, "range", "&s", &range) && !parse_range (self, range, error))
    return FALSE;
  if (g_variant_dict_lookup (options, "view", "s", &self->view) && !check_view (self->view, error))
    return FALSE;
  if (g_variant_dict_lookup (options, "lanes", "s", &self->lanes) &&
      !check_lanes (self->lanes, error))
    return FALSE;
  return self->screenshot == NULL || check_screenshot (self, error);
}

/**
 * tl_command_line_clear:
 * @self: a command line
 *
 * Frees what @self holds and leaves it empty.
 */
void
tl_command_line_clear (TlCommandLine *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->files, g_strfreev);
  g_clear_pointer (&self->screenshot, g_free);
  g_clear_pointer (&self->select, g_free);
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->view, g_free);
  g_clear_pointer (&self->lanes, g_free);
}
