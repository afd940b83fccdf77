/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an item looks among the results of a search. */

#include "tl-provider-meta.h"

#include "tl-quotation-words.h"

#include <glib/gi18n.h>

/* The overview is not Throughline's, and cannot know the icons in it but for those installed. */
static const char *
icon_name (TlItemKind kind)
{
  switch (kind)
    {
    case TL_ITEM_PERSON:
      return "avatar-default-symbolic";
    case TL_ITEM_QUOTE:
      return TL_APPLICATION_ID "-quote-symbolic";
    case TL_ITEM_EVENT:
    case TL_N_ITEM_KINDS:
    default:
      return "x-office-calendar-symbolic";
    }
}

static char *
dup_name (TlItem *item)
{
  if (TL_IS_QUOTE (item))
    return tl_quotation_words (tl_item_get_title (item));
  return g_strdup (tl_item_get_title (item));
}

/* Who said it, or what happened. */
static char *
dup_matter (TlItem *item)
{
  g_autoptr (TlPerson) speaker = NULL;

  if (!TL_IS_QUOTE (item))
    return g_strdup (tl_item_get_summary (item));
  speaker = tl_quote_dup_speaker (TL_QUOTE (item));
  return g_strdup (speaker != NULL ? tl_item_get_title (TL_ITEM (speaker)) : "");
}

static char *
dup_description (TlItem *item)
{
  g_autofree char *matter = dup_matter (item);
  g_autofree char *date = NULL;

  if (TL_IS_PERSON (item) && !tl_person_has_own_date (TL_PERSON (item)))
    return g_steal_pointer (&matter);
  date = tl_item_dup_date_words (item);
  if (*matter == '\0')
    return g_steal_pointer (&date);
  /* Translators: under a result of a search, as “6 April 2010 · Lei Jun founds Xiaomi”. */
  return g_strdup_printf (C_ ("date and what happened", "%s · %s"), date, matter);
}

/**
 * tl_provider_meta:
 * @item: an item
 *
 * Returns: (transfer floating): a dictionary as org.gnome.Shell.SearchProvider2 wants it
 */
GVariant *
tl_provider_meta (TlItem *item)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;
  g_autoptr (GIcon) icon = NULL;
  g_autoptr (GVariant) serialized = NULL;

  g_return_val_if_fail (TL_IS_ITEM (item), NULL);

  name = dup_name (item);
  description = dup_description (item);
  icon = g_themed_icon_new (icon_name (tl_item_get_kind (item)));
  serialized = g_icon_serialize (icon);
  g_variant_builder_add (&builder, "{sv}", "id", g_variant_new_string (tl_item_get_id (item)));
  g_variant_builder_add (&builder, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (&builder, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_add (&builder, "{sv}", "icon", serialized);
  return g_variant_builder_end (&builder);
}
