/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-filter-words.h"

#include "tl-facet-names.h"
#include "tl-range-words.h"

#include <glib/gi18n.h>

/* Each way of joining is a sentence of its own, for translators. */
static char *
join (TlFilter *filter, TlFacet facet, const char *words, const char *next)
{
  if (facet == TL_FACET_THEME && tl_filter_get_match_all (filter))
    return g_strdup_printf (C_ ("filter", "%s and %s"), words, next);
  if (facet == TL_FACET_KIND)
    return g_strdup_printf (C_ ("filter on kinds", "%s and %s"), words, next);
  return g_strdup_printf (C_ ("filter", "%s or %s"), words, next);
}

/**
 * tl_filter_facet_words:
 * @filter: a filter
 * @chronicle: the chronicle that it filters
 * @facet: a facet
 *
 * Returns: (transfer full) (nullable): what @filter asks of @facet, in words, as “Courage or
 *   Growth”; %NULL when it asks nothing
 */
char *
tl_filter_facet_words (TlFilter *filter, TlChronicle *chronicle, TlFacet facet)
{
  g_autofree char *words = NULL;
  guint n_chosen;

  g_return_val_if_fail (TL_IS_FILTER (filter), NULL);
  g_return_val_if_fail (TL_IS_CHRONICLE (chronicle), NULL);

  if (!tl_filter_get_facet_active (filter, facet))
    return NULL;

  n_chosen = tl_filter_get_n_chosen (filter, facet);
  for (guint i = 0; i < n_chosen; i++)
    {
      guint value = tl_filter_get_nth_chosen (filter, facet, i);
      g_autofree char *name = tl_facet_dup_value_name (chronicle, facet, value);
      char *joined = words == NULL ? g_strdup (name) : join (filter, facet, words, name);

      g_free (words);
      words = joined;
    }

  if (words == NULL)
    return g_strdup (_ ("No kind of item"));
  return g_steal_pointer (&words);
}

/**
 * tl_filter_words:
 * @filter: a filter
 * @chronicle: the chronicle that it filters
 *
 * Returns: (transfer full): all that @filter asks, in words, as “Courage or Growth · Events · Qiu
 *   Bojun”; empty when it asks nothing
 */
char *
tl_filter_words (TlFilter *filter, TlChronicle *chronicle)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (TL_N_FACETS, g_free, TRUE);
  TlInstant from, to;

  g_return_val_if_fail (TL_IS_FILTER (filter), NULL);

  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    {
      char *words = tl_filter_facet_words (filter, chronicle, facet);

      if (words != NULL)
        g_ptr_array_add (parts, words);
    }
  if (tl_filter_get_range (filter, &from, &to))
    g_ptr_array_add (parts, tl_range_words (from, to));

  return g_strjoinv (" · ", (char **) parts->pdata);
}
