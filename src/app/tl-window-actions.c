/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window does, each as an action that menus, buttons and keys share. */

#include "tl-window-private.h"

#include "tl-accelerators.h"
#include "tl-defects-dialog.h"
#include "tl-focus-child.h"
#include "tl-guide.h"
#include "tl-keys-by-place.h"
#include "tl-shortcuts-dialog.h"

#include <glib/gi18n.h>

static void
open_file (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tl_window_choose_file (TL_WINDOW (widget));
}

static void
open_built_in (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GFile) file = tl_window_new_built_in_file ();

  tl_window_open (TL_WINDOW (widget), file);
}

static void
cancel_loading (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tl_window_cancel_loading (TL_WINDOW (widget));
}

static void
show_defects (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_dialog_present (tl_defects_dialog_new (TL_WINDOW (widget)->defects), widget);
}

static void
show_guide (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tl_guide_present (ADW_APPLICATION_WINDOW (widget));
}

static void
show_shortcuts (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_dialog_present (tl_shortcuts_dialog_new (), widget);
}

static void
zoom_in (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tl_timeline_zoom_in (TL_WINDOW (widget)->timeline);
}

static void
zoom_out (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tl_timeline_zoom_out (TL_WINDOW (widget)->timeline);
}

static void
fit_all (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tl_timeline_fit_all (TL_WINDOW (widget)->timeline);
}

static void
zoom_to_selection (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tl_timeline_zoom_to_selection (TL_WINDOW (widget)->timeline);
}

static void
view_back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tl_timeline_go_back (TL_WINDOW (widget)->timeline);
}

static void
view_forward (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tl_timeline_go_forward (TL_WINDOW (widget)->timeline);
}

