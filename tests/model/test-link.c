/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-link.h"

static void
assert_round_trip (const char *uri, const char *id)
{
  g_autoptr (GFile) file = uri != NULL ? g_file_new_for_uri (uri) : NULL;
  g_autofree char *link = tl_link_new (file, id);
  g_autoptr (GFile) found = NULL;
  g_autofree char *item = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_str_has_prefix (link, "throughline:?"));
  tl_link_parse (link, &found, &item, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (item, ==, id);
  if (uri == NULL)
    g_assert_null (found);
  else
    g_assert_true (g_file_equal (found, file));
}

static void
test_round_trip (void)
{
  assert_round_trip ("file:///home/ada/life.chronicle", "birth");
  assert_round_trip ("file:///home/ada/A%20life%20%26%20more%3F.chronicle", "a&b=c?d#e%20");
  assert_round_trip ("file:///%E9%9B%B7.chronicle", "雷军");
  assert_round_trip ("https://example.org/life.chronicle?a=b&item=other#part", "birth");
  assert_round_trip (NULL, "xiaomi-founded");
}

static void
test_form (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("file:///a%20b.chronicle");
  g_autofree char *link = tl_link_new (file, "x y");

  g_assert_cmpstr (link, ==, "throughline:?chronicle=file%3A%2F%2F%2Fa%2520b.chronicle&item=x%20y");
}

static void
test_faults (void)
{
  static const char *const links[] = {
    "",
    "birth",
    "https://example.org/?item=birth",
    "throughline:",
    "throughline:birth",
    "throughline:?item=",
    "throughline:?chronicle=file%3A%2F%2F%2Fa",
    "throughline:?chronicle=nowhere&item=birth",
    "throughline:?item=%ff",
    "throughline:?item=%",
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      GFile *file = NULL;
      char *item = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", links[i]);
      g_assert_false (tl_link_parse (links[i], &file, &item, &error));
      g_assert_nonnull (error);
      g_assert_null (file);
      g_assert_null (item);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/link/round-trip", test_round_trip);
  g_test_add_func ("/link/form", test_form);
  g_test_add_func ("/link/faults", test_faults);

  return g_test_run ();
}
