/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window offers for a stretch of time that was picked out on the timeline. */

#include "tl-window-private.h"

#include "tl-range-words.h"

#include <glib/gi18n.h>

static GtkWidget *
create_button (GtkWidget *popover,
               const char *label,
               const char *action,
               TlInstant from,
               TlInstant to)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xx)", from, to);
  g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_popover_popdown), popover,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return button;
}

static GtkWidget *
create_heading (TlInstant from, TlInstant to)
{
  g_autofree char *words = tl_range_words (from, to);
  GtkWidget *heading = gtk_label_new (words);

  gtk_widget_add_css_class (heading, "heading");
  return heading;
}

/* Not a menu, as GTK tells a screen reader no names of the items of one. */
static GtkWidget *
create_popover (TlInstant from, TlInstant to)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = create_heading (from, to);

  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box),
                  create_button (popover, _ ("_Zoom to Range"), "win.zoom-to-range", from, to));
  gtk_box_append (GTK_BOX (box),
                  create_button (popover, _ ("Show _Only This Range"), "win.show-range", from, to));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  heading, NULL, -1);
  return popover;
}

/* A popover that closes is still at it when it says so; the focus, too, it has yet to give away. */
static gboolean
after_closing_cb (gpointer popover)
{
  GtkRoot *root = gtk_widget_get_root (popover);

  if (root == NULL || TL_WINDOW (root)->range_popover != popover)
    return G_SOURCE_REMOVE;

  gtk_widget_grab_focus (GTK_WIDGET (TL_WINDOW (root)->timeline));
  g_clear_pointer (&TL_WINDOW (root)->range_popover, gtk_widget_unparent);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *popover, TlWindow *self)
{
  tl_timeline_clear_range (self->timeline);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, after_closing_cb, g_object_ref (popover),
                   g_object_unref);
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
  GdkRectangle rectangle = pointing_to (self, from, to);

  g_clear_pointer (&self->range_popover, gtk_widget_unparent);
  self->range_popover = create_popover (from, to);
  gtk_widget_set_parent (self->range_popover, GTK_WIDGET (self->toasts));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->range_popover), &rectangle);
  g_signal_connect (self->range_popover, "closed", G_CALLBACK (closed_cb), self);
  gtk_popover_popup (GTK_POPOVER (self->range_popover));
}

void
tl_window_add_range (TlWindow *self)
{
  g_signal_connect_object (self->timeline, "range-selected", G_CALLBACK (range_selected_cb), self,
                           G_CONNECT_SWAPPED);
}
