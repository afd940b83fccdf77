/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-facet-names.h"

#include "tl-item.h"
#include "tl-organisation.h"
#include "tl-source.h"
#include "tl-theme.h"

#include <glib/gi18n.h>

static const char *const kind_names[TL_N_ITEM_KINDS] = {
  [TL_ITEM_EVENT] = N_ ("Events"),
  [TL_ITEM_QUOTE] = N_ ("Quotes"),
  [TL_ITEM_PERSON] = N_ ("People"),
};

static const char *const evidence_names[TL_N_EVIDENCE] = {
  [TL_EVIDENCE_DISPUTED] = N_ ("Sources disagree"),
  [TL_EVIDENCE_DERIVED] = N_ ("Date derived"),
  [TL_EVIDENCE_INFERRED] = N_ ("Date inferred"),
  [TL_EVIDENCE_SINGLE_SOURCE] = N_ ("Single source"),
  [TL_EVIDENCE_UNSOURCED] = N_ ("Unsourced"),
};

/**
 * tl_facet_get_n_values:
 * @chronicle: a chronicle
 * @facet: a facet
 *
 * Returns: how many values @facet has in @chronicle
 */
guint
tl_facet_get_n_values (TlChronicle *chronicle, TlFacet facet)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (chronicle), 0);

  switch (facet)
    {
    case TL_FACET_THEME:
      return g_list_model_get_n_items (tl_chronicle_get_themes (chronicle));
    case TL_FACET_KIND:
      return TL_N_ITEM_KINDS;
    case TL_FACET_PERSON:
      return tl_chronicle_get_n_people (chronicle);
    case TL_FACET_ORGANISATION:
      return g_list_model_get_n_items (tl_chronicle_get_organisations (chronicle));
    case TL_FACET_SOURCE:
      return g_list_model_get_n_items (tl_chronicle_get_sources (chronicle));
    case TL_FACET_EVIDENCE:
      return TL_N_EVIDENCE;
    case TL_N_FACETS:
    default:
      g_return_val_if_reached (0);
    }
}

static char *
dup_person_name (TlChronicle *chronicle, guint person_index)
{
  g_autoptr (TlPerson) person = tl_chronicle_dup_person (chronicle, person_index);

  return g_strdup (tl_item_get_title (TL_ITEM (person)));
}

/**
 * tl_facet_dup_value_name:
 * @chronicle: a chronicle
 * @facet: a facet
 * @value: one of its values
 *
 * Returns: (transfer full): what @value of @facet is called in the interface
 */
char *
tl_facet_dup_value_name (TlChronicle *chronicle, TlFacet facet, guint value)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (chronicle), NULL);
  g_return_val_if_fail (value < tl_facet_get_n_values (chronicle, facet), NULL);

  switch (facet)
    {
    case TL_FACET_THEME:
      return g_strdup (tl_theme_get_name (tl_chronicle_get_theme (chronicle, value)));
    case TL_FACET_KIND:
      return g_strdup (_ (kind_names[value]));
    case TL_FACET_PERSON:
      return dup_person_name (chronicle, value);
    case TL_FACET_ORGANISATION:
      return g_strdup (tl_organisation_get_name (tl_chronicle_get_organisation (chronicle, value)));
    case TL_FACET_SOURCE:
      return g_strdup (tl_source_get_short_title (tl_chronicle_get_source (chronicle, value)));
    case TL_FACET_EVIDENCE:
      return g_strdup (_ (evidence_names[value]));
    case TL_N_FACETS:
    default:
      g_return_val_if_reached (NULL);
    }
}
