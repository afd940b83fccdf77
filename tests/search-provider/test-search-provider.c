/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search provider as GNOME Shell meets it: a name on a bus that starts the program, answers,
 * and goes away. The bus is one of the test's own. */

#include <gio/gio.h>

#define PROVIDER    TL_APPLICATION_ID ".SearchProvider"
#define OBJECT_PATH "/io/github/throughline/Throughline"

/* A provider that goes away has until then, in seconds. */
#define PATIENCE 30

typedef struct
{
  GTestDBus *bus;
  GDBusConnection *connection;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

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

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_dbus_connection_close_sync (fixture->connection, NULL, NULL);
  g_object_unref (fixture->connection);
  g_test_dbus_down (fixture->bus);
  g_object_unref (fixture->bus);
}

static GVariant *
call (Fixture *fixture, const char *method, GVariant *parameters)
{
  g_autoptr (GError) error = NULL;
  GVariant *reply =
      g_dbus_connection_call_sync (fixture->connection, PROVIDER, OBJECT_PATH "/SearchProvider",
                                   "org.gnome.Shell.SearchProvider2", method, parameters, NULL,
                                   G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
  return reply;
}

static char **
search (Fixture *fixture, const char *words)
{
  g_auto (GStrv) terms = g_strsplit (words, " ", -1);
  g_autoptr (GVariant) reply = NULL;
  char **results;

  reply = call (fixture, "GetInitialResultSet", g_variant_new ("(^as)", terms));
  g_variant_get (reply, "(^as)", &results);
  return results;
}

static void
assert_first (Fixture *fixture, const char *words, const char *id)
{
  g_auto (GStrv) results = search (fixture, words);

  g_assert_cmpstr (results[0], ==, id);
}

/* People come first by any name that a source has for them, in any case, and cut short. */
static void
test_people (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) results = search (fixture, "Qiu Bojun");

  g_assert_cmpstr (results[0], ==, "qiu-bojun");
  g_assert_cmpuint (g_strv_length (results), >, 5);
  assert_first (fixture, "qiu boj", "qiu-bojun");
  assert_first (fixture, "Mr. Koo", "qiu-bojun");
  assert_first (fixture, "resker", "lei-jun");
}

/* What is found is what the search of the application finds: passages too, whatever the accents. */
static void
test_everything (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) passage = search (fixture, "75 days");
  g_auto (GStrv) accents = search (fixture, "QÍU Bójun");
  g_auto (GStrv) plain = search (fixture, "qiu bojun");

  g_assert_cmpuint (g_strv_length (passage), >, 0);
  g_assert_true (g_strv_equal ((const char *const *) accents, (const char *const *) plain));
}

/* What is called so comes before what has to do with it. */
static void
test_events (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) results = search (fixture, "Joyo");

  g_assert_true (g_strv_contains ((const char *const *) results, "joyo-founded"));
  g_assert_cmpuint (g_strv_length (results), >, 5);
  assert_first (fixture, "xiaomi will build a car", "car-announced");
}

static void
test_quotes (Fixture *fixture, gconstpointer data)
{
  assert_first (fixture, "hardware internet immediately", "q-friends-start-immediately");
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) strange = search (fixture, "Qiu zebra");
  g_auto (GStrv) blank = search (fixture, " ");

  g_assert_cmpuint (g_strv_length (strange), ==, 0);
  g_assert_cmpuint (g_strv_length (blank), ==, 0);
}

static char **
narrow (Fixture *fixture, const char *const *before, const char *words)
{
  g_auto (GStrv) terms = g_strsplit (words, " ", -1);
  g_autoptr (GVariant) reply =
      call (fixture, "GetSubsearchResultSet", g_variant_new ("(^as^as)", before, terms));
  char **after;

  g_variant_get (reply, "(^as)", &after);
  return after;
}

/* A longer word leaves of what was found what it would have found itself, in the same order. */
static void
test_narrowing (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) before = search (fixture, "j");
  g_auto (GStrv) after = narrow (fixture, (const char *const *) before, "joyo");
  g_auto (GStrv) anew = search (fixture, "joyo");

  g_assert_cmpuint (g_strv_length (before), >, g_strv_length (after));
  g_assert_true (g_strv_equal ((const char *const *) after, (const char *const *) anew));
}

/* Nothing comes back that was not there before. */
static void
test_narrowing_few (Fixture *fixture, gconstpointer data)
{
  static const char *const before[] = { "lei-jun", "qiu-bojun", NULL };
  g_auto (GStrv) after = narrow (fixture, before, "qiu");

  g_assert_cmpstr (after[0], ==, "qiu-bojun");
  g_assert_null (after[1]);
}

static void
assert_meta (GVariant *meta, const char *id, const char *name, const char *description)
{
  g_autoptr (GVariantDict) dict = g_variant_dict_new (meta);
  g_autoptr (GVariant) serialized = g_variant_dict_lookup_value (dict, "icon", NULL);
  g_autoptr (GIcon) icon = g_icon_deserialize (serialized);
  const char *value;

  g_assert_true (g_variant_dict_lookup (dict, "id", "&s", &value));
  g_assert_cmpstr (value, ==, id);
  g_assert_true (g_variant_dict_lookup (dict, "name", "&s", &value));
  g_assert_cmpstr (value, ==, name);
  g_assert_true (g_variant_dict_lookup (dict, "description", "&s", &value));
  g_assert_true (g_str_has_prefix (value, description));
  g_assert_nonnull (icon);
}

