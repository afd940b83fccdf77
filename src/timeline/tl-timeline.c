/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-timeline.h"

#include "tl-focus-child.h"
#include "tl-timeline-private.h"

#include <glib/gi18n-lib.h>

GParamSpec *tl_timeline_properties[TL_TIMELINE_N_PROPS];

enum
{
  TELL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlTimeline, tl_timeline, GTK_TYPE_WIDGET)

static void
tl_timeline_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TlTimeline *self = TL_TIMELINE (object);

  switch (id)
    {
    case TL_TIMELINE_PROP_VISIBLE_SET:
      g_value_set_object (value, self->visible_set);
      break;
    case TL_TIMELINE_PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case TL_TIMELINE_PROP_CAMERA:
      g_value_set_object (value, self->camera);
      break;
    case TL_TIMELINE_PROP_GROUPING:
      g_value_set_enum (value, self->grouping);
      break;
    case TL_TIMELINE_PROP_EVEN:
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
    case TL_TIMELINE_PROP_VISIBLE_SET:
      tl_timeline_set_visible_set (self, g_value_get_object (value));
      break;
    case TL_TIMELINE_PROP_SELECTION:
      tl_timeline_set_selection (self, g_value_get_object (value));
      break;
    case TL_TIMELINE_PROP_GROUPING:
      tl_timeline_set_grouping (self, (TlGrouping) g_value_get_enum (value));
      break;
    case TL_TIMELINE_PROP_EVEN:
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
  tl_timeline_clear_children (self);
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
  tl_timeline_allocate_children (self);
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
  tl_timeline_snapshot_focus (self, snapshot);
  tl_timeline_queue_prepare (self);
}

/* Says something to whoever listens. */
void
tl_timeline_tell (TlTimeline *self, const char *words)
{
  g_signal_emit (self, signals[TELL], 0, words);
}

/* One stop on the way of the Tab key, whatever is in view. */
static gboolean
tl_timeline_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_is_focus (widget) || tl_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static gboolean
tl_timeline_grab_focus (GtkWidget *widget)
{
  return tl_timeline_take_focus (TL_TIMELINE (widget)) ||
         GTK_WIDGET_CLASS (tl_timeline_parent_class)->grab_focus (widget);
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
  tl_timeline_properties[TL_TIMELINE_PROP_VISIBLE_SET] =
      g_param_spec_object ("visible-set", NULL, NULL, TL_TYPE_VISIBLE_SET,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * TlTimeline:selection:
   *
   * The selection that it shows and changes.
   */
  tl_timeline_properties[TL_TIMELINE_PROP_SELECTION] =
      g_param_spec_object ("selection", NULL, NULL, TL_TYPE_SELECTION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * TlTimeline:camera:
   *
   * Which stretch of time it shows.
   */
  tl_timeline_properties[TL_TIMELINE_PROP_CAMERA] = g_param_spec_object (
      "camera", NULL, NULL, TL_TYPE_CAMERA, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * TlTimeline:grouping:
   *
   * What the lanes are.
   */
  tl_timeline_properties[TL_TIMELINE_PROP_GROUPING] =
      g_param_spec_enum ("grouping", NULL, NULL, TL_TYPE_GROUPING, TL_GROUPING_KIND,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * TlTimeline:even:
   *
   * Whether busy times have more room than quiet ones, instead of all times the same.
   */
  tl_timeline_properties[TL_TIMELINE_PROP_EVEN] =
      g_param_spec_boolean ("even", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, TL_TIMELINE_N_PROPS, tl_timeline_properties);
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
  widget_class->focus = tl_timeline_focus;
  widget_class->grab_focus = tl_timeline_grab_focus;

  install_properties (object_class);
  /**
   * TlTimeline::tell:
   * @self: a timeline
   * @words: what to say
   *
   * Emitted when there is something to say to one who does not see the timeline: what is in view
   * when it has come to rest, or what is selected when the focus is elsewhere.
   */
  signals[TELL] = g_signal_new ("tell", TL_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  tl_timeline_class_init_keys (widget_class);
  tl_range_selection_class_init (klass);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
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
  self->children = g_ptr_array_new ();
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
