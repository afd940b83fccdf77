/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-provider.h"

#include "tl-chronicle-reader.h"
#include "tl-item.h"
#include "tl-link.h"
#include "tl-provider-meta.h"
#include "tl-search-scan.h"
#include "tl-shell-search.h"

#define BUILT_IN_URI "resource:///io/github/throughline/Throughline/lei-jun.chronicle"

/* Words come key by key: long enough for the next to find the chronicle still read. */
#define IDLE_MS 10000

struct _TlProvider
{
  GApplication parent_instance;

  TlShellSearchProvider2 *search;
  TlSearchIndex *index; /* of the built-in chronicle; NULL until it is asked for */
};

G_DEFINE_FINAL_TYPE (TlProvider, tl_provider, G_TYPE_APPLICATION)

static TlChronicle *
read_chronicle (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (BUILT_IN_URI);
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (GError) error = NULL;
  TlChronicle *chronicle = tl_chronicle_read_file (file, defects, NULL, &error);

  if (chronicle == NULL)
    g_error ("The built-in chronicle cannot be read: %s", error->message);
  return chronicle;
}

/* Some hundred items are read in no time: this blocks. */
static TlSearchIndex *
ensure_index (TlProvider *self)
{
  g_autoptr (TlChronicle) chronicle = NULL;

  if (self->index != NULL)
    return self->index;

  chronicle = read_chronicle ();
  self->index = tl_search_index_new (chronicle);
  tl_search_index_build (self->index, NULL);
  return self->index;
}

/* Each question puts off the end. */
static void
stay_awake (TlProvider *self)
{
  g_application_hold (G_APPLICATION (self));
  g_application_release (G_APPLICATION (self));
}

/* The ids of all hits, the best first, and where @among is given no others than those. The overview
 * shows the first five and says how many more there are. */
static char **
find_results (TlProvider *self, const char *const *terms, const char *const *among)
{
  TlSearchIndex *index = ensure_index (self);
  g_autofree char *words = g_strjoinv (" ", (char **) terms);
  g_autoptr (TlSearchHits) hits = tl_search_index_find (index, words);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < hits->n; i++)
    {
      const char *id = tl_chronicle_row_id (index->chronicle, hits->ranked[i]);

      if (among == NULL || g_strv_contains (among, id))
        g_strv_builder_add (ids, id);
    }
  return g_strv_builder_end (ids);
}

