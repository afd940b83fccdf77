/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-item-order.h"

/* What the order is by, side by side in memory: drafts are large, and sorting visits them often. */
typedef struct
{
  TlInstant from;
  TlInstant to;
  guint32 index;
  guint8 kind;
} TlSortKey;

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const TlSortKey *left = a;
  const TlSortKey *right = b;

  if (left->from != right->from)
    return left->from < right->from ? -1 : 1;
  if (left->to != right->to)
    return left->to > right->to ? -1 : 1;
  if (left->kind != right->kind)
    return (int) left->kind - (int) right->kind;
  return left->index < right->index ? -1 : left->index > right->index;
}

static TlSortKey *
sorted_keys (const GArray *drafts)
{
  TlSortKey *keys = g_new (TlSortKey, drafts->len);

  for (guint32 i = 0; i < drafts->len; i++)
    {
      const TlDraft *draft = &g_array_index (drafts, TlDraft, i);

      keys[i] = (TlSortKey) { draft->from, draft->to, i, draft->kind };
    }
  if (drafts->len > 0)
    g_sort_array (keys, drafts->len, sizeof *keys, compare_keys, NULL);
  return keys;
}

/**
 * tl_item_order_new:
 * @drafts: (element-type TlDraft): the items in the order of the file
 *
 * Puts the items in the order of time: by their first instant; what lasts longer first, so that a
 * year comes before its days; events before quotes before people; then as in the file.
 *
 * Returns: (transfer full): for each row, the draft that belongs there
 */
guint32 *
tl_item_order_new (const GArray *drafts)
{
  g_autofree TlSortKey *keys = sorted_keys (drafts);
  guint32 *order = g_new (guint32, drafts->len);

  for (guint32 i = 0; i < drafts->len; i++)
    order[i] = keys[i].index;
  return order;
}
