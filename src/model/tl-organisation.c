/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-organisation.h"

#include "tl-variant-name.h"

struct _TlOrganisation
{
  GObject parent_instance;

  guint index;
  char *name;
  char *description;
  GListStore *names;
};

G_DEFINE_FINAL_TYPE (TlOrganisation, tl_organisation, G_TYPE_OBJECT)

static void
tl_organisation_finalize (GObject *object)
{
  TlOrganisation *self = TL_ORGANISATION (object);

  g_free (self->name);
  g_free (self->description);
  g_object_unref (self->names);
  G_OBJECT_CLASS (tl_organisation_parent_class)->finalize (object);
}

static void
tl_organisation_class_init (TlOrganisationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_organisation_finalize;
}

static void
tl_organisation_init (TlOrganisation *self)
{
  self->names = g_list_store_new (TL_TYPE_VARIANT_NAME);
}

/**
 * tl_organisation_new:
 * @index: its place among the organisations
 * @spec: what it is; copied
 *
 * Returns: (transfer full): an organisation
 */
TlOrganisation *
tl_organisation_new (guint index, const TlPartySpec *spec)
{
  TlOrganisation *self = g_object_new (TL_TYPE_ORGANISATION, NULL);

  self->index = index;
  self->name = g_strdup (spec->name);
  self->description = g_strdup (spec->description);
  for (guint i = 0; i < spec->n_names; i++)
    {
      g_autoptr (TlVariantName) name = NULL;

      name = tl_variant_name_new (spec->names[i].value, spec->names[i].source);
      g_list_store_append (self->names, name);
    }
  return self;
}

/**
 * tl_organisation_get_index:
 * @self: an organisation
 *
 * Returns: its place among the chronicle's organisations, from 0
 */
guint
tl_organisation_get_index (TlOrganisation *self)
{
  g_return_val_if_fail (TL_IS_ORGANISATION (self), 0);
  return self->index;
}

/**
 * tl_organisation_get_name:
 * @self: an organisation
 *
 * Returns: (transfer none): its name
 */
const char *
tl_organisation_get_name (TlOrganisation *self)
{
  g_return_val_if_fail (TL_IS_ORGANISATION (self), NULL);
  return self->name;
}

/**
 * tl_organisation_get_description:
 * @self: an organisation
 *
 * Returns: (transfer none) (nullable): what it is
 */
const char *
tl_organisation_get_description (TlOrganisation *self)
{
  g_return_val_if_fail (TL_IS_ORGANISATION (self), NULL);
  return self->description;
}

/**
 * tl_organisation_get_names:
 * @self: an organisation
 *
 * Returns: (transfer none): the names that sources have for it, as #TlVariantName
 */
GListModel *
tl_organisation_get_names (TlOrganisation *self)
{
  g_return_val_if_fail (TL_IS_ORGANISATION (self), NULL);
  return G_LIST_MODEL (self->names);
}
