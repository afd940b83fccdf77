/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-window.h"

#include "tl-defect.h"
#include "tl-detail-pane.h"
#include "tl-filter-bar.h"
#include "tl-filter-pane.h"
#include "tl-filter.h"
#include "tl-overview.h"
#include "tl-search-pane.h"
#include "tl-selection.h"
#include "tl-timeline.h"
#include "tl-visible-set.h"

G_BEGIN_DECLS

/* The struct is shared by the files that a window is made of: what it shows, what it does, and how
 * it opens files. */
struct _TlWindow
{
  AdwApplicationWindow parent_instance;

  TlChronicle *chronicle;
  TlDefects *defects;
  TlFilter *filter;
  TlVisibleSet *visible_set;
  TlSelection *selection;
  TlSearch *search;

  GCancellable *loading; /* of the file that is being read now */
  gboolean narrow;       /* the detail is a bottom sheet */
  gboolean detail_shown;
  gboolean filters_shown;
  gboolean searching;         /* the search stands in the place of the filters */
  gboolean side_shown_before; /* the search took its place */
  gboolean owes_focus;        /* the sheet took the place of the timeline that had the focus */
  const char *view;           /* the page of the centre while there is something to show */
  gboolean stepped_by_key;    /* the selection last moved by keyboard */

  AdwToastOverlay *toasts;
  GtkStack *pages;
  AdwStatusPage *message;
  AdwBottomSheet *sheet;
  GtkLabel *sheet_title;
  GtkLabel *sheet_date;
  AdwOverlaySplitView *filter_split;
  AdwOverlaySplitView *detail_split;
  GtkStack *side;
  TlFilterPane *filter_pane;
  TlSearchPane *search_pane;
  TlDetailPane *detail_pane;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *loading_spinner;
  AdwBanner *defects_banner;
  TlFilterBar *filter_bar;
  GtkStack *centre;
  TlTimeline *timeline;
  TlOverview *overview;
  GtkWidget *range_popover; /* what to do with a stretch of time, while that is asked */
};

void tl_window_install_actions (GtkWidgetClass *widget_class);
void tl_window_update_actions (TlWindow *self);
void tl_window_add_shortcuts (TlWindow *self);

void tl_window_show_chronicle (TlWindow *self, TlChronicle *chronicle, TlDefects *defects);
void tl_window_show_message (TlWindow *self, const char *title, const char *message);
void tl_window_set_loading (TlWindow *self, GCancellable *loading);
void tl_window_set_detail_shown (TlWindow *self, gboolean shown);
gboolean tl_window_is_detail_covering (TlWindow *self);
gboolean tl_window_wants_covering_detail (TlWindow *self);
void tl_window_panes_class_init (TlWindowClass *klass);
void tl_window_choose_file (TlWindow *self);
void tl_window_open (TlWindow *self, GFile *file);
void tl_window_add_drop_target (TlWindow *self);
void tl_window_add_range (TlWindow *self);
void tl_window_search_class_init (TlWindowClass *klass);
void tl_window_add_search (TlWindow *self);
void tl_window_reset_search (TlWindow *self);
gboolean tl_window_get_searching (TlWindow *self);
void tl_window_set_searching (TlWindow *self, gboolean searching);

G_END_DECLS
