/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-chronicle-private.h"

struct _TlQuote
{
  TlItem parent_instance;
};

G_DEFINE_FINAL_TYPE (TlQuote, tl_quote, TL_TYPE_ITEM)

static void
tl_quote_class_init (TlQuoteClass *klass)
{
}

static void
tl_quote_init (TlQuote *self)
{
}

/**
 * tl_quote_dup_speaker:
 * @self: a quote
 *
 * Returns: (transfer full) (nullable): who said it; %NULL when that is not known
 */
TlPerson *
tl_quote_dup_speaker (TlQuote *self)
{
  TlChronicle *chronicle;
  const guint32 *people;
  guint n;

  g_return_val_if_fail (TL_IS_QUOTE (self), NULL);

  chronicle = tl_item_get_chronicle (TL_ITEM (self));
  people = tl_chronicle_row_people (chronicle, tl_item_get_row (TL_ITEM (self)), &n);
  return n > 0 ? tl_chronicle_dup_person (chronicle, people[0]) : NULL;
}

/**
 * tl_quote_dup_event:
 * @self: a quote
 *
 * Returns: (transfer full) (nullable): the event at which it was said
 */
TlItem *
tl_quote_dup_event (TlQuote *self)
{
  TlChronicle *chronicle;
  guint32 row;

  g_return_val_if_fail (TL_IS_QUOTE (self), NULL);

  chronicle = tl_item_get_chronicle (TL_ITEM (self));
  row = chronicle->items.related[tl_item_get_row (TL_ITEM (self))];
  return row != TL_ROW_NONE ? tl_chronicle_dup_item (chronicle, row) : NULL;
}
