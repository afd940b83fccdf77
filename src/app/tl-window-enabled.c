/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of the actions of a window can be used, as what it shows stands now. */

#include "tl-window-private.h"

/* What needs a chronicle, a chronicle on the timeline, an item that is shown, and a selected item.
 */
static const char *const chronicle_actions[] = {
  "win.show-detail",  "win.show-filters", "win.toggle-facet", "win.toggle-theme", "win.select-item",
  "win.focus-detail", "win.step-back",    "win.show-range",   "win.go-to-date",   "win.view",
  "win.search",       "win.show-search",  "win.export",       "win.print",
};
static const char *const camera_actions[] = { "win.zoom-in", "win.zoom-out", "win.fit-all",
                                              "win.zoom-to-range" };
static const char *const item_actions[] = { "win.previous-item", "win.next-item" };
static const char *const selection_actions[] = { "win.clear-selection", "win.copy-citation",
                                                 "win.copy-link" };

static void
set_enabled (TlWindow *self, const char *const *names, guint n_names, gboolean enabled)
{
  for (guint i = 0; i < n_names; i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], enabled);
}

void
tl_window_update_actions (TlWindow *self)
{
  gboolean open = self->chronicle != NULL;
  gboolean any = open && g_list_model_get_n_items (G_LIST_MODEL (self->visible_set)) > 0;
  gboolean selected = open && tl_selection_get_item (self->selection) != NULL;
  gboolean defective = open && g_list_model_get_n_items (G_LIST_MODEL (self->defects)) > 0;
  gboolean filtered = open && tl_filter_get_active (self->filter);
  gboolean timed = open && tl_window_is_timeline (self);
  TlViewHistory *history = tl_timeline_get_history (self->timeline);

  set_enabled (self, chronicle_actions, G_N_ELEMENTS (chronicle_actions), open);
  set_enabled (self, camera_actions, G_N_ELEMENTS (camera_actions), timed);
  set_enabled (self, item_actions, G_N_ELEMENTS (item_actions), any);
  set_enabled (self, selection_actions, G_N_ELEMENTS (selection_actions), selected);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cancel-loading", self->loading != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.zoom-to-selection", timed && selected);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-defects", defective);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.clear-filters", filtered);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.view-back",
                                 timed && tl_view_history_get_can_go_back (history));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.view-forward",
                                 timed && tl_view_history_get_can_go_forward (history));
}
