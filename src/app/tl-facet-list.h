/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-visible-set.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlFacetList:
 *
 * The facets by which the items of a chronicle can be filtered, each value with its live count.
 */
#define TL_TYPE_FACET_LIST (tl_facet_list_get_type ())
G_DECLARE_FINAL_TYPE (TlFacetList, tl_facet_list, TL, FACET_LIST, AdwBin)

void tl_facet_list_set_visible_set (TlFacetList *self, TlVisibleSet *visible_set);

G_END_DECLS
