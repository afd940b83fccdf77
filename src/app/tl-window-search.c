/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window searches: the search takes the place of the filters beside the timeline, and gives
 * it back. */

#include "tl-window-private.h"

static void
update_actions (TlWindow *self)
{
  gboolean any = g_list_model_get_n_items (tl_search_get_results (self->search)) > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.next-hit", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.previous-hit", any);
}

/* Hits are wanted first where the reader looks. */
static void
view_changed_cb (TlWindow *self)
{
  TlCamera *camera = tl_timeline_get_camera (self->timeline);

  if (self->search != NULL)
    tl_search_set_view (self->search, tl_instant_from_double (tl_camera_get_from (camera)),
                        tl_instant_from_double (tl_camera_get_to (camera)));
}

static void
hide_covering_side (TlWindow *self)
{
  if (adw_overlay_split_view_get_collapsed (self->filter_split))
    adw_overlay_split_view_set_show_sidebar (self->filter_split, FALSE);
}

/* In the timeline, and why it is a hit in the detail. */
static void
reveal_selection (TlWindow *self)
{
  tl_timeline_reveal_selection (self->timeline);
  tl_detail_pane_reveal_found (self->detail_pane);
}

/* A list that lies over the timeline makes way for what was pointed at in it. */
static void
picked_cb (TlWindow *self)
{
  reveal_selection (self);
  if (!self->stepped_by_key)
    hide_covering_side (self);
}

static void
step_to (TlWindow *self, guint row)
{
  g_autoptr (TlItem) item = NULL;

  if (row == TL_ROW_NONE)
    return;
  item = tl_chronicle_dup_item (self->chronicle, row);
  tl_selection_set_item (self->selection, item);
  reveal_selection (self);
}

static void
next_hit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TlWindow *self = TL_WINDOW (widget);

  step_to (self, tl_search_hits_next (tl_search_get_hits (self->search),
                                      tl_selection_get_row (self->selection)));
}

static void
previous_hit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TlWindow *self = TL_WINDOW (widget);

  step_to (self, tl_search_hits_previous (tl_search_get_hits (self->search),
                                          tl_selection_get_row (self->selection)));
}

static void
fill_pane (TlWindow *self)
{
  if (self->search_pane != NULL && self->search != NULL)
    tl_search_pane_set_model (self->search_pane, self->search, self->selection);
}

static void
ensure_pane (TlWindow *self)
{
  if (self->search_pane != NULL)
    return;

  self->search_pane = g_object_new (TL_TYPE_SEARCH_PANE, NULL);
  g_signal_connect_object (self->search_pane, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->side, GTK_WIDGET (self->search_pane));
  fill_pane (self);
}

/* Lets the reader type, also where the search was open and out of sight. */
static void
begin_search (TlWindow *self)
{
  adw_overlay_split_view_set_show_sidebar (self->filter_split, TRUE);
  tl_search_pane_begin (self->search_pane);
}

static void
open_search (TlWindow *self)
{
  self->side_shown_before = adw_overlay_split_view_get_show_sidebar (self->filter_split);
  ensure_pane (self);
  gtk_stack_set_visible_child (self->side, GTK_WIDGET (self->search_pane));
  begin_search (self);
}

static void
close_search (TlWindow *self)
{
  gboolean covering = adw_overlay_split_view_get_collapsed (self->filter_split);

  tl_search_pane_set_text (self->search_pane, "");
  gtk_stack_set_visible_child (self->side, GTK_WIDGET (self->filter_pane));
  if (covering || !self->side_shown_before)
    adw_overlay_split_view_set_show_sidebar (self->filter_split, FALSE);
  tl_window_focus_view (self);
}

/**
 * tl_window_get_searching:
 * @self: a window
 *
 * Returns: whether the search is open
 */
gboolean
tl_window_get_searching (TlWindow *self)
{
  return self->searching;
}

/* Opens the search, or closes it and forgets what was looked for; the selection stays. */
void
tl_window_set_searching (TlWindow *self, gboolean searching)
{
  if (searching == self->searching)
    return;

  self->searching = searching;
  if (searching)
    open_search (self);
  else
    close_search (self);
  g_object_notify (G_OBJECT (self), "show-search");
  g_object_notify (G_OBJECT (self), "show-filters");
}

static void
search (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TlWindow *self = TL_WINDOW (widget);

  if (self->searching)
    begin_search (self);
  else
    tl_window_set_searching (self, TRUE);
}

/**
 * tl_window_search:
 * @self: a window that shows a chronicle
 * @text: what to look for
 *
 * Opens the search and looks for @text.
 */
void
tl_window_search (TlWindow *self, const char *text)
{
  g_return_if_fail (TL_IS_WINDOW (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail (self->chronicle != NULL);

  tl_window_set_searching (self, TRUE);
  tl_search_pane_set_text (self->search_pane, text);
}

/* The views mark what is found. */
static void
search_changed_cb (TlWindow *self)
{
  guint n_rows;
  const guint32 *rows = tl_search_get_rows (self->search, &n_rows);

  tl_timeline_set_hits (self->timeline, rows, n_rows);
  tl_overview_set_hits (self->overview, rows, n_rows);
  update_actions (self);
}

/* For the chronicle that the window shows now. */
void
tl_window_reset_search (TlWindow *self)
{
  tl_window_set_searching (self, FALSE);
  g_clear_object (&self->search);
  self->search = tl_search_new (self->visible_set);
  fill_pane (self);
  tl_detail_pane_set_search (self->detail_pane, self->search);
  g_signal_connect_object (self->search, "changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  view_changed_cb (self);
  update_actions (self);
}

void
tl_window_add_search (TlWindow *self)
{
  g_signal_connect_object (tl_timeline_get_camera (self->timeline), "changed",
                           G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.next-hit", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.previous-hit", FALSE);
}

void
tl_window_search_class_init (TlWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_bind_template_child (widget_class, TlWindow, side);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "win.next-hit", NULL, next_hit);
  gtk_widget_class_install_action (widget_class, "win.previous-hit", NULL, previous_hit);
  gtk_widget_class_install_property_action (widget_class, "win.show-search", "show-search");
}
