/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * TlDepthTree:
 *
 * How many intervals cover each of a row of places: a segment tree, every call O(log n).
 */
typedef struct _TlDepthTree TlDepthTree;

TlDepthTree *tl_depth_tree_new (gsize n_places) G_GNUC_WARN_UNUSED_RESULT;
void tl_depth_tree_free (TlDepthTree *tree);
void tl_depth_tree_add (TlDepthTree *tree, gsize from, gsize to);
gsize tl_depth_tree_first_full (const TlDepthTree *tree, gsize from, guint depth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlDepthTree, tl_depth_tree_free)

G_END_DECLS
