/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TlVariantName:
 *
 * A name under which a source knows a person or an organisation.
 */
#define TL_TYPE_VARIANT_NAME (tl_variant_name_get_type ())
G_DECLARE_FINAL_TYPE (TlVariantName, tl_variant_name, TL, VARIANT_NAME, GObject)

TlVariantName *tl_variant_name_new (const char *value, guint source);
const char *tl_variant_name_get_value (TlVariantName *self);
guint tl_variant_name_get_source (TlVariantName *self);

G_END_DECLS
