/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-lane-values.h"

static void
foreach_kind (const TlItemColumns *columns, TlLaneValueFunc func, gpointer data)
{
  static const guint places[TL_N_ITEM_KINDS] = {
    [TL_ITEM_PERSON] = 0,
    [TL_ITEM_EVENT] = 1,
    [TL_ITEM_QUOTE] = 2,
  };

  for (guint32 row = 0; row < columns->n_items; row++)
    func (data, places[columns->kind[row]], row);
}

static void
foreach_theme (const TlItemColumns *columns, guint n_values, TlLaneValueFunc func, gpointer data)
{
  for (guint32 row = 0; row < columns->n_items; row++)
    {
      if (columns->themes[row] == 0)
        func (data, n_values, row);
      for (guint64 themes = columns->themes[row]; themes != 0; themes &= themes - 1)
        func (data, (guint) __builtin_ctzll (themes), row);
    }
}

typedef const guint32 *(*TlRowLinks) (TlChronicle *chronicle, guint row, guint *n);

static void
foreach_party (TlChronicle *chronicle,
               TlRowLinks links_of,
               guint n_values,
               TlLaneValueFunc func,
               gpointer data)
{
  guint n_items = tl_chronicle_get_columns (chronicle)->n_items;

  for (guint32 row = 0; row < n_items; row++)
    {
      guint n;
      const guint32 *links = links_of (chronicle, row, &n);

      if (n == 0)
        func (data, n_values, row);
      for (guint i = 0; i < n; i++)
        func (data, links[i], row);
    }
}

static void
foreach_source (TlChronicle *chronicle, guint n_values, TlLaneValueFunc func, gpointer data)
{
  guint n_items = tl_chronicle_get_columns (chronicle)->n_items;

  for (guint32 row = 0; row < n_items; row++)
    {
      guint n;
      const guint16 *sources = tl_chronicle_row_sources (chronicle, row, &n);

      if (n == 0)
        func (data, n_values, row);
      for (guint i = 0; i < n; i++)
        func (data, sources[i], row);
    }
}

/**
 * tl_lane_values_foreach:
 * @chronicle: a chronicle
 * @grouping: what the lanes are
 * @func: (scope call): is told, row by row, each value that a row has: a number by which lanes
 *   stand, people before events before quotes; tl_lane_values_count() for a row that has none
 * @data: for @func
 *
 * Goes through the themes, people, organisations or sources of all rows.
 */
void
tl_lane_values_foreach (TlChronicle *chronicle,
                        TlGrouping grouping,
                        TlLaneValueFunc func,
                        gpointer data)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  guint n_values = tl_lane_values_count (chronicle, grouping);

  switch (grouping)
    {
    case TL_GROUPING_KIND:
      foreach_kind (columns, func, data);
      break;
    case TL_GROUPING_THEME:
      foreach_theme (columns, n_values, func, data);
      break;
    case TL_GROUPING_PERSON:
      foreach_party (chronicle, tl_chronicle_row_people, n_values, func, data);
      break;
    case TL_GROUPING_ORGANISATION:
      foreach_party (chronicle, tl_chronicle_row_organisations, n_values, func, data);
      break;
    case TL_GROUPING_SOURCE:
      foreach_source (chronicle, n_values, func, data);
      break;
    case TL_N_GROUPINGS:
    default:
      g_assert_not_reached ();
    }
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