/* An id that is not there, of a chronicle that has changed, is left out. */
static void
test_metas (Fixture *fixture, gconstpointer data)
{
  const char *const ids[] = { "qiu-bojun", "missing", "car-announced",
                              "q-friends-start-immediately", NULL };
  g_autoptr (GVariant) reply = call (fixture, "GetResultMetas", g_variant_new ("(^as)", ids));
  g_autoptr (GVariant) metas = g_variant_get_child_value (reply, 0);
  g_autoptr (GVariant) person = NULL;
  g_autoptr (GVariant) event = NULL;
  g_autoptr (GVariant) quote = NULL;

  g_assert_cmpuint (g_variant_n_children (metas), ==, 3);
  person = g_variant_get_child_value (metas, 0);
  event = g_variant_get_child_value (metas, 1);
  quote = g_variant_get_child_value (metas, 2);
  assert_meta (person, "qiu-bojun", "Qiu Bojun", "Founder of Kingsoft");
  assert_meta (event, "car-announced", "Xiaomi will build a car", "30 March 2021 · Lei Jun");
  assert_meta (quote, "q-friends-start-immediately",
               "“Xiaomi knows a lot about hardware and the internet, you should start doing it "
               "immediately.”",
               "between 15 January and 30 March 2021");
}

/* Stands in for the application, which is started elsewhere in the tests. */
typedef struct
{
  char *method;
  GVariant *parameters;
} Called;

static void
called_cb (GDBusConnection *connection,
           const char *sender,
           const char *object_path,
           const char *interface_name,
           const char *method_name,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer user_data)
{
  Called *called = user_data;

  called->method = g_strdup (method_name);
  called->parameters = g_variant_ref (parameters);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
own_application (Fixture *fixture, Called *called)
{
  static const GDBusInterfaceVTable vtable = { .method_call = called_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (
      "<node><interface name='org.freedesktop.Application'>"
      "  <method name='Activate'><arg type='a{sv}' direction='in'/></method>"
      "  <method name='ActivateAction'>"
      "    <arg type='s' direction='in'/><arg type='av' direction='in'/>"
      "    <arg type='a{sv}' direction='in'/>"
      "  </method>"
      "  <method name='Open'>"
      "    <arg type='as' direction='in'/><arg type='a{sv}' direction='in'/>"
      "  </method>"
      "</interface></node>",
      NULL);
  g_autoptr (GVariant) reply = NULL;

  g_assert_cmpuint (g_dbus_connection_register_object (fixture->connection, OBJECT_PATH,
                                                       node->interfaces[0], &vtable, called, NULL,
                                                       NULL),
                    >, 0);
  reply = g_dbus_connection_call_sync (fixture->connection, "org.freedesktop.DBus",
                                       "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "RequestName", g_variant_new ("(su)", TL_APPLICATION_ID, 0),
                                       NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (reply);
}

static void
wait_for_call (Called *called)
{
  while (called->method == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_activate (Fixture *fixture, gconstpointer data)
{
  const char *const terms[] = { "qiu", NULL };
  Called called = { NULL };
  g_autofree const char **links = NULL;
  g_autoptr (GVariant) platform_data = NULL;
  g_autoptr (GVariant) reply = NULL;
  const char *token;

  own_application (fixture, &called);
  reply = call (fixture, "ActivateResult", g_variant_new ("(s^asu)", "qiu-bojun", terms, 42));
  wait_for_call (&called);
  g_assert_cmpstr (called.method, ==, "Open");
  g_variant_get (called.parameters, "(^a&s@a{sv})", &links, &platform_data);
  g_assert_cmpstr (links[0], ==, "throughline:?item=qiu-bojun");
  g_assert_null (links[1]);
  g_assert_true (g_variant_lookup (platform_data, "desktop-startup-id", "&s", &token));
  g_assert_true (g_str_has_suffix (token, "_TIME42"));
  g_free (called.method);
  g_variant_unref (called.parameters);
}

static void
test_launch (Fixture *fixture, gconstpointer data)
{
  const char *const terms[] = { "qiu", "bojun", NULL };
  Called called = { NULL };
  g_autoptr (GVariant) reply = NULL;
  g_autofree char *printed = NULL;

  own_application (fixture, &called);
  reply = call (fixture, "LaunchSearch", g_variant_new ("(^asu)", terms, 42));
  wait_for_call (&called);
  g_assert_cmpstr (called.method, ==, "ActivateAction");
  printed = g_variant_print (called.parameters, FALSE);
  g_assert_true (g_str_has_prefix (printed, "('search', [<'qiu bojun'>], {"));
  g_free (called.method);
  g_variant_unref (called.parameters);
}

static gboolean
is_running (Fixture *fixture)
{
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
      fixture->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "NameHasOwner", g_variant_new ("(s)", PROVIDER), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
      NULL);
  gboolean owned;

  g_variant_get (reply, "(b)", &owned);
  return owned;
}

/* It stays for the next key, and not for long. */
static void
test_idling (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) results = search (fixture, "Qiu");
  gint64 asked = g_get_monotonic_time ();

  g_assert_true (is_running (fixture));
  while (is_running (fixture) && g_get_monotonic_time () - asked < PATIENCE * G_USEC_PER_SEC)
    g_usleep (G_USEC_PER_SEC / 5);
  g_assert_false (is_running (fixture));
}

#define ADD(path, func)                                                                            \
  g_test_add ("/search-provider/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("people", test_people);
  ADD ("events", test_events);
  ADD ("quotes", test_quotes);
  ADD ("everything", test_everything);
  ADD ("nothing", test_nothing);
  ADD ("narrowing", test_narrowing);
  ADD ("narrowing-few", test_narrowing_few);
  ADD ("metas", test_metas);
  ADD ("activate", test_activate);
  ADD ("launch", test_launch);
  ADD ("idling", test_idling);
  return g_test_run ();
}
