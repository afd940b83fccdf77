/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-name-excerpt.h"

#include "tl-variant-name.h"

static gboolean
has_term (const char *text, const TlSearchQuery *query)
{
  guint n_terms;

  g_array_unref (tl_excerpt_find_matches (text, query, &n_terms));
  return n_terms > 0;
}

/* A name by which somebody is not known elsewhere says nothing without the one they have here. */
static TlExcerpt *
excerpt_with_variant (const char *name, const char *variant, const TlSearchQuery *query)
{
  g_autofree char *both = g_strdup_printf ("%s (%s)", variant, name);

  return tl_excerpt_new (both, query);
}

/**
 * tl_name_excerpt_new:
 * @name: what the chronicle calls somebody or something
 * @variants: (element-type TlVariantName): what sources call them
 * @query: what was looked for
 *
 * Picks the name that has most of the terms, the one of the chronicle before others.
 *
 * Returns: (transfer full): @name, or a variant with @name after it
 */
TlExcerpt *
tl_name_excerpt_new (const char *name, GListModel *variants, const TlSearchQuery *query)
{
  TlExcerpt *best = tl_excerpt_new (name, query);
  guint n = g_list_model_get_n_items (variants);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TlVariantName) variant = g_list_model_get_item (variants, i);
      g_autoptr (TlExcerpt) excerpt = NULL;

      if (!has_term (tl_variant_name_get_value (variant), query))
        continue;
      excerpt = excerpt_with_variant (name, tl_variant_name_get_value (variant), query);
      if (excerpt->n_terms > best->n_terms)
        {
          tl_excerpt_free (best);
          best = g_steal_pointer (&excerpt);
        }
    }
  return best;
}
