/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways in which a window shows a chronicle. */

#include "tl-window-private.h"

#include "tl-stretch.h"

/* Each is a page of the centre. */
static const char *const views[] = { TL_VIEW_TIMELINE, TL_VIEW_INDEX };

const char *
tl_window_find_view (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (views[i], name))
      return views[i];
  return NULL;
}

gboolean
tl_window_is_timeline (TlWindow *self)
{
  return g_str_equal (self->view, TL_VIEW_TIMELINE);
}

static GtkWidget *
view_widget (TlWindow *self)
{
  return tl_window_is_timeline (self) ? GTK_WIDGET (self->timeline) : GTK_WIDGET (self->index);
}

gboolean
tl_window_is_view_focused (TlWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *view = view_widget (self);

  return focus != NULL && (focus == view || gtk_widget_is_ancestor (focus, view));
}

/* Where there is nothing to show, the way back has the focus. */
void
tl_window_focus_view (TlWindow *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->centre);

  if (g_strcmp0 (page, TL_PAGE_NOTHING) == 0)
    gtk_widget_grab_focus (self->clear_filters);
  else
    gtk_widget_grab_focus (view_widget (self));
}

static const char *
centre_page (TlWindow *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->chronicle)) == 0)
    return TL_PAGE_EMPTY;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->visible_set)) == 0)
    return TL_PAGE_NOTHING;
  return self->view;
}

void
tl_window_fill_index (TlWindow *self)
{
  if (self->index != NULL && self->visible_set != NULL)
    tl_index_view_set_visible_set (self->index, self->visible_set, self->selection, self->search);
}

static void
ensure_index (TlWindow *self)
{
  if (self->index != NULL)
    return;

  self->index = g_object_new (TL_TYPE_INDEX_VIEW, NULL);
  gtk_stack_add_named (self->centre, GTK_WIDGET (self->index), TL_VIEW_INDEX);
  tl_window_fill_index (self);
}

/* Returns whether another page is shown. */
gboolean
tl_window_update_centre (TlWindow *self)
{
  const char *page = centre_page (self);

  gtk_widget_set_visible (GTK_WIDGET (self->overview), tl_window_is_timeline (self));
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->centre), page) == 0)
    return FALSE;
  tl_window_ensure_nothing (self, page);
  gtk_stack_set_visible_child_name (self->centre, page);
  return TRUE;
}

/* The views are of one place: that of the selection, else that of the camera. */
static void
carry_place (TlWindow *self)
{
  TlCamera *camera = tl_timeline_get_camera (self->timeline);
  TlSpan stretch = { tl_instant_from_double (tl_camera_get_from (camera)),
                     tl_instant_from_double (tl_camera_get_to (camera)) };

  if (tl_window_is_timeline (self))
    tl_timeline_reveal_selection (self->timeline);
  else if (tl_selection_get_item (self->selection) == NULL)
    tl_index_view_reveal_row (self->index, tl_stretch_nearest (self->visible_set, &stretch));
}

/**
 * tl_window_set_view:
 * @self: a window
 * @view: the name of a view, “timeline” or “index”
 *
 * Shows chronicles in another way, and moves the focus there.
 *
 * Returns: %FALSE if there is no view of this name
 */
gboolean
tl_window_set_view (TlWindow *self, const char *view)
{
  const char *found;
  gboolean changed;

  g_return_val_if_fail (TL_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  found = tl_window_find_view (view);
  if (found == NULL)
    return FALSE;
  changed = self->view != found;
  self->view = found;
  if (!tl_window_is_timeline (self))
    ensure_index (self);
  if (self->chronicle != NULL && changed)
    carry_place (self);
  if (self->chronicle != NULL)
    {
      tl_window_update_visible (self);
      tl_window_focus_view (self);
    }
  if (changed)
    tl_window_notify_view (self);
  return TRUE;
}
