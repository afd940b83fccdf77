/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places outlive the program, the oldest give way, and a broken file does no harm. */

#include "tl-reading-places.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("places-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "sub", "places.ini", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sub = g_path_get_dirname (fixture->path);

  g_unlink (fixture->path);
  g_rmdir (sub);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static GVariant *
place (double from, const char *selected)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "from", "d", from);
  g_variant_dict_insert (&dict, "selected", "s", selected);
  return g_variant_dict_end (&dict);
}

static void
assert_place (TlReadingPlaces *places, const char *chronicle, double from, const char *selected)
{
  g_autoptr (GVariant) found = tl_reading_places_dup (places, chronicle);
  const char *id;
  double start;

  g_assert_nonnull (found);
  g_assert_true (g_variant_lookup (found, "from", "d", &start));
  g_assert_true (g_variant_lookup (found, "selected", "&s", &id));
  g_assert_cmpfloat (start, ==, from);
  g_assert_cmpstr (id, ==, selected);
}

static void
save (TlReadingPlaces *places)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_reading_places_save (places, &error));
  g_assert_no_error (error);
}

static void
saved_cb (GObject *places, GAsyncResult *result, gpointer user_data)
{
  guint *n_saved = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_reading_places_save_finish (TL_READING_PLACES (places), result, &error));
  g_assert_no_error (error);
  (*n_saved)++;
}

/* What was kept last is what the file has, however many threads write it and whichever is last. */
static void
test_saves_in_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlReadingPlaces) places = tl_reading_places_new (fixture->path);
  g_autoptr (TlReadingPlaces) again = tl_reading_places_new (fixture->path);
  g_autoptr (TlReadingPlaces) later = tl_reading_places_new (fixture->path);
  guint n_saved = 0;

  for (guint i = 0; i < 20; i++)
    {
      tl_reading_places_keep (places, "a", place (i, "x"));
      tl_reading_places_save_async (places, saved_cb, &n_saved);
    }
  tl_reading_places_keep (places, "a", place (20, "y"));
  save (places);
  assert_place (again, "a", 20, "y");
  while (n_saved < 20)
    g_main_context_iteration (NULL, TRUE);
  assert_place (later, "a", 20, "y");
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  static const char *const chronicles[] = { "built-in", "file:///home/a/%E4%B8%80.chronicle",
                                            "sftp://[::1]/a.chronicle", "file:///a%5B1%5D;b=c#d" };
  static const char *const ids[] = { "lei-jun", "a \"quote\"\n[group]\nkey=1", "雷军", "" };
  g_autoptr (TlReadingPlaces) places = tl_reading_places_new (fixture->path);
  g_autoptr (TlReadingPlaces) again = tl_reading_places_new (fixture->path);

  for (guint i = 0; i < G_N_ELEMENTS (chronicles); i++)
    tl_reading_places_keep (places, chronicles[i], place (-62167219200.1 / (i + 1), ids[i]));
  save (places);
  for (guint i = 0; i < G_N_ELEMENTS (chronicles); i++)
    assert_place (again, chronicles[i], -62167219200.1 / (i + 1), ids[i]);
  g_assert_null (tl_reading_places_dup (again, "file:///another"));
}

static void
test_replaces (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlReadingPlaces) places = tl_reading_places_new (fixture->path);
  g_autoptr (GVariant) found = NULL;
  GVariantDict dict;

  tl_reading_places_keep (places, "a", place (1, "x"));
  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "from", "d", 2.0);
  tl_reading_places_keep (places, "a", g_variant_dict_end (&dict));
  found = tl_reading_places_dup (places, "a");
  g_assert_cmpuint (g_variant_n_children (found), ==, 1);
}

static void
keep_many (TlReadingPlaces *places, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    {
      g_autofree char *name = g_strdup_printf ("file:///%u", i);

      tl_reading_places_keep (places, name, place (i, "x"));
    }
}

/* A chronicle that is read again is new again. */
static void
test_forgets_oldest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlReadingPlaces) places = tl_reading_places_new (fixture->path);
  g_autoptr (TlReadingPlaces) again = tl_reading_places_new (fixture->path);

  keep_many (places, 0, TL_READING_PLACES_LIMIT);
  keep_many (places, 0, 1);
  save (places);
  keep_many (again, TL_READING_PLACES_LIMIT, 2);
  assert_place (again, "file:///0", 0, "x");
  assert_place (again, "file:///3", 3, "x");
  g_assert_null (tl_reading_places_dup (again, "file:///1"));
  g_assert_null (tl_reading_places_dup (again, "file:///2"));
}

static void
write_text (Fixture *fixture, const char *text, gssize length)
{
  g_autofree char *sub = g_path_get_dirname (fixture->path);

  g_mkdir_with_parents (sub, 0700);
  g_assert_true (g_file_set_contents (fixture->path, text, length, NULL));
}

/* Values that make no sense are passed over, the others are not. */
static void
test_unknown_values (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlReadingPlaces) places = NULL;
  g_autoptr (GVariant) found = NULL;
  double from;

  write_text (fixture, "[a]\nfrom=1e\nto=\nselected='x\nnew=[1,2,3]\n[b]\nfrom=nan\n\n[c]\n", -1);
  places = tl_reading_places_new (fixture->path);
  found = tl_reading_places_dup (places, "a");
  g_assert_cmpuint (g_variant_n_children (found), ==, 1);
  g_assert_false (g_variant_lookup (found, "from", "d", &from));
}

static void
test_broken_files (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    gssize length;
  } broken[] = { { "", 0 },
                 { "no group\n", -1 },
                 { "[a]\nfrom=1.0\n[", -1 },
                 { "\xff\xfe\0\0[a]\n", 9 },
                 { "[a\nfrom=1", -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (TlReadingPlaces) places = NULL;
      g_autoptr (TlReadingPlaces) again = NULL;

      write_text (fixture, broken[i].text, broken[i].length);
      places = tl_reading_places_new (fixture->path);
      g_assert_null (tl_reading_places_dup (places, "a"));
      tl_reading_places_keep (places, "b", place (1, "x"));
      save (places);
      again = tl_reading_places_new (fixture->path);
      assert_place (again, "b", 1, "x");
    }
}

static void
test_cannot_be_written (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlReadingPlaces) places = tl_reading_places_new ("/dev/null/throughline/places.ini");
  g_autoptr (GError) error = NULL;

  tl_reading_places_keep (places, "a", place (1, "x"));
  assert_place (places, "a", 1, "x");
  g_assert_false (tl_reading_places_save (places, &error));
  g_assert_nonnull (error);
}

#define ADD(path, func) g_test_add ("/reading-places/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("round-trip", test_round_trip);
  ADD ("saves-in-order", test_saves_in_order);
  ADD ("replaces", test_replaces);
  ADD ("forgets-oldest", test_forgets_oldest);
  ADD ("unknown-values", test_unknown_values);
  ADD ("broken-files", test_broken_files);
  ADD ("cannot-be-written", test_cannot_be_written);
  return g_test_run ();
}
