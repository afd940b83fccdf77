/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-box-cache.h"
#include "tl-camera-drive.h"
#include "tl-kinetic-axis.h"
#include "tl-kinetic.h"
#include "tl-lane-layout.h"
#include "tl-lane-scroll.h"
#include "tl-palette.h"
#include "tl-range-selection.h"
#include "tl-text-cache.h"
#include "tl-tick-finder.h"
#include "tl-timeline.h"

G_BEGIN_DECLS

/* All in pixels, all from the height of a line of text, so that large text has room and what stands
 * beside it is not lost. */
typedef struct
{
  double line_height;
  double axis_row_height;
  double axis_height;
  double padding;    /* left and right of a title */
  double edge;       /* the strip of theme colours on a card */
  double least_card; /* with less of it in view, a card has no room for its title */
  TlLaneMetrics lanes;
} TlTimelineMetrics;

enum
{
  TL_TIMELINE_PROP_0,
  TL_TIMELINE_PROP_VISIBLE_SET,
  TL_TIMELINE_PROP_SELECTION,
  TL_TIMELINE_PROP_CAMERA,
  TL_TIMELINE_PROP_GROUPING,
  TL_TIMELINE_PROP_EVEN,
  TL_TIMELINE_N_PROPS
};

extern GParamSpec *tl_timeline_properties[TL_TIMELINE_N_PROPS];

typedef struct _TlChildUpdate TlChildUpdate;

/* The lane of nothing. */
#define TL_NO_LANE G_MAXUINT

struct _TlTimeline
{
  GtkWidget parent_instance;

  TlVisibleSet *visible_set;
  TlSelection *selection;
  TlCamera *camera;
  TlCameraDrive *drive;

  TlPalette palette;
  GdkRGBA colors[TL_N_PALETTE_COLORS]; /* of the frame that is drawn */
  GdkRGBA theme_colors[TL_MAX_THEMES];
  TlTimelineMetrics metrics;
  GArray *title_widths; /* of float, by row; below 0 where not measured yet */
  TlGrouping grouping;
  TlLaneTable *lane_table; /* may be of the grouping before, while another is being sorted */
  GCancellable *sorting;
  guint lane; /* where the selected item was chosen, as an index of the table */
  TlLaneLayout *lanes;
  TlLaneScroll scroll;
  TlLaneView drawn_view;
  TlLaneView expected_view;
  gboolean expects_view; /* and has not drawn it ahead yet */
  guint prepare_id;
  GPtrArray *children;         /* of TlBoxWidget, in the order of time */
  TlChildUpdate *child_update; /* NULL when they all stand for what was in view last */
  guint settle_id;
  gboolean announced; /* where it came to rest is known to who hears it */
  guint announced_row;
  double announced_from;
  TlTextCache *texts;
  TlTickLabels *tick_labels;
  TlTickFinder *ticks;
  TlBoxCache *pictures;
  PangoFontDescription *font; /* that all sizes are for */
  gboolean layout_stale;
  int allocated_height;
  gboolean drawn_rows_sorted;
  GArray *drawn_rows;         /* of guint64: what the last frame drew by itself */
  GArray *hits;               /* of guint32, ascending: what a search has found */
  GHashTable *strips;         /* lane and first row of a cluster to its theme counts */
  GHashTable *disputed_dates; /* row to GArray of TlDisputedDate, for what was drawn */
  GArray *relations;          /* of TlRelation: of the selected item, or NULL where not found yet */
  GtkWidget *cluster_popover;
  gboolean even;

  gboolean opened_cluster; /* by the first of two clicks */
  GtkGesture *drag;
  GtkGesture *pinch;
  double pointer_x;
  double drag_x;      /* how far the drag has already panned */
  double drag_top;    /* how far the lanes were scrolled when it began */
  double pinch_scale; /* how far the pinch has already zoomed */
  double pinch_x;     /* the middle between its fingers */
  TlKineticTracker drag_tracker;
  TlKineticAxis scroll_axis;
  TlRangeSelection range;
};

