/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The row of no item. */
#define TL_ROW_NONE G_MAXUINT32

/* How many themes a chronicle can have: an item's themes are the bits of one word. */
#define TL_MAX_THEMES 64

/* The role that a quote's speaker has among the people of the quote. */
#define TL_ROLE_SPEAKER "speaker"

/**
 * TlItemKind:
 * @TL_ITEM_EVENT: something that happened
 * @TL_ITEM_QUOTE: something that was said
 * @TL_ITEM_PERSON: the span of time over which the chronicle tells of a person
 */
typedef enum
{
  TL_ITEM_EVENT,
  TL_ITEM_QUOTE,
  TL_ITEM_PERSON,
  TL_N_ITEM_KINDS,
} TlItemKind;

/**
 * TlBasis:
 * @TL_BASIS_STATED: a passage gives the date
 * @TL_BASIS_DERIVED: the date is computed from what the passages state
 * @TL_BASIS_INFERRED: the date is the best reading of the context
 *
 * What a date rests on.
 */
typedef enum
{
  TL_BASIS_STATED,
  TL_BASIS_DERIVED,
  TL_BASIS_INFERRED,
} TlBasis;

/**
 * TlEvidence:
 *
 * What a reader who checks claims wants to know of an item; an item can have several.
 */
typedef enum
{
  TL_EVIDENCE_DISPUTED,
  TL_EVIDENCE_DERIVED,
  TL_EVIDENCE_INFERRED,
  TL_EVIDENCE_SINGLE_SOURCE,
  TL_EVIDENCE_UNSOURCED,
  TL_N_EVIDENCE,
} TlEvidence;

/**
 * TlWeight:
 * @TL_WEIGHT_FACT: the accounts cannot both be true
 * @TL_WEIGHT_SOFT: they differ in emphasis, precision or cause
 * @TL_WEIGHT_WORDING: they differ in words only
 *
 * How much a dispute matters.
 */
typedef enum
{
  TL_WEIGHT_FACT,
  TL_WEIGHT_SOFT,
  TL_WEIGHT_WORDING,
} TlWeight;

/**
 * TlFacet:
 *
 * The ways in which items can be filtered. The values of a facet are numbered from 0: a theme,
 * person, organisation or source by its index in the chronicle, a kind by #TlItemKind, a sort of
 * evidence by #TlEvidence.
 */
typedef enum
{
  TL_FACET_THEME,
  TL_FACET_KIND,
  TL_FACET_PERSON,
  TL_FACET_ORGANISATION,
  TL_FACET_SOURCE,
  TL_FACET_EVIDENCE,
  TL_N_FACETS,
} TlFacet;

/**
 * TlGrouping:
 * @TL_GROUPING_KIND: people, events and quotes
 * @TL_GROUPING_THEME: a lane for each theme
 * @TL_GROUPING_PERSON: a lane for each person
 * @TL_GROUPING_ORGANISATION: a lane for each organisation
 * @TL_GROUPING_SOURCE: a lane for each source
 *
 * What the lanes of the timeline are. An item stands in every lane that it belongs to.
 */
typedef enum
{
  TL_GROUPING_KIND,
  TL_GROUPING_THEME,
  TL_GROUPING_PERSON,
  TL_GROUPING_ORGANISATION,
  TL_GROUPING_SOURCE,
  TL_N_GROUPINGS,
} TlGrouping;

G_END_DECLS
