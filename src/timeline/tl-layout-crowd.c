/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a block is only counted: of each bin, all but what is laid out by itself. */

#include "tl-ascending-rows.h"
#include "tl-lane-layout-private.h"

/* An item of a block, by its place. */
const TlLayoutItem *
tl_layout_block_item (const TlLayoutBlock *block, guint item)
{
  return &g_array_index (block->items, TlLayoutItem, item);
}

/* The crowd that an item of a block stands for. */
const TlCrowd *
tl_layout_block_crowd (const TlLayoutBlock *block, guint item)
{
  for (guint i = 0; i < block->crowds->len; i++)
    if (g_array_index (block->crowds, TlCrowd, i).item == item)
      return &g_array_index (block->crowds, TlCrowd, i);
  return NULL;
}

/* Whether a row of the lane is a part of a crowd and not laid out by itself. */
static gboolean
is_in_crowd (const TlLayoutBlock *block, const TlCrowd *crowd, guint32 row)
{
  if (row < crowd->first || row > crowd->last)
    return FALSE;
  for (guint i = crowd->item - crowd->n_before; i < crowd->item; i++)
    if (tl_layout_block_item (block, i)->key == row)
      return FALSE;
  return TRUE;
}

/* Whether a cluster counts a row as a part of a crowd. */
gboolean
tl_layout_block_counts_in_crowd (const TlLayoutBlock *block, const TlLayoutBox *box, guint32 row)
{
  gsize n;
  const guint32 *members = tl_layout_members (block->layout, box, &n);

  for (gsize i = 0; i < n; i++)
    if (tl_layout_block_item (block, members[i])->weight > 1 &&
        is_in_crowd (block, tl_layout_block_crowd (block, members[i]), row))
      return TRUE;
  return FALSE;
}

/* The rows of a bin that are laid out by themselves. */
GArray *
tl_layout_block_list_alone (const TlLayoutBlock *block, const TlCrowd *crowd)
{
  GArray *alone = g_array_sized_new (FALSE, FALSE, sizeof (guint32), crowd->n_before);

  for (guint i = crowd->item - crowd->n_before; i < crowd->item; i++)
    g_array_append_val (alone, tl_layout_block_item (block, i)->key);
  tl_ascending_rows_sort (alone);
  return alone;
}
