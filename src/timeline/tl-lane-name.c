/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-lane-name.h"

#include "tl-item.h"
#include "tl-organisation.h"
#include "tl-source.h"
#include "tl-theme.h"

#include <glib/gi18n-lib.h>

static const char *
name_of_kind (guint kind)
{
  switch (kind)
    {
    case TL_ITEM_PERSON:
      return C_ ("lane", "People");
    case TL_ITEM_QUOTE:
      return C_ ("lane", "Quotes");
    case TL_ITEM_EVENT:
    default:
      return C_ ("lane", "Events");
    }
}

static const char *
name_of_others (TlGrouping grouping)
{
  switch (grouping)
    {
    case TL_GROUPING_THEME:
      return C_ ("lane", "No theme");
    case TL_GROUPING_PERSON:
      return C_ ("lane", "Nobody named");
    case TL_GROUPING_ORGANISATION:
      return C_ ("lane", "No organisation");
    case TL_GROUPING_SOURCE:
      return C_ ("lane", "No source");
    case TL_GROUPING_KIND:
    case TL_N_GROUPINGS:
    default:
      return "";
    }
}

static char *
name_of_person (TlChronicle *chronicle, guint person)
{
  g_autoptr (TlPerson) handle = tl_chronicle_dup_person (chronicle, person);

  return g_strdup (tl_item_get_title (TL_ITEM (handle)));
}

/**
 * tl_lane_name:
 * @table: lanes
 * @lane: one of them
 *
 * Returns: (transfer full): what it is called in the reader's language or in the chronicle
 */
char *
tl_lane_name (const TlLaneTable *table, guint lane)
{
  TlChronicle *chronicle = tl_lane_table_get_chronicle (table);
  guint value = tl_lane_table_get_value (table, lane);

  if (value == TL_LANE_OTHERS)
    return g_strdup (name_of_others (tl_lane_table_get_grouping (table)));
  switch (tl_lane_table_get_grouping (table))
    {
    case TL_GROUPING_THEME:
      return g_strdup (tl_theme_get_name (tl_chronicle_get_theme (chronicle, value)));
    case TL_GROUPING_PERSON:
      return name_of_person (chronicle, value);
    case TL_GROUPING_ORGANISATION:
      return g_strdup (tl_organisation_get_name (tl_chronicle_get_organisation (chronicle, value)));
    case TL_GROUPING_SOURCE:
      return g_strdup (tl_source_get_short_title (tl_chronicle_get_source (chronicle, value)));
    case TL_GROUPING_KIND:
    case TL_N_GROUPINGS:
    default:
      return g_strdup (name_of_kind (value));
    }
}
