/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which window a link to an item is followed in, and that it shows the item or says why not. */

#include "widgets.h"

#include "tl-application.h"
#include "tl-link.h"
#include "tl-window-private.h"

#define OTHER                                                                                      \
  "{ \"format\": \"chronicle/1\", \"title\": \"Other\", \"events\": [ { \"id\": \"e\","            \
  "  \"title\": \"It happens\", \"date\": \"1998\" } ] }"

typedef struct
{
  GFile *other;
} Fixture;

/* A process has one application. */
static GtkApplication *application;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFileIOStream) stream = NULL;

  fixture->other = g_file_new_tmp ("link-XXXXXX", &stream, NULL);
  g_assert_true (g_file_replace_contents (fixture->other, OTHER, strlen (OTHER), NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (application)) != NULL)
    gtk_window_destroy (windows->data);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_file_delete (fixture->other, NULL, NULL);
  g_object_unref (fixture->other);
}

static guint
count_windows (void)
{
  return g_list_length (gtk_application_get_windows (application));
}

static gboolean
is_selected (gpointer id)
{
  GtkWindow *window = gtk_application_get_active_window (application);
  TlSelection *selection = TL_WINDOW (window)->selection;
  TlItem *item = selection != NULL ? tl_selection_get_item (selection) : NULL;

  return item != NULL && g_str_equal (tl_item_get_id (item), id);
}

static void
wait_for_selected (const char *id)
{
  widgets_wait_for (is_selected, (gpointer) id);
}

static gboolean
is_other_shown (gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  return g_strcmp0 (gtk_window_get_title (window), "Other") == 0;
}

static void
open_link (const char *link)
{
  g_autoptr (GFile) file = g_file_new_for_uri (link);

  g_application_open (G_APPLICATION (application), &file, 1, "");
}

/* The first link opens the built-in chronicle, and the next moves on in it. */
static void
test_built_in (Fixture *fixture, gconstpointer data)
{
  open_link ("throughline:?item=qiu-bojun");
  wait_for_selected ("qiu-bojun");
  open_link ("throughline:?item=car%2Dannounced");
  wait_for_selected ("car-announced");
  g_assert_cmpuint (count_windows (), ==, 1);
}

static void
open_link_to_other (Fixture *fixture, const char *id)
{
  g_autofree char *link = tl_link_new (fixture->other, id);

  open_link (link);
}

/* A chronicle that is being read stays, and its own items are found in it. */
static void
test_other (Fixture *fixture, gconstpointer data)
{
  g_application_open (G_APPLICATION (application), &fixture->other, 1, "");
  widgets_wait_for (is_other_shown, NULL);
  open_link_to_other (fixture, "e");
  wait_for_selected ("e");
  g_assert_cmpuint (count_windows (), ==, 1);

  open_link ("throughline:?item=qiu-bojun");
  wait_for_selected ("qiu-bojun");
  g_assert_cmpuint (count_windows (), ==, 2);
}

/* A link to a file opens the file. */
static void
test_file (Fixture *fixture, gconstpointer data)
{
  open_link_to_other (fixture, "e");
  wait_for_selected ("e");
  g_assert_true (is_other_shown (NULL));
}

static gboolean
says (gpointer sentence)
{
  GtkWindow *window = gtk_application_get_active_window (application);
  GtkWidget *label = widgets_find_label (GTK_WIDGET (window), sentence);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
assert_says (const char *sentence)
{
  widgets_wait_for (says, (gpointer) sentence);
}

/* A link to nothing still shows its chronicle, says what is missing and selects nothing. */
static void
test_missing_item (Fixture *fixture, gconstpointer data)
{
  open_link ("throughline:?item=no-such-<item>");
  assert_says ("This chronicle has no item “no-such-<item>” on its timeline");
  g_assert_null (tl_selection_get_item (
      TL_WINDOW (gtk_application_get_active_window (application))->selection));
  g_assert_cmpuint (count_windows (), ==, 1);
}

static void
test_missing_file (Fixture *fixture, gconstpointer data)
{
  g_file_delete (fixture->other, NULL, NULL);
  open_link_to_other (fixture, "e");
  assert_says ("This File Cannot Be Opened");
  g_assert_cmpuint (count_windows (), ==, 1);
}

/* What is no link is told where the reader is, and where they are nowhere, above a chronicle. */
static void
test_not_a_link (Fixture *fixture, gconstpointer data)
{
  open_link ("throughline:qiu-bojun");
  assert_says ("This is not a link to an item of a chronicle");
  open_link ("throughline:?item=");
  assert_says ("This link does not tell which item it is to");
  g_assert_cmpuint (count_windows (), ==, 1);
}

static gboolean
is_searched_for (gpointer text)
{
  TlWindow *window = TL_WINDOW (gtk_application_get_active_window (application));

  return tl_window_get_searching (window) &&
         g_str_equal (tl_search_get_text (window->search), text) &&
         !tl_search_get_busy (window->search);
}

static void
activate_search (const char *words)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), "search",
                                  g_variant_new_string (words));
  widgets_wait_for (is_searched_for, (gpointer) words);
}

/* What the desktop asks for is searched for in what the desktop found it in. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  TlWindow *window;

  g_application_open (G_APPLICATION (application), &fixture->other, 1, "");
  widgets_wait_for (is_other_shown, NULL);
  activate_search ("Qiu Bojun");
  g_assert_cmpuint (count_windows (), ==, 2);
  activate_search ("Joyo");
  g_assert_cmpuint (count_windows (), ==, 2);
  window = TL_WINDOW (gtk_application_get_active_window (application));
  g_assert_cmpuint (g_list_model_get_n_items (tl_search_get_results (window->search)), >, 3);
}

static void
start_application (void)
{
  application = GTK_APPLICATION (tl_application_new ());
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
}

#define ADD(path, func) g_test_add ("/follow-link/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  start_application ();

  ADD ("built-in", test_built_in);
  ADD ("other", test_other);
  ADD ("file", test_file);
  ADD ("missing-item", test_missing_item);
  ADD ("missing-file", test_missing_file);
  ADD ("not-a-link", test_not_a_link);
  ADD ("search", test_search);
  return g_test_run ();
}
