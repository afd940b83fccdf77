/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-depth-tree.h"

typedef struct
{
  gint own;  /* intervals that cover all places below this node, and not all below its parent */
  gint most; /* the deepest place below this node, without what covers its parent */
} Node;

struct _TlDepthTree
{
  gsize n_places;
  gsize n_leaves; /* a power of two, so that children are at 2i and 2i + 1 */
  Node nodes[];
};

/* The places [from, to) that the node at @index spans. */
typedef struct
{
  gsize index;
  gsize from;
  gsize to;
} Branch;

static Branch
left_of (Branch branch)
{
  return (Branch) { 2 * branch.index, branch.from, (branch.from + branch.to) / 2 };
}

static Branch
right_of (Branch branch)
{
  return (Branch) { 2 * branch.index + 1, (branch.from + branch.to) / 2, branch.to };
}

/*
 * tl_depth_tree_new:
 * @n_places: the number of places
 *
 * Returns: (transfer full): a tree in which nothing covers any place
 */
TlDepthTree *
tl_depth_tree_new (gsize n_places)
{
  gsize n_leaves = 1;
  TlDepthTree *tree;

  while (n_leaves < n_places)
    n_leaves *= 2;

  tree = g_malloc0 (sizeof (TlDepthTree) + 2 * n_leaves * sizeof (Node));
  tree->n_places = n_places;
  tree->n_leaves = n_leaves;
  return tree;
}

/*
 * tl_depth_tree_free:
 * @tree: (transfer full): a tree
 */
void
tl_depth_tree_free (TlDepthTree *tree)
{
  g_free (tree);
}

static void
add (TlDepthTree *tree, Branch at, gsize from, gsize to)
{
  Node *node = &tree->nodes[at.index];

  if (to <= at.from || at.to <= from)
    return;

  if (from <= at.from && at.to <= to)
    {
      node->own++;
      node->most++;
      return;
    }

  add (tree, left_of (at), from, to);
  add (tree, right_of (at), from, to);
  node->most = node->own + MAX (tree->nodes[2 * at.index].most, tree->nodes[2 * at.index + 1].most);
}

/*
 * tl_depth_tree_add:
 * @tree: a tree
 * @from: the first place covered
 * @to: the place after the last one covered
 *
 * Covers the places from @from to before @to once more.
 */
void
tl_depth_tree_add (TlDepthTree *tree, gsize from, gsize to)
{
  add (tree, (Branch) { 1, 0, tree->n_leaves }, from, to);
}

static gsize
first_full (const TlDepthTree *tree, Branch at, gsize from, gint depth)
{
  const Node *node = &tree->nodes[at.index];
  gsize found;

  if (at.to <= from || node->most < depth)
    return tree->n_places;
  if (at.to - at.from == 1)
    return at.from;

  found = first_full (tree, left_of (at), from, depth - node->own);
  if (found < tree->n_places)
    return found;
  return first_full (tree, right_of (at), from, depth - node->own);
}

/*
 * tl_depth_tree_first_full:
 * @tree: a tree
 * @from: the place to look from
 * @depth: how many intervals make a place full, above 0
 *
 * Returns: the first place from @from on that at least @depth intervals cover, or the number of
 *   places if there is none
 */
gsize
tl_depth_tree_first_full (const TlDepthTree *tree, gsize from, guint depth)
{
  return first_full (tree, (Branch) { 1, 0, tree->n_leaves }, from, (gint) depth);
}
