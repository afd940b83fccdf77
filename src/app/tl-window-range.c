/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window offers for a stretch of time that was picked out on the timeline. */

#include "tl-window-private.h"

#include "tl-range-words.h"

#include <glib/gi18n.h>

static void
append_item (GMenu *menu, const char *label, const char *action, TlInstant from, TlInstant to)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "(xx)", from, to);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_model (TlInstant from, TlInstant to)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) items = g_menu_new ();
  g_autofree char *words = tl_range_words (from, to);

  append_item (items, _ ("_Zoom to Range"), "win.zoom-to-range", from, to);
  append_item (items, _ ("Show _Only This Range"), "win.show-range", from, to);
  g_menu_append_section (menu, words, G_MENU_MODEL (items));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* The item of a menu that was chosen acts after the menu has closed, so the menu must last. */
static gboolean
unparent_cb (gpointer menu)
{
  GtkRoot *root = gtk_widget_get_root (menu);

  if (root != NULL && TL_WINDOW (root)->range_menu == menu)
    g_clear_pointer (&TL_WINDOW (root)->range_menu, gtk_widget_unparent);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *menu, TlWindow *self)
{
  tl_timeline_clear_range (self->timeline);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (menu), g_object_unref);
}

/* The middle of the part of the range that is in view. */
static GdkRectangle
pointing_to (TlWindow *self, TlInstant from, TlInstant to)
{
  TlCamera *camera = tl_timeline_get_camera (self->timeline);
  double width = tl_camera_get_width (camera);
  double left = CLAMP (tl_camera_x_of (camera, (double) from), 0, width);
  double right = CLAMP (tl_camera_x_of (camera, (double) to), 0, width);
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) ((left + right) / 2), 0);
  int height = gtk_widget_get_height (GTK_WIDGET (self->timeline));

  if (!gtk_widget_compute_point (GTK_WIDGET (self->timeline), GTK_WIDGET (self->toasts), &point,
                                 &point))
    g_return_val_if_reached ((GdkRectangle) { 0 });
  return (GdkRectangle) { (int) point.x, (int) point.y + height / 2, 1, 1 };
}

static void
range_selected_cb (TlWindow *self, TlInstant from, TlInstant to)
{
  g_autoptr (GMenuModel) model = create_model (from, to);
  GdkRectangle rectangle = pointing_to (self, from, to);

  g_clear_pointer (&self->range_menu, gtk_widget_unparent);
  self->range_menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->range_menu, GTK_WIDGET (self->toasts));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->range_menu), &rectangle);
  g_signal_connect (self->range_menu, "closed", G_CALLBACK (closed_cb), self);
  gtk_popover_popup (GTK_POPOVER (self->range_menu));
}

void
tl_window_add_range (TlWindow *self)
{
  g_signal_connect_object (self->timeline, "range-selected", G_CALLBACK (range_selected_cb), self,
                           G_CONNECT_SWAPPED);
}
