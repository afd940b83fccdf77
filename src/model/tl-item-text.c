/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-item-text.h"

#include "tl-chronicle-private.h"

/**
 * tl_item_text_get:
 * @chronicle: a chronicle
 * @row: a row
 * @nth: which text, from 0
 *
 * Gives the texts of an item one by one: its title, its summary, which may be empty, and the
 * passages that it rests on. What a quote says is its title and not given again as its passage. In
 * any thread.
 *
 * Returns: (nullable): the text; %NULL when there are no more
 */
const char *
tl_item_text_get (TlChronicle *chronicle, guint row, guint nth)
{
  const TlItemTable *items = &chronicle->items;
  const TlPassageRow *passages = (const TlPassageRow *) (gconstpointer) chronicle->passages->data;

  if (nth == 0)
    return tl_chronicle_text (chronicle, items->title[row]);
  if (nth == 1)
    return tl_chronicle_text (chronicle, items->summary[row]);
  if (nth - TL_ITEM_TEXT_PASSAGE >= items->n_passages[row] || items->kind[row] != TL_ITEM_EVENT)
    return NULL;
  return tl_chronicle_text (chronicle,
                            passages[items->first_passage[row] + nth - TL_ITEM_TEXT_PASSAGE].exact);
}

/**
 * tl_item_text_field:
 * @chronicle: a chronicle
 * @row: a row
 * @nth: which text, as in tl_item_text_get()
 *
 * Returns: what that text is
 */
TlTextField
tl_item_text_field (TlChronicle *chronicle, guint row, guint nth)
{
  if (nth == 0)
    return chronicle->items.kind[row] == TL_ITEM_QUOTE ? TL_TEXT_QUOTE : TL_TEXT_TITLE;
  return nth == 1 ? TL_TEXT_SUMMARY : TL_TEXT_PASSAGE;
}
