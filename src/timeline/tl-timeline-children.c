/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What assistive technology finds on a timeline: a widget for each item and cluster in view, in the
 * order of time. They are made anew when the view has settled, and one of them has the focus when
 * the timeline has. */

#include "tl-focus-child.h"
#include "tl-timeline-children.h"
#include "tl-timeline-cluster.h"

#include <math.h>

static void
describe (TlTimeline *self, TlBoxWidget *widget, const TlChild *child)
{
  g_autofree char *name = tl_timeline_child_name (self, child);
  guint position;
  guint n_items;

  tl_visible_set_get_rows (self->visible_set, &n_items);
  tl_visible_set_find (self->visible_set, child->role.row, &position);
  tl_box_widget_set_role (widget, &child->role);
  tl_box_widget_set_name (widget, name, position + 1, n_items);
  tl_box_widget_set_selected (widget,
                              self->selection != NULL && child->role.n_counted == 1 &&
                                  child->role.row == tl_selection_get_row (self->selection));
}

static void
allocate (TlBoxWidget *child)
{
  const graphene_rect_t *bounds = &tl_box_widget_get_role (child)->bounds;
  GtkWidget *widget = GTK_WIDGET (child);

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (widget,
                            &(GtkAllocation) { (int) bounds->origin.x, (int) bounds->origin.y,
                                               (int) ceilf (bounds->size.width),
                                               (int) ceilf (bounds->size.height) },
                            -1);
}

static TlBoxWidget *
nth_child (TlTimeline *self, guint i)
{
  return g_ptr_array_index (self->children, i);
}

/* Finds the widget that stood for the same before, so that a screen reader finds it again. */
static guint
find_same (GPtrArray *widgets, const TlBoxRole *role)
{
  for (guint i = 0; i < widgets->len; i++)
    {
      const TlBoxRole *before = tl_box_widget_get_role (g_ptr_array_index (widgets, i));

      if (before->row == role->row && (before->n_counted > 1) == (role->n_counted > 1))
        return i;
    }
  return widgets->len;
}

static GPtrArray *
match_widgets (GPtrArray *before, const GArray *children)
{
  GPtrArray *matched = g_ptr_array_new ();

  for (guint i = 0; i < children->len; i++)
    {
      guint same = find_same (before, &g_array_index (children, TlChild, i).role);

      g_ptr_array_add (matched,
                       same < before->len ? g_ptr_array_steal_index_fast (before, same) : NULL);
    }
  return matched;
}

/* Whether the timeline or something on it has the focus. */
gboolean
tl_timeline_has_focus (TlTimeline *self)
{
  GtkWidget *child = tl_focus_child (GTK_WIDGET (self));

  return gtk_widget_is_focus (GTK_WIDGET (self)) || (child != NULL && TL_IS_BOX_WIDGET (child));
}

static void
unparent_all (GPtrArray *widgets)
{
  for (guint i = 0; i < widgets->len; i++)
    gtk_widget_unparent (g_ptr_array_index (widgets, i));
}

static void
update_free (TlChildUpdate *update)
{
  g_array_unref (update->listed);
  g_ptr_array_unref (update->matched);
  g_ptr_array_unref (update->spare);
  g_free (update);
}

static void
add_all (GPtrArray *widgets, GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    if (g_ptr_array_index (more, i) != NULL)
      g_ptr_array_add (widgets, g_ptr_array_index (more, i));
}

/* What has not been updated stands for what it stood for before. */
static void
stop_update (TlTimeline *self)
{
  TlChildUpdate *update = g_steal_pointer (&self->child_update);

  if (update == NULL)
    return;
  add_all (self->children, update->matched);
  add_all (self->children, update->spare);
  update_free (update);
}

/* Begins to make the widgets those of what is in view now. */
void
tl_timeline_begin_children (TlTimeline *self)
{
  TlChildUpdate *update = g_new0 (TlChildUpdate, 1);

  stop_update (self);
  update->listed = tl_timeline_list_children (self);
  update->spare = g_steal_pointer (&self->children);
  update->matched = match_widgets (update->spare, update->listed);
  self->children = g_ptr_array_new ();
  self->child_update = update;
}

/* What has the focus is not to stand for something else before the focus goes there. */
static GtkWidget *
take_spare (TlTimeline *self)
{
  GPtrArray *spare = self->child_update->spare;
  GtkWidget *focused = tl_focus_child (GTK_WIDGET (self));

  for (guint i = spare->len; i-- > 0;)
    if (g_ptr_array_index (spare, i) != focused)
      return g_ptr_array_steal_index_fast (spare, i);
  return tl_box_widget_new ();
}

static void
update_child (TlTimeline *self, guint i)
{
  TlChildUpdate *update = self->child_update;
  GtkWidget *widget = g_steal_pointer (&g_ptr_array_index (update->matched, i));
  GtkWidget *previous = i > 0 ? GTK_WIDGET (nth_child (self, i - 1)) : self->scroll.bar;

  if (widget == NULL)
    widget = take_spare (self);
  gtk_widget_insert_after (widget, GTK_WIDGET (self), previous);
  g_ptr_array_add (self->children, widget);
  describe (self, TL_BOX_WIDGET (widget), &g_array_index (update->listed, TlChild, i));
  allocate (TL_BOX_WIDGET (widget));
}

