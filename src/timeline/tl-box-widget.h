/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlBoxWidget:
 *
 * What assistive technology finds where a timeline draws a box: an item, or a cluster of them. It
 * draws nothing but the ring of the focus.
 */
#define TL_TYPE_BOX_WIDGET (tl_box_widget_get_type ())
G_DECLARE_FINAL_TYPE (TlBoxWidget, tl_box_widget, TL, BOX_WIDGET, GtkWidget)

/**
 * TlBoxRole:
 * @row: the item, or the first of a cluster
 * @n_counted: how many items it stands for
 * @earlier: whether those began before the view
 * @bounds: where it is drawn, in pixels of the timeline
 *
 * What a box widget stands for.
 */
typedef struct
{
  guint row;
  guint n_counted;
  gboolean earlier;
  graphene_rect_t bounds;
} TlBoxRole;

GtkWidget *tl_box_widget_new (void);
const TlBoxRole *tl_box_widget_get_role (TlBoxWidget *self);
void tl_box_widget_set_role (TlBoxWidget *self, const TlBoxRole *role);
void tl_box_widget_set_name (TlBoxWidget *self, const char *name, guint position, guint n_items);
void tl_box_widget_set_selected (TlBoxWidget *self, gboolean selected);

G_END_DECLS
