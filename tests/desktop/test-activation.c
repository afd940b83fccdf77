/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application as a desktop starts it: by its name on a bus, which is the test's own. What comes
 * of a call is told by the windows that the application has on the bus. */

#include <gio/gio.h>

#define OBJECT_PATH "/io/github/throughline/Throughline"

/* How long a window may take to come, in seconds. */
#define PATIENCE 30

typedef struct
{
  GTestDBus *bus;
  GDBusConnection *connection;
} Fixture;

/* A bus of GLib's for tests takes it away at its end. */
static char *display;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (display != NULL)
    g_setenv ("DISPLAY", display, TRUE);
  fixture->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_add_service_dir (fixture->bus, g_getenv ("TL_SERVICES_DIR"));
  g_test_dbus_up (fixture->bus);
  fixture->connection =
      g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (fixture->bus),
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);
  g_assert_no_error (error);
}

static GVariant *
call (Fixture *fixture,
      const char *path,
      const char *interface,
      const char *method,
      GVariant *parameters)
{
  g_autoptr (GError) error = NULL;
  GVariant *reply =
      g_dbus_connection_call_sync (fixture->connection, TL_APPLICATION_ID, path, interface, method,
                                   parameters, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
  return reply;
}

static void
call_application (Fixture *fixture, const char *method, GVariant *parameters)
{
  g_autoptr (GVariant) reply =
      call (fixture, OBJECT_PATH, "org.freedesktop.Application", method, parameters);
}

static void
call_action (Fixture *fixture, const char *name)
{
  call_application (fixture, "ActivateAction", g_variant_new ("(sava{sv})", name, NULL, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  call_action (fixture, "quit");
  g_dbus_connection_close_sync (fixture->connection, NULL, NULL);
  g_object_unref (fixture->connection);
  g_test_dbus_down (fixture->bus);
  g_object_unref (fixture->bus);
}

static guint
count_windows (Fixture *fixture)
{
  g_autoptr (GVariant) reply = call (fixture, OBJECT_PATH "/window",
                                     "org.freedesktop.DBus.Introspectable", "Introspect", NULL);
  g_autoptr (GDBusNodeInfo) node = NULL;
  const char *xml;
  guint n = 0;

  g_variant_get (reply, "(&s)", &xml);
  node = g_dbus_node_info_new_for_xml (xml, NULL);
  g_assert_nonnull (node);
  for (guint i = 0; node->nodes != NULL && node->nodes[i] != NULL; i++)
    n++;
  return n;
}

static void
wait_for_windows (Fixture *fixture, guint n)
{
  gint64 begin = g_get_monotonic_time ();

  while (count_windows (fixture) != n &&
         g_get_monotonic_time () - begin < PATIENCE * G_USEC_PER_SEC)
    g_usleep (G_USEC_PER_SEC / 20);
  g_assert_cmpuint (count_windows (fixture), ==, n);
}

/* Started again it shows the window that there is. */
static void
test_activate (Fixture *fixture, gconstpointer data)
{
  call_application (fixture, "Activate", g_variant_new ("(a{sv})", NULL));
  wait_for_windows (fixture, 1);
  call_application (fixture, "Activate", g_variant_new ("(a{sv})", NULL));
  wait_for_windows (fixture, 1);
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  call_action (fixture, "new-window");
  wait_for_windows (fixture, 1);
  call_action (fixture, "new-window");
  wait_for_windows (fixture, 2);
}

static void
open_uri (Fixture *fixture, const char *uri)
{
  const char *const uris[] = { uri, NULL };

  call_application (fixture, "Open", g_variant_new ("(^asa{sv})", uris, NULL));
}

/* A chronicle takes the window that there is. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uri = g_filename_to_uri (g_getenv ("TL_CHRONICLE"), NULL, NULL);

  open_uri (fixture, uri);
  wait_for_windows (fixture, 1);
  open_uri (fixture, uri);
  wait_for_windows (fixture, 1);
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  open_uri (fixture, "throughline:?item=qiu-bojun");
  wait_for_windows (fixture, 1);
}

/* The desktop's own search, whose words are not lost on an application that does not run yet. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  GVariant *words = g_variant_new_variant (g_variant_new_string ("Qiu"));

  call_application (
      fixture, "ActivateAction",
      g_variant_new ("(s@ava{sv})", "search", g_variant_new_array (NULL, &words, 1), NULL));
  wait_for_windows (fixture, 1);
}

#define ADD(path, func) g_test_add ("/activation/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  display = g_strdup (g_getenv ("DISPLAY"));

  ADD ("activate", test_activate);
  ADD ("actions", test_actions);
  ADD ("open", test_open);
  ADD ("link", test_link);
  ADD ("search", test_search);
  status = g_test_run ();
  g_free (display);
  return status;
}
