/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which panes a window shows, and whether beside the timeline or over it, as it grows and shrinks.
 */

#include "tl-window-private.h"

enum
{
  PROP_0,
  PROP_SHOW_DETAIL,
  PROP_SHOW_FILTERS,
  PROP_SHOW_SEARCH,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Whether the detail, when shown, lies over the timeline instead of beside it. */
gboolean
tl_window_is_detail_covering (TlWindow *self)
{
  return self->narrow || adw_overlay_split_view_get_collapsed (self->detail_split);
}

/* A pane that lies over the timeline is opened for who points at an item, not for who walks along
 * the items by keyboard: it would take the focus away. */
gboolean
tl_window_wants_covering_detail (TlWindow *self)
{
  return !self->stepped_by_key && tl_selection_get_item (self->selection) != NULL;
}

/* What `show-detail` says holds for the side pane and for the bottom sheet alike. */
static void
apply_detail_shown (TlWindow *self)
{
  if (self->narrow)
    adw_bottom_sheet_set_open (self->sheet, self->detail_shown);
  else
    adw_overlay_split_view_set_show_sidebar (self->detail_split, self->detail_shown);
}

void
tl_window_set_detail_shown (TlWindow *self, gboolean shown)
{
  if (self->detail_shown == shown)
    return;

  self->detail_shown = shown;
  apply_detail_shown (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_DETAIL]);
}

static void
detail_side_shown_cb (TlWindow *self)
{
  if (!self->narrow)
    tl_window_set_detail_shown (self, adw_overlay_split_view_get_show_sidebar (self->detail_split));
}

/* A pane that opens over the timeline takes the focus, and what it covers in part cannot have it.
 * Who walks along the timeline while the window becomes smaller is not to find themselves
 * elsewhere. */
static void
return_focus (TlWindow *self)
{
  GtkWidget *content = adw_overlay_split_view_get_content (self->detail_split);

  gtk_widget_set_can_focus (gtk_widget_get_parent (content), TRUE);
  tl_window_focus_view (self);
}

/* What is being read stays in sight when the window becomes too small for it to stand aside. */
static void
detail_collapsed_cb (TlWindow *self)
{
  gboolean on_view = tl_window_is_view_focused (self);

  if (!self->narrow && adw_overlay_split_view_get_collapsed (self->detail_split) &&
      tl_window_wants_covering_detail (self))
    adw_overlay_split_view_set_show_sidebar (self->detail_split, TRUE);
  if (on_view)
    return_focus (self);
}

static void
detail_sheet_open_cb (TlWindow *self)
{
  if (self->narrow)
    tl_window_set_detail_shown (self, adw_bottom_sheet_get_open (self->sheet));
}

/* The search has the place of the filters while it is open. */
static void
set_filters_shown (TlWindow *self, gboolean shown)
{
  if (shown)
    tl_window_set_searching (self, FALSE);
  adw_overlay_split_view_set_show_sidebar (self->filter_split, shown);
}

static void
filters_shown_cb (TlWindow *self)
{
  self->filters_shown = adw_overlay_split_view_get_show_sidebar (self->filter_split);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_FILTERS]);
}

/* The one detail pane moves between the side and the sheet, so that it keeps its state. */
static void
narrow_applied_cb (TlWindow *self)
{
  gboolean open = tl_window_wants_covering_detail (self);

  self->owes_focus = tl_window_is_view_focused (self);
  self->narrow = TRUE;
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "caption-heading");
  adw_overlay_split_view_set_show_sidebar (self->detail_split, FALSE);
  adw_overlay_split_view_set_sidebar (self->detail_split, NULL);
  adw_bottom_sheet_set_sheet (self->sheet, GTK_WIDGET (self->detail_pane));
  adw_bottom_sheet_set_can_open (self->sheet, TRUE);
  adw_bottom_sheet_set_reveal_bottom_bar (self->sheet, TRUE);
  tl_window_set_detail_shown (self, open);
  apply_detail_shown (self);
}

static void
narrow_unapplied_cb (TlWindow *self)
{
  gboolean open = adw_bottom_sheet_get_open (self->sheet) ||
                  !adw_overlay_split_view_get_collapsed (self->detail_split);

  adw_bottom_sheet_set_open (self->sheet, FALSE);
  adw_bottom_sheet_set_can_open (self->sheet, FALSE);
  adw_bottom_sheet_set_reveal_bottom_bar (self->sheet, FALSE);
  adw_bottom_sheet_set_sheet (self->sheet, NULL);
  adw_overlay_split_view_set_sidebar (self->detail_split, GTK_WIDGET (self->detail_pane));
  self->narrow = FALSE;
  gtk_widget_remove_css_class (GTK_WIDGET (self->title), "caption-heading");
  tl_window_set_detail_shown (self, open);
  apply_detail_shown (self);
  if (self->owes_focus)
    return_focus (self);
}

/* Where the pane's own button is not in sight, the header bar of the timeline has one. */
static gboolean
needs_filter_button (TlWindow *self, gboolean shown, gboolean collapsed)
{
  return !shown || collapsed;
}

static void
tl_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TlWindow *self = TL_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SHOW_DETAIL:
      g_value_set_boolean (value, self->detail_shown);
      break;
    case PROP_SHOW_FILTERS:
      g_value_set_boolean (value, self->filters_shown && !self->searching);
      break;
    case PROP_SHOW_SEARCH:
      g_value_set_boolean (value, tl_window_get_searching (self));
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tl_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TlWindow *self = TL_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SHOW_DETAIL:
      tl_window_set_detail_shown (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_FILTERS:
      set_filters_shown (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_SEARCH:
      tl_window_set_searching (self, g_value_get_boolean (value));
      break;
    case PROP_VIEW:
      if (g_value_get_string (value) != NULL)
        tl_window_set_view (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_SHOW_DETAIL] =
      g_param_spec_boolean ("show-detail", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_FILTERS] =
      g_param_spec_boolean ("show-filters", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VIEW] =
      g_param_spec_string ("view", NULL, NULL, TL_VIEW_TIMELINE,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_SEARCH] =
      g_param_spec_boolean ("show-search", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

void
tl_window_notify_view (TlWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

void
tl_window_panes_class_init (TlWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tl_window_get_property;
  object_class->set_property = tl_window_set_property;
  install_properties (object_class);

  gtk_widget_class_bind_template_callback (widget_class, detail_collapsed_cb);
  gtk_widget_class_bind_template_callback (widget_class, detail_side_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, detail_sheet_open_cb);
  gtk_widget_class_bind_template_callback (widget_class, filters_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_unapplied_cb);
  gtk_widget_class_bind_template_callback (widget_class, needs_filter_button);
}
