/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-visible-set.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* So many items are printed at most: about a hundred pages. */
#define TL_PRINT_MOST_ITEMS 2000

/**
 * TlPrintKind:
 * @TL_PRINT_TITLE: what the chronicle is called, and what is shown of it
 * @TL_PRINT_PICTURE: the timeline
 * @TL_PRINT_THEMES: whose the colours in the picture are
 * @TL_PRINT_YEAR: heads the items that begin in a year
 * @TL_PRINT_ITEM: an item
 * @TL_PRINT_COUNT: how many items were left out, or that there are none
 * @TL_PRINT_SOURCES: heads the sources
 * @TL_PRINT_SOURCE: a source
 *
 * What stands below what on paper.
 */
typedef enum
{
  TL_PRINT_TITLE,
  TL_PRINT_PICTURE,
  TL_PRINT_THEMES,
  TL_PRINT_YEAR,
  TL_PRINT_ITEM,
  TL_PRINT_COUNT,
  TL_PRINT_SOURCES,
  TL_PRINT_SOURCE,
} TlPrintKind;

/**
 * TlPrintBlock:
 * @kind: what it is
 * @index: the row of an item, or of the first of a year; the index of a source
 *
 * What is not parted by the end of a page.
 */
typedef struct
{
  TlPrintKind kind;
  guint32 index;
} TlPrintBlock;

/**
 * TlPrintDocument:
 * @chronicle: what it is from
 * @words: what is shown of it
 * @picture: (nullable): the timeline as it is shown
 * @blocks: (element-type TlPrintBlock): all there is, from first to last
 * @n_items: how many items are shown
 *
 * What is printed, whatever the paper.
 */
typedef struct
{
  TlChronicle *chronicle;
  char *words;
  GskRenderNode *picture;
  GArray *blocks;
  guint n_items;
} TlPrintDocument;

TlPrintDocument *tl_print_document_new (TlVisibleSet *visible_set,
                                        const TlSpan *stretch,
                                        const char *words,
                                        GskRenderNode *picture);
void tl_print_document_free (TlPrintDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPrintDocument, tl_print_document_free)

G_END_DECLS
