/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where in the index its reader is, which stays when another list takes the place of the one
 * before.
 */

#include "tl-index-view-private.h"

#include "tl-focus-child.h"
#include "tl-index-row.h"

static TlIndexRow *
row_in (GtkWidget *list_item)
{
  GtkWidget *child = list_item != NULL ? gtk_widget_get_first_child (list_item) : NULL;

  return TL_IS_INDEX_ROW (child) ? TL_INDEX_ROW (child) : NULL;
}

/* The row at the top of what can be seen. */
static TlIndexRow *
row_at_top (TlIndexView *self)
{
  GtkWidget *list = GTK_WIDGET (self->list);
  GtkWidget *widget;

  for (widget = gtk_widget_get_first_child (list); widget != NULL;
       widget = gtk_widget_get_next_sibling (widget))
    {
      graphene_rect_t bounds;

      if (row_in (widget) != NULL && gtk_widget_compute_bounds (widget, list, &bounds) &&
          bounds.origin.y >= 0)
        break;
    }
  return row_in (widget);
}

/* Where the reader is: the row with the focus, else the selected one, else what they look at; or
 * where the list is about to go. */
guint
tl_index_view_get_place (TlIndexView *self)
{
  TlIndexRow *row = row_in (tl_focus_child (GTK_WIDGET (self->list)));

  if (self->layout_id != 0)
    return self->place;
  if (row == NULL && tl_selection_get_item (self->selection) != NULL)
    return tl_selection_get_row (self->selection);
  if (row == NULL)
    row = row_at_top (self);
  if (row == NULL || tl_index_row_get_item (row) == NULL)
    return self->place;
  return tl_item_get_row (tl_index_row_get_item (row));
}

/* Above the first item stands its heading. */
static void
scroll_to_start (TlIndexView *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
}

/* Brings the item into view that is nearest in time to the place, which need not be shown. */
static void
scroll (TlIndexView *self)
{
  guint nearest = TL_ROW_NONE;
  guint position;

  if (self->place != TL_ROW_NONE)
    nearest = tl_visible_set_nearest (self->visible_set, self->place);
  position = tl_index_model_find (self->model, nearest);
  if (position == GTK_INVALID_LIST_POSITION)
    position = 0;
  if (position < g_list_model_get_n_items (G_LIST_MODEL (self->model)))
    gtk_list_view_scroll_to (self->list, position, self->flags, NULL);
  if (position == 0)
    scroll_to_start (self);
  /* That says which row has the focus when the list has it. */
  if ((self->flags & GTK_LIST_SCROLL_FOCUS) != 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
  self->flags = GTK_LIST_SCROLL_NONE;
}

void
tl_index_view_stop_waiting (TlIndexView *self)
{
  if (self->layout_id != 0)
    g_signal_handler_disconnect (gtk_widget_get_frame_clock (GTK_WIDGET (self)), self->layout_id);
  self->layout_id = 0;
}

static void
laid_out_cb (TlIndexView *self)
{
  tl_index_view_stop_waiting (self);
  scroll (self);
}

/* A list view cannot scroll before it knows how high its rows are; then there is time to before it
 * is drawn. */
void
tl_index_view_wait_for_layout (TlIndexView *self)
{
  if (self->layout_id == 0)
    self->layout_id = g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)),
                                               "layout", G_CALLBACK (laid_out_cb), self,
                                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
tl_index_view_go_to (TlIndexView *self, guint row, GtkListScrollFlags flags)
{
  self->place = row;
  self->flags |= flags;
  if (self->layout_id == 0)
    scroll (self);
}

/* Who has the focus in the list keeps it there, wherever that goes. */
GtkListScrollFlags
tl_index_view_get_scroll_flags (TlIndexView *self)
{
  return tl_focus_child (GTK_WIDGET (self->list)) != NULL ? GTK_LIST_SCROLL_FOCUS
                                                          : GTK_LIST_SCROLL_NONE;
}
