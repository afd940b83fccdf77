/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What assistive technology finds on a timeline: a widget for each item and cluster in view, in the
 * order of time. They are made anew when the view has settled, and one of them has the focus when
 * the timeline has. */

#include "tl-focus-child.h"
#include "tl-item-sentence.h"
#include "tl-span-words.h"
#include "tl-stretch.h"
#include "tl-timeline-children.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A view that moves is not read aloud before it has stood still for so long. */
#define SETTLE_MS 120

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

/* The others stand for something else from now on. */
static void
fill_gaps (TlTimeline *self, GPtrArray *spare)
{
  GtkWidget *previous = self->scroll.bar;

  for (guint i = 0; i < self->children->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (self->children, i);

      if (widget == NULL && spare->len > 0)
        widget = g_ptr_array_steal_index_fast (spare, spare->len - 1);
      if (widget == NULL)
        widget = tl_box_widget_new ();
      gtk_widget_insert_after (widget, GTK_WIDGET (self), previous);
      g_ptr_array_index (self->children, i) = widget;
      previous = widget;
    }
}

static gboolean
has_focus_within (TlTimeline *self)
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

/* Makes the widgets those of what is in view now. */
void
tl_timeline_sync_children (TlTimeline *self)
{
  g_autoptr (GArray) children = NULL;
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->children);
  gboolean focused = has_focus_within (self);

  children = tl_timeline_list_children (self);
  self->children = match_widgets (before, children);
  fill_gaps (self, before);
  for (guint i = 0; i < children->len; i++)
    describe (self, nth_child (self, i), &g_array_index (children, TlChild, i));
  tl_timeline_allocate_children (self);
  /* Before any of them goes that may have the focus. */
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  unparent_all (before);
}

/* Puts the widgets where the boxes are that they stand for. */
void
tl_timeline_allocate_children (TlTimeline *self)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      const graphene_rect_t *bounds = &tl_box_widget_get_role (nth_child (self, i))->bounds;
      GtkWidget *widget = GTK_WIDGET (nth_child (self, i));

      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (widget,
                                &(GtkAllocation) { (int) bounds->origin.x, (int) bounds->origin.y,
                                                   (int) ceilf (bounds->size.width),
                                                   (int) ceilf (bounds->size.height) },
                                -1);
    }
}

/* Tells who has the focus here and moved the view what has come into it. */
static void
announce_view (TlTimeline *self)
{
  TlSpan span = { tl_instant_from_double (tl_camera_get_from (self->camera)),
                  tl_instant_from_double (tl_camera_get_to (self->camera)) };
  guint n = tl_stretch_count (self->visible_set, &span);
  g_autofree char *when = tl_span_words (span.from, span.to - 1);
  g_autofree char *words = NULL;

  /* Translators: what is in view: 1990 – 2024, 172 items */
  words = g_strdup_printf (ngettext ("%1$s, %2$'u item", "%1$s, %2$'u items", n), when, n);
  tl_timeline_tell (self, words);
}

/* What the focus does not say by itself. */
static void
announce (TlTimeline *self)
{
  TlItem *item = self->selection != NULL ? tl_selection_get_item (self->selection) : NULL;
  guint row = item != NULL ? tl_item_get_row (item) : TL_ROW_NONE;
  double from = tl_camera_get_from (self->camera);
  gboolean selected = row != TL_ROW_NONE && row != self->announced_row;
  gboolean moved = self->announced && from != self->announced_from;

  self->announced = TRUE;
  self->announced_row = row;
  self->announced_from = from;
  if (selected && !has_focus_within (self))
    {
      g_autofree char *sentence = tl_item_dup_sentence (item);

      tl_timeline_tell (self, sentence);
    }
  else if (!selected && moved && has_focus_within (self) && self->visible_set != NULL)
    announce_view (self);
}

static gboolean
settle_cb (gpointer user_data)
{
  TlTimeline *self = user_data;

  if (tl_camera_get_moving (self->camera) || tl_camera_get_held (self->camera))
    return G_SOURCE_CONTINUE;
  self->settle_id = 0;
  tl_timeline_sync_children (self);
  announce (self);
  return G_SOURCE_REMOVE;
}

/* What is in view has changed, and may do so again soon. */
void
tl_timeline_queue_children (TlTimeline *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, settle_cb, self);
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
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->children);
  gboolean focused = has_focus_within (self);

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
  unparent_all (self->children);
  g_clear_pointer (&self->children, g_ptr_array_unref);
}
