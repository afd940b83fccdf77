/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-calendar.h"
#include "tl-types.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TlFilter:
 *
 * Which items are to be shown. Facets compose: an item is shown when every facet lets it pass. A
 * facet in which nothing is chosen lets all pass, except for kinds, where what is chosen is what
 * is shown and all are chosen at first. Emits "changed" once for each change.
 */
#define TL_TYPE_FILTER (tl_filter_get_type ())
G_DECLARE_FINAL_TYPE (TlFilter, tl_filter, TL, FILTER, GObject)

TlFilter *tl_filter_new (void);

gboolean tl_filter_get_chosen (TlFilter *self, TlFacet facet, guint value);
void tl_filter_set_chosen (TlFilter *self, TlFacet facet, guint value, gboolean chosen);
guint tl_filter_get_n_chosen (TlFilter *self, TlFacet facet);
guint tl_filter_get_nth_chosen (TlFilter *self, TlFacet facet, guint n);
void tl_filter_clear_facet (TlFilter *self, TlFacet facet);
gboolean tl_filter_get_match_all (TlFilter *self);
void tl_filter_set_match_all (TlFilter *self, gboolean match_all);
gboolean tl_filter_get_range (TlFilter *self, TlInstant *from, TlInstant *to);
void tl_filter_set_range (TlFilter *self, TlInstant from, TlInstant to);
gboolean tl_filter_get_active (TlFilter *self);
gboolean tl_filter_get_facet_active (TlFilter *self, TlFacet facet);
void tl_filter_clear (TlFilter *self);

G_END_DECLS
