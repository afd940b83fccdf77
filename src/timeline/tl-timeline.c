/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-timeline.h"

#include "tl-timeline-private.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_0,
  PROP_VISIBLE_SET,
  PROP_SELECTION,
  PROP_CAMERA,
  PROP_GROUPING,
  PROP_EVEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TlTimeline, tl_timeline, GTK_TYPE_WIDGET)

static void
tl_timeline_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TlTimeline *self = TL_TIMELINE (object);

  switch (id)
    {
    case PROP_VISIBLE_SET:
      g_value_set_object (value, self->visible_set);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_CAMERA:
      g_value_set_object (value, self->camera);
      break;
    case PROP_GROUPING:
      g_value_set_enum (value, self->grouping);
      break;
    case PROP_EVEN:
      g_value_set_boolean (value, self->even);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_timeline_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TlTimeline *self = TL_TIMELINE (object);

  switch (id)
    {
    case PROP_VISIBLE_SET:
      tl_timeline_set_visible_set (self, g_value_get_object (value));
      break;
    case PROP_SELECTION:
      tl_timeline_set_selection (self, g_value_get_object (value));
      break;
    case PROP_GROUPING:
      tl_timeline_set_grouping (self, (TlGrouping) g_value_get_enum (value));
      break;
    case PROP_EVEN:
      tl_timeline_set_even (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_timeline_dispose (GObject *object)
{
  TlTimeline *self = TL_TIMELINE (object);

  tl_timeline_set_visible_set (self, NULL);
  tl_timeline_set_selection (self, NULL);
  g_clear_pointer (&self->cluster_popover, gtk_widget_unparent);
  tl_palette_clear (&self->palette);
  g_clear_handle_id (&self->prepare_id, g_source_remove);
  if (self->scroll.bar != NULL)
    tl_lane_scroll_clear (&self->scroll);
  g_clear_object (&self->drive);
  G_OBJECT_CLASS (tl_timeline_parent_class)->dispose (object);
}

static void
tl_timeline_finalize (GObject *object)
{
  TlTimeline *self = TL_TIMELINE (object);

  g_object_unref (self->camera);
  g_array_unref (self->title_widths);
  g_array_unref (self->drawn_rows);
  tl_timeline_forget_relations (self);
  g_hash_table_unref (self->disputed_dates);
  g_hash_table_unref (self->strips);
  g_array_unref (self->hits);
  tl_lane_layout_free (self->lanes);
  tl_tick_finder_free (self->ticks);
  tl_tick_labels_free (self->tick_labels);
  tl_text_cache_free (self->texts);
  tl_box_cache_free (self->pictures);
  g_clear_pointer (&self->font, pango_font_description_free);
  G_OBJECT_CLASS (tl_timeline_parent_class)->finalize (object);
}

void
tl_timeline_queue_layout (TlTimeline *self)
{
  self->layout_stale = TRUE;
  tl_timeline_expect_nothing (self);
  tl_box_cache_forget (self->pictures);
  g_hash_table_remove_all (self->strips);
  tl_timeline_forget_relations (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
tl_timeline_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TlTimeline *self = TL_TIMELINE (widget);

  self->layout_stale |= height != self->allocated_height;
  self->allocated_height = height;
  if (width > 0)
    tl_camera_set_width (self->camera, width);
  tl_timeline_ensure_layout (self);
  tl_lane_scroll_allocate (&self->scroll, self->metrics.axis_height);
  if (self->cluster_popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->cluster_popover));
}

/* The heights of few lanes depend on the zoom, and so does the bar that scrolls them. */
static void
camera_changed_cb (TlTimeline *self)
{
  if (tl_lane_scroll_is_needed (&self->scroll))
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
tl_timeline_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  TlTimeline *self = TL_TIMELINE (widget);

  GTK_WIDGET_CLASS (tl_timeline_parent_class)->css_changed (widget, change);

  gtk_widget_queue_draw (widget);
  if (tl_timeline_update_font (self))
    tl_timeline_queue_layout (self);
}

static void
tl_timeline_state_flags_changed (GtkWidget *widget, GtkStateFlags before)
{
  GTK_WIDGET_CLASS (tl_timeline_parent_class)->state_flags_changed (widget, before);

  gtk_widget_queue_draw (widget);
}

static void
tl_timeline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TlTimeline *self = TL_TIMELINE (widget);

  tl_timeline_draw (self, snapshot);
  if (gtk_widget_get_child_visible (self->scroll.bar))
    gtk_widget_snapshot_child (widget, self->scroll.bar, snapshot);
  tl_timeline_queue_prepare (self);
}

static gboolean
tl_timeline_query_tooltip (GtkWidget *widget,
                           int x,
                           int y,
                           gboolean keyboard_mode,
                           GtkTooltip *tooltip)
{
  g_autofree char *words =
      keyboard_mode ? NULL : tl_timeline_tooltip_words (TL_TIMELINE (widget), x, y);

  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * TlTimeline:visible-set:
   *
   * The items to show.
   */
  properties[PROP_VISIBLE_SET] =
      g_param_spec_object ("visible-set", NULL, NULL, TL_TYPE_VISIBLE_SET,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * TlTimeline:selection:
   *
   * The selection that it shows and changes.
   */
  properties[PROP_SELECTION] =
      g_param_spec_object ("selection", NULL, NULL, TL_TYPE_SELECTION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * TlTimeline:camera:
   *
   * Which stretch of time it shows.
   */
  properties[PROP_CAMERA] = g_param_spec_object ("camera", NULL, NULL, TL_TYPE_CAMERA,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * TlTimeline:grouping:
   *
   * What the lanes are.
   */
  properties[PROP_GROUPING] =
      g_param_spec_enum ("grouping", NULL, NULL, TL_TYPE_GROUPING, TL_GROUPING_KIND,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * TlTimeline:even:
   *
   * Whether busy times have more room than quiet ones, instead of all times the same.
   */
  properties[PROP_EVEN] =
      g_param_spec_boolean ("even", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tl_timeline_class_init (TlTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tl_timeline_get_property;
  object_class->set_property = tl_timeline_set_property;
  object_class->dispose = tl_timeline_dispose;
  object_class->finalize = tl_timeline_finalize;
  widget_class->size_allocate = tl_timeline_size_allocate;
  widget_class->css_changed = tl_timeline_css_changed;
  widget_class->state_flags_changed = tl_timeline_state_flags_changed;
  widget_class->snapshot = tl_timeline_snapshot;
  widget_class->query_tooltip = tl_timeline_query_tooltip;

  install_properties (object_class);
  tl_timeline_class_init_keys (widget_class);
  tl_range_selection_class_init (klass);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tl_timeline_init (TlTimeline *self)
{
  self->camera = tl_camera_new ();
  self->drive = tl_camera_drive_new (self->camera, GTK_WIDGET (self));
  self->drawn_rows = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->hits = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->disputed_dates = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->strips = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->title_widths = g_array_new (FALSE, FALSE, sizeof (float));
  self->lanes = tl_lane_layout_new ();
  self->texts = tl_text_cache_new (GTK_WIDGET (self));
  self->tick_labels = tl_tick_labels_new (self->texts);
  self->ticks = tl_tick_finder_new (self->camera, self->tick_labels);
  self->pictures = tl_box_cache_new ();
  tl_palette_init (&self->palette, GTK_WIDGET (self));
  tl_lane_scroll_init (&self->scroll, GTK_WIDGET (self));
  self->lane = TL_NO_LANE;
  tl_timeline_measure (self);
  tl_timeline_init_input (self);
  g_signal_connect_object (self->camera, "changed", G_CALLBACK (camera_changed_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Timeline"), -1);
}

/**
 * tl_timeline_new:
 *
 * Returns: (transfer floating): a timeline of nothing
 */
GtkWidget *
tl_timeline_new (void)
{
  return g_object_new (TL_TYPE_TIMELINE, NULL);
}

/**
 * tl_timeline_get_visible_set:
 * @self: a timeline
 *
 * Returns: (transfer none) (nullable): the items that it shows
 */
TlVisibleSet *
tl_timeline_get_visible_set (TlTimeline *self)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  return self->visible_set;
}

static void
show_chronicle (TlTimeline *self)
{
  TlInstant from;
  TlInstant to;

  tl_timeline_forget_title_widths (self);
  tl_box_cache_forget (self->pictures);
  g_hash_table_remove_all (self->disputed_dates);
  tl_timeline_set_hits (self, NULL, 0);
  g_clear_pointer (&self->cluster_popover, gtk_widget_unparent);
  tl_timeline_update_time_scale (self);
  if (tl_timeline_get_span (self, &from, &to))
    tl_camera_set_limits (self->camera, from, to);
  tl_camera_drive_start_over (self->drive);
  tl_timeline_clear_range (self);
}

/**
 * tl_timeline_set_visible_set:
 * @self: a timeline
 * @visible_set: (nullable): the items to show
 *
 * Shows other items, all of them in view at first.
 */
void
tl_timeline_set_visible_set (TlTimeline *self, TlVisibleSet *visible_set)
{
  g_return_if_fail (TL_IS_TIMELINE (self));
  g_return_if_fail (visible_set == NULL || TL_IS_VISIBLE_SET (visible_set));

  if (self->visible_set == visible_set)
    return;

  if (self->visible_set != NULL)
    g_signal_handlers_disconnect_by_func (self->visible_set, tl_timeline_queue_layout, self);
  g_clear_pointer (&self->lane_table, tl_lane_table_unref);
  g_set_object (&self->visible_set, visible_set);
  if (visible_set != NULL)
    g_signal_connect_object (visible_set, "changed", G_CALLBACK (tl_timeline_queue_layout), self,
                             G_CONNECT_SWAPPED);
  self->layout_stale = TRUE;
  show_chronicle (self);
  tl_timeline_sort_into_lanes (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISIBLE_SET]);
}

/**
 * tl_timeline_get_selection:
 * @self: a timeline
 *
 * Returns: (transfer none) (nullable): the selection that it shows
 */
TlSelection *
tl_timeline_get_selection (TlTimeline *self)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  return self->selection;
}

static void
selection_changed_cb (TlTimeline *self)
{
  tl_timeline_forget_relations (self);
  tl_timeline_describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tl_timeline_set_selection:
 * @self: a timeline
 * @selection: (nullable): the selection to show and to change
 *
 * Shares a selection with the timeline.
 */
void
tl_timeline_set_selection (TlTimeline *self, TlSelection *selection)
{
  g_return_if_fail (TL_IS_TIMELINE (self));
  g_return_if_fail (selection == NULL || TL_IS_SELECTION (selection));

  if (self->selection == selection)
    return;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, selection_changed_cb, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    g_signal_connect_object (selection, "notify::item", G_CALLBACK (selection_changed_cb), self,
                             G_CONNECT_SWAPPED);
  tl_timeline_forget_relations (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * tl_timeline_get_grouping:
 * @self: a timeline
 *
 * Returns: what the lanes are
 */
TlGrouping
tl_timeline_get_grouping (TlTimeline *self)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self), TL_GROUPING_KIND);
  return self->grouping;
}

/**
 * tl_timeline_set_grouping:
 * @self: a timeline
 * @grouping: what the lanes are to be
 *
 * Sorts the items into other lanes. With many items that takes a moment, in which the lanes of
 * before are shown.
 */
void
tl_timeline_set_grouping (TlTimeline *self, TlGrouping grouping)
{
  g_return_if_fail (TL_IS_TIMELINE (self));
  g_return_if_fail (grouping < TL_N_GROUPINGS);

  if (self->grouping == grouping)
    return;

  self->grouping = grouping;
  tl_timeline_sort_into_lanes (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUPING]);
}

/**
 * tl_timeline_get_camera:
 * @self: a timeline
 *
 * Returns: (transfer none): which stretch of time it shows
 */
TlCamera *
tl_timeline_get_camera (TlTimeline *self)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  return self->camera;
}

/**
 * tl_timeline_set_even:
 * @self: a timeline
 * @even: whether busy times are to have more room than quiet ones
 *
 * Changes the scale of time. What is in the middle of the view stays there.
 */
void
tl_timeline_set_even (TlTimeline *self, gboolean even)
{
  g_return_if_fail (TL_IS_TIMELINE (self));

  even = !!even;
  if (self->even == even)
    return;

  self->even = even;
  tl_timeline_queue_layout (self);
  tl_timeline_update_time_scale (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVEN]);
}