/* Tells what the lanes are now, which one who does not see them would not know. */
static void
announce_grouping (TlWindow *self)
{
  static const char *const messages[TL_N_GROUPINGS] = {
    [TL_GROUPING_KIND] = N_ ("Lanes of people, events and quotes"),
    [TL_GROUPING_THEME] = N_ ("A lane for each theme"),
    [TL_GROUPING_PERSON] = N_ ("A lane for each person"),
    [TL_GROUPING_ORGANISATION] = N_ ("A lane for each organisation"),
    [TL_GROUPING_SOURCE] = N_ ("A lane for each source"),
  };

  gtk_accessible_announce (GTK_ACCESSIBLE (self->timeline),
                           _ (messages[tl_timeline_get_grouping (self->timeline)]),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
next_grouping (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TlWindow *self = TL_WINDOW (widget);

  tl_timeline_set_grouping (
      self->timeline,
      (TlGrouping) ((tl_timeline_get_grouping (self->timeline) + 1) % TL_N_GROUPINGS));
}

static void
zoom_to_range (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TlInstant from, to;

  g_variant_get (parameter, "(xx)", &from, &to);
  g_return_if_fail (from < to);
  tl_timeline_zoom_to_range (TL_WINDOW (widget)->timeline, from, to);
}

static void
show_range (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TlInstant from, to;

  g_variant_get (parameter, "(xx)", &from, &to);
  g_return_if_fail (from < to);
  tl_filter_set_range (TL_WINDOW (widget)->filter, from, to);
}

static void
previous_item (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tl_timeline_step (TL_WINDOW (widget)->timeline, -1);
}

static void
next_item (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tl_timeline_step (TL_WINDOW (widget)->timeline, 1);
}

static void
select_item (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tl_window_select (TL_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
clear_selection (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tl_selection_set_item (TL_WINDOW (widget)->selection, NULL);
}

static void
toggle_chosen (TlWindow *self, TlFacet facet, guint value)
{
  tl_filter_set_chosen (self->filter, facet, value,
                        !tl_filter_get_chosen (self->filter, facet, value));
}

static void
toggle_facet (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guint32 facet, value;

  g_variant_get (parameter, "(uu)", &facet, &value);
  g_return_if_fail (facet < TL_N_FACETS);
  toggle_chosen (TL_WINDOW (widget), facet, value);
}

static void
toggle_theme (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TlWindow *self = TL_WINDOW (widget);
  guint32 theme = g_variant_get_uint32 (parameter);

  if (theme < g_list_model_get_n_items (tl_chronicle_get_themes (self->chronicle)))
    toggle_chosen (self, TL_FACET_THEME, theme);
}

static void
clear_filters (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tl_filter_clear (TL_WINDOW (widget)->filter);
}

static void
go_to_date (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tl_window_go_to_date (TL_WINDOW (widget));
}

static void
focus_detail (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TlWindow *self = TL_WINDOW (widget);

  tl_timeline_select_focused (self->timeline);
  tl_window_set_detail_shown (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->detail_pane));
}

/* Whether a pane lay over the timeline; it no longer does. */
static gboolean
uncover_timeline (TlWindow *self)
{
  if (adw_overlay_split_view_get_collapsed (self->filter_split) &&
      adw_overlay_split_view_get_show_sidebar (self->filter_split))
    {
      adw_overlay_split_view_set_show_sidebar (self->filter_split, FALSE);
      return TRUE;
    }
  if (tl_window_is_detail_covering (self) && self->detail_shown)
    {
      tl_window_set_detail_shown (self, FALSE);
      return TRUE;
    }
  return FALSE;
}

static gboolean
has_focus_in (TlWindow *self, GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* Back from a file that is being opened, from a pane to the timeline, then out of the search, then
 * from the selection to none. */
static void
step_back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TlWindow *self = TL_WINDOW (widget);
  gboolean in_search = self->searching && has_focus_in (self, GTK_WIDGET (self->side));
  gboolean in_centre = has_focus_in (self, GTK_WIDGET (self->centre));

  if (gtk_widget_get_visible (GTK_WIDGET (self->loading_card)))
    tl_window_cancel_loading (self);
  else if (in_search)
    tl_window_set_searching (self, FALSE);
  else if (uncover_timeline (self) || !in_centre)
    tl_window_focus_view (self);
  else if (tl_window_get_searching (self))
    tl_window_set_searching (self, FALSE);
  else
    tl_selection_set_item (self->selection, NULL);
}

/* Everything here but opening acts on a chronicle. */
static const struct
{
  const char *name;
  const char *parameter_type;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.open", NULL, open_file },
  { "win.open-built-in", NULL, open_built_in },
  { "win.cancel-loading", NULL, cancel_loading },
  { "win.show-guide", NULL, show_guide },
  { "win.show-shortcuts", NULL, show_shortcuts },
  { "win.show-defects", NULL, show_defects },
  { "win.zoom-in", NULL, zoom_in },
  { "win.zoom-out", NULL, zoom_out },
  { "win.fit-all", NULL, fit_all },
  { "win.zoom-to-selection", NULL, zoom_to_selection },
  { "win.view-back", NULL, view_back },
  { "win.view-forward", NULL, view_forward },
  { "win.next-grouping", NULL, next_grouping },
  { "win.zoom-to-range", "(xx)", zoom_to_range },
  { "win.show-range", "(xx)", show_range },
  { "win.previous-item", NULL, previous_item },
  { "win.next-item", NULL, next_item },
  { "win.select-item", "s", select_item },
  { "win.clear-selection", NULL, clear_selection },
  { "win.toggle-facet", "(uu)", toggle_facet },
  { "win.toggle-theme", "u", toggle_theme },
  { "win.clear-filters", NULL, clear_filters },
  { "win.go-to-date", NULL, go_to_date },
  { "win.focus-detail", NULL, focus_detail },
  { "win.step-back", NULL, step_back },
};

void
tl_window_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter_type,
                                     actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "win.show-detail", "show-detail");
  gtk_widget_class_install_property_action (widget_class, "win.show-filters", "show-filters");
  gtk_widget_class_install_property_action (widget_class, "win.fullscreen", "fullscreened");
  gtk_widget_class_install_property_action (widget_class, "win.view", "view");
}

/* The timeline keeps the state of this one. */
void
tl_window_add_even_scale (TlWindow *self)
{
  g_autoptr (GPropertyAction) action = g_property_action_new ("even-scale", self->timeline, "even");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

/* Where the index has the focus, that says what is selected by itself. */
static void
tell_cb (TlWindow *self, const char *words)
{
  if (self->index != NULL && tl_focus_child (GTK_WIDGET (self->index)) != NULL)
    return;
  gtk_accessible_announce (GTK_ACCESSIBLE (self->timeline), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Choosing what the lanes are is an action of the timeline's property. */
void
tl_window_add_grouping (TlWindow *self)
{
  g_autoptr (GPropertyAction) action =
      g_property_action_new ("grouping", self->timeline, "grouping");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
  g_signal_connect_object (self->timeline, "notify::grouping", G_CALLBACK (announce_grouping), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "tell", G_CALLBACK (tell_cb), self, G_CONNECT_SWAPPED);
}

/* Keys without a modifier are heard below the dialogs and after the focus, so that whoever types
 * somewhere is left alone. */
void
tl_window_add_shortcuts (TlWindow *self)
{
  tl_keys_by_place_add_to_widget (GTK_WIDGET (self->toasts));
  tl_accelerators_add_to_widget (GTK_WIDGET (self->toasts), TL_ACCELERATOR_BARE);
  tl_accelerators_add_to_widget (GTK_WIDGET (self->timeline), TL_ACCELERATOR_TIMELINE);
  tl_window_add_copy_shortcut (self);
}
