/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-index-view.h"

#include "tl-index-model.h"

G_BEGIN_DECLS

/* The struct is shared by the files that the view is made of: what it lists, and where it is in
 * that, and what its rows are made with. */
struct _TlIndexView
{
  GtkBox parent_instance;

  TlVisibleSet *visible_set;
  TlSelection *selection;
  TlSearch *search; /* NULL if nothing searches */
  TlIndexModel *model;
  GArray *orders[TL_N_SORT_KEYS]; /* found when asked for */
  TlSortKey key;                  /* what the list is to be sorted by */
  TlSortKey shown_key;            /* what it is sorted by */
  GCancellable *sorting;
  gboolean stale;           /* the list is of what was shown before */
  guint place;              /* the row to be in view, or the nearest to it */
  gulong layout_id;         /* until the list is laid out, for it to go to its place then */
  GtkListScrollFlags flags; /* how to go there */

  GtkListView *list;
  GtkDropDown *sort;
  GtkWidget *spinner;
  GtkListItemFactory *years; /* the headings */
};

guint tl_index_view_get_place (TlIndexView *self);
GtkListScrollFlags tl_index_view_get_scroll_flags (TlIndexView *self);
void tl_index_view_go_to (TlIndexView *self, guint row, GtkListScrollFlags flags);
void tl_index_view_wait_for_layout (TlIndexView *self);
void tl_index_view_stop_waiting (TlIndexView *self);

G_END_DECLS
