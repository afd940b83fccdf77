/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-command-line.h"

static gboolean
parse_option (TlCommandLine *self, const char *name, const char *value, GError **error)
{
  g_autoptr (GVariantDict) options = g_variant_dict_new (NULL);

  g_variant_dict_insert (options, name, "s", value);
  return tl_command_line_parse (self, options, error);
}

static void
test_nothing (void)
{
  g_auto (TlCommandLine) command_line = TL_COMMAND_LINE_INIT;
  g_autoptr (GVariantDict) options = g_variant_dict_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_command_line_parse (&command_line, options, &error));
  g_assert_no_error (error);
  g_assert_null (command_line.files);
  g_assert_null (command_line.screenshot);
  g_assert_null (command_line.select);
  g_assert_cmpint (command_line.width, ==, 0);
  g_assert_cmpint (command_line.height, ==, 0);
  g_assert_false (command_line.dark);
  g_assert_false (command_line.even);
  g_assert_cmpint (command_line.range.from, ==, command_line.range.to);
}

static void
test_everything (void)
{
  static const char *const files[] = { "life.chronicle", NULL };
  g_auto (TlCommandLine) command_line = TL_COMMAND_LINE_INIT;
  g_autoptr (GVariantDict) options = g_variant_dict_new (NULL);
  g_autoptr (GError) error = NULL;

  g_variant_dict_insert_value (options, G_OPTION_REMAINING,
                               g_variant_new_bytestring_array (files, -1));
  g_variant_dict_insert_value (options, "screenshot", g_variant_new_bytestring ("picture.png"));
  g_variant_dict_insert (options, "size", "s", "1440x900");
  g_variant_dict_insert (options, "select", "s", "meeting");
  g_variant_dict_insert (options, "view", "s", "timeline");
  g_variant_dict_insert (options, "dark", "b", TRUE);
  g_variant_dict_insert (options, "even", "b", TRUE);
  g_variant_dict_insert (options, "range", "s", "2021/2022-06");
  g_assert_true (tl_command_line_parse (&command_line, options, &error));
  g_assert_no_error (error);
  g_assert_cmpstrv (command_line.files, files);
  g_assert_cmpstr (command_line.screenshot, ==, "picture.png");
  g_assert_cmpstr (command_line.select, ==, "meeting");
  g_assert_cmpstr (command_line.view, ==, "timeline");
  g_assert_cmpint (command_line.width, ==, 1440);
  g_assert_cmpint (command_line.height, ==, 900);
  g_assert_true (command_line.dark);
  g_assert_true (command_line.even);
  g_assert_cmpint (command_line.range.from, ==, tl_instant_from_ymd (2021, 1, 1));
  g_assert_cmpint (command_line.range.to, ==, tl_instant_from_ymd (2022, 7, 1));
}

static void
test_bad_sizes (void)
{
  static const char *const sizes[] = {
    "",        "1440",    "1440x",      "x900", "1440X900", "1440x900x", "0x900",
    "-1x10",   "+1x9",    " 1x9",       "1x 9", "1e3x900",  "20000x900", "99999999999999999999x1",
    "359x900", "360x319", "1440x20000",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_auto (TlCommandLine) command_line = TL_COMMAND_LINE_INIT;
      g_autoptr (GError) error = NULL;

      g_assert_false (parse_option (&command_line, "size", sizes[i], &error));
      g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
    }
}

static void
test_bad_ranges (void)
{
  static const char *const ranges[] = { "", "soon", "2021/..", "../2021", "2022/2021", "2021-13" };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_auto (TlCommandLine) command_line = TL_COMMAND_LINE_INIT;
      g_autoptr (GError) error = NULL;

      g_assert_false (parse_option (&command_line, "range", ranges[i], &error));
      g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
    }
}

static void
test_unknown_view (void)
{
  g_auto (TlCommandLine) command_line = TL_COMMAND_LINE_INIT;
  g_autoptr (GError) error = NULL;

  g_assert_false (parse_option (&command_line, "view", "map", &error));
  g_assert_cmpstr (error->message, ==, "--view map is not a view: choose one of timeline, index");
}

static void
test_smallest_size (void)
{
  g_auto (TlCommandLine) command_line = TL_COMMAND_LINE_INIT;
  g_autoptr (GError) error = NULL;

  g_assert_true (parse_option (&command_line, "size", "360x320", &error));
  g_assert_cmpint (command_line.width, ==, 360);
  g_assert_cmpint (command_line.height, ==, 320);
  g_assert_false (parse_option (&command_line, "size", "1x1", &error));
  g_assert_cmpstr (error->message, ==,
                   "--size 1x1 is not a size for the window: write it as 1440x900, from 360x320 up "
                   "to the size of the screen");
}

/* The name says what is in the file. */
static void
test_picture_names (void)
{
  static const struct
  {
    const char *name;
    gboolean good;
  } cases[] = {
    { "a.png", TRUE }, { "/tmp/A.PNG", TRUE }, { "a.jpg", FALSE },
    { "a", FALSE },    { "a.png.jpg", FALSE }, { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (TlCommandLine) command_line = TL_COMMAND_LINE_INIT;
      g_autoptr (GVariantDict) options = g_variant_dict_new (NULL);
      g_autoptr (GError) error = NULL;

      g_variant_dict_insert_value (options, "screenshot", g_variant_new_bytestring (cases[i].name));
      g_assert_cmpint (tl_command_line_parse (&command_line, options, &error), ==, cases[i].good);
      if (!cases[i].good)
        g_assert_nonnull (strstr (error->message, "ends in .png"));
    }
}

static void
test_one_picture (void)
{
  static const char *const files[] = { "a", "b", NULL };
  g_auto (TlCommandLine) command_line = TL_COMMAND_LINE_INIT;
  g_autoptr (GVariantDict) options = g_variant_dict_new (NULL);
  g_autoptr (GError) error = NULL;

  g_variant_dict_insert_value (options, G_OPTION_REMAINING,
                               g_variant_new_bytestring_array (files, -1));
  g_variant_dict_insert_value (options, "screenshot", g_variant_new_bytestring ("picture.png"));
  g_assert_false (tl_command_line_parse (&command_line, options, &error));
  g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/command-line/nothing", test_nothing);
  g_test_add_func ("/command-line/everything", test_everything);
  g_test_add_func ("/command-line/bad-sizes", test_bad_sizes);
  g_test_add_func ("/command-line/bad-ranges", test_bad_ranges);
  g_test_add_func ("/command-line/smallest-size", test_smallest_size);
  g_test_add_func ("/command-line/picture-names", test_picture_names);
  g_test_add_func ("/command-line/unknown-view", test_unknown_view);
  g_test_add_func ("/command-line/one-picture", test_one_picture);
  return g_test_run ();
}
