/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-lane-values.h"

/**
 * tl_lane_values_of:
 * @chronicle: a chronicle
 * @grouping: what the lanes are
 * @row: a row of it
 *
 * Returns: the values of @row, none of which has been taken yet
 */
TlLaneValues
tl_lane_values_of (TlChronicle *chronicle, TlGrouping grouping, guint row)
{
  TlLaneValues values = { .chronicle = chronicle, .grouping = grouping, .row = row };

  switch (grouping)
    {
    case TL_GROUPING_KIND:
      values.n = 1;
      break;
    case TL_GROUPING_THEME:
      values.themes = tl_chronicle_get_columns (chronicle)->themes[row];
      values.n = (guint) __builtin_popcountll (values.themes);
      break;
    case TL_GROUPING_PERSON:
      values.wide = tl_chronicle_row_people (chronicle, row, &values.n);
      break;
    case TL_GROUPING_ORGANISATION:
      values.wide = tl_chronicle_row_organisations (chronicle, row, &values.n);
      break;
    case TL_GROUPING_SOURCE:
      values.narrow = tl_chronicle_row_sources (chronicle, row, &values.n);
      break;
    case TL_N_GROUPINGS:
    default:
      g_assert_not_reached ();
    }
  return values;
}

/**
 * tl_lane_values_next:
 * @values: the values of a row
 * @n_values: tl_lane_values_count()
 * @value: (out): the next of them: a number by which lanes stand, people before events before
 *   quotes; @n_values for a row that has none
 *
 * Returns: whether there was one more
 */
gboolean
tl_lane_values_next (TlLaneValues *values, guint n_values, guint *value)
{
  static const guint kind_places[TL_N_ITEM_KINDS] = {
    [TL_ITEM_PERSON] = 0,
    [TL_ITEM_EVENT] = 1,
    [TL_ITEM_QUOTE] = 2,
  };

  if (values->next >= MAX (values->n, 1))
    return FALSE;
  if (values->n == 0)
    *value = n_values;
  else if (values->grouping == TL_GROUPING_KIND)
    *value = kind_places[tl_chronicle_get_columns (values->chronicle)->kind[values->row]];
  else if (values->grouping == TL_GROUPING_THEME)
    *value = (guint) __builtin_ctzll (values->themes);
  else
    *value = values->wide != NULL ? values->wide[values->next] : values->narrow[values->next];
  values->themes &= values->themes - 1;
  values->next++;
  return TRUE;
}

/**
 * tl_lane_values_count:
 * @chronicle: a chronicle
 * @grouping: what the lanes are
 *
 * Returns: how many values there are
 */
guint
tl_lane_values_count (TlChronicle *chronicle, TlGrouping grouping)
{
  switch (grouping)
    {
    case TL_GROUPING_THEME:
      return g_list_model_get_n_items (tl_chronicle_get_themes (chronicle));
    case TL_GROUPING_PERSON:
      return tl_chronicle_get_n_people (chronicle);
    case TL_GROUPING_ORGANISATION:
      return g_list_model_get_n_items (tl_chronicle_get_organisations (chronicle));
    case TL_GROUPING_SOURCE:
      return g_list_model_get_n_items (tl_chronicle_get_sources (chronicle));
    case TL_GROUPING_KIND:
    case TL_N_GROUPINGS:
    default:
      return TL_N_ITEM_KINDS;
    }
}
