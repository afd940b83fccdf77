/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-window.h"

#include "tl-defect.h"
#include "tl-detail-pane.h"
#include "tl-export-dialog.h"
#include "tl-filter-bar.h"
#include "tl-filter-pane.h"
#include "tl-filter.h"
#include "tl-loading-card.h"
#include "tl-index-view.h"
#include "tl-message-page.h"
#include "tl-overview.h"
#include "tl-reading-places.h"
#include "tl-search-pane.h"
#include "tl-selection.h"
#include "tl-timeline.h"
#include "tl-visible-set.h"

G_BEGIN_DECLS

#define TL_VIEW_TIMELINE "timeline"
#define TL_VIEW_INDEX    "index"

/* The pages of the centre besides the views: a chronicle without items, and a filter that no item
 * passes. */
#define TL_PAGE_EMPTY   "empty"
#define TL_PAGE_NOTHING "nothing"

/* The struct is shared by the files that a window is made of: what it shows, what it does, and how
 * it opens files. */
struct _TlWindow
{
  AdwApplicationWindow parent_instance;

  TlChronicle *chronicle;
  GFile *file; /* that it was read from */
  TlDefects *defects;
  TlFilter *filter;
  TlVisibleSet *visible_set;
  TlSelection *selection;
  TlSearch *search;

  TlReadingPlaces *places;          /* NULL if nothing is to be kept */
  GCancellable *loading;            /* of the file that is being read now */
  GtkPrintSettings *print_settings; /* that were used last, or NULL */
  gboolean narrow;                  /* the detail is a bottom sheet */
  gboolean detail_shown;
  gboolean filters_shown;
  gboolean panes_wait;        /* for the first frame */
  gboolean searching;         /* the search stands in the place of the filters */
  gboolean side_shown_before; /* the search took its place */
  gboolean owes_focus;        /* the sheet took the place of the timeline that had the focus */
  const char *view;           /* the page of the centre while there is something to show */
  gboolean stepped_by_key;    /* the selection last moved by keyboard */

  AdwToastOverlay *toasts;
  TlLoadingCard *loading_card;
  GtkStack *pages;
  GMenuModel *primary_menu;
  GtkMenuButton *menu_button;
  GMenuModel *view_menu;
  GtkMenuButton *view_menu_button;
  TlMessagePage *message; /* made when there is something to say */
  AdwBottomSheet *sheet;
  GtkLabel *sheet_title;
  GtkLabel *sheet_date;
  AdwOverlaySplitView *filter_split;
  AdwOverlaySplitView *detail_split;
  GtkStack *side;
  TlFilterPane *filter_pane;
  TlSearchPane *search_pane; /* made when the search is opened first */
  TlDetailPane *detail_pane;
  GtkLabel *title;
  GtkLabel *subtitle;
  AdwBanner *defects_banner;
  TlFilterBar *filter_bar;
  GtkStack *centre;
  GtkWidget *clear_filters; /* made when the filter lets nothing through */
  TlTimeline *timeline;
  TlIndexView *index; /* made when it is shown first */
  TlOverview *overview;
  GtkWidget *range_popover; /* what to do with a stretch of time, while that is asked */
};

void tl_window_install_actions (GtkWidgetClass *widget_class);
void tl_window_update_actions (TlWindow *self);
void tl_window_add_grouping (TlWindow *self);
void tl_window_add_shortcuts (TlWindow *self);
void tl_window_add_even_scale (TlWindow *self);

void tl_window_show_chronicle (TlWindow *self, TlVisibleSet *visible_set, TlDefects *defects);
void
tl_window_show_message (TlWindow *self, const char *icon, const char *title, const char *message);
void tl_window_add_start (TlWindow *self);
void tl_window_fill_panes (TlWindow *self);
void tl_window_keep_place (TlWindow *self);
void tl_window_restore_place (TlWindow *self);
void tl_window_set_detail_shown (TlWindow *self, gboolean shown);
gboolean tl_window_is_detail_covering (TlWindow *self);
gboolean tl_window_wants_covering_detail (TlWindow *self);
void tl_window_panes_class_init (TlWindowClass *klass);
void tl_window_choose_file (TlWindow *self);
void tl_window_open (TlWindow *self, GFile *file);
void tl_window_cancel_loading (TlWindow *self);
void tl_window_add_drop_target (TlWindow *self);
void tl_window_add_range (TlWindow *self);
void tl_window_go_to_date (TlWindow *self);

char *tl_window_dup_range_words (TlWindow *self);
char *tl_window_dup_shown_words (TlWindow *self);
gboolean tl_window_has_picture (TlWindow *self);
void tl_window_copy_class_init (TlWindowClass *klass);
void tl_window_add_copy_shortcut (TlWindow *self);
void tl_window_export_class_init (TlWindowClass *klass);
void tl_window_export (TlWindow *self);
void tl_window_export_to (TlWindow *self, TlExportKind kind, GFile *file);
void tl_window_show_export_error (TlWindow *self, const GError *error);
void tl_window_print_class_init (TlWindowClass *klass);
GtkPrintOperation *tl_window_create_print (TlWindow *self);

const char *tl_window_find_view (const char *name);
gboolean tl_window_is_timeline (TlWindow *self);
gboolean tl_window_is_view_focused (TlWindow *self);
void tl_window_focus_view (TlWindow *self);
gboolean tl_window_update_centre (TlWindow *self);
void tl_window_ensure_nothing (TlWindow *self, const char *name);
void tl_window_update_visible (TlWindow *self);
void tl_window_fill_index (TlWindow *self);
void tl_window_notify_view (TlWindow *self);
void tl_window_search_class_init (TlWindowClass *klass);
void tl_window_add_search (TlWindow *self);
void tl_window_reset_search (TlWindow *self);
gboolean tl_window_get_searching (TlWindow *self);
void tl_window_set_searching (TlWindow *self, gboolean searching);

G_END_DECLS
