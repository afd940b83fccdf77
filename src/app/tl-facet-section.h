/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-visible-set.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlFacetSection:
 *
 * A heading with a row for each value of one facet. Of many values the ones with most items come
 * first, and the rest on demand.
 */
#define TL_TYPE_FACET_SECTION (tl_facet_section_get_type ())
G_DECLARE_FINAL_TYPE (TlFacetSection, tl_facet_section, TL, FACET_SECTION, GtkBox)

void tl_facet_section_set_visible_set (TlFacetSection *self, TlVisibleSet *visible_set);
void tl_facet_section_update (TlFacetSection *self);

G_END_DECLS
