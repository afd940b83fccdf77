/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window is what the last one was, and opens a chronicle where its reader left off. */

#include "widgets.h"

#include "tl-application.h"
#include "tl-preferences.h"
#include "tl-settings.h"
#include "tl-window-private.h"

#include <glib/gstdio.h>

#define LIFE                                                                                       \
  "{ \"format\": \"chronicle/1\", \"title\": \"A life\", \"events\": ["                            \
  "  { \"id\": \"a\", \"title\": \"First\", \"date\": \"1900\" },"                                 \
  "  { \"id\": \"b\", \"title\": \"Last\", \"date\": \"2000\" } ] }"
#define OTHER                                                                                      \
  "{ \"format\": \"chronicle/1\", \"title\": \"Another\", \"events\": ["                           \
  "  { \"id\": \"c\", \"title\": \"Elsewhere\", \"date\": \"1500/1600\" } ] }"

typedef struct
{
  char *folder;
  char *path; /* of the places */
  TlReadingPlaces *places;
  TlWindow *window;
  gboolean done;
} Fixture;

/* A process has one application. */
static AdwApplication *application;

static GFile *
file_of (Fixture *fixture, const char *name)
{
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

static void
write_file (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
new_window (Fixture *fixture)
{
  fixture->window = g_object_ref (tl_window_new (application));
  tl_window_remember (fixture->window, fixture->places);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = tl_settings_new ("Window");
  static const char *const keys[] = { "width", "height", "maximized", "show-filters",
                                      "show-detail" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (settings, keys[i]);
  fixture->folder = g_dir_make_tmp ("memory-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "places.ini", NULL);
  fixture->places = tl_reading_places_new (fixture->path);
  write_file (fixture, "life", LIFE);
  write_file (fixture, "other", OTHER);
  new_window (fixture);
}

static gboolean
is_closed (gpointer data)
{
  return gtk_application_get_windows (GTK_APPLICATION (application)) == NULL;
}

static void
close_window (Fixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  widgets_wait_for (is_closed, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (g_steal_pointer (&fixture->window));
}

static gboolean
is_gone (gpointer data)
{
  return *(TlReadingPlaces **) data == NULL;
}

/* Who closes a window does not wait until it is written where they were; what writes it has the
 * places for so long. */
static void
let_go_of_places (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->places), (gpointer *) &fixture->places);
  g_object_unref (fixture->places);
  widgets_wait_for (is_gone, &fixture->places);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "life", "other", "places.ini" };

  close_window (fixture);
  let_go_of_places (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_true (tl_window_open_finish (TL_WINDOW (source), result, NULL));
  fixture->done = TRUE;
}

static TlCamera *
camera_of (Fixture *fixture)
{
  return tl_timeline_get_camera (fixture->window->timeline);
}

static gboolean
is_shown (gpointer data)
{
  Fixture *fixture = data;

  return fixture->done && tl_camera_get_width (camera_of (fixture)) > 0;
}

static void
open_file (Fixture *fixture, const char *name)
{
  g_autoptr (GFile) file = file_of (fixture, name);

  fixture->done = FALSE;
  tl_window_open_async (fixture->window, file, opened_cb, fixture);
  widgets_wait_for (is_shown, fixture);
}

/* As when the program is started again. */
static void
start_again (Fixture *fixture)
{
  close_window (fixture);
  let_go_of_places (fixture);
  fixture->places = tl_reading_places_new (fixture->path);
  new_window (fixture);
}

static void
assert_view (Fixture *fixture, double from, double to)
{
  g_assert_cmpfloat_with_epsilon (tl_camera_get_from (camera_of (fixture)), from, 1);
  g_assert_cmpfloat_with_epsilon (tl_camera_get_to (camera_of (fixture)), to, 1);
}

static void
test_first_time (Fixture *fixture, gconstpointer data)
{
  open_file (fixture, "life");
  g_assert_true (tl_camera_get_fitted (camera_of (fixture)));
  g_assert_null (tl_selection_get_item (fixture->window->selection));
}

/* What the reader prefers is for chronicles that are new to them; others are as they were left. */
static void
test_preferences (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = tl_settings_new (NULL);

  g_settings_set_enum (settings, TL_PREFERENCE_LANES, TL_GROUPING_THEME);
  g_settings_set_boolean (settings, TL_PREFERENCE_EVEN_SCALE, TRUE);
  open_file (fixture, "life");
  g_assert_cmpint (tl_timeline_get_grouping (fixture->window->timeline), ==, TL_GROUPING_THEME);
  g_assert_true (tl_timeline_get_even (fixture->window->timeline));

  tl_timeline_set_grouping (fixture->window->timeline, TL_GROUPING_PERSON);
  tl_timeline_set_even (fixture->window->timeline, FALSE);
  open_file (fixture, "other");
  g_assert_cmpint (tl_timeline_get_grouping (fixture->window->timeline), ==, TL_GROUPING_THEME);
  g_assert_true (tl_timeline_get_even (fixture->window->timeline));
  open_file (fixture, "life");
  g_assert_cmpint (tl_timeline_get_grouping (fixture->window->timeline), ==, TL_GROUPING_PERSON);
  g_assert_false (tl_timeline_get_even (fixture->window->timeline));

  g_settings_reset (settings, TL_PREFERENCE_LANES);
  g_settings_reset (settings, TL_PREFERENCE_EVEN_SCALE);
}

static void
test_place (Fixture *fixture, gconstpointer data)
{
  double from = (double) tl_instant_from_ymd (1995, 1, 1);
  double to = (double) tl_instant_from_ymd (1999, 1, 1);

  open_file (fixture, "life");
  tl_camera_show (camera_of (fixture), from, to);
  tl_window_select (fixture->window, "a");
  tl_camera_show (camera_of (fixture), from, to);
  start_again (fixture);
  open_file (fixture, "life");
  assert_view (fixture, from, to);
  g_assert_cmpstr (tl_item_get_id (tl_selection_get_item (fixture->window->selection)), ==, "a");
  open_file (fixture, "other");
  g_assert_true (tl_camera_get_fitted (camera_of (fixture)));
}

/* Also within one window, where one chronicle takes the place of another. */
static void
test_there_and_back (Fixture *fixture, gconstpointer data)
{
  double from = (double) tl_instant_from_ymd (1910, 1, 1);
  double to = (double) tl_instant_from_ymd (1911, 1, 1);

  open_file (fixture, "life");
  tl_camera_show (camera_of (fixture), from, to);
  open_file (fixture, "other");
  open_file (fixture, "life");
  assert_view (fixture, from, to);
}

static void
test_everything (Fixture *fixture, gconstpointer data)
{
  open_file (fixture, "life");
  tl_camera_zoom (camera_of (fixture), 2, 10);
  tl_camera_fit (camera_of (fixture));
  start_again (fixture);
  open_file (fixture, "life");
  g_assert_true (tl_camera_get_fitted (camera_of (fixture)));
}

static void
assert_unharmed (Fixture *fixture, GVariant *place)
{
  g_autoptr (GFile) file = file_of (fixture, "life");
  g_autofree char *uri = g_file_get_uri (file);

  tl_reading_places_keep (fixture->places, uri, place);
  open_file (fixture, "life");
  g_assert_true (tl_camera_get_fitted (camera_of (fixture)));
  g_assert_null (tl_selection_get_item (fixture->window->selection));
  start_again (fixture);
}

/* The chronicle may have changed, and the file been written by hand. */
static void
test_place_that_is_gone (Fixture *fixture, gconstpointer data)
{
  static const char *const places[] = { "@a{sv} {}",
                                        "{ 'from': <5.0>, 'to': <1.0>, 'selected': <'gone'> }",
                                        "{ 'from': <nan>, 'to': <1.0>, 'selected': <7> }",
                                        "{ 'from': <1>, 'to': <2> }",
                                        "{ 'to': <2.0>, 'colour': <'blue'> }" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    assert_unharmed (fixture, g_variant_new_parsed (places[i]));
}

/* What is asked for goes before what was left. */
static void
test_selection_asked_for (Fixture *fixture, gconstpointer data)
{
  open_file (fixture, "life");
  tl_window_select (fixture->window, "a");
  start_again (fixture);
  open_file (fixture, "life");
  g_assert_true (tl_window_select (fixture->window, "b"));
  g_assert_cmpstr (tl_item_get_id (tl_selection_get_item (fixture->window->selection)), ==, "b");
}

static void
test_window (Fixture *fixture, gconstpointer data)
{
  gboolean filters, detail;
  int width, height;

  open_file (fixture, "life");
  gtk_widget_set_visible (GTK_WIDGET (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1111, 666);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_object_set (fixture->window, "show-filters", FALSE, "show-detail", FALSE, NULL);
  start_again (fixture);

  gtk_window_get_default_size (GTK_WINDOW (fixture->window), &width, &height);
  g_object_get (fixture->window, "show-filters", &filters, "show-detail", &detail, NULL);
  g_assert_cmpint (width, ==, 1111);
  g_assert_cmpint (height, ==, 666);
  g_assert_false (filters);
  g_assert_false (detail);
}

static gboolean
is_collapsed (gpointer data)
{
  return adw_overlay_split_view_get_collapsed (((Fixture *) data)->window->filter_split);
}

/* A pane that a narrow window has no room for is there again in a wide one. */
static void
test_narrow_window (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = tl_settings_new ("Window");

  open_file (fixture, "life");
  gtk_widget_set_visible (GTK_WIDGET (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 480, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  widgets_wait_for (is_collapsed, fixture);
  start_again (fixture);
  g_assert_true (g_settings_get_boolean (settings, "show-filters"));
  g_assert_true (g_settings_get_boolean (settings, "show-detail"));
  g_assert_cmpint (g_settings_get_int (settings, "width"), ==, 480);
}

/* On the way to the display: no one manages the windows there in tests. */
static void
test_maximized (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = tl_settings_new ("Window");
  TlWindow *window = tl_window_new (application);

  g_settings_set_boolean (settings, "maximized", TRUE);
  tl_window_remember (window, fixture->places);
  g_assert_true (gtk_window_is_maximized (GTK_WINDOW (window)));
  gtk_window_unmaximize (GTK_WINDOW (window));
  tl_window_keep (window);
  g_assert_false (g_settings_get_boolean (settings, "maximized"));
  gtk_window_maximize (GTK_WINDOW (window));
  tl_window_keep (window);
  g_assert_true (g_settings_get_boolean (settings, "maximized"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A window that no one asked to remember keeps nothing. */
static void
test_forgetful (Fixture *fixture, gconstpointer data)
{
  TlWindow *window = tl_window_new (application);

  tl_window_keep (window);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(path, func) g_test_add ("/window-memory/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  application = adw_application_new ("io.github.throughline.Test", G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  ADD ("first-time", test_first_time);
  ADD ("preferences", test_preferences);
  ADD ("place", test_place);
  ADD ("there-and-back", test_there_and_back);
  ADD ("everything", test_everything);
  ADD ("place-that-is-gone", test_place_that_is_gone);
  ADD ("selection-asked-for", test_selection_asked_for);
  ADD ("window", test_window);
  ADD ("narrow-window", test_narrow_window);
  ADD ("maximized", test_maximized);
  ADD ("forgetful", test_forgetful);
  return g_test_run ();
}