void tl_timeline_class_init_keys (GtkWidgetClass *widget_class);
void tl_timeline_init_keys (TlTimeline *self);
void tl_timeline_init_input (TlTimeline *self);
void tl_timeline_draw (TlTimeline *self, GtkSnapshot *snapshot);
void tl_timeline_draw_items (TlTimeline *self, GtkSnapshot *snapshot);
double tl_timeline_mirror (TlTimeline *self, double indent, double width);
void tl_timeline_draw_axis (TlTimeline *self, GtkSnapshot *snapshot);
gboolean tl_timeline_get_ruler_level (TlTimeline *self, TlAxisLevel *level);
char *tl_timeline_tooltip_words (TlTimeline *self, double x, double y);
void
tl_timeline_draw_heading (TlTimeline *self, GtkSnapshot *snapshot, const TlLane *lane, double y);
void tl_timeline_draw_box (TlTimeline *self, GtkSnapshot *snapshot, const TlPlacedBox *box);
void tl_timeline_draw_ahead (TlTimeline *self, const TlPlacedBox *box);
double tl_of_line (double line, double share, double least);
void tl_timeline_measure (TlTimeline *self);
gboolean tl_timeline_update_font (TlTimeline *self);
void tl_timeline_forget_title_widths (TlTimeline *self);
gboolean tl_timeline_get_span (TlTimeline *self, TlInstant *from, TlInstant *to);
void tl_timeline_update_time_scale (TlTimeline *self);
void tl_timeline_update_end_room (TlTimeline *self);
float tl_timeline_title_width (guint row, gpointer self);
TlTextStyle tl_timeline_title_style (TlItemKind kind);
void tl_timeline_queue_layout (TlTimeline *self);
void tl_timeline_set_layout (TlTimeline *self);
void tl_timeline_ensure_layout (TlTimeline *self);
void tl_timeline_sort_into_lanes (TlTimeline *self);
guint tl_timeline_get_selected_lane (TlTimeline *self);
void tl_timeline_reveal_lane (TlTimeline *self);
TlLaneView tl_timeline_get_lane_view (TlTimeline *self);
const GArray *tl_timeline_place (TlTimeline *self);
const GArray *tl_timeline_place_view (TlTimeline *self, const TlLaneView *view);
void tl_timeline_mark_selected (TlTimeline *self, const GArray *placed);
void tl_timeline_tell (TlTimeline *self, const char *words);
void tl_timeline_begin_children (TlTimeline *self);
gboolean tl_timeline_continue_children (TlTimeline *self, gint64 microseconds);
gboolean tl_timeline_has_focus (TlTimeline *self);
void tl_timeline_allocate_children (TlTimeline *self);
void tl_timeline_queue_children (TlTimeline *self);
void tl_timeline_snapshot_focus (TlTimeline *self, GtkSnapshot *snapshot);
gboolean tl_timeline_take_focus (TlTimeline *self);
void tl_timeline_forget_children (TlTimeline *self);
guint tl_timeline_get_focused_row (TlTimeline *self);
void tl_timeline_clear_children (TlTimeline *self);
void tl_timeline_expect_nothing (TlTimeline *self);
void tl_timeline_note_frame (TlTimeline *self);
gboolean tl_timeline_prepare (TlTimeline *self);
void tl_timeline_queue_prepare (TlTimeline *self);
void tl_timeline_draw_node (GtkSnapshot *snapshot, GskRenderNode *node, double x, double y);
char *tl_timeline_box_words (TlTimeline *self, const TlPlacedBox *box);
void tl_timeline_describe (TlTimeline *self);
const TlPlacedBox *tl_timeline_box_at (TlTimeline *self, double x, double y);
void tl_timeline_click_at (TlTimeline *self, double x, double y);
void tl_timeline_activate_at (TlTimeline *self, double x, double y);
gboolean tl_timeline_counts_row (TlTimeline *self, const TlPlacedBox *box, guint row);
void tl_timeline_forget_relations (TlTimeline *self);
void tl_timeline_open_cluster (TlTimeline *self, const TlPlacedBox *box);
void tl_timeline_open_cluster_of (TlTimeline *self, guint row);
void tl_timeline_go_to_earlier (TlTimeline *self, const TlPlacedBox *box);
void tl_timeline_go_to_earlier_of (TlTimeline *self, guint row);
void tl_timeline_select_row (TlTimeline *self, guint row);
void tl_timeline_step_lane (TlTimeline *self, int direction);
void tl_timeline_zoom_to_row (TlTimeline *self, guint row);

G_END_DECLS
