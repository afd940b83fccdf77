/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An index in a window. */

#pragma once

#include "tl-index-view-private.h"

G_BEGIN_DECLS

typedef struct
{
  TlChronicle *chronicle;
  TlFilter *filter;
  TlVisibleSet *visible_set;
  TlSelection *selection;
  TlSearch *search;
  GtkWidget *window;
  TlIndexView *view;
} ListedIndex;

void listed_set_up (ListedIndex *fixture, gconstpointer chronicle_new);
void listed_tear_down (ListedIndex *fixture, gconstpointer data);
TlChronicle *listed_large_chronicle_new (void);
GtkWidget *listed_find_seen (ListedIndex *fixture, guint row);
GtkWidget *listed_wait_for_row (ListedIndex *fixture, guint row);
void listed_select_row (ListedIndex *fixture, guint row);
gboolean listed_is_sorted (gpointer view);

#define LISTED_ADD(path, chronicle_new, func)                                                      \
  g_test_add (path, ListedIndex, chronicle_new, listed_set_up, func, listed_tear_down)

G_END_DECLS