/* One after the other stands for what is in view, then the focus goes where it belongs, then those
 * go that are left. Returns whether there is more to do. */
static gboolean
update_next (TlTimeline *self)
{
  TlChildUpdate *update = self->child_update;
  guint i = update->n_done++;

  if (i < update->listed->len)
    update_child (self, i);
  else if (i == update->listed->len && tl_timeline_has_focus (self))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  else if (update->spare->len > 0)
    gtk_widget_unparent (g_ptr_array_steal_index_fast (update->spare, update->spare->len - 1));
  else
    g_clear_pointer (&self->child_update, update_free);
  return self->child_update != NULL;
}

/* Goes on with what was begun, for about so long. Whatever is found on the timeline meanwhile is
 * named and placed as what it stands for, be that of this view or of the one before. Returns
 * whether there is more to do. */
gboolean
tl_timeline_continue_children (TlTimeline *self, gint64 microseconds)
{
  gint64 end = g_get_monotonic_time () + microseconds;

  /* What a cluster counts depends on what stands beside it, and another view may have been placed
   * or none been drawn meanwhile. */
  if (self->child_update != NULL && !self->layout_stale)
    tl_timeline_note_drawn (self, tl_timeline_place (self));
  while (self->child_update != NULL && update_next (self))
    if (g_get_monotonic_time () >= end)
      return TRUE;
  return FALSE;
}

static void
allocate_all (GPtrArray *widgets)
{
  for (guint i = 0; i < widgets->len; i++)
    if (g_ptr_array_index (widgets, i) != NULL)
      allocate (g_ptr_array_index (widgets, i));
}

/* Puts the widgets where the boxes are that they stand for, those too that have yet to be updated:
 * what has the focus is drawn meanwhile. */
void
tl_timeline_allocate_children (TlTimeline *self)
{
  allocate_all (self->children);
  if (self->child_update == NULL)
    return;
  allocate_all (self->child_update->matched);
  allocate_all (self->child_update->spare);
}

static GtkWidget *
selected_child (TlTimeline *self)
{
  guint row = self->selection != NULL ? tl_selection_get_row (self->selection) : TL_ROW_NONE;

  for (guint i = 0; i < self->children->len && row != TL_ROW_NONE; i++)
    {
      const TlBoxRole *role = tl_box_widget_get_role (nth_child (self, i));

      if (role->row == row && role->n_counted == 1)
        return GTK_WIDGET (nth_child (self, i));
    }
  return NULL;
}

/* What is nearest in time to the selected item when that was filtered away: an item, or the cluster
 * that may count it. */
static GtkWidget *
nearest_child (TlTimeline *self)
{
  guint row = self->selection != NULL ? tl_selection_get_row (self->selection) : TL_ROW_NONE;
  guint position;
  guint i = 0;

  if (row == TL_ROW_NONE || self->visible_set == NULL || self->children->len == 0 ||
      tl_visible_set_find (self->visible_set, row, &position))
    return NULL;
  row = tl_visible_set_nearest (self->visible_set, row);
  while (i + 1 < self->children->len &&
         tl_box_widget_get_role (nth_child (self, i + 1))->row <= row)
    i++;
  return GTK_WIDGET (nth_child (self, i));
}

/* The row of the item that has the focus by itself, or %TL_ROW_NONE. */
guint
tl_timeline_get_focused_row (TlTimeline *self)
{
  GtkWidget *child = tl_focus_child (GTK_WIDGET (self));
  const TlBoxRole *role;

  if (child == NULL || !TL_IS_BOX_WIDGET (child))
    return TL_ROW_NONE;
  role = tl_box_widget_get_role (TL_BOX_WIDGET (child));
  return role->n_counted == 1 ? role->row : TL_ROW_NONE;
}

/* The focus is on the selected item where there is one in view, on what is nearest to it when it is
 * not shown, else on the timeline. */
gboolean
tl_timeline_take_focus (TlTimeline *self)
{
  GtkWidget *child = selected_child (self);

  if (child == NULL)
    child = nearest_child (self);

  return child != NULL && gtk_widget_grab_focus (child);
}

/* What they stand for is no longer shown: the next view brings others. */
void
tl_timeline_forget_children (TlTimeline *self)
{
  g_autoptr (GPtrArray) before = NULL;
  gboolean focused = tl_timeline_has_focus (self);

  stop_update (self);
  before = g_steal_pointer (&self->children);
  self->children = g_ptr_array_new ();
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  unparent_all (before);
}

void
tl_timeline_snapshot_focus (TlTimeline *self, GtkSnapshot *snapshot)
{
  GtkWidget *child = tl_focus_child (GTK_WIDGET (self));

  if (child != NULL && TL_IS_BOX_WIDGET (child))
    gtk_widget_snapshot_child (GTK_WIDGET (self), child, snapshot);
}

void
tl_timeline_clear_children (TlTimeline *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->children == NULL)
    return;
  stop_update (self);
  unparent_all (self->children);
  g_clear_pointer (&self->children, g_ptr_array_unref);
}
