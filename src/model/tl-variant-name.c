/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-variant-name.h"

struct _TlVariantName
{
  GObject parent_instance;

  char *value;
  guint source;
};

G_DEFINE_FINAL_TYPE (TlVariantName, tl_variant_name, G_TYPE_OBJECT)

static void
tl_variant_name_finalize (GObject *object)
{
  TlVariantName *self = TL_VARIANT_NAME (object);

  g_free (self->value);
  G_OBJECT_CLASS (tl_variant_name_parent_class)->finalize (object);
}

static void
tl_variant_name_class_init (TlVariantNameClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_variant_name_finalize;
}

static void
tl_variant_name_init (TlVariantName *self)
{
}

/**
 * tl_variant_name_new:
 * @value: a name
 * @source: the index of the source that uses it
 *
 * Returns: (transfer full): a name as a source gives it
 */
TlVariantName *
tl_variant_name_new (const char *value, guint source)
{
  TlVariantName *self = g_object_new (TL_TYPE_VARIANT_NAME, NULL);

  self->value = g_strdup (value);
  self->source = source;
  return self;
}

/**
 * tl_variant_name_get_value:
 * @self: a name
 *
 * Returns: (transfer none): the name
 */
const char *
tl_variant_name_get_value (TlVariantName *self)
{
  g_return_val_if_fail (TL_IS_VARIANT_NAME (self), NULL);
  return self->value;
}

/**
 * tl_variant_name_get_source:
 * @self: a name
 *
 * Returns: the index of the source that uses it
 */
guint
tl_variant_name_get_source (TlVariantName *self)
{
  g_return_val_if_fail (TL_IS_VARIANT_NAME (self), 0);
  return self->source;
}