static gboolean
get_initial_result_set (TlProvider *self,
                        GDBusMethodInvocation *invocation,
                        const char *const *terms)
{
  g_auto (GStrv) results = find_results (self, terms, NULL);

  tl_shell_search_provider2_complete_get_initial_result_set (self->search, invocation,
                                                             (const char *const *) results);
  stay_awake (self);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
get_subsearch_result_set (TlProvider *self,
                          GDBusMethodInvocation *invocation,
                          const char *const *previous_results,
                          const char *const *terms)
{
  g_auto (GStrv) results = find_results (self, terms, previous_results);

  tl_shell_search_provider2_complete_get_subsearch_result_set (self->search, invocation,
                                                               (const char *const *) results);
  stay_awake (self);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
get_result_metas (TlProvider *self,
                  GDBusMethodInvocation *invocation,
                  const char *const *identifiers)
{
  TlChronicle *chronicle = ensure_index (self)->chronicle;
  GVariantBuilder metas = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  for (guint i = 0; identifiers[i] != NULL; i++)
    {
      guint row = tl_chronicle_find_row (chronicle, identifiers[i]);
      g_autoptr (TlItem) item = row != TL_ROW_NONE ? tl_chronicle_dup_item (chronicle, row) : NULL;

      if (item != NULL)
        g_variant_builder_add_value (&metas, tl_provider_meta (item));
    }
  tl_shell_search_provider2_complete_get_result_metas (self->search, invocation,
                                                       g_variant_builder_end (&metas));
  stay_awake (self);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* When the reader acted, so that the window may come to the front. */
static GVariant *
platform_data (guint timestamp)
{
  GVariantBuilder data = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autofree char *token = g_strdup_printf ("throughline_TIME%u", timestamp);

  g_variant_builder_add (&data, "{sv}", "desktop-startup-id", g_variant_new_string (token));
  g_variant_builder_add (&data, "{sv}", "activation-token", g_variant_new_string (token));
  return g_variant_builder_end (&data);
}

static void
called_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GApplication) self = user_data;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  if (reply == NULL)
    g_warning ("Throughline cannot be started: %s", error->message);
  g_application_release (self);
}

/* Calls a method of org.freedesktop.Application; Throughline is started where it does not run. */
static void
call_application (TlProvider *self, const char *method, GVariant *parameters)
{
  g_application_hold (G_APPLICATION (self));
  g_dbus_connection_call (g_application_get_dbus_connection (G_APPLICATION (self)),
                          TL_APPLICATION_ID, TL_OBJECT_PATH, "org.freedesktop.Application", method,
                          parameters, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, called_cb,
                          g_object_ref (self));
}

static gboolean
activate_result (TlProvider *self,
                 GDBusMethodInvocation *invocation,
                 const char *identifier,
                 const char *const *terms,
                 guint timestamp)
{
  g_autofree char *link = tl_link_new (NULL, identifier);
  const char *const links[] = { link, NULL };

  call_application (self, "Open", g_variant_new ("(^as@a{sv})", links, platform_data (timestamp)));
  tl_shell_search_provider2_complete_activate_result (self->search, invocation);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
launch_search (TlProvider *self,
               GDBusMethodInvocation *invocation,
               const char *const *terms,
               guint timestamp)
{
  g_autofree char *words = g_strjoinv (" ", (char **) terms);
  GVariant *parameter = g_variant_new_variant (g_variant_new_string (words));

  call_application (self, "ActivateAction",
                    g_variant_new ("(s@av@a{sv})", "search",
                                   g_variant_new_array (NULL, &parameter, 1),
                                   platform_data (timestamp)));
  tl_shell_search_provider2_complete_launch_search (self->search, invocation);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
tl_provider_dbus_register (GApplication *application,
                           GDBusConnection *connection,
                           const char *object_path,
                           GError **error)
{
  TlProvider *self = TL_PROVIDER (application);

  return G_APPLICATION_CLASS (tl_provider_parent_class)
             ->dbus_register (application, connection, object_path, error) &&
         g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->search), connection,
                                           object_path, error);
}

static void
tl_provider_dbus_unregister (GApplication *application,
                             GDBusConnection *connection,
                             const char *object_path)
{
  GDBusInterfaceSkeleton *search = G_DBUS_INTERFACE_SKELETON (TL_PROVIDER (application)->search);

  if (g_dbus_interface_skeleton_has_connection (search, connection))
    g_dbus_interface_skeleton_unexport_from_connection (search, connection);
  G_APPLICATION_CLASS (tl_provider_parent_class)
      ->dbus_unregister (application, connection, object_path);
}

/* Only what it is asked over D-Bus makes it do anything. */
static void
tl_provider_activate (GApplication *application)
{
}

static void
tl_provider_finalize (GObject *object)
{
  TlProvider *self = TL_PROVIDER (object);

  g_clear_object (&self->search);
  g_clear_pointer (&self->index, tl_search_index_unref);
  G_OBJECT_CLASS (tl_provider_parent_class)->finalize (object);
}

static void
tl_provider_class_init (TlProviderClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tl_provider_finalize;
  application_class->activate = tl_provider_activate;
  application_class->dbus_register = tl_provider_dbus_register;
  application_class->dbus_unregister = tl_provider_dbus_unregister;
}

static void
tl_provider_init (TlProvider *self)
{
  self->search = tl_shell_search_provider2_skeleton_new ();
  g_object_connect (
      self->search, "swapped-object-signal::handle-get-initial-result-set", get_initial_result_set,
      self, "swapped-object-signal::handle-get-subsearch-result-set", get_subsearch_result_set,
      self, "swapped-object-signal::handle-get-result-metas", get_result_metas, self,
      "swapped-object-signal::handle-activate-result", activate_result, self,
      "swapped-object-signal::handle-launch-search", launch_search, self, NULL);
}

/**
 * tl_provider_new:
 *
 * Returns: (transfer full): the provider
 */
TlProvider *
tl_provider_new (void)
{
  return g_object_new (TL_TYPE_PROVIDER, "application-id", TL_APPLICATION_ID ".SearchProvider",
                       "flags", G_APPLICATION_IS_SERVICE, "inactivity-timeout", IDLE_MS, NULL);
}
