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
  tl_text_cache_free (self->texts);
  tl_box_cache_free (self->pictures);
  g_clear_pointer (&self->font, pango_font_description_free);
  G_OBJECT_CLASS (tl_timeline_parent_class)->finalize (object);
}

static void
queue_layout (TlTimeline *self)
{
  self->layout_stale = TRUE;
  tl_box_cache_forget (self->pictures);
  g_hash_table_remove_all (self->strips);
  tl_timeline_forget_relations (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forget_title_widths (TlTimeline *self)
{
  guint n = 0;

  if (self->visible_set != NULL)
    n = tl_chronicle_get_columns (tl_visible_set_get_chronicle (self->visible_set))->n_items;
  g_array_set_size (self->title_widths, n);
  for (guint i = 0; i < n; i++)
    g_array_index (self->title_widths, float, i) = -1;
}

static void
tl_timeline_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TlTimeline *self = TL_TIMELINE (widget);

  self->layout_stale = TRUE;
  if (width > 0)
    tl_camera_set_width (self->camera, width);
  if (self->cluster_popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->cluster_popover));
}

/* Style changes often, as with the focus; the font of the widget seldom does. */
static gboolean
update_font (TlTimeline *self)
{
  const PangoFontDescription *font =
      pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self)));

  if (self->font != NULL && pango_font_description_equal (self->font, font))
    return FALSE;
  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = pango_font_description_copy (font);
  return TRUE;
}

static void
tl_timeline_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  TlTimeline *self = TL_TIMELINE (widget);

  GTK_WIDGET_CLASS (tl_timeline_parent_class)->css_changed (widget, change);

  gtk_widget_queue_draw (widget);
  if (!update_font (self))
    return;
  tl_timeline_measure (self);
  tl_text_cache_forget (self->texts);
  tl_box_cache_forget (self->pictures);
  forget_title_widths (self);
  queue_layout (self);
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
  tl_timeline_draw (TL_TIMELINE (widget), snapshot);
}

static gboolean
tl_timeline_query_tooltip (GtkWidget *widget,
                           int x,
                           int y,
                           gboolean keyboard_mode,
                           GtkTooltip *tooltip)
{
  TlTimeline *self = TL_TIMELINE (widget);
  const TlPlacedBox *box = keyboard_mode ? NULL : tl_timeline_box_at (self, x, y);
  g_autofree char *text = NULL;

  if (box == NULL)
    return FALSE;

  text = tl_timeline_box_words (self, box);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
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
  self->drawn_rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->hits = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->disputed_dates = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->strips = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->title_widths = g_array_new (FALSE, FALSE, sizeof (float));
  self->lanes = tl_lane_layout_new ();
  self->texts = tl_text_cache_new (GTK_WIDGET (self));
  self->pictures = tl_box_cache_new ();
  tl_palette_init (&self->palette, GTK_WIDGET (self));
  tl_timeline_measure (self);
  tl_timeline_init_input (self);
  g_signal_connect_object (self->camera, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
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

  forget_title_widths (self);
  tl_box_cache_forget (self->pictures);
  g_hash_table_remove_all (self->disputed_dates);
  tl_timeline_set_hits (self, NULL, 0);
  g_clear_pointer (&self->cluster_popover, gtk_widget_unparent);
  if (self->visible_set != NULL &&
      tl_chronicle_get_span (tl_visible_set_get_chronicle (self->visible_set), &from, &to))
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
    g_signal_handlers_disconnect_by_func (self->visible_set, queue_layout, self);
  g_set_object (&self->visible_set, visible_set);
  if (visible_set != NULL)
    g_signal_connect_object (visible_set, "changed", G_CALLBACK (queue_layout), self,
                             G_CONNECT_SWAPPED);
  show_chronicle (self);
  queue_layout (self);
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
